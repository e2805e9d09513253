package scoring

import "slices"

// Slot returns the entry's slot; nil if there is none.
func (s State) Slot(entry string) *Slot {
	if i, ok := s.slotAt[entry]; ok {
		return s.Slots[i]
	}
	return nil
}

// Queue returns the room's queue; nil if there is none.
func (s State) Queue(room string) *Queue {
	for _, q := range s.Queues {
		if q.Room.ID == room {
			return q
		}
	}
	return nil
}

// Person returns who has the user name; nil if nobody does.
func (s State) Person(user string) *Person {
	for _, p := range s.People {
		if p.User == user && !p.Gone {
			return p
		}
	}
	return nil
}

// anybody returns who has the user name or last had it; nil if nobody ever did.
func (s State) anybody(user string) *Person {
	if i := slices.IndexFunc(s.People, func(p *Person) bool { return p.User == user }); i >= 0 {
		return s.People[i]
	}
	return nil
}

// Access returns who has the user name if they may log in and take part now;
// nil if nobody does, or their access was revoked.
func (s State) Access(user string) *Person {
	p := s.Person(user)
	if p == nil || slices.Contains(s.Revoked, user) || !slices.Contains(Roles(), p.Role) {
		return nil
	}
	return p
}

// Login returns the person's login; the zero Login if they have none.
func (s State) Login(user string) Login {
	for _, l := range s.Logins {
		if l.User == user {
			return *l
		}
	}
	return Login{}
}

// Screen returns what the board account shows: until it is told otherwise the
// stage, of its own room if it has just one.
func (s State) Screen(board string) Screen {
	for _, c := range s.Screens {
		if c.Board == board {
			return c
		}
	}
	show := Screen{Board: board, Mode: ShowStage}
	if p := s.Person(board); p != nil && len(p.Rooms) == 1 {
		show.Room = p.Rooms[0]
	}
	return show
}

// OnStage returns the room's slot on stage; nil if there is none.
func (s State) OnStage(room string) *Slot {
	return s.firstIn(room, (*Slot).OnStage)
}

// NextUp returns the room's first queued slot; nil if there is none.
func (s State) NextUp(room string) *Slot {
	return s.firstIn(room, func(l *Slot) bool { return l.Phase == Queued })
}

func (s State) firstIn(room string, is func(*Slot) bool) *Slot {
	q := s.Queue(room)
	if q == nil {
		return nil
	}
	for _, id := range q.Slots {
		if l := s.Slot(id); l != nil && is(l) {
			return l
		}
	}
	return nil
}

// Panel lists the jurors who are to judge the slot: those of its room, and any
// who handed in a sheet for it, whatever they are now: their sheet counts.
func (s State) Panel(l *Slot) []*Person {
	var panel []*Person
	for _, p := range s.People {
		if p.Role == Juror && !p.Gone && p.In(l.Room) || l.Cell(p.User).Progress.HandedIn {
			panel = append(panel, p)
		}
	}
	return panel
}

// Weigher returns the contest's rubric, ready to total sheets.
func (s State) Weigher() Weigher { return s.weigher }

// TimedPhase returns the timed phase of that id, and its place among them; -1
// if it is none.
func (s State) TimedPhase(p Phase) (TimedPhase, int) {
	if s.Contest == nil {
		return TimedPhase{}, -1
	}
	i := slices.IndexFunc(s.Contest.Timer.Phases, func(t TimedPhase) bool { return t.ID == p })
	if i < 0 {
		return TimedPhase{}, -1
	}
	return s.Contest.Timer.Phases[i], i
}

// Done counts the slots that need nothing more, and all of them.
func (s State) Done() (done, all int) {
	for _, l := range s.Slots {
		if l.Phase == Closed || !l.Counts() {
			done++
		}
	}
	return done, len(s.Slots)
}
