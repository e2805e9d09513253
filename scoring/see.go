package scoring

import (
	"slices"

	"juri/scoring/rank"
)

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
	seen.Announced, seen.Draws, seen.Objections = nil, nil, nil
	if !p.seals() {
		seen.Voids = slices.DeleteFunc(slices.Clone(s.Voids), func(v VoidProposal) bool { return v.Juror != p.User })
	}
	seen.People = s.peopleFor(p)
	seen.Slots = make([]*Slot, len(s.Slots))
	for i, l := range s.Slots {
		seen.Slots[i] = l.seenBy(p)
		if p.Role == Moderator {
			if points := s.Overrun(l).Points; points > 0 {
				seen.Slots[i].costs = &points
			}
		}
	}
	seen.Queues = make([]*Queue, len(s.Queues))
	for i, q := range s.Queues {
		c := *q
		if !p.Moderates(q.Room.ID) {
			c.Undo = nil
		}
		seen.Queues[i] = &c
	}
	seen.Attested = slices.DeleteFunc(slices.Clone(s.Attested), func(a Attestation) bool { return a.By != p.User })
	switch p.Role {
	case Juror:
		seen.Screens = nil
		seen.Present = slices.DeleteFunc(slices.Clone(s.Present), func(o Presence) bool { return o.User != p.User })
	case Board:
		seen.Seats = nil
		if seen.Present = nil; s.Contest.Panels != nil { // who judges what is no board's matter
			c := *s.Contest
			c.Panels, seen.Contest = nil, &c
		}
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
	if !p.seals() {
		seen.Adjusted, seen.Components = nil, nil
	}
	if !p.seals() && p.Role != Moderator {
		seen.Over, seen.Ruled = 0, 0
	}
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
	if p.seals() {
		if s.Proposal != nil {
			of[s.Proposal.By] = true
		}
		for _, v := range s.Voids {
			of[v.By] = true
		}
		for _, a := range s.ByOne() {
			of[a.By] = true
		}
	}
	for _, g := range s.given {
		if of[g.user] {
			seen = append(seen, g)
		}
	}
	return seen
}

// tableFor is the standings that the person sees now; nil while they may not.
// Sealed standings reach a board when the reveal has come to its end, and not
// before: a projector must not tell who won.
func (s State) tableFor(p *Person) *rank.Table {
	show := s.Contest.Show
	when := map[Role]Visibility{Organizer: Live, Board: show.Board, Juror: show.Jurors, Moderator: show.Moderators}[p.Role]
	switch {
	case when == Live, when == WhenSealed && s.Sealed != nil, s.waiting(p):
	default:
		return nil
	}
	switch {
	case p.Role != Board:
	case s.Sealed != nil && !s.Revealed():
		return nil
	case s.Sealed == nil && s.Frozen != nil:
		return s.Frozen.Table
	}
	if p.Role != Organizer && s.Sealed == nil && len(s.Picks) > 0 { // no secret of the organizers' yet to tell
		s = s.unpicked("")
	}
	if s.Table != nil { // made already, by the board
		return s.Table
	}
	t := s.Standings()
	return &t
}

// withhold leaves out what the person may not know of the result; s is the whole
// state, and seen what is left of it so far.
func (seen *State) withhold(s State, p *Person) {
	steps := s.RevealSteps()
	if p.Role == Organizer {
		seen.Reveal.Steps = steps
		return
	}
	seen.Lifted = Hash{}
	if !p.seals() {
		seen.Proposal, seen.Joint = nil, nil
	}
	if seen.Table == nil || p.Role == Board {
		seen.Ties = nil
		if s.Sealed != nil {
			seen.Sealed = &Sealed{At: s.Sealed.At}
		}
	}
	if seen.Frozen = nil; s.Frozen != nil && s.Sealed == nil {
		seen.Frozen = &Frozen{At: s.Frozen.At, By: s.Frozen.By}
	}
	if p.Role != Board {
		seen.Reveal = Reveal{}
		return
	}
	out := steps[:min(s.Reveal.Step, len(steps))]
	seen.Reveal.Steps = out
	if at, held := (Reveal{Step: s.Reveal.Step, Beat: s.Reveal.Beat, Steps: steps}).Between(); held {
		seen.Reveal.Steps = append(slices.Clip(out), at)
	}
	if s.Sealed == nil || s.Revealed() {
		return
	}
	named := map[string]bool{}
	for _, t := range out {
		named[t.Entry] = true
	}
	for _, l := range seen.Slots {
		if !named[l.Entry.ID] {
			l.Entry = Entry{ID: l.Entry.ID, Room: l.Entry.Room, Order: l.Entry.Order}
		}
	}
}

// Affects reports whether what somebody may know of a state can have changed
// with an event, s being the state after it. Where it says no, See gives them
// the same as before, but for Seq, Head and the tree: their terminals need not be told.
func (s State) Affects(e Event, by Actor) bool {
	var juror string
	switch f := e.Fact.(type) {
	case ClockSet, JournalBegun:
		return false
	case DraftSaved:
		juror = f.Juror
	case SheetSubmitted, RecusalDeclared, RecusalWithdrawn:
		_, juror = f.(sheetFact).sheetOf()
	default:
		return true
	}
	p := s.Person(by.User)
	switch {
	case p == nil || by.User == juror: // the host, or who is told nothing but that
		return true
	case p.Role == Juror:
		return !e.Draft() && (s.Contest.Show.Jurors != WhenSealed || p.Chair)
	case p.Role == Board:
		return !e.Draft()
	}
	return true
}
