package setup

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
)

// lastRow is how far a template's drop-downs reach.
const lastRow = 500

// book is the list of entries as a workbook: a header that stays in view, and
// drop-downs for room and category; and the feedback of a level before, if any.
func (p Plan) book(feedback ...Feedback) ([]byte, error) {
	x := excelize.NewFile()
	defer x.Close()
	lang := map[bool]int{true: 1, false: 0}[p.Language == "en"]
	sheet, choices := []string{"Peserta", "Entries"}[lang], []string{"Pilihan", "Choices"}[lang]
	b := bookWriter{x: x}
	b.try(x.SetSheetName("Sheet1", sheet))
	b.head(sheet, [][]string{
		{"No Peserta", "Instansi", "Judul Inovasi", "Kategori", "Ruang", "Urutan", "Penyaji", "Ringkasan", "Konflik Kepentingan", "Nama Singkat"},
		{"Code", "Institution", "Innovation", "Category", "Room", "Order", "Presenter", "Summary", "Conflicts", "Short name"},
	}[lang], []float64{12, 32, 48, 20, 16, 9, 24, 48, 22, 24})
	var categories []string
	for i, e := range p.Entries {
		order := any(nil)
		if e.Order > 0 {
			order = e.Order
		}
		b.row(sheet, i+2, e.ID, e.Unit, e.Title, e.Category, p.roomName(e.Room), order, e.Presenter, e.Summary, strings.Join(e.Recuse, ", "), e.Short)
		if e.Category != "" && !slices.Contains(categories, e.Category) {
			categories = append(categories, e.Category)
		}
	}
	for _, c := range [][]string{{"Umum", "Kesehatan", "Pendidikan"}, {"General", "Health", "Education"}}[lang] {
		if len(p.Entries) <= 2 && !slices.Contains(categories, c) {
			categories = append(categories, c)
		}
	}
	var rooms []string
	for _, r := range p.Rooms {
		rooms = append(rooms, p.roomName(r.ID))
	}
	_, err := x.NewSheet(choices)
	b.try(err)
	b.list(choices, "A", []string{"Kategori", "Category"}[lang], categories)
	b.list(choices, "B", []string{"Ruang", "Room"}[lang], rooms)
	b.drop(sheet, "D", choices, "A", max(len(categories), 20), false) // more may be added below
	b.drop(sheet, "E", choices, "B", len(rooms), true)
	if len(feedback) > 0 {
		told := []string{"Masukan", "Feedback"}[lang]
		_, err := x.NewSheet(told)
		b.try(err)
		b.head(told, [][]string{{"No Peserta", "Juri", "Kekuatan", "Perbaikan"}, {"Code", "Juror", "Strengths", "Improvements"}}[lang],
			[]float64{12, 8, 80, 80})
		for i, f := range feedback {
			b.row(told, i+2, f.Entry, f.Juror, f.Strength, f.Improve)
		}
	}
	var out bytes.Buffer
	b.try(x.Write(&out))
	return out.Bytes(), b.err
}

// roomName is what people call a room, where only one is called so.
func (p Plan) roomName(id string) string {
	name, n := id, 0
	for _, r := range p.Rooms {
		if r.ID == id {
			name = r.Name
		}
	}
	for _, r := range p.Rooms {
		if strings.EqualFold(r.Name, name) {
			n++
		}
	}
	if n != 1 {
		return id
	}
	return name
}

// bookWriter writes a workbook; the first thing that failed stays.
type bookWriter struct {
	x   *excelize.File
	err error
}

func (b *bookWriter) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// head writes a sheet's first row in bold, with the columns' widths, and keeps it in view.
func (b *bookWriter) head(sheet string, names []string, widths []float64) {
	bold, err := b.x.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	b.try(err)
	for i, name := range names {
		col, _ := excelize.ColumnNumberToName(i + 1)
		b.try(b.x.SetCellStr(sheet, col+"1", name))
		b.try(b.x.SetCellStyle(sheet, col+"1", col+"1", bold))
		b.try(b.x.SetColWidth(sheet, col, col, widths[i]))
	}
	b.try(b.x.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
}

// row writes a row; text is never taken for a formula.
func (b *bookWriter) row(sheet string, row int, cells ...any) {
	for i, v := range cells {
		if v != nil && v != "" {
			b.try(b.x.SetCellValue(sheet, cellName(row, i+1), v))
		}
	}
}

func (b *bookWriter) list(sheet, col, head string, values []string) {
	b.try(b.x.SetCellStr(sheet, col+"1", head))
	for i, v := range values {
		b.try(b.x.SetCellStr(sheet, col+strconv.Itoa(i+2), v))
	}
	b.try(b.x.SetColWidth(sheet, col, col, 28))
}

// drop offers the first n choices of a column in another; only those, where it is strict.
func (b *bookWriter) drop(sheet, col, from, list string, n int, strict bool) {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = col + "2:" + col + strconv.Itoa(lastRow)
	dv.SetSqrefDropList(from + "!$" + list + "$2:$" + list + "$" + strconv.Itoa(n+1))
	dv.ShowErrorMessage = strict
	b.try(b.x.AddDataValidation(sheet, dv))
}

// Feedback is what one juror wrote to an entry, without the juror's name.
type Feedback struct {
	Entry    string
	Juror    string // a letter
	Strength string
	Improve  string
}

// WriteNext makes dir the contest folder of the next level: contest.yaml as in
// from, and of the entries those that advance, with the feedback they got as a
// sheet of their own. It replaces no file. Its error is Faults where contest.yaml
// needs more of from's workbook than the entries.
func WriteNext(dir, from string, said scoring.Setup, advancing []scoring.Entry, feedback []Feedback) error {
	contest, bad := readFile(os.DirFS(from), contestFile)
	if bad != nil {
		return bad
	}
	plan := Plan{Language: said.Contest.Language, Rooms: said.Rooms, Entries: advancing}
	for i := range plan.Entries {
		plan.Entries[i].Order = 0 // those left out would leave gaps
	}
	book, err := plan.book(feedback...)
	if err != nil {
		return fmt.Errorf("write %s: %w", entriesBook, err)
	}
	contest = withList(contest, entriesBook)
	files := []file{{contestFile, contest}, {entriesBook, book}}
	if _, err := (Change{files: files}).loaded(nil); err != nil {
		return err
	}
	if filepath.Clean(dir) == filepath.Clean(from) {
		return problem("file_exists", "file", contestFile)
	}
	return writeFolder(dir, files...)
}
