package store

import (
	"time"

	"juri/scoring"
)

// Time is where the board reads the time; a test may bring its own.
type Time struct {
	Wall func() time.Time
	// Boot names this start of the machine and says how long it has been up,
	// sleep included; "" where the system does not tell.
	Boot func() (id string, up time.Duration)
	// Peer returns the contest's clock as another host that serves the contest
	// shows it at this moment; not ok, or nil, if there is none.
	Peer func() (clock time.Duration, ok bool)
}

// clock is the contest's own clock: it runs steadily, is never stepped, and goes
// on over a restart of the server as if there had been none.
type clock struct {
	Time
	base time.Duration // where it stood …
	up   time.Duration // … when the machine had been up so long
	wall time.Time     // … or, where that is not told, at this (monotonic) time
	boot string
	tied bool // the journal says so, or there is nothing to say

	began   time.Time     // by the wall clock
	beganUp time.Duration // by the machine
}

// newClock takes the clock up where the journal left it: by the machine's own
// uptime if it has not been started anew since, else by the wall clock.
func newClock(t Time, s scoring.State, last scoring.Event) *clock {
	c := &clock{Time: t, wall: t.Wall()}
	boot, up := t.Boot()
	c.boot, c.up = boot, up
	c.began, c.beganUp = c.wall, up
	for _, set := range s.Clocks {
		// A machine put back to an earlier moment may have been up for less.
		if boot != "" && set.Boot == boot && set.Clock+up-set.Uptime >= last.Clock {
			c.base, c.up, c.tied = set.Clock, set.Uptime, true
		}
	}
	if !c.tied && last.Seq > 0 {
		c.base = last.Clock + max(c.wall.Sub(last.At), 0)
	}
	c.tied = c.tied || boot == ""
	c.join()
	return c
}

// apart is how far two hosts' clocks may be apart before one joins the other:
// more than a network takes to say the time.
const apart = 250 * time.Millisecond

// join takes the clock from another host that serves the contest, if there is
// one, however the wall clocks of the two differ.
func (c *clock) join() {
	if c.Peer == nil {
		return
	}
	there, ok := c.Peer()
	if here, up := c.now(); ok && (here-there).Abs() > apart {
		c.base, c.up, c.wall, c.tied = there, up, c.Wall(), c.boot == ""
	}
}

// now returns the contest's time, and how long the machine has been up at it.
func (c *clock) now() (now, up time.Duration) {
	if c.boot == "" {
		return c.base + c.Wall().Sub(c.wall), 0
	}
	_, up = c.Boot()
	return c.base + up - c.up, up
}

// set returns by how much the wall clock was set since the start. Where the system does
// not tell how long it has been up, having slept looks like having been set on, and
// neither is told.
func (c *clock) set() time.Duration {
	now := c.Wall()
	by := now.Round(0).Sub(c.began.Round(0)) // without the process's own steady time
	if c.boot == "" {
		return min(by-now.Sub(c.began), 0)
	}
	_, up := c.Boot()
	return by - (up - c.beganUp)
}
