package board

import (
	"strconv"

	"juri/tui/kit"
	"juri/tui/letters"
)

// item is a row of the standings as it is set on a wall.
type item struct {
	*row
	rank, name, score letters.Setting
	award             letters.Setting // over it, where an award's places begin
	over, high        int             // rows of what stands over it, and of itself
}

// sheet is the standings set for a wall: items in pages, in columns of these widths.
type sheet struct {
	items                []item
	pages                [][2]int
	rankW, nameW, scoreW int
	gap                  int // rows below each item
}

const columnGap = 3

// arrange sets rows as large as lets them all show at once; where they cannot, it
// makes pages. By award, each page is about one.
func (p painter) arrange(t *table, w, h int, byAward bool) sheet {
	first, rest := max(p.h/12, 3), max(p.h/18, 3)
	if p.low() {
		first, rest = 1, 1
	}
	awards := 1
	for i := range t.rows[1:] {
		if t.rows[i+1].award != t.rows[i].award {
			awards++
		}
	}
	for grow := max(p.h/6-first, 0); grow >= 0; grow-- {
		if !byAward && len(t.rows)*(rest+grow) > h { // there is no need to try
			continue
		}
		s := p.set(t, w, h, first+grow, rest+grow, byAward)
		if s.page(h, len(s.items), byAward); len(s.pages) == 1 || byAward && len(s.pages) == awards {
			return s
		}
	}
	s := p.set(t, w, h, first, rest, byAward)
	s.page(h, len(s.items), byAward)
	if byAward {
		return s
	}
	n := len(s.pages)
	for limit := (len(s.items) + n - 1) / n; limit <= len(s.items); limit++ { // of about equal length
		if s.page(h, limit, false); len(s.pages) <= n {
			break
		}
	}
	return s
}

// set sets each row, none higher than h: the first three places larger than the rest.
func (p painter) set(t *table, w, h, first, rest int, byAward bool) sheet {
	s := sheet{gap: 1 + p.h/55}
	for i := range t.rows {
		r := &t.rows[i]
		rows := rest
		if r.rank <= 3 {
			rows = first
		}
		it := item{row: r, rank: p.fit(strconv.Itoa(r.rank), w, rows, rows, 1)}
		if !r.score.None() {
			it.score = p.fit(p.t.Number(r.score, 2), w, rows, rows, 1)
		}
		s.rankW, s.scoreW = max(s.rankW, it.rank.Width()), max(s.scoreW, it.score.Width())
		s.items = append(s.items, it)
	}
	s.rankW = max(s.rankW, kit.Width(p.t.Board.New()))
	s.nameW = w - s.rankW - s.scoreW - 2*columnGap
	for i := range s.items {
		it := &s.items[i]
		var ok bool
		it.name, ok = letters.Fit(letters.Box{Width: s.nameW, Height: it.rank.Rows, Rows: it.rank.Rows, Least: 3, Lines: 1}, it.unit)
		if !ok {
			it.name = p.fit(it.unit, s.nameW, min(max(15, 2*it.rank.Rows+1), h), min(it.rank.Rows, 5), 4)
		}
		it.high = max(it.rank.Height(), it.name.Height())
		if byAward {
			continue
		}
		if i == 0 && it.row.award != "" || i > 0 && it.row.award != s.items[i-1].row.award {
			it.award = p.award(it.row.award, w)
			it.over = it.award.Height() + 1
		}
	}
	return s
}

// award is the title over an award's places; over those without one there is a line.
func (p painter) award(name string, w int) letters.Setting {
	rows := 2
	if p.h >= 45 {
		rows = 3
	}
	if name == "" {
		return letters.Setting{Size: letters.Size{Rows: 1}, Lines: []string{""}}
	}
	return p.fit(name, w*2/3, rows, rows, 1)
}

// page fills pages of h rows with at most limit items each, at least one; where each
// award is to have its own, none has two.
func (s *sheet) page(h, limit int, byAward bool) {
	s.pages = nil
	from, used := 0, 0
	for i, it := range s.items {
		over := it.over
		if i > from && (i-from >= limit || used+over+it.high > h || byAward && it.row.award != s.items[i-1].row.award) {
			s.pages = append(s.pages, [2]int{from, i})
			from, used = i, 0
			if over == 0 && it.row.award != "" && !byAward {
				over = 4 // it goes on under its title
			}
		}
		used += over + it.high + s.gap
	}
	s.pages = append(s.pages, [2]int{from, len(s.items)})
}
