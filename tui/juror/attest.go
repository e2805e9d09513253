package juror

import (
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// asksWord reports whether the juror is asked to stand by their sheets: the contest asks
// for it, and no sheet of today is left.
func (s *Screen) asksWord() bool {
	ask := s.state.Contest.Result.Attest
	sheets, fixes, _ := s.left()
	return ask != "" && ask != scoring.AttestNone && sheets+fixes == 0 && !s.state.StandsBy(s.term.User)
}

// attestBox is all of the juror's sheets, what others entered or voided of them, and
// the digest that they stand by.
func (s *Screen) attestBox(w, h int) string {
	st, t, user := s.term.Styles.Fast, s.term.Text, s.term.User
	iw, ih := kit.Inside(w, h)
	all := s.state.SheetsOf(user)
	var lines []string
	wrap := func(pen kit.Pen, text string) {
		for _, line := range kit.Wrap(text, iw) {
			lines = append(lines, pen.Render(line))
		}
	}
	was := s.state.AttestedBy(user)
	switch stands := s.state.StandsBy(user); {
	case stands:
		wrap(st.Good, t.Attest.Stands(s.hour(was.At)))
		if was.Key != "" {
			wrap(st.Muted, t.Attest.Signed()+" "+was.Key)
		}
	case was != nil:
		wrap(st.Warn, t.Attest.Changed())
	default:
		wrap(st.Text, t.Attest.Why())
	}
	lines = append(lines, "")
	for _, l := range s.state.Slots {
		c := l.Cell(user)
		name := oneLine(l.Entry.ID + " " + l.Entry.Unit)
		if sh := c.Sheet; sh != nil {
			lines = append(lines, kit.Join(name, t.Number(sh.Total, 2), iw))
			if sh.By != user {
				wrap(st.Warn, "  "+t.Organizer.EnteredBy(s.name(sh.By)))
			}
		} else if n := len(c.Past); n > 0 && c.Past[n-1].Void != nil {
			lines = append(lines, st.Warn.Render(kit.Join(name, t.Attest.Voided(), iw)))
		}
	}
	lines = append(lines, "", st.Muted.Render(t.Attest.Digest()))
	for _, line := range kit.Chunks(all.Digest().String(), iw) {
		lines = append(lines, st.Muted.Render(line))
	}
	s.page = min(s.page, max(len(lines)-ih, 0))
	spec := kit.BoxSpec{Title: t.Attest.Title(), Body: lines[s.page:], Foot: t.Juror.PageFoot(), Focus: true}
	if s.page+ih < len(lines) {
		spec.FootRight = "▼"
	}
	return kit.Box(s.term.Styles, spec, w, h)
}

// openAttest shows the sheets; what is confirmed is what was read.
func (s *Screen) openAttest() {
	s.mode, s.page, s.digest = atAttest, 0, s.state.SheetsOf(s.term.User).Digest()
}

// attestKey handles keys while the juror reads all of their sheets.
func (s *Screen) attestKey(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case k.String() == "enter" && s.keys.attest.Enabled():
		if s.term.Held() {
			return nil
		}
		s.mode = onSheet
		return s.told(scoring.AttestSheets{Digest: s.digest}, s.term.Text.Attest.Done())
	case k.String() == "a":
		s.mode = onSheet
	default:
		s.pageKey(k)
	}
	return nil
}
