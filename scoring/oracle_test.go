package scoring

import (
	"cmp"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// sums is a random contest whose totals are those that float64 cannot add up:
// tenths, weighted by tenths.
func sums(rng *rand.Rand, method rank.Method, ties []string) State {
	r := Rubric{Total: []Total{WeightedMean, WeightedSum}[rng.IntN(2)]}
	for i := range 2 + rng.IntN(3) {
		r.Criteria = append(r.Criteria, criterion(fmt.Sprint("c", i), []string{"0.1", "0.2", "0.7", "0.3"}[rng.IntN(4)], points("0", "10", "0.1")))
	}
	facts := []Fact{ContestSet{Contest{Rubric: r, Result: Result{Method: method, Panel: 2, Ties: ties}}}, RoomSet{Room{ID: "r"}}}
	entries, jurors := 2+rng.IntN(5), 2+rng.IntN(4)
	for j := range jurors {
		facts = append(facts, PersonSet{Person: Person{User: fmt.Sprint("j", j), Role: Juror}})
	}
	base := rng.IntN(90)
	for i := range entries {
		id := fmt.Sprint("n", i)
		facts = append(facts, EntrySet{Entry: Entry{ID: id, Room: "r"}})
		for j := range jurors {
			f := SheetSubmitted{Slot: id, Juror: fmt.Sprint("j", j)}
			for _, c := range r.Criteria {
				f.Scores = append(f.Scores, CriterionScore{c.ID, exact.Decimal(base+rng.IntN(4)) * exact.One / 10})
			}
			switch rng.IntN(20) {
			case 0:
				facts = append(facts, f, RecusalDeclared{Slot: id, Juror: f.Juror, Reason: "x"})
			case 1: // not handed in
			default:
				facts = append(facts, f)
			}
		}
		if rng.IntN(15) == 0 {
			facts = append(facts, PhaseSet{Slot: id, Phase: Absent})
		}
	}
	return Apply(State{}, eventsOf("", facts)...)
}

// adjusted is the contest with points of organizers in tenths, with which totals tie
// as often as without.
func adjusted(rng *rand.Rand, s State) State {
	for _, l := range s.Slots {
		for rng.IntN(4) == 0 {
			s = Apply(s, Event{Fact: ScoreAdjusted{Slot: l.Entry.ID, Points: exact.Decimal(rng.IntN(9)-5) * exact.One / 10, Reason: "x"}})
		}
	}
	return s
}

// composed is the contest, of some with what was scored elsewhere.
func composed(rng *rand.Rand, s State) State {
	if rng.IntN(3) > 0 {
		return s
	}
	c := *s.Contest
	for i, weight := range []string{"30", "12.5"}[:1+rng.IntN(2)] {
		c.Result.Components = append(c.Result.Components, Component{ID: fmt.Sprint("k", i), Weight: d(weight), Scale: points("0", []string{"100", "7", "2.5"}[rng.IntN(3)], "0.1")})
	}
	if why := c.CheckComponents(); why != nil {
		return s
	}
	s = Apply(s, Event{Fact: ContestSet{c}})
	for _, l := range s.Slots {
		for _, k := range c.Result.Components {
			if rng.IntN(20) > 0 {
				s = Apply(s, Event{Fact: ComponentSet{Slot: l.Entry.ID, Component: k.ID, Value: exact.Decimal(rng.IntN(20)) * exact.One / 10}})
			}
		}
	}
	return s
}

// composedOf makes the final score of the jury's, as the rule says it: each weight by the
// share of the maximum. It reports whether the entry has all of it.
func composedOf(s State, l *Slot, score *big.Rat, float *float64) bool {
	of := s.Contest.Result.Components
	if len(of) == 0 {
		return true
	}
	weights, _ := bigWeights(s.Contest.Rubric)
	most, left := big.NewRat(10, 1), big.NewRat(100, 1) // each criterion goes to ten
	if s.Contest.Rubric.Total == WeightedSum {
		most.SetInt64(0)
		for _, w := range weights {
			most.Add(most, new(big.Rat).Mul(w, big.NewRat(10, 1)))
		}
	}
	rest, restFloat := new(big.Rat), 0.0
	for _, k := range of {
		v := l.Component(k.ID)
		if v == nil {
			return false
		}
		weight, share := big.NewRat(int64(k.Weight), 1e6), big.NewRat(int64(v.Value), int64(k.Scale.Max))
		left.Sub(left, weight)
		rest.Add(rest, share.Mul(share, weight))
		restFloat += float64(k.Weight) / 1e6 * (float64(v.Value) / 1e6 / (float64(k.Scale.Max) / 1e6))
	}
	live, _ := left.Float64()
	reach, _ := most.Float64()
	*float = *float/reach*live + restFloat
	score.Add(score.Mul(score.Quo(score, most), left), rest)
	return true
}

// sheetsOf are the totals that count, exactly and as float64 adds them up.
func sheetsOf(s State, l *Slot) (totals []*big.Rat, floats []float64, jurors []string) {
	weights, asked := bigWeights(s.Contest.Rubric)
	for _, c := range l.Cells {
		if c.Sheet == nil || c.Recusal != nil {
			continue
		}
		total, f, all := new(big.Rat), 0.0, 0.0
		for i, cr := range s.Contest.Rubric.Criteria {
			v, _ := c.Sheet.Scores.Get(cr.ID)
			total.Add(total, new(big.Rat).Mul(weights[i], big.NewRat(int64(v), int64(exact.One))))
			w, _ := weights[i].Float64()
			f, all = f+w*(float64(v)/1e6), all+w
		}
		if s.Contest.Rubric.Total != WeightedSum {
			total.Quo(total, asked)
			f /= all
		}
		totals, floats, jurors = append(totals, total), append(floats, f), append(jurors, c.Juror)
	}
	return totals, floats, jurors
}

// counted are the numbers of which the method takes the mean.
func counted[T any](m rank.Method, v []T, compare func(a, b T) int) []T {
	v = slices.Clone(v)
	slices.SortFunc(v, compare)
	switch n := len(v); {
	case m == rank.Trimmed:
		return v[1 : n-1]
	case m == rank.DropLowest:
		return v[1:]
	case m == rank.Median && n%2 == 1:
		return v[n/2 : n/2+1]
	case m == rank.Median:
		return v[n/2-1 : n/2+1]
	}
	return v
}

// TestPlacesAreExact compares 10,000 random contests in which float64 breaks or
// invents a tie with places by math/big.
func TestPlacesAreExact(t *testing.T) {
	want := 1_000
	if os.Getenv("JURI_LONG") != "" {
		want = 10_000
	}
	met, all := 0, 0
	for seed := uint64(0); met < want; seed++ {
		rng := rand.New(rand.NewPCG(seed, 3))
		m := []rank.Method{rank.Mean, rank.Trimmed, rank.Median}[rng.IntN(3)]
		s := composed(rng, adjusted(rng, sums(rng, m, nil)))
		totals, float := map[string]*big.Rat{}, map[string]float64{}
		for _, l := range s.Slots {
			big1, floats, _ := sheetsOf(s, l)
			if n := len(big1); l.Phase == Absent || n < 2 || m == rank.Trimmed && n < 4 {
				continue
			}
			sum, f := new(big.Rat), 0.0
			keep := counted(m, big1, (*big.Rat).Cmp)
			for _, v := range keep {
				sum.Add(sum, v)
			}
			for _, v := range counted(m, floats, cmp.Compare[float64]) {
				f += v
			}
			more, score := ownPoints(l), sum.Quo(sum, big.NewRat(int64(len(keep)), 1))
			points, _ := more.Float64()
			f /= float64(len(keep))
			if !composedOf(s, l, score, &f) {
				continue
			}
			totals[l.Entry.ID], float[l.Entry.ID] = more.Add(more, score), f+points
		}
		wrong := false
		for a := range totals {
			for b := range totals {
				wrong = wrong || totals[a].Cmp(totals[b]) != cmp.Compare(float[a], float[b])
			}
		}
		if all++; wrong {
			met++
		}
		for _, r := range s.Standings().Rows {
			score, ranked := totals[r.Entry]
			if ranked != (r.Rank > 0) {
				t.Fatalf("%d %s: %+v", seed, m, r)
			}
			if !ranked {
				continue
			}
			rank, tied := 1, false
			for id, o := range totals {
				if o.Cmp(score) > 0 {
					rank++
				}
				tied = tied || id != r.Entry && o.Cmp(score) == 0
			}
			if big.NewRat(r.Score.Num, r.Score.Den).Cmp(score) != 0 || r.Rank != rank || r.Tied != tied {
				t.Fatalf("%d %s: %+v, want %v, rank %d, tied %v", seed, m, r, score, rank, tied)
			}
		}
	}
	t.Logf("float64 had %d of %d contests wrong", met, all)
}
