package juror

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// over draws what is asked over the body, if anything is.
func (s *Screen) over(body string, w, h int) string {
	bw := min(w, 64)
	if s.mode == atSecond { // with names, which are not to be cut
		bw = min(w, 84)
	}
	iw, _ := kit.Inside(bw, 3)
	var q kit.Dialog
	switch s.mode {
	case atSummary:
		q = s.summary(iw)
	case sending:
		q.Body = []string{s.term.Text.Juror.Sending()}
		if s.input != nil {
			q.Body[0] = s.term.Text.Juror.Recording()
		}
	case atReceipt:
		q = s.receipt(iw)
	case inReason, atConflict:
		return s.reason(body, bw, iw, w, h)
	case inWhy:
		return s.why(body, bw, iw, w, h)
	case atDrop:
		t := s.term.Text.Juror
		text := t.DropAsk()
		if !s.mayEdit(s.current()) {
			text = t.DropUnsavedAsk()
		}
		q = kit.Dialog{Title: t.DropTitle(), Body: kit.Wrap(text, iw)}
	case atSecond:
		q = s.asked(iw, h-2)
	case atChanges:
		q = s.changed(iw, h-2)
	default:
		return body
	}
	s.drawn.cursor = nil
	return kit.Overlay(body, s.box(q, bw, h), w, h)
}

func (s *Screen) box(q kit.Dialog, w, h int) string {
	q.Yes, q.No = s.choices()
	return q.Box(s.term.Styles, w, h)
}

// choices are what enter and esc do in the dialog that lies over the sheet.
func (s *Screen) choices() (yes, no string) {
	t, back := s.term.Text, s.term.Text.Juror.KeyBack()
	switch s.mode {
	case atSummary:
		switch {
		case len(s.missing()) > 0:
			return t.Juror.KeyFill(), back
		case s.unchanged():
			return "", back
		}
		return t.Juror.KeyHandIn(), back
	case atReceipt:
		return t.Juror.KeyClose(), ""
	case inReason:
		return t.Juror.KeyConfirm(), t.Juror.KeyCancel()
	case atConflict:
		if s.back {
			return t.Sheets.TakeBack(), t.Juror.KeyChange()
		}
		return t.Juror.KeyDeclare(), t.Juror.KeyChange()
	case atDrop:
		return t.Juror.KeyDiscard(), back
	case atChanges:
		return t.Sheets.KeySeen(), back
	case inWhy:
		return t.Second.KeyConfirm(), back
	case atSecond:
		c := s.second()
		if c == nil {
			return "", back
		}
		switch err := s.term.Doubt(s.state, c); {
		case err == nil:
			return t.Second.KeyConfirm(), back
		case scoring.NeedsReason(err):
			return t.Second.KeyReason(), back
		}
	}
	return "", back
}

// summary is what is about to be handed in, or what is missing for it.
func (s *Screen) summary(w int) kit.Dialog {
	st, t, l := s.term.Styles.Fast, s.term.Text, s.current()
	h := s.sheetOf(l)
	q := kit.Dialog{Title: t.Juror.SummaryTitle(l.Entry.ID)}
	add := func(pen kit.Pen, text string) { q.Body = append(q.Body, pen.Lines(kit.Wrap(text, w))...) }
	add(st.Title, oneLine(l.Entry.Unit))
	if missing := s.missing(); len(missing) > 0 {
		names := make([]string, 0, len(missing))
		for _, id := range missing {
			if c, ok := s.asks(l).Criterion(id); ok {
				names = append(names, oneLine(c.Name.In(t.Lang)))
			}
		}
		add(st.Bad, t.Juror.StillEmpty(names))
		return q
	}
	for _, c := range s.criteria() {
		text := "–"
		if v := h.get(c.ID); v.has {
			text = s.said(c, v)
		}
		if was := s.corrected(c.ID, h.get(c.ID)); was != "" {
			text = was + " → " + text
		}
		q.Body = append(q.Body, kit.Join(oneLine(c.Name.In(t.Lang)), text, w))
	}
	q.Body = append(q.Body, st.Title.Render(kit.Join(t.Juror.Total(), t.Number(s.asks(l).Weigher.Running(h.scores), 2), w)))
	switch {
	case s.unchanged():
		add(st.Warn, t.Juror.Unchanged())
	case h.texts[0] == "" || h.texts[1] == "":
		add(st.Warn, t.Juror.FeedbackMissing())
	default:
		add(st.Good, t.Juror.FeedbackThere())
	}
	if room := s.drawn.key.h - 2; len(q.Body) > room && room > 0 {
		// On a small terminal the values are on the sheet; the total is what counts.
		q.Body = append(q.Body[:1:1], q.Body[1+min(len(q.Body)-room, len(s.criteria())):]...)
	}
	return q
}

// receipt is what handing in led to.
func (s *Screen) receipt(w int) kit.Dialog {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	q := kit.Dialog{Title: t.ReceiptTitle(s.note.slot)}
	q.Body = append(q.Body, oneLine(s.note.name))
	at := s.term.Hour(s.note.at)
	q.Body = append(q.Body, st.Good.Render(t.ReceiptAt(at, s.note.revision)), "",
		t.ReceiptIs(), "")
	first, rest, _ := strings.Cut(s.note.hash.Receipt(), "-")
	q.Body = append(q.Body, st.Title.Render(strings.Join(strings.Split(first, ""), " "))+st.Text.Render("   "+rest), "")
	q.Body = append(q.Body, st.Muted.Lines(kit.Wrap(t.ReceiptNote(), w))...)
	if s.asksWord() {
		q.Body = append(q.Body, st.Accent.Lines(kit.Wrap(s.term.Text.Attest.Offer(), w))...)
	}
	q.Body = append(q.Body, s.posted(w)...)
	return q
}

// reason is the question for a conflict, with the cursor in its field.
func (s *Screen) reason(body string, bw, iw, w, h int) string {
	st, t, l := s.term.Styles.Fast, s.term.Text.Juror, s.current()
	q := kit.Dialog{Title: t.ConflictTitle(l.Entry.ID)}
	why, note, ask := t.ConflictWhy(), t.ConflictNote(), t.ConflictAsk()
	if s.back {
		back := s.term.Text.Sheets
		why, note, ask = back.UnrecuseWhy(), "", back.UnrecuseAsk()
	}
	q.Body = append(q.Body, kit.Wrap(why, iw)...)
	if s.mode == inReason {
		return s.withField(q, note, body, bw, iw, w, h)
	}
	q.Body = append(q.Body, st.Title.Lines(kit.Wrap(s.input.Value(), iw))...)
	q.Body = append(q.Body, st.Warn.Lines(kit.Wrap(ask, iw))...)
	s.drawn.cursor = nil
	return kit.Overlay(body, s.box(q, bw, h), w, h)
}

// withField draws a question with a field under it, and a note under that.
func (s *Screen) withField(q kit.Dialog, note, body string, bw, iw, w, h int) string {
	st, at := s.term.Styles.Fast, len(q.Body)
	field, caret := kit.Typed(st.Text, s.input, max(iw-2, 1))
	q.Body = append(q.Body, st.Accent.Render("▸ ")+field)
	if note != "" {
		q.Body = append(q.Body, st.Muted.Lines(kit.Wrap(note, iw))...)
	}
	box := s.box(q, bw, h)
	bh := strings.Count(box, "\n") + 1
	s.drawn.cursor = tea.NewCursor((w-bw)/2+(bw-iw)/2+2+caret, (h-bh)/2+1+at)
	s.drawn.cursor.Blink = false
	return kit.Overlay(body, box, w, h)
}
