package verbs

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/report"
)

// twoCategories is a contest in which one presentation may win in two categories.
var twoCategories = strings.NewReplacer(
	"ties: [median, shared]", "ties: [shared]",
	awardsContest[strings.Index(awardsContest, "    - {name: Juara I,"):strings.LastIndex(awardsContest, "entries:")],
	`    - {name: Terbaik, places: 1}
    - {name: Terbaik SD, places: 2, category: SD}
    - {name: Terbaik Digital, places: 2, category: Digital}
    - {name: Emas Digital, min: 75, category: Digital}
`).Replace(awardsContest)

// TestTwoCategories plays it to sealed papers: an entry of two categories stands for the awards of both.
func TestTwoCategories(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{
			"contest.yaml": twoCategories,
			"entries.csv": "id,unit,title,category,room\nP01,Satu,Judul,SD ;Digital,pinus\nP02,Dua,Judul,SD,pinus\nP03,Tiga,Judul,Digital,pinus\n" +
				"P04,Empat,Judul,Digital; SD,pinus\nP05,Lima,Judul,,pinus\nP06,Enam,Judul,Digital,pinus\nP07,Tujuh,Judul,SD; Digital,pinus\n",
		} {
			if err := os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	})
	for i, id := range []string{"P01", "P02", "P03", "P04", "P05", "P06", "P07"} {
		s.OK("panitia", "next pinus")
		s.OK("ani", "score "+id+" --submit a="+[]string{"70", "90", "85", "80", "60", "82", "78"}[i])
		s.OK("panitia", "close "+id)
	}
	want := map[string]struct {
		ranks  []int // in its categories
		awards string
		places []int
	}{
		"P01": {ranks: []int{4, 5}},
		"P02": {awards: "Terbaik, Terbaik SD"},
		"P03": {awards: "Terbaik Digital, Emas Digital"},
		"P04": {[]int{3, 2}, "Terbaik SD, Emas Digital", []int{2}},
		"P05": {},
		"P06": {awards: "Terbaik Digital, Emas Digital"},
		"P07": {[]int{3, 4}, "Emas Digital", []int{4}},
	}
	told := func(when string) {
		t.Helper()
		var table report.Standings
		juritest.Read(t, s.OK("panitia", "standings --format json"), &table)
		var papers struct{ Standings []report.Row }
		juritest.Read(t, s.OK("panitia", "export juri.json"), &papers)
		for _, r := range slices.Concat(table.Rows, papers.Standings) {
			awards := r.Awards
			if len(awards) == 0 {
				awards = named(r.Award, nil)
			}
			if w := want[r.Entry]; !slices.Equal(r.InCategories, w.ranks) || strings.Join(awards, ", ") != w.awards || !slices.Equal(r.Places, w.places) {
				t.Errorf("%s: %+v, want %+v", when, r, w)
			}
		}
		for _, r := range juritest.Cells(t, s.OK("panitia", "standings --format csv")) {
			if r["entry"] == "P04" && (r["category"] != "Digital; SD" || r["category_rank"] != "3; 2") {
				t.Errorf("%s: %v", when, r)
			}
		}
	}
	told("before the seal")
	var of report.Standings
	juritest.Read(t, s.OK("panitia", "standings --category sd --format json"), &of)
	if len(of.Rows) != 4 {
		t.Errorf("of one category: %+v", of.Rows)
	}
	path := filepath.Join(t.TempDir(), "lembar-penilaian.csv")
	if err := os.WriteFile(path, []byte(s.OK("panitia", "export lembar-penilaian.csv")), 0o600); err != nil {
		t.Fatal(err)
	}
	juritest.SameAs(t, juritest.PlacesIn(t, s.OK("panitia", "standings --format csv")), tallyRows(t, path), 0)
	desk := s.Console("panitia", 160, 40)
	desk.See("lembar 7/7")
	desk.Press("2")
	desk.See("dalam SD")
	desk.Press("jjj")
	desk.See("peringkat 3 dalam Digital · peringkat 2 dalam SD")
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	told("sealed")
	s.OK("panitia", "show layar reveal")
	s.OK("panitia", "reveal start")
	var steps string
	for range s.Folder.Board.State().RevealSteps() {
		steps += s.OK("panitia", "reveal next") + "\n"
	}
	for _, want := range []string{"Emas Digital · 4 P07", "Emas Digital · 3 P04", "Emas Digital · 1 P03", "Terbaik SD · 2 P04", "Terbaik SD · 1 P02", "Terbaik · 1 P02"} {
		if !strings.Contains(steps, want) {
			t.Errorf("the reveal lacks %q:\n%s", want, steps)
		}
	}
	for _, verb := range []string{"export berita-acara", "export rekapitulasi", "export pemenang.pdf"} {
		text := strings.Join(strings.Fields(s.PDF(verb)), " ")
		if !strings.Contains(text, "Terbaik SD") || !strings.Contains(text, "Emas Digital") || !strings.Contains(text, "Empat") {
			t.Errorf("%s: %s", verb, text)
		}
	}
	if text := strings.Join(strings.Fields(s.PDF("export piagam.pdf")), " "); !strings.Contains(text, "kategori Digital; SD") {
		t.Errorf("the certificates: %s", text)
	}
	if r, err := store.Verify(filepath.Join(s.Dir, store.JournalFile)); err != nil || !r.OK() {
		t.Errorf("verify: %+v %v", r, err)
	}
}
