package main

import (
	"net"
	"strconv"
	"strings"
)

const defaultListen = ":2222"

// address is where jurors find the server.
type address struct {
	host string
	port int
}

// joinAt is how a server that listens so is reached: by the host given, else
// the one it listens on, else this machine's first address on a network.
func joinAt(listen, host string) address {
	h, p, _ := net.SplitHostPort(listen)
	port, _ := strconv.Atoi(p)
	if host != "" {
		return address{host, port}
	}
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

// joinAtAll is the same for several hosts, the first the one to try first.
func joinAtAll(listen string, hosts []string) []address {
	if len(hosts) == 0 {
		return []address{joinAt(listen, "")}
	}
	at := make([]address, len(hosts))
	for i, h := range hosts {
		at[i] = joinAt(listen, h)
	}
	return at
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
