package scoring

import (
	"cmp"
	"slices"
)

// Configure brings the contest to what its files say now: every difference from
// what they said before becomes a fact. What can no longer change is refused. The
// host may change all of it, an organizer only entries.
type Configure struct {
	Setup  Setup
	Reason string // why what people know by another name is called otherwise
}

func (c Configure) decide(s State, by Person) ([]Fact, error) {
	c.Reason = CleanLine(c.Reason)
	if len(c.Reason) > MaxText {
		return nil, tooLong()
	}
	facts, err := c.around(s)
	if by.User != Host.User && (err != nil || len(facts) > 0) {
		return nil, refuse(CodeHostOnly)
	}
	if err != nil {
		return nil, err
	}
	var rooms drawnRooms
	c.Setup.Entries, rooms = s.heedDraws(c.Setup.Entries)
	entries, err := c.entries(s)
	if err != nil {
		return nil, err
	}
	facts = append(facts, entries...)
	return append(facts, c.replanned(s, facts, rooms)...), nil
}

// around is what changes of the contest, its rooms and its people.
func (c Configure) around(s State) (facts []Fact, err error) {
	if _, _, _, err := c.Setup.Contest.Weighers(); err != nil {
		return nil, err
	}
	if why := c.Setup.Contest.Comparable(); why != nil {
		return nil, why
	}
	if err := c.Setup.shareable(); err != nil {
		return nil, err
	}
	for _, part := range []func(State) ([]Fact, error){c.contest, c.rooms, c.people} {
		f, err := part(s)
		if err != nil {
			return nil, err
		}
		facts = append(facts, f...)
	}
	return facts, nil
}

func (c Configure) contest(s State) ([]Fact, error) {
	want := c.Setup.Contest.complete()
	want.RulesVersion = RulesVersion
	if s.Sealed != nil && s.Contest != nil {
		want.RulesVersion = s.Contest.RulesVersion
	}
	if s.Contest == nil {
		return one(ContestSet{want})
	}
	if same(*s.Contest, want) {
		return nil, nil
	}
	if s.begun() || s.addedTo() {
		want.Result.Dances = want.Result.Dances && s.Contest.Result.Dances // begun when skating placed the totals
		if same(*s.Contest, want) {
			return nil, nil
		}
		if !same(s.Contest.rubricRules(), want.rubricRules()) {
			return nil, refuse(CodeRubricFixed)
		}
		if !same(s.Contest.Result, want.Result) {
			return nil, refuse(CodeResultFixed)
		}
	}
	return one(ContestSet{want})
}

// Renews reports whether the events change nothing but the version of juri's own rules.
func (s State) Renews(events []Event) bool {
	if len(events) != 1 || s.Contest == nil {
		return false
	}
	set, is := events[0].Fact.(ContestSet)
	set.Contest.RulesVersion = s.Contest.RulesVersion
	return is && same(set.Contest, *s.Contest)
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
	var unreasoned, fixed, seated []string
	for _, p := range c.Setup.People {
		if p.User == Host.User {
			return nil, refuse(CodeNotAllowed, "user", p.User)
		}
		was := s.anybody(p.User)
		if was != nil && s.begun() && !(slices.Equal(was.Criteria, p.Criteria) && same(was.CriteriaIn, p.CriteriaIn)) {
			fixed = append(fixed, p.User)
		}
		if was != nil && was.Reserve != p.Reserve && s.judged(p.User) {
			seated = append(seated, p.User)
		}
		switch {
		case was != nil && s.renamed(*was, p):
			facts = append(facts, PersonCorrected{Person: p, Was: was.naming(), Reason: c.Reason, Before: s.calledBefore(was, p, &c.Setup.Contest)})
			if c.Reason == "" {
				unreasoned = append(unreasoned, p.User)
			}
		case was == nil || !same(*was, p):
			facts = append(facts, PersonSet{p, s.calledBefore(was, p, &c.Setup.Contest)})
		case s.Contest != nil && !same(s.Contest.Panels, c.Setup.Contest.Panels):
			if before := s.calledBefore(was, p, &c.Setup.Contest); before != nil {
				facts = append(facts, PersonSet{p, before})
			}
		}
	}
	for _, p := range s.People {
		named := slices.ContainsFunc(c.Setup.People, func(n Person) bool { return n.User == p.User })
		if !named && !p.Gone {
			gone := *p
			gone.Gone, gone.Keys = true, nil
			facts = append(facts, PersonSet{Person: gone})
		}
	}
	if fixed != nil {
		return nil, refuse(CodeCriteriaFixed, "users", firstOf(fixed))
	}
	if seated != nil {
		return nil, refuse(CodeReserveFixed, "users", firstOf(seated))
	}
	return s.reasoned(facts, "users", unreasoned)
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
	var stuck, unreasoned, handed, moved []string // those that must stay as they are, or lack a reason
	inFile := make(map[string]bool, len(c.Setup.Entries))
	for _, e := range c.planned() {
		inFile[e.ID] = true
		l := s.Slot(e.ID)
		switch {
		case l == nil:
			facts = append(facts, EntrySet{Entry: e, Filed: true})
		case l.Entry.Round > 0: // another round's, which no list names
			return nil, refuse(CodeDuplicateEntry, "slot", e.ID)
		case l.Filed.same(e):
			continue
		case l.OnStage() && l.Filed.Room != e.Room && l.Room != e.Room:
			stuck = append(stuck, e.ID)
			continue
		default:
			if l.Filed.Room != e.Room && s.reshared(l, e.Room) {
				moved = append(moved, e.ID)
			}
			f, ids := s.changed(l, l.refiled(e), &e, c.Reason)
			facts, unreasoned = append(facts, f...), append(unreasoned, ids...)
		}
		for _, f := range c.recusals(l, e) {
			facts = append(facts, f)
			if l != nil && l.Phase == Closed { // as Recuse has it
				stuck = add(stuck, e.ID)
			} else if l != nil && l.Cell(f.Juror).Sheet != nil { // likewise
				handed = append(handed, e.ID+" "+f.Juror)
			}
		}
	}
	for _, l := range s.Slots {
		if inFile[l.Entry.ID] || l.Filed.ID == "" { // added on the spot, never in a file
			continue
		}
		if l.WasCalled() || l.addedTo() {
			stuck = append(stuck, l.Entry.ID)
		}
		facts = append(facts, EntryRemoved{l.Entry.ID})
	}
	if stuck != nil {
		return nil, refuse(CodeEntryInUse, "slot", firstOf(stuck))
	}
	if fixed := s.recategorised(facts); fixed != nil {
		return nil, refuse(CodeCategoryFixed, "slots", firstOf(fixed))
	}
	if moved != nil {
		return nil, refuse(CodeRoomFixed, "slots", firstOf(moved))
	}
	if handed != nil {
		return nil, refuse(CodeHandedIn, "sheets", firstOf(handed))
	}
	return s.reasoned(facts, "slots", unreasoned)
}

