package board

import (
	"strings"

	"juri/tui/kit"
	"juri/tui/letters"
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
	deep := t.deep(body.h)
	pages := t.paged(max(body.h, 1), deep)
	page := int(p.page % int64(len(pages)))
	p.on.body = body
	if len(t.rows) == 1 && body.h >= 8 && body.w >= 30 {
		p.only(body, &t.rows[0])
		pages[page] = [2]int{}
	}
	y := body.y
	for i := pages[page][0]; i < pages[page][1]; i++ {
		if t.tierAt(i, pages[page][0]) {
			p.on.put(body.x, y, body.w, p.tierLine(t.rows[i].award, body.w))
			y++
		}
		if y < body.y+body.h {
			p.on.band(&t.rows[i], y, deep)
			p.listRow(rect{body.x, y, body.w, deep}, t, &t.rows[i])
		}
		y += deep
	}
	if foot > 0 {
		left, right := strings.Join(p.foot(t, page, len(pages)), " · "), ""
		if legend := p.t.Board.Legend(); !t.final && kit.Width(left)+kit.Width(legend)+4 <= r.w {
			right = legend
		}
		p.on.put(r.x, r.y+r.h-1, r.w, kit.Join(p.pen.Muted.Render(left), p.pen.Muted.Render(right), r.w))
	}
}

// listRow draws a row in one line, or what it is for below it.
func (p painter) listRow(r rect, t *table, of *row) {
	moved, pen := p.movement(*of)
	left := p.rankPen(of).Render(kit.FitLeft(placeOf(of.rank), t.longest)) + "  "
	if r.w >= 30 && !t.final && t.marked() {
		left += pen.Render(kit.Fit(moved, max(kit.Width(p.t.Board.New()), 1+t.longest))) + "  "
	}
	score := ""
	if !of.score.None() {
		score = " " + p.t.Score(of.score, of.points)
	}
	before := kit.Width(left)
	room := max(r.w-before-kit.Width(score)-1, 0)
	name := p.plainName(of.unit, of.short, room)
	under := of.title
	if made := p.made(of.parts); made != "" { // it says more of the place
		under = made
	}
	if r.h < 2 {
		name += p.pen.Muted.Render(beside(under, room-kit.Width(name)))
	}
	p.on.put(r.x, r.y, r.w, kit.Join(left+kit.Fit(name, min(kit.Width(name), room)), score, r.w))
	if r.h > 1 {
		p.plain(rect{r.x + before, r.y + 1, r.w - before, 1}, p.pen.Muted, under, letters.Left)
	}
}

// beside is what is for beside a name in so many cells: whole, or what stands before its
// colon, or nothing.
func beside(says string, room int) string {
	first, _, _ := strings.Cut(says, ":")
	for _, says := range []string{says, first} {
		if says = " · " + says; kit.Width(says) <= room && says != " · " {
			return says
		}
	}
	return ""
}

// deep is the lines that each row has where so many lines are enough for all.
func (t *table) deep(room int) int {
	for deep := 3; deep > 1; deep-- {
		if len(t.paged(room, deep)) == 1 && len(t.rows)*deep <= room {
			return deep
		}
	}
	return 1
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

// paged shares the rows of so many lines each out among pages of room lines, of about equal
// length.
func (t *table) paged(room, deep int) [][2]int {
	fill := func(limit int) (pages [][2]int) {
		from, used := 0, 0
		for i := range t.rows {
			need := deep
			if t.tierAt(i, from) {
				need++
			}
			if i > from && (i-from >= limit || used+need > room) {
				pages = append(pages, [2]int{from, i})
				from, used, need = i, 0, deep
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
