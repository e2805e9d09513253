package scoring

import (
	"cmp"
	"reflect"
	"slices"
)

// Configure brings the contest to what its files say now: every difference from
// what they said before becomes a fact. What can no longer change is refused.
type Configure struct{ Setup Setup }

func (c Configure) decide(s State, by Person) ([]Fact, error) {
	if by.User != Host.User {
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	if _, err := c.Setup.Contest.Rubric.Weigher(); err != nil {
		return nil, err
	}
	var facts []Fact
	for _, part := range []func(State) ([]Fact, error){c.contest, c.rooms, c.people, c.entries} {
		f, err := part(s)
		if err != nil {
			return nil, err
		}
		facts = append(facts, f...)
	}
	return facts, nil
}

func (c Configure) contest(s State) ([]Fact, error) {
	want := c.Setup.Contest
	if s.Contest == nil {
		return one(ContestSet{want})
	}
	if reflect.DeepEqual(*s.Contest, want) {
		return nil, nil
	}
	if s.begun() {
		if !reflect.DeepEqual(s.Contest.Rubric, want.Rubric) {
			return nil, refuse(CodeRubricFixed)
		}
		if !reflect.DeepEqual(s.Contest.Result, want.Result) {
			return nil, refuse(CodeResultFixed)
		}
	}
	return one(ContestSet{want})
}

// begun reports whether any sheet exists, handed in or not.
func (s State) begun() bool {
	for _, l := range s.Slots {
		for _, c := range l.Cells {
			if c.Sheet != nil || c.Draft != nil {
				return true
			}
		}
	}
	return false
}

func (c Configure) rooms(s State) ([]Fact, error) {
	var facts []Fact
	for _, r := range c.Setup.Rooms {
		if q := s.Queue(r.ID); q == nil || !reflect.DeepEqual(q.Room, r) {
			facts = append(facts, RoomSet{r})
		}
	}
	for _, q := range s.Queues {
		if slices.ContainsFunc(c.Setup.Rooms, func(r Room) bool { return r.ID == q.Room.ID }) {
			continue
		}
		for _, id := range q.Slots {
			if l := s.Slot(id); l != nil && (l.Phase != Queued || c.entry(id) != nil) {
				return nil, refuse(CodeRoomInUse, "room", q.Room.ID)
			}
		}
		facts = append(facts, RoomRemoved{q.Room.ID})
	}
	return facts, nil
}

func (c Configure) people(s State) ([]Fact, error) {
	var facts []Fact
	for _, p := range c.Setup.People {
		if was := s.Person(p.User); was == nil || !reflect.DeepEqual(*was, p) {
			facts = append(facts, PersonSet{p})
		}
	}
	for _, p := range s.People {
		named := slices.ContainsFunc(c.Setup.People, func(n Person) bool { return n.User == p.User })
		if !named && !p.Gone {
			gone := *p
			gone.Gone, gone.Keys = true, nil
			facts = append(facts, PersonSet{gone})
		}
	}
	return facts, nil
}

func (c Configure) entry(id string) *Entry {
	for i := range c.Setup.Entries {
		if c.Setup.Entries[i].ID == id {
			return &c.Setup.Entries[i]
		}
	}
	return nil
}

func (c Configure) entries(s State) ([]Fact, error) {
	var facts []Fact
	order := slices.Clone(c.Setup.Entries)
	slices.SortStableFunc(order, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(c.roomAt(a.Room), c.roomAt(b.Room)), cmp.Compare(a.Order, b.Order))
	})
	inFile := make(map[string]bool, len(order))
	moved := map[string]bool{} // rooms whose planned order changed
	for _, e := range order {
		inFile[e.ID] = true
		l := s.Slot(e.ID)
		switch {
		case l == nil:
			facts = append(facts, EntrySet{Entry: e, Filed: true})
		case reflect.DeepEqual(l.Filed, e):
			continue
		case l.Filed.Room != e.Room && l.Phase != Queued:
			return nil, refuse(CodeEntryInUse, "slot", e.ID)
		default:
			facts = append(facts, EntrySet{Entry: e, Filed: true})
			if l.Filed.Room != e.Room || l.Filed.Order != e.Order {
				moved[e.Room] = true
			}
		}
		facts = append(facts, c.recusals(l, e)...)
	}
	for _, l := range s.Slots {
		if inFile[l.Entry.ID] || l.Filed.ID == "" { // added on the spot, never in a file
			continue
		}
		if l.Phase != Queued {
			return nil, refuse(CodeEntryInUse, "slot", l.Entry.ID)
		}
		facts = append(facts, EntryRemoved{l.Entry.ID})
	}
	for _, r := range c.Setup.Rooms {
		if moved[r.ID] {
			facts = append(facts, c.replanned(s, order, r.ID))
		}
	}
	return facts, nil
}

func (c Configure) roomAt(id string) int {
	return slices.IndexFunc(c.Setup.Rooms, func(r Room) bool { return r.ID == id })
}

// recusals are the conflicts that the entry's row names and nobody declared yet.
func (c Configure) recusals(l *Slot, e Entry) []Fact {
	var facts []Fact
	for _, juror := range e.Recuse {
		if l == nil || l.Cell(juror).Recusal == nil {
			facts = append(facts, RecusalDeclared{Slot: e.ID, Juror: juror, Reason: "-"})
		}
	}
	return facts
}

// replanned is the room's queue with what is still queued in its planned order,
// after what has begun.
func (c Configure) replanned(s State, planned []Entry, room string) Fact {
	var begun, queued []string
	if q := s.Queue(room); q != nil {
		for _, id := range q.Slots {
			if s.Slot(id).Phase != Queued {
				begun = append(begun, id)
			} else if c.entry(id) == nil && s.Slot(id).Filed.ID == "" {
				queued = append(queued, id)
			}
		}
	}
	for _, e := range planned {
		if l := s.Slot(e.ID); e.Room == room && (l == nil || l.Phase == Queued) {
			queued = append(queued, e.ID)
		}
	}
	return QueueOrdered{Room: room, Slots: append(begun, queued...)}
}
