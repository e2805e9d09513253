package board

import (
	"strconv"
	"strings"

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
			d.moved = max(d.moved, kit.Width(p.t.Board.New()))
		}
	}
	if t.final { // nothing moves any more
		d.moved = 0
	}
	switch {
	case p.w >= 120:
		d.gap, d.bar = 2, p.w/5
		if pitch >= 3 {
			if big := d.large(t, score); big.room() >= least {
				return big
			}
		}
	case p.w >= 60:
		d.gap, d.bar = 2, p.w/5
	case p.w < 30:
		d.moved = 0
	}
	d.name = d.room()
	return d
}

// least is the fewest cells for names in large letters, about fifteen of them: in
// less, nearly all names would be cut.
const least = 60

// large is the drawer in large letters.
func (d drawer) large(t *table, score int) drawer {
	d.tall, d.rank, d.score = true, 4*d.rank+2, 4*score+2
	if d.moved > 0 {
		d.moved = max(4*t.longest+6, 4*d.moved)
	}
	d.name = d.room()
	return d
}

// room is what the other columns leave for the name.
func (d drawer) room() int {
	used := d.rank + d.score + 2 + 2*d.gap
	for _, w := range []int{d.moved, d.bar} {
		if w > 0 {
			used += w + d.gap
		}
	}
	return max(d.w-used, 0)
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
	cut := d.tall && strokes(spell(r.unit)) > d.name // where it is large
	if cut {
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
		for len(ranks) < d.side() {
			ranks, moves, scores = append(ranks, blanks(d.rank)), append(moves, blanks(d.moved)), append(scores, blanks(d.score))
			names = append(names, blanks(d.name))
		}
		side := d.aside(bar, title, cut)
		for i := range side {
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

// side is how many lines stand beside large letters: theirs, and more where the rows
// are far apart.
func (d drawer) side() int { return min(max(d.pitch, 3), 4) }

// aside is a row's bar with the text under it. Where the name is cut, its small copy
// takes a line from the bar, lest it be cut as well.
func (d drawer) aside(bar, text string, cut bool) []string {
	bars := 2
	if cut {
		bars = 1
	}
	out := make([]string, bars, d.side())
	for i := range out {
		out[i] = bar
	}
	room := d.side() - bars
	for i, s := range kit.Wrap(text, d.bar) {
		if i == room {
			out[len(out)-1] = kit.Fit(strings.TrimRight(out[len(out)-1], " ")+" …", d.bar)
			break
		}
		out = append(out, kit.Fit(s, d.bar))
	}
	for len(out) < d.side() {
		out = append(out, blanks(d.bar))
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
		return d.t.Board.New(), d.pen.Accent
	case r.moved > 0:
		return "▲" + strconv.Itoa(r.moved), d.pen.Good
	case r.moved < 0:
		return "▼" + strconv.Itoa(-r.moved), d.pen.Bad
	}
	return "", d.pen.Text
}
