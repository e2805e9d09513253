package setup

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
)

// maxColumns bounds a table's columns that are looked at.
const maxColumns = 200

// page is what one sheet of a file says, or a text file: its rows that are not
// empty, and of empty ones between them one.
type page struct {
	lines   []line
	wide    int          // cells of the widest line
	comma   rune         // what separates the cells of a text file; 0 in a sheet
	quotes  []pos        // that are out of place, in a text file
	endless int          // where there are more rows than are read; 0 if there are not
	merged  []area       // of cells, in a sheet
	unseen  map[int]bool // hidden columns, from 1
}

type line struct {
	at     int        // its number in the file, from 1
	begins []pos      // where each cell begins; nil in a sheet
	shown  []string   // the cells as they look
	raw    []string   // the cells as they are kept, numbers unrounded, dates as days; nil in a text file
	kinds  []cellKind // what the cells are; nil in a text file
	hidden bool
	bad    []cellFault
}

// cellFault is a cell that is not to be believed.
type cellFault struct {
	col  int // from 1
	code scoring.Code
}

// area is cells that are merged into one.
type area struct{ row, col, toRow, toCol int }

// blank reports whether nothing is to be seen in a line.
func (l line) blank() bool {
	return len(l.bad) == 0 && !slices.ContainsFunc(l.shown, func(s string) bool { return strings.TrimSpace(s) != "" })
}

// put sets a sheet's cell, by its column from 1.
func (l *line) put(col int, shown, raw string, kind cellKind) {
	if l.shown == nil {
		n := max(col, 12)
		l.shown, l.raw, l.kinds = make([]string, 0, n), make([]string, 0, n), make([]cellKind, 0, n)
	}
	for len(l.shown) < col {
		l.shown, l.raw, l.kinds = append(l.shown, ""), append(l.raw, ""), append(l.kinds, asText)
	}
	l.shown[col-1], l.raw[col-1], l.kinds[col-1] = shown, raw, kind
}

// add appends a line; of empty ones together, and of those left out before it, one stays.
func (p *page) add(l line) {
	last := line{}
	if n := len(p.lines); n > 0 {
		last = p.lines[n-1]
	}
	empty := l.blank()
	if l.begins == nil && len(p.lines) > 0 && l.at > last.at+1 && !last.blank() && !empty {
		p.lines = append(p.lines, line{at: l.at - 1})
	}
	if empty && (len(p.lines) == 0 || last.blank()) {
		return
	}
	p.lines, p.wide = append(p.lines, l), max(p.wide, len(l.shown))
}

// grid is a table while it is read from its header on: one sheet of a workbook,
// or a text file.
type grid struct {
	*reader
	*page
	row  int // the one that next returned last, an index into lines from 1
	cols []column
	head []string // the header, of two rows joined; nil until it is read
	from []pos    // where each of its cells stands
	over []string // what stands in its upper row over each column, if it has two

	below  []line        // rows under the table that belong to no record
	spread map[area]bool // merged cells whose value was written into each of their rows

	damaged bool // it could not be read
}

// lines reads a sheet's rows, or a text file's, whatever is in them; worth says
// of a text read with one separator how good its header is.
func (w *workbook) lines(sheet string, worth func(*page) int) (g *grid) {
	g = &grid{reader: w.reader(sheet), page: &page{}}
	g.reader.heading = g.heading
	p, err := w.pageOf(sheet, worth)
	if err != nil {
		g.fault(pos{}, "not_workbook", "file", w.file)
		g.damaged = true
		return g
	}
	g.page = p
	return g
}

// pageOf is a sheet's page, or a text file's.
func (w *workbook) pageOf(sheet string, worth func(*page) int) (p *page, err error) {
	if w.page == nil {
		return textPage(w.text, worth), nil
	}
	err = guarded(func() (err error) {
		p, err = w.page(sheet)
		return err
	})
	return p, err
}

// grid reads a sheet that has those columns, every row of which must be trusted.
func (w *workbook) grid(sheet string, cols []column) *grid {
	g := w.table(sheet, cols)
	g.untrusted(nil)
	return g
}

// table reads a sheet that has those columns, from its header on.
func (w *workbook) table(sheet string, cols []column) *grid {
	known := func(s string) bool { _, ok := named(cols, s); return ok }
	g := w.lines(sheet, worthOf(known))
	g.cols = cols
	g.findHead(known, known)
	return g
}

// next returns the next row, cleaned; false at the end. The first one is the
// header, if it was looked for. A sheet's rows are all as wide as its widest one.
func (g *grid) next() ([]string, bool) {
	if g.row >= len(g.lines) {
		return nil, false
	}
	g.row++
	return g.cleaned(g.even(g.lines[g.row-1].shown), g.where), true
}

// even is a sheet's row, as many cells as the widest row has.
func (g *grid) even(from []string) []string {
	wide := g.wide
	if g.comma != 0 {
		wide = len(from)
	}
	row := make([]string, wide)
	copy(row, from)
	return row
}

