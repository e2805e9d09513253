package rank

import (
	"cmp"
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"juri/scoring/exact"
)

// random are ballots of a few entries and jurors whose totals are tenths weighted by
// tenths, so close together that many are equal. Some marks are missing; whoever
// has fewer than two cannot be placed, and once in a while one is absent. values are
// what each entry was given for each criterion, for who works means out by themselves.
func random(rng *rand.Rand) (b Ballots, values map[string][][]int64) {
	values = map[string][][]int64{}
	weights := make([]int64, 2+rng.IntN(3))
	b.Den = 10 * int64(exact.One)
	for i := range weights {
		weights[i] = []int64{1, 2, 7, 3}[rng.IntN(4)]
		b.Criteria = append(b.Criteria, fmt.Sprint("c", i))
	}
	entries, jurors, base := 2+rng.IntN(5), 2+rng.IntN(4), rng.IntN(90)
	for j := range jurors {
		b.Jurors = append(b.Jurors, fmt.Sprint("j", j))
	}
	for i := range entries {
		e := &Entry{ID: fmt.Sprint("n", i), Means: make([]exact.Ratio, len(weights)), Expected: jurors}
		given := make([][]int64, len(weights))
		for j := range jurors {
			m, sheet := Mark{Juror: int32(j)}, make([]exact.Decimal, len(weights))
			for c, w := range weights {
				v := exact.Decimal(base+rng.IntN(4)) * exact.One / 10
				sheet[c], m.Total = v, m.Total+w*int64(v)
			}
			if rng.IntN(10) > 0 {
				e.Marks = append(e.Marks, m)
				for c, v := range sheet {
					e.Give(c, v)
					given[c] = append(given[c], int64(v))
				}
			}
		}
		if len(e.Marks) < 2 || rng.IntN(15) == 0 {
			e.Why = &Reason{Code: "absent"}
		}
		b.Entries, values[e.ID] = append(b.Entries, e), given
	}
	return b, values
}

// meanOf is a mean by math/big.
func meanOf(all []int64) *big.Rat {
	sum := new(big.Rat)
	for _, v := range all {
		sum.Add(sum, new(big.Rat).SetInt64(v))
	}
	return sum.Quo(sum, new(big.Rat).SetInt64(int64(len(all))))
}

// meansOf is each placed entry's mean total, in the ballots' own unit.
func meansOf(b Ballots) map[string]*big.Rat {
	out := map[string]*big.Rat{}
	for _, e := range b.Entries {
		if e.Why == nil {
			var totals []int64
			for _, m := range e.Marks {
				totals = append(totals, m.Total)
			}
			out[e.ID] = meanOf(totals)
		}
	}
	return out
}

// TestTieChain holds the chain against its words, by math/big: it parts equals
// alone, and each row says the last step that set it apart.
func TestTieChain(t *testing.T) {
	steps := []string{"criterion:c1", TieMedian, TieFirsts, TieHeadToHead, TieHighest, "ballot:j1", TieDraw}
	decided := map[string]int{}
	for seed := range uint64(4000) {
		rng := rand.New(rand.NewPCG(seed, 5))
		rng.Shuffle(len(steps), func(i, j int) { steps[i], steps[j] = steps[j], steps[i] })
		chain := steps[:rng.IntN(len(steps)+1)]
		b, values := random(rng)
		means, entry := meansOf(b), map[string]*Entry{}
		for _, e := range b.Entries {
			entry[e.ID] = e
		}
		table, _ := Standings(b, Rules{Method: Mean, Ties: chain}, Decisions{})
		for i, r := range table.Rows {
			decided[r.DecidedBy]++
			mean, first, equals := means[r.Entry], 1, 0 // by their means alone
			for _, other := range means {
				switch {
				case mean == nil:
				case other.Cmp(mean) > 0:
					first++
				case other.Cmp(mean) == 0:
					equals++
				}
			}
			if (mean == nil) != (r.Rank == 0) {
				t.Fatalf("%d: %+v has the mean %v", seed, r, mean)
			}
			if mean != nil {
				score := new(big.Rat).Mul(big.NewRat(r.Score.Num, r.Score.Den), new(big.Rat).SetInt64(b.Den))
				if score.Cmp(mean) != 0 || r.Rank < first || r.Rank >= first+equals || (equals == 1) != (r.DecidedBy == "score") || r.Tied != (r.DecidedBy == "") {
					t.Fatalf("%d: %+v of %d with the mean %v, from place %d on", seed, r, equals, mean, first)
				}
			}
			if i == 0 || r.Rank == 0 || table.Rows[i-1].Rank == r.Rank || table.Rows[i-1].Score != r.Score {
				continue
			}
			// Two that were equal: the first step of which they are not says which is above.
			above, below, said := entry[table.Rows[i-1].Entry], entry[r.Entry], false
			for _, step := range chain {
				if c, ok := stepSays(b, values, step, above, below); !ok {
					said = true // head-to-head depends on who else is in the group
					break
				} else if c != 0 {
					if said = true; c < 0 {
						t.Fatalf("%d: %s puts %s above %s", seed, step, below.ID, above.ID)
					}
					break
				}
			}
			if !said {
				t.Fatalf("%d: nothing in %v parts %s and %s", seed, chain, below.ID, above.ID)
			}
		}
	}
	for _, step := range steps {
		if n := decided[step]; (n > 0) == (step == TieDraw) {
			t.Errorf("%s decided %d rows", step, n)
		}
	}
}

// stepSays compares two equals by a step alone.
func stepSays(b Ballots, values map[string][][]int64, step string, x, y *Entry) (int, bool) {
	mean := func(e *Entry, criterion int) *big.Rat { return meanOf(values[e.ID][criterion]) }
	of := func(e *Entry, juror int32) int {
		return slices.IndexFunc(e.Marks, func(m Mark) bool { return m.Juror == juror })
	}
	switch step {
	case "criterion:c1":
		return mean(x, 1).Cmp(mean(y, 1)), true
	case TieMedian:
		half := func(e *Entry) *big.Rat {
			totals := make([]int64, len(e.Marks))
			for i, m := range e.Marks {
				totals[i] = m.Total
			}
			slices.Sort(totals)
			n := len(totals)
			return big.NewRat(totals[(n-1)/2]+totals[n/2], 2)
		}
		return half(x).Cmp(half(y)), true
	case TieHighest:
		best := func(e *Entry) (top *big.Rat) {
			for c := range b.Criteria {
				if m := mean(e, c); top == nil || m.Cmp(top) > 0 {
					top = m
				}
			}
			return top
		}
		return best(x).Cmp(best(y)), true
	case "ballot:j1":
		i, j := of(x, 1), of(y, 1)
		if i < 0 || j < 0 {
			return cmp.Compare(i, j), true
		}
		return cmp.Compare(x.Marks[i].Total, y.Marks[j].Total), true
	case TieFirsts:
		firsts := func(e *Entry) (n int) {
			for _, m := range e.Marks {
				if !slices.ContainsFunc(b.Entries, func(o *Entry) bool {
					k := of(o, m.Juror)
					return k >= 0 && o.Why == nil && o.Marks[k].Total > m.Total
				}) {
					n++
				}
			}
			return n
		}
		return cmp.Compare(firsts(x), firsts(y)), true
	case TieDraw:
		return 0, true
	}
	return 0, false
}
