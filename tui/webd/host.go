package webd

import (
	"net"
	"net/netip"
	"strconv"
	"strings"
)

// ours reports whether a browser was sent to this server: by an address, as localhost, or by
// the name that it is served at or has a certificate for. Any other name may be another
// page's, which was made to lead here (DNS rebinding).
func (l *Listener) ours(host string) bool {
	name := nameOf(host)
	ip, err := netip.ParseAddr(name)
	switch {
	case name == "":
		return false
	case err == nil:
		return ip.Zone() == ""
	case strings.EqualFold(name, "localhost") || strings.EqualFold(name, l.opt.Host):
		return true
	}
	return l.opt.TLS != nil && l.opt.TLS.Certificates[0].Leaf.VerifyHostname(name) == nil
}

// loopback reports whether a host is the machine itself.
func loopback(host string) bool {
	name := nameOf(host)
	ip, _ := netip.ParseAddr(name)
	return ip.Unmap().IsLoopback() || strings.EqualFold(name, "localhost")
}

// nameOf is a host without its port; "" if it has one that is no number.
func nameOf(host string) string {
	name, port, err := net.SplitHostPort(host)
	if err != nil {
		return strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return ""
	}
	return name
}
