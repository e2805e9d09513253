package juror

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/tui/kit"
)

// question is what lies over the sheet.
type question struct {
	title, foot string
	lines       []string
}

// over draws what is asked over the body, if anything is.
func (s *Screen) over(body string, w, h int) string {
	bw := min(w, 64)
	if s.mode == atSecond { // with names, which are not to be cut
		bw = min(w, 84)
	}
	iw, _ := kit.Inside(bw, 3)
	var q question
	switch s.mode {
	case atSummary:
		q = s.summary(iw)
	case sending:
		q = question{lines: []string{s.term.Text.Juror.Sending()}}
		if s.input != nil {
			q.lines[0] = s.term.Text.Juror.Recording()
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
		q = question{t.DropTitle(), t.DropFoot(), kit.Wrap(text, iw)}
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

func (s *Screen) box(q question, w, h int) string {
	height := min(len(q.lines)+2, h)
	return kit.Box(s.term.Styles, kit.BoxSpec{Title: q.title, Foot: q.foot, Body: q.lines, Focus: true}, w, height)
}

// summary is what is about to be handed in, or what is missing for it.
func (s *Screen) summary(w int) question {
	st, t, l := s.term.Styles.Fast, s.term.Text, s.current()
	h := s.sheetOf(l)
	q := question{title: t.Juror.SummaryTitle(l.Entry.ID), foot: t.Juror.SummaryFoot()}
	add := func(pen kit.Pen, text string) {
		for _, line := range kit.Wrap(text, w) {
			q.lines = append(q.lines, pen.Render(line))
		}
	}
	add(st.Title, oneLine(l.Entry.Unit))
	if missing := s.missing(); len(missing) > 0 {
		names := make([]string, 0, len(missing))
		for _, id := range missing {
			if c, ok := s.state.Contest.Rubric.Criterion(id); ok {
				names = append(names, oneLine(c.Name.In(t.Lang)))
			}
		}
		add(st.Bad, t.Juror.StillEmpty(names))
		q.foot = t.Juror.ToFirstEmpty()
		return q
	}
	for _, c := range s.criteria() {
		text := "–"
		if v := h.get(c.ID); v.has {
			text = t.Decimal(v.num)
		}
		q.lines = append(q.lines, kit.Join(oneLine(c.Name.In(t.Lang)), text, w))
	}
	q.lines = append(q.lines, st.Title.Render(kit.Join(t.Juror.Total(), t.Number(s.state.Weigher().Running(h.scores), 2), w)))
	switch {
	case s.unchanged():
		add(st.Warn, t.Juror.Unchanged())
		q.foot = t.Juror.UnchangedFoot()
	case h.texts[0] == "" || h.texts[1] == "":
		add(st.Warn, t.Juror.FeedbackMissing())
	default:
		add(st.Good, t.Juror.FeedbackThere())
	}
	if room := s.drawn.key.h - 2; len(q.lines) > room && room > 0 {
		// On a small terminal the values are on the sheet; the total is what counts.
		q.lines = append(q.lines[:1:1], q.lines[1+min(len(q.lines)-room, len(s.criteria())):]...)
	}
	return q
}

// receipt is what handing in led to.
func (s *Screen) receipt(w int) question {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	q := question{title: t.ReceiptTitle(s.note.slot), foot: t.ReceiptFoot()}
	q.lines = append(q.lines, oneLine(s.note.name))
	at := s.note.at.In(s.term.Wall().Location()).Format("15:04")
	q.lines = append(q.lines, st.Good.Render(t.ReceiptAt(at, s.note.revision)), "",
		t.ReceiptIs(), "")
	first, rest, _ := strings.Cut(s.note.hash.Receipt(), "-")
	q.lines = append(q.lines, st.Title.Render(strings.Join(strings.Split(first, ""), " "))+st.Text.Render("   "+rest), "")
	for _, line := range kit.Wrap(t.ReceiptNote(), w) {
		q.lines = append(q.lines, st.Muted.Render(line))
	}
	return q
}

// reason is the question for a conflict, with the cursor in its field.
func (s *Screen) reason(body string, bw, iw, w, h int) string {
	st, t, l := s.term.Styles.Fast, s.term.Text.Juror, s.current()
	q := question{title: t.ConflictTitle(l.Entry.ID), foot: t.ConflictFoot()}
	why, note, ask, yes := t.ConflictWhy(), t.ConflictNote(), t.ConflictAsk(), t.ConflictYes()
	if s.back {
		back := s.term.Text.Sheets
		why, note, ask, yes = back.UnrecuseWhy(), "", back.UnrecuseAsk(), back.UnrecuseFoot()
	}
	q.lines = append(q.lines, kit.Wrap(why, iw)...)
	if s.mode == inReason {
		return s.withField(q, note, body, bw, iw, w, h)
	}
	q.foot = yes
	for _, line := range kit.Wrap(s.input.Value(), iw) {
		q.lines = append(q.lines, st.Title.Render(line))
	}
	for _, line := range kit.Wrap(ask, iw) {
		q.lines = append(q.lines, st.Warn.Render(line))
	}
	s.drawn.cursor = nil
	return kit.Overlay(body, s.box(q, bw, h), w, h)
}

// withField draws a question with a field under it, and a note under that.
func (s *Screen) withField(q question, note, body string, bw, iw, w, h int) string {
	st, at := s.term.Styles.Fast, len(q.lines)
	field, caret := kit.Typed(st.Text, s.input, max(iw-2, 1))
	q.lines = append(q.lines, st.Accent.Render("▸ ")+field)
	if note != "" {
		for _, line := range kit.Wrap(note, iw) {
			q.lines = append(q.lines, st.Muted.Render(line))
		}
	}
	box := s.box(q, bw, h)
	bh := strings.Count(box, "\n") + 1
	s.drawn.cursor = tea.NewCursor((w-bw)/2+(bw-iw)/2+2+caret, (h-bh)/2+1+at)
	s.drawn.cursor.Blink = false
	return kit.Overlay(body, box, w, h)
}
