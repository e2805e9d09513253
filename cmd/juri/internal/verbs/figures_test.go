package verbs

import (
	"bytes"
	"cmp"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/store/report"
	"juri/store/storetest"
)

// TestEveryFigureIsOne holds that of every entry of a played contest the journal,
// the organizer's screen, the projector, JSON, CSV, XLSX and PDF say one and the
// same place and score.
func TestEveryFigureIsOne(t *testing.T) {
	t.Parallel()
	storetest.NeedTools(t, "poppler-utils", "pdftotext")
	s := serveDemo(t)
	s.CloseAll()
	s.BreakTies()
	truth := s.Replayed().Standings()
	if len(truth.Rows) != 46 {
		t.Fatalf("%d entries", len(truth.Rows))
	}
	id := func(r exact.Ratio, decimals int) string { return strings.Replace(r.Format(decimals), ".", ",", 1) }

	console := s.Console("panitia", 200, 62)
	console.See("▸1")
	console.Press("2")
	console.See("▸2")
	console.See(id(truth.Rows[45].Score, 2))
	var screen []map[string]bool
	for l := range strings.Lines(console.Screen()) {
		screen = append(screen, words(l))
	}
	s.OK("panitia", "show layar standings")
	board := s.Console("layar", 68, 33) // whose rows are text
	unit := func(entry string) string {
		e := s.Folder.Board.State().Slot(entry).Entry
		return begin(cmp.Or(e.Short, e.Unit), 12)
	}
	projector := map[string]bool{} // its lines, page after page
	shown := func(r rank.Standing) bool {
		for line := range projector {
			if on := words(line); on[strconv.Itoa(r.Rank)] && on[id(r.Score, 2)] && strings.Contains(line, unit(r.Entry)) {
				return true
			}
		}
		return false
	}
	juritest.Until(t, "the projector shows every place", func() bool {
		for l := range strings.Lines(board.Screen()) {
			projector[l] = true
		}
		return !slices.ContainsFunc(truth.Rows, func(r rank.Standing) bool { return !shown(r) })
	}, func() string {
		missing := ""
		for _, r := range truth.Rows {
			if !shown(r) {
				missing += fmt.Sprintf("%d %s %s %s\n", r.Rank, r.Entry, unit(r.Entry), id(r.Score, 2))
			}
		}
		return missing
	}, board.Screen)

	var table, papers report.Standings
	juritest.Read(t, s.OK("panitia", "standings --format json"), &table)
	var dossier struct{ Standings []report.Row }
	juritest.Read(t, s.OK("panitia", "export juri.json"), &dossier)
	papers.Rows = dossier.Standings
	lists := map[string][]map[string]string{
		"CSV": juritest.Cells(t, s.OK("panitia", "standings --format csv")), "the paper's CSV": juritest.Cells(t, s.OK("panitia", "export rekapitulasi.csv")),
	}
	xlsx := recalculated(t, s.OK("panitia", "export rekapitulasi.xlsx"))
	pdf := printed(t, s.OK("panitia", "export rekapitulasi"))
	for i, r := range truth.Rows {
		rank, six, four, two := strconv.Itoa(r.Rank), r.Score.String(), id(r.Score, 4), id(r.Score, 2)
		for name, rows := range map[string][]report.Row{"JSON": table.Rows, "the papers' JSON": papers.Rows} {
			if got := rows[i]; got.Entry != r.Entry || got.Score != six || got.Rank != r.Rank || got.Award != r.Award {
				t.Errorf("%s: %s has %d %s %s %s, the journal %s %s %s", r.Entry, name, got.Rank, got.Entry, got.Score, got.Award, rank, six, r.Award)
			}
		}
		for name, rows := range lists {
			if got := rows[i]; got["entry"] != r.Entry || got["score"] != six || got["rank"] != rank || got["award"] != r.Award {
				t.Errorf("%s: %s has %v, the journal %s %s %s", r.Entry, name, got, rank, six, r.Award)
			}
		}
		x := xlsx[r.Entry]
		if v, err := strconv.ParseFloat(x["Nilai"], 64); err != nil || strconv.FormatFloat(v, 'f', 6, 64) != six || x["Peringkat"] != rank {
			t.Errorf("%s: XLSX has %v, the journal %s %s", r.Entry, x, rank, six)
		}
		if line := pdf[r.Entry]; !words(line)[four] || !strings.HasPrefix(strings.TrimSpace(line), rank+" ") {
			t.Errorf("%s: PDF has %q, the journal %s %s", r.Entry, line, rank, four)
		}
		if !slices.ContainsFunc(screen, func(on map[string]bool) bool { return on[r.Entry] && on[rank] && on[two] }) {
			t.Errorf("%s: the screen lacks %s and %s in\n%s", r.Entry, rank, two, console.Screen())
		}
	}
}

// recalculated reads the workbook's first sheet, every formula worked out anew.
func recalculated(t *testing.T, data string) map[string]map[string]string {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(data))
	noError(t, err)
	defer f.Close()
	sheet := f.GetSheetName(0)
	all, err := f.GetRows(sheet)
	noError(t, err)
	rows := map[string]map[string]string{}
	for n := 2; n <= 47; n++ {
		row := map[string]string{}
		for i, h := range all[0] {
			cell, _ := excelize.CoordinatesToCellName(i+1, n)
			if row[h], err = f.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true}); err != nil {
				t.Fatalf("%s: %v", cell, err)
			}
		}
		rows[row["Nomor peserta"]] = row
	}
	return rows
}

// printed reads the PDF's first lines about each entry.
func printed(t *testing.T, data string) map[string]string {
	t.Helper()
	c := exec.Command("pdftotext", "-layout", "-", "-")
	c.Stdin = strings.NewReader(data)
	var out bytes.Buffer
	if c.Stdout = &out; c.Run() != nil {
		t.Fatal("pdftotext cannot read it")
	}
	row := regexp.MustCompile(`^\s*\d+\s+(P\d\d)\s`)
	lines := map[string]string{}
	for l := range strings.Lines(out.String()) {
		if m := row.FindStringSubmatch(l); m != nil && lines[m[1]] == "" {
			lines[m[1]] = l
		}
	}
	return lines
}

func words(line string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(line) {
		all[w] = true
	}
	return all
}

func begin(s string, n int) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}
