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
// has fewer than two cannot be placed, and once in a while one is absent.
func random(rng *rand.Rand) Ballots {
	weights := make([]int64, 2+rng.IntN(3))
	b := Ballots{Den: 10 * int64(exact.One)}
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
		for j := range jurors {
			m, values := Mark{Juror: int32(j)}, make([]exact.Decimal, len(weights))
			for c, w := range weights {
				v := exact.Decimal(base+rng.IntN(4)) * exact.One / 10
				values[c], m.Total = v, m.Total+w*int64(v)
			}
			if rng.IntN(10) > 0 {
				e.Marks = append(e.Marks, m)
				for c, v := range values {
					e.Give(c, v)
				}
			}
		}
		if len(e.Marks) < 2 || rng.IntN(15) == 0 {
			e.Why = &Reason{Code: "absent"}
		}
		b.Entries = append(b.Entries, e)
	}
	return b
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
		b := random(rng)
		was, entry := map[string]Standing{}, map[string]*Entry{}
		for _, r := range by(t, b, Mean).Rows {
			was[r.Entry] = r
		}
		for _, e := range b.Entries {
			entry[e.ID] = e
		}
		table, _ := Standings(b, Rules{Method: Mean, Ties: chain}, Decisions{})
		for i, r := range table.Rows {
			decided[r.DecidedBy]++
			w := was[r.Entry]
			if r.Score != w.Score || r.Rank < w.Rank || (w.Rank == 0) != (r.Rank == 0) || w.Rank > 0 && !w.Tied && (r.Tied || r.DecidedBy != "score") {
				t.Fatalf("%d: %+v was %+v", seed, r, w)
			}
			if r.Rank > 0 && r.Tied != (r.DecidedBy == "") || w.Tied && r.DecidedBy == "score" {
				t.Fatalf("%d: %+v", seed, r)
			}
			if i == 0 || r.Rank == 0 || table.Rows[i-1].Rank == r.Rank || table.Rows[i-1].Score != r.Score {
				continue
			}
			// Two that were equal: the first step of which they are not says which is above.
			above, below, said := entry[table.Rows[i-1].Entry], entry[r.Entry], false
			for _, step := range chain {
				if c, ok := stepSays(b, step, above, below); !ok {
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
func stepSays(b Ballots, step string, x, y *Entry) (int, bool) {
	mean := func(e *Entry, criterion int) *big.Rat {
		return big.NewRat(e.Means[criterion].Num, e.Means[criterion].Den)
	}
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
