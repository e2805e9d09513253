package verbs

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store/report"
)

// runsContest has three runs, of which the best two count.
const runsContest = `name: Lomba Seluncur
timezone: Asia/Jakarta
rubric:
  scale: {min: 0, max: 100, step: 0.25}
  criteria: [{id: gaya, name: Gaya, weight: 1}]
timer: {presentation: 1m}
rooms: [{id: pinus, name: Pinus}]
people:
  - {user: ani, name: Ani, role: juror, chair: true}
  - {user: budi, name: Budi, role: juror}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: layar, name: Layar, role: board}
result:
  method: mean
  ties: [runs, draw]
  awards: [{name: Juara, places: 1}]
runs: {count: 3, best: 2}
entries: entries.csv
`

// TestRunsToSeal plays a contest of three runs to the papers: P01 has (80 + 85) / 2 of 80, 85 and 40,
// P02 (82,5 + 80) / 2 of 82,5, 10 and 80.
func TestRunsToSeal(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{"contest.yaml": runsContest, "entries.csv": "id,unit,title,room\nP01,Satu,Judul,pinus\nP02,Dua,Judul,pinus\n"} {
			noError(t, os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600))
		}
	})
	for run, scores := range [3][2]string{{"80", "82.5"}, {"85", "10"}, {"40", "80"}} {
		mark := ""
		if run > 0 {
			mark = fmt.Sprint(".", run+1)
			if out := s.OK("panitia", "advance"); !strings.Contains(out, fmt.Sprintf("Putaran %d: 2 peserta tampil kembali (P01%s, P02%s)", run+1, mark, mark)) {
				t.Error(out)
			}
		}
		for i, id := range []string{"P01", "P02"} {
			s.OK("panitia", "next pinus")
			for _, juror := range []string{"ani", "budi"} {
				s.OK(juror, "score "+id+mark+" --submit gaya="+scores[i])
			}
			s.OK("panitia", "close "+id+mark)
		}
		if run == 0 {
			if out := s.OK("panitia", "standings"); !strings.Contains(out, "baru 1 penampilan bernilai, sedangkan yang dihitung 2") {
				t.Errorf("after one run:\n%s", out)
			}
			s.No("panitia", "seal", "belum dibentuk: 2")
		}
	}
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	var table report.Standings
	juritest.Read(t, s.OK("panitia", "standings --format json"), &table)
	if r := table.Rows[0]; len(table.Rows) != 2 || r.Entry != "P01" || r.Score != "82.500000" || r.Award != "Juara" ||
		fmt.Sprint(r.Runs) != "[{P01 80.000000 true} {P01.2 85.000000 true} {P01.3 40.000000 false}]" {
		t.Errorf("%+v", table.Rows)
	}
	sheets := s.OK("panitia", "export lembar-penilaian.csv")
	if strings.Count(sheets, "\nP0") != 12 {
		t.Errorf("not twelve sheets:\n%s", sheets)
	}
	path := filepath.Join(t.TempDir(), "lembar-penilaian.csv")
	noError(t, os.WriteFile(path, []byte(sheets), 0o600))
	for _, c := range []struct {
		flag string
		rows [2]string // entry and score
	}{{"", [2]string{"P01 82.500000", "P02 81.250000"}}, {"--best=1", [2]string{"P01 85.000000", "P02 82.500000"}}, {"--round=1", [2]string{"P01.2 85.000000", "P02.2 10.000000"}}} {
		args := append([]string{"tally", path, "--format", "json"}, strings.Fields(c.flag)...)
		var out, errOut bytes.Buffer
		var again report.Tally
		if code := run(t.Context(), args, strings.NewReader(""), &out, &errOut); code != 0 {
			t.Fatalf("%v: %d\n%s", args, code, errOut.String())
		}
		juritest.Read(t, out.String(), &again)
		for i, want := range c.rows {
			if r := again.Rows[i]; r.Rank != i+1 || r.Entry+" "+r.Score != want {
				t.Errorf("%v: %+v, want %s", args, r, want)
			}
		}
		if c.flag == "" && fmt.Sprint(again.Rows[0].Runs) != fmt.Sprint(table.Rows[0].Runs) {
			t.Errorf("runs %v, want %v", again.Rows[0].Runs, table.Rows[0].Runs)
		}
	}
	for _, paper := range []string{"berita-acara", "rekapitulasi"} {
		text := strings.Join(strings.Fields(s.PDF("export "+paper)), " ")
		if !strings.Contains(text, "Nilai akhir adalah rata-rata 2 penampilan terbaik dari 3 penampilan.") {
			t.Errorf("%s does not say how runs make a score:\n%s", paper, text)
		}
		if paper == "rekapitulasi" && !strings.Contains(strings.ReplaceAll(text, " ", ""), "penampilan:80,00(dihitung);85,00(dihitung);40,00") {
			t.Errorf("no runs in the recapitulation:\n%s", text)
		}
	}
}
