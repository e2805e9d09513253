package setup

import (
	"slices"
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

// line is one row of a table.
type line struct {
	at     int        // its number in the file, from 1
	begins []pos      // where each cell begins; nil in a sheet
	shown  []string   // the cells as they look
	raw    []string   // the cells as they are kept, numbers unrounded, dates as days; nil in a text file
	kinds  []cellKind // what the cells are; nil in a text file
	hidden bool
	odd    []odd
}

// odd is a cell that is not to be believed.
type odd struct {
	col  int // from 1
	code scoring.Code
}

// area is cells that are merged into one.
type area struct{ row, col, toRow, toCol int }

// blank reports whether nothing is to be seen in a line.
func (l line) blank() bool {
	return len(l.odd) == 0 && !slices.ContainsFunc(l.shown, func(s string) bool { return strings.TrimSpace(s) != "" })
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
