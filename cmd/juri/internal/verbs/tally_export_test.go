package verbs

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/folder"
	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/store/report"
	"juri/store/setup"
)

// playAll plays a contest's every slot: some sheets are odd, some jurors have a
// conflict, one entry withdraws after it was scored, and one tie is drawn.
func playAll(t *testing.T, f *folder.Folder) {
	t.Helper()
	do := func(by string, c scoring.Command) {
		t.Helper()
		if _, err := f.Board.Do(t.Context(), scoring.Actor{User: by}, c); err != nil {
			t.Fatalf("%s: %#v: %v", by, c, err)
		}
	}
	criteria := f.Board.State().Contest.Rubric.Criteria
	for n, l := range f.Board.State().Slots {
		id := l.Entry.ID
		do("panitia", scoring.Call{Slot: id})
		for i, user := range []string{"ani", "budi", "citra", "dewa"} {
			if n%9 == 4 && i == n%4 {
				do(user, scoring.Recuse{Slot: id, Reason: "keluarga"})
				continue
			}
			c := scoring.Submit{Slot: id, Scores: map[string]exact.Decimal{}, Strength: "Kuat, \"jelas\"; 1.250 orang", Improve: "=Perlu data"}
			for j, k := range criteria {
				lo, hi := k.Scale.Bounds()
				at := exact.Decimal((n*7+i*5+j*11)%39) + 60
				if n%5 == 0 { // these tie with each other
					at = 77
				}
				if k.Bonus && n%3 != 0 {
					continue
				}
				c.Scores[k.ID] = k.Scale.Next(lo+(hi-lo)/100*at-((hi-lo)/100*at)%max(k.Scale.Step, 1), 0)
			}
			do(user, c)
		}
		do("panitia", scoring.Close{Slot: id})
	}
	do("panitia", scoring.Withdraw{Slot: f.Board.State().Slots[7].Entry.ID, Reason: "mengundurkan diri"})
	if ties := f.Board.State().LineTies(); len(ties) > 0 {
		c := scoring.DecideTie{Seed: "3 5 1"}
		for _, r := range ties[0] {
			c.Entries = append(c.Entries, r.Entry)
		}
		do("panitia", c)
	}
}

// What juri exports of a played contest, juri tally reads back: from every sheet the same
// places and scores to six decimals, from the recapitulation scores to five and the
// same places but for ties.
func TestTallyReadsExports(t *testing.T) {
	t.Parallel()
	for name, change := range map[string][]string{
		"as it is": nil,
		"blocks":   {"rubric: kipp-2023", "rubric: kipp-sulsel-2022", "criterion:signif", "criterion:dampak"},
		"median":   {"method: mean", "method: median"},
		"sums":     {"rubric: kipp-2023", "rubric: {total: sum, scale: {min: 0, max: 10, step: 0.25}, criteria: [{id: signif, name: Isi, weight: 3}, {id: total, name: Jumlah, weight: 0.7}, {id: b, name: Bonus, weight: 1, bonus: true}]}"},
		"thirds":   {"rubric: kipp-2023", "rubric: {scale: {min: 0, max: 100}, criteria: [{id: signif, name: Waktu, weight: 1}, {id: usia, name: Usia, weight: 1}, {id: no, name: No, weight: 1}]}"},
		"ranksum":  {"method: mean", "method: ranksum"},
		"additive": {"method: mean", "method: additive"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			noError(t, setup.WriteDemo(dir))
			juritest.FewEntries(t, dir)
			path := filepath.Join(dir, "contest.yaml")
			text, err := os.ReadFile(path)
			noError(t, err)
			noError(t, os.WriteFile(path, []byte(strings.NewReplacer(change...).Replace(string(text))), 0o600))
			f, err := folder.Open(t.Context(), i18n.For("id"), dir, "")
			noError(t, err)
			playAll(t, f)
			defer f.Close()
			seen := scoring.See(f.Board.State(), scoring.Host)
			truth, _ := report.StandingsOf(seen, "")
			for _, lang := range []string{"id", "en"} {
				out := t.TempDir()
				d, w, err := f.Dossier(t.Context(), seen, lang, false)
				noError(t, err)
				for _, name := range []string{"lembar-penilaian.csv", "rekapitulasi.csv", "rekapitulasi.xlsx"} {
					k, _ := report.KindOf(name)
					data, err := k.Make(d, w)
					noError(t, err)
					noError(t, os.WriteFile(filepath.Join(out, name), data, 0o600))
				}
				juritest.SameAs(t, truth.Rows, tallyRows(t, filepath.Join(out, "lembar-penilaian.csv")), 0)
				juritest.SameAs(t, truth.Rows, tallyRows(t, filepath.Join(out, "rekapitulasi.csv")), 1e-5)
				juritest.SameAs(t, truth.Rows, tallyRows(t, filepath.Join(out, "rekapitulasi.xlsx")), 1e-5)
			}
		})
	}
}

// tallyRows are the rows that juri tally makes of a file.
func tallyRows(t *testing.T, path string) []report.Row {
	t.Helper()
	return juritest.PlacesIn(t, string(inProcess(t, "tally", path, "--format", "csv")))
}

// inProcess runs a command that must succeed.
func inProcess(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, wrong bytes.Buffer
	if code := run(t.Context(), args, strings.NewReader(""), &out, &wrong); code != 0 {
		t.Fatalf("%v: exit %d: %s", args, code, wrong.String())
	}
	return out.Bytes()
}

// Workbooks as people keep them: percentages, and a recapitulation whose sums
// have no values yet.
func TestTallyWorkbooks(t *testing.T) {
	for name, want := range map[string]string{
		"percent.xlsx": "1,P01,,,,85.500000,|2,P02,,,,77.500000,",
		"matrix.xlsx":  "1,P01,Instansi,,,83.500000,3|2,P02,Instansi,,,81.000000,3|3,P03,Instansi,,,78.083333,3",
	} {
		out := string(inProcess(t, "tally", filepath.Join("testdata", name), "--format", "csv"))
		for _, line := range strings.Split(want, "|") {
			if !strings.Contains(out, "\n"+line) {
				t.Errorf("%s: no line %s in\n%s", name, line, out)
			}
		}
	}
}
