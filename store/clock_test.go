package store

import (
	"testing"
	"time"

	"juri/scoring"
)

// machine is a computer with a wall clock that people step and an uptime that
// they cannot.
type machine struct {
	wall time.Time
	boot string
	up   time.Duration
}

func newMachine() *machine {
	return &machine{wall: time.Date(2023, 3, 20, 1, 0, 0, 0, time.UTC), boot: "first", up: 9 * time.Hour}
}

func (m *machine) time() Time {
	return Time{
		Wall: func() time.Time { return m.wall },
		Boot: func() (string, time.Duration) { return m.boot, m.up },
	}
}

func (m *machine) pass(d time.Duration) { m.wall, m.up = m.wall.Add(d), m.up+d }
func (m *machine) step(d time.Duration) { m.wall = m.wall.Add(d) }

// left is what the timer on stage shows.
func left(b *Board) time.Duration { return b.State().OnStage("pinus").Timer.Left(b.Clock()) }

func TestClock(t *testing.T) {
	const whole = 7 * time.Minute
	for name, c := range map[string]struct {
		running func(*machine) // a minute into the phase
		down    func(*machine) // the server does not run
		want    time.Duration
	}{
		"restart": {
			down: func(m *machine) { m.pass(90 * time.Second) },
			want: whole - 150*time.Second,
		},
		"stepped while running": {
			running: func(m *machine) { m.step(time.Hour) },
			down:    func(m *machine) { m.pass(time.Second) },
			want:    whole - 61*time.Second,
		},
		"stepped back while running": {
			running: func(m *machine) { m.step(-time.Hour) },
			down:    func(m *machine) { m.pass(time.Second) },
			want:    whole - 61*time.Second,
		},
		"stepped between runs": {
			down: func(m *machine) { m.pass(time.Second); m.step(-time.Hour) },
			want: whole - 61*time.Second,
		},
		"stepped on between runs": {
			down: func(m *machine) { m.pass(time.Second); m.step(time.Hour) },
			want: whole - 61*time.Second,
		},
		"started anew": { // the wall clock is all there is
			down: func(m *machine) { m.pass(2 * time.Minute); m.boot, m.up = "second", 20*time.Second },
			want: whole - 3*time.Minute,
		},
		"started anew with a clock that is behind": { // it stands, and does not go back
			down: func(m *machine) { m.step(-time.Hour); m.boot, m.up = "second", 20*time.Second },
			want: whole - time.Minute,
		},
		"put back to an earlier moment": { // a virtual machine's snapshot
			down: func(m *machine) { m.pass(time.Minute); m.up = 8 * time.Hour },
			want: whole - 2*time.Minute,
		},
		"not told": {
			running: func(m *machine) { m.boot = "" },
			down:    func(m *machine) { m.pass(time.Minute) },
			want:    whole - 2*time.Minute,
		},
	} {
		t.Run(name, func(t *testing.T) {
			m, log := newMachine(), NewMemory()
			if name == "not told" {
				m.boot = ""
			}
			b := openBoardAt(t, log, m.time())
			m.pass(time.Minute)
			do(t, b, scoring.Host, scoring.Configure{Setup: setup(1)})
			do(t, b, sari, scoring.Next{Room: "pinus"})
			if left(b) != whole {
				t.Fatalf("%v left at the start", left(b))
			}
			m.pass(time.Minute)
			if c.running != nil {
				c.running(m)
			}
			if left(b) != whole-time.Minute {
				t.Errorf("%v left after a minute", left(b))
			}
			do(t, b, ani, submit("p1", 80, 90)) // the last record is of this moment
			b.Close()
			c.down(m)
			for range 3 { // and the next start on top of it is right, too
				b = openBoardAt(t, log, m.time())
				if left(b) != c.want {
					t.Errorf("%v left after the start, want %v", left(b), c.want)
				}
				m.pass(time.Second)
				c.want -= time.Second
				if left(b) != c.want {
					t.Errorf("%v left a second later, want %v", left(b), c.want)
				}
				do(t, b, sari, scoring.Say{Room: "pinus", Text: c.want.String()}) // only what is written is known to the next
				b.Close()
			}
		})
	}
}

