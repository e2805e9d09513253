package board

import (
	"slices"
	"strconv"

	"juri/tui/letters"
)

// item is a row of the standings as it is set on a wall.
type item struct {
	*row
	rank, name, score letters.Setting
	mark              letters.Setting // by how many places it moved
	parts             letters.Setting // of the score, under the name
	high              int             // its rows
}

// marked reports whether something stands beside the rank.
func (it item) marked() bool { return it.row.moved != 0 || it.row.fresh }

// sheet is the standings set for a wall: items in pages, in columns of these widths.
type sheet struct {
	items                []item
	pages                [][2]int
	rankW, nameW, scoreW int
	markW                int // of what stands beside the ranks; 0 for nothing
	columnGap            int
	gap                  int  // rows below each item, in the first of which is its line
	award                int  // of the letters in which an award's name is set
	stacked              bool // each name is below its rank and score
}

// arrange sets rows as large as lets them all show at once; where they cannot, it
// makes pages, on the first of which the first three are as large as may be.
func (p painter) arrange(t *table, w, h int) sheet {
	first, rest := max(min(p.h/12, p.w/24), 3), max(min(p.h/18, p.w/36), 3)
	for grow := max(min(p.h/6, p.w/16)-first, 0); grow >= 0; grow-- {
		if len(t.rows)*(rest+grow) > h { // there is no need to try
			continue
		}
		s := p.set(t, w, h, first+grow, rest+grow)
		if s.page(t, h, len(s.items)); len(s.pages) == 1 && (grow == 0 || s.even()) {
			return s
		}
	}
	s := p.set(t, w, h, first, rest)
	s.page(t, h, len(s.items))
	most := len(s.pages)
	if first == rest { // the first three are worth a page of their own
		most++
	}
	for larger := min(p.h/6, p.w/16); larger > first; larger-- {
		if larger == 4 { // which is not drawn
			continue
		}
		top := table{rows: t.rows[:min(3, len(t.rows))]}
		if o := p.set(&top, w, h, larger, rest); !o.alike(larger) { // there is no need to try
			continue
		}
		o := p.set(t, w, h, larger, rest)
		if o.page(t, h, len(o.items)); o.alike(larger) && len(o.pages) <= most && o.pages[0][1] >= min(3, len(t.rows)) {
			s = o
			break
		}
	}
	n := len(s.pages)
	for limit := (len(s.items) + n - 1) / n; limit <= len(s.items); limit++ { // of about equal length
		if s.page(t, h, limit); len(s.pages) <= n {
			break
		}
	}
	return s
}

// fuller sets a page anew that has much less to show than it has room for: the last one
// above all, as large as lets all of it show.
func (p painter) fuller(t *table, s sheet, page, w, h int) sheet {
	from, to := s.pages[page][0], s.pages[page][1]
	used := 0
	for i := from; i < to; i++ {
		used += s.need(t, i, from)
	}
	if len(s.pages) == 1 || 3*used > 2*h {
		return s
	}
	o := p.arrange(&table{rows: t.rows[from:to]}, w, h)
	if len(o.pages) == 1 {
		o.items, o.pages = append(slices.Clone(s.items[:from]), o.items...), s.pages
		return o
	}
	return s
}

// largerAwards sets awards' names on a page in small letters and capitals, if they have room.
func (s *sheet) largerAwards(t *table, page, h int) {
	o, used := *s, 0
	o.award = 3
	for i := s.pages[page][0]; i < s.pages[page][1]; i++ {
		used += o.need(t, i, s.pages[page][0])
	}
	if used <= h {
		s.award = o.award
	}
}

// even says that the names of the first three are about as large as their ranks.
func (s *sheet) even() bool {
	return !slices.ContainsFunc(s.items, func(it item) bool { return it.row.rank <= 3 && 3*it.name.Rows < 2*it.rank.Rows })
}

// alike says that the first three have names in so many rows.
func (s *sheet) alike(rows int) bool {
	return !slices.ContainsFunc(s.items, func(it item) bool { return it.row.rank <= 3 && it.name.Rows < rows })
}

