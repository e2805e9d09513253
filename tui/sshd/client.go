package sshd

import (
	"net"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"juri/tui/network"
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
	plain bool         // came through a page which others can alter
	user  string       // who they say they are, once they do; s.mu
	heard atomic.Int64 // bytes read
	asked atomic.Int64 // since when the client owes a probe's answer, in Unix nanoseconds; 0 while it does not
	took  atomic.Int64 // nanoseconds that the last answer took

	// Only the login touches these, and who comes after it:
	pins      int           // wrong ones
	offered   ssh.PublicKey // the first key of offeredBy's that opens nothing; nobody proved to hold it
	offeredBy string
	signed    ssh.PublicKey // the one that was proved, nil for a PIN
	proof     string        // what Auth said of the login
	was       Person        // the user at the login
	turned    *Reason       // why there is no place for it

	closing sync.Once
	done    chan struct{} // closed with the connection

	mu        sync.Mutex
	terminals map[*terminal]struct{} // open channels
	requests  map[string]struct{}    // kinds of what it is asked now
	over      error                  // why the login is over; nil while it is not
	alive     bool                   // keepalives run
	mute      bool                   // the client does not answer
	timers    []*time.Timer
	idle      *time.Timer // runs while nothing is open, once something was
}

type clientKey struct{}

// clientOf returns the connection that ctx belongs to.
func clientOf(ctx ssh.Context) *client {
	return ctx.Value(clientKey{}).(*client)
}

// admit counts a new connection in, or returns nil to have it closed.
func (s *Server) admit(ctx ssh.Context, conn net.Conn) net.Conn {
	addr := network.Of(conn.RemoteAddr())
	limits := s.opt.Limits
	c := &client{Conn: conn, s: s, addr: addr, done: make(chan struct{}), terminals: make(map[*terminal]struct{}), requests: make(map[string]struct{})}
	if through, is := conn.(interface{ Plain() bool }); is {
		c.plain = through.Plain()
	}
	s.mu.Lock()
	ok, goes := s.arrive(c)
	s.mu.Unlock()
	if !ok {
		s.log.Debug("connection turned away", "remote", conn.RemoteAddr())
		return nil
	}
	if goes != nil {
		s.log.Info("made room for another connection", "remote", goes.RemoteAddr())
		_ = goes.Close()
	}

	c.after(limits.Handshake, func() bool { return c.heard.Load() < hello })
	// A connection that opens no session is of no use to anybody.
	c.after(limits.Login+limits.Handshake, func() bool { return !c.alive })
	ctx.SetValue(clientKey{}, c)
	return c
}

// after closes the connection in d if it is idle then.
func (c *client) after(d time.Duration, idle func() bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.timers = append(c.timers, c.closeIn(d, idle))
}

// closeIn is the same by a timer of the caller's; idle is called with the lock held.
func (c *client) closeIn(d time.Duration, idle func() bool) *time.Timer {
	return time.AfterFunc(d, func() {
		c.mu.Lock()
		close := idle()
		c.mu.Unlock()
		if close {
			c.s.log.Debug("idle connection closed", "remote", c.RemoteAddr())
			_ = c.Close()
		}
	})
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
		if c.idle != nil {
			c.idle.Stop()
		}
		c.mu.Unlock()
		c.s.mu.Lock()
		c.s.leave(c)
		c.s.mu.Unlock()
		c.s.hint()
	})
	return err
}

// offer notes a key that opens nothing.
func (c *client) offer(user string, key ssh.PublicKey) {
	if c.offeredBy != user {
		c.offered, c.offeredBy = nil, user
	}
	if c.offered == nil {
		c.offered = key
	}
}

// named notes who somebody says they are.
func (c *client) named(user string) {
	if !plausible(user) {
		return
	}
	c.s.mu.Lock()
	defer c.s.mu.Unlock()
	c.user = user
}

// login gives the connection a place among those whose person is known, if there
// is one; its sessions are told if there is none.
func (c *client) login(user, method string) {
	goes, why := c.s.seat(c, user)
	if goes != nil {
		c.s.log.Info("made room for the same person", "user", user, "remote", goes.RemoteAddr())
		_ = goes.Close()
	}
	c.turned = why
	c.s.guests.add(subject{user, c.addr})
	if c.offeredBy != user || c.signed != nil {
		c.offered = nil
	}
	c.s.log.Info("login", "user", user, "remote", c.RemoteAddr(), "method", method, "key", fingerprint(c.signed))
	if why == nil {
		c.review() // what happened since the proof was looked at
	}
}

// enter counts a channel in and says how many are open now, and how many of them have not
// exited. The first one starts the keepalives. It ends at once if the login is over.
func (c *client) enter(t *terminal, conn *gossh.ServerConn) (open, running int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.terminals[t] = struct{}{}
	if c.over != nil {
		t.cancel(overError{c.over})
	}
	if c.idle != nil {
		c.idle.Stop()
	}
	if !c.alive {
		c.alive = true
		go c.keepalive(conn)
	}
	for t := range c.terminals {
		if !t.exited {
			running++
		}
	}
	return len(c.terminals), running
}

// exit counts a session out whose channel is still to be closed.
func (t *terminal) exit() {
	t.client.mu.Lock()
	defer t.client.mu.Unlock()
	t.exited = true
}

func (c *client) leave(t *terminal) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.terminals, t)
	if len(c.terminals) > 0 {
		return
	}
	if c.idle != nil {
		c.idle.Stop()
	}
	idle := c.s.opt.Limits.Idle
	if c.over != nil {
		idle = c.s.linger
	}
	c.idle = c.closeIn(idle, func() bool { return len(c.terminals) == 0 })
}

// keepalive probes the client, tells its terminals when two probes in a row stay
// unanswered, and closes the connection when that lasts, or when one does while a
// write does not get through.
func (c *client) keepalive(conn *gossh.ServerConn) {
	limits := c.s.opt.Limits
	tick := time.NewTicker(limits.Keepalive)
	defer tick.Stop()
	answer := make(chan error, 1)
	waiting, missed := false, 0
	var since time.Time // the first unanswered probe
	for {
		select {
		case <-c.done:
			return
		case err := <-answer:
			if err != nil {
				return
			}
			if missed >= 2 {
				c.silent(false)
			}
			c.took.Store(int64(time.Since(since)))
			c.asked.Store(0)
			waiting, missed = false, 0
		case <-tick.C:
			if !waiting {
				waiting, since = true, time.Now()
				c.asked.Store(since.UnixNano())
				go func() {
					_, _, err := conn.SendRequest("keepalive@openssh.com", true, nil)
					answer <- err
				}()
				continue
			}
			if missed++; missed == 2 {
				c.silent(true)
			}
			if missed >= 2 && time.Since(since) >= limits.Silence || c.stalled() >= limits.Stall {
				c.s.log.Info("dead connection closed", "remote", c.RemoteAddr(), "user", conn.User())
				_ = c.Close()
				return
			}
		}
	}
}

func (c *client) silent(now bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.mute = now
	for t := range c.terminals {
		select {
		case <-t.silent:
		default:
		}
		t.silent <- now // room for one, and nobody else sends
	}
}

// unused reports whether nobody would miss the connection.
func (c *client) unused() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.mute || c.alive && len(c.terminals) == 0
}

// stalled is how long a write has been under way; 0 for none.
func (c *client) stalled() (long time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for t := range c.terminals {
		if since := t.writing.Load(); since != 0 {
			long = max(long, time.Since(time.Unix(0, since)))
		}
	}
	return long
}
