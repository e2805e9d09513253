package rank

import (
	"math/big"

	"juri/scoring/exact"
)

// addPoints adds up what each juror's place of an entry is worth; those who share
// places have the mean of what these are worth. Every juror must have placed every entry.
func (r *Ranker) addPoints(g grid) *Reason {
	if !g.complete() {
		return &Reason{Code: Uneven}
	}
	upTo := []*big.Rat{new(big.Rat)} // what the first places are worth together
	for place := range g.rows {
		upTo = append(upTo, new(big.Rat).Add(upTo[place], r.worth(place, len(g.rows))))
	}
	sums := make([]*big.Rat, len(g.rows))
	for row := range sums {
		sums[row] = new(big.Rat)
	}
	g.byJuror(func(row, _, from, to int) {
		shared := new(big.Rat).Sub(upTo[to], upTo[from])
		sums[row].Add(sums[row], shared.Quo(shared, big.NewRat(int64(to-from), 1)))
	})
	for row, i := range g.rows {
		score, fits := exact.OfRat(sums[row])
		if !fits {
			return &Reason{Code: Uneven}
		}
		r.keys[i], r.grounds[i].Score = score, score
	}
	return nil
}

// worth is what a place of n is worth, the first being 0.
func (r *Ranker) worth(place, n int) *big.Rat {
	switch points := r.rules.Points; {
	case points == nil:
		return big.NewRat(int64(n-1-place), 1)
	case place < len(points):
		return big.NewRat(int64(points[place]), int64(exact.One))
	}
	return new(big.Rat)
}
