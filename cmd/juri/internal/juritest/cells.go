package juritest

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"juri/store/report"
)

func Read(t *testing.T, text string, to any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), to); err != nil {
		t.Fatal(err)
	}
}

// Cells reads a table by its head.
func Cells(t *testing.T, text string) (rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all[1:] {
		row := map[string]string{}
		for i, h := range all[0] {
			row[h] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// Written writes a file that an organizer has, beside the contest.
func Written(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// PlacesIn reads the places of tally's CSV.
func PlacesIn(t *testing.T, csv string) (rows []report.Row) {
	t.Helper()
	for _, c := range Cells(t, csv) {
		rank, _ := strconv.Atoi(c["rank"])
		rows = append(rows, report.Row{Rank: rank, Entry: c["entry"], Score: c["score"], Tied: c["tied"] == "true"})
	}
	return rows
}

// SameAs holds that every ranked entry has the same place and score; where scores
// may be off, entries that share a place may have any of those that it takes up.
func SameAs(t *testing.T, want, got []report.Row, off float64) {
	t.Helper()
	share, at, ranked := map[int]int{}, map[string]report.Row{}, 0
	for _, r := range got {
		at[r.Entry] = r
		share[r.Rank]++
	}
	for _, w := range want {
		g, is := at[w.Entry]
		if w.Rank == 0 {
			if is && g.Rank != 0 {
				t.Errorf("%s is ranked %d, and was not", w.Entry, g.Rank)
			}
			continue
		}
		ranked++
		a, _ := strconv.ParseFloat(w.Score, 64)
		b, err := strconv.ParseFloat(g.Score, 64)
		switch {
		case err != nil || math.Abs(a-b) > off+1e-9 || off == 0 && w.Score != g.Score:
			t.Errorf("%s has %s, want %s", w.Entry, g.Score, w.Score)
		case off == 0 && g.Rank != w.Rank, w.Rank < g.Rank, w.Rank >= g.Rank+share[g.Rank]:
			t.Errorf("%s is %d of %d alike, want %d", w.Entry, g.Rank, share[g.Rank], w.Rank)
		case share[g.Rank] > 1 && !g.Tied:
			t.Errorf("%s shares its place and does not say so", w.Entry)
		}
	}
	if ranked == 0 || len(got) < ranked {
		t.Errorf("%d of %d entries", ranked, len(got))
	}
}
