package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Workbook is the sheets and Rekapitulasi Nilai as XLSX: a sheet's total and an
// entry's mean are formulas over the scores. Places stand as they were decided:
// no floating point of a spreadsheet decides one.
func (d *Dossier) Workbook(w Words) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	b := &book{File: f, d: d, w: w}
	b.try(f.SetSheetName("Sheet1", w.SheetRecap()))
	_, err := f.NewSheet(w.SheetSheets())
	b.try(err)
	at := b.sheets()
	var rows []Row
	for _, t := range d.tables(d.Standings) {
		rows = append(rows, t.rows...)
	}
	b.recap(w.SheetRecap(), rows, at)
	for _, r := range d.Rounds {
		name := b.sheetName(orElse(r.Name, w.RoundFirst()))
		_, err := f.NewSheet(name)
		b.try(err)
		b.recap(name, r.Rows, at)
	}
	b.champions()
	on := true
	b.try(f.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &on}))
	stamp := d.AsOf.Format(time.RFC3339)
	b.try(f.SetDocProps(&excelize.DocProperties{
		Creator: "juri", Title: plainText(d.Contest), Created: stamp, Modified: stamp,
		Description: w.Journal(d.Records) + " " + d.Head,
	}))
	var out bytes.Buffer
	b.try(f.Write(&out))
	if b.err != nil {
		return nil, fmt.Errorf("write XLSX: %w", b.err)
	}
	return out.Bytes(), nil
}

// book is a workbook being written; it keeps the first error.
type book struct {
	*excelize.File
	d   *Dossier
	w   Words
	err error

	rowOf map[*SheetPaper]int // among the sheets
}

func (b *book) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

func cellAt(col, row int) string {
	s, _ := excelize.CoordinatesToCellName(col, row)
	return s
}

// text writes people's text as text: a cell of a string is never a formula.
func (b *book) text(sheet string, col, row int, s string) {
	if s != "" {
		b.try(b.SetCellStr(sheet, cellAt(col, row), plainText(s)))
	}
}

func (b *book) number(sheet string, col, row int, v float64) {
	b.try(b.SetCellFloat(sheet, cellAt(col, row), v, -1, 64))
}

// formula writes one with the value that it has now.
func (b *book) formula(sheet string, col, row int, formula string, now exact.Ratio) {
	b.number(sheet, col, row, now.Float())
	b.try(b.SetCellFormula(sheet, cellAt(col, row), formula))
}

func (b *book) heads(sheet string, heads []string, widths map[int]float64) {
	for i, h := range heads {
		b.text(sheet, i+1, 1, h)
	}
	bold, err := b.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"},
	})
	b.try(err)
	b.try(b.SetCellStyle(sheet, "A1", cellAt(len(heads), 1), bold))
	for i := range heads {
		wide := widths[i+1]
		if wide == 0 {
			wide = 12
		}
		name, _ := excelize.ColumnNumberToName(i + 1)
		b.try(b.SetColWidth(sheet, name, name, wide))
	}
}

// points shows so many cells of a column as scores.
func (b *book) points(sheet string, col, from, to int, form string) {
	if to < from {
		return
	}
	style, err := b.NewStyle(&excelize.Style{CustomNumFmt: &form})
	b.try(err)
	b.try(b.SetCellStyle(sheet, cellAt(col, from), cellAt(col, to), style))
}

// sheets writes one row a sheet, and returns the cell of each one's total.
func (b *book) sheets() map[*SheetPaper]string {
	d, w, on := b.d, b.w, b.w.SheetSheets()
	heads := []string{w.Entry(), w.Unit(), w.Room(), w.Juror()}
	first := len(heads) + 1
	columns, coefficients := d.columns(), map[*Rubric]int{}
	for _, c := range columns {
		heads = append(heads, c.Name)
	}
	last := len(heads)
	heads = append(heads, w.Total(), w.Revision(), w.Receipt(), w.HandedIn(), w.Strength(), w.Improve())
	b.heads(on, heads, map[int]float64{2: 34, 4: 24, last + 4: 20, last + 5: 50, last + 6: 50})
	row := 1
	for _, r := range d.everyRubric() {
		row++
		coefficients[r] = row
		b.text(on, 1, row, w.Coefficient())
		if len(d.Rubrics) > 0 {
			b.text(on, 2, row, r.called(w))
		}
		for _, c := range r.Criteria {
			at := slices.IndexFunc(columns, func(o RubricColumn) bool { return o.ID == c.ID })
			b.number(on, first+at, row, c.times.Float())
		}
	}
	top := row + 1
	at := map[*SheetPaper]string{}
	b.rowOf = map[*SheetPaper]int{}
	for i := range d.Sheets {
		s := &d.Sheets[i]
		row++
		b.rowOf[s] = row
		e := d.Entry(s.Entry)
		if e == nil {
			continue
		}
		for col, v := range []string{s.Entry, e.Unit, d.room(e.Room).Name, d.juror(s.Juror).Name} {
			b.text(on, col+1, row, v)
		}
		if s.Recused {
			b.text(on, last+1, row, recusedMark)
			continue
		}
		for i, c := range columns {
			if v, ok := s.Scores.Get(c.ID); ok {
				b.number(on, first+i, row, float64(v)/float64(exact.One))
			}
		}
		weighed := coefficients[d.rubricOf(s.Entry)]
		b.formula(on, last+1, row, fmt.Sprintf("SUMPRODUCT(%s:%s,%s:%s)", abs(first, weighed), abs(last, weighed), cellAt(first, row), cellAt(last, row))+b.partOf(s, first), s.exact)
		at[s] = cellAt(last+1, row)
		b.number(on, last+2, row, float64(s.Revision-1))
		b.text(on, last+3, row, s.Receipt)
		b.text(on, last+4, row, s.At.In(d.place).Format("2006-01-02 15:04:05"))
		b.text(on, last+5, row, s.Strength)
		b.text(on, last+6, row, s.Improve)
	}
	b.points(on, last+1, top, row, "0.00####")
	return at
}

