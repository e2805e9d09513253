package setup

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
)

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
	said   *[]Said
	text   string // of a text file
	tabs   []tab
	page   func(sheet string) (*page, error) // reads a sheet; nil for a text file

	since1904 bool // how its days are counted
	macros    bool // it holds programs, for which it may not be called .xlsx
}

// tab is a sheet's name, and whether it is to be seen.
type tab struct {
	name    string
	visible bool
}

// open opens an input, whatever it is. What is wrong with it as a whole comes
// back as a problem.
func (in Input) open(faults *Faults) (*workbook, *scoring.Error) {
	w := &workbook{file: in.Name, faults: faults}
	is, bad := in.format()
	switch {
	case bad != nil:
	case is == xlsxBook:
		bad = w.openXLSX(in)
	case is == odsBook || is == flatBook:
		bad = w.openODS(in, is == flatBook)
	default:
		w.text, w.tabs = w.reader("").plainText(in.Data), []tab{{"", true}}
	}
	if bad != nil {
		return nil, bad
	}
	return w, nil
}

// sheets names the visible sheets; a text file's table has no name.
func (w *workbook) sheets() (visible []string) {
	for _, t := range w.tabs {
		if t.visible {
			visible = append(visible, t.name)
		}
	}
	return visible
}

// kindOfSheet is what a sheet of that name holds; false if the name says nothing.
func kindOfSheet(name string) (kind, bool) {
	for k, names := range sheetNames {
		if slices.Contains(names, plain(name)) {
			return k, true
		}
	}
	return 0, false
}

// find names the visible sheet of that kind; false if there is none. Entries and
// scores may be in the only visible sheet, whatever it is called.
func (w *workbook) find(k kind) (sheet string, ok bool) {
	var found []string
	visible := w.sheets()
	for _, name := range visible {
		if of, is := kindOfSheet(name); is && of == k {
			found = append(found, name)
		}
	}
	switch {
	case len(found) > 1:
		w.reader(found[1]).fault(pos{}, "duplicate_sheet", "other", short(found[0]))
		return found[0], true
	case len(found) == 1:
		return found[0], true
	case (k == entrySheet || k == scoreSheet) && len(visible) == 1:
		_, other := kindOfSheet(visible[0])
		return visible[0], !other
	}
	return "", false
}

// findList names the sheet that has a list somebody gave: the one that is called
// so, or the only one with a header. That it cannot be told is r's fault.
func (w *workbook) findList(r *reader) (sheet string, ok bool) {
	if name, ok := w.find(entrySheet); ok {
		return name, true
	}
	var lists []string
	for _, name := range w.sheets() {
		if p, err := w.pageOf(name, nil); err == nil && worthOf(meansColumn)(p) >= 2*maxColumns {
			lists = append(lists, name)
		}
	}
	known := strings.Join(sheetNames[entrySheet], ", ")
	switch len(lists) {
	case 1:
		return lists[0], true
	case 0:
		r.fault(pos{}, "no_sheet", "known", known)
	default:
		r.fault(pos{}, "many_lists", "sheets", short(strings.Join(lists, ", ")), "known", known)
	}
	return "", false
}

func (w *workbook) reader(sheet string) *reader {
	return &reader{file: w.file, sheet: clean(sheet), faults: w.faults, said: w.said}
}

// cellName is a place as spreadsheets write it: C4.
func cellName(row, col int) string {
	name, _ := excelize.CoordinatesToCellName(min(max(col, 1), excelize.MaxColumns), min(max(row, 1), excelize.TotalRows))
	return name
}

// A workbook of ten thousand entries unpacks to some 10 MiB. These bounds leave it
// room, and keep what a hostile one can cost to some 250 MiB, never all at once, and a second or two.
const (
	maxUnpacked = 32 << 20  // bytes of all parts together
	maxParts    = 1000      // files inside
	maxRows     = 20_000    // rows of one sheet
	maxMarks    = 1_400_000 // elements of all parts together, opened and closed
)

// zipParts is what a workbook's zip holds, by their names in small letters.
type zipParts map[string]*zip.File

// unpacks opens the zip of a workbook, or says why it may not be opened. It reads
// every part once, in bounds, before anything else looks at it.
func unpacks(name string, src []byte, needed ...string) (zipParts, *scoring.Error) {
	damaged := problem("not_workbook", "file", name)
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, damaged
	}
	var sum uint64
	all := zipParts{}
	for _, f := range z.File {
		part := partName(f)
		if all[part] != nil || strings.Contains(part, "..") {
			return nil, damaged
		}
		all[part] = f
		sum += min(f.UncompressedSize64, maxUnpacked+1)
		if sum > maxUnpacked || len(all) > maxParts {
			return nil, problem("workbook_big", "file", name, "max", strconv.Itoa(maxUnpacked>>20))
		}
	}
	for _, part := range needed {
		if all[part] == nil {
			return nil, damaged
		}
	}
	marks := 0
	for _, f := range z.File {
		m, err := partMarks(f)
		if err != nil {
			return nil, damaged
		}
		marks += m.all
		if m.rows > maxRows || marks > maxMarks {
			return nil, problem("too_many_rows", "file", name, "max", strconv.Itoa(maxRows))
		}
	}
	return all, nil
}

// tokens opens a part for reading element by element; close it.
func (p zipParts) tokens(name string) (*xml.Decoder, io.Closer, error) {
	f := p[name]
	if f == nil {
		return nil, nil, errDisorder
	}
	r, err := f.Open()
	if err != nil {
		return nil, nil, err
	}
	return xml.NewDecoder(r), r, nil
}

// decode reads a small part into fields.
func (p zipParts) decode(name string, into any) error {
	d, r, err := p.tokens(name)
	if err != nil {
		return err
	}
	defer r.Close()
	return d.Decode(into)
}

// marks counts what a part's text opens and closes.
type marks struct{ all, rows int }

func partMarks(f *zip.File) (m marks, err error) {
	r, err := f.Open()
	if err != nil {
		return m, err
	}
	defer r.Close()
	buf, kept := make([]byte, 64<<10), 0
	for {
		n, err := r.Read(buf[kept:])
		have := buf[:kept+n]
		m.all += bytes.Count(have[kept:], []byte{'<'})
		m.rows += bytes.Count(have, []byte("<row"))
		kept = min(len("<row")-1, len(have)) // one may be cut in two; three letters hold none whole
		copy(buf, have[len(have)-kept:])
		if err == io.EOF {
			return m, nil
		}
		if err != nil {
			return m, err
		}
		if m.rows > maxRows || m.all > maxMarks {
			return m, nil
		}
	}
}
