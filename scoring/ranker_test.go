package scoring

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// TestRanker holds that standings kept up from state to state are those made at once.
func TestRanker(t *testing.T) {
	for seed := range uint64(600) {
		rng := rand.New(rand.NewPCG(seed, 11))
		ties := [][]string{nil, {rank.TieMedian}, {rank.TieFirsts, rank.TieHeadToHead}, {"criterion:c1", rank.TieHighest}}[rng.IntN(4)]
		s := sums(rng, rank.Mean, ties)
		rankers := map[rank.Method]*Ranker{}
		for _, m := range rank.Methods() {
			rankers[m] = &Ranker{Method: m}
		}
		for step := range 25 {
			l := s.Slots[rng.IntN(len(s.Slots))]
			juror := s.People[rng.IntN(len(s.People))].User
			f := Fact(SheetSubmitted{Slot: l.Entry.ID, Juror: juror})
			switch rng.IntN(12) {
			case 0:
				f = PhaseSet{Slot: l.Entry.ID, Phase: []Phase{Withdrawn, Queued}[rng.IntN(2)]}
			case 1:
				f = RecusalDeclared{Slot: l.Entry.ID, Juror: juror}
			default:
				g := f.(SheetSubmitted)
				for _, c := range s.Contest.Rubric.Criteria {
					g.Scores = append(g.Scores, CriterionScore{c.ID, exact.Decimal(50+rng.IntN(3)) * exact.One / 10})
				}
				f = g
			}
			s = Apply(s, Event{Fact: f, Seq: uint64(step)})
			for _, m := range rank.Methods() {
				r := rankers[m]
				if rng.IntN(3) == 0 {
					continue // it may miss states
				}
				got, gotErr := r.Update(s)
				want, wantErr := s.StandingsBy(m)
				equal(t, fmt.Sprint(seed, " ", step, " ", m), got, want)
				if codeOf(gotErr) != codeOf(wantErr) {
					t.Fatalf("%d %d %s: %v, want %v", seed, step, m, gotErr, wantErr)
				}
			}
		}
	}
}
