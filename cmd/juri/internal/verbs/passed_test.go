package verbs

import (
	"bytes"
	"encoding/csv"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/report"
)

// awardsContest has a guest, a winner of last year, one award a unit, winners together, and the best unit.
const awardsContest = `name: Lomba
timezone: Asia/Jakarta
rubric:
  scale: {min: 0, max: 100}
  criteria: [{id: a, name: A, weight: 1}]
timer: {presentation: 7m}
rooms: [{id: pinus, name: Pinus}]
people:
  - {user: ani, name: Ani, role: juror, chair: true}
  - {user: panitia, name: Panitia, role: organizer}
  - {user: layar, name: Layar, role: board}
result:
  ties: [median, shared]
  awards:
    - {name: Juara I, places: 1}
    - {name: Juara II, places: 1}
    - {name: Juara III, places: 1}
    - {name: Harapan I, places: 1}
    - {name: Harapan II, places: 1}
    - {name: Favorit, pick: 1, eligible: all}
  champion: {name: Juara Umum, count: [Juara I, Juara II, Juara III], points: [5, 3, "1,5"]}
  per: unit
  ineligible:
    - {entries: [P01], why: tamu}
    - {units: [dua], why: juara tahun lalu}
entries: entries.csv
`

// TestPassedOverToSeal plays a contest in which entries are passed over, to the reveal.
func TestPassedOverToSeal(t *testing.T) {
	t.Parallel()
	s := serveDemo(t, func(s *served) {
		for name, text := range map[string]string{
			"contest.yaml": awardsContest,
			"entries.csv":  "id,unit,title,room\nP01,Satu,Judul,pinus\nP02,Tiga,Judul,pinus\nP03,Dua,Judul,pinus\nP04,TIGA,Judul,pinus\nP05,Lima,Judul,pinus\nP06,Enam,Judul,pinus\nP07,Tujuh,Judul,pinus\n",
		} {
			noError(t, os.WriteFile(filepath.Join(s.Dir, name), []byte(text), 0o600))
		}
	})
	for i, id := range []string{"P01", "P02", "P03", "P04", "P05", "P06", "P07"} {
		s.OK("panitia", "next pinus")
		s.OK("ani", "score "+id+" --submit a="+[]string{"95", "90", "85", "60", "75", "70", "70"}[i])
		s.OK("panitia", "close "+id)
	}
	said := []string{
		"P01 dilewati untuk “Juara I” (seharusnya peringkat 1): tidak diikutkan dalam penghargaan (tamu)",
		"P03 dilewati untuk “Juara III” (seharusnya peringkat 3): tidak diikutkan dalam penghargaan (juara tahun lalu)",
		"Juara Umum\n1. Tiga · Juara I × 1 · 5 poin\n2. Lima · Juara II × 1 · 3 poin\n3. Enam · Juara III × 1 · 1,5 poin\n3. Tujuh",
		"“Harapan I” peringkat 4 tidak diberikan: peringkat di atasnya dibagi bersama",
		"“Harapan II” peringkat 5 tidak diberikan: tidak ada peserta lain yang berhak mendapatkannya",
	}
	s.No("panitia", "pick Favorit P04 --reason 'pilihan pengunjung'", "P04 tidak dapat menerima “Favorit”: instansinya sudah mencapai batas 1 penghargaan.")
	s.No("panitia", "tie P06 P07 --reason 'lebih baik'", "Menurut aturan lomba")
	s.OK("panitia", "pick Favorit P01 --reason 'pilihan pengunjung'")
	told := func(when string) {
		t.Helper()
		out := s.OK("panitia", "standings")
		for _, want := range said {
			if !strings.Contains(out, want) {
				t.Errorf("%s lacks %q:\n%s", when, want, out)
			}
		}
		var table report.Standings
		juritest.Read(t, s.OK("panitia", "standings --format json"), &table)
		if c := table.Champions; c == nil || c.Name != "Juara Umum" || len(c.Units) != 4 || c.Units[0].Unit != "Tiga" || c.Units[3].Rank != 3 {
			t.Errorf("%s: %+v", when, table.Champions)
		}
		want := map[string]string{"P01": "Favorit", "P02": "Juara I", "P05": "Juara II", "P06": "Juara III", "P07": "Juara III"}
		for _, r := range table.Rows {
			if r.Award != want[r.Entry] {
				t.Errorf("%s: %s has %q", when, r.Entry, r.Award)
			}
		}
	}
	told("before the seal")
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	told("sealed")
	s.OK("panitia", "show layar reveal")
	s.OK("panitia", "reveal start")
	var steps string
	for range s.Folder.Board.State().RevealSteps() {
		steps += s.OK("panitia", "reveal next") + "\n"
	}
	for _, want := range []string{"Favorit · P01", "Harapan I · peringkat 4 tidak diberikan", "Harapan II · peringkat 5 tidak diberikan", "Juara III · 3 P07", "Juara III · 3 P06", "Juara II · 2 P05", "Juara I · 1 P02", "Juara Umum · Tiga"} {
		if !strings.Contains(steps, want) {
			t.Errorf("the reveal lacks %q:\n%s", want, steps)
		}
	}
	if strings.Contains(steps, "P03") {
		t.Errorf("the reveal names who was passed over:\n%s", steps)
	}
	for _, paper := range []string{"berita-acara", "rekapitulasi"} {
		text := strings.Join(strings.Fields(s.PDF("export "+paper)), " ")
		for _, want := range said {
			if strings.HasPrefix(want, "Juara Umum") {
				want = strings.ReplaceAll(strings.Split(want, "\n")[1], "\n", " ")
			}
			if _, what, _ := strings.Cut(want, " "); paper == "berita-acara" && !strings.Contains(text, what) {
				t.Errorf("%s lacks %q:\n%s", paper, want, text)
			}
		}
		if !strings.Contains(text, "juara tahun lalu") || !strings.Contains(text, "berbagi peringkat dan penghargaannya; peringkat sesudahnya dihitung dari banyaknya peserta di atasnya (1, 1, 3).") {
			t.Errorf("%s does not say why:\n%s", paper, text)
		}
	}
	if text := s.OK("panitia", "export pemenang.txt"); !strings.Contains(text, "1. Tiga: Juara I × 1") {
		t.Errorf("the sheet of winners lacks the best unit:\n%s", text)
	}
	s.championExported()
	if r, err := store.Verify(filepath.Join(s.Dir, store.JournalFile)); err != nil || !r.OK() {
		t.Errorf("verify: %+v %v", r, err)
	}
}

