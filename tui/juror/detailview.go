package juror

import (
	"strings"

	"juri/scoring"
	"juri/tui/kit"
)

// head is the title, and what is to be known before anything is typed.
func (s *Screen) head(w int, sh shape) []line {
	l, st, t := s.current(), s.term.Styles.Fast, s.term.Text.Juror
	var out []line
	if sh.title > 0 {
		for _, text := range kit.Clip(kit.Wrap(oneLine(l.Entry.Title), w), sh.title, w) {
			out = append(out, line{text: text})
		}
	}
	say := func(pen kit.Pen, text string) {
		if text == "" {
			return
		}
		n := 1
		if sh.gaps {
			n = 2
		}
		for _, text := range kit.Clip(kit.Wrap(text, w), n, w) {
			out = append(out, line{text: pen.Render(text)})
		}
	}
	s.standing(l, say)
	if s.editable(l) && s.isNew() {
		say(st.Accent, t.First())
	}
	if q := s.state.Queue(l.Room); q != nil && q.Message.Text != "" {
		say(st.Warn, t.Message(oneLine(q.Message.Text)))
	}
	if o := s.offered(); o != nil {
		key := s.keys.stage.Help()
		text := st.Stage.Render(t.Stage(s.state.RoomName(o.Room), o.Entry.ID, oneLine(o.Entry.Unit)))
		out = append(out, line{text: kit.Join(text, st.Key.Render(key.Key)+" "+key.Desc, w), slot: o.Entry.ID})
	}
	return out
}

// isNew reports whether the juror has not scored anything yet.
func (s *Screen) isNew() bool {
	w := s.works[s.slot]
	return len(s.drawn.own) == 0 && (w == nil || len(w.undo) == 0)
}

// standing says how the sheet stands, where that is not plain from the sheet.
func (s *Screen) standing(l *scoring.Slot, say func(kit.Pen, string)) {
	st, t := s.term.Styles.Fast, s.term.Text
	c, w := l.Cell(s.term.User), s.works[l.Entry.ID]
	switch {
	case c.Recusal != nil:
		say(st.Warn, t.Juror.Recused(oneLine(c.Recusal.Reason)))
	case s.correcting(l) && s.mayEdit(l) && c.Sheet.Paper:
		say(st.Warn, t.Juror.PaperBeside(s.name(c.Sheet.By), s.term.Hour(c.Sheet.At)))
	case s.correcting(l) && s.mayEdit(l):
		say(st.Warn, t.Juror.Correcting())
	case c.Sheet != nil:
		if h := c.Sheet; h.Paper {
			say(st.Good, t.Juror.OnPaper(s.name(h.By), s.term.Hour(h.At), h.Receipt.Mark(), h.Revision))
		} else {
			say(st.Good, t.Juror.HandedIn(s.term.Hour(h.At), h.Receipt.Mark(), h.Revision))
		}
		say(st.Muted, s.proved(c.Sheet))
		if c.Draft != nil && l.Phase == scoring.Closed {
			say(st.Bad, t.Juror.ClosedFix())
		}
	case !l.Counts():
		say(st.Warn, t.Juror.DidNotTake(t.General.Phase(l.Phase)))
	case l.Phase == scoring.Queued:
		say(st.Muted, t.Juror.NotCalled())
	case c.Excused != nil:
		say(st.Warn, t.Sheets.ExcusedLine(s.name(c.Excused.By), s.term.Hour(c.Excused.At), oneLine(c.Excused.Reason)))
	case c.Late && !l.Open():
		say(st.Muted, t.Sheets.BeforeYou())
	case l.Phase == scoring.Closed && c.Draft != nil:
		say(st.Bad, t.Juror.ClosedLate())
	case l.Phase == scoring.Closed:
		say(st.Bad, t.Juror.ClosedNone())
	}
	if v := s.state.VoidOf(l.Entry.ID, s.term.User); v != nil {
		say(st.Warn, t.Sheets.VoidOfYours(s.name(v.By), oneLine(v.Reason)))
	}
	if n := len(c.Past); c.Sheet == nil && n > 0 && c.Past[n-1].Void != nil {
		say(st.Bad, t.Sheets.VoidedYours(t.Number(c.Past[n-1].Total, 2), oneLine(c.Past[n-1].Void.Reason)))
	}
	if c.Sheet == nil && c.Draft != nil && c.Draft.Paper && l.Open() {
		say(st.Warn, t.Juror.PaperDraft())
	}
	if !l.Open() && w != nil && w.lost() {
		say(st.Bad, t.Juror.Unsaved())
	}
}

