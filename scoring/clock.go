package scoring

import (
	"slices"
	"time"
)

// maxClocks is how many starts of machines a state remembers.
const maxClocks = 16

// SetClock records where the contest's clock stands on this start of a machine,
// so that a server that comes back on it goes on from the right second.
type SetClock struct {
	Boot   string        // names one start of one machine
	Uptime time.Duration // how long the machine had been up
}

func (c SetClock) decide(s State, by Person) ([]Fact, error) {
	if by.User != Host.User {
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	return one(ClockSet{Boot: c.Boot, Uptime: c.Uptime})
}

// ClockSet ties the contest's clock to a machine's: when that start of it had
// been up for Uptime, the contest's clock showed Clock.
type ClockSet struct {
	Boot   string        `json:"boot"`
	Uptime time.Duration `json:"uptime"`
	Clock  time.Duration `json:"-"` // the record's own
}

// Type names the fact in the journal.
func (ClockSet) Type() string { return "clock.set" }

func (f ClockSet) apply(b *builder, e Event) {
	f.Clock = e.Clock
	b.Clocks = append(slices.Clone(b.Clocks[max(len(b.Clocks)+1-maxClocks, 0):]), f)
}
