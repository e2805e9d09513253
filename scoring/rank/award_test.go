package rank

import (
	"fmt"
	"testing"
)

func TestAwards(t *testing.T) {
	awards := []Award{{Name: "3 Besar", Places: 3}, {Name: "3 Terbaik", Places: 3}, {Name: "4 Favorit", Places: 4}}
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
		var rows [][]string
		for _, v := range row.scores {
			rows = append(rows, []string{v})
		}
		rows = append(rows, []string{""}) // the last has no sheet
		table, _ := Standings(scored(t, false, rows...), Rules{Method: Mean, Awards: awards}, Decisions{})
		var got []string
		for _, r := range table.Rows {
			got = append(got, r.Award)
		}
		equal(t, row.name, got, append(row.want, ""))
	}
}

// Awards of a category, and for whoever has none yet.
func TestAwardsOfCategories(t *testing.T) {
	b := scored(t, false, []string{"99"}, []string{"98"}, []string{"97"}, []string{"97"}, []string{"96"}, []string{"95"})
	for i, e := range b.Entries {
		e.Category = []string{"sekolah", "dinas"}[i%2]
	}
	table, _ := Standings(b, Rules{Method: Mean, Awards: []Award{
		{Name: "Juara", Places: 1}, {Name: "Dinas terbaik", Places: 1, Category: "dinas"},
		{Name: "Dinas kedua", Places: 1, Category: "dinas"}, {Name: "Sekolah terbaik", Places: 1, Category: "sekolah"},
		{Name: "Harapan", Places: 1, Rest: true}, {Name: "Harapan dinas", Places: 1, Rest: true, Category: "dinas"},
		{Name: "Tidak ada", Places: 1, Category: "kosong"},
	}}, Decisions{})
	var got []string
	for _, r := range table.Rows {
		got = append(got, fmt.Sprintf("%s %d %d %s %v", r.Entry, r.Rank, r.CategoryRank, r.Award, r.Also))
	}
	equal(t, "awards", got, []string{
		"a 1 1 Juara [Sekolah terbaik]", "b 2 1 Dinas terbaik []", "c 3 2 Harapan []", "d 3 2 Dinas kedua []", "e 5 3  []", "f 6 3 Harapan dinas []",
	})
}

// Only a tie across an award's line must be decided.
func TestLineTies(t *testing.T) {
	table := by(t, scored(t, false, cells("80 80"), cells("80 80"), cells("70 70"), []string{"60", ""}), Mean)
	for _, row := range []struct {
		awards []Award
		want   int
	}{
		{[]Award{{Name: "A", Places: 1}}, 1},
		{[]Award{{Name: "A", Places: 2}}, 0},
		{[]Award{{Name: "A", Places: 3}}, 0},
		{[]Award{{Name: "A", Places: 1}, {Name: "B", Places: 1}}, 1},
		{nil, 0},
	} {
		equal(t, "ties", len(table.LineTies(Rules{Awards: row.awards}, nil)), row.want)
	}
}
