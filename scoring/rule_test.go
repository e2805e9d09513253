package scoring

import (
	"math/big"
	"slices"

	"juri/scoring/exact"
	"juri/scoring/rank"
	"juri/scoring/rank/ranktest"
)

// The rule, as the manual says it, in fractions: nothing here calls what makes standings.

func (p *played) rubricOf(e Entry) Rubric {
	for _, k := range p.contest.Categories {
		if k.Name == e.Category {
			return *p.contest.Named(k.Rubric)
		}
	}
	return p.contest.Rubric
}

// maximum is the most that a sheet can have, a bonus left out.
func maximum(r Rubric) *big.Rat {
	weights, asked := bigWeights(r)
	sum := new(big.Rat)
	for i, c := range r.Criteria {
		if _, most := c.Scale.Bounds(); !c.Bonus {
			sum.Add(sum, weights[i].Mul(weights[i], most.Rat()))
		}
	}
	if r.Total != WeightedSum {
		sum.Quo(sum, asked)
	}
	return sum
}

// adds is what a point of each criterion adds to a sheet's total, as higher is better.
func (p *played) adds(r Rubric) []*big.Rat {
	if known := p.added[r.ID]; known != nil {
		return known
	}
	weights, asked := bigWeights(r)
	times := big.NewRat(1, 1)
	if r.ID != "" && p.contest.Result.Overall == ByShare { // its share of the maximum counts
		times.Quo(maximum(p.contest.Rubric), maximum(r))
	}
	if r.Total != WeightedSum {
		times.Quo(times, asked)
	}
	if r.Places {
		times.Neg(times)
	}
	for _, w := range weights {
		w.Mul(w, times)
	}
	p.added[r.ID] = weights
	return weights
}

// values are what the jurors who were asked gave the entry for a criterion; a bonus left
// empty is nothing.
func (p *played) values(entry, criterion string) (all []*big.Rat) {
	for _, sheet := range p.sheets[entry] {
		if v, asked := sheet[criterion]; asked && v != nil {
			all = append(all, v)
		} else if asked {
			all = append(all, new(big.Rat))
		}
	}
	return all
}

func mean(all []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range all {
		sum.Add(sum, v)
	}
	return sum.Quo(sum, big.NewRat(int64(len(all)), 1))
}

// totals are those of the entry's sheets, by juror.
func (p *played) totals(e Entry) map[string]*big.Rat {
	if known := p.totaled[e.ID]; known != nil {
		return known
	}
	r := p.rubricOf(e)
	adds, totals := p.adds(r), map[string]*big.Rat{}
	for juror, sheet := range p.sheets[e.ID] {
		totals[juror] = new(big.Rat)
		for i, c := range r.Criteria {
			if v := sheet[c.ID]; v != nil {
				totals[juror].Add(totals[juror], new(big.Rat).Mul(adds[i], v))
			}
		}
	}
	p.totaled[e.ID] = totals
	return totals
}

func valuesOf(all map[string]*big.Rat) (some []*big.Rat) {
	for _, v := range all {
		some = append(some, v)
	}
	return some
}

func (p *played) shared() bool {
	return slices.ContainsFunc(p.jurors, func(j Person) bool { return len(j.Criteria) > 0 })
}

// takesPart reports whether the turn can have a place at all.
func (p *played) takesPart(e Entry) bool {
	return p.out[e.ID] == "" && len(p.sheets[e.ID]) >= p.contest.Result.Panel && len(p.parts[e.ID]) == len(p.contest.Result.Components)
}

// jury is the entry's score by its own sheets; nil where there is none.
func (p *played) jury(e Entry) *big.Rat {
	m := p.contest.Result.Method
	if n := len(p.sheets[e.ID]); (m == rank.Trimmed || m == rank.HighLow) && n < 4 || m == rank.DropLowest && n < 3 {
		return nil
	}
	if !p.shared() && m != rank.HighLow {
		return mean(counted(m, valuesOf(p.totals(e)), (*big.Rat).Cmp))
	}
	r := p.rubricOf(e)
	adds, score := p.adds(r), new(big.Rat)
	for i, c := range r.Criteria {
		switch values := p.values(e.ID, c.ID); {
		case len(values) == 0 && (c.Bonus || adds[i].Sign() == 0):
		case len(values) == 0:
			return nil
		default:
			if m == rank.HighLow {
				values = counted(rank.Trimmed, values, (*big.Rat).Cmp)
			}
			score.Add(score, new(big.Rat).Mul(adds[i], mean(values)))
		}
	}
	return score
}

// final is the score with components and organizers' points.
func (p *played) final(e Entry, score *big.Rat) *big.Rat {
	if of := p.contest.Result.Components; len(of) > 0 {
		left, rest := big.NewRat(100, 1), new(big.Rat)
		for _, k := range of {
			left.Sub(left, k.Weight.Rat())
			part := new(big.Rat)
			if place, _ := p.parts[e.ID][k.ID].Float64(); k.Points == nil {
				part.Quo(p.parts[e.ID][k.ID], highest(k.Scale).Rat())
			} else if int(place) <= len(k.Points) { // as a share of what the first place is worth
				part.Quo(k.Points[int(place)-1].Rat(), k.Points[0].Rat())
			}
			rest.Add(rest, part.Mul(part, k.Weight.Rat()))
		}
		score = left.Mul(left, score.Quo(score, maximum(p.contest.Rubric)))
		score.Add(score, rest)
	}
	return new(big.Rat).Add(score, p.pointsOf(e.ID))
}

// highest is a scale's highest value, of those whose steps end there.
func highest(s Scale) exact.Decimal {
	if s.Values != nil {
		return s.Values[len(s.Values)-1]
	}
	return s.Max
}

