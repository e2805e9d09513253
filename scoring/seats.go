package scoring

import (
	"cmp"
	"slices"
	"time"
)

// Panel lists the jurors who are to judge the slot, and any who handed in a sheet
// for it, whatever they are now: their sheet counts.
func (s State) Panel(l *Slot) []*Person {
	var panel []*Person
	turn := s.turn(l)
	for _, p := range s.People {
		if s.sits(p, l, turn) || l.Cell(p.User).Progress.HandedIn {
			panel = append(panel, p)
		}
	}
	return panel
}

// Sits reports whether the juror is to judge the slot.
func (s State) Sits(p *Person, l *Slot) bool { return s.sits(p, l, s.turn(l)) }

// Seated lists the jurors who sit in the room now: for who is on stage, or else comes
// next; all of the room where nobody does.
func (s State) Seated(room string) []*Person {
	l := cmp.Or(s.OnStage(room), s.NextUp(room))
	return s.those(func(p Person) bool { return p.Scores() && (l == nil && p.In(room) || l != nil && s.Sits(&p, l)) })
}

// sits reports whether the juror is in the slot's room at its turn, and of the panel
// of its category.
func (s *State) sits(p *Person, l *Slot, turn string) bool {
	return p.Role == Juror && !p.Gone && p.In(l.Room) && p.onShift(l.Room, turn) && s.Contest.judges(p.User, l.Entry.Category)
}

// turn is the time of day, as 15:04:05, for which the slot's turn is planned; of one
// that left the queue as it was then, and in a room where it came since by its place there. It is "" where the room plans nothing, and
// where no juror sits for a part of a day.
func (s *State) turn(l *Slot) string {
	switch {
	case !s.shifts:
		return ""
	case l.Phase == Queued:
		return s.planned(l, false)
	case l.turns[l.Room] != "":
		return l.turns[l.Room]
	}
	if q := s.Queue(l.Room); q != nil {
		return s.plannedAt(q, slices.Index(q.Slots, l.Entry.ID))
	}
	return ""
}

// planned is when the queued slot has its turn: behind all that had theirs, and those
// before it in the queue; called now it comes before those who still wait.
func (s *State) planned(l *Slot, called bool) string {
	q := s.Queue(l.Room)
	if q == nil {
		return ""
	}
	n, own := 0, slices.Index(q.Slots, l.Entry.ID)
	for i, id := range q.Slots {
		switch o := s.Slot(id); {
		case o != nil && !o.Called.IsZero():
			n++
		case i < own && !(called && o != nil && o.Phase == Queued):
			n++
		}
	}
	return s.plannedAt(q, n)
}

// plannedAt is when the room plans its turn of that number, from 0.
func (s *State) plannedAt(q *Queue, n int) string {
	turns := make([]Turn, n+1)
	p := planner{room: q.Room, day: time.Unix(0, 0).UTC(), slot: cmp.Or(q.Room.Slot, s.timed())}
	p.plan(turns)
	if turns[n].Planned.IsZero() {
		return ""
	}
	return turns[n].Planned.Format(time.TimeOnly)
}

// PanelChange is who judges a category, or slots, before a record and after it. A
// category that has no panel is judged by every juror.
type PanelChange struct {
	Category string
	Slots    []string // nil for a category
	Was, Is  []string // user names
}

// reseated says whose judges are others after the event: categories whose panel
// becomes another, and the slots that count whose turn is then another juror's.
func (s State) reseated(e Event) (all []PanelChange) {
	next := Apply(s, e)
	if s.Contest == nil || !s.shifts && !next.shifts && s.Contest.Panels == nil && next.Contest.Panels == nil {
		return nil
	}
	if now := next.Contest.Panels; !same(s.Contest.Panels, now) {
		for _, p := range slices.Concat(s.Contest.Panels, now) {
			was, is := s.Contest.jurorsOf(p.Category), next.Contest.jurorsOf(p.Category)
			if !slices.Equal(was, is) && !slices.ContainsFunc(all, func(c PanelChange) bool { return c.Category == p.Category }) {
				all = append(all, PanelChange{Category: p.Category, Was: was, Is: is})
			}
		}
		c := *s.Contest
		c.Panels, s.Contest = now, &c
	}
	for _, l := range s.Slots {
		now := next.Slot(l.Entry.ID)
		if now == nil || !now.Counts() {
			continue
		}
		was, is := users(s.Panel(l)), users(next.Panel(now))
		if slices.Equal(was, is) {
			continue
		}
		at := slices.IndexFunc(all, func(c PanelChange) bool { return c.Slots != nil && slices.Equal(c.Was, was) && slices.Equal(c.Is, is) })
		if at < 0 {
			at, all = len(all), append(all, PanelChange{Was: was, Is: is})
		}
		all[at].Slots = append(all[at].Slots, l.Entry.ID)
	}
	return all
}

// jurorsOf are the jurors of the category's panel; nil where it has none.
func (c *Contest) jurorsOf(category string) []string {
	if p := c.panel(category); p != nil {
		return p.Jurors
	}
	return nil
}

func users(people []*Person) (names []string) {
	for _, p := range people {
		names = append(names, p.User)
	}
	return names
}
