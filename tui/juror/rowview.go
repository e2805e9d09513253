package juror

import (
	"math"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// criterionRow is a criterion, or the name of a block above its criteria.
type criterionRow struct {
	at    int // -1 for a block's name
	block string
}

func (s *Screen) criterionRows() []criterionRow {
	r := s.asks(s.current())
	rows := make([]criterionRow, 0, len(r.Criteria)+len(r.Blocks))
	last := ""
	for i, c := range r.Criteria {
		if c.Block != last {
			last = c.Block
			for _, b := range r.Blocks {
				if b.ID == c.Block {
					rows = append(rows, criterionRow{-1, b.Name.In(s.term.Text.Lang)})
				}
			}
		}
		rows = append(rows, criterionRow{at: i})
	}
	return rows
}

// columns are the widths of a criterion's row.
type columns struct{ name, share, value, bar int }

// maxBar is where a bar is long enough.
const maxBar = 48

func (s *Screen) columns(w int) columns {
	c := columns{share: 4, value: 3}
	longest := 0
	for _, k := range s.criteria() {
		longest = max(longest, kit.Width(k.Name.In(s.term.Text.Lang)))
		lo, hi := k.Scale.Bounds()
		n := max(len(lo.String()), len(hi.String()))
		if fractions(k.Scale) {
			n = max(n, len(hi.String())+2, len((lo + k.Scale.Step).String()))
		}
		for _, l := range s.words(k) {
			n = max(n, kit.Width(l.Name.In(s.term.Text.Lang)))
		}
		c.value = min(max(c.value, n), 8)
	}
	rest := w - 2 - c.share - 1 - (c.value + 3) - 1 // after the mark
	c.bar = min(max(rest-longest-1, rest/4), maxBar)
	if c.bar < 6 {
		c.bar = 0
	}
	c.name = rest
	if c.bar > 0 {
		c.name -= c.bar + 1
	}
	if c.name = min(c.name, max(longest, 12)); c.name < 8 {
		c.name = max(c.name, 1)
	}
	return c
}

// criteriaIn draws room of the rows, those around the cursor, with the first at
// x, y. Where there is a detail each has what it asks below it, and the one under the cursor
// the detail.
func (s *Screen) criteriaIn(h sheet, rows []criterionRow, x, y, w, room int, detail []line) []line {
	focus, at := s.focus(), len(rows)-1
	for i, r := range rows {
		if r.at == focus {
			at = i
		}
	}
	from, to := kit.Window(len(rows), at, room)
	cols, st := s.columns(w), s.term.Styles.Fast
	out := make([]line, 0, max(to-from, 0))
	for i := from; i < to; i++ {
		more := kit.More(i, from, to, len(rows), " ")
		if rows[i].at < 0 {
			out = append(out, line{text: kit.Fit(more+st.Title.Render(oneLine(rows[i].block)), w)})
			continue
		}
		out = append(out, line{text: s.row(h, rows[i].at, more, cols, x, y+len(out)), row: rows[i].at + 1})
		if detail == nil {
			continue
		}
		help := oneLine(s.criteria()[rows[i].at].Help.In(s.term.Text.Lang))
		for _, asks := range kit.Clip(kit.Wrap(help, max(w-3, 1)), 2, max(w-3, 1)) {
			out = append(out, line{text: "   " + st.Muted.Render(asks), row: rows[i].at + 1})
		}
		if rows[i].at == focus {
			for _, l := range detail {
				out = append(out, line{text: "   " + l.text, row: rows[i].at + 1, choice: l.choice})
			}
		}
		out = append(out, line{})
	}
	return out
}

// row draws a criterion: its name, its part of the whole, its value and a bar.
func (s *Screen) row(h sheet, at int, more string, w columns, x, y int) string {
	st, t, c := s.term.Styles.Fast, s.term.Text, s.criteria()[at]
	active := at == s.focus() && s.mode != inFeedback
	name := oneLine(c.Name.In(t.Lang))
	v := h.get(c.ID)
	text := "·"
	if v.has {
		text = s.said(c, v)
	}
	if active && s.entry.on {
		text = s.entry.text
	}
	old, mark := s.share(at), "  "
	if was := s.corrected(c.ID, v); was != "" {
		old, mark = was, "→ "
	}
	field := kit.FitLeft(text, max(w.value, min(kit.Width(text), maxTyped))) + " "
	switch {
	case active && s.editable(s.current()):
		pen := st.Cursor
		if s.entry.refused || s.marked(c) {
			pen = st.Bad
		}
		name, mark = st.Title.Render(name), st.Accent.Render(strings.Replace(mark, "  ", "▸ ", 1))
		if !s.entry.on && !v.has {
			field = strings.Repeat(" ", w.value+1)
		}
		field = pen.Render(field)
		if s.mode == onSheet {
			s.drawn.cursor = tea.NewCursor(x+1+w.name+1+w.share+1+2+w.value, y)
			s.drawn.cursor.Blink = false
		}
	case active:
		name, mark = st.Title.Render(name), st.Accent.Render("▸ ")
	case !v.has:
		field = st.Muted.Render(field)
	}
	left := more + kit.Fit(name, w.name) + " " + st.Muted.Render(kit.FitLeft(old, w.share)) + " " + mark
	if room := kit.Width(left) + w.value + 1 - kit.Width(field); room < kit.Width(left) { // what is typed stands whole
		left = kit.Fit(left, room)
	}
	if w.bar == 0 {
		return left + field
	}
	if s.words(c) == nil && s.options(c) != nil {
		return left + field + " " + kit.Fit(st.Muted.Render(oneLine(s.asks(s.current()).Level(c, v.num).In(t.Lang))), w.bar)
	}
	lo, hi := c.Scale.Bounds()
	part := 0
	if v.has {
		part = int(v.num - lo)
	}
	return left + field + " " + kit.Bar(s.term.Styles, part, int(hi-lo), w.bar, kit.Fine)
}

// corrected is the value that a correction changes, as the sheet that counts has it; "" for
// none.
func (s *Screen) corrected(id string, now value) string {
	l := s.current()
	if !s.correcting(l) {
		return ""
	}
	was, ok := l.Cell(s.term.User).Sheet.Scores.Get(id)
	if now.same(value{num: was, has: ok}) {
		return ""
	}
	c, _ := s.asks(l).Criterion(id)
	return s.said(c, value{num: was, has: true})
}

// share is a criterion's part of the whole weight.
func (s *Screen) share(at int) string {
	c := s.criteria()[at]
	switch {
	case c.Bonus:
		return "+"
	case c.Weight == 0:
		return "–"
	}
	return strconv.Itoa(int(math.Round(100*s.asks(s.current()).Weigher.Share(at)))) + "%"
}

// feedbackLines are the two feedbacks and handing in.
func (s *Screen) feedbackLines(h sheet, w int, sh shape) []line {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	label := max(kit.Width(t.Strength()), kit.Width(t.Improve())) + 2
	var out []line
	for i, name := range [2]string{t.Strength(), t.Improve()} {
		row := s.strengthRow() + i
		lead, pen := " ", st.Text
		if s.focus() == row {
			lead, pen = "▸", st.Title
		}
		texts := kit.Clip(kit.Wrap(scoring.Shown(h.texts[i]), max(w-label-1, 1)), sh.text, max(w-label-1, 1))
		if h.texts[i] == "" {
			texts = []string{st.Muted.Render(t.Empty())}
		}
		for j, text := range texts {
			if j > 0 {
				lead, name = " ", ""
			}
			out = append(out, line{text: lead + kit.Fit(pen.Render(name), label) + text, row: row + 1})
		}
	}
	if !s.editable(s.current()) {
		return out
	}
	if sh.gaps {
		out = append(out, line{})
	}
	lead, pen, name := "  ", st.Text, t.HandInRow()
	if s.current().Cell(s.term.User).Sheet != nil {
		name = t.HandInFixRow()
	}
	if n, all := s.filled(s.current(), h); n < all {
		pen = st.Muted
	}
	if s.focus() == s.handInRow() {
		lead, pen = st.Accent.Render("▸ "), st.Selected
	}
	return append(out, line{text: lead + pen.Render(" "+name+" "), row: s.handInRow() + 1})
}