// cells are those of the row that next returned last.
func (g *grid) cells(row []string) []cell {
	l := g.lines[g.row-1]
	all := make([]cell, len(row))
	for i, shown := range row {
		all[i] = cell{at: g.where(i), shown: shown, kept: shown}
		if i < len(l.raw) {
			all[i].kind = l.kinds[i]
			if l.raw[i] != l.shown[i] {
				all[i].kept = clean(l.raw[i])
			}
		}
	}
	return all
}

// where is the place of a cell of the row that next returned last.
func (g *grid) where(cell int) pos {
	if g.row == 0 || g.row > len(g.lines) {
		return pos{1, 1}
	}
	if g.row == 1 && cell < len(g.from) {
		return g.from[cell]
	}
	return g.placeOf(g.lines[g.row-1], cell)
}

func (g *grid) placeOf(l line, cell int) pos {
	switch {
	case g.comma == 0:
		return pos{l.at, cell + 1}
	case cell < len(l.begins):
		return l.begins[cell]
	}
	return pos{l.at, 1}
}

// heading is what stands over a place, as somebody wrote it; "" in the header itself.
func (g *grid) heading(at pos) string {
	i := at.col - 1
	if g.comma != 0 {
		n, _ := slices.BinarySearchFunc(g.lines, at.line+1, func(l line, row int) int { return l.at - row })
		if i = -1; n > 0 {
			i = slices.Index(g.lines[n-1].begins, at)
		}
	}
	if i < 0 || i >= len(g.head) || at.line <= g.headEnds() {
		return ""
	}
	return g.head[i]
}

// headEnds is the last row of the header.
func (g *grid) headEnds() (row int) {
	for _, at := range g.from {
		row = max(row, at.line)
	}
	return row
}

// untrusted finds what would be read otherwise than it looks, in the rows that
// are still to be read; only some columns, if those are named.
func (g *grid) untrusted(only func(col int) bool) {
	if only == nil {
		only = func(int) bool { return true }
	}
	for _, at := range g.quotes {
		if at.line > g.headEnds() || at.line == 0 {
			g.fault(at, "bad_quote")
		}
	}
	if g.endless > 0 {
		g.fault(pos{g.endless, 1}, "too_many_rows", "max", strconv.Itoa(maxRows))
	}
	for i, head := range g.head {
		if head != "" && g.unseen[i+1] && only(i) {
			g.fault(g.from[i], "hidden_column")
		}
	}
	last := 0
	for _, l := range g.lines[min(g.row, len(g.lines)):] {
		last = l.at
		if l.hidden && !l.blank() {
			g.fault(pos{l.at, 1}, "hidden_row")
		}
		for i, kind := range l.kinds {
			if (kind == asFailure || kind == asText && errorValue(l.shown[i])) && only(i) {
				g.fault(pos{l.at, i + 1}, "error_value", "value", short(l.shown[i]))
			}
		}
		for _, o := range l.bad {
			if only(o.col - 1) {
				g.fault(pos{l.at, o.col}, o.code)
			}
		}
	}
	for _, m := range g.merged {
		if g.spread[m] {
			continue
		}
		inBody := m.toRow > g.headEnds() && m.row <= last
		overTwo := g.over == nil && m.row == g.headEnds() && m.toCol > m.col
		if (inBody || overTwo) && only(m.col-1) {
			g.fault(pos{m.row, m.col}, "merged_cells", "range", cellName(m.row, m.col)+":"+cellName(m.toRow, m.toCol))
		}
	}
}

// spreadDown writes the value of cells that are merged over several rows of one column into
// each of the rows, in the columns named: an office writes a room once for all below it.
func (g *grid) spreadDown(at []string, columns ...string) {
	g.spread = map[area]bool{}
	for _, m := range g.merged {
		if m.row <= g.headEnds() || m.col != m.toCol || m.col > len(at) || !slices.Contains(columns, at[m.col-1]) {
			continue
		}
		g.spread[m] = true
		var top *line
		for i := range g.lines[g.row:] {
			switch l := &g.lines[g.row+i]; {
			case l.at == m.row && len(l.shown) >= m.col:
				top = l
			case l.at > m.row && l.at <= m.toRow && top != nil && !l.blank():
				l.put(m.col, top.shown[m.col-1], top.raw[m.col-1], top.kinds[m.col-1])
			}
		}
	}
}

// merges reports whether a cell lies in merged ones.
func (g *grid) merges(at pos) bool {
	return slices.ContainsFunc(g.merged, func(m area) bool {
		return m.row <= at.line && at.line <= m.toRow && m.col <= at.col && at.col <= m.toCol
	})
}

func errorValue(s string) bool {
	return strings.HasPrefix(s, "#") && slices.Contains([]string{"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!"}, s) ||
		strings.HasPrefix(s, "Err:5")
}
