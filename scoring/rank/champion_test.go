package rank

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"juri/scoring/exact"
)

// TestChampions counts what units have won, of random contests, by the rule: each unit
// is as far down as there are units with more points, or with as many and more of the
// first thing in which they differ.
func TestChampions(t *testing.T) {
	shared, parted := 0, 0
	for seed := range uint64(1_000) {
		rng := rand.New(rand.NewPCG(seed, 41))
		rows := make([][]string, 3+rng.IntN(9))
		for i := range rows {
			rows[i] = []string{fmt.Sprint(60 + rng.IntN(12))}
		}
		b, units := scored(t, false, rows...), map[string]string{}
		for _, e := range b.Entries {
			e.Category = string(rune('k' + rng.IntN(2)))
			units[e.ID] = string(rune('u' + rng.IntN(4)))
		}
		rules := Rules{Method: Mean, Ties: []string{TieShared}, Next: rng.IntN(2) == 0}
		names := []string{"I", "II", "III"}
		for _, category := range []string{"k", "l"} {
			for _, name := range names {
				rules.Awards = append(rules.Awards, Award{Name: name, Places: 1, Category: category})
			}
		}
		o := Overall{Name: "Juara Umum"}
		if rng.IntN(2) == 0 {
			o.Count = names[:1+rng.IntN(3)]
		}
		if rng.IntN(2) == 0 {
			o.Points = []exact.Decimal{5 * exact.One, 3 * exact.One, exact.One / 2}[:len(o.Of())]
		}
		table, _ := Standings(b, rules, Decisions{})
		won := map[string]*[3]int64{}
		for _, r := range table.Rows {
			for i, name := range o.Of() {
				if r.Award == name {
					if won[units[r.Entry]] == nil {
						won[units[r.Entry]] = &[3]int64{}
					}
					won[units[r.Entry]][i]++
				}
			}
		}
		points := func(w *[3]int64) *big.Rat {
			sum := new(big.Rat)
			for i := range o.Points {
				sum.Add(sum, new(big.Rat).Mul(big.NewRat(w[i], 1), []*big.Rat{big.NewRat(5, 1), big.NewRat(3, 1), big.NewRat(1, 2)}[i]))
			}
			return sum
		}
		got := table.Champions(o, rules.Awards, func(id string) (key, name string) { return strings.ToLower(units[id]), units[id] })
		if len(got) != len(won) {
			t.Fatalf("seed %d: %d units, want %d", seed, len(got), len(won))
		}
		for _, c := range got {
			w, rank := won[c.Unit], 1
			for name, other := range won {
				switch by := points(other).Cmp(points(w)); {
				case by > 0, by == 0 && slices.Compare(other[:], w[:]) > 0:
					rank++
				case by == 0 && name != c.Unit && *other == *w:
					shared++
				case by == 0 && name != c.Unit:
					parted++
				}
			}
			if c.Rank != rank || points(w).Cmp(big.NewRat(int64(c.Points), 1_000_000)) != 0 {
				t.Fatalf("seed %d: %+v, want rank %d with %v", seed, c, rank, *w)
			}
			for i, n := range c.Won {
				if int64(n) != w[i] {
					t.Fatalf("seed %d: %+v, want %v", seed, c, *w)
				}
			}
		}
	}
	if shared < 100 || parted < 100 {
		t.Errorf("only %d share their place and %d are parted", shared, parted)
	}
}

// What a unit has won is by places where no awards are named; the names of one unit
// may differ in capitals and blanks.
func TestChampionsByPlaces(t *testing.T) {
	b := scored(t, false, []string{"90"}, []string{"85"}, []string{"80"}, []string{"75"})
	units := map[string]string{"a": "SMA 1", "b": "SMA 2", "c": "sma 1", "d": "SMA 2"}
	rules := Rules{Method: Mean, Awards: []Award{{Name: "Juara", Places: 3}, {Name: "Favorit", Places: 1, Rest: true}}}
	table, _ := Standings(b, rules, Decisions{})
	o := Overall{Name: "Juara Umum"}
	got := table.Champions(o, rules.Awards, func(id string) (key, name string) { return strings.ToLower(units[id]), units[id] })
	if len(got) != 2 || o.Tell(got[0]) != "I × 1 · III × 1" || got[0].Unit != "SMA 1" || o.Tell(got[1]) != "II × 1" || got[1].Rank != 2 {
		t.Errorf("%+v", got)
	}
}
