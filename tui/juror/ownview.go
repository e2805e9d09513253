package juror

import (
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
)

// listOwn lists the slots that the juror has scored anything on, in the list's order; a View
// has them as s.drawn.own.
func (s *Screen) listOwn() []*scoring.Slot {
	var out []*scoring.Slot
	for _, r := range s.rooms {
		for _, l := range r.slots {
			if l.Cell(s.term.User).Recusal == nil && len(s.sheetOf(l).scores) > 0 {
				out = append(out, l)
			}
		}
	}
	return out
}

// ownRow is the place of the slot that shows among them.
func (s *Screen) ownRow() int {
	for i, l := range s.listOwn() {
		if l.Entry.ID == s.slot {
			return i
		}
	}
	return 0
}

// among is where a value stands among the juror's own for a criterion: how often which
// was given, and how many are above. Fewer than two others say nothing.
func (s *Screen) among(c scoring.Criterion, now value, w int) string {
	var all []int
	above := 0
	for _, l := range s.drawn.own {
		v := s.sheetOf(l).get(c.ID)
		if !v.has || l.Entry.ID == s.slot && !now.has {
			continue
		}
		all = append(all, int(v.num))
		if now.has && v.num > now.num {
			above++
		}
	}
	if len(all) < 3 {
		return ""
	}
	t, lo, hi := s.term.Text, slices.Min(all), slices.Max(all)
	span := t.Decimal(exact.Decimal(lo))
	if lo < hi {
		span += "–" + t.Decimal(exact.Decimal(hi))
	}
	says := t.Juror.Yours(len(all), span)
	if now.has && lo < hi {
		says = t.Juror.Among(above+1, len(all), span)
	}
	steps := (hi-lo)/int(max(c.Scale.Step, 1)) + 1
	if len(c.Scale.Values) > 0 {
		steps = len(c.Scale.Values)
	}
	width := min(steps, w-kit.Width(says)-1, 40)
	if width < 2 {
		return s.term.Styles.Fast.Muted.Render(says)
	}
	return kit.Histogram(s.term.Styles, all, lo, hi, int(now.num), now.has, width) + " " + s.term.Styles.Fast.Muted.Render(says)
}

// ownBox is the juror's own scores, with mean and spread under each column.
func (s *Screen) ownBox(x, w, h int, page bool) string {
	st, t := s.term.Styles, s.term.Text
	iw, ih := kit.Inside(w, h)
	spec := kit.BoxSpec{Title: t.Juror.Own(), Focus: page}
	if page {
		spec.Foot = t.Juror.PageFoot()
	}
	slots := s.drawn.own
	if len(slots) == 0 {
		spec.Body = st.Fast.Muted.Lines(kit.Wrap(t.Juror.NoOwn(), iw))
		return kit.Box(st, spec, w, h)
	}
	table := kit.Table{Selected: -1, Cols: s.ownColumns(iw)}
	columns := make([][]float64, len(s.criteria())+1)
	for _, l := range slots {
		table.Rows = append(table.Rows, s.ownValues(l, columns))
	}
	at := min(max(s.page, 0), len(slots)-1)
	if !page {
		at = max(slices.Index(slots, s.current()), 0)
	}
	table.Selected = at
	mean, dev := []string{t.Juror.Mean()}, []string{t.Juror.Spread()}
	for _, values := range columns {
		m, d := stat.MeanStdDev(values, nil)
		mean, dev = append(mean, t.Number(fromFloat(m), 1)), append(dev, t.Number(fromFloat(d), 1))
	}
	spec.Body = table.Render(st, iw, max(ih-3, 1))
	foot := kit.Table{Selected: 0, Cols: table.Cols, Rows: [][]string{nil, mean, dev}}
	if lines := foot.Render(st, iw, 4); ih > 5 && len(lines) == 4 {
		spec.Body = append(spec.Body, "", lines[2], lines[3])
	}
	return kit.Box(st, spec, w, h)
}

