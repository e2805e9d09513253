package verbs

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store"
	"juri/store/report"
)

// apartWeights is the contest of three weights, its categories not compared: sums of 300
// stand beside means of 100, and a tie is broken by what one category alone is asked.
var apartWeights = strings.NewReplacer(
	"overall: share", "overall: none", "ties: [criterion:naskah, draw]", "ties: [criterion:media, draw]",
	`    - {name: Juara umum, places: 1}
    - {name: Terbaik SD, places: 1, category: SD}
    - {name: Terbaik SMA, places: 1, category: SMA}
`, `    - {name: Terbaik, places: 1, per: category}
    - {name: Harapan SD, places: 1, category: SD}
    - {name: Favorit, pick: 1}
  champion: {name: Daerah Terbaik, points: [5, 3]}
`).Replace(threeWeights)

// Categories that are not compared, from contest.yaml over SSH to sealed papers: the places
// of each are those of the rule in fractions, and none has one among all.
func TestCategoriesNotCompared(t *testing.T) {
	t.Parallel()
	const entries = 9
	kinds := []string{"SD", "SMP", "SMA"}
	s := juritest.Serve(t, juritest.Program{Verbs: Run, Shell: run}, func(s *juritest.Served) {
		list := "id,unit,title,category,room\n"
		for n := range entries {
			list += fmt.Sprintf("Q%02d,Sekolah %d,Karya %d,%s,aula\n", n+1, n+1, n+1, kinds[n%3])
		}
		for name, data := range map[string]string{"contest.yaml": apartWeights, "entries.csv": list} {
			if err := os.WriteFile(filepath.Join(s.Dir, name), []byte(data), 0o600); err != nil {
				s.T.Fatal(err)
			}
		}
	})
	rng := rand.New(rand.NewPCG(5, 6))
	want, kind := map[string]*big.Rat{}, map[string]string{}
	for n := range entries {
		id := fmt.Sprintf("Q%02d", n+1)
		kind[id] = kinds[n%3]
		weights, all, sum := weightsIn[kind[id]], int64(0), new(big.Rat)
		s.OK("panitia", "call "+id)
		for _, user := range []string{"ani", "budi", "citra"} {
			line := "score " + id
			all = 0
			for _, c := range []string{"media", "naskah", "paparan"} {
				if weights[c] == 0 {
					continue
				}
				v := 160 + rng.Int64N(9)
				all += weights[c]
				sum.Add(sum, big.NewRat(weights[c]*v, 2))
				line += fmt.Sprintf(" %s=%d.%d", c, v/2, 5*(v%2))
			}
			s.OK(user, line+" --submit")
		}
		if kind[id] == "SMA" { // a sum
			all = 1
		}
		want[id] = sum.Quo(sum, big.NewRat(3*all, 1))
		s.OK("panitia", "close "+id)
	}
	s.OK("panitia", "deduct Q02 1.5 --reason 'lewat waktu'")
	want["Q02"].Sub(want["Q02"], big.NewRat(3, 2))
	placeOf := func(id string) int {
		place := 1
		for o := range want {
			if kind[o] == kind[id] && want[o].Cmp(want[id]) > 0 {
				place++
			}
		}
		return place
	}
	holds := func(rows []report.Row, what string, scores bool) {
		t.Helper()
		if len(rows) != entries {
			t.Errorf("%s: %d rows", what, len(rows))
		}
		for _, r := range rows {
			if r.Rank != placeOf(r.Entry) || scores && r.Score != want[r.Entry].FloatString(6) {
				t.Errorf("%s: %s has place %d with %s; by the rule %d with %s", what, r.Entry, r.Rank, r.Score, placeOf(r.Entry), want[r.Entry].FloatString(6))
			}
		}
	}
	holds(juritest.PlacesIn(t, s.OK("panitia", "standings --format csv")), "standings", true)
	said := s.OK("panitia", "standings")
	for _, w := range []string{"Kategori SD\n", "Kategori SMP\n", "Kategori SMA\n", "antarkategori tidak dibandingkan"} {
		if !strings.Contains(said, w) {
			t.Errorf("the standings lack %q:\n%s", w, said)
		}
	}
	var of report.Standings
	juritest.Read(t, s.OK("panitia", "standings --category sma --format json"), &of)
	if len(of.Rows) != 3 || !of.ByCategory || slices.ContainsFunc(of.Rows, func(r report.Row) bool { return r.Category != "SMA" }) {
		t.Errorf("the standings of one category are %+v", of)
	}
	s.No("panitia", "standings --category TK", "SD, SMA, SMP")
	out := t.TempDir()
	for _, k := range []string{"lembar-penilaian.csv", "rekapitulasi.csv", "rekapitulasi.xlsx"} {
		path := filepath.Join(out, k)
		if err := os.WriteFile(path, []byte(s.OK("panitia", "export "+k)), 0o600); err != nil {
			t.Fatal(err)
		}
		holds(tallyRows(t, path), k, k == "lembar-penilaian.csv")
	}
	if read := string(inProcess(t, "tally", filepath.Join(out, "rekapitulasi.csv"))); strings.Count(read, "SMA\n") != 1 {
		t.Errorf("tally says\n%s", read)
	}
	s.OK("panitia", "pick Favorit Q05 --reason 'pilihan penonton'")
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	state := s.Replayed()
	best := map[string]string{}
	for _, r := range state.Sealed.Rows {
		if r.Award == "Terbaik" {
			best[r.Category] = r.Entry
		}
		second := r.Award == "Harapan SD"
		if (r.Rank == 1) != (r.Award == "Terbaik") || second != (r.Category == "SD" && r.Rank == 2) {
			t.Errorf("%s is %d in %s and has %q %q", r.Entry, r.Rank, r.Category, r.Award, r.Also)
		}
	}
	if len(best) != 3 {
		t.Errorf("the best are %v", best)
	}
	var cards []string
	for _, step := range state.RevealSteps() {
		switch step.Kind {
		case scoring.RevealAward:
			cards = append(cards, step.Award)
		case scoring.RevealEntry:
			if name, is := strings.CutPrefix(step.Award, "Terbaik · "); is && best[name] != step.Entry {
				t.Errorf("%s is revealed as %s", step.Entry, step.Award)
			}
		}
	}
	if got := strings.Join(cards, ", "); got != "Favorit, Harapan SD, Terbaik · SMA, Terbaik · SMP, Terbaik · SD, Daerah Terbaik" {
		t.Errorf("the reveal is of %s", got)
	}
	for verb, words := range map[string][]string{
		"export berita-acara.pdf": {"Kategori SD", "Kategori SMP", "Kategori SMA", "nilai antarkategori tidak dibandingkan", "Daerah Terbaik"},
		"export rekapitulasi.pdf": {"Kategori SD", "Kategori SMP", "Kategori SMA"},
		"export piagam.pdf":       {"kategori SMA"},
		"export pemenang.pdf":     {"(SMP)"},
	} {
		text := strings.Join(strings.Fields(s.PDF(verb)), " ")
		for _, w := range words {
			if !strings.Contains(text, w) {
				t.Errorf("%s lacks %q", verb, w)
			}
		}
		for id := range want {
			if strings.Contains(verb, "rekap") && !strings.Contains(text, strings.Replace(want[id].FloatString(4), ".", ",", 1)) {
				t.Errorf("%s lacks the score of %s", verb, id)
			}
		}
	}
	var d report.Dossier
	juritest.Read(t, s.OK("panitia", "export juri.json"), &d)
	holds(d.Standings, "juri.json", true)
	desk := s.Console("panitia", 120, 40)
	desk.See("Aula")
	desk.Press("2")
	desk.See("Kategori SMP")
	if r, err := store.Verify(filepath.Join(s.Dir, "juri.db")); err != nil || !r.OK() {
		t.Errorf("verify: %v %+v", err, r.Faults)
	}
}
