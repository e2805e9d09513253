package sshd

import (
	"net"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// hello is fewer bytes than any client's version line, key exchange lists and
// first key take; a client that sent them is speaking SSH.
const hello = 512

// client is one connection, from accept to close. It is counted while it is
// open, and closed by whoever finds it dead.
type client struct {
	net.Conn
	s     *Server
	addr  string
	heard atomic.Int64 // bytes read
	pins  int          // wrong ones; only the login touches it

	closing sync.Once
	done    chan struct{} // closed with the connection

	mu        sync.Mutex
	terminals map[*terminal]struct{} // open channels
	alive     bool                   // keepalives run
	timers    []*time.Timer
}

type clientKey struct{}

// clientOf returns the connection that ctx belongs to.
func clientOf(ctx ssh.Context) *client {
	return ctx.Value(clientKey{}).(*client)
}

// admit counts a new connection in, or returns nil to have it closed.
func (s *Server) admit(ctx ssh.Context, conn net.Conn) net.Conn {
	addr := host(conn.RemoteAddr())
	limits := s.opt.Limits
	c := &client{Conn: conn, s: s, addr: addr, done: make(chan struct{}), terminals: make(map[*terminal]struct{})}
	s.mu.Lock()
	full := len(s.clients) >= limits.Connections || s.addresses[addr] >= limits.PerAddress
	if full || s.closing {
		s.mu.Unlock()
		s.log.Warn("connection turned away", "remote", conn.RemoteAddr(), "full", full)
		return nil
	}
	s.clients[c] = struct{}{}
	s.addresses[addr]++
	s.mu.Unlock()

	c.after(limits.Handshake, func() bool { return c.heard.Load() < hello })
	// A connection that opens no session is of no use to anybody.
	c.after(limits.Login+limits.Handshake, func() bool { return !c.alive })
	ctx.SetValue(clientKey{}, c)
	return c
}

// after closes the connection in d if it is idle then; idle is called with the
// lock held.
func (c *client) after(d time.Duration, idle func() bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.timers = append(c.timers, time.AfterFunc(d, func() {
		c.mu.Lock()
		close := idle()
		c.mu.Unlock()
		if close {
			c.s.log.Debug("idle connection closed", "remote", c.RemoteAddr())
			_ = c.Close()
		}
	}))
}

// Read counts what was heard.
func (c *client) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	c.heard.Add(int64(n))
	return n, err
}

// Close closes the connection and counts it out. It never waits for the peer.
func (c *client) Close() error {
	err := c.Conn.Close()
	c.closing.Do(func() {
		close(c.done)
		c.mu.Lock()
		for _, t := range c.timers {
			t.Stop()
		}
		c.mu.Unlock()
		c.s.mu.Lock()
		delete(c.s.clients, c)
		if c.s.addresses[c.addr]--; c.s.addresses[c.addr] <= 0 {
			delete(c.s.addresses, c.addr)
		}
		c.s.mu.Unlock()
		c.s.hint()
	})
	return err
}

// enter counts a channel in and says how many are open now. The first one
// starts the keepalives.
func (c *client) enter(t *terminal, conn *gossh.ServerConn) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.terminals[t] = struct{}{}
	if !c.alive {
		c.alive = true
		go c.keepalive(conn)
	}
	return len(c.terminals)
}

func (c *client) leave(t *terminal) {
	c.mu.Lock()
	delete(c.terminals, t)
	c.mu.Unlock()
}

// keepalive probes the client and closes the connection when two probes in a
// row stay unanswered, or one while a write does not get through.
func (c *client) keepalive(conn *gossh.ServerConn) {
	limits := c.s.opt.Limits
	tick := time.NewTicker(limits.Keepalive)
	defer tick.Stop()
	answer := make(chan error, 1)
	waiting, missed := false, 0
	for {
		select {
		case <-c.done:
			return
		case err := <-answer:
			if err != nil {
				return
			}
			waiting, missed = false, 0
		case <-tick.C:
			if !waiting {
				waiting = true
				go func() {
					_, _, err := conn.SendRequest("keepalive@openssh.com", true, nil)
					answer <- err
				}()
				continue
			}
			if missed++; missed >= 2 || c.stalled(limits.Stall) {
				c.s.log.Info("dead connection closed", "remote", c.RemoteAddr(), "user", conn.User())
				_ = c.Close()
				return
			}
		}
	}
}

// stalled reports whether a write has been under way for d.
func (c *client) stalled(d time.Duration) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	for t := range c.terminals {
		if since := t.writing.Load(); since != 0 && time.Since(time.Unix(0, since)) >= d {
			return true
		}
	}
	return false
}

// host is the part of an address that a limit counts by.
func host(addr net.Addr) string {
	if tcp, ok := addr.(*net.TCPAddr); ok {
		return tcp.IP.String()
	}
	return addr.String()
}
