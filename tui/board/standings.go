package board

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"juri/tui/kit"
	"juri/tui/letters"
)

// standings draws a page of the ranked rows.
func (p painter) standings(t *table) {
	r := p.head("")
	switch {
	case t == nil:
		p.notice(r, p.t.Board.NotShown())
	case len(t.rows) == 0:
		says := p.fit(p.t.Board.NobodyRanked(), r.w, r.h, p.tall(8), 3)
		done := p.fit(p.t.Board.Progress(t.judged, t.all), r.w, 5, p.tall(12), 1)
		at := r.rows(high(says, 2, 0), high(done, 1, 1))
		p.draw(at[0], says, p.ink(p.st.Text), letters.Centre)
		p.draw(at[1], done, p.ink(p.st.Muted), letters.Centre)
	case p.low():
		p.list(r, t)
	default:
		p.table(r, t, false)
	}
}

// table draws a page of rows in letters.
func (p painter) table(r rect, t *table, ceremony bool) {
	titles := max(p.h/12, 3)
	if ceremony {
		titles = max(p.h/7, 5)
	}
	at := r.rows(want{least: titles, most: titles, keep: 3}, want{least: 1, share: 1, keep: 9, gap: 1 + p.h/50}, want{least: 1, most: 1, keep: 1, gap: 1})
	s := p.arrange(t, r.w, at[1].h, ceremony)
	page := int(p.page % int64(len(s.pages)))
	from, to := s.pages[page][0], s.pages[page][1]
	left, ink, right := p.title(t), p.ink(p.st.Accent), p.t.Board.Progress(t.judged, t.all)
	if ceremony {
		left, ink, right = t.rows[from].award, p.medal(1), left
	} else if t.final {
		right = ""
	}
	title := p.fit(left, r.w*2/3, titles, 0, 1)
	half := at[0].columns(want{least: title.Width(), most: title.Width()}, want{least: 1, share: 1, gap: 4})
	p.draw(half[0], title, ink, letters.Left)
	p.draw(half[1], p.fit(right, half[1].w, 3, 3, 1), p.ink(p.st.Muted), letters.Right)
	wants := make([]want, 0, 2*(to-from))
	for i := from; i < to; i++ {
		it := &s.items[i]
		if i == from && it.over == 0 && it.row.award != "" && !ceremony {
			it.award = p.award(it.row.award, r.w)
		}
		wants = append(wants, high(it.award, 2, s.gap), want{least: it.high, most: it.high, keep: 3, gap: s.gap})
	}
	boxes := at[1].rows(wants...)
	if len(s.pages) > 1 && !ceremony { // from the top on, so that pages do not jump
		for i := range boxes {
			boxes[i].y -= boxes[0].y - at[1].y
		}
	}
	for i := from; i < to; i++ {
		p.tier(boxes[2*(i-from)], s.items[i])
		p.row(boxes[2*(i-from)+1], s, s.items[i], t, ceremony)
	}
	p.plain(at[2], p.pen.Muted, p.foot(t, page, len(s.pages)), letters.Left)
	if legend := p.t.Board.Legend(); !t.final && t.moves() {
		p.plain(at[2], p.pen.Muted, legend, letters.Right)
	}
}

// title is what the rows are.
func (p painter) title(t *table) string {
	switch {
	case t.final:
		return p.t.Board.Final()
	case t.frozen != "":
		return p.t.Board.Frozen(p.t.OfDay(t.frozen))
	}
	return p.t.Board.Standings()
}

func (t *table) moves() bool {
	for i := range t.rows {
		if t.rows[i].moved != 0 {
			return true
		}
	}
	return false
}

// tier is where an award's places begin, with its name.
func (p painter) tier(r rect, it item) {
	if r.h == 0 {
		return
	}
	w := it.award.Width()
	p.draw(rect{r.x, r.y, w, r.h}, it.award, p.ink(p.st.Title), letters.Left)
	if w > 0 {
		w += 2
	}
	p.on.put(r.x+w, r.y+r.h/2, r.w-w, p.track().Render(strings.Repeat("━", max(r.w-w, 0))))
}

// row draws a place: its rank, the whole name, its score; and below, small, what moved
// and a line as long as the score is over the lowest.
func (p painter) row(r rect, s sheet, it item, t *table, ceremony bool) {
	if r.h == 0 {
		return
	}
	at := r.columns(want{least: s.rankW, most: s.rankW}, want{least: s.nameW, most: s.nameW, gap: columnGap}, want{least: s.scoreW, most: s.scoreW, gap: columnGap})
	ink := p.medal(it.row.rank)
	p.draw(at[0], it.rank, ink, letters.Right)
	p.draw(at[1], it.name, p.ink(p.st.Text), letters.Left)
	p.draw(at[2], it.score, ink, letters.Right)
	moved, pen := p.movement(*it.row)
	below := rect{at[0].x, r.y + r.h, at[0].w, 1}
	p.plain(below, pen, moved, letters.Right)
	if ceremony || len(t.rows) < 2 {
		return
	}
	best, lowest := t.rows[0].score.Float(), t.rows[len(t.rows)-1].score.Float()
	room := at[1].w + columnGap + at[2].w
	if n := int(float64(room) * (it.row.score.Float() - lowest + .02) / (best - lowest + .02)); n > 0 {
		p.on.put(at[1].x, below.y, min(n, room), p.line2(ink).Render(strings.Repeat("━", min(n, room))))
	}
}

// line2 is a quieter pen of an ink's colour.
func (p painter) line2(ink letters.Ink) kit.Pen {
	if !p.st.Colour {
		return p.pen.Muted
	}
	return kit.PenOf(lipgloss.NewStyle().Foreground(letters.Blend(ink.Ground, ink.Text, .45)))
}

// foot is the page's number and who is not in it.
func (p painter) foot(t *table, page, pages int) string {
	var says []string
	if pages > 1 {
		says = append(says, p.t.Board.Page(page+1, pages))
	}
	if n := t.all - t.judged; n > 0 {
		says = append(says, p.t.Board.Waiting(n))
	}
	if t.out > 0 {
		says = append(says, p.t.Board.Out(t.out))
	}
	return strings.Join(says, " · ")
}

// movement is what became of a row since the last closing.
func (p painter) movement(r row) (string, kit.Pen) {
	switch {
	case r.fresh:
		return p.t.Board.New(), p.pen.Accent
	case r.moved > 0:
		return "▲" + strconv.Itoa(r.moved), p.pen.Good
	case r.moved < 0:
		return "▼" + strconv.Itoa(-r.moved), p.pen.Bad
	}
	return "", p.pen.Text
}
