package setup

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// isSum reports whether a row's label says that it is made of other rows.
func isSum(label string) bool {
	r := roleOf(label)
	return r == totalRole || r == meanRole || r == weightRole || slices.Contains(sumWords, bare(label))
}

// onlyEntries leaves the rows that are somebody's scores: no heading again, no row
// that numbers the columns, no sums, and nothing of what stands below a table.
func (t *scoreTable) onlyEntries() {
	last := -1
	for i, r := range t.rows {
		if t.anyScore(r) {
			last = i
		}
	}
	var kept []scoreRow
	gap, over := false, false
	for i, r := range t.rows {
		switch {
		case r.cells == nil:
			gap = i > last
		case t.headsAgain(r), i == 0 && t.numbersColumns(r):
			t.leftOut(r.at)
		case isSum(t.label(r)) && t.missing(r, useEntry, t.label(r)):
			t.leftOut(r.at)
		case i > last && (over || gap || t.missing(r, useEntry, "") || t.missing(r, useJuror, "") || t.col(useJuror) < 0):
			over = true
			t.leftOut(r.at)
		default:
			kept = append(kept, r)
		}
	}
	t.rows = kept
}

// col is the column of that use; -1 if there is none.
func (t *scoreTable) col(u use) int {
	return slices.IndexFunc(t.heads, func(h heading) bool { return h.use == u })
}

// missing reports whether the table has a column of that use, and the row says
// nothing there, or only the label.
func (t *scoreTable) missing(r scoreRow, u use, label string) bool {
	i := t.col(u)
	return i >= 0 && (r.cell(i).shown == "" || r.cell(i).shown == label)
}

// label is the first text of a row.
func (t *scoreTable) label(r scoreRow) string {
	for _, c := range r.cells {
		if c.shown != "" && !wholeForm.MatchString(c.shown) {
			return c.shown
		}
	}
	return ""
}

// anyScore reports whether a cell that is read as a score looks like a number.
func (t *scoreTable) anyScore(r scoreRow) bool {
	for i, h := range t.heads {
		if c := r.cell(i); h.use == useScore && (c.kind != asText || seemsNumber(c.shown)) && !c.empty() {
			return true
		}
	}
	return false
}

// seemsNumber reports whether a text begins as numbers do, and is nothing longer.
func seemsNumber(s string) bool {
	s = strings.TrimLeft(s, "'’+- ")
	return s != "" && s[0] >= '0' && s[0] <= '9' && len(s) < 16
}

// headsAgain reports whether a row repeats the headings.
func (t *scoreTable) headsAgain(r scoreRow) bool {
	same := 0
	for i, c := range r.cells {
		switch {
		case c.shown == "":
		case i < len(t.heads) && (t.heads[i].text == c.shown || t.heads[i].over == c.shown):
			same++
		default:
			return false
		}
	}
	return same > 1
}

// numbersColumns reports whether a row numbers the columns: 1 2 3 4 5, or (1) (2) (3).
func (t *scoreTable) numbersColumns(r scoreRow) bool {
	n, brackets := 0, true
	for _, c := range r.cells {
		if c.shown == "" {
			continue
		}
		n++
		text := strings.Trim(c.shown, "()")
		brackets = brackets && text != c.shown
		if text != strconv.Itoa(n) {
			return false
		}
	}
	return n >= 5 || n >= 3 && brackets
}

// none reports whether a cell says that there is no score.
func (c cell) none() bool { return c.empty() || slices.Contains([]string{"-", "–", "—"}, c.shown) }

// askedFor refuses what a person named and no table has: a slip of the pen would
// leave in what was to be left out.
func (f *scoreFile) askedFor() {
	var known []string
	found := func(name string) bool {
		return slices.ContainsFunc(f.tables, func(t *scoreTable) bool {
			at := t.col(useCriterion)
			return plain(t.name) == plain(name) && t.name != "" ||
				slices.ContainsFunc(t.heads, func(h heading) bool { return h.text != "" && has([]string{name}, h) }) ||
				slices.ContainsFunc(t.rows, func(r scoreRow) bool {
					return at >= 0 && len(r.cells) > at && plain(r.cells[at].shown) == plain(name)
				})
		})
	}
	for _, t := range f.tables {
		for _, h := range t.heads {
			if h.text != "" && !slices.Contains(known, h.text) {
				known = append(known, h.text)
			}
		}
	}
	for _, name := range slices.Concat(f.ask.Criteria, f.ask.Ignore, f.ask.Jurors) {
		if !found(name) {
			f.fault(pos{}, "no_such_column", "column", short(name), "known", short(strings.Join(known, ", ")))
		}
	}
}

// totals says of each column of totals or means that is not counted in which
// rows it is neither the sum nor the mean of what is.
func (f *scoreFile) totals() {
	if f.ask.rubric != nil {
		return
	}
	of := map[*scoreRow][]scoreCell{}
	for _, g := range f.given {
		if g.ok && !g.long() && g.on.made == notOwn {
			of[g.row] = append(of[g.row], g)
		}
	}
	for _, t := range f.tables {
		for i, h := range t.heads {
			if h.use == leftOut && (h.role == totalRole || h.role == meanRole || h.role == scoreRole) {
				f.note("total_differs", "rows", t.differing(i, h, of), "column", short(h.text))
			}
		}
	}
}

// differing lists the rows whose total is not made of their scores.
func (t *scoreTable) differing(col int, h heading, of map[*scoreRow][]scoreCell) string {
	var rows []string
	for i := range t.rows {
		r := &t.rows[i]
		sum, n := 0.0, 0
		for _, g := range of[r] {
			if h.over == "" || g.head.over == h.over {
				sum, n = sum+float64(g.figure.value)/float64(exact.One), n+1
			}
		}
		c := r.cell(col)
		v, bad := c.figure()
		if n == 0 || c.none() || bad != nil {
			continue
		}
		half := 0.5
		if at := strings.LastIndexAny(c.shown, ".,"); at >= 0 {
			half = math.Pow10(-(len(c.shown) - at - 1)) / 2
		}
		is := float64(v.value) / float64(exact.One)
		if math.Abs(is-sum) > half+1e-6 && math.Abs(is-sum/float64(n)) > half+1e-6 {
			rows = append(rows, strconv.Itoa(r.at.line))
		}
	}
	return firstOf(rows, 8)
}

// once leaves one fault of a cell that has the same one twice, and none of its
// scale where it is not even sure which number it has.
func (f Faults) once() Faults {
	type place struct {
		sheet     string
		line, col int
	}
	at := map[place]scoring.Code{}
	return slices.DeleteFunc(f, func(x Fault) bool {
		p := place{x.Sheet, x.Line, x.Col}
		was, seen := at[p]
		if !seen {
			at[p] = x.Problem.Code
		}
		return seen && x.Line > 0 && (x.Problem.Code == scoring.CodeOffScale || x.Problem.Code == was && was == "error_value")
	})
}
