package verbs

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/report"
)

// musabaqah is a contest whose jurors share the criteria out: two judge tajwid, two
// lagu dan suara, one of them fasahah too, and the chair all of it.
const musabaqah = `name: MTQ Tingkat Kecamatan
language: id
timezone: Asia/Jakarta
rubric:
  total: sum
  criteria:
    - {id: tajwid, name: {id: Tajwid, en: Tajwid}, weight: 1, scale: {min: 0, max: 30, step: 0.5}}
    - {id: fasahah, name: {id: Fasahah dan adab, en: Fluency and manners}, weight: 1, scale: {min: 0, max: 30, step: 0.5}}
    - {id: lagu, name: {id: Lagu dan suara, en: Melody and voice}, weight: 1, scale: {min: 0, max: 40, step: 0.5}}
timer: {presentation: 7m}
rooms: [{id: mimbar, name: Mimbar, date: 2026-11-27, start: "08:00"}]
people:
  - {user: ani, name: Ani Rahma, role: juror, criteria: [tajwid]}
  - {user: budi, name: Budi Santosa, role: juror, criteria: [Tajwid]}
  - {user: citra, name: Citra Maharani, role: juror, criteria: [lagu]}
  - {user: dewa, name: Dewa Prasetya, role: juror, criteria: [fasahah, lagu]}
  - {user: eka, name: Eka Wulandari, role: juror, chair: true}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: layar, name: Layar, role: board}
result:
  method: mean
  panel: 3
  ties: [criterion:tajwid, draw]
  awards: [{name: Juara I, places: 1}, {name: Juara II, places: 1}]
entries: entries.csv
`

var judgedBy = map[string][]string{
	"ani": {"tajwid"}, "budi": {"tajwid"}, "citra": {"lagu"}, "dewa": {"fasahah", "lagu"}, "eka": {"tajwid", "lagu", "fasahah"},
}

// folderOf puts a contest of that text and so many entries in the place of the sample.
func folderOf(text string, entries int) func(*juritest.Served) {
	return func(s *juritest.Served) {
		list := "id,unit,title,room\n"
		for n := range entries {
			list += fmt.Sprintf("Q%02d,Kafilah %d,Peserta %d,mimbar\n", n+1, n+1, n+1)
		}
		for name, data := range map[string]string{"contest.yaml": text, "entries.csv": list} {
			noError(s.T, os.WriteFile(filepath.Join(s.Dir, name), []byte(data), 0o600))
		}
	}
}

// A contest whose jurors share the criteria out, from contest.yaml over SSH to papers: the
// places are those of the rule in fractions, and what juri exports juri tally reads back.
func TestSharedContest(t *testing.T) {
	for name, change := range map[string][]string{"sum": {"%%", ""}, "mean": {"total: sum", "total: mean", "Tajwid}, weight: 1", "Tajwid}, weight: 2.5", "manners}, weight: 1", "manners}, weight: 0.7"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			playShared(t, name, strings.NewReplacer(change...).Replace(musabaqah))
		})
	}
}

