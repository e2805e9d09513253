package juror

import (
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// maxReason is how many characters a reason may have.
const maxReason = 300

// mayRecuse reports whether a conflict can be declared on the slot, or the juror's
// own taken back.
func (s *Screen) mayRecuse(l *scoring.Slot) bool {
	return l != nil && l.Phase != scoring.Closed && (!s.recused(l) || s.state.KeepsConflict(l, s.term.User, s.term.User) == nil)
}

// recused reports whether the juror has a conflict, which the key takes back.
func (s *Screen) recused(l *scoring.Slot) bool { return l.Cell(s.term.User).Recusal != nil }

// askReason opens the question for a conflict's reason.
func (s *Screen) askReason() {
	if s.accept() {
		s.back = s.recused(s.current())
		s.openReason(inReason)
	}
}

// openReason opens the field for a reason.
func (s *Screen) openReason(m mode) {
	in := kit.NewInput()
	in.CharLimit = maxReason
	in.Focus()
	s.input, s.mode = &in, m
}

// declare has the conflict recorded, or taken back.
func (s *Screen) declare() tea.Cmd {
	slot, reason := s.slot, s.input.Value()
	var c scoring.Command = scoring.Recuse{Slot: slot, Reason: reason}
	if s.back {
		c = scoring.Unrecuse{Slot: slot, Reason: reason}
	}
	s.mode = sending
	return s.ask(c, func(err error) {
		switch {
		case err == nil:
			s.forgetAll(slot)
			if s.mode == sending {
				s.mode, s.input = onSheet, nil
			}
		case s.mode == sending:
			s.mode = atConflict
		}
	})
}
