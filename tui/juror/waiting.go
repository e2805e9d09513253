package juror

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
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

// fillable reports whether the slot takes the juror's sheet: while it is open, and
// after that in place of one that others entered.
func (s *Screen) fillable(l *scoring.Slot) bool { return l.Open() || l.TakeOver(s.term.User) }

// waiting is the line about what waits for the juror, and the key that opens it.
func (s *Screen) waiting() (says string, k key.Binding) {
	if all := s.seconds(); len(all) > 0 {
		return all[0].Waits, s.keys.seal
	}
	if n := len(s.state.Changes(s.term.User)); n > 0 {
		return s.term.Text.Sheets.ChangesWait(n), s.keys.changes
	}
	return "", key.Binding{}
}

// withNotice draws the body under a line about what waits.
func (s *Screen) withNotice(w, h int) string {
	says, k := s.waiting()
	if says == "" || s.mode != onSheet || h < 8 {
		return s.body(w, h)
	}
	st, hp := s.term.Styles.Fast, k.Help()
	return s.body(w, h-1) + "\n" + kit.Join(" "+st.Warn.Render("! "+says), st.Key.Render(hp.Key)+" "+hp.Desc+" ", w)
}

// told asks for a command by itself, and says when it is done.
func (s *Screen) told(c scoring.Command, done string) tea.Cmd {
	return s.ask(c, func(err error) {
		if err == nil {
			s.term.Notify(done, false)
		}
	})
}

// changed is what others did to the juror's sheets, as much of it as h lines show,
// the oldest first; s.proposal is the last record among it.
func (s *Screen) changed(w, h int) kit.Dialog {
	t := s.term.Text
	q := kit.Dialog{Title: t.Sheets.ChangesTitle()}
	names := i18n.Names{Person: func(u string) string { return oneLine(s.name(u)) }, Entry: func(id string) string {
		if l := s.state.Slot(id); l != nil {
			return id + " " + oneLine(l.Entry.Unit)
		}
		return id
	}}
	for i, c := range s.state.Changes(s.term.User) {
		lines := kit.Wrap(s.term.Hour(c.At)+"  "+oneLine(t.Sheets.Change(t, c, names)), w)
		if i > 0 && len(q.Body)+1+len(lines) > h {
			break
		}
		if i > 0 {
			q.Body = append(q.Body, "")
		}
		q.Body, s.proposal = append(q.Body, lines...), c.Seq
	}
	return q
}
