package setup

import (
	"bytes"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
)

func isCSV(name string) bool      { return strings.HasSuffix(strings.ToLower(name), ".csv") }
func isWorkbook(name string) bool { return strings.HasSuffix(strings.ToLower(name), ".xlsx") }

// kind is what a sheet of a workbook holds.
type kind int

const (
	entrySheet kind = iota
	roomSheet
	peopleSheet
	rubricSheet
	scoreSheet
)

// sheetNames are what the sheets of each kind are called, the first one as templates do.
var sheetNames = map[kind][]string{
	entrySheet:  {"peserta", "entries", "daftar peserta", "entry"},
	roomSheet:   {"ruang", "rooms", "ruangan", "room"},
	peopleSheet: {"juri", "jurors", "orang", "people", "daftar juri", "juror"},
	rubricSheet: {"rubrik", "rubric", "kriteria", "criteria"},
	scoreSheet:  {"nilai", "scores", "skor", "score"},
}

// workbook is a file of tables, within bounds: a spreadsheet with its sheets, or
// a text file, which is one table without a name.
type workbook struct {
	file   string
	faults *Faults
	text   string         // of a text file
	x      *excelize.File // of an .xlsx; nil for a text file
	linked bool           // it takes values from other workbooks

	since1904 bool // how its days are counted
}

// open opens an input, whatever it is; close it. What is wrong with it as a whole
// comes back as a problem.
func (in Input) open(faults *Faults) (*workbook, *scoring.Error) {
	w := &workbook{file: in.Name, faults: faults}
	if isXLSX(in.Data) || bytes.HasPrefix(in.Data, oleMark) || isWorkbook(in.Name) {
		if bad := w.openXLSX(in); bad != nil {
			return nil, bad
		}
		return w, nil
	}
	w.text = w.reader("").csvText(in.Data)
	return w, nil
}

func (w *workbook) openXLSX(in Input) (e *scoring.Error) {
	if e := unpacks(in.Name, in.Data); e != nil {
		return e
	}
	defer func() {
		if recover() != nil { // the library trusts what a workbook says of itself
			e = problem(CodeNotWorkbook, "file", in.Name)
		}
	}()
	x, err := excelize.OpenReader(bytes.NewReader(in.Data), excelize.Options{
		UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked, // bounded already; nothing goes to disk
	})
	if err != nil || len(x.GetSheetList()) == 0 {
		return problem(CodeNotWorkbook, "file", in.Name)
	}
	w.x = x
	if p, err := x.GetWorkbookProps(); err == nil && p.Date1904 != nil {
		w.since1904 = *p.Date1904
	}
	x.Pkg.Range(func(part, _ any) bool {
		w.linked = w.linked || strings.HasPrefix(strings.ToLower(part.(string)), "xl/externallinks/")
		return true
	})
	return nil
}

func (w *workbook) close() {
	if w.x != nil {
		_ = w.x.Close()
	}
}

// sheets names the visible sheets; a text file's table has no name.
func (w *workbook) sheets() (visible []string) {
	if w.x == nil {
		return []string{""}
	}
	for _, name := range w.x.GetSheetList() {
		if shown, err := w.x.GetSheetVisible(name); err == nil && shown {
			visible = append(visible, name)
		}
	}
	return visible
}

// find names the visible sheet of that kind; false if there is none. Entries and
// scores may be in the only visible sheet, whatever it is called.
func (w *workbook) find(k kind) (sheet string, ok bool) {
	var found, other []string
	visible := w.sheets()
	for _, name := range visible {
		for of, names := range sheetNames {
			switch {
			case !slices.Contains(names, plain(name)):
			case of == k:
				found = append(found, name)
			default:
				other = append(other, name)
			}
		}
	}
	switch {
	case len(found) > 1:
		w.reader(found[1]).fault(pos{}, CodeDoubleSheet, "other", short(found[0]))
		return found[0], true
	case len(found) == 1:
		return found[0], true
	case (k == entrySheet || k == scoreSheet) && len(visible) == 1 && len(other) == 0:
		return visible[0], true
	}
	return "", false
}

func (w *workbook) reader(sheet string) *reader {
	return &reader{file: w.file, sheet: clean(sheet), faults: w.faults}
}

// cellName is a place as spreadsheets write it: C4.
func cellName(row, col int) string {
	name, _ := excelize.CoordinatesToCellName(min(max(col, 1), excelize.MaxColumns), min(max(row, 1), excelize.TotalRows))
	return name
}
