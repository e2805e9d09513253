package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/report"
)

// TestRefusedMethods: of a design in parts the adjusted methods name the parts and
// what would join them; with too few sheets trimming is refused; the official
// places are none either, and the seal goes by who is ranked.
func TestRefusedMethods(t *testing.T) {
	s := serveDemo(t, func(s *served) { s.InParts("mean", juritest.TwoPanels) })
	s.Sheets("P01 ani=80 budi=82", "P02 ani=70 budi=75", "P03 citra=90", "P04 citra=60")
	for _, m := range []string{"zscore", "additive"} {
		s.No("panitia", "standings --method "+m, "2 kelompok")
		_, e, _ := s.Verb("panitia", "standings --method "+m)
		for _, want := range []string{"P01", "P03", "ani", "citra", "menghubungkan"} {
			if !strings.Contains(e, want) {
				t.Errorf("%s: %q does not name %s", m, e, want)
			}
		}
	}
	s.No("panitia", "standings --method trimmed", "paling sedikit 4 lembar")
	s.No("panitia", "standings --method skating", "setiap juri")
	table := s.OK("panitia", "standings")
	if !strings.Contains(table, "Ditentukan oleh nilai.") {
		t.Errorf("no row says what decided it:\n%s", table)
	}
	x := s.Console("panitia", 120, 60)
	x.See("▸1")
	x.Press("3")
	x.See("2 kelompok")
	x.Press("\x1b[F") // to its end
	x.See("paling sedikit 4 lembar")
}

// TestNothingLeftToMeasureBy: sheets that are just enough for an adjusted score say
// so, where the places are asked for and where the methods are side by side.
func TestNothingLeftToMeasureBy(t *testing.T) {
	s := serveDemo(t, func(s *served) {
		s.InParts("additive", `  - {user: ani, name: Ani, role: juror}
  - {user: budi, name: Budi, role: juror, rooms: [pinus]}`)
	})
	s.Sheets("P01 ani=80 budi=82", "P02 ani=70", "P03 ani=60", "P04 ani=50")
	const says = "tidak untuk mengukur ketelitiannya"
	if out := s.OK("panitia", "standings"); !strings.Contains(out, says) {
		t.Errorf("the table does not say so:\n%s", out)
	}
	var table report.Standings
	if juritest.Read(t, s.OK("panitia", "standings --format json"), &table); table.Note != "no_residual" || table.Rows[0].Rank != 1 {
		t.Errorf("JSON: %+v", table)
	}
	x := s.Console("panitia", 120, 60)
	x.See("▸1")
	x.Press("3")
	x.Press("\x1b[F")
	x.See(says)
}

// TestResultStandsFromTheFirstSheet: method, tie chain and awards may change in
// contest.yaml until a sheet exists; after it check refuses them with the reason,
// what is recorded is read as it stands, and serving goes on with that.
func TestResultStandsFromTheFirstSheet(t *testing.T) {
	s := serveDemo(t, func(s *served) { s.InParts("mean", juritest.TwoPanels) })
	path := filepath.Join(s.Dir, "contest.yaml")
	text, err := os.ReadFile(path)
	noError(t, err)
	var stands scoring.Result
	with := func(from, to string) int {
		t.Helper()
		changed := strings.Replace(string(text), from, to, 1)
		if changed == string(text) {
			t.Fatalf("contest.yaml has no %q", from)
		}
		noError(t, os.WriteFile(path, []byte(changed), 0o600))
		var said, wrong strings.Builder
		code := run(t.Context(), []string{"check", s.Dir}, strings.NewReader(""), &said, &wrong)
		if code != 0 && !strings.Contains(wrong.String(), "lembar") && !strings.Contains(wrong.String(), "sheet") {
			t.Errorf("%s: refused with %q", to, wrong.String())
		}
		for _, reads := range []string{"log", "standings"} {
			if got := run(t.Context(), []string{reads, s.Dir}, strings.NewReader(""), &said, &wrong); got != 0 {
				t.Errorf("%s: %s cannot be read: exit %d, %s", to, reads, got, wrong.String())
			}
		}
		if code != 0 {
			s.Start()
			if now := *s.Folder.Board.State().Contest; !reflect.DeepEqual(now.Result, stands) {
				t.Errorf("%s: served with %+v", to, now.Result)
			}
			s.Stop()
		}
		noError(t, os.WriteFile(path, text, 0o600))
		return code
	}
	stands = s.Folder.Board.State().Contest.Result
	changes := [][2]string{{"method: mean", "method: median"}, {`ties: ["criterion:a"]`, "ties: [median]"}, {"places: 1", "places: 2"}, {"panel: 1", "panel: 2"}}
	s.Stop()
	for _, c := range changes {
		if code := with(c[0], c[1]); code != 0 {
			t.Errorf("%s is refused before the first sheet", c[1])
		}
	}
	s.Start()
	s.OK("panitia", "call P01")
	s.OK("ani", "score P01 a=80") // a draft is enough
	s.Stop()
	for _, c := range changes {
		if code := with(c[0], c[1]); code != 1 {
			t.Errorf("%s after the first sheet: exit %d", c[1], code)
		}
	}
	s.Start()
}

// TestNobodyIsNoResult: where the official method gives nobody a place, check says
// so beforehand, and a result without places is sealed for a reason alone.
func TestNobodyIsNoResult(t *testing.T) {
	for method, why := range map[string]string{"trimmed": "4 lembar", "additive": "2 kelompok"} {
		s := serveDemo(t, func(s *served) { s.InParts(method, juritest.TwoPanels) })
		s.Stop()
		var said, wrong strings.Builder
		if code := run(t.Context(), []string{"check", s.Dir}, strings.NewReader(""), &said, &wrong); code != 0 {
			t.Fatalf("check: exit %d %s", code, wrong.String())
		}
		if want := map[string]string{"trimmed": "4 jur", "additive": "be compared|dibandingkan"}[method]; !contains(said.String(), want) {
			t.Errorf("%s: check does not warn:\n%s", method, said.String())
		}
		s.Start()
		s.Sheets("P01 ani=80 budi=82", "P02 ani=70 budi=75", "P03 citra=90", "P04 citra=60")
		s.No("panitia", "seal", "belum ada peserta yang diperingkat")
		x := s.Console("panitia", 100, 30)
		x.See("▸1")
		x.Press("7")
		x.See("Belum ada peserta yang diperingkat")
		x.See(why)
		s.OK("panitia", "seal --waive 'lomba diulang'")
		s.OK("wakil", "confirm")
		if n := s.Folder.Board.State().Sealed; n.Waive != "lomba diulang" {
			t.Errorf("%s: the reason is not in the result: %+v", method, n)
		}
	}
}

// contains reports whether the text has any of the words, which a bar parts.
func contains(text, words string) bool {
	for w := range strings.SplitSeq(words, "|") {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
