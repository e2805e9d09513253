package verbs

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store/report"
)

// leastContest has awards with least scores: of places, and for all who reach them.
const leastContest = `name: Lomba
timezone: Asia/Jakarta
rubric:
  scale: {min: 0, max: 100, step: 0.5}
  criteria:
    - {id: a, name: A, weight: 1}
    - {id: b, name: B, weight: 2}
timer: {presentation: 7m}
rooms:
  - {id: pinus, name: Pinus}
people:
  - {user: ani, name: Ani, role: juror, chair: true}
  - {user: budi, name: Budi, role: juror}
  - {user: citra, name: Citra, role: juror}
  - {user: dewa, name: Dewa, role: juror}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: layar, name: Layar, role: board}
result:
  awards:
    - {name: Juara, places: 3, min: 85}
    - {name: Harapan, places: 1, min: 80}
    - {name: Emas, min: 90}
    - {name: Perak, min: "85,5"}
certificates: {number: "7/{no}", picture: latar.jpg, for: [winner, juror]}
entries: entries.csv
`

// TestLeastScoreToSeal plays a contest of which a place stays open, to the reveal:
// everything that tells its result says so, and who is passed over.
func TestLeastScoreToSeal(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{
			"contest.yaml": leastContest, "latar.jpg": backdrop(t),
			"entries.csv": "id,unit,title,room\nP01,Satu,Judul,pinus\nP02,Dua,Judul,pinus\nP03,Tiga,Judul,pinus\nP04,Empat,Judul,pinus\n",
		} {
			noError(t, os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600))
		}
	})
	// P02 has 85 exactly, of four sheets with thirds in each; P03 a twelfth of a half less.
	sheets := map[string][4][2]string{
		"P01": {{"90", "90"}, {"91", "90"}, {"90", "90"}, {"90", "90"}},
		"P02": {{"84", "85"}, {"86", "85"}, {"85", "85"}, {"85", "85"}},
		"P03": {{"84", "85"}, {"86", "85"}, {"85", "85"}, {"84.5", "85"}},
		"P04": {{"70", "70"}, {"70", "70"}, {"70", "70"}, {"70", "70"}},
	}
	for _, id := range []string{"P01", "P02", "P03", "P04"} {
		scores := sheets[id]
		s.OK("panitia", "next pinus")
		for i, juror := range []string{"ani", "budi", "citra", "dewa"} {
			s.OK(juror, "score "+id+" --submit a="+scores[i][0]+" b="+scores[i][1])
		}
		s.OK("panitia", "close "+id)
	}
	passed, open := "P03 dilewati untuk “Juara” (seharusnya peringkat 3): nilainya di bawah nilai minimal 85", "“Juara” peringkat 3 tidak diberikan: tidak ada peserta lain yang mencapai nilai minimal 85"
	told := func(when string) {
		t.Helper()
		if out := s.OK("panitia", "standings"); !strings.Contains(out, passed) || !strings.Contains(out, open) {
			t.Errorf("%s: %s", when, out)
		}
		var table report.Standings
		juritest.Read(t, s.OK("panitia", "standings --format json"), &table)
		want := map[string][]string{"P01": {"Juara", "Emas"}, "P02": {"Juara"}, "P03": {"Harapan"}, "P04": nil}
		for _, r := range table.Rows {
			all := r.Awards
			if len(all) == 0 {
				all = named(r.Award, nil)
			}
			if !slices.Equal(all, want[r.Entry]) || (r.Entry == "P03") != (len(r.Passed) == 1 && r.Passed[0] == report.Passed{Award: "Juara", Place: 3, Why: "below_min"}) {
				t.Errorf("%s: %+v, want %v", when, r, want[r.Entry])
			}
		}
		if !slices.Equal(table.Open, []report.Open{{Award: "Juara", Place: 3, Places: 1, Why: "none_has"}}) {
			t.Errorf("%s: open %+v", when, table.Open)
		}
	}
	told("before the seal")
	s.honours("before the seal", false)
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	told("sealed")
	s.honours("sealed", true)
	s.OK("panitia", "show layar reveal")
	s.OK("panitia", "reveal start")
	var said string
	for range s.Folder.Board.State().RevealSteps() {
		said += s.OK("panitia", "reveal next") + "\n"
	}
	for _, want := range []string{"Emas · 1 P01", "Harapan · 4 P03", "Juara · peringkat 3 tidak diberikan", "Juara · 2 P02", "Juara · 1 P01"} {
		if !strings.Contains(said, want) {
			t.Errorf("the reveal lacks %q:\n%s", want, said)
		}
	}
	s.honours("revealed", true)
	s.certified()
	for _, paper := range []string{"berita-acara", "rekapitulasi"} {
		text := strings.Join(strings.Fields(s.PDF("export "+paper)), " ")
		if !strings.Contains(text, open+".") {
			t.Errorf("%s lacks the open place:\n%s", paper, text)
		}
		if paper == "berita-acara" && !strings.Contains(text, "P03 Tiga dilewati untuk “Juara” (seharusnya peringkat 3): nilainya di bawah nilai minimal 85.") {
			t.Errorf("the minutes do not say who was passed over:\n%s", text)
		}
	}
}
