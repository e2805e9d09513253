package verbs

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
)

// twoMimbar is the musabaqah in two rooms, whose jurors judge other criteria in the one
// than in the other.
var twoMimbar = strings.NewReplacer(
	`rooms: [{id: mimbar, name: Mimbar, date: 2026-11-27, start: "08:00"}]`,
	`rooms: [{id: mimbar, name: Mimbar Utama, date: 2026-11-27, start: "08:00"}, {id: serambi, name: Serambi, date: 2026-11-28, start: "08:00"}]`,
	"juror, criteria: [tajwid]}", "juror, criteria: {mimbar: [tajwid], serambi: [lagu]}}",
	"juror, criteria: [fasahah, lagu]}", "juror, rooms: [mimbar, serambi], criteria: {serambi: [tajwid], Mimbar Utama: [lagu, fasahah]}}",
).Replace(musabaqah)

// Jurors whose criteria differ by room, from contest.yaml over SSH to sealed papers.
func TestCriteriaByRoom(t *testing.T) {
	t.Parallel()
	judged := map[string]map[string][]string{
		"mimbar":  {"ani": {"tajwid"}, "budi": {"tajwid"}, "citra": {"lagu"}, "dewa": {"fasahah", "lagu"}, "eka": {"tajwid", "fasahah", "lagu"}},
		"serambi": {"ani": {"lagu"}, "budi": {"tajwid"}, "citra": {"lagu"}, "dewa": {"tajwid"}, "eka": {"tajwid", "fasahah", "lagu"}},
	}
	const entries = 6
	s := juritest.Serve(t, juritest.Program{Verbs: Run, Shell: run}, func(s *juritest.Served) {
		folderOf(twoMimbar, entries)(s)
		path := filepath.Join(s.Dir, "entries.csv")
		list, err := os.ReadFile(path)
		noError(s.T, err)
		for _, n := range []string{"2", "4", "6"} {
			list = []byte(strings.Replace(string(list), "Peserta "+n+",mimbar", "Peserta "+n+",serambi", 1))
		}
		noError(s.T, os.WriteFile(path, list, 0o600))
	})
	rng := rand.New(rand.NewPCG(7, 8))
	want := map[string]*big.Rat{}
	for n := range entries {
		id, room := fmt.Sprintf("Q%02d", n+1), []string{"mimbar", "serambi"}[n%2]
		s.OK("panitia", "call "+id)
		other := map[string]string{"mimbar": "lagu", "serambi": "tajwid"}[room]
		s.No("ani", "score "+id+" "+other+"=20", other)
		sum, of := map[string]int64{}, map[string]int64{}
		for _, user := range []string{"ani", "budi", "citra", "dewa", "eka"} {
			line := "score " + id
			for _, c := range judged[room][user] {
				v := 40 + rng.Int64N(8)
				sum[c], of[c] = sum[c]+v, of[c]+1
				line += fmt.Sprintf(" %s=%d.%d", c, v/2, 5*(v%2))
			}
			s.OK(user, line+" --submit")
		}
		want[id] = new(big.Rat)
		for c := range sum {
			want[id].Add(want[id], big.NewRat(sum[c], 2*of[c]))
		}
		s.OK("panitia", "close "+id)
	}
	rows := placesAre(t, s, want)
	path := filepath.Join(t.TempDir(), "lembar-penilaian.csv")
	noError(t, os.WriteFile(path, []byte(s.OK("panitia", "export lembar-penilaian.csv")), 0o600))
	juritest.SameAs(t, rows, tallyRows(t, path), 0)
	book := recalculated(t, s.OK("panitia", "export rekapitulasi.xlsx"))
	for id := range want {
		if got := new(big.Rat); book[id] == nil {
			t.Errorf("the workbook lacks %s", id)
		} else if _, ok := got.SetString(book[id]["Nilai"]); !ok || got.FloatString(6) != want[id].FloatString(6) {
			t.Errorf("%s: the workbook works out %q, want %s", id, book[id]["Nilai"], want[id].FloatString(6))
		}
	}
	said := strings.Join(strings.Fields(s.PDF("export berita-acara.pdf")), " ")
	for _, w := range []string{"Mimbar Utama: Tajwid", "Serambi:"} {
		if !strings.Contains(said, w) {
			t.Errorf("the minutes lack %q:\n%s", w, said)
		}
	}
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("eka", "confirm")
	if r, err := store.Verify(filepath.Join(s.Dir, "juri.db")); err != nil || !r.OK() {
		t.Errorf("verify: %v %+v", err, r.Faults)
	}
}
