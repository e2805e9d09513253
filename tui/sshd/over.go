package sshd

import (
	"context"
	"errors"
	"io"

	"juri/scoring"
)

// overError ends a session whose person's login is over.
type overError struct{ why error }

func (e overError) Error() string { return "the login is over: " + e.why.Error() }

// overBy returns why the login is over that ctx ended with, nil if it did not.
func overBy(ctx context.Context) error {
	if e := (overError{}); errors.As(cause(ctx), &e) {
		return e.why
	}
	return nil
}

// Review ends the connections of everybody whose login is over; whoever takes
// access away calls it.
func (s *Server) Review() {
	s.mu.Lock()
	var all []*client
	for _, of := range s.people {
		all = append(all, of...)
	}
	s.mu.Unlock()
	for _, c := range all {
		c.review()
	}
}

func (c *client) review() {
	if why := c.s.opt.Auth.Over(c.user, c.proof, c.was); why != nil {
		c.end(why)
	}
}

// end tells the connection's sessions that the login is over, and closes it when
// they have said so, or soon after.
func (c *client) end(why error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.over != nil {
		return
	}
	c.over = why
	c.s.log.Info("login over", "user", c.user, "remote", c.RemoteAddr(), "why", why)
	var e *scoring.Error
	newPIN := errors.As(why, &e) && e.Code == scoring.CodeLoginPIN
	for t := range c.terminals {
		if t.spared = t.spared && newPIN; !t.spared {
			t.cancel(overError{why})
		}
	}
	c.timers = append(c.timers, c.closeIn(c.s.opt.Limits.Grace, func() bool {
		for t := range c.terminals {
			if t.spared {
				return false
			}
		}
		return true
	}))
}

// spare is Session.Spare.
func (t *terminal) spare() {
	t.client.mu.Lock()
	defer t.client.mu.Unlock()
	t.spared = true
}

// spares returns why the login is over of a session that was spared, nil for others.
func (c *client) spares(t *terminal) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !t.spared {
		return nil
	}
	return c.over
}

// atOnce is bytes of an answer that go out whole after a login is over.
const atOnce = 32 << 10

// cut is an output that ends with the login.
type cut struct {
	io.Writer
	ctx context.Context
}

func (c cut) Write(b []byte) (n int, err error) {
	for {
		if why := overBy(c.ctx); why != nil {
			return n, why
		}
		m, err := c.Writer.Write(b[:min(len(b), atOnce)])
		if n, b = n+m, b[m:]; err != nil || len(b) == 0 {
			return n, err
		}
	}
}
