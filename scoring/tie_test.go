package scoring

import (
	"cmp"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"juri/scoring/rank"
)

// TestTieChain holds the chain against its words, by math/big: it parts equals
// alone, and each row says the last step that set it apart.
func TestTieChain(t *testing.T) {
	steps := []string{"criterion:c1", rank.TieMedian, rank.TieFirsts, rank.TieHeadToHead, rank.TieHighest, "ballot:j1", rank.TieDraw}
	decided := map[string]int{}
	for seed := range uint64(4000) {
		rng := rand.New(rand.NewPCG(seed, 5))
		rng.Shuffle(len(steps), func(i, j int) { steps[i], steps[j] = steps[j], steps[i] })
		chain := steps[:rng.IntN(len(steps)+1)]
		s := sums(rng, rank.Mean, chain)
		plain := s
		c := *s.Contest
		c.Result.Ties = nil
		plain.Contest = &c
		was := map[string]rank.Standing{}
		for _, r := range plain.Standings().Rows {
			was[r.Entry] = r
		}
		rows := s.Standings().Rows
		for i, r := range rows {
			decided[r.DecidedBy]++
			w := was[r.Entry]
			if r.Score != w.Score || r.Rank < w.Rank || (w.Rank == 0) != (r.Rank == 0) || w.Rank > 0 && !w.Tied && (r.Tied || r.DecidedBy != "score") {
				t.Fatalf("%d: %+v was %+v", seed, r, w)
			}
			if r.Rank > 0 && r.Tied != (r.DecidedBy == "") || w.Tied && r.DecidedBy == "score" {
				t.Fatalf("%d: %+v", seed, r)
			}
			if i == 0 || r.Rank == 0 || rows[i-1].Rank == r.Rank || rows[i-1].Score != r.Score {
				continue
			}
			// Two that were equal: the first step of which they are not says which is above.
			above, below, said := s.Slot(rows[i-1].Entry), s.Slot(r.Entry), false
			for _, step := range chain {
				if c, ok := stepSays(s, step, above, below); !ok {
					said = true // head-to-head depends on who else is in the group
					break
				} else if c != 0 {
					if said = true; c < 0 {
						t.Fatalf("%d: %s puts %s above %s", seed, step, r.Entry, rows[i-1].Entry)
					}
					break
				}
			}
			if !said {
				t.Fatalf("%d: nothing in %v parts %s and %s", seed, chain, r.Entry, rows[i-1].Entry)
			}
		}
	}
	for _, step := range steps {
		if n := decided[step]; (n > 0) == (step == rank.TieDraw) {
			t.Errorf("%s decided %d rows", step, n)
		}
	}
}

// stepSays compares two equals by a step alone.
func stepSays(s State, step string, a, b *Slot) (int, bool) {
	x, _, jx := sheetsOf(s, a)
	y, _, jy := sheetsOf(s, b)
	mean := func(l *Slot, id string) *big.Rat {
		sum, n := new(big.Rat), int64(0)
		for _, c := range l.Cells {
			if c.Sheet != nil && c.Recusal == nil {
				v, _ := c.Sheet.Scores.Get(id)
				sum, n = sum.Add(sum, big.NewRat(int64(v), 1)), n+1
			}
		}
		return sum.Quo(sum, big.NewRat(n, 1))
	}
	switch step {
	case "criterion:c1":
		return mean(a, "c1").Cmp(mean(b, "c1")), true
	case rank.TieMedian:
		half := func(v []*big.Rat) *big.Rat {
			k := kept(rank.Median, v, (*big.Rat).Cmp)
			return new(big.Rat).Quo(new(big.Rat).Add(k[0], k[len(k)-1]), big.NewRat(2, 1))
		}
		return half(x).Cmp(half(y)), true
	case rank.TieHighest:
		best := func(l *Slot) *big.Rat {
			var top *big.Rat
			for _, c := range s.Contest.Rubric.Criteria {
				if m := mean(l, c.ID); top == nil || m.Cmp(top) > 0 {
					top = m
				}
			}
			return top
		}
		return best(a).Cmp(best(b)), true
	case "ballot:j1":
		i, j := slices.Index(jx, "j1"), slices.Index(jy, "j1")
		if i < 0 || j < 0 {
			return cmp.Compare(i, j), true
		}
		return x[i].Cmp(y[j]), true
	case rank.TieFirsts:
		firsts := func(of *Slot) (n int) {
			totals, _, jurors := sheetsOf(s, of)
			for i, j := range jurors {
				top := true
				for _, o := range s.Slots {
					others, _, theirs := sheetsOf(s, o)
					if k := slices.Index(theirs, j); k >= 0 && o.Phase != Absent && len(others) >= 2 && others[k].Cmp(totals[i]) > 0 {
						top = false
					}
				}
				if top {
					n++
				}
			}
			return n
		}
		return cmp.Compare(firsts(a), firsts(b)), true
	case rank.TieDraw:
		return 0, true
	}
	return 0, false
}
