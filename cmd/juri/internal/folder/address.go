package folder

import (
	"errors"
	"net"
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/i18n"
)

const DefaultListen = ":2222"

// Address is where jurors find the server.
type Address struct {
	Host string
	Port int
}

// AddressOf reads a host as somebody gives it: a name or an address, perhaps with a
// port, which counts before the one that the server listens on.
func AddressOf(s string, port int) (a Address, ok bool) {
	a = Address{s, port}
	if h, p, err := net.SplitHostPort(s); err == nil {
		if a.Host = h; strings.Contains(h, ":") != strings.HasPrefix(s, "[") {
			return a, false // brackets are an IPv6 address's
		}
		if a.Port, ok = portOf(p); !ok {
			return a, false
		}
	} else if inner, cut := strings.CutPrefix(s, "["); cut {
		if a.Host, cut = strings.CutSuffix(inner, "]"); !cut || !strings.Contains(a.Host, ":") {
			return a, false
		}
	}
	if ip, err := netip.ParseAddr(a.Host); err == nil {
		return a, ip.Zone() == "" && !ip.IsUnspecified() && !ip.IsMulticast()
	}
	return a, hostName(a.Host)
}

func portOf(s string) (int, bool) {
	n, err := strconv.ParseUint(s, 10, 16)
	return int(n), err == nil && n > 0
}

// hostName is true of a host's name by RFC 1123; the last part of one is no number,
// or it would be an address with a slip in it.
func hostName(s string) bool {
	hostLabel := regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$`)
	labels := strings.Split(s, ".")
	last := labels[len(labels)-1]
	return len(s) <= 253 && !slices.ContainsFunc(labels, func(l string) bool { return !hostLabel.MatchString(l) }) &&
		strings.Trim(last, "0123456789") != ""
}

// JoinAt is how a server that listens so is reached: by the host given, else
// the one it listens on, else this machine's first address on a network.
func JoinAt(t *i18n.Text, listen, host string) (Address, error) {
	h, p, err := net.SplitHostPort(listen)
	port, ok := portOf(p)
	if err != nil || !ok {
		return Address{}, errors.New(t.Shell.BadListen(listen))
	}
	if host != "" {
		a, ok := AddressOf(host, port)
		if !ok {
			return a, errors.New(t.Shell.BadHost(host))
		}
		return a, nil
	}
	return reached(h, port), nil
}

// reached is where a server that listens on h is.
func reached(h string, port int) Address {
	if ip := net.ParseIP(h); h != "" && (ip == nil || !ip.IsUnspecified()) {
		return Address{h, port}
	}
	for _, ip := range Networks() {
		if ip.To4() != nil {
			return Address{ip.String(), port}
		}
	}
	return Address{"localhost", port}
}

// JoinAtAll is the same for several hosts, the first the one to try first; each
// of given may be several, with commas between them.
func JoinAtAll(t *i18n.Text, listen string, given []string) ([]Address, error) {
	if len(given) == 0 {
		a, err := JoinAt(t, listen, "")
		return []Address{a}, err
	}
	var all []Address
	for h := range strings.SplitSeq(strings.Join(given, ","), ",") {
		if h = strings.TrimSpace(h); h == "" {
			return nil, errors.New(t.Shell.BadHost(h))
		}
		a, err := JoinAt(t, listen, h)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	return all, nil
}

// Line is what a person types.
func (a Address) Line(user string) string {
	s := "ssh " + user + "@" + a.Host
	if a.Port != 22 {
		s += " -p " + strconv.Itoa(a.Port)
	}
	return s
}

// PageURL is where the person's browser finds the page, with the server's key, in a part of
// the address that no server is sent; a board's has the whole window.
func (a Address) PageURL(scheme string, p scoring.Person, fingerprint string) string {
	query := ""
	if p.Projects() {
		query = "?kiosk"
	}
	return a.page(scheme) + "/" + query + "#" + p.User + "/" + fingerprint
}

// ResultURL is where everybody's browser finds the result once it is published.
func (a Address) ResultURL(scheme string) string { return a.page(scheme) + "/hasil" }

func (a Address) page(scheme string) string {
	return scheme + "://" + net.JoinHostPort(a.Host, strconv.Itoa(a.Port))
}

// SSHURL is the line as an address that phones open.
func SSHURL(line, user string) string {
	host, port := strings.TrimPrefix(line, "ssh "+user+"@"), "22"
	if h, p, ok := strings.Cut(host, " -p "); ok {
		host, port = h, p
	}
	return "ssh://" + user + "@" + net.JoinHostPort(host, port)
}
