package setup

import (
	"slices"
	"strconv"
	"strings"
)

// scoreTable is one table of scores, its headings told apart from its rows.
type scoreTable struct {
	*grid
	name  string // of its sheet
	heads []heading
	rows  []scoreRow
	made  export   // which of juri's own it is
	rest  []string // the numbers of rows that are left out: sums, signatures
}

type heading struct {
	text string // its own
	over string // what stands over it and its neighbours
	at   pos
	role role

	use  use
	name string // of the criterion whose score it has; "" if the score is a sheet's as a whole
	also string // of the juror, or the entry, whose alone it is
}

// scoreRow is one row; its cells are nil if it is empty.
type scoreRow struct {
	at    pos
	line  line
	cells []cell
}

// cell is a row's cell; an empty one where it has none.
func (r *scoreRow) cell(i int) cell {
	if i < 0 || i >= len(r.cells) {
		return cell{at: r.at}
	}
	return r.cells[i]
}

// columns are those whose headings are so.
func (t *scoreTable) columns(are func(heading) bool) (all []int) {
	for i, h := range t.heads {
		if are(h) {
			all = append(all, i)
		}
	}
	return all
}

// scoreTable reads a sheet's headings and rows; nil if it has none.
func (w *workbook) scoreTable(sheet string, a *request) *scoreTable {
	known := func(s string) bool {
		return roleOf(s) != "" || slices.Contains(weakEntry, plain(s)) || isJuror(s) || a.known(s)
	}
	t := &scoreTable{grid: w.lines(sheet, worthOf(known)), name: sheet}
	top := t.findHeads(known)
	if top < 0 {
		return nil
	}
	t.readHeads(top, known)
	t.fillDown()
	for row, ok := t.next(); ok; row, ok = t.next() {
		r := scoreRow{at: t.where(0), line: t.lines[t.row-1]}
		if strings.Join(row, "") != "" {
			r.cells = t.cells(row)
		}
		t.rows = append(t.rows, r)
	}
	return t
}

// findHeads finds the line of the headings: above it people write what the table
// is. It names an entry, or else a juror; -1 if there is no line at all.
func (t *scoreTable) findHeads(known func(string) bool) int {
	best, worth := -1, 0
	for i := range min(len(t.lines), maxHeadLine) {
		named, filled := naming(t.lines[i].shown, known)
		entry, juror := false, false
		for _, s := range t.lines[i].shown {
			r := roleOf(clean(s))
			entry = entry || r == entryRole || slices.Contains(weakEntry, plain(s))
			juror = juror || r == jurorRole
		}
		v := min(named, 9)
		switch {
		case entry && (named >= 2 || filled >= 3):
			v += 30
		case juror && filled >= 3:
			v += 20
		case named >= 2:
			v += 10
		case filled > 0:
			v++
		}
		if v > worth {
			best, worth = i, v
		}
	}
	return best
}

// readHeads makes a line the headings, with the one below or above it where they
// are of two, and goes to the line behind them.
func (t *scoreTable) readHeads(top int, known func(string) bool) {
	upper := t.lines[top]
	n := t.wide
	if t.comma != 0 {
		n = len(upper.shown)
	}
	t.heads = make([]heading, n)
	for i := range t.heads {
		s := upper.cell(i)
		t.heads[i] = heading{text: s, at: t.placeOf(upper, i), role: roleOf(s)}
	}
	below := top + 1
	if below < len(t.lines) && t.headsBelow(t.lines[below], known) {
		below++
	} else if top > 0 {
		t.headsAbove(t.lines[top-1])
	}
	t.head, t.grid.from, t.over = nil, nil, nil
	for _, h := range t.heads {
		t.head, t.grid.from, t.over = append(t.head, h.text), append(t.grid.from, h.at), append(t.over, h.over)
	}
	t.lines = append([]line{{at: upper.at, shown: t.head}}, t.lines[below:]...)
	t.row = 1
}

