package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
)

// TestInert holds that what people wrote is text and nothing else, in every form.
func TestInert(t *testing.T) {
	c := sample(t)
	title := "=cmd|' /C calc'!A0"
	c.do("panitia", scoring.EditEntry{Entry: "P01", Title: &title})
	c.play()
	d, w := c.dossier("id", false)
	for _, name := range []string{"rekapitulasi.csv", "lembar-penilaian.csv"} {
		for _, row := range table(t, file(t, d, w, name)) {
			for head, v := range row {
				if v != "" && strings.ContainsRune("=+@\t\r", rune(v[0])) {
					t.Errorf("%s: %s is a formula: %q", name, head, v)
				}
				if strings.ContainsAny(v, "\x1b\u202e") {
					t.Errorf("%s: %s drives a terminal: %q", name, head, v)
				}
			}
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(file(t, d, w, "rekapitulasi.xlsx")))
	noError(t, err)
	defer f.Close()
	formulas, texts := 0, 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		noError(t, err)
		for r, row := range rows {
			for col, v := range row {
				cell, _ := excelize.CoordinatesToCellName(col+1, r+1)
				formula, err := f.GetCellFormula(sheet, cell)
				noError(t, err)
				switch {
				case formula == "":
				case strings.HasPrefix(formula, "SUMPRODUCT("), strings.HasPrefix(formula, "AVERAGE("), strings.HasPrefix(formula, "'Lembar penilaian'!"):
					formulas++
				default:
					t.Errorf("%s %s is a formula: %q", sheet, cell, formula)
				}
				if strings.HasPrefix(v, "'=") {
					texts++
				}
			}
		}
	}
	if sheets := 44*4 - 1; formulas != 2*sheets+44 || texts < 2 {
		t.Errorf("%d formulas, want %d; %d texts that begin like one", formulas, 2*sheets+44, texts)
	}
	got := pdfText(t, file(t, d, w, "lembar-masukan"))
	if !strings.Contains(got, "Zażółć gęślą jaźń – “kutip”") || strings.Contains(got, "\x1b") {
		t.Errorf("hostile feedback reads so:\n%.2000s", got)
	}
}
