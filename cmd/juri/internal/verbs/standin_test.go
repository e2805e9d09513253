package verbs

import (
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/store"
	"juri/store/report"
)

const reserveContest = `name: Lomba Cadangan
language: id
timezone: Asia/Jakarta
rubric:
  scale: {min: 0, max: 100}
  criteria: [{id: a, name: Dampak, weight: 1}]
timer: {presentation: 7m}
rooms: [{id: mimbar, name: Mimbar}]
people:
  - {user: ani, name: Ani Rahma, role: juror, chair: true}
  - {user: budi, name: Budi Santosa, role: juror}
  - {user: citra, name: Citra Maharani, role: juror, reserve: true}
  - {user: dewa, name: Dewa Prasetya, role: juror, reserve: true}
  - {user: sari, name: Sari Utami, role: moderator}
  - {user: panitia, name: Panitia, role: organizer}
result: {method: mean, panel: 2, awards: [{name: Terbaik, places: 1}]}
entries: entries.csv
`

// A juror leaves in the middle of the day, a reserve judges in their place, and the juror
// comes back: from contest.yaml over SSH to sealed papers, with the places of the sheets.
func TestReserveToSeal(t *testing.T) {
	s := juritest.Serve(t, juritest.Program{Verbs: Run, Shell: run}, folderOf(reserveContest, 5))
	want := map[string]*big.Rat{}
	judged := func(id string, ani, other int64, user string) {
		t.Helper()
		s.OK("ani", "score "+id+" a="+big.NewInt(ani).String()+" --submit")
		s.OK(user, "score "+id+" a="+big.NewInt(other).String()+" --submit")
		want[id] = big.NewRat(ani+other, 2)
	}
	says := func(out string, words ...string) {
		t.Helper()
		for _, w := range words {
			if !strings.Contains(out, w) {
				t.Errorf("no %q in\n%s", w, out)
			}
		}
	}
	says(s.OK("sari", "standin"), "Juri cadangan: Citra Maharani", "Dewa Prasetya")
	s.OK("sari", "call Q01")
	s.No("citra", "score Q01 a=1 --submit", "terdaftar sebagai juri")
	judged("Q01", 70, 75, "budi")
	s.OK("sari", "close Q01")
	s.OK("sari", "call Q02")
	s.OK("sari", "next mimbar") // which Budi does not hand in yet
	s.OK("sari", "call Q03")
	s.No("ani", "standin mimbar citra --for budi --reason sakit", "tidak berwenang")
	s.No("sari", "standin mimbar citra --for budi", "lasan")
	s.No("sari", "standin mimbar ani --for budi --reason sakit", "bukan juri cadangan")
	says(s.OK("sari", "standin mimbar citra --for budi --reason 'sakit perut'"), "Citra Maharani sekarang menggantikan Budi Santosa di ruang Mimbar", "Belum masuk dari Budi Santosa: Q02")
	says(s.OK("sari", "standin"), "Mimbar: Citra Maharani menggantikan Budi Santosa")
	s.No("budi", "score Q03 a=1 --submit", "Q03")
	judged("Q02", 80, 64, "budi") // as Q02 is still his
	judged("Q03", 90, 81, "citra")
	s.OK("sari", "close Q02")
	s.OK("sari", "close Q03")
	s.OK("sari", "call Q04")
	s.OK("citra", "recuse Q04 --reason kerabat") // a conflict holds for a reserve too
	says(s.OK("panitia", "standin mimbar dewa Q04 --for citra --reason kerabat"), "Dewa Prasetya sekarang menggantikan Citra Maharani di ruang Mimbar untuk Q04.")
	judged("Q04", 60, 77, "dewa")
	s.OK("sari", "close Q04")
	s.OK("panitia", "standin mimbar budi --for citra --reason 'sudah sehat'")
	s.OK("sari", "call Q05")
	s.No("citra", "score Q05 a=1 --submit", "Q05")
	says(s.OK("sari", "status"), "Lembar 0/2", "budi: ")
	judged("Q05", 71, 72, "budi")
	s.OK("sari", "close Q05")
	placesAre(t, s, want)
	s.OK("panitia", "seal")
	s.OK("ani", "confirm")
	minutes := strings.Join(strings.Fields(s.PDF("export berita-acara.pdf")), " ")
	says(minutes, "memanggil juri cadangan Citra Maharani untuk menggantikan Budi Santosa di ruang Mimbar", "“sakit perut”",
		"menugaskan kembali Budi Santosa", "Citra Maharani (juri cadangan)")
	says(s.PDF("export lembar-penilaian.pdf"), "Citra Maharani")
	var d report.Dossier
	juritest.Read(t, s.OK("panitia", "export juri.json"), &d)
	if len(d.Jurors) != 4 || !d.Jurors[2].Reserve || len(d.Jurors[2].Rooms) != 1 {
		t.Errorf("%+v", d.Jurors)
	}
	if r, err := store.Verify(filepath.Join(s.Dir, "juri.db")); err != nil || !r.OK() {
		t.Errorf("%+v %v", r, err)
	}
}

// TestReserveOfSharedCriteria: a reserve is asked what whoever they came for judges, the
// minutes say so, and tally works the same out from juri's own sheets.
func TestReserveOfSharedCriteria(t *testing.T) {
	text := strings.Replace(musabaqah, "  - {user: panitia,", "  - {user: fani, name: Fani Lestari, role: juror, reserve: true}\n  - {user: panitia,", 1)
	s := juritest.Serve(t, juritest.Program{Verbs: Run, Shell: run}, folderOf(text, 4))
	want := map[string]*big.Rat{}
	for n, id := range []string{"Q01", "Q02", "Q03", "Q04"} {
		s.OK("panitia", "call "+id)
		melody := "citra"
		if n >= 2 {
			melody = "fani"
		}
		if n == 2 {
			s.OK("panitia", "standin mimbar fani --for citra --reason sakit")
			s.No("fani", "score "+id+" tajwid=20", "tajwid")
		}
		v := int64(20 + n)
		for user, line := range map[string]string{
			"ani": "tajwid=%d", "budi": "tajwid=%d", melody: "lagu=%d", "dewa": "fasahah=%d lagu=%[1]d", "eka": "tajwid=%d lagu=%[1]d fasahah=%[1]d",
		} {
			given := v
			if user == melody {
				given += 3
			}
			s.OK(user, "score "+id+" "+fmt.Sprintf(line, given)+" --submit")
		}
		s.OK("panitia", "close "+id)
		want[id] = new(big.Rat).Add(big.NewRat(3*v, 1), big.NewRat(1, 1)) // tajwid, fasahah and lagu, where one of three gave 3 more
	}
	rows := placesAre(t, s, want)
	path := filepath.Join(t.TempDir(), "lembar-penilaian.csv")
	if err := os.WriteFile(path, []byte(s.OK("panitia", "export lembar-penilaian.csv")), 0o600); err != nil {
		t.Fatal(err)
	}
	juritest.SameAs(t, rows, tallyRows(t, path), 0)
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("eka", "confirm")
	if said := strings.Join(strings.Fields(s.PDF("export berita-acara")), " "); !strings.Contains(said, "Fani Lestari (juri cadangan) Mimbar Lagu dan suara") {
		t.Errorf("the minutes say of the reserve\n%s", said)
	}
}