// ownColumns are the slot, the total and as many criteria as fit, from the
// chosen one on.
func (s *Screen) ownColumns(w int) []kit.Column {
	t := s.term.Text
	name := max(kit.Width(t.Juror.Mean()), kit.Width(t.Juror.Spread()))
	cols := []kit.Column{{Min: name, Flex: 1, Max: 40, Priority: 100}}
	cell := min(max((w-name-2-7)/max(len(s.criteria()), 1)-2, 5), 16)
	for i, c := range s.criteria() {
		col := kit.Column{Title: shortened(oneLine(c.Name.In(t.Lang)), cell, cols), Min: cell, Right: true, Priority: 50 - i}
		if i < s.column {
			col.Priority = 1
		}
		cols = append(cols, col)
	}
	return append(cols, kit.Column{Title: t.Juror.Total(), Min: 6, Right: true, Priority: 98})
}

// shortened is a criterion's name in so many cells: the words that fit, or else the first
// one's letters and a dot, but no other column's head again.
func shortened(name string, cell int, others []kit.Column) string {
	if kit.Width(name) <= cell {
		return name
	}
	short := ""
	for word := range strings.FieldsSeq(name) {
		longer := strings.TrimSpace(short + " " + word)
		if kit.Width(longer) > cell {
			break
		}
		short = longer
	}
	if first, _, _ := strings.Cut(name, " "); short == "" {
		short = strings.TrimSuffix(kit.Fit(first, cell), "…") + "."
	}
	if slices.ContainsFunc(others, func(c kit.Column) bool { return c.Title == short }) {
		return strings.TrimSuffix(kit.Fit(name, cell+1), "…")
	}
	return short
}

// ownValues is one slot's row; its values are added to the columns'.
func (s *Screen) ownValues(l *scoring.Slot, columns [][]float64) []string {
	t, h := s.term.Text, s.sheetOf(l)
	row := []string{l.Entry.ID + " " + oneLine(l.Entry.Unit)}
	for i, c := range s.criteria() {
		v := h.get(c.ID)
		if !v.has {
			row = append(row, "·")
			continue
		}
		row = append(row, s.said(c, v))
		columns[i] = append(columns[i], float64(v.num)/float64(exact.One))
	}
	total := s.asks(l).Weigher.Total(h.scores)
	if !total.None() {
		columns[len(s.criteria())] = append(columns[len(s.criteria())], total.Float())
	}
	return append(row, t.Number(total, 2))
}

// fromFloat makes a number for showing, of six decimals; none of what is none.
func fromFloat(f float64) exact.Ratio {
	if math.IsNaN(f) || math.Abs(f) > 1e12 {
		return exact.Ratio{}
	}
	return exact.Ratio{Num: int64(math.Round(f * 1e6)), Den: 1e6}
}

// side is the juror's own scores, and under them what they wrote for other entries.
func (s *Screen) side(x, w, h int) string {
	own := min(max(len(s.drawn.own)+6, 8), h*2/3)
	return s.ownBox(x, w, own, false) + "\n" + s.notes(w, h-own)
}

// notes is notesBox, drawn anew only where it would differ.
func (s *Screen) notes(w, h int) string {
	return s.drawn.notes.Of(s.term, 0, w, h, s.slot, func() string { return s.notesBox(w, h) })
}

// notesBox is the feedback for other entries, the last in the list first, as much of it as
// there is room for.
func (s *Screen) notesBox(w, h int) string {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	iw, ih := kit.Inside(w, h)
	label := max(kit.Width(t.Strength()), kit.Width(t.Improve())) + 2
	var body []string
	for _, r := range s.rooms {
		for _, l := range slices.Backward(r.slots) {
			h := s.sheetOf(l)
			if len(body) >= ih || l.Entry.ID == s.slot || h.texts == [2]string{} {
				continue
			}
			body = append(body, st.Title.Render(l.Entry.ID+" "+oneLine(l.Entry.Unit)))
			for i, name := range [2]string{t.Strength(), t.Improve()} {
				text := strings.Join(strings.Fields(scoring.Shown(h.texts[i])), " ")
				for j, line := range kit.Clip(kit.Wrap(text, max(iw-label, 1)), 4, max(iw-label, 1)) {
					if j > 0 {
						name = ""
					}
					body = append(body, st.Muted.Render(kit.Fit(name, label))+line)
				}
			}
			body = append(body, "")
		}
	}
	if len(body) == 0 {
		body = []string{st.Muted.Render(t.NoNotes())}
	}
	return kit.Box(s.term.Styles, kit.BoxSpec{Title: t.Notes(), Body: body}, w, h)
}
