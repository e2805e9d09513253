package setup

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// CodeNoSuchColumn refuses a name of a column, or of a criterion, that nothing has.
const CodeNoSuchColumn scoring.Code = "no_such_column" // There is no column "{column}"; there are: {known}.

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
					return at >= 0 && at < len(r.cells) && plain(r.cells[at].shown) == plain(name)
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
			f.fault(pos{}, CodeNoSuchColumn, "column", short(name), "known", short(strings.Join(known, ", ")))
		}
	}
}

// totals says of each column of totals or means that is not counted in which
// rows it is neither the sum nor the mean of what is.
func (f *scoreFile) totals() {
	if f.ask.rubric != nil {
		return
	}
	of := map[*scoreRow][]given{}
	for _, g := range f.given {
		if g.ok && !g.long() && g.on.made == notOwn {
			of[g.row] = append(of[g.row], g)
		}
	}
	for _, t := range f.tables {
		for i, h := range t.heads {
			if h.use == leftOut && (h.role == totalRole || h.role == meanRole || h.role == scoreRole) {
				f.note(CodeTotalDiffers, "rows", t.differing(i, h, of), "column", short(h.text))
			}
		}
	}
}

// differing lists the rows whose total is not made of their scores.
func (t *scoreTable) differing(col int, h heading, of map[*scoreRow][]given) string {
	var rows []string
	for i := range t.rows {
		r := &t.rows[i]
		sum, n := 0.0, 0
		for _, g := range of[r] {
			if h.over == "" || g.head.over == h.over {
				sum, n = sum+float64(g.figure.value)/float64(exact.One), n+1
			}
		}
		if n == 0 || col >= len(r.cells) || r.cells[col].none() {
			continue
		}
		c := r.cells[col]
		v, bad := c.figure()
		if bad != nil {
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
	if len(rows) > 8 {
		rows = append(rows[:8], "…")
	}
	return strings.Join(rows, ", ")
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
		return seen && x.Line > 0 && (x.Problem.Code == scoring.CodeOffScale || x.Problem.Code == was && was == CodeErrorValue)
	})
}
