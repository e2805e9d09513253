package verbs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"juri/scoring/exact"
	"juri/store/setup"
)

// Points taken and added by organizers, from contest.yaml to a sealed result and back
// from its own exports.
func TestPointsToSeal(t *testing.T) {
	s := serveDemo(t, func(s *served) {
		path := filepath.Join(s.Dir, "contest.yaml")
		text, err := os.ReadFile(path)
		noError(t, err)
		noError(t, os.WriteFile(path, append(text, "bonus: {max: 3}\novertime: {per: 1h, points: 0.5}\n"...), 0o600))
	})
	s.OK("panitia", "call P05")
	s.OK("panitia", "extend pinus -1440")
	time.Sleep(time.Second) // of overtime, at least: the host's clock measures it
	s.OK("panitia", "next pinus")
	if over := s.Folder.Board.State().Slot("P05").Over; over < time.Second {
		t.Fatalf("%v over after a second", over)
	}
	s.OK("panitia", "next pinus")
	s.CloseAll()
	s.No("ani", "overtime P05", "tidak berwenang")
	s.No("panitia", "overtime P06", "P06")
	s.No("panitia", "overtime P05 --dismiss", "lasan")
	for _, verb := range []string{"overtime", "status", "queue --format json"} {
		if out := s.OK("sari", verb); verb != "status" && !strings.Contains(out, "0,5") && !strings.Contains(out, `"proposed_points": -0.5`) {
			t.Errorf("%s does not say what the clock proposes:\n%s", verb, out)
		}
	}
	s.No("panitia", "seal", "kelebihan waktu yang belum diputuskan: 1 (P05)")
	s.OK("panitia", "overtime P05 --dismiss --reason 'mikrofon mati'")
	s.No("sari", "overtime P05 --reason menyala", "Hanya panitia")
	s.No("panitia", "overtime P05", "lasan")
	s.OK("panitia", "overtime P05 --reason menyala")
	s.OK("ani", "deduct P05 --confirm")
	rows := s.Folder.Board.State().Standings().Rows
	first, last := rows[0], rows[len(rows)-1].Entry
	s.No("ani", "deduct "+first.Entry+" 1 --reason x", "tidak berwenang")
	s.No("panitia", "deduct "+first.Entry+" 1", "lasan")
	s.No("panitia", "deduct "+first.Entry+" -1 --reason x", "-1")
	s.No("panitia", "deduct "+first.Entry+" 500 --reason x", "100")
	s.No("panitia", "credit "+last+" 4 --reason x", "3")
	s.OK("panitia", "deduct "+first.Entry+" 2,5 --reason 'lewat waktu'")
	s.OK("panitia", "credit "+last+" 3 --reason 'karya terbaik'")
	s.OK("panitia", "credit "+last+" --cancel --reason keliru")
	s.No("panitia", "deduct "+first.Entry+" --confirm", "sendiri")
	for _, r := range s.Folder.Board.State().Standings().Rows {
		if r.Entry == first.Entry && (r.Score != first.Score.Plus(-5*exact.One/2) || r.Points != -5*exact.One/2) {
			t.Errorf("%s has %v of which %v are the organizers'", r.Entry, r.Score, r.Points)
		}
	}
	if out := s.OK("panitia", "standings"); !strings.Contains(out, "(-2,5)") {
		t.Errorf("standings do not say it:\n%s", out)
	}
	s.BreakTies()
	if out := s.OK("panitia", "seal"); !strings.Contains(out, "atas keputusan satu orang") || !strings.Contains(out, "lewat waktu") {
		t.Errorf("the seal does not say what one person did alone:\n%s", out)
	}
	s.OK("panitia", "seal --cancel")
	s.OK("ani", "deduct "+first.Entry+" --confirm")
	if out := s.OK("panitia", "seal"); strings.Contains(out, "atas keputusan satu orang") {
		t.Errorf("the seal says that one person did it alone:\n%s", out)
	}
	s.OK("ani", "confirm")
	s.No("panitia", "deduct "+first.Entry+" 1 --reason x", "disegel")

	// The exports come to the same scores without the contest.
	for _, kind := range []string{"lembar-penilaian.csv", "rekapitulasi.csv", "rekapitulasi.xlsx"} {
		in := setup.Input{Name: kind, Data: []byte(s.OK("panitia", "export "+kind))}
		tally, err := setup.ReadTally(in, nil, setup.ScoreOptions{})
		if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		if got := tally.Rules.Points[first.Entry]; got != -5*exact.One/2 {
			t.Errorf("%s says %v", kind, got)
		}
		if len(tally.Jurors) != 4 {
			t.Errorf("%s: %v are taken for jurors", kind, tally.Jurors)
		}
	}
	if out := s.OK("panitia", "export berita-acara.pdf"); len(out) < 1000 {
		t.Error("no minutes")
	}
}
