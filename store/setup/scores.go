package setup

import (
	"slices"
	"strings"

	"juri/scoring"
)

// scoreColumns are a row's columns: whose sheet it is, a criterion each by its
// id or its name, and the feedback.
func scoreColumns(rubric scoring.Rubric) []column {
	cols := []column{
		{"entry", true, []string{"peserta", "no peserta", "nomor peserta", "kode", "no", "slot", "id", "code"}},
		{"juror", true, []string{"juri", "nama juri", "penilai", "user"}},
		{"strength", false, []string{"kekuatan", "strengths"}},
		{"improve", false, []string{"perbaikan", "saran", "improvements"}},
	}
	for _, c := range rubric.Criteria {
		names := slices.DeleteFunc([]string{plain(c.ID), plain(c.Name.ID), plain(c.Name.EN)}, func(s string) bool { return s == "" })
		cols = append(cols, column{name: criterionMark + c.ID, must: true, also: names})
	}
	return cols
}

// criterionMark sets criteria apart from the other columns.
const criterionMark = "criterion:"

// ReadScores reads sheets that were filled in on paper, a row a sheet, from a
// workbook or a CSV file. Its error is Faults: every one, and then no sheet.
func ReadScores(path string, s scoring.State) ([]scoring.PaperSheet, error) {
	in, err := ReadInput(path)
	if err != nil {
		return nil, err
	}
	var faults Faults
	book, bad := in.open(&faults)
	if bad != nil {
		return nil, bad
	}
	sheet, ok := book.find(scoreSheet)
	if !ok {
		return nil, problem(CodeNoSheet, "known", strings.Join(sheetNames[scoreSheet], ", "))
	}
	cols := scoreColumns(s.Contest.Rubric)
	sheets := book.grid(sheet, cols).scores(cols, s)
	if len(faults) > 0 {
		faults.sort()
		return nil, faults
	}
	return sheets, nil
}

func (g *grid) scores(cols []column, s scoring.State) []scoring.PaperSheet {
	var at []string
	var sheets []scoring.PaperSheet
	seen := map[string]pos{}
	for {
		row, ok := g.next()
		switch {
		case !ok:
			return sheets
		case strings.Join(row, "") == "":
		case at == nil:
			before := len(*g.faults)
			if at = g.heads(row, cols); len(*g.faults) > before {
				return nil
			}
		default:
			g.underHeads(row, at)
			g.beyond(row, at)
			kept := g.kept()
			sheet := scoring.PaperSheet{Scores: map[string]scoring.Decimal{}}
			for i, name := range at[:min(len(at), len(row))] {
				g.scoreCell(&sheet, name, g.cell(i, row[i], kept[i]), s)
			}
			g.unique(seen, "sheet", sheet.Slot+" "+sheet.Juror, g.where(0))
			sheets = append(sheets, sheet)
		}
	}
}

// scoreCell reads one cell of a sheet's row. An empty score is a fault, never a zero.
func (r *reader) scoreCell(sheet *scoring.PaperSheet, name string, c cell, s scoring.State) {
	id, isScore := strings.CutPrefix(name, criterionMark)
	switch {
	case c.shown == "" && (isScore || name == "entry" || name == "juror"):
		r.fault(c.at, CodeEmptyField, "column", strings.TrimPrefix(name, criterionMark))
	case isScore:
		criterion, _ := s.Contest.Rubric.Criterion(id)
		v, err := scoring.ParseDecimal(number(c))
		switch {
		case err != nil:
			r.fault(c.at, CodeBadNumber, "value", short(c.shown))
		case !criterion.Scale.Allows(v):
			r.fault(c.at, scoring.CodeOffScale, "criterion", id, "value", v.String(), "allowed", criterion.Scale.String())
		default:
			sheet.Scores[id] = v
		}
	case name == "entry":
		if sheet.Slot = c.shown; s.Slot(c.shown) == nil {
			r.fault(c.at, scoring.CodeUnknownSlot, "slot", short(c.shown))
		}
	case name == "juror":
		r.jurorCell(sheet, c, s)
	case name == "strength":
		sheet.Strength = mentioned(c.shown)
	case name == "improve":
		sheet.Improve = mentioned(c.shown)
	}
}

// mentioned is what a cell says; an empty one says nothing, and leaves what there is.
func mentioned(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

func (r *reader) jurorCell(sheet *scoring.PaperSheet, c cell, s scoring.State) {
	var found []string
	for _, p := range s.People {
		if p.Role == scoring.Juror && !p.Gone && (p.User == c.shown || strings.EqualFold(p.Name, c.shown)) {
			found = append(found, p.User)
		}
	}
	if slices.Contains(found, c.shown) {
		found = []string{c.shown}
	}
	if len(found) != 1 {
		r.fault(c.at, CodeUnknownJuror, "user", short(c.shown))
		return
	}
	sheet.Juror = found[0]
}
