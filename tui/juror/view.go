package juror

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// drawn is the last View, and what of it can be used again.
type drawn struct {
	rev    int // one more with whatever may change the picture
	key    viewKey
	text   string
	cursor *tea.Cursor
	list   kit.Memo[string]
	notes  kit.Memo[string]
	own    []*scoring.Slot // those that the juror has scored anything on
}

// viewKey is all that a View depends on.
type viewKey struct {
	w, h, rev int
	text      *i18n.Text
	pens      *kit.Pens
	clock     string
}

// touch makes the next View a new one.
func (s *Screen) touch() { s.drawn.rev++ }

// View draws the screen in so many cells.
func (s *Screen) View(w, h int) string {
	if w <= 0 || h <= 0 {
		s.drawn.cursor = nil
		return kit.Block(nil, w, h)
	}
	k := viewKey{w, h, s.drawn.rev, s.term.Text, s.term.Styles.Fast, s.clock()}
	if s.drawn.text != "" && s.drawn.key == k {
		return s.drawn.text
	}
	s.drawn.key, s.drawn.cursor = k, nil
	s.bind()
	if s.current() == nil {
		lines := append([]string{""}, kit.Wrap(s.nothing(), max(w-2, 1))...)
		for i := range lines {
			lines[i] = " " + lines[i]
		}
		s.drawn.text = kit.Block(lines, w, h)
		return s.drawn.text
	}
	s.drawn.own = s.listOwn()
	s.drawn.text = s.over(s.withNotice(w, h), w, h)
	return s.drawn.text
}

// body is what lies under the questions.
func (s *Screen) body(w, h int) string {
	switch size := kit.SizeOf(w); {
	case s.mode == inOwn:
		return s.ownBox(0, w, h, true)
	case s.mode == inHistory:
		return s.historyBox(w, h)
	case s.mode == atAttest, s.mode == signing:
		return s.attestBox(w, h)
	case s.mode == inPosted:
		return s.postedBox(w, h)
	case s.mode == inRanking:
		return s.rankBox(w, h)
	case size == kit.Narrow && s.mode == inQueue:
		return s.list(w, h, true)
	case size == kit.Narrow:
		return s.narrowBody(w, h)
	case size == kit.Wide:
		lw, ow := min(w*19/100, 44), min(w*41/100, 90)
		sw := w - lw - ow
		return kit.Beside(0, s.list(lw, h, s.mode == inQueue), s.sheetBox(lw, sw, h), s.side(lw+sw, ow, h))
	default:
		lw := min(max(w*36/100, 25), 40)
		return kit.Beside(0, s.list(lw, h, s.mode == inQueue), s.sheetBox(lw, w-lw, h))
	}
}

// sheetBox is the sheet in its border, from column x on.
func (s *Screen) sheetBox(x, w, h int) string {
	iw, ih := kit.Inside(w, h)
	l, st := s.current(), s.term.Styles
	title := l.Entry.ID + " " + l.Entry.Unit
	if l.OnStage() {
		title = l.Entry.ID + " ▶ " + l.Entry.Unit
	}
	return kit.Box(st, kit.BoxSpec{
		Title: title, Right: s.phase(), Foot: s.total(), FootRight: s.doing(), Focus: s.mode != inQueue,
		Body: s.sheet(x+(w-iw)/2, 1, iw, ih),
	}, w, h)
}

// doing is the one key to know now.
func (s *Screen) doing() string {
	st := s.term.Styles.Fast
	show := s.keys.handIn
	switch {
	case s.mode != onSheet:
		return ""
	case s.keys.correct.Enabled():
		show = s.keys.correct
	case !show.Enabled():
		return ""
	}
	hp := show.Help()
	return st.Key.Render(hp.Key) + " " + hp.Desc
}

// narrowBody is the sheet on a phone, under one line of the list.
func (s *Screen) narrowBody(w, h int) string {
	l, st := s.current(), s.term.Styles.Fast
	lines := []string{
		s.strip(w),
		kit.Join(" "+st.Title.Render(l.Entry.ID+" "+l.Entry.Unit), s.phase()+" ", w),
	}
	for _, line := range s.sheet(1, 2, w-2, h-3) {
		lines = append(lines, " "+line)
	}
	if last := len(lines) - 1; strings.TrimSpace(lines[last]) == "" && s.mode == onSheet {
		lines[last] = kit.Fit(" "+s.remains(), w)
	}
	lines = append(lines, kit.Join(" "+s.total(), s.doing()+" ", w))
	return kit.Block(lines, w, h)
}

// clock is the time left of the slot that shows; "" for one not on stage.
func (s *Screen) clock() string {
	if l := s.current(); l != nil && l.OnStage() {
		return kit.Clock(l.Timer.Left(s.term.Clock()))
	}
	return ""
}

// phase is the slot's phase and the time left of it.
func (s *Screen) phase() string {
	l, st, t := s.current(), s.term.Styles.Fast, s.term.Text
	timed, at := s.state.TimedPhase(l.Phase)
	if !l.OnStage() || at < 0 {
		return st.Muted.Render(t.General.Phase(l.Phase))
	}
	out, pen := s.clock(), st.Stage
	switch left := l.Timer.Left(s.term.Clock()); {
	case left < 0:
		pen = st.Bad
	case left <= s.state.Contest.Timer.Warn:
		pen, out = st.Warn, "! "+out
	}
	out = pen.Render(out)
	if !l.Timer.Running {
		out += " " + st.Warn.Render(t.Juror.Paused())
	}
	return timed.Name.In(t.Lang) + " " + out
}

// total is the sheet's total so far, and how much it is of.
func (s *Screen) total() string {
	l, t := s.current(), s.term.Text
	if s.recused(l) {
		return ""
	}
	h := s.sheetOf(l)
	n, all := s.filled(l, h)
	count := t.Juror.Filled(n, all)
	if s.narrow() {
		count = portion(n, all)
	}
	total := s.asks(l).Weigher.Running(h.scores)
	shown := s.term.Styles.Fast.Title.Render(t.Number(total, 2))
	switch {
	case total.None():
		return count
	case l.Cell(s.term.User).Sheet != nil && !s.editable(l):
		return t.Juror.Final(shown)
	}
	return t.Juror.Running(shown) + " · " + count
}

// Note is what a juror should know before they begin, over the help: what will be published
// of their sheets.
func (s *Screen) Note() string {
	c := s.state.Contest
	if c == nil {
		return ""
	}
	as, names := c.Publishes()
	return s.term.Text.Publishing.ToJurors(as, names, c.LinksJurors())
}
