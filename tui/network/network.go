// Package network says which connections count as one, for limits: those of one machine or of its own network.
package network

import (
	"net"
	"net/netip"
)

// Of is the part of an address that a limit counts by: an IPv4 address, or the
// 64 bits of an IPv6 address that a network hands to one machine.
func Of(addr net.Addr) string {
	ap, err := netip.ParseAddrPort(addr.String())
	if err != nil {
		return addr.String()
	}
	ip := ap.Addr().Unmap()
	if ip.Is4() || ip.IsLoopback() || ip.IsLinkLocalUnicast() {
		return ip.String()
	}
	return netip.PrefixFrom(ip.WithZone(""), 64).Masked().String()
}
