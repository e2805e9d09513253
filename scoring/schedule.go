package scoring

import (
	"slices"
	"time"
)

// Turn is when one slot of a room is planned and when it really comes.
type Turn struct {
	Slot     string
	Planned  time.Time // zero where the room plans nothing
	Expected time.Time // when it was called, or will be as things go; zero if it never comes
	Began    bool      // Expected is when it was called
}

// Drift is how late the turn is, below zero how early; none where it has no plan
// or never comes.
func (t Turn) Drift() (late time.Duration, ok bool) {
	if t.Planned.IsZero() || t.Expected.IsZero() {
		return 0, false
	}
	return t.Expected.Sub(t.Planned), true
}

// Schedule is a room's day: a turn for each slot of its queue, in order.
type Schedule struct {
	Turns []Turn
	Free  time.Time // when the stage is expected to be free for the next slot
	Live  bool      // what is expected moves with the time of day
	late  time.Duration
	known bool
}

// Drift is how late the room runs: its next slot, or its last one where none is
// left; below zero how early. There is none where the room plans nothing.
func (d Schedule) Drift() (late time.Duration, ok bool) { return d.late, d.known }

// Begun reports whether anybody was called.
func (d Schedule) Begun() bool {
	return slices.ContainsFunc(d.Turns, func(t Turn) bool { return t.Began })
}

// Turn returns the slot's turn; the zero Turn if it is not in the queue.
func (d Schedule) Turn(slot string) Turn {
	for _, t := range d.Turns {
		if t.Slot == slot {
			return t
		}
	}
	return Turn{}
}

// Schedule says when the room's slots are planned, by its start, its slots' length
// and their place in the queue, around its breaks; and when they are expected, by
// what really happened. wall is the time of day in the contest's time zone, clock
// the contest's clock, on which timers count.
//
// Whoever was planned before a break may run into it; whoever was planned after it
// waits for its end. A room that runs on another day than planned (a rehearsal, a
// sample contest) keeps its turns' lengths and order: they count from its first
// call, or from now, and no break holds them up.
func (s State) Schedule(room string, wall time.Time, clock time.Duration) Schedule {
	q := s.Queue(room)
	if q == nil || s.Contest == nil {
		return Schedule{}
	}
	p := planner{s: s, room: q.Room, wall: wall, timed: s.timed()}
	p.slot = q.Room.Slot
	if p.slot <= 0 {
		p.slot = p.timed
	}
	var slots []*Slot
	for _, id := range q.Slots {
		if l := s.Slot(id); l != nil {
			slots = append(slots, l)
		}
	}
	p.day = p.dayOf(slots)
	if from, other := p.otherDay(slots); other {
		p.room.Start, p.room.Breaks = from.Format(time.TimeOnly), nil
	}
	d := Schedule{Turns: make([]Turn, len(slots))}
	for i, l := range slots {
		d.Turns[i].Slot = l.Entry.ID
	}
	p.plan(d.Turns)
	p.expect(&d, slots, clock)
	return d
}

// timed is the length of all timed phases.
func (s State) timed() (sum time.Duration) {
	for _, p := range s.Contest.Timer.Phases {
		sum += p.Length
	}
	return sum
}

// planner works out one room's schedule.
type planner struct {
	s     State
	room  Room
	wall  time.Time
	day   time.Time // its midnight
	slot  time.Duration
	timed time.Duration
}

// dayOf is the day on which the room's times of day are meant.
func (p planner) dayOf(slots []*Slot) time.Time {
	today, left := midnight(p.wall), false
	var last time.Time
	for _, l := range slots {
		left = left || l.Phase == Queued || l.OnStage()
		if at := l.Called.In(p.wall.Location()); l.Called.After(last) {
			last = at
		}
	}
	date, err := time.ParseInLocation(time.DateOnly, p.room.Date, p.wall.Location())
	switch {
	case !left && !last.IsZero():
		return midnight(last)
	case err != nil || left && (date.Before(today) || midnight(last).Equal(today)):
		return today
	}
	return date
}

