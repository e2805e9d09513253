package verbs

import (
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring/exact"
	"juri/store/setup"
)

// What was scored elsewhere, from contest.yaml over a file that is sent to the sealed
// result and back from its own exports.
func TestComponentToSeal(t *testing.T) {
	s := serveDemo(t, func(s *served) {
		path := filepath.Join(s.Dir, "contest.yaml")
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		more := "components: [{id: berkas, name: {id: Berkas, en: Documents}, weight: 30, scale: {min: 0, max: 100, step: 0.01}}]\n"
		if err := os.WriteFile(path, append(text, more...), 0o600); err != nil {
			t.Fatal(err)
		}
	})
	s.CloseAll()
	if rows := s.Folder.Board.State().Standings().Rows; rows[0].Rank != 0 {
		t.Fatalf("%s has a place without its documents", rows[0].Entry)
	}
	s.No("panitia", "seal", "berkas")
	var file strings.Builder
	file.WriteString("Nomor peserta;Instansi;Nilai\n")
	for i, l := range s.Folder.Board.State().Slots {
		fmt.Fprintf(&file, "%s;%s;%d,25\n", l.Entry.ID, l.Entry.Unit, 40+i)
	}
	send := func(line, file string) (int, string) {
		out, errOut, code := s.send("panitia", line, []byte(file))
		return code, out + errOut
	}
	_, shown := send("import --component berkas", file.String())
	if !strings.Contains(shown, "40,25") || !strings.Contains(shown, "--yes=") {
		t.Fatalf("the preview is\n%s", shown)
	}
	yes := shown[strings.Index(shown, "--yes="):]
	yes, _, _ = strings.Cut(yes, " ")
	if code, out := send("import --component berkas "+yes, file.String()); code != 0 {
		t.Fatalf("it does not come in:\n%s", out)
	}
	other := strings.Replace(file.String(), "40,25", "41", 1)
	if code, out := send("import --component berkas", other); code == 0 || !strings.Contains(out, "lasan") {
		t.Errorf("a value changes without a reason:\n%s", out)
	}
	if _, out := send("import --component berkas --reason 'salah ketik'", other); !strings.Contains(out, "40,25") || !strings.Contains(out, "41") {
		t.Errorf("the difference is not shown:\n%s", out)
	}
	if _, out := send("import --component berkas", "nomor,nilai\nP01,101\nP99,3\n"); !strings.Contains(out, "2:5") || !strings.Contains(out, "P99") {
		t.Errorf("faults are not at their places:\n%s", out)
	}
	s.BreakTies()
	if out := s.OK("panitia", "seal"); !strings.Contains(out, "berkas") {
		t.Errorf("the seal does not say who brought it in:\n%s", out)
	}
	s.OK("ani", "confirm")
	best := s.Folder.Board.State().Sealed.Rows[0]
	want := exact.Ratio{Num: best.JuryNum, Den: best.JuryDen}.Rat()
	want.Mul(want, exact.Decimal(70*exact.One/100).Rat())
	want.Add(want, exact.Decimal(best.Components[0].Value*30/100).Rat())
	if got, _ := exact.OfRat(want); got != best.Score() {
		t.Errorf("%s has %v, want %v", best.Entry, best.Score(), got)
	}
	for _, kind := range []string{"lembar-penilaian.csv", "rekapitulasi.csv", "rekapitulasi.xlsx"} {
		in := setup.Input{Name: kind, Data: []byte(s.OK("panitia", "export "+kind))}
		tally, err := setup.ReadTally(in, nil, setup.ScoreOptions{})
		if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		if len(tally.Jurors) != 4 {
			t.Errorf("%s: %v are taken for jurors", kind, tally.Jurors)
		}
		ballots, err := tally.Ballots("mean", 3)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range ballots.Entries {
			if e.ID == best.Entry && e.Special.Rest.Cmp(exact.NewRatio(int64(best.Components[0].Value)*3, 10*int64(exact.One))) != 0 {
				t.Errorf("%s has %v of components", kind, e.Special.Rest)
			}
		}
	}
	if out := s.OK("panitia", "export berita-acara.pdf"); len(out) < 1000 {
		t.Error("no minutes")
	}
}