func playShared(t *testing.T, name, text string) {
	weights, all := map[string]*big.Rat{"tajwid": big.NewRat(1, 1), "fasahah": big.NewRat(1, 1), "lagu": big.NewRat(1, 1)}, big.NewRat(1, 1)
	if name == "mean" {
		weights["tajwid"], weights["fasahah"], all = big.NewRat(5, 2), big.NewRat(7, 10), big.NewRat(42, 10)
	}
	const entries = 8
	s := juritest.Serve(t, juritest.Program{Verbs: Run, Shell: run}, folderOf(text, entries))
	rng := rand.New(rand.NewPCG(1, 2))
	want := map[string]*big.Rat{}
	for n := range entries {
		id := fmt.Sprintf("Q%02d", n+1)
		s.OK("panitia", "call "+id)
		s.No("ani", "score "+id+" lagu=30", "lagu")
		sum, of := map[string]int64{}, map[string]int64{}
		for _, user := range []string{"ani", "budi", "citra", "dewa", "eka"} {
			if n == 5 && user == "budi" {
				s.OK(user, "recuse "+id+" --reason keluarga")
				continue
			}
			line := "score " + id
			for _, c := range judgedBy[user] {
				v := 40 + rng.Int64N(8)
				if n == 7 { // as the one before
					v = 41
				}
				sum[c], of[c] = sum[c]+v, of[c]+1
				line += fmt.Sprintf(" %s=%d.%d", c, v/2, 5*(v%2))
			}
			s.OK(user, line+" --submit")
		}
		want[id] = new(big.Rat)
		for c := range sum {
			want[id].Add(want[id], new(big.Rat).Mul(weights[c], big.NewRat(sum[c], 2*of[c])))
		}
		want[id].Quo(want[id], all)
		s.OK("panitia", "close "+id)
	}
	s.OK("panitia", "deduct Q02 1.5 --reason 'lewat waktu'") // from the final score, once
	want["Q02"].Sub(want["Q02"], big.NewRat(3, 2))
	rows := placesAre(t, s, want)
	s.No("panitia", "standings --method median", "mean")
	out := t.TempDir()
	for _, kind := range []string{"lembar-penilaian.csv", "rekapitulasi.csv", "rekapitulasi.xlsx"} {
		noError(t, os.WriteFile(filepath.Join(out, kind), []byte(s.OK("panitia", "export "+kind)), 0o600))
	}
	juritest.SameAs(t, rows, tallyRows(t, filepath.Join(out, "lembar-penilaian.csv")), 0)
	for _, kind := range []string{"rekapitulasi.csv", "rekapitulasi.xlsx"} {
		var said, wrong strings.Builder
		if code := run(t.Context(), []string{"tally", filepath.Join(out, kind)}, strings.NewReader(""), &said, &wrong); code == 0 || !strings.Contains(wrong.String(), "lembar-penilaian.csv") {
			t.Errorf("tally of %s: exit %d: %s", kind, code, wrong.String())
		}
	}
	var d report.Dossier
	juritest.Read(t, s.OK("panitia", "export juri.json"), &d)
	for _, j := range d.Jurors {
		if own := judgedBy[j.ID]; len(own) < 3 && len(own) != len(j.Criteria) {
			t.Errorf("%s judges %v, and %v in juri.json", j.ID, own, j.Criteria)
		}
	}
	for _, sh := range d.Sheets {
		for _, c := range sh.Scores {
			if !slices.Contains(judgedBy[sh.Juror], c.Criterion) {
				t.Errorf("%s gave %s a score for %s", sh.Juror, sh.Entry, c.Criterion)
			}
		}
	}
	if n := strings.Count(s.PDF("export lembar-penilaian.pdf"), "Fasahah dan adab"); n != 2*entries {
		t.Errorf("fasahah stands on %d sheets", n)
	}
	if said := strings.Join(strings.Fields(s.PDF("export berita-acara.pdf")), " "); !strings.Contains(said, "Kriteria dibagi di antara juri") {
		t.Errorf("the minutes do not say how the score is made:\n%s", said)
	}
	book := recalculated(t, s.OK("panitia", "export rekapitulasi.xlsx"))
	for _, sh := range d.Sheets {
		i := slices.IndexFunc(d.Jurors, func(j report.Juror) bool { return j.ID == sh.Juror })
		if v, _ := strconv.ParseFloat(book[sh.Entry][d.Jurors[i].Name], 64); !sh.Recused && strconv.FormatFloat(v, 'f', 6, 64) != sh.Total {
			t.Errorf("%s of %s: the workbook works out %v, and the sheet has %s", sh.Entry, sh.Juror, v, sh.Total)
		}
	}
	for id, row := range book {
		if v, err := strconv.ParseFloat(row["Nilai"], 64); id != "" && (err != nil || want[id] == nil || strconv.FormatFloat(v, 'f', 6, 64) != want[id].FloatString(6)) {
			t.Errorf("%s: the workbook works out %v, want %v", id, row, want[id])
		}
	}
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("eka", "confirm")
	if got := juritest.PlacesIn(t, s.OK("panitia", "standings --format csv")); len(got) != len(rows) || got[0].Entry != rows[0].Entry {
		t.Errorf("sealed as %v, and was %v", got, rows)
	}
	if r, err := store.Verify(filepath.Join(s.Dir, "juri.db")); err != nil || !r.OK() {
		t.Errorf("verify: %v %+v", err, r.Faults)
	}
}

// A worked sheet of MTQ's branch Tilawah: twelve jurors, three a field. Of 011 the fields
// are 27.5 + 27 + 38/3 + 21 = 529/6, of 027 28 + 82/3 + 12 + 62/3 = 88; of 034 nobody has scored
// suara yet, and it has no place.
func TestTallyTilawah(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hakim.csv")
	text := "entry,juror,tajwid,fasahah,suara,lagu\n"
	for entry, fields := range map[string][4]string{
		"011": {"27 28 27.5", "26 27 28", "12 13 13", "21 22 20"},
		"027": {"28 28 28", "27 27 28", "12 12 12", "21 20.5 20.5"},
		"034": {"29 29 29", "29 29 29", "", "24 24 24"},
	} {
		for at, given := range fields {
			for n, v := range strings.Fields(given) {
				text += fmt.Sprintf("%s,hakim%d,%s%s%s\n", entry, 3*at+n+1, strings.Repeat(",", at), v, strings.Repeat(",", 3-at))
			}
		}
	}
	noError(t, os.WriteFile(path, []byte(text), 0o600))
	out := string(inProcess(t, "tally", path, "--rubric", "mtq-tilawah", "--shared", "--ties", "criterion:tajwid,draw", "--format", "csv"))
	for _, want := range []string{"\n1,011,,,,88.166667,12,", "\n2,027,,,,88.000000,12,", "\n0,034,,,,,9,"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// placesAre holds the standings, which it returns, against each entry's score by the rule.
func placesAre(t *testing.T, s *juritest.Served, want map[string]*big.Rat) []report.Row {
	t.Helper()
	rows := juritest.PlacesIn(t, s.OK("panitia", "standings --format csv"))
	if len(rows) != len(want) {
		t.Fatalf("%d rows: %v", len(rows), rows)
	}
	for _, r := range rows {
		better := 0
		for _, o := range want {
			if o.Cmp(want[r.Entry]) > 0 {
				better++
			}
		}
		if r.Score != want[r.Entry].FloatString(6) || r.Rank < better+1 {
			t.Errorf("%s has rank %d with %s; by the rule %s, and %d are better", r.Entry, r.Rank, r.Score, want[r.Entry].FloatString(6), better)
		}
	}
	return rows
}
