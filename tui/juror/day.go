package juror

import (
	"slices"

	"juri/scoring"
)

// left is what stands between the juror and the end of their day: sheets, corrections and
// feedback to hand in; in the rooms of today, or in all where none is.
func (s *Screen) left() (sheets, fixes, feedback int) {
	today := s.term.Wall().Format("2006-01-02")
	is := func(r room) bool { return r.queue.Room.Date == today }
	any := slices.ContainsFunc(s.rooms, is)
	for _, r := range s.rooms {
		if any && !is(r) {
			continue
		}
		for _, l := range r.slots {
			c := l.Cell(s.term.User)
			switch {
			case !l.Counts() || c.Recusal != nil || l.Phase == scoring.Closed:
				continue
			case c.Sheet == nil && c.Progress.Expected():
				sheets++
			case c.Sheet != nil && s.correcting(l):
				fixes++
			case c.Sheet != nil && (c.Sheet.Strength == "" || c.Sheet.Improve == ""):
				feedback++
			}
		}
	}
	return sheets, fixes, feedback
}

// remains is that in a few words.
func (s *Screen) remains() string {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	sheets, fixes, feedback := s.left()
	if sheets+fixes+feedback == 0 {
		return st.Good.Render(t.AllDone())
	}
	return t.Left(sheets, fixes, feedback)
}
