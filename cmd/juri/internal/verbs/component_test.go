package verbs

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

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
