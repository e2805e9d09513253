package scoring

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// byMethod works an entry's score out from its sheets as the method's rule is
// written; nil where it has none. others are all entries that are ranked.
func byMethod(s State, l *Slot, others []*Slot) *big.Rat {
	if s.Contest.Result.Method == rank.HighLow {
		weights, asked := bigWeights(s.Contest.Rubric)
		score := new(big.Rat)
		for i, cr := range s.Contest.Rubric.Criteria {
			var all []*big.Rat
			for _, c := range l.Cells {
				if c.Sheet != nil && c.Recusal == nil {
					v, _ := c.Sheet.Scores.Get(cr.ID)
					all = append(all, big.NewRat(int64(v), int64(exact.One)))
				}
			}
			if len(all) < rank.TrimLeast {
				return nil
			}
			slices.SortFunc(all, (*big.Rat).Cmp)
			sum := new(big.Rat)
			for _, v := range all[1 : len(all)-1] {
				sum.Add(sum, v)
			}
			sum.Quo(sum, big.NewRat(int64(len(all)-2), 1))
			score.Add(score, sum.Mul(sum, weights[i]))
		}
		if s.Contest.Rubric.Total != WeightedSum {
			score.Quo(score, asked)
		}
		return score
	}
	worth := func(place int) *big.Rat {
		if p := s.Contest.Result.Points; p == nil {
			return big.NewRat(int64(len(others)-place), 1)
		} else if place <= len(p) {
			return big.NewRat(int64(p[place-1]), int64(exact.One))
		}
		return new(big.Rat)
	}
	given := func(l *Slot, juror string) *big.Rat {
		totals, _, jurors := sheetsOf(s, l)
		if i := slices.Index(jurors, juror); i >= 0 {
			return totals[i]
		}
		return nil
	}
	score := new(big.Rat)
	for _, p := range s.People {
		mine, above, alike, none := given(l, p.User), 0, 0, 0
		for _, o := range others {
			switch total := given(o, p.User); {
			case total == nil:
				none++
			case mine == nil:
			case total.Cmp(mine) > 0:
				above++
			case total.Cmp(mine) == 0:
				alike++
			}
		}
		if none == len(others) { // a juror of nobody
			continue
		}
		if none > 0 {
			return nil
		}
		for place := above + 1; place <= above+alike; place++ {
			score.Add(score, new(big.Rat).Quo(worth(place), big.NewRat(int64(alike), 1)))
		}
	}
	return score
}

// TestScoresAsWritten holds the scores and places of random contests against the
// rules as they are written.
func TestScoresAsWritten(t *testing.T) {
	scored, refused := map[rank.Method]int{}, map[rank.Method]int{}
	for seed := range uint64(3_000) {
		rng := rand.New(rand.NewPCG(seed, 17))
		m := []rank.Method{rank.HighLow, rank.Points}[rng.IntN(2)]
		s := sums(rng, m, nil)
		c := *s.Contest
		if rng.IntN(2) == 0 && m == rank.Points {
			c.Result.Points = []exact.Decimal{12 * exact.One, 7500000, 7500000, exact.One}[:1+rng.IntN(4)]
		}
		s = Apply(s, Event{Fact: ContestSet{c}})
		var others []*Slot
		for _, l := range s.Slots {
			if totals, _, _ := sheetsOf(s, l); l.Phase != Absent && len(totals) >= 2 {
				others = append(others, l)
			}
		}
		want := map[string]*big.Rat{}
		for _, l := range others {
			if score := byMethod(s, l, others); score != nil {
				want[l.Entry.ID] = score
			}
		}
		for _, r := range s.Standings().Rows {
			score := want[r.Entry]
			if score == nil {
				if refused[m]++; r.Rank != 0 {
					t.Fatalf("%d %s: %+v, want no place", seed, m, r)
				}
				continue
			}
			place := 1
			for _, o := range want {
				if o.Cmp(score) > 0 {
					place++
				}
			}
			if scored[m]++; big.NewRat(r.Score.Num, r.Score.Den).Cmp(score) != 0 || r.Rank != place {
				t.Fatalf("%d %s: %+v %v, want %v, rank %d", seed, m, r, *r.Grounds, score, place)
			}
		}
	}
	for _, m := range []rank.Method{rank.HighLow, rank.Points} {
		if scored[m] < 500 || refused[m] < 500 {
			t.Errorf("%s: %d were scored and %d were not", m, scored[m], refused[m])
		}
	}
}
