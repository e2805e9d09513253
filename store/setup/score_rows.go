package setup

import (
	"slices"
	"strconv"
	"strings"
)

// sumWords begin rows under a table that are made of the rows above.
var sumWords = []string{"tertinggi", "terendah", "nilai tertinggi", "nilai terendah", "skor tertinggi", "skor terendah", "maksimum", "minimum", "maksimal", "minimal",
	"max", "min", "highest", "lowest", "maximum", "nilai maksimal", "nilai minimal", "skor maksimal", "bobot", "weight", "weights", "bobot nilai", "pengali skor", "coefficient", "multiplier", "persentase"}

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
	if i < 0 {
		return false
	}
	return i >= len(r.cells) || r.cells[i].shown == "" || r.cells[i].shown == label
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
		if h.use == useScore && i < len(r.cells) && (r.cells[i].kind != asText || seemsNumber(r.cells[i].shown)) && !r.cells[i].empty() {
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