// set sets each row, none higher than h: the first three places larger than the rest.
func (p painter) set(t *table, w, h, first, rest int) sheet {
	s := sheet{gap: 1 + p.h/80, award: 2, columnGap: 3 + first/4, stacked: p.narrow()}
	if p.h >= 45 {
		s.award = 3
	}
	for i := range t.rows {
		r := &t.rows[i]
		rows := rest
		if r.rank <= 3 {
			rows = first
		}
		it := item{row: r, rank: p.fit(strconv.Itoa(r.rank), w, rows, rows, 1)}
		if !r.score.None() {
			it.score = p.fit(p.t.Score(r.score, r.points), w, rows, rows, 1)
		}
		if n := max(r.moved, -r.moved); n > 0 {
			it.mark = p.fit(strconv.Itoa(n), w, 3, 3, 1)
		}
		if it.marked() {
			s.markW = max(s.markW, 5+it.mark.Width())
		}
		s.rankW, s.scoreW = max(s.rankW, it.rank.Width()), max(s.scoreW, it.score.Width())
		s.items = append(s.items, it)
	}
	if s.nameW = w - s.left() - s.scoreW - s.columnGap; s.stacked {
		s.nameW = w
	}
	p.setNames(s.items, s.nameW, h)
	for i := range s.items {
		it := &s.items[i]
		lines := 1
		if p.lines() > 3 {
			lines = 2
		}
		it.parts = p.fit(p.made(it.row.parts), s.nameW, 4*lines-1, 3, lines)
		it.high = max(it.rank.Height(), it.name.Height()) + it.parts.Height()
		if s.stacked {
			it.high += it.rank.Height()
		}
	}
	return s
}

// setNames sets the rows' names: those of the first three alike, so that none of them is
// larger than the first.
func (p painter) setNames(items []item, w, h int) {
	least := h
	for i := range items {
		it := &items[i]
		if it.name = p.rowName(it.entry, w, h, it.rank.Rows); it.row.rank <= 3 {
			least = min(least, it.name.Rows)
		}
	}
	for i := range items {
		if it := &items[i]; it.row.rank <= 3 && it.name.Rows > least {
			it.name = p.rowName(it.entry, w, h, least)
		}
	}
}

// left is the cells before the names.
func (s *sheet) left() int {
	if s.markW > 0 {
		return s.rankW + markGap + s.markW + s.columnGap
	}
	return s.rankW + s.columnGap
}

// rowName sets a name beside its rank, in one line where letters allow it. A name of more
// than two lines gives way to its short one.
func (p painter) rowName(e entry, w, h, rows int) letters.Setting {
	s, ok := letters.Fit(letters.Box{Width: w, Height: rows, Rows: rows, Least: 3, Lines: 1, Blocks: p.blocks()}, e.unit)
	if !ok {
		lines := 4
		if e.short != "" {
			lines = 2
		}
		s = p.fitName(e.unit, e.short, w, min(max(15, 2*rows+1), h), min(rows, 5), lines)
	}
	return s
}

// tier is what stands over an award's places: its name, or only a line.
func (p painter) tier(name string, w, rows int) letters.Setting {
	if name == "" {
		return letters.Setting{Size: letters.Size{Rows: 1}, Lines: []string{""}}
	}
	return p.fit(name, w*2/3, rows, rows, 1)
}

// need is the rows that an item takes on a page that begins with item from.
func (s *sheet) need(t *table, i, from int) int {
	n := s.items[i].high
	if t.tierAt(i, from) {
		n += 2
		if t.rows[i].award != "" {
			n += s.award - 1
		}
	}
	if i > from {
		n += s.gap
	}
	return n
}

// page fills pages of h rows with at most limit items each, at least one.
func (s *sheet) page(t *table, h, limit int) {
	s.pages = nil
	from, used := 0, 0
	for i := range s.items {
		if i > from && (i-from >= limit || used+s.need(t, i, from) > h) {
			s.pages = append(s.pages, [2]int{from, i})
			from, used = i, 0
		}
		used += s.need(t, i, from)
	}
	s.pages = append(s.pages, [2]int{from, len(s.items)})
}