// headsBelow takes the line under the headings for their second one: it says
// something only where they have room for it, and nothing of an entry.
func (t *scoreTable) headsBelow(l line, known func(string) bool) bool {
	filled, numbers, figures, over := 0, true, false, ""
	texts := make([]string, max(len(t.heads), len(l.shown)))
	for i := range texts {
		head, next, sub := t.headAt(i), t.headAt(i+1), l.cell(i)
		switch {
		case head.text != "":
			over = head.text
		case sub == "":
			over = ""
		}
		if sub == "" {
			continue
		}
		single := head.text != "" && (next.text != "" || l.cell(i+1) == "") && head.role == "" && !isJuror(head.text)
		if head.role == entryRole || head.role == jurorRole && next.text != "" || over == "" || single && !known(sub) {
			return false
		}
		filled, texts[i] = filled+1, over
		numbers = numbers && wholeForm.MatchString(sub)
		_, bad := typed(sub)
		figures = figures || bad == nil
	}
	ofJurors := slices.ContainsFunc(texts, func(s string) bool { return slices.Contains(jurorWords, plain(s)) })
	if filled < 2 || figures && !(numbers && ofJurors) {
		return false
	}
	for i := range texts {
		if s := l.cell(i); s != "" {
			for len(t.heads) <= i {
				t.heads = append(t.heads, heading{})
			}
			t.heads[i] = heading{text: s, over: texts[i], at: t.placeOf(l, i), role: roleOf(s)}
		}
	}
	return true
}

func (t *scoreTable) headAt(i int) heading {
	if i >= len(t.heads) {
		return heading{}
	}
	return t.heads[i]
}

// headsAbove takes the line above the headings for what stands over them, where
// it says whose they are.
func (t *scoreTable) headsAbove(l line) {
	filled, jurors := 0, false
	for i := range l.shown {
		s := l.cell(i)
		if s == "" {
			continue
		}
		if filled++; filled == 1 && t.headAt(i).role != "" {
			return // a title
		}
		jurors = jurors || isJuror(s) || slices.Contains(jurorWords, plain(s))
	}
	seen, twice := map[string]bool{}, false
	for _, h := range t.heads {
		if h.role == "" && h.text != "" {
			twice = twice || seen[plain(h.text)]
			seen[plain(h.text)] = true
		}
	}
	if filled == 0 || !jurors && !twice {
		return
	}
	over := ""
	for i := range t.heads {
		h := &t.heads[i]
		if s := l.cell(i); s != "" {
			over = s
		}
		if h.text == "" || slices.Contains([]role{entryRole, jurorRole, rankRole, asideRole, aboutRole}, h.role) {
			over = ""
		}
		h.over = over
	}
}

// fillDown gives every row of cells that are merged downwards what they show.
func (t *scoreTable) fillDown() {
	names := []role{entryRole, jurorRole, numberRole, aboutRole, criterionRole}
	t.merged = slices.DeleteFunc(t.merged, func(m area) bool {
		if m.col != m.toCol || !slices.Contains(names, t.headAt(m.col-1).role) {
			return false
		}
		var first line
		for i := 1; i < len(t.lines); i++ {
			l := &t.lines[i]
			switch {
			case l.at == m.row:
				first = *l
			case l.at > m.row && l.at <= m.toRow && len(first.shown) >= m.col:
				l.put(m.col, first.shown[m.col-1], first.raw[m.col-1], first.kinds[m.col-1])
			}
		}
		return len(first.shown) >= m.col
	})
}

// trust refuses what of the table would be read otherwise than it looks, in the
// columns and rows that are read.
func (t *scoreTable) trust() {
	t.lines = t.lines[:1]
	for _, r := range t.rows {
		t.lines = append(t.lines, r.line)
	}
	t.row = 1
	t.untrusted(func(col int) bool { return t.headAt(col).use != leftOut })
}

// leftOut notes rows that are no entries.
func (t *scoreTable) leftOut(at pos) {
	if at.line > 0 {
		t.rest = append(t.rest, strconv.Itoa(at.line))
	}
}
