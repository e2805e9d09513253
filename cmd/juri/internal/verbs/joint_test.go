package verbs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/rank"
	"juri/store"
	"juri/store/report"
)

// TestJointToSeal lets two people share the first place among winners that the rules leave
// tied, to the papers, the reveal and juri tally.
func TestJointToSeal(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{
			"contest.yaml": strings.NewReplacer("ties: [median, shared]", "ties: [median, draw]", "  per: unit\n", "").Replace(awardsContest),
			"entries.csv":  "id,unit,title,room\nP01,Satu,Judul,pinus\nP02,Tiga,Judul,pinus\nP03,Dua,Judul,pinus\nP04,Empat,Judul,pinus\nP05,Lima,Judul,pinus\n",
		} {
			if err := os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	})
	for i, id := range []string{"P01", "P02", "P03", "P04", "P05"} {
		s.OK("panitia", "next pinus")
		s.OK("ani", "score "+id+" --submit a="+[]string{"60", "90", "70", "90", "80"}[i])
		s.OK("panitia", "close "+id)
	}
	s.OK("panitia", "pick Favorit P01 --reason 'pilihan pengunjung'")
	s.No("panitia", "seal", "P02 = P04")
	desk := s.Console("panitia", 120, 40)
	desk.See("pilih tab")
	if out := s.OK("panitia", "tie P02 P04 --joint --reason 'sama kuat'"); !strings.Contains(out, "menunggu orang kedua: P02 P04") {
		t.Errorf("the first is told %q", out)
	}
	desk.Press("7")
	desk.See("P02, P04 berbagi peringkat: diusulkan Panitia, menunggu orang kedua")
	s.No("panitia", "tie P02 P04 --joint", "usulannya sendiri")
	s.No("panitia", "seal", "P02 = P04")
	if out := s.OK("ani", "tie P04 P02 --joint"); !strings.Contains(out, "Berbagi peringkat: P02 P04") {
		t.Errorf("the second is told %q", out)
	}
	if out := s.OK("panitia", "standings"); !strings.Contains(out, "dibagi bersama menurut keputusan dua orang") {
		t.Errorf("the standings are\n%s", out)
	}
	path := filepath.Join(t.TempDir(), "lembar-penilaian.csv")
	if err := os.WriteFile(path, []byte(s.OK("panitia", "export lembar-penilaian.csv")), 0o600); err != nil {
		t.Fatal(err)
	}
	juritest.SameAs(t, juritest.PlacesIn(t, s.OK("panitia", "standings --format csv")), tallyRows(t, path), 0)
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	var table report.Standings
	juritest.Read(t, s.OK("panitia", "standings --format json"), &table)
	for _, r := range table.Rows {
		if first := r.Entry == "P02" || r.Entry == "P04"; first != (r.Rank == 1 && r.Tied && r.Award == "Juara I" && r.DecidedBy == rank.TieJoint) {
			t.Errorf("%+v", r)
		}
	}
	if len(table.Open) == 0 || table.Open[0].Award != "Juara II" || table.Open[0].Why != rank.AfterJoint {
		t.Errorf("open are %+v", table.Open)
	}
	both := 0
	for _, step := range s.Folder.Board.State().RevealSteps() {
		if step.Kind == scoring.RevealEntry && step.Award == "Juara I" && step.Rank == 1 {
			both++
		}
	}
	if both != 2 {
		t.Errorf("%d are revealed as Juara I", both)
	}
	if text := strings.Join(strings.Fields(s.PDF("export berita-acara")), " "); !strings.Contains(text, "P02, P04 berbagi peringkat. Diusulkan oleh Panitia, disahkan oleh Ani. Alasan: sama kuat.") {
		t.Errorf("the minutes do not say who let them share:\n%s", text)
	}
	if text := strings.Join(strings.Fields(s.PDF("export rekapitulasi")), " "); !strings.Contains(text, "keputusan dua orang yang dicatat; peringkat bersama") {
		t.Errorf("the recapitulation:\n%s", text)
	}
	if r, err := store.Verify(filepath.Join(s.Dir, store.JournalFile)); err != nil || !r.OK() {
		t.Errorf("verify: %+v %v", r, err)
	}
}
