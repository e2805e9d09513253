package juror

import (
	"strconv"

	"juri/tui/kit"
)

// Form is the reason that is being written; nil for none.
func (s *Screen) Form() *kit.Form {
	if s.input == nil {
		return nil
	}
	t := s.term.Text
	f := &kit.Form{Title: t.Juror.ConflictTitle(s.slot), Values: []string{s.input.Value()}}
	switch {
	case s.mode == inWhy:
		f.Title, f.About = t.Second.Title(), strconv.FormatUint(s.proposal, 10)
	case s.back:
		f.About = "back"
	}
	f.ID = s.slot + f.About
	return f
}

// Fill puts what was typed before into it.
func (s *Screen) Fill(values map[int]string) {
	s.input.SetValue(values[0])
	s.input.CursorEnd()
}