// championExported holds that the table of the overall champion is the same in the paper, the CSV and the
// workbook, and that juri tally still reads both.
func (s *served) championExported() {
	s.T.Helper()
	recap := strings.Join(strings.Fields(s.PDF("export rekapitulasi")), " ")
	for _, want := range []string{"Juara Umum: 1. Tiga · Juara I × 1 · 5 poin", "Juara Umum: 2. Lima · Juara II × 1 · 3 poin", "Juara Umum: 3. Tujuh · Juara III × 1 · 1,5 poin"} {
		if !strings.Contains(recap, want) {
			s.T.Errorf("the paper lacks %q:\n%s", want, recap)
		}
	}
	table := s.OK("panitia", "export rekapitulasi.csv")
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	noError(s.T, err)
	got, at := map[string]string{}, slices.Index(rows[0], "champion_rank")
	for _, r := range rows[1:] {
		got[r[1]] = strings.Join(r[at:at+3], ",")
	}
	won := map[string]string{"P01": "0,,", "P02": "1,Juara I × 1,5", "P03": "0,,", "P04": "1,Juara I × 1,5", "P05": "2,Juara II × 1,3", "P06": "3,Juara III × 1,1.5", "P07": "3,Juara III × 1,1.5"}
	if !maps.Equal(got, won) {
		s.T.Errorf("the CSV has %v", got)
	}
	data := s.OK("panitia", "export rekapitulasi.xlsx")
	book, err := excelize.OpenReader(strings.NewReader(data))
	noError(s.T, err)
	defer book.Close()
	sheet, err := book.GetRows("Juara Umum")
	if want := [][]string{{"Peringkat", "Instansi", "Juara I", "Juara II", "Juara III", "Poin"}, {"1", "Tiga", "1", "0", "0", "5"}, {"2", "Lima", "0", "1", "0", "3"}, {"3", "Enam", "0", "0", "1", "1.5"}, {"3", "Tujuh", "0", "0", "1", "1.5"}}; err != nil || !reflect.DeepEqual(sheet, want) {
		s.T.Errorf("the workbook has %v: %v", sheet, err)
	}
	for name, data := range map[string]string{"r.csv": table, "r.xlsx": data} {
		path := filepath.Join(s.T.TempDir(), name)
		var out, errOut bytes.Buffer
		noError(s.T, os.WriteFile(path, []byte(data), 0o600))
		if code := run(s.T.Context(), []string{"tally", path, "--format", "csv"}, strings.NewReader(""), &out, &errOut); code != 0 || !strings.Contains(out.String(), "P02") {
			s.T.Errorf("%s: %d\n%s%s", name, code, out.String(), errOut.String())
		}
	}
}
