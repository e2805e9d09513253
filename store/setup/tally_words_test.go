package setup

import (
	"fmt"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// levels is a rubric of choices, of yes and no, and of a number.
const levels = `total: sum
scale: {min: 1, max: 4}
bands: {1: Belum tampak, 2: Mulai tampak, 3: Jelas, 4: {id: Menjadi contoh, en: An example}}
criteria:
  - {id: signif, name: Dampak, weight: 5}
  - {id: izin, name: Izin lengkap, weight: 1, scale: {values: [0, 10]}, levels: {0: {id: Tidak, en: "No"}, 10: {id: Ya, en: "Yes"}}}
  - {id: waktu, name: Ketepatan, weight: 1, scale: {min: 0, max: 10, step: 0.25}}
`

// talliedRows are the rows of a file of scores by a method: place, entry, score.
func talliedRows(t *testing.T, csv, rubric string, m rank.Method) (rows []string, tally Tally, err error) {
	t.Helper()
	in := Input{Name: "nilai.csv", Data: []byte(csv)}
	if rubric == "" {
		tally, err = ReadTally(in, nil, ScoreOptions{})
	} else {
		r, bad := parseRubric("nilai", rubric)
		if bad != nil {
			t.Fatal(bad)
		}
		tally, err = ReadTally(in, &r, ScoreOptions{})
	}
	if err != nil {
		return nil, tally, err
	}
	ballots, err := tally.Ballots(m, 1)
	if err != nil {
		return nil, tally, err
	}
	var ranker rank.Ranker
	table, why := ranker.Update(ballots, rank.Rules{Method: m}, rank.Decisions{})
	if why != nil {
		t.Fatal(why)
	}
	for _, r := range table.Rows {
		rows = append(rows, fmt.Sprint(r.Rank, " ", r.Entry, " ", r.Score))
	}
	return rows, tally, nil
}

// TestTallyWords reads scores that are written as the sheet shows them, in both languages: 15 + 10 + 8.75
// and 20 + 0 + 8 make 30.875, 20 + 0 + 9 and 5 + 10 + 10 make 27.
func TestTallyWords(t *testing.T) {
	want := "1 P01 30.875000|2 P02 27.000000"
	for name, csv := range map[string]string{
		"a row a sheet": "peserta,juri,Dampak,Izin lengkap,Ketepatan\nP01,ani,Jelas,Ya,8.75\nP01,budi,menjadi  contoh,tidak,8\nP02,ani,4,No,9\nP02,budi,Belum tampak,YES,10\n",
		"a row a score": "peserta,juri,kriteria,skor\nP01,ani,signif,Jelas\nP01,ani,izin,Ya\nP01,ani,waktu,8.75\nP01,budi,signif,An example\nP01,budi,izin,Tidak\nP01,budi,waktu,8\n" +
			"P02,ani,signif,4\nP02,ani,izin,0\nP02,ani,waktu,9\nP02,budi,signif,Belum tampak\nP02,budi,izin,10\nP02,budi,waktu,10\n",
	} {
		if rows, _, err := talliedRows(t, csv, levels, rank.Mean); strings.Join(rows, "|") != want {
			t.Errorf("%s: %v %v", name, rows, err)
		}
	}
	for _, word := range []string{"Jelas", "Mungkin", "11"} { // of another criterion, of none, off its scale
		if _, _, err := talliedRows(t, "peserta,juri,Dampak,Izin lengkap,Ketepatan\nP01,ani,Jelas,"+word+",8\n", levels, rank.Mean); err == nil {
			t.Errorf("%s was read", word)
		}
	}
}

// TestTallyRankings reads rankings as they are called, and takes no column of places for scores.
func TestTallyRankings(t *testing.T) {
	long := "peserta,juri,peringkat\nP01,ani,1\nP02,ani,2\nP03,ani,3\nP01,budi,2\nP02,budi,1\nP03,budi,3\nP01,cici,1\nP02,cici,3\nP03,cici,2\n"
	for _, c := range []struct {
		csv  string
		m    rank.Method
		want string
	}{
		{long, rank.RankSum, "1 P01 4.000000|2 P02 6.000000|3 P03 8.000000"},
		{strings.Replace(long, "peringkat", "tempat", 1), rank.Skating, "1 P01 1.000000|2 P02 2.000000|3 P03 3.000000"},
		{long, rank.Mean, "1 P01 1.333333|2 P02 2.000000|3 P03 2.666667"},
	} {
		rows, tally, err := talliedRows(t, c.csv, "", c.m)
		if strings.Join(rows, "|") != c.want || !tally.Rubric.Places {
			t.Errorf("%s: %v, places %v, %v", c.m, rows, tally.Rubric.Places, err)
		}
	}
	if _, _, err := talliedRows(t, long, "criteria: [{id: isi, name: Isi, weight: 1, scale: {min: 0, max: 10}}]\n", rank.Mean); err == nil {
		t.Error("places were read as scores of a rubric")
	}
	beside := strings.Replace(strings.ReplaceAll(long, "\n", ",80\n"), "peringkat,80", "peringkat,skor", 1)
	if _, tally, err := talliedRows(t, beside, "", rank.Mean); err != nil || tally.Rubric.Places || strings.Join(tally.Counted, "") != "skor" {
		t.Errorf("beside scores: %v %v", tally.Counted, err)
	}
}

// TestScoresInWords reads a contest's paper scores likewise.
func TestScoresInWords(t *testing.T) {
	words := "peserta,juri,Dampak,Izin lengkap,Ketepatan\nP01,ani,Jelas,Ya,8.75\nP02,ani,Belum tampak,no,9\n"
	_, tally, err := talliedRows(t, words, levels, rank.Mean)
	noError(t, err)
	read, err := ReadScores(Input{Name: "s.csv", Data: []byte(words)}, stateOf(tally), ScoreOptions{})
	if err != nil || len(read.Sheets) != 2 {
		t.Fatalf("%+v %v", read, err)
	}
	for i, want := range []string{"map[izin:10 signif:3 waktu:8.75]", "map[izin:0 signif:1 waktu:9]"} {
		if got := fmt.Sprint(read.Sheets[i].Scores); got != want {
			t.Errorf("sheet %d has %s, want %s", i, got, want)
		}
	}
}

// Without a rubric, a column of choices in words is said to need one; words that are the
// same for all of an entry's rows, or each its own, are not.
func TestWordsWithoutARubric(t *testing.T) {
	const head = "No Peserta,Juri,Isi,"
	for csv, want := range map[string]string{
		head + "Gaya\nP01,Ani,80,Baik\nP01,Budi,70,Cukup\nP02,Ani,90,Cukup\nP02,Budi,85,Baik\n":                   "Gaya",
		head + "Warna\nP01,Ani,80,Merah\nP01,Budi,70,Merah\nP02,Ani,90,Biru\nP02,Budi,85,Biru\n":                  "",
		head + "Kesan\nP01,Ani,80,Bagus sekali\nP01,Budi,70,Perlu berlatih\nP02,Ani,90,Rapi\nP02,Budi,85,Ramai\n": "",
	} {
		_, tally, err := talliedRows(t, csv, "", rank.Mean)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, n := range tally.Notes {
			if n.Code == "words_unused" {
				got = n.Args["columns"]
			}
		}
		if got != want {
			t.Errorf("said of %q, want %q, in\n%s", got, want, csv)
		}
	}
}