// refiled is the entry with what the files say otherwise than before; the rest
// stays as people made it on the spot.
func (s *Slot) refiled(e Entry) Entry {
	now, was := s.Entry, s.Filed
	for _, f := range []struct{ now, was, is *string }{
		{&now.Unit, &was.Unit, &e.Unit}, {&now.Title, &was.Title, &e.Title}, {&now.Short, &was.Short, &e.Short}, {&now.Category, &was.Category, &e.Category},
		{&now.Room, &was.Room, &e.Room}, {&now.Presenter, &was.Presenter, &e.Presenter}, {&now.Summary, &was.Summary, &e.Summary},
	} {
		if *f.is != *f.was {
			*f.now = *f.is
		}
	}
	now.Order, now.Recuse = e.Order, e.Recuse
	return now
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
func (c Configure) recusals(l *Slot, e Entry) []RecusalDeclared {
	var facts []RecusalDeclared
	for _, juror := range e.Recuse {
		if l == nil || l.Cell(juror).Recusal == nil {
			facts = append(facts, RecusalDeclared{Slot: e.ID, Juror: juror, Reason: cmp.Or(c.Reason, "-")})
		}
	}
	return facts
}

// replanned orders those rooms anew whose planned order changed: what has
// begun, then what is queued as planned, then what came there otherwise. A drawn
// order that stands is kept.
func (c Configure) replanned(s State, facts []Fact, rooms drawnRooms) []Fact {
	changed := map[string]bool{}
	for _, e := range c.Setup.Entries {
		if l := s.Slot(e.ID); l != nil && (l.Filed.Room != e.Room || l.Filed.Order != e.Order) {
			changed[e.Room] = true
		}
	}
	now := Apply(s, eventsOf("", facts)...)
	var ordered []Fact
	planned := c.planned()
	for _, q := range now.Queues {
		if !changed[q.Room.ID] || rooms.stands[q.Room.ID] {
			continue
		}
		var order []string
		placed := map[string]bool{}
		for _, id := range q.Slots {
			if now.Slot(id).Phase != Queued {
				order, placed[id] = append(order, id), true
			}
		}
		var next []string
		for _, e := range planned {
			if l := now.Slot(e.ID); e.Room == q.Room.ID && l.Room == e.Room && l.Phase == Queued {
				next, placed[e.ID] = append(next, e.ID), true
			}
		}
		order = append(order, rooms.afterTurns(next, q.Slots)...)
		for _, id := range q.Slots {
			if !placed[id] {
				order = append(order, id)
			}
		}
		if !slices.Equal(order, q.Slots) {
			ordered = append(ordered, QueueOrdered{Room: q.Room.ID, Slots: order})
		}
	}
	return ordered
}
