package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"juri/scoring"
	"juri/store/report"
)

// inParts makes it a contest of two entries in each of two rooms; jurors are who
// scores where.
func (s *served) inParts(method, jurors string) {
	s.t.Helper()
	for name, text := range map[string]string{
		"contest.yaml": `name: Lomba
timezone: Asia/Jakarta
rubric:
  scale: {min: 0, max: 100}
  criteria: [{id: a, name: {id: Dampak, en: Impact}, weight: 1}]
timer: {presentation: 7m}
rooms:
  - {id: pinus, name: Pinus, date: 2023-03-20, start: "08:00", slot: 20m}
  - {id: eboni, name: Eboni, date: 2023-03-21, start: "08:00", slot: 20m}
people:
` + jurors + `
  - {user: panitia, name: Panitia, role: organizer}
  - {user: wakil, name: Wakil, role: organizer}
  - {user: layar, name: Layar, role: board}
result: {method: ` + method + `, panel: 1, ties: ["criterion:a"], awards: [{name: Juara, places: 1}]}
entries: entries.csv
`,
		"entries.csv": "id,unit,title,room,order\nP01,Satu,A,pinus,1\nP02,Dua,B,pinus,2\nP03,Tiga,C,eboni,1\nP04,Empat,D,eboni,2\n",
	} {
		if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), 0o600); err != nil {
			s.t.Fatal(err)
		}
	}
}

// sheets calls each entry, hands in one value a juror and closes it: "P01 ani=80".
func (s *served) sheets(lines ...string) {
	s.t.Helper()
	for _, l := range lines {
		f := strings.Fields(l)
		s.ok("panitia", "call "+f[0])
		for _, given := range f[1:] {
			juror, value, _ := strings.Cut(given, "=")
			s.ok(juror, "score "+f[0]+" a="+value+" --submit")
		}
		s.ok("panitia", "close "+f[0])
	}
}

const twoPanels = `  - {user: ani, name: Ani, role: juror, rooms: [pinus]}
  - {user: budi, name: Budi, role: juror, rooms: [pinus]}
  - {user: citra, name: Citra, role: juror, rooms: [eboni]}`

// TestRefusedMethods: of a design in parts the adjusted methods name the parts and
// what would join them; with too few sheets trimming is refused; the official
// places are none either, and the seal goes by who is ranked.
func TestRefusedMethods(t *testing.T) {
	s := serveDemo(t, func(s *served) { s.inParts("mean", twoPanels) })
	s.sheets("P01 ani=80 budi=82", "P02 ani=70 budi=75", "P03 citra=90", "P04 citra=60")
	for _, m := range []string{"zscore", "additive"} {
		s.no("panitia", "standings --method "+m, "2 bagian")
		_, e, _ := s.verb("panitia", "standings --method "+m)
		for _, want := range []string{"P01", "P03", "ani", "citra", "menyambungkan"} {
			if !strings.Contains(e, want) {
				t.Errorf("%s: %q does not name %s", m, e, want)
			}
		}
	}
	s.no("panitia", "standings --method trimmed", "paling sedikit 4 lembar")
	s.no("panitia", "standings --method skating", "setiap juri")
	table := s.ok("panitia", "standings")
	if !strings.Contains(table, "Ditentukan oleh nilai.") {
		t.Errorf("no row says what decided it:\n%s", table)
	}
	x := s.console("panitia", 120, 60)
	x.see("▸1")
	x.press("3")
	x.see("2 bagian")
	x.press("\x1b[F") // to its end
	x.see("paling sedikit 4 lembar")
}

// TestNothingLeftToMeasureBy: sheets that are just enough for an adjusted score say
// so, where the places are asked for and where the methods are side by side.
func TestNothingLeftToMeasureBy(t *testing.T) {
	s := serveDemo(t, func(s *served) {
		s.inParts("additive", `  - {user: ani, name: Ani, role: juror}
  - {user: budi, name: Budi, role: juror, rooms: [pinus]}`)
	})
	s.sheets("P01 ani=80 budi=82", "P02 ani=70", "P03 ani=60", "P04 ani=50")
	const says = "tidak untuk mengukur ketelitiannya"
	if out := s.ok("panitia", "standings"); !strings.Contains(out, says) {
		t.Errorf("the table does not say so:\n%s", out)
	}
	var table report.Standings
	if read(t, s.ok("panitia", "standings --format json"), &table); table.Note != "no_residual" || table.Rows[0].Rank != 1 {
		t.Errorf("JSON: %+v", table)
	}
	x := s.console("panitia", 120, 60)
	x.see("▸1")
	x.press("3")
	x.press("\x1b[F")
	x.see(says)
}

