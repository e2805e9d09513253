package verbs

import (
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring/rank/ranktest"
	"juri/store"
	"juri/store/report"
)

// form is a contest of another form than the usual, what its jurors give, and what its rule,
// in fractions, makes of it.
type form struct {
	rules  string                                 // rubric and result in contest.yaml
	ids    string                                 // of the criteria
	sheets string                                 // an entry a line, jurors set apart by commas
	scores func(sheets [][][]*big.Rat) []*big.Rat // nil of dances
	head   string                                 // above the scores, in the workbook
	said   string                                 // of the rule, in the minutes
}

var forms = map[string]form{
	"dances": { // Dawson's sheet P
		rules: "rubric: dance-four\nresult: {method: skating, panel: 5, awards: [{name: Juara, places: 3}]}\n",
		ids:   "waltz tango foxtrot quickstep",
		sheets: "2 1 3 2, 2 2 3 6, 5 2 1 2, 2 3 3 6, 5 4 6 1\n3 3 1 4, 3 1 1 4, 6 3 2 6, 3 1 5 3, 6 3 2 6\n4 2 4 1, 5 5 5 5, 3 5 4 1, 1 5 4 5, 1 5 1 2\n" +
			"1 4 5 6, 1 4 6 3, 2 4 3 3, 5 4 2 4, 3 1 3 5\n6 6 2 5, 6 6 2 1, 1 6 5 5, 4 6 1 1, 4 6 5 3\n5 5 6 3, 4 3 4 2, 4 1 6 4, 6 2 6 2, 2 2 4 4",
		head: "Jumlah peringkat", said: "aturan 5–11",
	},
	"points": {
		rules: "rubric: {scale: {min: 0, max: 10, step: 0.1}, criteria: [{id: a, name: A, weight: 0.3}, {id: b, name: B, weight: 0.7}]}\n" +
			"result: {method: points, points: [12, 7.5, 3], panel: 3, awards: [{name: Juara, places: 1}]}\n",
		ids:    "a b",
		sheets: "9.1 8, 7 8, 6.5 6\n8 9.1, 8.7 7.3, 7 7\n7 7, 6 6, 6.5 6\n9.1 8.1, 7 8, 5 5", // 7 8 is less than 8.7 7.3 by a hundredth
		head:   "Poin peringkat",
		said:   "bernilai 12; 7,5; 3 poin",
		scores: func(sheets [][][]*big.Rat) []*big.Rat {
			worth := []*big.Rat{big.NewRat(12, 1), big.NewRat(15, 2), big.NewRat(3, 1), new(big.Rat)}
			scores := []*big.Rat{{}, {}, {}, {}}
			for j := range sheets[0] {
				for e := range sheets {
					above, alike := 0, 0
					for o := range sheets {
						switch weighed(sheets[o][j], 3, 7).Cmp(weighed(sheets[e][j], 3, 7)) {
						case 1:
							above++
						case 0:
							alike++
						}
					}
					for _, w := range worth[above : above+alike] {
						scores[e].Add(scores[e], new(big.Rat).Quo(w, big.NewRat(int64(alike), 1)))
					}
				}
			}
			return scores
		},
	},
	"high-low": {
		rules: "rubric: {scale: {min: 0, max: 10, step: 0.1}, criteria: [{id: a, name: A, weight: 0.1}, {id: b, name: B, weight: 0.2}]}\n" +
			"result: {method: high-low, panel: 4, awards: [{name: Juara, places: 1}]}\n",
		ids:    "a b",
		sheets: "9 1, 5 6, 6 5.9, 1 9\n6 6, 5 6, 6 5.9, 5 6\n9.9 5, 5 6, 5 6, 1 7.1",
		head:   "Rata-rata terpangkas",
		said:   "skor tertinggi dan terendah setiap kriteria dikeluarkan",
		scores: func(sheets [][][]*big.Rat) (scores []*big.Rat) {
			for _, entry := range sheets {
				var means []*big.Rat
				for c := range entry[0] {
					var given []*big.Rat
					for _, sheet := range entry {
						given = append(given, sheet[c])
					}
					slices.SortFunc(given, (*big.Rat).Cmp)
					means = append(means, meanOf(given[1:3]))
				}
				scores = append(scores, weighed(means, 1, 2))
			}
			return scores
		},
	},
	"drop-lowest": {
		rules:  "rubric: kcbs\nresult: {method: drop-lowest, panel: 3, ties: [\"criterion:rasa\"], awards: [{name: Juara, places: 1}]}\n",
		ids:    "tampil rasa empuk",
		sheets: "5 9 9, 9 9 9, 2 2 2, 9 8 8\n9 9 7, 9 9 9, 9 8 8, 9 8 8\n9 8 9, 9 9 9, 9 8 8, 3 3 3",
		head:   "Rata-rata tanpa terendah",
		said:   "nilai lembar terendah setiap peserta dikeluarkan",
		scores: func(sheets [][][]*big.Rat) (scores []*big.Rat) {
			for _, entry := range sheets {
				var totals []*big.Rat
				for _, sheet := range entry {
					total := weighed(sheet, 5600, 22972, 11428)
					totals = append(totals, total.Mul(total, big.NewRat(4, 1)))
				}
				slices.SortFunc(totals, (*big.Rat).Cmp)
				scores = append(scores, meanOf(totals[1:]))
			}
			return scores
		},
	},
}

func meanOf(all []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range all {
		sum.Add(sum, v)
	}
	return sum.Quo(sum, big.NewRat(int64(len(all)), 1))
}

