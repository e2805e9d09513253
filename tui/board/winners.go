package board

import (
	"slices"
	"strconv"

	"juri/scoring"
	"juri/tui/letters"
)

// Together reports whether the scene is all who won, or all who won an award.
func (c *Scene) Together() bool {
	if c == nil {
		return false
	}
	kind := c.shownStep().Kind
	return kind == scoring.RevealAll || kind == scoring.RevealWinners
}

// winners is those who won, or those who won that step's award, the best first.
func (p painter) winners(of scoring.RevealStep) (out []scoring.RevealStep) {
	for _, s := range slices.Backward(p.c.steps) {
		if s.Kind == scoring.RevealEntry && (of.Kind != scoring.RevealWinners || s.Award == of.Award) {
			out = append(out, s)
		}
	}
	return out
}

// final is the winners as the rows of a table, for small screens.
func (p painter) final(of scoring.RevealStep) *table {
	t := &table{final: true}
	for _, s := range p.winners(of) {
		t.rows = append(t.rows, row{entry: entry{s.Entry, p.who(s), s.Short, s.Title}, rank: s.Rank, score: s.Score, points: s.Points, parts: s.Parts, award: s.Award})
		t.longest = max(t.longest, len(strconv.Itoa(s.Rank)))
	}
	t.judged, t.all = len(t.rows), len(t.rows)
	return t
}

// won is one who won as it is set, or a part of those who won an award.
type won struct {
	scoring.RevealStep
	rank, name, title, score letters.Setting
}

// podium is winners of one award, set to stand together on a page.
type podium struct {
	all                  []won
	rankW, nameW, scoreW int
	columnGap, gap       int
	stacked              bool // each name is below its rank and score
}

// high is the rows of all.
func (s podium) high() int {
	high := (len(s.all) - 1) * s.gap
	for _, w := range s.all {
		high += s.highOf(w)
	}
	return high
}

// highOf is the rows of one.
func (s podium) highOf(w won) int {
	if s.stacked {
		return w.rank.Height() + w.name.Height() + w.title.Height()
	}
	return max(w.rank.Height(), w.name.Height()+w.title.Height())
}

// photo draws a page of those who won, for people to take a picture of: each award by
// itself, every name whole, all as large as they go.
func (p painter) photo(r rect, of scoring.RevealStep) {
	titles := max(min(p.h/7, p.w/16), 5)
	if p.low() {
		titles = 3
	}
	at := r.rows(want{least: titles, most: titles, keep: 3}, want{least: 1, share: 1, keep: 9, gap: 1 + p.h/50}, p.footRows(false))
	pages := p.photos(p.winners(of), at[1])
	page := int(p.page % int64(len(pages)))
	p.on.body = rect{r.x, r.y, r.w, at[2].y - r.y}
	if len(pages) > 1 {
		says := p.t.Board.Page(page+1, len(pages))
		set := p.fit(says, at[2].w, at[2].h, min(at[2].h, 3), (at[2].h+1)/3)
		p.draw(p.which(at[2], page, len(pages), set.Width()), set, p.ink(p.st.Muted), letters.Left)
	}
	if only := pages[page]; len(only) == 1 {
		p.winner(p.on.body, only[0])
		return
	}
	p.heading(at[0], pages[page][0].Award, p.medal(1), p.t.Board.Final())
	s := p.largest(pages[page], at[1])
	wants := make([]want, len(s.all))
	for i, w := range s.all {
		wants[i] = want{least: s.highOf(w), most: s.highOf(w), keep: len(s.all) - i, gap: s.gap}
	}
	for i, box := range at[1].rows(wants...) {
		p.drawWon(box, s, s.all[i])
	}
}

