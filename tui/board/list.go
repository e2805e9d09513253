package board

import (
	"strconv"
	"strings"

	"juri/tui/kit"
)

// list draws a page of the ranked rows on a small screen, in ordinary text.
func (p painter) list(r rect, t *table) {
	foot := 0
	if r.h >= 6 {
		foot = 1
	}
	head := min(1, r.h/4)
	if head > 0 {
		right := p.t.Board.Progress(t.judged, t.all)
		if t.final || kit.Width(p.title(t))+kit.Width(right)+2 > r.w {
			right = ""
		}
		p.on.put(r.x, r.y, r.w, kit.Join(p.pen.Title.Render(p.title(t)), right, r.w))
	}
	body := rect{r.x, r.y + head, r.w, r.h - head - foot}
	pages := t.paged(max(body.h, 1))
	page := int(p.page % int64(len(pages)))
	p.on.body = body
	y := body.y
	for i := pages[page][0]; i < pages[page][1]; i++ {
		if t.tierAt(i, pages[page][0]) {
			p.on.put(body.x, y, body.w, p.tierLine(t.rows[i].award, body.w))
			y++
		}
		if y < body.y+body.h {
			p.on.band(&t.rows[i], y, 1)
			p.on.put(body.x, y, body.w, p.listRow(t, &t.rows[i], body.w))
		}
		y++
	}
	if foot > 0 {
		left, right := p.foot(t, page, len(pages)), ""
		if legend := p.t.Board.Legend(); !t.final && kit.Width(left)+kit.Width(legend)+4 <= r.w {
			right = legend
		}
		p.on.put(r.x, r.y+r.h-1, r.w, kit.Join(p.pen.Muted.Render(left), p.pen.Muted.Render(right), r.w))
	}
}

// listRow is a row in one line.
func (p painter) listRow(t *table, r *row, w int) string {
	moved, pen := p.movement(*r)
	left := p.rankPen(r).Render(kit.FitLeft(strconv.Itoa(r.rank), t.longest)) + "  "
	if w >= 30 && !t.final {
		left += pen.Render(kit.Fit(moved, max(kit.Width(p.t.Board.New()), 1+t.longest))) + "  "
	}
	score := ""
	if !r.score.None() {
		score = " " + p.t.Score(r.score, r.points)
	}
	name := p.plainName(r.unit, r.short, w-kit.Width(left)-kit.Width(score))
	if r.title != "" {
		name += p.pen.Muted.Render(" · " + r.title)
	}
	return kit.Join(left+kit.Fit(name, max(w-kit.Width(left)-kit.Width(score), 0)), score, w)
}

// rankPen makes those stand out that win something.
func (p painter) rankPen(r *row) kit.Pen {
	if r.award != "" {
		return p.pen.Title
	}
	return p.pen.Text
}

// tierLine is the line where an award's places begin; without a name, where they end.
func (p painter) tierLine(award string, w int) string {
	left := "──"
	if room := w - 5; award != "" && room > 0 {
		left += " " + kit.Fit(award, min(kit.Width(award), room)) + " "
	}
	return p.pen.Title.Render(left + strings.Repeat("─", max(w-kit.Width(left), 0)))
}

// paged shares the rows out among pages of room lines, of about equal length.
func (t *table) paged(room int) [][2]int {
	fill := func(limit int) (pages [][2]int) {
		from, used := 0, 0
		for i := range t.rows {
			need := 1
			if t.tierAt(i, from) {
				need++
			}
			if i > from && (i-from >= limit || used+need > room) {
				pages = append(pages, [2]int{from, i})
				from, used, need = i, 0, 1
				if t.tierAt(i, i) {
					need++
				}
			}
			used += need
		}
		return append(pages, [2]int{from, len(t.rows)})
	}
	all := fill(len(t.rows))
	if even := fill((len(t.rows) + len(all) - 1) / len(all)); len(even) == len(all) {
		return even
	}
	return all
}

// tierAt says that a line stands before row i of a page: where a tier begins, on
// the page or at all, and where the last one ends.
func (t *table) tierAt(i, from int) bool {
	if i == from {
		return t.rows[i].award != ""
	}
	return t.rows[i].award != t.rows[i-1].award
}
