package scoring

import (
	"cmp"
	"math/big"
	"slices"
	"strings"
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// runs are the scores of the entry's runs, the best first.
func (p *played) runs(e Entry) (scores []*big.Rat) {
	for _, turn := range p.turns[e.ID] {
		if p.out[turn.ID] == Disqualified { // which holds for all runs
			return nil
		}
		if p.takesPart(turn) {
			if score := p.jury(turn); score != nil {
				scores = append(scores, score)
			}
		}
	}
	slices.SortFunc(scores, func(a, b *big.Rat) int { return b.Cmp(a) })
	return scores
}

// costs is what a turn loses that took so much too long: points for each part that is begun
// after what is free, and no more than a score can be, with what organizers gave or took.
func (p *played) costs(turn Entry, over time.Duration) exact.Decimal {
	o := p.contest.Result.Overtime
	all := new(big.Rat)
	for from := o.After; o.Per > 0 && from < over; from += o.Per {
		all.Add(all, o.Points.Rat())
	}
	most := big.NewRat(100, 1)
	round := slices.IndexFunc(p.rounds, func(turns []Entry) bool {
		return slices.ContainsFunc(turns, func(o Entry) bool { return o.ID == turn.ID })
	})
	if len(p.componentsIn(round)) == 0 {
		most = maximum(p.contest.Rubric)
		whole := new(big.Int).Div(most.Num(), most.Denom())
		if !most.IsInt() {
			whole.Add(whole, big.NewInt(1))
		}
		most = new(big.Rat).SetInt(whole)
	}
	if most.Add(most, p.pointsOf(turn.ID)); all.Cmp(most) > 0 {
		all = most
	}
	micro := new(big.Rat).Mul(all, big.NewRat(1e6, 1))
	return exact.Decimal(max(0, micro.Num().Int64()))
}

// champion is a unit by all that it has won.
type champion struct {
	unit   string
	rank   int
	won    []int
	points string
}

// champions are the units by the rule, the best first.
func (p *played) champions(table map[string]*placed) (all []champion) {
	o := p.contest.Result.Champion
	n := 3
	if o.Count != nil {
		n = len(o.Count)
	} else if len(o.Points) > 0 {
		n = len(o.Points)
	}
	won, points := map[string][]int{}, map[string]*big.Rat{}
	for _, e := range p.entries {
		at := table[e.ID]
		if at == nil {
			continue
		}
		for _, a := range p.contest.Result.Awards {
			place, has := at.awards[a.Name]
			which := place - 1
			if o.Count != nil {
				which = slices.Index(o.Count, a.Name)
			} else if a.Places == 0 || a.Rest || a.Pick { // which do not go by places
				continue
			}
			if unit := strings.ToLower(e.Unit); has && which >= 0 && which < n {
				if won[unit] == nil {
					won[unit] = make([]int, n)
				}
				won[unit][which]++
			}
		}
	}
	for unit, each := range won {
		sum := new(big.Rat)
		for which, count := range each {
			if which < len(o.Points) {
				sum.Add(sum, new(big.Rat).Mul(big.NewRat(int64(count), 1), o.Points[which].Rat()))
			}
		}
		points[unit] = sum
		all = append(all, champion{unit: unit, won: each, points: sum.RatString()})
	}
	better := func(a, b champion) int {
		return cmp.Or(points[b.unit].Cmp(points[a.unit]), slices.Compare(b.won, a.won))
	}
	for i, c := range all {
		all[i].rank = 1
		for _, o := range all {
			if better(o, c) < 0 {
				all[i].rank++
			}
		}
	}
	slices.SortFunc(all, func(a, b champion) int { return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(a.unit, b.unit)) })
	return all
}

// championsOf is what juri says, as the rule has it.
func championsOf(said []rank.Champion) (all []champion) {
	for _, c := range said {
		all = append(all, champion{strings.ToLower(c.Unit), c.Rank, c.Won, c.Points.Rat().RatString()})
	}
	slices.SortStableFunc(all, func(a, b champion) int { return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(a.unit, b.unit)) })
	return all
}
