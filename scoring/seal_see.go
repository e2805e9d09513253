package scoring

import "juri/scoring/rank"

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
	if sealers(*p) != nil {
		seen.Proposal = nil
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
