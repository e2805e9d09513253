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

// workbook is a spreadsheet file within bounds.
type workbook struct {
	file   string
	faults *Faults
	x      *excelize.File
	linked bool // it takes values from other workbooks

	since1904 bool // how its days are counted
}

// openWorkbook opens a workbook from its bytes; close it. What is wrong with it
// as a whole comes back as a problem.
func openWorkbook(name string, src []byte, faults *Faults) (w *workbook, e *scoring.Error) {
	if e := unpacks(name, src); e != nil {
		return nil, e
	}
	defer func() {
		if recover() != nil { // the library trusts what a workbook says of itself
			w, e = nil, problem(CodeNotWorkbook, "file", name)
		}
	}()
	x, err := excelize.OpenReader(bytes.NewReader(src), excelize.Options{
		UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked, // bounded already; nothing goes to disk
	})
	if err != nil || len(x.GetSheetList()) == 0 {
		return nil, problem(CodeNotWorkbook, "file", name)
	}
	w = &workbook{file: name, faults: faults, x: x}
	if p, err := x.GetWorkbookProps(); err == nil && p.Date1904 != nil {
		w.since1904 = *p.Date1904
	}
	x.Pkg.Range(func(part, _ any) bool {
		w.linked = w.linked || strings.HasPrefix(strings.ToLower(part.(string)), "xl/externallinks/")
		return true
	})
	return w, nil
}

func (w *workbook) close() { _ = w.x.Close() }

// find names the visible sheet of that kind; "" if there is none. Entries may be
// in the only visible sheet, whatever it is called.
func (w *workbook) find(k kind) string {
	var visible, found, other []string
	for _, name := range w.x.GetSheetList() {
		if shown, err := w.x.GetSheetVisible(name); err != nil || !shown {
			continue
		}
		visible = append(visible, name)
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
		return found[0]
	case len(found) == 1:
		return found[0]
	case (k == entrySheet || k == scoreSheet) && len(visible) == 1 && len(other) == 0:
		return visible[0]
	}
	return ""
}

func (w *workbook) reader(sheet string) *reader {
	return &reader{file: w.file, sheet: clean(sheet), faults: w.faults}
}

// cellName is a place as spreadsheets write it: C4.
func cellName(row, col int) string {
	name, _ := excelize.CoordinatesToCellName(min(max(col, 1), excelize.MaxColumns), min(max(row, 1), excelize.TotalRows))
	return name
}