// unscored stands where a sheet would, for an entry that the juror has a conflict with.
func (s *Screen) unscored(w int) []line {
	st, t := s.term.Styles.Fast, s.term.Text
	out := append(s.head(w, shape{title: 3, gaps: true}), line{})
	for _, text := range kit.Wrap(t.Juror.NotScored(), w) {
		out = append(out, line{text: text})
	}
	if k := s.keys.conflict; k.Enabled() {
		out = append(out, line{}, line{text: st.Key.Render(k.Help().Key) + " " + t.Sheets.KeyUnrecuse()})
	}
	return out
}

// proved is how whoever handed the sheet in had logged in, where that was not its
// juror with a login of their own.
func (s *Screen) proved(h *scoring.Sheet) string {
	by := scoring.Actor{User: h.By, Proof: h.Proof}
	if h.Proof == "" || h.By == s.term.User && !s.state.Borrowed(by) {
		return ""
	}
	return s.term.Proved(s.state, h.By, h.Proof)
}

// detail is what helps with the row under the cursor: what it asks, where its value stands
// among one's own, what it means, what the scale allows.
func (s *Screen) detail(h sheet, w int, sh shape, among string) []line {
	st, t := s.term.Styles.Fast, s.term.Text
	if sh.roomy {
		w = max(w-setIn, 1)
	}
	var out []line
	say := func(pen kit.Pen, text string, n int) {
		if text == "" {
			return
		}
		for _, text := range kit.Clip(kit.Wrap(text, w), n, w) {
			out = append(out, line{text: pen.Render(text)})
		}
	}
	c, ok := s.criterion()
	if !ok {
		pen, text := s.hint(h)
		say(pen, text, max(sh.help, 1))
		return out
	}
	say(st.Muted, oneLine(c.Help.In(t.Lang)), sh.help)
	if wrong := s.offScale(); wrong != "" {
		say(st.Bad, wrong, 2)
		return out
	}
	v, left := h.get(c.ID), ""
	if all := s.options(c); all != nil {
		return append(out, s.choiceLines(all, v, w, sh)...)
	}
	if level := s.asks(s.current()).Level(c, v.num).In(t.Lang); v.has && level != "" {
		left = st.Accent.Render(t.Juror.Level(t.Decimal(v.num), oneLine(level)))
	}
	if sh.among && among != "" {
		out = append(out, line{text: among})
	}
	out = append(out, line{text: kit.Join(left, st.Muted.Render(t.Juror.Allowed(s.term.Text.Allowed(c.Scale.String()))), w)})
	levels := s.levels(c, v)
	if sh.roomy {
		for i := range levels[:min(len(levels), sh.levels)] {
			out = append(out, line{text: levels[i]})
		}
		return out
	}
	say(kit.Pen{}, strings.Join(levels, st.Muted.Render(" · ")), sh.levels)
	return out
}

// levels lists what the criterion's values mean, the present one standing out.
func (s *Screen) levels(c scoring.Criterion, v value) (parts []string) {
	r, st, t := s.asks(s.current()), s.term.Styles.Fast, s.term.Text
	now := scoring.Text{}
	if v.has {
		now = r.Level(c, v.num)
	}
	for _, l := range r.Levels(c) {
		part := t.Decimal(l.From) + "+ " + oneLine(l.Name.In(t.Lang))
		if v.has && l.Name == now {
			parts = append(parts, st.Accent.Render("▸ "+part))
		} else {
			parts = append(parts, st.Muted.Render(part))
		}
	}
	return parts
}

// hint is the detail of the rows after the criteria.
func (s *Screen) hint(h sheet) (kit.Pen, string) {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	n, all := s.filled(s.current(), h)
	switch {
	case !s.editable(s.current()):
		return st.Muted, ""
	case s.focus() == s.handInRow() && n < all:
		return st.Warn, t.HintMissing(all - n)
	case s.focus() == s.handInRow():
		return st.Muted, t.HintHandIn()
	}
	return st.Muted, t.HintFeedback()
}
