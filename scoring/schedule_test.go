package scoring

import (
	"strings"
	"testing"
	"time"
)

// day is a room of n slots of 20 minutes from 11:00, with lunch at 12:00.
func day(t testing.TB, n int) *world {
	c := smallSetup()
	c.Rooms[0] = Room{ID: "pinus", Name: "Pinus", Date: "2023-03-20", Start: "11:00", Slot: 20 * time.Minute,
		Breaks: []Break{{"12:00", "13:00"}}}
	c.Entries = nil
	for i := range n {
		c.Entries = append(c.Entries, Entry{ID: "p" + string(rune('1'+i)), Unit: "U", Title: "T", Room: "pinus", Order: i + 1})
	}
	w := newWorld(t, c)
	w.clock = 3 * time.Hour // 11:00
	return w
}

// times writes when each turn is planned and expected: "11:00 11:06|…".
func (w *world) times() (string, Schedule) {
	d := w.s.Schedule("pinus", dawn.Add(w.clock), w.clock)
	var all []string
	for _, t := range d.Turns {
		text := "-"
		if !t.Planned.IsZero() {
			text = t.Planned.Format("15:04")
		}
		switch {
		case t.Expected.IsZero():
			text += " -"
		default:
			text += t.Expected.Format(" 15:04")
		}
		if t.Began {
			text += "!"
		}
		all = append(all, text)
	}
	return strings.Join(all, "|"), d
}

func (w *world) expects(want string, late time.Duration) {
	w.t.Helper()
	got, d := w.times()
	if got != want {
		w.t.Errorf("got  %s\nwant %s", got, want)
	}
	if drift, ok := d.Drift(); !ok || drift != late {
		w.t.Errorf("drift %v %v, want %v", drift, ok, late)
	}
}

func TestPlanAroundBreaks(t *testing.T) {
	w := day(t, 5)
	w.clock = 0 // 08:00
	w.expects("11:00 11:00|11:20 11:20|11:40 11:40|13:00 13:00|13:20 13:20", 0)
	if d := w.s.Schedule("pinus", dawn, 0); d.Live {
		t.Error("before the day begins nothing moves")
	}
	w.clock = 3*time.Hour + 6*time.Minute // nobody is called yet
	w.expects("11:00 11:06|11:20 11:26|11:40 11:46|13:00 13:00|13:20 13:20", 6*time.Minute)
}

// Who was planned before lunch runs into it; lunch takes the delay up.
func TestBreakTakesDelayUp(t *testing.T) {
	w := day(t, 5)
	w.clock += 6 * time.Minute
	w.must("sari", Next{"pinus"})
	w.expects("11:00 11:06!|11:20 11:26|11:40 11:46|13:00 13:00|13:20 13:20", 6*time.Minute)
	w.clock += 20 * time.Minute
	w.must("sari", Next{"pinus"}, Next{"pinus"}, Next{"pinus"}) // p1 over, p2 on at 11:26
	w.clock += 34 * time.Minute                                 // 12:00, and p2 still in its talk, 27 minutes over
	w.expects("11:00 11:06!|11:20 11:26!|11:40 13:00|13:00 13:20|13:20 13:40", 80*time.Minute)
}

func TestExpectedFromTheTimer(t *testing.T) {
	w := day(t, 3)
	w.must("sari", Next{"pinus"})
	w.clock += 5 * time.Minute
	w.expects("11:00 11:00!|11:20 11:20|11:40 11:40", 0)
	w.must("sari", Pause{"pinus"})
	w.clock += 4 * time.Minute
	w.expects("11:00 11:00!|11:20 11:24|11:40 11:44", 4*time.Minute)
	if _, d := w.times(); !d.Live {
		t.Error("while the timer stands, what is expected moves")
	}
	w.must("sari", Resume{"pinus"}, Extend{"pinus", time.Minute})
	w.expects("11:00 11:00!|11:20 11:25|11:40 11:45", 5*time.Minute)
	w.clock += 5 * time.Minute // two over the talk
	w.expects("11:00 11:00!|11:20 11:27|11:40 11:47", 7*time.Minute)
	w.must("sari", Next{"pinus"})
	w.clock += 12 * time.Minute // of 13
	w.expects("11:00 11:00!|11:20 11:27|11:40 11:47", 7*time.Minute)
	w.must("sari", Next{"pinus"}) // a minute early
	w.expects("11:00 11:00!|11:20 11:26|11:40 11:46", 6*time.Minute)
}

func TestWhoDoesNotComeGivesTimeBack(t *testing.T) {
	w := day(t, 3)
	w.must("sari", MarkAbsent{Slot: "p1"})
	w.expects("11:00 -|11:20 11:00|11:40 11:20", -20*time.Minute)
	w.must("sari", Withdraw{Slot: "p2"})
	w.expects("11:00 -|11:20 -|11:40 11:00", -40*time.Minute)
}

// The last slot's end says how late the room is when nobody is left to call.
func TestTheEndOfTheDay(t *testing.T) {
	w := day(t, 1)
	w.clock += 3 * time.Minute
	w.must("sari", Next{"pinus"})
	w.expects("11:00 11:03!", 3*time.Minute)
	w.clock += 9 * time.Minute // two over the talk
	w.expects("11:00 11:03!", 5*time.Minute)
	w.must("sari", Next{"pinus"}, Next{"pinus"}, Close{"p1"})
	w.clock += 26 * time.Hour // looked at the next day
	w.expects("11:00 11:03!", 3*time.Minute)
}

// On another day than planned the turns count from now, then from the first call,
// and lunch does not hold them up; planned for a later day, the room waits for that.
func TestOtherDays(t *testing.T) {
	w := day(t, 4)
	w.clock += 24*time.Hour + 30*time.Minute
	w.expects("11:30 11:30|11:50 11:50|12:10 12:10|12:30 12:30", 0)
	w.must("sari", Next{"pinus"})
	w.clock += 5 * time.Minute
	w.expects("11:30 11:30!|11:50 11:50|12:10 12:10|12:30 12:30", 0)
	w = day(t, 2) // begun within a minute, it is no minute late for that
	w.clock += 24*time.Hour + 45*time.Second
	w.expects("11:00 11:00|11:20 11:20", 0)
	w.must("sari", Next{"pinus"})
	w.expects("11:00 11:00!|11:20 11:20", 0)
	w = day(t, 2)
	w.clock -= 24 * time.Hour
	_, d := w.times()
	if got := d.Turns[0].Expected.Day(); got != 20 || d.Live {
		t.Errorf("expected on the %dth, live %v", got, d.Live)
	}
}

// A slot longer than its phases leaves time to change over.
func TestChangeOver(t *testing.T) {
	w := day(t, 2)
	room := w.s.Queue("pinus").Room
	room.Slot = 25 * time.Minute
	w.apply("@host", RoomSet{room})
	w.must("sari", Next{"pinus"})
	w.clock += time.Minute
	w.expects("11:00 11:00!|11:25 11:25", 0)
}

func TestNothingPlanned(t *testing.T) {
	w := newWorld(t, smallSetup()) // pinus has no start
	got, d := w.times()
	if got != "- 08:00|- 08:20|- 08:40" {
		t.Error(got)
	}
	if _, ok := d.Drift(); ok {
		t.Error("there is no plan to be late for")
	}
	for _, s := range []State{{}, w.s} {
		if d := s.Schedule("x", dawn, 0); d.Turns != nil {
			t.Error(d)
		}
	}
	w.s.Schedule("eboni", dawn, 0) // no slot length either
}
