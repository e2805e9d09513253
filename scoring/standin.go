package scoring

import "slices"

// Why nobody takes a juror's seat.
const (
	CodeNoReserve   Code = "no_reserve"   // user, room
	CodeNoSeat      Code = "no_seat"      // user, room
	CodeSeated      Code = "seated"       // user, slot
	CodeElsewhere   Code = "elsewhere"    // user, room
	CodeOtherShares Code = "other_shares" // user
)

// CallIn gives a juror's seat in a room to a reserve, or back to the juror whose it is:
// what waits there, who is on stage and who comes yet, but no entry that has a sheet of
// theirs. Sheets that are in stay, and what was called before is still the first one's.
type CallIn struct {
	Room   string
	Juror  string   // who takes it
	For    string   // who has it
	Slots  []string // these alone, unless they are closed
	Reason string
}

func (c CallIn) decide(s State, by Person) ([]Fact, error) {
	q, err := s.moderated(by, c.Room)
	if err != nil {
		return nil, err
	}
	p, has := s.Person(c.Juror), s.seated(c.For)
	switch {
	case p == nil:
		return nil, refuse(CodeUnknownUser, "user", c.Juror)
	case has == nil:
		return nil, refuse(CodeUnknownUser, "user", c.For)
	}
	f := SeatTaken{Room: c.Room, Juror: c.Juror, For: c.For, Of: s.seatOf(c.Room, c.For, c.Slots...)}
	back := slices.ContainsFunc(s.Seats, func(t *Seat) bool { return t.Room == c.Room && t.Juror == c.For && t.Of == c.Juror })
	if back {
		f.Of = c.Juror
	}
	if reserve := p.Scores() && p.Reserve && p.In(c.Room); !reserve && !back {
		return nil, refuse(CodeNoReserve, "user", c.Juror, "room", c.Room)
	}
	if f.Reason, err = needs(c.Reason); err != nil {
		return nil, err
	}
	taken := 0
	for _, id := range q.Slots {
		l := s.Slot(id)
		if !s.Sits(has, l) || s.holder(f.Of, l) != c.For {
			continue
		}
		phase := l.Phase
		if s.Contest.RulesVersion >= 3 && l.MayReinstate() { // it may come back to where it was
			phase = l.back("").Phase
		}
		if phase == Closed || phase == InScoring || l.Cell(c.For).Progress.HandedIn {
			f.Kept = append(f.Kept, id)
			continue
		}
		taken++
		if len(c.Slots) == 0 && s.Sits(p, l) {
			return nil, refuse(CodeSeated, "user", c.Juror, "slot", id)
		}
	}
	if len(c.Slots) > 0 {
		f.Slots, f.Kept = slices.Compact(sorted(c.Slots)), nil
		if err := s.mayTakeSeat(f, p, has); err != nil {
			return nil, err
		}
	} else if taken == 0 {
		return nil, refuse(CodeNoSeat, "user", c.For, "room", c.Room)
	}
	if err := s.free(p, f); err != nil {
		return nil, err
	}
	return one(f)
}

// seated is whoever may have a seat: somebody called in has one though contest.yaml
// dropped them since.
func (s *State) seated(user string) *Person {
	p := s.anybody(user)
	if p == nil || p.Gone && s.CalledIn(user) == nil {
		return nil
	}
	there := *p
	there.Gone = false
	return &there
}

// CallIns lists who could take whose seat in the room now; they lack a reason.
func (s State) CallIns(room string) (all []CallIn) {
	may := s.those(func(p Person) bool {
		return p.Scores() && (p.Reserve || slices.ContainsFunc(s.Seats, func(t *Seat) bool { return t.Of == p.User && t.Room == room }))
	})
	for _, p := range may {
		for _, has := range s.People {
			c := CallIn{Room: room, Juror: p.User, For: has.User, Reason: "-"}
			if _, err := c.decide(s, Person{Role: Organizer}); err == nil {
				c.Reason = ""
				all = append(all, c)
			}
		}
	}
	return all
}

// HasReserves reports whether any juror waits to be called in.
func (s State) HasReserves() bool { return len(s.those(func(p Person) bool { return p.Reserve })) > 0 }

// mayTakeSeat says why the slots that are named do not go with the seat.
func (s State) mayTakeSeat(f SeatTaken, p, has *Person) error {
	for _, id := range f.Slots {
		l := s.Slot(id)
		switch {
		case l == nil || l.Room != f.Room:
			return refuse(CodeUnknownSlot, "slot", id)
		case !s.Sits(has, l) || s.holder(f.Of, l) != f.For:
			return refuse(CodeNotOnPanel, "slot", id, "user", f.For)
		case l.Phase == Closed:
			return refuse(CodeSlotNotOpen, "slot", id, "phase", string(l.Phase))
		case l.Cell(f.For).Progress.HandedIn:
			return refuse(CodeHandedIn, "sheets", id+" "+f.For)
		case s.Sits(p, l):
			return refuse(CodeSeated, "user", f.Juror, "slot", id)
		}
	}
	return nil
}

// free says why a reserve cannot take the seat though it is there: they still judge in
// another's place elsewhere that day, or judge other criteria in the room.
func (s State) free(p *Person, f SeatTaken) error {
	if !p.Reserve {
		return nil
	}
	here, own := s.Queue(f.Room).Room, s.ownIn(f.Of, f.Room)
	for _, l := range s.Slots {
		does := s.ownIn(p.User, l.Room)
		apart := l.Room != f.Room && does != nil && own != nil // each room asks its own
		if (l.Cell(p.User).Sheet != nil || s.Sits(p, l)) && !apart && !does.alike(own) {
			return refuse(CodeOtherShares, "user", p.User)
		}
		q := s.Queue(l.Room)
		if q == nil || l.Room == f.Room || q.Room.Date != here.Date || s.holder(f.Of, l) == p.User {
			continue
		}
		if (l.Phase == Queued || l.OnStage()) && !l.Cell(p.User).Progress.HandedIn && s.Sits(p, l) {
			return refuse(CodeElsewhere, "user", p.User, "room", l.Room)
		}
	}
	return nil
}

// SeatTaken is a juror's seat that somebody takes.
type SeatTaken struct {
	Room   string   `json:"room" half:"public"`
	Juror  string   `json:"juror"`
	For    string   `json:"for"`
	Of     string   `json:"of"`
	Slots  []string `json:"slots,omitempty" half:"public"`
	Kept   []string `json:"kept,omitempty" half:"public"`
	Reason string   `json:"reason"`
}

func (f SeatTaken) apply(b *builder, e Event) {
	if b.Contest == nil {
		return
	}
	b.Seats = append(slices.Clip(b.Seats), &Seat{Room: f.Room, Juror: f.Juror, For: f.For, Of: f.Of, Slots: f.Slots, Kept: f.Kept, Seq: e.Seq})
	b.shareOut()
}

// StillOwed lists the entries that had presented, and of which whoever left the seat
// still owes a sheet.
func (s State) StillOwed(f SeatTaken) (slots []string) {
	for _, l := range s.Slots {
		owes := func(m MissingSheet) bool { return m.Juror.User == f.For }
		if l.Room == f.Room && l.Phase == InScoring && slices.ContainsFunc(s.MissingSheets(l), owes) {
			slots = append(slots, l.Entry.ID)
		}
	}
	return slots
}
