package sshd

import (
	"slices"
	"time"
)

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

// arrive counts a new connection in, among the strangers. It returns false if it
// is one too many, and a connection that has to go to make room for it: of its
// address if that has all it may, else of the address with the most strangers.
// People who have logged in neither lose their place to strangers nor take theirs.
// s.mu is held.
func (s *Server) arrive(c *client) (ok bool, goes *client) {
	limits := s.opt.Limits
	o := s.origin(c.addr)
	if o.tokens < 1 {
		return false, nil
	}
	o.tokens--
	if s.closing {
		return false, nil
	}
	switch {
	case len(o.strangers) >= limits.StrangersPerAddress:
		goes = o.last()
	case s.strangers >= limits.Strangers:
		most := o
		for _, other := range s.origins {
			if len(other.strangers) > len(most.strangers) {
				most = other
			}
		}
		if len(most.strangers) == 0 {
			return false, nil
		}
		goes = most.last()
	}
	if goes != nil {
		s.leave(goes)
	}
	s.clients[c] = struct{}{}
	o.open++
	o.strangers = append(o.strangers, c)
	s.strangers++
	return true, goes
}

// last is who goes first: the oldest of those who say they are the same, where
// they are most; most say nothing at all.
func (o *origin) last() *client {
	same := map[string]int{}
	for _, c := range o.strangers {
		same[c.user]++
	}
	last := o.strangers[0]
	for _, c := range o.strangers {
		if same[c.user] > same[last.user] {
			last = c
		}
	}
	return last
}

// seat counts a stranger among the people who have logged in. Without a place for
// it, it stays a stranger, and why is told. A connection of the same person that
// is not in use makes room for it.
func (s *Server) seat(c *client, user string) (goes *client, why *Reason) {
	limits, who := s.opt.Limits, s.opt.Auth.Person(user)
	who.Plain = c.plain
	room, own := limits.Connections-limits.Reserved, limits.PerPerson
	switch {
	case who.First:
		room = limits.Connections
	case who.Board:
		own = limits.PerBoard
	case s.guests.has(subject{user, c.addr}):
		room = limits.Connections - limits.Reserved/2
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	c.user, c.was = user, who
	if _, in := s.clients[c]; !in {
		return nil, nil // it has ended meanwhile
	}
	o := s.origins[c.addr]
	if len(s.people[user]) >= own {
		if i := slices.IndexFunc(s.people[user], (*client).unused); i >= 0 {
			goes = s.people[user][i]
			s.leave(goes)
		} else {
			return nil, new(TooManyConnections)
		}
	}
	if s.seated >= room || o.open-len(o.strangers) >= limits.PerAddress {
		return goes, new(Full)
	}
	s.known(c)
	s.seated++
	s.people[user] = append(s.people[user], c)
	return goes, nil
}

// origin returns the address's, with the tokens it has by now.
func (s *Server) origin(addr string) *origin {
	now, rate := s.now(), float64(s.opt.Limits.Rate)
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

// known counts a connection no longer among the strangers, and returns whether it
// was one. s.mu is held.
func (s *Server) known(c *client) bool {
	o := s.origins[c.addr]
	i := slices.Index(o.strangers, c)
	if i < 0 {
		return false
	}
	o.strangers = slices.Delete(o.strangers, i, i+1)
	s.strangers--
	return true
}

// leave counts a connection out. s.mu is held.
func (s *Server) leave(c *client) {
	if _, in := s.clients[c]; !in {
		return
	}
	delete(s.clients, c)
	s.origins[c.addr].open--
	if s.known(c) {
		return
	}
	s.seated--
	if s.people[c.user] = slices.DeleteFunc(s.people[c.user], func(o *client) bool { return o == c }); len(s.people[c.user]) == 0 {
		delete(s.people, c.user)
	}
}
