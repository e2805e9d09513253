package setup

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxColumns bounds a sheet's columns that are looked at.
const maxColumns = 200

// grid is a table: one sheet of a workbook, or a text file. It begins at its header.
type grid struct {
	*reader
	lines []line
	row   int // the one that next returned last, from 1
	wide  int // cells of the widest line
	cols  []column

	damaged bool // it could not be read
}

// line is one row of a table.
type line struct {
	at     int      // its number in the file, from 1
	begins []int    // where each cell begins, in characters; nil in a sheet
	shown  []string // the cells as they look
	raw    []string // the cells as they are kept, numbers unrounded, dates as days; nil in a text file
	hidden bool
}

// grid reads a sheet. What no row can be trusted with is a fault: merged cells,
// hidden rows and columns, formulas without a value.
func (w *workbook) grid(sheet string, cols []column) (g *grid) {
	g = &grid{reader: w.reader(sheet), cols: cols}
	if w.x == nil {
		g.readText(w.text)
		return g
	}
	defer func() {
		if recover() != nil {
			g.spoilt(w)
		}
	}()
	if !g.readSheet(w, sheet) {
		g.spoilt(w)
		return g
	}
	g.skipTo()
	g.untrusted(w, sheet)
	return g
}

// spoilt is a sheet of which nothing is to be believed.
func (g *grid) spoilt(w *workbook) {
	g.fault(pos{}, CodeNotWorkbook, "file", w.file)
	g.lines, g.damaged = nil, true
}

func (g *grid) readSheet(w *workbook, sheet string) bool {
	shown, hidden, ok1 := w.rows(sheet, false)
	raw, _, ok2 := w.rows(sheet, true)
	for i := range shown {
		l := line{at: i + 1, shown: shown[i], hidden: slices.Contains(hidden, i+1)}
		if i < len(raw) {
			l.raw = raw[i]
		}
		g.lines = append(g.lines, l)
		g.wide = max(g.wide, len(l.shown))
	}
	return ok1 && ok2
}

// rows reads all cells, and which rows are hidden though something is in them.
func (w *workbook) rows(sheet string, raw bool) (all [][]string, hidden []int, ok bool) {
	rows, err := w.x.Rows(sheet)
	if err != nil {
		return nil, nil, false
	}
	defer rows.Close()
	for rows.Next() {
		opts := rows.GetRowOpts()
		row, err := rows.Columns(excelize.Options{RawCellValue: raw})
		if err != nil || len(all) > maxRows {
			return nil, nil, false
		}
		row = slices.Clone(row[:min(len(row), maxColumns)])
		if all = append(all, row); opts.Hidden && strings.Join(row, "") != "" {
			hidden = append(hidden, len(all))
		}
	}
	return all, hidden, rows.Error() == nil
}

// skipTo goes to the header: the first of the first rows in which two cells name
// a column, for above it people write what the list is.
func (g *grid) skipTo() {
	for i := range min(len(g.lines), 20) {
		if g.naming(g.lines[i].shown) >= 2 {
			g.row = i
			return
		}
	}
}

// naming counts the cells that name a column.
func (g *grid) naming(row []string) (n int) {
	for _, cell := range row {
		if _, ok := named(g.cols, clean(cell)); ok {
			n++
		}
	}
	return n
}

// next returns the next row, cleaned; false at the end. A sheet's rows are all as
// wide as its widest one.
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
	if g.lines[g.row-1].begins != nil {
		wide = len(from)
	}
	row := make([]string, wide)
	copy(row, from)
	return row
}

// kept is the current row's cells as the file keeps them.
func (g *grid) kept() []string {
	l := g.lines[g.row-1]
	from := l.raw
	if from == nil {
		from = l.shown
	}
	row := g.even(from)
	for i := range row {
		row[i] = clean(row[i])
	}
	return row
}

// where is the place of a cell of the row that next returned last.
func (g *grid) where(cell int) pos {
	if g.row == 0 || g.row > len(g.lines) {
		return pos{1, 1}
	}
	l := g.lines[g.row-1]
	switch {
	case l.begins == nil:
		return pos{l.at, cell + 1}
	case cell < len(l.begins):
		return pos{l.at, l.begins[cell]}
	}
	return pos{l.at, 1}
}

// untrusted finds what would be read otherwise than it looks, from the header down.
func (g *grid) untrusted(w *workbook, sheet string) {
	for _, l := range g.lines[min(g.row, len(g.lines)):] {
		if l.hidden {
			g.fault(pos{l.at, 1}, CodeHiddenRow)
		}
	}
	if g.row < len(g.lines) {
		for i, head := range g.lines[g.row].shown {
			name, _ := excelize.ColumnNumberToName(i + 1)
			if shown, err := w.x.GetColVisible(sheet, name); err == nil && !shown && head != "" {
				g.fault(pos{g.row + 1, i + 1}, CodeHiddenColumn)
			}
		}
	}
	merged, err := w.x.GetMergeCells(sheet, true)
	if err != nil {
		return
	}
	for _, m := range merged {
		col, row, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err == nil && row > g.row && row <= len(g.lines) && m.GetStartAxis() != m.GetEndAxis() {
			g.fault(pos{row, col}, CodeMergedCells, "range", short(m.GetStartAxis()+":"+m.GetEndAxis()))
		}
	}
	g.formulas(w, sheet)
}

// formulas finds cells that show an error, and those whose formula has no value
// or takes it from elsewhere.
func (g *grid) formulas(w *workbook, sheet string) {
	asked := 0
	for i := g.row; i < len(g.lines); i++ {
		row := g.lines[i].shown
		if strings.Join(row, "") == "" {
			continue
		}
		for j := range min(len(g.lines[g.row].shown), maxColumns) {
			shown := ""
			if j < len(row) {
				shown = row[j]
			}
			if strings.HasPrefix(shown, "#") && errorValue(shown) {
				g.fault(pos{i + 1, j + 1}, CodeErrorValue, "value", short(shown))
				continue
			}
			if shown != "" && !w.linked || asked > maxRows {
				continue
			}
			asked++
			formula, err := w.x.GetCellFormula(sheet, cellName(i+1, j+1))
			switch {
			case err != nil || formula == "":
			case strings.Contains(formula, "["):
				g.fault(pos{i + 1, j + 1}, CodeOtherBook)
			case shown == "":
				g.fault(pos{i + 1, j + 1}, CodeNoValue)
			}
		}
	}
}

func errorValue(s string) bool {
	return slices.Contains([]string{"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!"}, s)
}