// weighed is the weighted mean.
func weighed(values []*big.Rat, weights ...int64) *big.Rat {
	sum, all := new(big.Rat), int64(0)
	for i, w := range weights {
		sum.Add(sum, new(big.Rat).Mul(values[i], big.NewRat(w, 1)))
		all += w
	}
	return sum.Quo(sum, big.NewRat(all, 1))
}

// Contests of several dances, of points for places and of sheets or values that are dropped,
// from contest.yaml over SSH to sealed papers; what juri exports juri tally reads back.
func TestContestsOfForms(t *testing.T) {
	for name, f := range forms {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f.play(t)
		})
	}
}

func (f form) play(t *testing.T) {
	var sheets [][][]*big.Rat // by entry and juror
	for _, entry := range strings.Split(f.sheets, "\n") {
		var own [][]*big.Rat
		for _, sheet := range strings.Split(entry, ", ") {
			var values []*big.Rat
			for _, v := range strings.Fields(sheet) {
				r, _ := new(big.Rat).SetString(v)
				values = append(values, r)
			}
			own = append(own, values)
		}
		sheets = append(sheets, own)
	}
	text := "name: Lomba\nlanguage: id\ntimezone: Asia/Jakarta\ntimer: {presentation: 7m}\nrooms: [{id: mimbar, name: Mimbar}]\npeople:\n"
	for j := range sheets[0] {
		text += fmt.Sprintf("  - {user: juri%d, name: Juri %d, role: juror, chair: %v}\n", j+1, j+1, j == 0)
	}
	text += "  - {user: panitia, name: Panitia, role: organizer}\n  - {user: layar, name: Layar, role: board}\n" + f.rules + "entries: entries.csv\n"
	s := juritest.Serve(t, juritest.Program{Verbs: Run, Shell: run}, folderOf(text, len(sheets)))
	for e, own := range sheets {
		id := fmt.Sprintf("Q%02d", e+1)
		s.OK("panitia", "call "+id)
		for j, values := range own {
			line := "score " + id
			for c, criterion := range strings.Fields(f.ids) {
				line += " " + criterion + "=" + strings.TrimSuffix(values[c].FloatString(1), ".0")
			}
			s.OK(fmt.Sprint("juri", j+1), line+" --submit")
		}
		s.OK("panitia", "close "+id)
	}
	rows := f.hold(t, s, sheets)
	path := filepath.Join(t.TempDir(), "lembar-penilaian.csv")
	noError(t, os.WriteFile(path, []byte(s.OK("panitia", "export lembar-penilaian.csv")), 0o600))
	juritest.SameAs(t, rows, tallyRows(t, path), 0)
	book := recalculated(t, s.OK("panitia", "export rekapitulasi.xlsx"))
	for _, r := range rows {
		if v, err := strconv.ParseFloat(book[r.Entry][f.head], 64); err != nil || strconv.FormatFloat(v, 'f', 6, 64) != r.Score {
			t.Errorf("%s: the workbook works out %v, want %s", r.Entry, book[r.Entry], r.Score)
		}
	}
	s.BreakTies()
	s.OK("panitia", "seal")
	s.OK("juri1", "confirm")
	if said := strings.Join(strings.Fields(s.PDF("export berita-acara.pdf")), " "); !strings.Contains(said, f.said) {
		t.Errorf("the minutes do not say %q:\n%s", f.said, said)
	}
	if got := juritest.PlacesIn(t, s.OK("panitia", "standings --format csv")); !slices.EqualFunc(got, rows, func(a, b report.Row) bool { return a.Entry == b.Entry && a.Rank == b.Rank && a.Score == b.Score }) {
		t.Errorf("sealed as %v, and was %v", got, rows)
	}
	if r, err := store.Verify(filepath.Join(s.Dir, "juri.db")); err != nil || !r.OK() {
		t.Errorf("verify: %v %+v", err, r.Faults)
	}
}

// hold compares the standings, which it returns, with the rule.
func (f form) hold(t *testing.T, s *juritest.Served, sheets [][][]*big.Rat) []report.Row {
	t.Helper()
	if f.scores != nil {
		want := map[string]*big.Rat{}
		for e, score := range f.scores(sheets) {
			want[fmt.Sprintf("Q%02d", e+1)] = score
		}
		return placesAre(t, s, want)
	}
	places, marks := make([][]*big.Rat, len(sheets)), make([][]*big.Rat, len(sheets))
	for d := range sheets[0][0] {
		dance := make([][]*big.Rat, len(sheets))
		for e, own := range sheets {
			for _, sheet := range own {
				dance[e] = append(dance[e], sheet[d])
			}
			marks[e] = append(marks[e], dance[e]...)
		}
		for e, place := range ranktest.OneDance(dance) {
			places[e] = append(places[e], place)
		}
	}
	final := ranktest.Dances(places, marks, false)
	var table report.Standings
	juritest.Read(t, s.OK("panitia", "standings --format json"), &table)
	for e := range sheets {
		r := table.Rows[final.Place[e]-1]
		if r.Entry != fmt.Sprintf("Q%02d", e+1) || final.Place[e] != e+1 { // as is published
			t.Errorf("place %d of the rule is %+v", final.Place[e], r)
		}
		for d, place := range places[e] {
			if r.Dances[d].Value.Rat().Cmp(place) != 0 {
				t.Errorf("%s: %v, want %v", r.Entry, r.Dances, places[e])
			}
		}
	}
	if out := s.OK("panitia", "standings"); !strings.Contains(out, "aturan 11") {
		t.Errorf("the standings do not say which rule decided:\n%s", out)
	}
	return juritest.PlacesIn(t, s.OK("panitia", "standings --format csv"))
}
