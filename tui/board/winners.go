package board

import (
	"slices"
	"strconv"

	"juri/scoring"
	"juri/tui/kit"
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
		return w.rank.Height() + w.name.Height() + w.below()
	}
	return max(w.rank.Height(), w.name.Height()+w.below())
}

// below is the rows of what is said below a name, which letters stand clear of.
func (w won) below() int {
	if len(w.title.Lines) == 0 {
		return 0
	}
	return w.title.Height() + min(w.title.Rows-1, 1)
}

// photo draws a page of those who won, for people to take a picture of: each award by
// itself, every name whole, all as large as they go.
func (p painter) photo(r rect, of scoring.RevealStep) {
	s := p.setPhoto(r, p.winners(of))
	page := int(p.page % int64(len(s.pages)))
	one, title, body, foot := s.pages[page], s.at[0], s.at[1], s.at[2]
	p.on.body = rect{title.x, title.y, title.w, foot.y - title.y}
	if len(s.pages) > 1 {
		says := letters.Setting{}
		if foot.h > 1 || p.low() {
			says = p.fit(p.t.Board.Page(page+1, len(s.pages)), foot.w, foot.h, min(foot.h, 3), (foot.h+1)/3)
		}
		p.draw(p.which(foot, page, len(s.pages), says.Width()), says, p.ink(p.st.Muted), letters.Left)
	}
	if s.headless {
		title.w -= p.corner(title)
	} else {
		p.head("")
	}
	if len(one) == 1 {
		p.winner(rect{r.x, r.y, r.w, foot.y - min(foot.h, 1) - r.y}, one[0])
		return
	}
	p.heading(title, one[0].Award, p.medal(1), p.t.Board.Final())
	won := p.largest(one, body)
	wants := make([]want, len(won.all))
	for i, w := range won.all {
		wants[i] = want{least: won.highOf(w), most: won.highOf(w), keep: len(won.all) - i, gap: won.gap}
	}
	for i, box := range body.rows(wants...) {
		p.drawWon(box, won, won.all[i])
	}
}

// corner says at the right of a box, in lines, what a head would, and returns the cells that
// it needs.
func (p painter) corner(r rect) (cells int) {
	says := []string{p.c.contest}
	if p.c.look.Short != "" {
		says[0] = p.c.look.Short
	}
	if p.c.sample {
		says = append(says, p.t.General.Sample())
	}
	for i, line := range says {
		line = kit.Fit(line, min(kit.Width(line), r.w/3))
		p.plain(rect{r.x, r.y + i, r.w, 1}, p.pen.Muted, line, letters.Right)
		cells = max(cells, kit.Width(line)+3)
	}
	return cells
}

// photo is how those who won are set: pages, and on each the boxes of the award's name, of
// who won it and of the foot.
type photo struct {
	at       []rect
	pages    [][]scoring.RevealStep
	headless bool // what a head says is beside the award's name
	fit      int  // rows of the smallest name, and a half where they stand apart
}

// setPhoto sets those who won on as few pages as go, and in letters that a hall can read: where
// that takes it with a smaller title, with no more of a foot than which page it is, and
// without a head.
func (p painter) setPhoto(r rect, all []scoring.RevealStep) (best photo) {
	large, small, full, page := max(min(p.h/7, p.w/16), 5), 3, p.footRows(false), want{least: 1, most: 1, keep: 1}
	top := p.margins().y
	over := rect{r.x, top, r.w, r.y + r.h - top}
	enough := 2*max(p.h/12, 3) + 1
	for i, try := range []struct {
		in    rect
		title int
		foot  want
	}{{r, large, want{}}, {r, large, full}, {r, small, want{}}, {r, small, full}, {over, small, want{}}, {over, small, page}} {
		if p.low() && i > 1 || i > 3 && p.c.cut {
			break
		}
		if p.low() {
			try.title = small
		}
		s := photo{headless: i > 3, at: try.in.rows(want{least: try.title, most: try.title, keep: 3}, want{least: 1, share: 1, keep: 9, gap: 1 + p.h/50}, try.foot)}
		if try.foot.least == 0 {
			s.at[2] = rect{r.x, r.y + r.h, r.w, 0}
		}
		if s.pages = p.photos(all, s.at[1]); len(s.pages) > 1 && try.foot.least == 0 {
			continue
		}
		s.fit = 2 * p.h
		for _, page := range s.pages {
			if len(page) == 1 {
				continue
			}
			won := p.largest(page, s.at[1])
			for _, w := range won.all {
				s.fit = min(s.fit, 2*w.name.Rows+min(won.gap, 1))
			}
		}
		if best.pages == nil || len(s.pages) < len(best.pages) || len(s.pages) == len(best.pages) && best.fit < enough && s.fit > best.fit {
			best = s
		}
	}
	return best
}

// photos parts those who won into pages: a page an award. Where one has no room, the first
// stands alone, larger than those on the pages after it.
func (p painter) photos(all []scoring.RevealStep, r rect) (pages [][]scoring.RevealStep) {
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].Award == all[from].Award {
			to++
		}
		s := p.setWon(all[from:to], r, p.smallest())
		if s.high() > r.h {
			pages = append(pages, all[from:from+1])
			from, s.all = from+1, s.all[1:]
		}
		for from < to {
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
		if rows == 3 { // rather close together than in ordinary text
			for s.gap > 0 && s.high() > r.h {
				s.gap--
			}
			if s.high() <= r.h {
				break
			}
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
	name.h -= w.below()
	ink := p.medal(w.Rank)
	beside := name.h
	if s.stacked {
		beside = w.rank.Height()
	}
	p.draw(rect{at[0].x, r.y, at[0].w, beside}, w.rank, ink, letters.Right)
	p.draw(name, w.name, p.ink(p.st.Text), letters.Left)
	p.draw(rect{name.x, name.y + name.h + w.below() - w.title.Height(), name.w, w.title.Height()}, w.title, p.ink(p.st.Muted), letters.Left)
	p.draw(rect{at[2].x, r.y, at[2].w, beside}, w.score, ink, letters.Right)
}
