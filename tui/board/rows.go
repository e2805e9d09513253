package board

import (
	"strconv"

	"juri/tui/kit"
)

// drawer draws rows of one height; its columns add up to the width.
type drawer struct {
	painter
	tab                           *table
	pitch                         int
	tall                          bool // in large letters
	gap                           int
	rank, moved, name, bar, score int
}

func (p painter) drawer(t *table, pitch int) drawer {
	d := drawer{painter: p, tab: t, pitch: pitch, gap: 1}
	score := 0
	for i := range t.rows {
		score = max(score, len(p.t.Number(t.rows[i].score, 2)))
	}
	d.rank, d.moved, d.score = t.longest, 1+t.longest, score
	for i := range t.rows {
		if t.rows[i].fresh {
			d.moved = max(d.moved, kit.Width(p.t.Board.New))
		}
	}
	switch {
	case p.w >= 120:
		d.gap = 2
		if d.tall = pitch >= 3; d.tall {
			d.rank, d.moved, d.score = 4*d.rank+2, max(4*t.longest+6, 4*d.moved), 4*score+2
		}
		d.bar = p.w / 5
	case p.w >= 60:
		d.gap, d.bar = 2, p.w/5
	case p.w < 30:
		d.moved = 0
	}
	used := d.rank + d.score + 2 + 2*d.gap
	for _, w := range []int{d.moved, d.bar} {
		if w > 0 {
			used += w + d.gap
		}
	}
	d.name = max(p.w-used, 0)
	return d
}

// row draws a row in exactly its lines.
func (d drawer) row(r row) []string {
	rank, score := strconv.Itoa(r.rank), d.t.Number(r.score, 2)
	moved, pen := d.movement(r)
	cells := func(rank, moved, name, bar, score string) string {
		s := " " + rank + blanks(d.gap)
		if d.moved > 0 {
			s += moved + blanks(d.gap)
		}
		s += name + blanks(d.gap)
		if d.bar > 0 {
			s += bar + blanks(d.gap)
		}
		return s + score + " "
	}
	title := d.pen.Muted.Render(r.title)
	if d.tall && strokes(spell(r.unit)) > d.name { // cut where it is large
		title = r.unit + " " + title
	}
	bar := ""
	if d.bar > 0 {
		bar = kit.Bar(d.st, int(r.score.Float()*1000), int(d.tab.best*1000), d.bar, kit.Fine)
	}
	out := make([]string, 0, d.pitch)
	names := []string(nil)
	if d.tall {
		names = label(r.unit, d.name, false)
	}
	switch {
	case names != nil:
		ranks, moves, scores := label(rank, d.rank, true), label(moved, d.moved, false), label(score, d.score, true)
		side := []string{bar, bar, kit.Fit(title, d.bar)}
		for i := range 3 {
			out = append(out, cells(d.place(r).Render(ranks[i]), pen.Render(moves[i]), names[i], side[i], scores[i]))
		}
	default:
		name := r.unit
		if d.pitch == 1 && r.title != "" {
			name += d.pen.Muted.Render(" · " + r.title)
		}
		out = append(out, cells(d.place(r).Render(kit.FitLeft(rank, d.rank)), pen.Render(kit.Fit(moved, d.moved)),
			kit.Fit(name, d.name), bar, kit.FitLeft(score, d.score)))
		if d.pitch > 1 {
			out = append(out, cells(blanks(d.rank), blanks(d.moved), kit.Fit(title, d.name), bar, blanks(d.score)))
		}
	}
	for len(out) < d.pitch {
		out = append(out, blanks(d.w))
	}
	return out
}

// place is the pen of a rank: those that win something stand out.
func (d drawer) place(r row) kit.Pen {
	if r.award != "" {
		return d.pen.Title
	}
	return d.pen.Text
}

// movement is what became of a row since the last closing.
func (d drawer) movement(r row) (string, kit.Pen) {
	switch {
	case r.fresh:
		return d.t.Board.New, d.pen.Accent
	case r.moved > 0:
		return "▲" + strconv.Itoa(r.moved), d.pen.Good
	case r.moved < 0:
		return "▼" + strconv.Itoa(-r.moved), d.pen.Bad
	}
	return "", d.pen.Text
}
