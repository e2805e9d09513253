package main

import (
	"errors"
	"net"
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"juri/scoring/i18n"
)

const defaultListen = ":2222"

// address is where jurors find the server.
type address struct {
	host string
	port int
}

// addressOf reads a host as somebody gives it: a name or an address, perhaps with a
// port, which counts before the one that the server listens on.
func addressOf(s string, port int) (a address, ok bool) {
	a = address{s, port}
	if h, p, err := net.SplitHostPort(s); err == nil {
		if a.host = h; strings.Contains(h, ":") != strings.HasPrefix(s, "[") {
			return a, false // brackets are an IPv6 address's
		}
		if a.port, ok = portOf(p); !ok {
			return a, false
		}
	} else if inner, cut := strings.CutPrefix(s, "["); cut {
		if a.host, cut = strings.CutSuffix(inner, "]"); !cut || !strings.Contains(a.host, ":") {
			return a, false
		}
	}
	if ip, err := netip.ParseAddr(a.host); err == nil {
		return a, ip.Zone() == "" && !ip.IsUnspecified() && !ip.IsMulticast()
	}
	return a, hostName(a.host)
}

// portOf reads the number of a port.
func portOf(s string) (int, bool) {
	n, err := strconv.ParseUint(s, 10, 16)
	return int(n), err == nil && n > 0
}

var hostLabel = regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$`)

// hostName is true of a host's name by RFC 1123; the last part of one is no number,
// or it would be an address with a slip in it.
func hostName(s string) bool {
	labels := strings.Split(s, ".")
	last := labels[len(labels)-1]
	return len(s) <= 253 && !slices.ContainsFunc(labels, func(l string) bool { return !hostLabel.MatchString(l) }) &&
		strings.Trim(last, "0123456789") != ""
}

// joinAt is how a server that listens so is reached: by the host given, else
// the one it listens on, else this machine's first address on a network.
func joinAt(t *i18n.Text, listen, host string) (address, error) {
	h, p, err := net.SplitHostPort(listen)
	port, ok := portOf(p)
	if err != nil || !ok {
		return address{}, errors.New(t.Shell.BadListen(listen))
	}
	if host != "" {
		a, ok := addressOf(host, port)
		if !ok {
			return a, errors.New(t.Shell.BadHost(host))
		}
		return a, nil
	}
	return reached(h, port), nil
}

// reached is where a server that listens on h is.
func reached(h string, port int) address {
	if ip := net.ParseIP(h); h != "" && (ip == nil || !ip.IsUnspecified()) {
		return address{h, port}
	}
	addrs, _ := net.InterfaceAddrs()
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsGlobalUnicast() && n.IP.To4() != nil {
			return address{n.IP.String(), port}
		}
	}
	return address{"localhost", port}
}

// joinAtAll is the same for several hosts, the first the one to try first; each
// of given may be several, with commas between them.
func joinAtAll(t *i18n.Text, listen string, given []string) ([]address, error) {
	if len(given) == 0 {
		a, err := joinAt(t, listen, "")
		return []address{a}, err
	}
	var all []address
	for h := range strings.SplitSeq(strings.Join(given, ","), ",") {
		if h = strings.TrimSpace(h); h == "" {
			return nil, errors.New(t.Shell.BadHost(h))
		}
		a, err := joinAt(t, listen, h)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	return all, nil
}

// line is what a person types.
func (a address) line(user string) string {
	s := "ssh " + user + "@" + a.host
	if a.port != 22 {
		s += " -p " + strconv.Itoa(a.port)
	}
	return s
}

// sshURL is the line as an address that phones open.
func sshURL(line, user string) string {
	host, port := strings.TrimPrefix(line, "ssh "+user+"@"), "22"
	if h, p, ok := strings.Cut(host, " -p "); ok {
		host, port = h, p
	}
	return "ssh://" + user + "@" + net.JoinHostPort(host, port)
}
