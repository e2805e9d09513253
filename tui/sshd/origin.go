package sshd

import (
	"net"
	"net/netip"
	"slices"
	"time"
)

// origin is one address that connections come from.
type origin struct {
	open      int       // connections
	strangers []*client // those of them that have not logged in, oldest first
	tokens    float64   // connections that it may open at once now
	at        time.Time // as of when
}

// burst is how many seconds' worth of connections an address may open at once.
const burst = 10

// maxOrigins bounds the memory that addresses without a connection take.
const maxOrigins = 4096

// arrive counts a new connection in. It returns false if it is one too many,
// and a connection that has to go to make room for it: of the address with the
// most that have not logged in, the oldest. s.mu is held.
func (s *Server) arrive(c *client) (ok bool, goes *client) {
	limits := s.opt.Limits
	o := s.origin(c.addr)
	if o.tokens < 1 {
		return false, nil
	}
	o.tokens--
	if s.closing || len(s.clients) >= limits.Connections || o.open >= limits.PerAddress ||
		len(o.strangers) >= limits.StrangersPerAddress {
		return false, nil
	}
	if s.strangers >= limits.Strangers {
		most := o
		for _, other := range s.origins {
			if len(other.strangers) > len(most.strangers) {
				most = other
			}
		}
		if len(most.strangers) == 0 {
			return false, nil
		}
		goes = most.strangers[0]
		s.known(goes)
	}
	s.clients[c] = struct{}{}
	o.open++
	o.strangers = append(o.strangers, c)
	s.strangers++
	return true, goes
}

// Strangers is how many connections are open that have not logged in.
func (s *Server) Strangers() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.strangers
}

// origin returns the address's, with the tokens it has by now.
func (s *Server) origin(addr string) *origin {
	now, rate := time.Now(), float64(s.opt.Limits.Rate)
	o := s.origins[addr]
	if o == nil {
		if len(s.origins) >= maxOrigins {
			for a, other := range s.origins {
				if other.open == 0 {
					delete(s.origins, a)
				}
			}
		}
		o = &origin{tokens: rate * burst, at: now}
		s.origins[addr] = o
	}
	o.tokens = min(o.tokens+rate*now.Sub(o.at).Seconds(), rate*burst)
	o.at = now
	return o
}

// known counts a connection no longer among those that have not logged in.
// s.mu is held.
func (s *Server) known(c *client) {
	o := s.origins[c.addr]
	if o == nil {
		return
	}
	if i := slices.Index(o.strangers, c); i >= 0 {
		o.strangers = slices.Delete(o.strangers, i, i+1)
		s.strangers--
	}
}

// leave counts a connection out. s.mu is held.
func (s *Server) leave(c *client) {
	if _, in := s.clients[c]; !in {
		return
	}
	s.known(c)
	delete(s.clients, c)
	s.origins[c.addr].open--
}

// host is the part of an address that a limit counts by: an IPv4 address, or the
// 64 bits of an IPv6 address that a network hands to one machine.
func host(addr net.Addr) string {
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
