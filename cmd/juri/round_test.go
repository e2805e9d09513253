package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/report"
	"juri/store/setup"
	"juri/store/storetest"
)

// withFinal adds a final of the best two of each room, in a room of its own.
func withFinal(s *served) {
	path := filepath.Join(s.Dir, "contest.yaml")
	text, err := os.ReadFile(path)
	noError(s.T, err)
	out := strings.Replace(string(text), "\npeople:", "  - {id: final, name: Aula, date: 2023-03-21, start: \"15:00\", slot: 20m}\n\npeople:", 1)
	out = strings.Replace(out, "\nshow:", "\nrounds:\n  - {name: Final, top: 2, each: room, room: final}\nminutes:\n"+
		"  number: 188/7/2023\n  place: Balai Kota Malang\n  basis: [Keputusan Wali Kota Nomor 17 Tahun 2023]\n"+
		"  letterhead: [Pemerintah Kota Malang, Sekretariat Daerah]\nshow:", 1)
	noError(s.T, os.WriteFile(path, []byte(out), 0o600))
}

// tallyRounds holds that the exports of several rounds are read back round by
// round, and not all at once.
func (s *served) tallyRounds(rounds []report.RoundPaper) {
	s.T.Helper()
	for name, off := range map[string]float64{"lembar-penilaian.csv": 0, "rekapitulasi.csv": 1e-5, "rekapitulasi.xlsx": 1e-5} {
		path := juritest.Written(s.T, name, []byte(s.OK("panitia", "export "+name)))
		if _, e, code := s.Shell("tally", path); code != 1 || !strings.Contains(e, "--round") {
			s.T.Errorf("%s without a round: exit %d %s", name, code, e)
		}
		for at, r := range rounds {
			if name == "rekapitulasi.csv" && at < len(rounds)-1 { // it has everybody's last round alone
				if _, e, code := s.Shell("tally", path, "--round", strconv.Itoa(at)); code != 1 || !strings.Contains(e, "lembar-penilaian.csv") {
					s.T.Errorf("%s, round %d: exit %d %s", name, at, code, e)
				}
				continue
			}
			out, e, code := s.Shell("tally", path, "--format", "csv", "--round", strconv.Itoa(at))
			if code != 0 {
				s.T.Fatal(e)
			}
			juritest.SameAs(s.T, r.Rows, juritest.PlacesIn(s.T, out), off)
		}
	}
}

// TestFinalRound plays a contest with a final over SSH, from the first round to
// the sealed minutes: who comes to it, who scores it, what decides the places, and
// that standings, JSON and papers say so.
func TestFinalRound(t *testing.T) {
	t.Parallel()
	storetest.NeedTools(t, "poppler-utils", "pdftotext")
	s := serveDemo(t, withFinal)
	s.No("sari", "advance", "tidak berwenang")
	s.No("panitia", "advance", "tutup dahulu")
	s.CloseAll()
	for range 9 { // ties of several rooms may cross the line, one after another
		_, e, code := s.Verb("panitia", "advance")
		if code == 0 {
			break
		}
		_, after, found := strings.Cut(e, "urutan ")
		if !found {
			t.Fatalf("advance: %s", e)
		}
		s.OK("panitia", "tie --draw '3 5 1' "+strings.ReplaceAll(strings.Trim(strings.TrimSpace(after), "."), ",", ""))
	}
	finalists := s.Folder.Board.State().Queue("final").Slots
	if len(finalists) != 6 || slices.ContainsFunc(finalists, func(id string) bool { return !strings.HasSuffix(id, ".2") }) {
		t.Fatalf("finalists: %v", finalists)
	}
	s.OK("panitia", "advance --back")
	s.OK("panitia", "advance")
	s.No("panitia", "seal", "Belum dapat disegel")

	// The final turns the order of its list round, whatever the first round said.
	for i, id := range finalists {
		s.OK("panitia", "next final")
		for _, juror := range []string{"ani", "budi", "citra", "dewa"} {
			line := "score " + id + " --submit"
			for _, c := range s.Folder.Board.State().Contest.Rubric.Criteria {
				line += " " + c.ID + "=" + []string{"70", "71", "72", "73", "74", "75"}[i]
			}
			s.OK(juror, line)
		}
		s.OK("panitia", "close "+id)
	}
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("sekretaris", "confirm")

	var table report.Standings
	juritest.Read(t, s.OK("panitia", "standings --format json"), &table)
	if len(table.Rows) != 46 {
		t.Fatalf("%d rows", len(table.Rows))
	}
	for i, r := range table.Rows[:6] {
		if want := finalists[5-i]; r.Entry != want || r.Rank != i+1 || r.Round != 1 || r.Room != "final" {
			t.Errorf("place %d: %+v, want %s", i+1, r, want)
		}
	}
	if r := table.Rows[6]; r.Round != 0 || strings.HasSuffix(r.Entry, ".2") || r.Rank != 7 {
		t.Errorf("behind the finalists: %+v", r)
	}
	var papers struct {
		Rounds []report.RoundPaper
		Sheets []report.SheetPaper
	}
	juritest.Read(t, s.OK("panitia", "export juri.json"), &papers)
	if len(papers.Rounds) != 2 || len(papers.Rounds[0].Rows) != 46 || len(papers.Rounds[1].Rows) != 6 || len(papers.Sheets) != 4*52 {
		t.Errorf("%d rounds, %d sheets", len(papers.Rounds), len(papers.Sheets))
	}
	s.tallyRounds(papers.Rounds)
	minutes := s.PDF("export berita-acara")
	for _, want := range []string{"188/7/2023", "Balai Kota Malang", "Keputusan Wali Kota Nomor 17 Tahun 2023", "PEMERINTAH KOTA MALANG",
		"Final: 2 terbaik dari setiap ruang", "46 (empat puluh enam) peserta", finalists[5], s.Folder.Board.State().Sealed.Digest.String()} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the minutes lack %q", want)
		}
	}
	if strings.Contains(minutes, "SEMENTARA") {
		t.Error("the minutes are provisional")
	}
	recap := s.PDF("export rekapitulasi")
	for _, r := range papers.Rounds[0].Rows { // in its room's list, finalist or not
		if !strings.Contains(recap, " "+r.Entry+" ") {
			t.Errorf("Rekapitulasi lacks %s", r.Entry)
		}
	}
	if got := s.Folder.Board.State().RevealSteps(); got[len(got)-2].Entry != finalists[5] {
		t.Errorf("the last to be revealed is %s", got[len(got)-2].Entry)
	}
	next := filepath.Join(t.TempDir(), "provinsi")
	s.Stop()
	var said, wrong bytes.Buffer
	if code := run(t.Context(), []string{"init", next, "--from", s.Dir, "--top", "7"}, strings.NewReader(""), &said, &wrong); code != 0 {
		t.Fatalf("exit %d: %s", code, wrong.String())
	}
	if n, err := setup.Load(next); err != nil || len(n.Entries) != 7 || slices.ContainsFunc(n.Entries, func(e scoring.Entry) bool { return e.Of != "" || e.Room == "final" }) {
		t.Errorf("the next level: %+v, %v", n.Entries, err)
	}
	s.Start()
	if got := s.Replayed().Standings(); got.Rows[0].Entry != finalists[5] {
		t.Errorf("the journal says %s won", got.Rows[0].Entry)
	}
}