// The clock's tie is of the moment of its record, however long the disk took.
func TestClockTiedLate(t *testing.T) {
	m, log := newMachine(), NewMemory()
	b := openBoardAt(t, log, m.time())
	do(t, b, scoring.Host, scoring.Configure{Setup: setup(1)})
	do(t, b, sari, scoring.Next{Room: "pinus"})
	b.Close()
	m.pass(time.Minute)
	m.boot, m.up = "second", time.Minute
	once := false
	b = openBoardAt(t, &gate{Log: log, before: func() error {
		if !once { // the first try is in vain, and takes a while
			once = true
			m.pass(time.Minute)
			return ErrConflict
		}
		return nil
	}}, m.time())
	want := left(b)
	b.Close()
	if b = openBoardAt(t, log, m.time()); left(b) != want {
		t.Errorf("%v left after a restart, want %v", left(b), want)
	}
}

// TestClockReads holds that a journal that is opened on another start of the
// machine is as it was until something is written to it; a draft is no record.
func TestClockReads(t *testing.T) {
	m, log := newMachine(), NewMemory()
	b := openBoardAt(t, log, m.time())
	do(t, b, scoring.Host, scoring.Configure{Setup: setup(1)})
	do(t, b, sari, scoring.Next{Room: "pinus"})
	b.Close()
	was := len(records(t, log))
	m.boot, m.up = "second", time.Minute
	b = openBoardAt(t, log, m.time())
	do(t, b, ani, edit("p1", 5))
	if _, err := b.Do(t.Context(), ani, scoring.Next{Room: "pinus"}); err == nil {
		t.Error("a juror called the next slot")
	}
	if n := len(records(t, log)); n != was {
		t.Errorf("%d records were written by opening", n-was)
	}
	do(t, b, sari, scoring.Next{Room: "pinus"})
	do(t, b, sari, scoring.Next{Room: "pinus"})
	b.Close()
	all := records(t, log)
	if f, is := all[was].Fact.(scoring.ClockSet); !is || f.Boot != "second" || f.Uptime != time.Minute || len(all) != was+3 {
		t.Errorf("%d records came, the first %#v", len(all)-was, all[was].Fact)
	}
}

func TestSystemTime(t *testing.T) {
	now := SystemTime()
	boot, up := now.Boot()
	again, later := now.Boot()
	if boot != again || later < up || boot != "" && up <= 0 {
		t.Errorf("boot %q up %v, then %q up %v", boot, up, again, later)
	}
}

// A host that joins another shows the same time left, whatever its wall clock
// says, and goes on so after a restart.
func TestClockJoins(t *testing.T) {
	a, log := newMachine(), NewMemory()
	first := openBoardAt(t, log, a.time())
	do(t, first, scoring.Host, scoring.Configure{Setup: setup(1)})
	do(t, first, sari, scoring.Next{Room: "pinus"})
	b := newMachine()
	b.boot, b.up = "other", time.Minute
	b.step(-3 * time.Hour)
	for _, m := range []*machine{a, b} {
		m.pass(time.Minute)
	}
	now := b.time()
	now.Peer = func() (time.Duration, bool) { return first.Clock(), true }
	second := openBoardAt(t, log, now)
	if left(first) != 6*time.Minute || left(second) != left(first) {
		t.Errorf("%v left on one host, %v on the other", left(first), left(second))
	}
	do(t, second, ani, submit("p1", 80, 90))
	second.Close()
	b.pass(time.Minute)
	a.pass(time.Minute)
	if second = openBoardAt(t, log, b.time()); left(second) != left(first) {
		t.Errorf("after a restart %v left on one host, %v on the other", left(first), left(second))
	}
}

// TestClockSet holds that a board knows by how much its machine's clock was set, and takes
// neither time that passes nor what cannot be known for it.
func TestClockSet(t *testing.T) {
	m := newMachine()
	b, err := OpenBoard(background, NewMemory(), m.time())
	noError(t, err)
	defer b.Close()
	set := func() time.Duration { _, by := b.ClockSet(); return by }
	m.pass(time.Hour)
	if got := set(); got != 0 {
		t.Errorf("an hour is taken for %v", got)
	}
	m.step(3 * time.Minute)
	m.pass(time.Minute)
	if got := set(); got != 3*time.Minute {
		t.Errorf("three minutes more are %v", got)
	}
	m.step(-4 * time.Minute)
	if got := set(); got != -time.Minute {
		t.Errorf("a minute less is %v", got)
	}
	since, _ := b.ClockSet()
	if want := newMachine().wall; !since.Equal(want) {
		t.Errorf("since %v, want %v", since, want)
	}
}
