package board

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/letters"
)

// standings draws a page of the ranked rows.
func (p painter) standings(t *table) {
	if t != nil && len(t.of) > 0 { // a page of each in turn
		n := int64(len(t.of))
		t, p.page = t.of[p.page%n], p.page/n
	}
	if p.tight() && t != nil && len(t.rows) > 0 {
		p.table(p.margins(), t)
		return
	}
	r := p.head("")
	switch {
	case t == nil:
		p.notice(r, p.t.Board.NotShown())
	case len(t.rows) == 0:
		says := p.fit(p.t.Board.NobodyRanked(), r.w, r.h, p.letterRows(8), 3)
		done := p.fit(p.t.Board.Progress(t.judged, t.all), r.w, 5, p.letterRows(12), 1)
		at := r.rows(high(says, 2, 0), high(done, 1, 1))
		p.draw(at[0], says, p.ink(p.st.Text), letters.Centre)
		p.draw(at[1], done, p.ink(p.st.Muted), letters.Centre)
	case p.low():
		p.list(r, t)
	default:
		p.table(r, t)
	}
}

// tight says that standings need what a head would take: what it says is at the foot.
func (p painter) tight() bool { return !p.low() && !p.narrow() && p.h < 45 && !p.c.cut }

// table draws a page of rows in letters.
func (p painter) table(r rect, t *table) {
	titles := max(p.h/12, 3)
	if p.narrow() {
		titles = p.fit(p.title(t), r.w, 11, 3, 3).Height()
	}
	top := r.rows(want{least: titles, most: titles, keep: 3}, want{least: 1, share: 1, keep: 9, gap: 1 + p.h/50})
	says, ink, right := p.title(t), p.ink(p.st.Accent), p.t.Board.Progress(t.judged, t.all)
	if t.final {
		right = ""
	}
	told := p.heading(top[0], says, ink, right)
	at := top[1].rows(want{least: 1, share: 1, keep: 9}, p.footRows(!told))
	if len(t.rows) == 1 {
		p.only(at[0], &t.rows[0])
		p.tableFoot(at[1], t, 0, 1, told)
		return
	}
	s := p.arrange(t, r.w, at[0].h)
	page := int(p.page % int64(len(s.pages)))
	s = p.fuller(t, s, page, r.w, at[0].h)
	s.largerAwards(t, page, at[0].h)
	from, to := s.pages[page][0], s.pages[page][1]
	if !slices.ContainsFunc(s.items[from:to], item.marked) { // the names have the room
		before := s.left()
		if s.markW = 0; !s.stacked {
			s.nameW += before - s.left()
		}
	}
	wants := make([]want, 0, 2*(to-from))
	tiers := make([]letters.Setting, to-from)
	for i := from; i < to; i++ {
		if t.tierAt(i, from) {
			tiers[i-from] = p.tier(t.rows[i].award, r.w, s.award)
		}
		row := want{least: s.items[i].high, most: s.items[i].high, keep: 3, gap: s.gap}
		if len(tiers[i-from].Lines) > 0 {
			row.gap = 1
		}
		wants = append(wants, high(tiers[i-from], 2, s.gap), row)
	}
	boxes := at[0].rows(wants...)
	left := s.left()
	if s.stacked {
		left = 0
	}
	if len(s.pages) > 1 { // from the top on, so that pages do not jump
		top := boxes[0].y
		if boxes[0].h == 0 {
			top = boxes[1].y
		}
		for i := range boxes {
			boxes[i].y -= top - at[0].y
		}
	}
	p.on.body = at[0]
	for i := from; i < to; i++ {
		p.drawTier(boxes[2*(i-from)], tiers[i-from])
		box := boxes[2*(i-from)+1]
		if box.h > 0 {
			p.on.band(s.items[i].row, box.y, box.h+1)
		}
		p.row(box, s, s.items[i])
		if under := (rect{r.x + left, box.y + box.h, r.w - left, 1}); len(t.rows) > 1 && under.y < at[0].y+at[0].h {
			p.gap(under, s.items[i], t)
		}
	}
	p.tableFoot(at[1], t, page, len(s.pages), told)
}

// heading draws a title, and on the right what goes beside it in a line; it reports whether
// that did.
func (p painter) heading(r rect, title string, ink letters.Ink, right string) bool {
	set := p.fit(title, r.w, r.h, 0, 1)
	if p.narrow() {
		set = p.fit(title, r.w, r.h, 3, 3)
	}
	half := r.columns(want{least: set.Width(), most: set.Width(), keep: 1}, want{least: 1, share: 1, gap: 4})
	p.draw(half[0], set, ink, letters.Left)
	if right == "" {
		return true
	}
	beside := p.fit(right, half[1].w, 3, 3, 1)
	if beside.Width() > half[1].w || beside.Rows < 2 && !p.low() {
		return false
	}
	p.draw(half[1], beside, p.ink(p.st.Muted), letters.Right)
	return true
}

