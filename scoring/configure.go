package scoring

import (
	"bytes"
	"cmp"
	"encoding/json"
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
	return append(facts, c.replanned(s, facts)...), nil
}

// same reports whether two settings say the same: whether the journal would
// write them alike, for what is read back from it has nil for what was empty.
func same(a, b any) bool {
	x, errA := json.Marshal(a)
	y, errB := json.Marshal(b)
	return errA == nil && errB == nil && bytes.Equal(x, y)
}

func (c Configure) contest(s State) ([]Fact, error) {
	want := c.Setup.Contest.complete()
	if s.Contest == nil {
		return one(ContestSet{want})
	}
	if same(*s.Contest, want) {
		return nil, nil
	}
	if s.begun() {
		if !same(s.Contest.Rubric, want.Rubric) {
			return nil, refuse(CodeRubricFixed)
		}
		if !same(s.Contest.Result, want.Result) {
			return nil, refuse(CodeResultFixed)
		}
	}
	return one(ContestSet{want})
}

// begun reports whether any sheet exists, handed in or not.
func (s State) begun() bool {
	return slices.ContainsFunc(s.Slots, (*Slot).begun)
}

// begun reports whether the slot has any sheet, handed in or not: undoing its
// call makes it queued again and leaves them.
func (s *Slot) begun() bool {
	return slices.ContainsFunc(s.Cells, func(c *Cell) bool { return c.Sheet != nil || c.Draft != nil })
}

func (c Configure) rooms(s State) ([]Fact, error) {
	var facts []Fact
	for _, r := range c.Setup.Rooms {
		if q := s.Queue(r.ID); q == nil || !same(q.Room, r) {
			facts = append(facts, RoomSet{r})
		}
	}
	for _, q := range s.Queues {
		if slices.ContainsFunc(c.Setup.Rooms, func(r Room) bool { return r.ID == q.Room.ID }) {
			continue
		}
		for _, id := range q.Slots {
			if l := s.Slot(id); l != nil && (l.Phase != Queued || c.stays(l)) {
				return nil, refuse(CodeRoomInUse, "room", q.Room.ID)
			}
		}
		facts = append(facts, RoomRemoved{q.Room.ID})
	}
	return facts, nil
}

// stays reports whether a queued slot stays in the room where it is: the files
// neither drop its entry nor plan it for another room than before.
func (c Configure) stays(l *Slot) bool {
	if e := c.entry(l.Entry.ID); e != nil {
		return e.Room == l.Filed.Room || e.Room == l.Room
	}
	return l.Filed.ID == ""
}

func (c Configure) people(s State) ([]Fact, error) {
	var facts []Fact
	for _, p := range c.Setup.People {
		if p.User == Host.User {
			return nil, refuse(CodeNotAllowed, "user", p.User)
		}
		if was := s.Person(p.User); was == nil || !same(*was, p) {
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
	inFile := make(map[string]bool, len(c.Setup.Entries))
	for _, e := range c.planned() {
		inFile[e.ID] = true
		l := s.Slot(e.ID)
		switch {
		case l == nil:
			facts = append(facts, EntrySet{Entry: e, Filed: true})
		case same(l.Filed, e):
			continue
		case l.Filed.Room != e.Room && l.Room != e.Room && l.Phase != Queued:
			return nil, refuse(CodeEntryInUse, "slot", e.ID)
		default:
			facts = append(facts, EntrySet{Entry: e, Filed: true})
		}
		recusals := recusals(l, e)
		if len(recusals) > 0 && l != nil && l.Phase == Closed { // as Recuse has it
			return nil, refuse(CodeEntryInUse, "slot", e.ID)
		}
		facts = append(facts, recusals...)
	}
	for _, l := range s.Slots {
		if inFile[l.Entry.ID] || l.Filed.ID == "" { // added on the spot, never in a file
			continue
		}
		if l.Phase != Queued || l.begun() {
			return nil, refuse(CodeEntryInUse, "slot", l.Entry.ID)
		}
		facts = append(facts, EntryRemoved{l.Entry.ID})
	}
	return facts, nil
}

// planned returns the entries room by room in their planned order.
func (c Configure) planned() []Entry {
	order := slices.Clone(c.Setup.Entries)
	slices.SortStableFunc(order, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(c.roomAt(a.Room), c.roomAt(b.Room)), cmp.Compare(a.Order, b.Order))
	})
	return order
}

func (c Configure) roomAt(id string) int {
	return slices.IndexFunc(c.Setup.Rooms, func(r Room) bool { return r.ID == id })
}

// recusals are the conflicts that the entry's row names and nobody declared yet.
func recusals(l *Slot, e Entry) []Fact {
	var facts []Fact
	for _, juror := range e.Recuse {
		if l == nil || l.Cell(juror).Recusal == nil {
			facts = append(facts, RecusalDeclared{Slot: e.ID, Juror: juror, Reason: "-"})
		}
	}
	return facts
}

// replanned orders those rooms anew whose planned order changed: what has
// begun, then what is queued as planned, then what came there otherwise.
func (c Configure) replanned(s State, facts []Fact) []Fact {
	changed := map[string]bool{}
	for _, e := range c.Setup.Entries {
		if l := s.Slot(e.ID); l != nil && (l.Filed.Room != e.Room || l.Filed.Order != e.Order) {
			changed[e.Room] = true
		}
	}
	now := Apply(s, eventsOf("", facts)...)
	var ordered []Fact
	for _, q := range now.Queues {
		if !changed[q.Room.ID] {
			continue
		}
		var order []string
		for _, id := range q.Slots {
			if now.Slot(id).Phase != Queued {
				order = append(order, id)
			}
		}
		for _, e := range c.planned() {
			if l := now.Slot(e.ID); e.Room == q.Room.ID && l.Room == e.Room && l.Phase == Queued {
				order = append(order, e.ID)
			}
		}
		for _, id := range q.Slots {
			if !slices.Contains(order, id) {
				order = append(order, id)
			}
		}
		if !slices.Equal(order, q.Slots) {
			ordered = append(ordered, QueueOrdered{Room: q.Room.ID, Slots: order})
		}
	}
	return ordered
}
