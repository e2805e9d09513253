package scoring

import "slices"

// See returns what one person may know of s: what is left out is not in it at
// all. It is applied before a state reaches anybody's terminal.
func See(s State, by Actor) State {
	if s.Contest == nil {
		return State{}
	}
	who, err := s.actor(by)
	if err != nil {
		return State{Contest: &Contest{Language: s.Contest.Language, Name: s.Contest.Name}}
	}
	p := &who
	seen := s
	seen.Logins, seen.Clocks, seen.Secret = s.toTell(p.User), nil, Hash{}
	seen.Table = s.tableFor(p)
	if p.Role == Organizer {
		seen.RoundTables = s.Rounds()
		seen.withhold(s, p)
		return seen
	}
	seen.given, seen.barred = s.givenTo(p), nil
	seen.Revoked, seen.Trouble, seen.Devices, seen.Guessing, seen.Picks = nil, nil, nil, Guessing{}, nil
	seen.Announced, seen.Draws = nil, nil
	if sealers(*p) != nil {
		seen.Voids = slices.DeleteFunc(slices.Clone(s.Voids), func(v VoidProposal) bool { return v.Juror != p.User })
	}
	seen.People = s.peopleFor(p)
	seen.Slots = make([]*Slot, len(s.Slots))
	for i, l := range s.Slots {
		seen.Slots[i] = l.seenBy(p)
	}
	seen.Queues = make([]*Queue, len(s.Queues))
	for i, q := range s.Queues {
		c := *q
		if !p.Moderates(q.Room.ID) {
			c.Undo = nil
		}
		seen.Queues[i] = &c
	}
	switch p.Role {
	case Juror:
		seen.Screens = nil
		seen.Present = slices.DeleteFunc(slices.Clone(s.Present), func(o Presence) bool { return o.User != p.User })
	case Board:
		seen.Present = nil
		seen.Screens = slices.DeleteFunc(slices.Clone(s.Screens), func(c Screen) bool { return c.Board != p.User })
	}
	seen.withhold(s, p)
	return seen
}

// peopleFor lists who the person may know of, without anybody's keys: a board
// only itself, everybody else all.
func (s State) peopleFor(p *Person) []*Person {
	people := make([]*Person, 0, len(s.People))
	for _, o := range s.People {
		if p.Role == Board && o.User != p.User {
			continue
		}
		c := *o
		c.Keys = nil
		people = append(people, &c)
	}
	return people
}

// seenBy returns the slot with only those parts of its cells that the person may know.
func (l *Slot) seenBy(p *Person) *Slot {
	seen := *l
	seen.Cells = nil
	seen.Entry.Recuse, seen.Filed, seen.Review = nil, Entry{}, Review{}
	switch p.Role {
	case Juror:
		for _, c := range l.Cells {
			if c.Juror == p.User {
				seen.Cells = []*Cell{c}
			}
		}
	case Moderator:
		for _, c := range l.Cells {
			seen.Cells = append(seen.Cells, &Cell{Juror: c.Juror, Progress: c.Progress})
		}
	case Board:
		seen.Entry.Presenter = ""
	}
	return &seen
}

// toTell is the person's login, without its hash, where they are to hear of it.
func (s State) toTell(user string) []*Login {
	l := s.Login(user)
	if !l.Tell {
		return nil
	}
	l.PIN = ""
	return []*Login{&l}
}

// givenTo is what is known of the person's own logins and of those that their sheets
// were entered with; and, for whoever may confirm, that proposals are judged by.
func (s State) givenTo(p *Person) (seen []given) {
	of := map[string]bool{p.User: true}
	if p.Scores() {
		for _, l := range s.Slots {
			c := l.Cell(p.User)
			if c.Sheet != nil {
				of[c.Sheet.By] = true
			}
			for _, sh := range c.Past {
				of[sh.By] = true
			}
		}
	}
	if sealers(*p) == nil {
		if s.Proposal != nil {
			of[s.Proposal.By] = true
		}
		for _, v := range s.Voids {
			of[v.By] = true
		}
	}
	for _, g := range s.given {
		if of[g.user] {
			seen = append(seen, g)
		}
	}
	return seen
}
