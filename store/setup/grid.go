package setup

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxColumns bounds a sheet's columns that are looked at.
const maxColumns = 200

// grid is one sheet of a workbook, read whole.
type grid struct {
	*reader
	shown [][]string // the cells as they look
	raw   [][]string // the cells as they are kept: numbers unrounded, dates as days
	row   int        // the one that next returned last, from 1
	cols  []column

	damaged bool // it could not be read
}

// grid reads a sheet. What no row can be trusted with is a fault: merged cells,
// hidden rows and columns, formulas without a value.
func (w *workbook) grid(sheet string, cols []column) (g *grid) {
	g = &grid{reader: w.reader(sheet), cols: cols}
	defer func() {
		if recover() != nil {
			g.spoilt(w)
		}
	}()
	var hidden []int
	var ok1, ok2 bool
	g.shown, hidden, ok1 = w.rows(sheet, false)
	g.raw, _, ok2 = w.rows(sheet, true)
	if !ok1 || !ok2 {
		g.spoilt(w)
		return g
	}
	g.skipTo()
	g.untrusted(w, sheet, hidden)
	return g
}

// spoilt is a sheet of which nothing is to be believed.
func (g *grid) spoilt(w *workbook) {
	g.fault(pos{}, CodeNotWorkbook, "file", w.file)
	g.shown, g.raw, g.damaged = nil, nil, true
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
	for i := range min(len(g.shown), 20) {
		n := 0
		for _, cell := range g.shown[i] {
			if _, ok := named(g.cols, clean(cell)); ok {
				n++
			}
		}
		if n >= 2 {
			g.row = i
			return
		}
	}
}

// next pads short rows and leaves out what is empty beyond the header.
func (g *grid) next() ([]string, bool) {
	if g.row >= len(g.shown) {
		return nil, false
	}
	g.row++
	return g.cleaned(g.even(g.shown), g.where), true
}

// even is the row's cells, as many as the widest row has.
func (g *grid) even(from [][]string) []string {
	width := 0
	for _, row := range g.shown {
		width = max(width, len(row))
	}
	row := make([]string, width)
	copy(row, from[g.row-1])
	return row
}

// kept is the current row's cells as the workbook keeps them.
func (g *grid) kept() []string {
	if g.row > len(g.raw) {
		return nil
	}
	row := g.even(g.raw)
	for i := range row {
		row[i] = clean(row[i])
	}
	return row
}

func (g *grid) where(cell int) pos { return pos{g.row, cell + 1} }

// untrusted finds what would be read otherwise than it looks, from the header down.
func (g *grid) untrusted(w *workbook, sheet string, hidden []int) {
	for _, row := range hidden {
		if row > g.row {
			g.fault(pos{row, 1}, CodeHiddenRow)
		}
	}
	if g.row < len(g.shown) {
		for i, head := range g.shown[g.row] {
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
		if err == nil && row > g.row && row <= len(g.shown) && m.GetStartAxis() != m.GetEndAxis() {
			g.fault(pos{row, col}, CodeMergedCells, "range", short(m.GetStartAxis()+":"+m.GetEndAxis()))
		}
	}
	g.formulas(w, sheet)
}

// formulas finds cells that show an error, and those whose formula has no value
// or takes it from elsewhere.
func (g *grid) formulas(w *workbook, sheet string) {
	asked := 0
	for i := g.row; i < len(g.shown); i++ {
		if strings.Join(g.shown[i], "") == "" {
			continue
		}
		for j := range min(len(g.shown[g.row]), maxColumns) {
			shown := ""
			if j < len(g.shown[i]) {
				shown = g.shown[i][j]
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