// pointsOf are the points that organizers gave a turn, or took; of runs those of all of them.
func (p *played) pointsOf(turn string) *big.Rat {
	sum, of := new(big.Rat), []Entry{{ID: turn}}
	if p.contest.Result.Best > 0 {
		of = p.turns[p.of[turn]]
	}
	for _, turn := range of {
		if points := p.points[turn.ID]; points != nil {
			sum.Add(sum, points)
		}
	}
	return sum
}

// scores are those of all entries that have a place, as higher is better.
func (p *played) scores() map[string]*big.Rat {
	scores := map[string]*big.Rat{}
	var in []Entry
	for _, e := range p.entries {
		if p.takesPart(e) {
			in = append(in, e)
		}
	}
	switch p.contest.Result.Method {
	case rank.RankSum, rank.Points, rank.Skating:
		return p.byPlaces(in)
	case rank.ZScore, rank.Additive:
		return p.adjusted(in)
	}
	if best := p.contest.Result.Best; best > 0 {
		for _, e := range p.entries {
			if runs := p.runs(e); len(runs) >= best {
				scores[e.ID] = p.final(e, mean(runs[:best]))
			}
		}
		return scores
	}
	for _, e := range in {
		if score := p.jury(e); score != nil {
			scores[e.ID] = p.final(e, score)
		}
	}
	return scores
}

// placings are those places that jurors' values put entries in, by juror and entry, first and last
// of those that are shared.
func placings(values map[string]map[string]*big.Rat) map[string]map[string][2]int {
	all := map[string]map[string][2]int{}
	for entry, by := range values {
		all[entry] = map[string][2]int{}
		for juror, v := range by {
			above, alike := 0, 0
			for _, o := range values {
				if other := o[juror]; other != nil {
					switch other.Cmp(v) {
					case 1:
						above++
					case 0:
						alike++
					}
				}
			}
			all[entry][juror] = [2]int{above + 1, above + alike}
		}
	}
	return all
}

func middleOf(place [2]int) *big.Rat { return big.NewRat(int64(place[0]+place[1]), 2) }

// byPlaces are the scores of entries by the places that jurors give.
func (p *played) byPlaces(in []Entry) map[string]*big.Rat {
	values, each, sheets := map[string]map[string]*big.Rat{}, map[string]int64{}, 0
	for _, e := range in {
		values[e.ID] = p.totals(e)
		for juror := range values[e.ID] {
			each[juror]++
			sheets++
		}
	}
	scores, m := map[string]*big.Rat{}, p.contest.Result.Method
	given := placings(values)
	switch {
	case m == rank.RankSum: // a place of n counts as its middle, where not all placed all
		for entry, by := range given {
			var parts []*big.Rat
			for juror, place := range by {
				part := middleOf(place)
				parts = append(parts, part.Sub(part, big.NewRat(1, 2)).Quo(part, big.NewRat(each[juror], 1)))
			}
			sum := mean(parts)
			sum.Mul(sum, big.NewRat(int64(len(in)), 1)).Add(sum, big.NewRat(1, 2))
			scores[entry] = sum.Mul(sum, big.NewRat(-int64(len(each)), 1))
		}
	case sheets < len(in)*len(each): // nobody has a place
	case m == rank.Points:
		for entry, by := range given {
			scores[entry] = new(big.Rat)
			for _, place := range by {
				worth := new(big.Rat)
				for at := place[0]; at <= place[1]; at++ {
					worth.Add(worth, p.worth(at, len(in)))
				}
				scores[entry].Add(scores[entry], worth.Quo(worth, big.NewRat(int64(place[1]-place[0]+1), 1)))
			}
		}
	default:
		return p.danced(in, given)
	}
	return scores
}

func (p *played) worth(place, of int) *big.Rat {
	worth := p.contest.Result.Points
	switch {
	case worth == nil:
		return big.NewRat(int64(of-place), 1)
	case place <= len(worth):
		return worth[place-1].Rat()
	}
	return new(big.Rat)
}

// danced are the places by the rules of skating, turned so that higher is better.
func (p *played) danced(in []Entry, given map[string]map[string][2]int) map[string]*big.Rat {
	scores := map[string]*big.Rat{}
	inOne := func(given map[string]map[string][2]int) (marks [][]*big.Rat) {
		for _, e := range in {
			var own []*big.Rat
			for _, place := range given[e.ID] {
				own = append(own, middleOf(place))
			}
			marks = append(marks, own)
		}
		return marks
	}
	if !p.contest.Result.Dances {
		for at, place := range ranktest.OneDance(inOne(given)) {
			scores[in[at].ID] = place.Neg(place)
		}
		return scores
	}
	all, marks := make([][]*big.Rat, len(in)), make([][]*big.Rat, len(in))
	for i, c := range p.contest.Rubric.Criteria {
		if c.Weight == 0 {
			continue
		}
		values := map[string]map[string]*big.Rat{}
		for _, e := range in {
			values[e.ID] = map[string]*big.Rat{}
			for juror, sheet := range p.sheets[e.ID] {
				values[e.ID][juror] = new(big.Rat).Mul(sheet[c.ID], p.adds(p.contest.Rubric)[i])
			}
		}
		dance := inOne(placings(values))
		for at, place := range ranktest.OneDance(dance) {
			all[at], marks[at] = append(all[at], place), append(marks[at], dance[at]...)
		}
	}
	for at, place := range ranktest.Dances(all, marks, p.version < 1).Place {
		scores[in[at].ID] = big.NewRat(-int64(place), 1)
	}
	return scores
}