// TestResultStandsFromTheFirstSheet: method, tie chain and awards may change in
// contest.yaml until a sheet exists; after it check refuses them with the reason,
// what is recorded is read as it stands, and serving goes on with that.
func TestResultStandsFromTheFirstSheet(t *testing.T) {
	s := serveDemo(t, func(s *served) { s.inParts("mean", twoPanels) })
	path := filepath.Join(s.dir, "contest.yaml")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var stands scoring.Result
	with := func(from, to string) int {
		t.Helper()
		changed := strings.Replace(string(text), from, to, 1)
		if changed == string(text) {
			t.Fatalf("contest.yaml has no %q", from)
		}
		if err := os.WriteFile(path, []byte(changed), 0o600); err != nil {
			t.Fatal(err)
		}
		var said, wrong strings.Builder
		code := run(t.Context(), []string{"check", s.dir}, strings.NewReader(""), &said, &wrong)
		if code != 0 && !strings.Contains(wrong.String(), "lembar") && !strings.Contains(wrong.String(), "sheet") {
			t.Errorf("%s: refused with %q", to, wrong.String())
		}
		for _, reads := range []string{"log", "standings"} {
			if got := run(t.Context(), []string{reads, s.dir}, strings.NewReader(""), &said, &wrong); got != 0 {
				t.Errorf("%s: %s cannot be read: exit %d, %s", to, reads, got, wrong.String())
			}
		}
		if code != 0 {
			s.start()
			if now := *s.f.board.State().Contest; !reflect.DeepEqual(now.Result, stands) {
				t.Errorf("%s: served with %+v", to, now.Result)
			}
			s.stop()
		}
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		return code
	}
	stands = s.f.board.State().Contest.Result
	changes := [][2]string{{"method: mean", "method: median"}, {`ties: ["criterion:a"]`, "ties: [median]"}, {"places: 1", "places: 2"}, {"panel: 1", "panel: 2"}}
	s.stop()
	for _, c := range changes {
		if code := with(c[0], c[1]); code != 0 {
			t.Errorf("%s is refused before the first sheet", c[1])
		}
	}
	s.start()
	s.ok("panitia", "call P01")
	s.ok("ani", "score P01 a=80") // a draft is enough
	s.stop()
	for _, c := range changes {
		if code := with(c[0], c[1]); code != 1 {
			t.Errorf("%s after the first sheet: exit %d", c[1], code)
		}
	}
	s.start()
}

// TestNobodyIsNoResult: where the official method gives nobody a place, check says
// so beforehand, and a result without places is sealed for a reason alone.
func TestNobodyIsNoResult(t *testing.T) {
	for method, why := range map[string]string{"trimmed": "4 lembar", "additive": "2 bagian"} {
		s := serveDemo(t, func(s *served) { s.inParts(method, twoPanels) })
		s.stop()
		var said, wrong strings.Builder
		if code := run(t.Context(), []string{"check", s.dir}, strings.NewReader(""), &said, &wrong); code != 0 {
			t.Fatalf("check: exit %d %s", code, wrong.String())
		}
		if want := map[string]string{"trimmed": "4 jur", "additive": "common scale|sebanding"}[method]; !contains(said.String(), want) {
			t.Errorf("%s: check does not warn:\n%s", method, said.String())
		}
		s.start()
		s.sheets("P01 ani=80 budi=82", "P02 ani=70 budi=75", "P03 citra=90", "P04 citra=60")
		s.no("panitia", "seal", "belum ada peserta yang berperingkat")
		x := s.console("panitia", 100, 30)
		x.see("▸1")
		x.press("7")
		x.see("Belum ada peserta yang berperingkat")
		x.see(why)
		s.ok("panitia", "seal --waive 'lomba diulang'")
		s.ok("wakil", "confirm")
		if n := s.f.board.State().Sealed; n.Waive != "lomba diulang" {
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