// otherDay reports whether the room runs, or would run if it began now, after the
// day that it was planned for or before it, and from when.
func (p planner) otherDay(slots []*Slot) (from time.Time, other bool) {
	date, err := time.ParseInLocation(time.DateOnly, p.room.Date, p.wall.Location())
	if err != nil {
		return time.Time{}, false
	}
	for _, l := range slots {
		if called := l.Called.In(p.wall.Location()); !l.Called.IsZero() && (from.IsZero() || called.Before(from)) {
			from = called
		}
	}
	if from.IsZero() {
		return p.wall, date.Before(midnight(p.wall))
	}
	return from, !midnight(from).Equal(date)
}

func midnight(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, t.Location())
}

// at is a time of day of the room's day, with or without seconds; false if it is none.
func (p planner) at(clock string) (time.Time, bool) {
	t, err := time.Parse("15:04", clock)
	if err != nil {
		t, err = time.Parse(time.TimeOnly, clock)
	}
	if err != nil {
		return time.Time{}, false
	}
	y, m, d := p.day.Date()
	return time.Date(y, m, d, t.Hour(), t.Minute(), t.Second(), 0, p.day.Location()), true
}

// plan gives the turns the room's boxes of time, one after another.
func (p planner) plan(turns []Turn) {
	t, ok := p.at(p.room.Start)
	if !ok || p.slot <= 0 {
		return
	}
	for i := range turns {
		t = p.clear(t, time.Time{})
		turns[i].Planned = t
		t = t.Add(p.slot)
	}
}

// clear moves a slot that would begin at t behind the breaks that it meets. One that
// was planned to begin before a break may run into it.
func (p planner) clear(t, planned time.Time) time.Time {
	for _, b := range p.room.Breaks {
		from, ok1 := p.at(b.From)
		to, ok2 := p.at(b.To)
		if !ok1 || !ok2 || !t.Before(to) || !t.Add(p.slot).After(from) {
			continue
		}
		if t.Before(from) && !planned.IsZero() && planned.Before(from) {
			continue
		}
		t = to
	}
	return t
}

// expect says when each turn came or will come, and how late the room is.
func (p planner) expect(d *Schedule, slots []*Slot, clock time.Duration) {
	t, next := p.wall, -1
	if start, ok := p.at(p.room.Start); ok && start.After(t) {
		t = start
	}
	for i, l := range slots {
		turn := &d.Turns[i]
		switch {
		case l.Phase == Queued:
			continue
		case l.OnStage():
			t = p.wall.Add(p.rest(l, clock))
			d.Live = d.Live || !l.Timer.Running || l.Timer.Left(clock) < 0
			next = i
		}
		if l.Open() || l.Phase == Closed {
			turn.Expected, turn.Began = l.Called.In(p.wall.Location()), !l.Called.IsZero()
			if turn.Began && next < 0 {
				d.settle(turn.Drift())
			}
		}
	}
	d.Free = t
	if next >= 0 {
		if turn := d.Turns[next]; !turn.Planned.IsZero() {
			d.settle(t.Sub(turn.Planned.Add(p.slot)), true)
		}
	}
	first := true
	for i, l := range slots {
		if l.Phase != Queued {
			continue
		}
		turn := &d.Turns[i]
		turn.Expected = p.clear(t, turn.Planned)
		if first {
			d.Live = d.Live || next < 0 && turn.Expected.Equal(p.wall)
			d.settle(turn.Drift())
			first = false
		}
		t = turn.Expected.Add(p.slot)
	}
}

// rest is how long the slot on stage still has, with the change to the next one.
func (p planner) rest(l *Slot, clock time.Duration) time.Duration {
	rest := max(l.Timer.Left(clock), 0)
	if _, i := p.s.TimedPhase(l.Phase); i >= 0 {
		for _, later := range p.s.Contest.Timer.Phases[i+1:] {
			rest += later.Length
		}
	}
	return rest + max(p.slot-p.timed, 0)
}

// settle takes over a newer figure of how late the room is.
func (d *Schedule) settle(late time.Duration, ok bool) {
	if ok {
		d.late, d.known = late, true
	}
}
