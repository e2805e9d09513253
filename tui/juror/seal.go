package juror

import (
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// seconds is what waits for the juror in the chair, and nobody else in the jury.
func (s *Screen) seconds() []kit.Second { return s.term.Seconds(s.state) }

// second is what the question is about; nil if it waits no more.
func (s *Screen) second() *kit.Second { return s.term.Second(s.state, s.proposal) }

// asked is what is about to be confirmed, in at most h lines: what is proposed, by
// whom, and of a seal everybody who gets an award by it.
func (s *Screen) asked(w, h int) kit.Dialog {
	t, st, c := s.term.Text.Second, s.term.Styles.Fast, s.second()
	q := kit.Dialog{Title: t.Title()}
	add := func(pen kit.Pen, text string, most int) {
		q.Body = append(q.Body, pen.Lines(kit.Clip(kit.Wrap(text, w), most, w))...)
	}
	if c == nil {
		add(st.Warn, t.Gone(), h)
		return q
	}
	add(st.Text, c.Ask, h)
	add(st.Muted, s.term.BothProved(s.state, c), h)
	switch err := s.term.Doubt(s.state, c); {
	case err == nil:
	case scoring.NeedsReason(err):
		add(st.Warn, s.term.Problem(s.state, err), h)
	default:
		add(st.Bad, s.term.Problem(s.state, err), h)
	}
	if c.Though != "" {
		add(st.Warn, c.Though, h)
	}
	if !c.Winners || s.state.Table == nil {
		return q
	}
	q.Body = append(append(q.Body, ""), s.term.AwardList(s.state, w, h-len(q.Body)-1)...)
	return q
}

// confirm confirms what was read, not what may wait by now.
func (s *Screen) confirm(c *kit.Second, reason string) tea.Cmd {
	s.mode = onSheet
	return s.told(c.Confirm(reason), c.Done)
}

// why is the question for the reason to confirm all the same.
func (s *Screen) why(w, h int) kit.Dialog {
	problem := s.term.Problem(s.state, s.term.Doubt(s.state, s.second()))
	return kit.Dialog{Title: s.term.Text.Second.Title(), Body: kit.Clip(kit.Wrap(problem, w), max(h-1, 1), w)}
}