// photos parts those who won into pages: a page an award, more where one has no room.
func (p painter) photos(all []scoring.RevealStep, r rect) (pages [][]scoring.RevealStep) {
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].Award == all[from].Award {
			to++
		}
		for s := p.setWon(all[from:to], r, p.smallest()); from < to; {
			n, used := 0, 0
			for n < to-from && (n == 0 || used+s.highOf(s.all[n]) <= r.h) {
				used += s.highOf(s.all[n])
				n++
			}
			pages = append(pages, all[from:from+n])
			from += n
			s.all = s.all[n:]
		}
	}
	return pages
}

// smallest is the rows of the smallest letters of winners' names.
func (p painter) smallest() int {
	if p.low() {
		return 1
	}
	return 3
}

// largest sets winners in letters as large as they go into r, with what they won it for
// where there is room below each name.
func (p painter) largest(of []scoring.RevealStep, r rect) podium {
	var s podium
	for rows := max(min(p.h/6, p.w/16), 3); rows >= p.smallest(); rows-- {
		if rows == 4 || rows == 2 { // which are not drawn
			continue
		}
		s = p.setWon(of, r, rows)
		if s.gap = 1 + p.h/55; s.high() <= r.h {
			break
		}
		if s.gap = 0; rows == 3 && s.high() <= r.h { // rather close together than in ordinary text
			break
		}
	}
	titled, small := s, p.small()
	for _, w := range s.all {
		small = min(small, max(w.name.Rows, p.smallest()))
	}
	titled.all = slices.Clone(s.all)
	for i := range titled.all {
		w := &titled.all[i]
		var ok bool
		if w.title, ok = letters.Fit(letters.Box{Width: s.nameW, Height: small, Rows: small, Least: min(small, 3), Lines: 1, Blocks: p.blocks()}, w.Title); !ok && w.Title != "" {
			return s
		}
	}
	if titled.high() <= r.h {
		return titled
	}
	return s
}

// setWon sets winners' names in letters of so many rows.
func (p painter) setWon(of []scoring.RevealStep, r rect, rows int) podium {
	s := podium{columnGap: 3 + rows/4, stacked: p.narrow()}
	for _, step := range of {
		w := won{RevealStep: step, rank: p.fit(placeOf(step.Rank), r.w, rows, rows, 1)}
		if score := p.score(step); score != "" { // the names come first
			w.score = p.fit(score, r.w, rows, max(rows*2/3, min(rows, 3)), 1)
		}
		s.rankW, s.scoreW = max(s.rankW, w.rank.Width()), max(s.scoreW, w.score.Width())
		s.all = append(s.all, w)
	}
	if s.nameW = r.w - s.rankW - s.scoreW - 2*s.columnGap; s.stacked {
		s.nameW = r.w
	}
	for i := range s.all {
		s.all[i].name = p.fitName(p.who(s.all[i].RevealStep), s.all[i].Short, s.nameW, r.h, rows, max(p.lines(), 4))
	}
	return s
}

// drawWon draws a place: its rank, the whole name over what it won for, and the score.
func (p painter) drawWon(r rect, s podium, w won) {
	if r.h == 0 {
		return
	}
	nameW := s.nameW
	if s.stacked {
		nameW = r.w - s.rankW - s.scoreW - 2*s.columnGap
	}
	at := r.columns(want{least: s.rankW, most: s.rankW}, want{least: nameW, most: nameW, gap: s.columnGap}, want{least: s.scoreW, most: s.scoreW, gap: s.columnGap})
	name := at[1]
	if s.stacked {
		high := w.rank.Height()
		name = rect{r.x, r.y + high, r.w, r.h - high}
	}
	name.h -= w.title.Height()
	ink := p.medal(w.Rank)
	beside := name.h
	if s.stacked {
		beside = w.rank.Height()
	}
	p.draw(rect{at[0].x, r.y, at[0].w, beside}, w.rank, ink, letters.Right)
	p.draw(name, w.name, p.ink(p.st.Text), letters.Left)
	p.draw(rect{name.x, name.y + name.h, name.w, w.title.Height()}, w.title, p.ink(p.st.Muted), letters.Left)
	p.draw(rect{at[2].x, r.y, at[2].w, beside}, w.score, ink, letters.Right)
}
