package scoring

import (
	"fmt"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

func TestUnranked(t *testing.T) {
	w := field(t, 5, 3, 2, *weighted("1"))
	for i, n := range []int{3, 1, 2, 2, 0} {
		for j := range n {
			w.must(fmt.Sprint("j", j), Submit{Slot: fmt.Sprint("n", i), Scores: values("c0", "50")})
		}
	}
	w.must("panitia", Withdraw{Slot: "n2", Reason: "x"})
	w.apply("panitia", PhaseSet{Slot: "n3", Phase: Absent})
	checkRanks(t, w, "n0 1", "n1 0", "n2 0", "n3 0", "n4 0")
	why := map[string]*Error{
		"n1": {CodeTooFewSheets, Args{"sheets": "1", "panel": "2"}},
		"n2": {CodeDidNotTake, Args{"phase": "withdrawn"}},
		"n3": {CodeDidNotTake, Args{"phase": "absent"}},
		"n4": {CodeTooFewSheets, Args{"sheets": "0", "panel": "2"}},
	}
	for _, r := range w.s.Standings().Rows {
		equal(t, r.Entry, Why(r.Why), why[r.Entry])
	}
	equal(t, "no number", w.row("n4").Score, exact.Ratio{})

	w = field(t, 1, 1, 0, *weighted("1")) // no least panel is still one sheet
	equal(t, "why", Why(w.row("n0").Why), &Error{CodeTooFewSheets, Args{"sheets": "0", "panel": "1"}})
}

// Whose role or room changed, or who is gone, still has their sheet counted and expected.
func TestSheetsOutliveTheirJurors(t *testing.T) {
	c := smallSetup()
	w := newWorld(t, c)
	w.must("sari", Next{"pinus"})
	w.must("ani", sheet("p1", "70", "70"))
	w.must("budi", sheet("p1", "90", "90"))
	c.People[1].Role = Organizer
	c.People = c.People[1:]
	w.must("@host", Configure{Setup: c})
	r := w.row("p1")
	equal(t, "score", r.Score, exact.Ratio{Num: 80, Den: 1})
	equal(t, "counts", []int{r.Sheets, r.Expected}, []int{2, 2})
}

func TestAwards(t *testing.T) {
	for _, row := range []struct {
		name   string
		scores []string
		want   []string
	}{
		{"twelve", []string{"99", "98", "97", "96", "95", "94", "93", "92", "91", "90", "89", "88"},
			[]string{"3 Besar", "3 Besar", "3 Besar", "3 Terbaik", "3 Terbaik", "3 Terbaik",
				"4 Favorit", "4 Favorit", "4 Favorit", "4 Favorit", "", ""}},
		{"a tie across the first line", []string{"99", "98", "97", "97", "96", "95", "94"},
			[]string{"3 Besar", "3 Besar", "3 Besar", "3 Besar", "3 Terbaik", "3 Terbaik", "4 Favorit"}},
		{"a tie below a line", []string{"99", "98", "97", "96", "96", "96", "96"},
			[]string{"3 Besar", "3 Besar", "3 Besar", "3 Terbaik", "3 Terbaik", "3 Terbaik", "3 Terbaik"}},
		{"a tie within", []string{"99", "99", "97"}, []string{"3 Besar", "3 Besar", "3 Besar"}},
		{"a tie across the last line", []string{"9", "9", "9", "9", "9", "9", "9", "9", "9", "8", "8"},
			[]string{"3 Besar", "3 Besar", "3 Besar", "3 Besar", "3 Besar", "3 Besar", "3 Besar", "3 Besar", "3 Besar",
				"4 Favorit", "4 Favorit"}},
	} {
		w := field(t, len(row.scores)+1, 1, 1, *weighted("1"))
		for i, v := range row.scores {
			w.must("j0", Submit{Slot: fmt.Sprint("n", i), Scores: values("c0", v)})
		}
		var got []string
		for _, r := range w.s.Standings().Rows {
			got = append(got, r.Award)
		}
		equal(t, row.name, got, append(row.want, "")) // the last has no sheet
	}
}

// Awards of a category, and for whoever has none yet.
func TestAwardsOfCategories(t *testing.T) {
	w := field(t, 6, 1, 1, *weighted("1"))
	for i, v := range []string{"99", "98", "97", "97", "96", "95"} {
		w.s.Slots[i].Entry.Category = []string{"sekolah", "dinas"}[i%2]
		w.must("j0", Submit{Slot: fmt.Sprint("n", i), Scores: values("c0", v)})
	}
	w.s.Contest.Result.Awards = []rank.Award{
		{Name: "Juara", Places: 1}, {Name: "Dinas terbaik", Places: 1, Category: "dinas"},
		{Name: "Dinas kedua", Places: 1, Category: "dinas"}, {Name: "Sekolah terbaik", Places: 1, Category: "sekolah"},
		{Name: "Harapan", Places: 1, Rest: true}, {Name: "Harapan dinas", Places: 1, Rest: true, Category: "dinas"},
		{Name: "Tidak ada", Places: 1, Category: "kosong"},
	}
	var got []string
	for _, r := range w.s.Standings().Rows {
		got = append(got, fmt.Sprintf("%s %d %d %s %v", r.Entry, r.Rank, r.CategoryRank, r.Award, r.Also))
	}
	equal(t, "awards", got, []string{
		"n0 1 1 Juara [Sekolah terbaik]", "n1 2 1 Dinas terbaik []", "n2 3 2 Harapan []", "n3 3 2 Dinas kedua []", "n4 5 3  []", "n5 6 3 Harapan dinas []",
	})
}
