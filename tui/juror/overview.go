package juror

import (
	"strings"

	"juri/tui/kit"
)

// summary is what is about to be handed in, or what is missing for it.
func (s *Screen) summary(w, _ int) kit.Dialog {
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
func (s *Screen) receipt(w, _ int) kit.Dialog {
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

// reason is the question for a conflict, or to take it back.
func (s *Screen) reason(w, _ int) kit.Dialog {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	why, ask := t.ConflictWhy(), t.ConflictAsk()
	if s.back {
		why, ask = s.term.Text.Sheets.UnrecuseWhy(), s.term.Text.Sheets.UnrecuseAsk()
	}
	q := kit.Dialog{Title: t.ConflictTitle(s.current().Entry.ID), Body: kit.Wrap(why, w)}
	if s.mode == atConflict {
		q.Body = append(q.Body, st.Title.Lines(kit.Wrap(s.input.Value(), w))...)
		q.Body = append(q.Body, st.Warn.Lines(kit.Wrap(ask, w))...)
	}
	return q
}
