package verbs

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/report"
)

// threeWeights is a contest of three categories, each with weights of its own; one asks
// something that the others do not.
const threeWeights = `name: Lomba Guru Berprestasi
language: id
timezone: Asia/Jakarta
rubric:
  name: Umum
  scale: {min: 0, max: 100, step: 0.5}
  criteria:
    - {id: naskah, name: {id: Naskah, en: Paper}, weight: 40}
    - {id: paparan, name: {id: Paparan, en: Talk}, weight: 60}
rubrics:
  sd:
    scale: {min: 0, max: 100, step: 0.5}
    criteria:
      - {id: naskah, name: {id: Naskah, en: Paper}, weight: 30}
      - {id: paparan, name: {id: Paparan, en: Talk}, weight: 50}
      - {id: media, name: {id: Media ajar, en: Teaching aid}, weight: 20}
  sma:
    name: Guru SMA
    total: sum
    scale: {min: 0, max: 100, step: 0.5}
    criteria:
      - {id: paparan, name: {id: Paparan, en: Talk}, weight: 1}
      - {id: naskah, name: {id: Naskah, en: Paper}, weight: 2}
categories:
  - {name: SD, rubric: sd}
  - {name: SMA, rubric: sma}
timer: {presentation: 7m}
rooms: [{id: aula, name: Aula, date: 2026-11-27, start: "08:00"}]
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
  - {user: citra, name: Citra Maharani, role: juror}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: layar, name: Layar, role: board}
result:
  method: mean
  panel: 2
  overall: share
  ties: [criterion:naskah, draw]
  awards:
    - {name: Juara umum, places: 1}
    - {name: Terbaik SD, places: 1, category: SD}
    - {name: Terbaik SMA, places: 1, category: SMA}
entries: entries.csv
`

// weightsIn are what the criteria weigh in each category.
var weightsIn = map[string]map[string]int64{
	"SMP": {"naskah": 40, "paparan": 60}, "SD": {"naskah": 30, "paparan": 50, "media": 20}, "SMA": {"paparan": 1, "naskah": 2},
}

// A contest whose categories have rubrics of their own, from contest.yaml over SSH to papers:
// the places are those of the rule in fractions, and what juri exports juri tally reads back.
func TestContestOfCategories(t *testing.T) {
	t.Parallel()
	const entries = 9
	s := juritest.Serve(t, juritest.Program{Verbs: Run, Shell: run}, func(s *juritest.Served) {
		list := "id,unit,title,category,room\n"
		for n := range entries {
			list += fmt.Sprintf("Q%02d,Sekolah %d,Karya %d,%s,aula\n", n+1, n+1, n+1, []string{"SD", "SMP", "SMA"}[n%3])
		}
		for name, data := range map[string]string{"contest.yaml": threeWeights, "entries.csv": list} {
			noError(s.T, os.WriteFile(filepath.Join(s.Dir, name), []byte(data), 0o600))
		}
	})
	rng := rand.New(rand.NewPCG(3, 4))
	want, kind := map[string]*big.Rat{}, map[string]string{}
	for n := range entries {
		id := fmt.Sprintf("Q%02d", n+1)
		kind[id] = []string{"SD", "SMP", "SMA"}[n%3]
		weights, all := weightsIn[kind[id]], int64(0)
		s.OK("panitia", "call "+id)
		if kind[id] != "SD" {
			s.No("ani", "score "+id+" media=80", "media")
		}
		sum := new(big.Rat)
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
		want[id] = sum.Quo(sum, big.NewRat(3*all, 1))
		s.OK("panitia", "close "+id)
	}
	if said := s.OK("panitia", "standings"); !strings.Contains(said, "bagian dari nilai maksimum") {
		t.Errorf("how categories compare is not said:\n%s", said)
	}
	s.OK("panitia", "deduct Q02 1.5 --reason 'lewat waktu'") // from the final score, once
	want["Q02"].Sub(want["Q02"], big.NewRat(3, 2))
	rows := placesAre(t, s, want)
	out := t.TempDir()
	for _, k := range []string{"lembar-penilaian.csv", "rekapitulasi.csv", "rekapitulasi.xlsx"} {
		noError(t, os.WriteFile(filepath.Join(out, k), []byte(s.OK("panitia", "export "+k)), 0o600))
	}
	juritest.SameAs(t, rows, tallyRows(t, filepath.Join(out, "lembar-penilaian.csv")), 0)
	juritest.SameAs(t, rows, tallyRows(t, filepath.Join(out, "rekapitulasi.csv")), 1e-5)
	juritest.SameAs(t, rows, tallyRows(t, filepath.Join(out, "rekapitulasi.xlsx")), 1e-5)
	book := recalculated(t, s.OK("panitia", "export rekapitulasi.xlsx"))
	var d report.Dossier
	juritest.Read(t, s.OK("panitia", "export juri.json"), &d)
	if len(d.Rubrics) != 2 || !slices.Equal(d.Rubrics[0].Categories, []string{"SD"}) {
		t.Errorf("juri.json has the rubrics %+v", d.Rubrics)
	}
	for _, sh := range d.Sheets {
		if len(sh.Scores) != len(weightsIn[kind[sh.Entry]]) {
			t.Errorf("%s of %s has %v", sh.Entry, sh.Juror, sh.Scores)
		}
		i := slices.IndexFunc(d.Jurors, func(j report.Juror) bool { return j.ID == sh.Juror })
		if v, _ := strconv.ParseFloat(book[sh.Entry][d.Jurors[i].Name], 64); strconv.FormatFloat(v, 'f', 6, 64) != sh.Total {
			t.Errorf("%s of %s: the workbook works out %v, and the sheet has %s", sh.Entry, sh.Juror, v, sh.Total)
		}
	}
	for id, row := range book {
		if v, err := strconv.ParseFloat(row["Nilai"], 64); id != "" && (err != nil || strconv.FormatFloat(v, 'f', 6, 64) != want[id].FloatString(6)) {
			t.Errorf("%s: the workbook works out %v, want %v", id, row, want[id])
		}
	}
	if n := strings.Count(s.PDF("export lembar-penilaian.pdf"), "Media ajar"); n != 3*3 {
		t.Errorf("media stands on %d sheets", n)
	}
	said := strings.Join(strings.Fields(s.PDF("export berita-acara.pdf")), " ")
	for _, w := range []string{"SMA: Guru SMA", "SD: sd", "Umum", "Media ajar", "bagiannya dari nilai maksimum"} {
		if !strings.Contains(said, w) {
			t.Errorf("the minutes lack %q:\n%s", w, said)
		}
	}
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	if r, err := store.Verify(filepath.Join(s.Dir, "juri.db")); err != nil || !r.OK() {
		t.Errorf("verify: %v %+v", err, r.Faults)
	}
}
