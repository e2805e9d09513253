package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store/report"
)

// truth is what the journal says of a played contest, computed anew with
// math/big: each sheet's total and each entry's score.
func (c *contest) truth() (totals map[[2]string]*big.Rat, scores map[string]*big.Rat) {
	weights := map[string]int64{"latar": 10, "baru": 15, "impl": 5, "signif": 30, "adapt": 20, "sdaya": 5, "lanjut": 15}
	totals, scores = map[[2]string]*big.Rat{}, map[string]*big.Rat{}
	for _, e := range c.events {
		if f, is := e.Fact.(scoring.SheetSubmitted); is {
			sum := new(big.Rat)
			for _, s := range f.Scores {
				sum.Add(sum, big.NewRat(int64(s.Value)*weights[s.Criterion], int64(exact.One)*100))
			}
			totals[[2]string{f.Slot, f.Juror}] = sum
		}
	}
	n := map[string]int64{}
	for k, v := range totals {
		if scores[k[0]] == nil {
			scores[k[0]] = new(big.Rat)
		}
		scores[k[0]].Add(scores[k[0]], v)
		n[k[0]]++
	}
	for entry, sum := range scores {
		sum.Quo(sum, big.NewRat(n[entry], 1))
	}
	return totals, scores
}

// TestFigures holds that journal, JSON, CSV, XLSX and PDF say the same of every
// entry and every sheet of a played contest.
func TestFigures(t *testing.T) {
	c := sample(t)
	c.play()
	totals, scores := c.truth()
	if len(totals) != 44*4-1 || len(scores) != 44 {
		t.Fatalf("%d sheets of %d entries", len(totals), len(scores))
	}
	d, w := c.dossier("id", false)

	var book struct {
		Standings []report.Row
		Sheets    []report.SheetPaper
	}
	noError(t, json.Unmarshal(file(t, d, w, "juri.json"), &book))
	recap := table(t, file(t, d, w, "rekapitulasi.csv"))
	lembar := table(t, file(t, d, w, "lembar-penilaian.csv"))
	xlsx := sheetOf(t, file(t, d, w, "rekapitulasi.xlsx"), "Rekapitulasi", func(f *excelize.File, cell string) string {
		v, err := f.CalcCellValue("Rekapitulasi", cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatalf("%s: %v", cell, err)
		}
		return v
	})
	pdf := recapLines(pdfText(t, file(t, d, w, "rekapitulasi")))

	if len(book.Standings) != 46 || len(recap) != 46 {
		t.Fatalf("JSON has %d entries, CSV %d", len(book.Standings), len(recap))
	}
	for i, r := range book.Standings {
		want := ""
		if scores[r.Entry] != nil {
			want = scores[r.Entry].FloatString(6)
		}
		if r.Score != want {
			t.Errorf("%s: JSON has %q, the journal %q", r.Entry, r.Score, want)
		}
		if row := recap[i]; row["entry"] != r.Entry || row["score"] != want || row["rank"] != strconv.Itoa(r.Rank) {
			t.Errorf("%s: CSV has %v, the journal %q", r.Entry, row, want)
		}
		x := xlsx[r.Entry]
		if x == nil {
			t.Fatalf("XLSX lacks %s", r.Entry)
		}
		near(t, r.Entry+" in XLSX", x["Nilai"], scores[r.Entry])
		for user, name := range map[string]string{"ani": "Ani Rahma", "budi": "Budi Santosa", "citra": "Citra Maharani", "dewa": "Dewa Prasetya"} {
			total := totals[[2]string{r.Entry, user}]
			if r.Entry == shunned && user == "dewa" {
				if x[name] != "K" {
					t.Errorf("a recusal is %q in XLSX", x[name])
				}
				continue
			}
			near(t, r.Entry+" by "+user+" in XLSX", x[name], total)
			if total != nil && recap[i][user] != total.FloatString(6) {
				t.Errorf("%s by %s: CSV has %q, the journal %s", r.Entry, user, recap[i][user], total.FloatString(6))
			}
		}
		comparePDF(t, r, pdf[r.Entry], c, totals, scores)
	}
	for _, s := range book.Sheets {
		if s.Recused {
			continue
		}
		if want := totals[[2]string{s.Entry, s.Juror}].FloatString(6); s.Total != want {
			t.Errorf("%s by %s: JSON has %s, the journal %s", s.Entry, s.Juror, s.Total, want)
		}
	}
	for _, row := range lembar {
		if want := totals[[2]string{row["entry"], row["juror"]}]; want != nil && row["total"] != want.FloatString(6) {
			t.Errorf("%s by %s: CSV has %s, the journal %s", row["entry"], row["juror"], row["total"], want.FloatString(6))
		}
	}
}

