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
	return s.those(func(p Person) bool {
		return p.Scores() && (l == nil && s.belongs(&p, room) || l != nil && s.Sits(&p, l))
	})
}

// belongs reports whether the juror has to do with the room: by the contest's files,
// or called in.
func (s *State) belongs(p *Person, room string) bool {
	return !p.Reserve && p.In(room) || slices.ContainsFunc(s.Seats, func(t *Seat) bool { return t.Juror == p.User && t.Room == room })
}

// sits reports whether the juror is in the slot's room at its turn, and of the panel
// of its category.
// Whose seat somebody took does not, and whoever took it does.
func (s *State) sits(p *Person, l *Slot, turn string) bool {
	if p.Role != Juror || p.Gone {
		return false
	}
	if !p.Reserve && p.In(l.Room) && p.onShift(l.Room, turn) && s.Contest.judges(p.User, l.Entry.Category) && s.holder(p.User, l) == p.User {
		return true
	}
	return slices.ContainsFunc(s.Seats, func(t *Seat) bool {
		if t.Juror != p.User || t.Room != l.Room || s.holder(t.Of, l) != p.User {
			return false
		}
		of := s.anybody(t.Of)
		return of != nil && of.onShift(l.Room, turn) && s.Contest.judges(t.Of, l.Entry.Category)
	})
}

// holder is who has the juror's seat for the slot.
func (s *State) holder(of string, l *Slot) string {
	has := of
	for _, t := range s.Seats {
		if t.Of == of && t.For == has && t.covers(l) {
			has = t.Juror
		}
	}
	return has
}

// Seat is a juror's place in a room that somebody took: a reserve, or the juror whose
// it is, who came back.
type Seat struct {
	Room  string
	Juror string   // who took it
	For   string   // who had it until then
	Of    string   // whose it is by the contest's files
	Slots []string // of these alone; none for all of the room but Kept
	Kept  []string // which stay with For
	Seq   uint64   // its record
}

// covers reports whether the slot goes with the seat.
func (t *Seat) covers(l *Slot) bool {
	if len(t.Slots) > 0 && !slices.Contains(t.Slots, l.Entry.ID) {
		return false
	}
	return t.Room == l.Room && !slices.Contains(t.Kept, l.Entry.ID)
}

// seatOf is whose seat in the room the person has by the contest's files: their own, or
// that of whom they came for last, of those that go with the slots.
func (s *State) seatOf(room, user string, slots ...string) string {
	for _, t := range slices.Backward(s.Seats) {
		if t.Room == room && t.Juror == user && !slices.ContainsFunc(slots, func(id string) bool { return s.Slot(id) == nil || s.holder(t.Of, s.Slot(id)) != user }) {
			return t.Of
		}
	}
	return user
}

// Standins lists who judges in another's place in a room, each once.
func (s State) Standins() (all []Seat) {
	for _, t := range s.Seats {
		has := func(l *Slot) bool { return t.covers(l) && s.holder(t.Of, l) == t.Juror }
		known := func(o Seat) bool { return o.Room == t.Room && o.Of == t.Of && o.Juror == t.Juror }
		if t.Juror != t.Of && slices.ContainsFunc(s.Slots, has) && !slices.ContainsFunc(all, known) {
			all = append(all, *t)
		}
	}
	return all
}

// CalledIn lists the rooms that the reserve was called into.
func (s State) CalledIn(user string) (rooms []string) {
	for _, t := range s.Seats {
		if t.Juror == user {
			rooms = add(rooms, t.Room)
		}
	}
	return rooms
}

// judged reports whether the person filled in a sheet, or has to do with a seat that
// somebody took.
func (s *State) judged(user string) bool {
	return slices.ContainsFunc(s.Seats, func(t *Seat) bool { return t.Juror == user || t.For == user || t.Of == user }) ||
		slices.ContainsFunc(s.Slots, func(l *Slot) bool { return l.Cell(user).Sheet != nil || l.Cell(user).Draft != nil })
}

// Shares is what the person judges, as [Person] has it: a reserve what they are asked in
// the seats that they took.
func (s State) Shares(p *Person) (criteria []string, in []RoomCriteria) {
	if !p.Reserve {
		return p.Criteria, p.CriteriaIn
	}
	last, differ := s.own[seated{p.User, ""}], false
	for _, room := range s.CalledIn(p.User) {
		own := s.ownIn(p.User, room)
		if differ = differ || !own.alike(last); own != nil {
			in = append(in, RoomCriteria{room, own.ids()})
		}
	}
	if !differ {
		in = nil
	}
	return last.ids(), in
}

// ids are those of the criteria that it asks; none of nil, which asks all.
func (a *Asked) ids() (ids []string) {
	if a != nil {
		for _, c := range a.Criteria {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// seatedOwn says anew which criteria reserves judge: those of whom they came for.
func (b *builder) seatedOwn() {
	for _, t := range b.Seats {
		p := b.anybody(t.Juror)
		if p == nil || !p.Reserve {
			continue
		}
		for _, at := range []seated{{t.Juror, ""}, {t.Juror, t.Room}} {
			if own := b.ownIn(t.Of, t.Room); own != nil {
				b.own[at] = own
			} else {
				delete(b.own, at)
			}
		}
	}
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