// only draws the one entry that is ranked so far, like one who won.
func (p painter) only(r rect, w *row) {
	p.winner(r, scoring.RevealStep{Award: w.award, Unit: w.unit, Short: w.short, Title: w.title, Rank: w.rank, Score: w.score, Points: w.points, Parts: w.parts})
}

// title is what the rows are.
func (p painter) title(t *table) string {
	if t.name != "" {
		return p.stands(t) + " · " + t.name
	}
	return p.stands(t)
}

// stands says what the table's places are.
func (p painter) stands(t *table) string {
	switch {
	case t.final:
		return p.t.Board.Final()
	case !t.frozen.IsZero():
		return p.t.Board.Frozen(p.t.Hour(p.frozen))
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

// news reports whether any row had no rank before.
func (t *table) news() bool { return slices.ContainsFunc(t.rows, func(r row) bool { return r.fresh }) }

// marked reports whether anything stands beside the ranks.
func (t *table) marked() bool { return t.moves() || t.news() }

// drawTier draws an award's name, and a line from there on.
func (p painter) drawTier(r rect, name letters.Setting) {
	if r.h == 0 {
		return
	}
	w := name.Width()
	p.draw(rect{r.x, r.y, w, r.h}, name, p.ink(p.st.Title), letters.Left)
	if w > 0 {
		w += 2
	}
	p.on.put(r.x+w, r.y+r.h/2, r.w-w, p.track().Render(strings.Repeat("━", max(r.w-w, 0))))
}

// row draws a place: its rank, what moved it, the whole name, and the score.
func (p painter) row(r rect, s sheet, it item) {
	if r.h == 0 {
		return
	}
	nameW := s.nameW
	if s.stacked {
		nameW = r.w - s.left() - s.scoreW - s.columnGap
	}
	at := r.columns(want{least: s.rankW, most: s.rankW}, want{least: nameW, most: nameW, gap: s.left() - s.rankW}, want{least: s.scoreW, most: s.scoreW, gap: s.columnGap})
	ink := p.medal(it.row.rank)
	if s.stacked {
		high := it.rank.Height()
		at[0].h, at[2].h = high, high
		at[1] = rect{r.x, r.y + high, r.w, r.h - high}
	}
	parts := at[1]
	parts.h = it.parts.Height()
	for i := range at {
		if !s.stacked || i == 1 {
			at[i].h -= parts.h
		}
	}
	parts.y += at[1].h
	p.draw(at[0], it.rank, ink, letters.Right)
	p.draw(at[1], it.name, p.ink(p.st.Text), letters.Left)
	p.draw(at[2], it.score, ink, letters.Right)
	p.draw(parts, it.parts, p.ink(p.st.Muted), letters.Left)
	p.drawMark(rect{at[0].x + s.rankW + markGap, at[0].y, s.markW, at[0].h}, it)
}

// markGap is between a rank and what moved it.
const markGap = 2

// A mark's shapes: up, down, and new.
var arrows = [3][2]string{{" ▟▙ ", "▟██▙"}, {"▜██▛", " ▜▛ "}, {"▗▟▙▖", "▝▜▛▘"}}

// drawMark draws what became of a row since the last closing: small and quiet, and yet
// to be seen from afar.
func (p painter) drawMark(r rect, it item) {
	shape := 2
	switch {
	case it.row.moved > 0:
		shape = 0
	case it.row.moved < 0:
		shape = 1
	case !it.row.fresh:
		return
	}
	_, pen := p.movement(*it.row)
	if !p.st.Colour { // which reverses, and a shape reversed is another
		pen = p.pen.Text
	}
	for i, line := range arrows[shape] {
		p.on.put(r.x, r.y+(r.h-2)/2+i, 4, pen.Render(line))
	}
	p.draw(rect{r.x + 5, r.y, r.w - 5, r.h}, it.mark, p.ink([]lipgloss.Style{p.st.Good, p.st.Bad, p.st.Accent}[shape]), letters.Left)
}

// gap is a line below a row, as long as its score is over the lowest.
func (p painter) gap(r rect, it item, t *table) {
	best, lowest := t.rows[0].score.Float(), t.rows[len(t.rows)-1].score.Float()
	if n := int(float64(r.w) * (it.row.score.Float() - lowest + .02) / (best - lowest + .02)); n > 0 {
		p.on.put(r.x, r.y, min(n, r.w), p.line2(p.medal(it.row.rank)).Render(strings.Repeat("━", min(n, r.w))))
	}
}

// line2 is a quieter pen of an ink's colour.
func (p painter) line2(ink letters.Ink) kit.Pen {
	if !p.st.Soft {
		return p.pen.Muted
	}
	c := letters.Blend(ink.Ground, ink.Text, .45)
	if p.st.Palette { // whose nearest in numbers would be red for gold
		c = kit.InPalette(c)
	}
	return kit.PenOf(lipgloss.NewStyle().Foreground(c))
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