// comparePDF holds a line of Rekapitulasi Nilai, all rooms, as pdftotext lays it out.
func comparePDF(t *testing.T, r report.Row, line []string, c *contest, totals map[[2]string]*big.Rat, scores map[string]*big.Rat) {
	t.Helper()
	want := []string{"–"}
	if r.Rank > 0 {
		want[0] = strconv.Itoa(r.Rank)
	}
	want = append(want, r.Entry)
	for _, user := range []string{"ani", "budi", "citra", "dewa"} {
		switch total := totals[[2]string{r.Entry, user}]; {
		case c.s.Slot(r.Entry).Cell(user).Recusal != nil:
			want = append(want, "K")
		case total == nil:
			want = append(want, "–")
		default:
			want = append(want, strings.Replace(total.FloatString(2), ".", ",", 1))
		}
	}
	if s := scores[r.Entry]; s == nil {
		want = append(want, "–")
	} else {
		want = append(want, strings.Replace(s.FloatString(4), ".", ",", 1))
	}
	if strings.Join(line, " ") != strings.Join(want, " ") {
		t.Errorf("%s: PDF has %v, the journal %v", r.Entry, line, want)
	}
}

// recapLines reads the first line of each row of the summary of all rooms: its
// rank, entry, jurors' scores and score.
func recapLines(text string) map[string][]string {
	rows := map[string][]string{}
	figure := func(s string) bool {
		return s == "–" || s == "K" || strings.Trim(s, "0123456789,") == "" && strings.Contains(s, ",")
	}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) < 7 || len(words[1]) != 3 || words[1][0] != 'P' || rows[words[1]] != nil {
			continue
		}
		row := words[:2:2]
		for _, s := range words[2:] {
			if figure(s) {
				row = append(row, s)
			}
		}
		rows[words[1]] = row
	}
	return rows
}

func near(t *testing.T, what, got string, want *big.Rat) {
	t.Helper()
	if want == nil {
		if got != "" {
			t.Errorf("%s is %q, want nothing", what, got)
		}
		return
	}
	v, err := strconv.ParseFloat(got, 64)
	exact, _ := want.Float64()
	if err != nil || math.Abs(v-exact) > 1e-9 {
		t.Errorf("%s is %q, want %s", what, got, want.FloatString(6))
	}
}

// table reads a CSV by its header.
func table(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	noError(t, err)
	return byHead(all)
}

func byHead(all [][]string) []map[string]string {
	var rows []map[string]string
	for _, line := range all[1:] {
		row := map[string]string{}
		for i, v := range line {
			if i < len(all[0]) {
				row[all[0][i]] = v
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// sheetOf reads one sheet of a workbook by its header and its entries, each cell by value.
func sheetOf(t *testing.T, data []byte, name string, value func(*excelize.File, string) string) map[string]map[string]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	noError(t, err)
	defer f.Close()
	all, err := f.GetRows(name)
	noError(t, err)
	entries := map[string]map[string]string{}
	for n := 1; n < len(all); n++ {
		row := map[string]string{}
		for i, head := range all[0] {
			cell, _ := excelize.CoordinatesToCellName(i+1, n+1)
			row[head] = value(f, cell)
		}
		entries[row["Nomor peserta"]] = row
	}
	return entries
}