func abs(col, row int) string {
	s, _ := excelize.CoordinatesToCellName(col, row, true)
	return s
}

// formulas are the methods that a spreadsheet can follow, over an entry's sheets;
// of the others it has the figure alone.
var formulas = map[rank.Method]string{
	rank.Mean: "AVERAGE($)", rank.Median: "MEDIAN($)", rank.Trimmed: "(SUM($)-MAX($)-MIN($))/(COUNT($)-2)",
	rank.DropLowest: "(SUM($)-MIN($))/(COUNT($)-1)",
}

// recap writes one row an entry; at has the cell of each sheet's total.
func (b *book) recap(on string, rows []Row, at map[*SheetPaper]string) {
	d, w := b.d, b.w
	heads := []string{w.Rank(), w.Entry(), w.Title(), w.Unit(), w.Room()}
	if d.byCategory() {
		heads = append(heads, w.Category())
	}
	first := len(heads) + 1
	for _, j := range d.Jurors {
		heads = append(heads, j.Name)
	}
	last := len(heads)
	total := last + 1 // the column of the official score
	if d.adjusted() {
		heads, total = append(heads, w.MeanScore()), last+2
	}
	parts, firstPart := d.parts(w), total
	heads, total = append(heads, parts...), total+len(parts)
	points := slices.ContainsFunc(rows, func(r Row) bool { return r.Points != 0 })
	if points {
		heads, total = append(heads, w.Text.Points.Head()), total+1
	}
	heads = append(heads, d.scoreHead(w), w.Award(), w.Remarks())
	b.heads(on, heads, map[int]float64{3: 60, 4: 34, total + 1: 14, total + 2: 40})
	row := 1
	for _, r := range rows {
		e := d.Entry(r.Entry)
		if e == nil {
			continue
		}
		row++
		if r.Rank > 0 {
			b.number(on, 1, row, float64(r.Rank))
		}
		about := []string{r.Entry, e.Title, e.Unit, d.room(e.Room).Name}
		if d.byCategory() {
			about = append(about, e.Category)
		}
		for i, v := range about {
			b.text(on, i+2, row, v)
		}
		for i, j := range d.Jurors {
			switch s := d.Sheet(e.ID, j.ID); {
			case d.Result.Best > 0: // several sheets
			case d.excused[[2]string{e.ID, j.ID}]:
				b.text(on, first+i, row, excusedMark)
			case s == nil:
			case s.Recused:
				b.text(on, first+i, row, recusedMark)
			default:
				b.formula(on, first+i, row, "'"+w.SheetSheets()+"'!"+at[s], s.exact)
			}
		}
		score := d.exact[r.Entry]
		sheets, live := cellAt(first, row)+":"+cellAt(last, row), formulas[d.Method]
		if d.lower {
			live = strings.Replace(live, "(SUM($)-MIN($))", "(SUM($)-MAX($))", 1)
		}
		if d.Result.Best > 0 {
			live = ""
		}
		if d.shared {
			live = b.wholeOf(r.Entry)
		}
		if !d.point[e.Round].None() {
			live = b.join(on, r, row, firstPart, strings.ReplaceAll(live, "$", sheets))
		}
		if points {
			b.number(on, total-1, row, float64(r.Points)/float64(exact.One))
			if live != "" {
				live += "+" + cellAt(total-1, row)
			}
		}
		switch {
		case score.None():
		case live != "":
			b.formula(on, total, row, strings.ReplaceAll(live, "$", sheets), score)
		default:
			b.number(on, total, row, score.Float())
		}
		if mean := d.means[r.Entry]; d.adjusted() && !mean.None() {
			b.formula(on, last+1, row, strings.ReplaceAll(formulas[rank.Mean], "$", sheets), mean)
		}
		b.text(on, total+1, row, awards(r))
		b.text(on, total+2, row, d.remarks(w, r))
	}
	for col := first; col <= last; col++ {
		b.points(on, col, 2, row, "0.00####")
	}
	for col := last + 1; col <= total; col++ {
		b.points(on, col, 2, row, "0.0000##")
	}
	b.text(on, 1, row+2, d.method(w))
	b.text(on, 1, row+3, w.Journal(d.Records)+" "+d.Head)
	b.text(on, 1, row+4, "juri tally: "+d.rules())
	b.text(on, 1, row+5, marks(w))
	for i, line := range d.open {
		b.text(on, 1, row+6+i, line)
	}
}