// Places of an earlier contest, as its own export says them, to the sealed result and its papers.
func TestPlacesOfARoundToSeal(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) {
		path := filepath.Join(s.Dir, "contest.yaml")
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		more := "components: [{id: awal, name: Penyisihan, weight: 30, points: [12, 10, 7]}]\n"
		if err := os.WriteFile(path, append(text, more...), 0o600); err != nil {
			t.Fatal(err)
		}
	})
	s.CloseAll()
	earlier := "rank,entry,unit,title,room,score,sheets,expected,recused,tied,decided_by,award,category,category_rank,awards\n"
	place := map[string]int{}
	for i, l := range s.Folder.Board.State().Slots {
		place[l.Entry.ID] = i + 1
		earlier += fmt.Sprintf("%d,%s,%s,x,y,%d.5,3,3,0,false,score,,,0,\n", i+1, l.Entry.ID, l.Entry.Unit, 90-i)
	}
	shown, told, _ := s.send("panitia", "import --component awal", []byte(strings.Replace(earlier, "\n2,", "\n1.5,", 1)))
	if !strings.Contains(shown+told, "1,5") {
		t.Errorf("half a place is taken:\n%s%s", shown, told)
	}
	shown, told, _ = s.send("panitia", "import --component awal", []byte(earlier))
	yes := (shown + told)[max(strings.Index(shown+told, "--yes="), 0):]
	yes, _, _ = strings.Cut(yes, " ")
	if out, errOut, code := s.send("panitia", "import --component awal "+yes, []byte(earlier)); code != 0 {
		t.Fatalf("it does not come in:\n%s%s", out, errOut)
	}
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	for _, r := range s.Folder.Board.State().Sealed.Rows {
		want := exact.Ratio{Num: r.JuryNum, Den: r.JuryDen}.Rat()
		want.Mul(want, big.NewRat(70, 100))
		if at := place[r.Entry]; at <= 3 {
			want.Add(want, big.NewRat([]int64{30, 25, 35}[at-1], []int64{1, 1, 2}[at-1]))
		}
		if r.Score().Rat().Cmp(want) != 0 {
			t.Errorf("%s, placed %d before, has %v, want %v", r.Entry, place[r.Entry], r.Score(), want)
		}
	}
	desk := s.Console("panitia", 160, 40)
	desk.See("pilih tab")
	desk.Press("2")
	desk.See("Penyisihan peringkat 1")
	for _, verb := range []string{"export berita-acara", "export rekapitulasi"} {
		if text := strings.Join(strings.Fields(s.PDF(verb)), " "); !strings.Contains(text, "peringkat pertama dan berikutnya bernilai 12; 10; 7") {
			t.Errorf("%s does not say what places are worth:\n%s", verb, text)
		}
	}
	path := filepath.Join(t.TempDir(), "lembar-penilaian.csv")
	if err := os.WriteFile(path, []byte(s.OK("panitia", "export lembar-penilaian.csv")), 0o600); err != nil {
		t.Fatal(err)
	}
	rows := juritest.PlacesIn(t, s.OK("panitia", "standings --format csv"))
	juritest.SameAs(t, rows, tallyRows(t, path), 0)
	book := recalculated(t, s.OK("panitia", "export rekapitulasi.xlsx"))
	for _, r := range rows {
		found := false
		for _, v := range book[r.Entry] {
			n, err := strconv.ParseFloat(v, 64)
			found = found || err == nil && strconv.FormatFloat(n, 'f', 6, 64) == r.Score
		}
		if !found {
			t.Errorf("%s: the workbook works out %v, want %s", r.Entry, book[r.Entry], r.Score)
		}
	}
}

// Places of an earlier round of the same contest, through each export and back.
func TestPlacesOfAnEarlierRoundInExports(t *testing.T) {
	t.Parallel()
	c := playedContests["final"]
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{"contest.yaml": c.rules, "entries.csv": "id,unit,title,category,room\n" + c.entries} {
			noError(t, os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600))
		}
	})
	s.say(c.goes, map[string]string{})
	want := c.places(c.given())
	if _, told, code := s.send("panitia", "import --component awal", []byte("nomor,peringkat\nP03.2,1\n")); code == 0 || !strings.Contains(told, "peringkat babak 1") {
		t.Errorf("a place is brought in: %d %s", code, told)
	}
	rows := recalculated(t, s.OK("panitia", "export rekapitulasi.xlsx"))
	for entry, at := range want {
		found := false
		for _, v := range rows[entry] {
			n, err := strconv.ParseFloat(v, 64)
			found = found || err == nil && strconv.FormatFloat(n, 'f', 6, 64) == at.score.FloatString(6)
		}
		if !found {
			t.Errorf("%s: the workbook works out %v, want %s", entry, rows[entry], at.score.FloatString(6))
		}
	}
	for kind, rounds := range map[string][]string{"lembar-penilaian.csv": {"0", "1"}, "rekapitulasi.csv": {"1"}, "rekapitulasi.xlsx": {"0", "1"}} {
		path := filepath.Join(t.TempDir(), kind)
		noError(t, os.WriteFile(path, []byte(s.OK("panitia", "export "+kind)), 0o600))
		for _, round := range rounds {
			for _, r := range juritest.PlacesIn(t, string(inProcess(t, "tally", path, "--round", round, "--format", "csv"))) {
				score := map[string]string{"P01": "85.250000", "P02": "65.250000", "P03": "60.750000"}[r.Entry]
				if at := want[r.Entry]; round == "1" {
					score = at.score.FloatString(6)
				}
				if r.Score != score {
					t.Errorf("%s, round %s: %s has %s, want %s", kind, round, r.Entry, r.Score, score)
				}
			}
		}
	}
}
