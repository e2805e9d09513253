package rank

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"juri/scoring/exact"
)

// honoured is what each entry has and is passed over for, and what stays open.
func honoured(t Table) []string {
	var said []string
	for _, r := range t.Rows {
		s := r.Entry
		for i, a := range append([]string{r.Award}, r.Also...) {
			if a == "" {
				continue
			}
			s += " " + a
			if i < len(r.More().Places) && r.More().Places[i] > 0 {
				s += strconv.Itoa(r.More().Places[i])
			}
		}
		for _, p := range r.More().Passed {
			s += fmt.Sprintf(" -%s%d %s", p.Award, p.Place, p.Why.Code)
		}
		said = append(said, s)
	}
	for _, o := range t.Open {
		said = append(said, fmt.Sprintf("open %s %d+%d", o.Award, o.Place, o.Places))
	}
	return said
}

// least is a least score.
func least(s string) exact.Decimal {
	d, err := exact.ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Nothing below an award's least score has it; its place stays open, and the next
// award goes to the best who reach its own.
func TestLeastScore(t *testing.T) {
	b := scored(t, false, []string{"92"}, []string{"85"}, []string{"84.999999"}, []string{"79"}, []string{"60"})
	for _, row := range []struct {
		name   string
		awards []Award
		want   []string
	}{
		{"the least score itself is enough", []Award{{Name: "Juara", Places: 3, Min: least("85")}},
			[]string{"a Juara", "b Juara", "c -Juara3 below_min", "d", "e", "open Juara 3+1"}},
		{"one award a place", []Award{{Name: "I", Places: 1, Min: least("95")}, {Name: "II", Places: 1, Min: least("80")}, {Name: "III", Places: 1}},
			[]string{"a II2 -I1 below_min", "b III3", "c", "d", "e", "open I 1+1"}},
		{"nobody", []Award{{Name: "I", Places: 1, Min: least("95")}, {Name: "II", Places: 2, Min: least("95")}},
			[]string{"a -I1 below_min", "b -II2 below_min", "c -II3 below_min", "d", "e", "open I 1+1", "open II 2+2"}},
		{"as many as reach it", []Award{{Name: "Emas", Min: least("85")}, {Name: "Perak", Min: least("79")}, {Name: "Juara", Places: 1}},
			[]string{"a Emas Juara", "b Emas", "c Perak", "d Perak", "e"}},
	} {
		table, _ := Standings(b, Rules{Method: Mean, Awards: row.awards}, Decisions{})
		equal(t, row.name, honoured(table), row.want)
		again := table
		again.Rows = slices.Clone(table.Rows)
		again.Award(Rules{Awards: row.awards}, nil)
		equal(t, row.name+", again", honoured(again), row.want)
	}
	table, _ := Standings(b, Rules{Method: RankSum, Awards: []Award{{Name: "Emas", Min: least("85")}, {Name: "Juara", Places: 1, Min: least("85")}}}, Decisions{})
	equal(t, "by places alone", honoured(table), []string{"a Juara", "b", "c", "d", "e"})
}

// TestLeastScoresExactly compares random awards with the rule, place by place, in
// big.Rat.
func TestLeastScoresExactly(t *testing.T) {
	for seed := range uint64(2_000) {
		rng := rand.New(rand.NewPCG(seed, 31))
		n := 1 + rng.IntN(9)
		scores := rng.Perm(40)[:n]
		slices.SortFunc(scores, func(a, b int) int { return b - a })
		rows := make([][]string, n)
		for i, s := range scores {
			rows[i] = []string{fmt.Sprintf("%d.%06d", 80+s/10, s%10*100_000)}
		}
		var awards []Award
		for i := range 1 + rng.IntN(4) {
			a := Award{Name: string(rune('A' + i)), Places: 1 + rng.IntN(3)}
			if rng.IntN(3) > 0 {
				a.Min = least(fmt.Sprintf("%d.%d", 80+rng.IntN(4), rng.IntN(10)))
			}
			awards = append(awards, a)
		}
		table, _ := Standings(scored(t, false, rows...), Rules{Method: Mean, Awards: awards}, Decisions{})
		has, open, place := map[string]string{}, map[string]int{}, map[string]int{}
		at := 0
		for _, a := range awards {
			for range a.Places {
				at++
				best := -1
				for i := range rows {
					id := table.Rows[i].Entry
					score, _ := new(big.Rat).SetString(rows[i][0])
					reaches := score.Cmp(big.NewRat(int64(a.Min), 1_000_000)) >= 0
					if best < 0 && has[id] == "" && reaches {
						best = i
					}
				}
				if best < 0 && a.Min > 0 {
					open[a.Name]++
				} else if best >= 0 {
					has[table.Rows[best].Entry], place[table.Rows[best].Entry] = a.Name, at
				}
			}
		}
		for _, r := range table.Rows {
			got := r.Rank
			if len(r.More().Places) > 0 && r.More().Places[0] > 0 {
				got = r.More().Places[0]
			}
			if r.Award != has[r.Entry] || r.Award != "" && got != place[r.Entry] {
				t.Fatalf("seed %d: %s has %q for place %d, want %q for %d (%v, %v)", seed, r.Entry, r.Award, got, has[r.Entry], place[r.Entry], awards, rows)
			}
		}
		for _, o := range table.Open {
			if open[o.Award] != o.Places {
				t.Fatalf("seed %d: %d of %s are open, want %d", seed, o.Places, o.Award, open[o.Award])
			}
			delete(open, o.Award)
		}
		if len(open) > 0 {
			t.Fatalf("seed %d: %v should be open", seed, open)
		}
	}
}

// Where whoever has an award's least score may not have it, its place stays open for both reasons, and both are said.
func TestLeastScoreOfThoseLeft(t *testing.T) {
	b := scored(t, false, []string{"92"}, []string{"84"})
	b.Entries[0].Special = &Special{Ineligible: "host"}
	for _, row := range []struct {
		award Award
		once  bool
		want  *Reason
	}{
		{Award{Name: "I", Places: 2, Min: least("85")}, false, &Reason{NoneMay, map[string]string{"min": "85"}}},
		{Award{Name: "I", Places: 2, Min: least("85")}, true, &Reason{Code: NoneMay}},
		{Award{Name: "I", Places: 2}, false, &Reason{Code: NoneMay}},
		{Award{Name: "I", Places: 1, Min: least("95")}, false, &Reason{NoneMay, map[string]string{"min": "95"}}}, // whoever has most may not have it either way
	} {
		table, _ := Standings(b, Rules{Method: Mean, Awards: []Award{row.award}, NoMin: row.once}, Decisions{})
		if equal(t, "open", len(table.Open), 1); len(table.Open) == 1 {
			equal(t, row.award.Min.String(), table.Open[0].Why, row.want)
		}
	}
}
