package scoring

import (
	"math/big"
	"slices"

	"juri/scoring/rank"
)

// The two methods that compare each juror's sheets with one another, worked out anew: the one
// to 60 digits, the other in fractions.

// fine is how many of them tell scores apart: what is nearer than that is equal.
var fine = new(big.Int).Exp(big.NewInt(10), big.NewInt(30), nil)

// adjusted are the scores; none where jurors and entries fall apart.
func (p *played) adjusted(in []Entry) map[string]*big.Rat {
	totals := map[string]map[string]*big.Rat{}
	var jurors []string
	for _, e := range in {
		totals[e.ID] = p.totals(e)
		for juror := range totals[e.ID] {
			if !slices.Contains(jurors, juror) {
				jurors = append(jurors, juror)
			}
		}
	}
	switch {
	case len(in) == 0 || !connected(in, totals):
		return map[string]*big.Rat{}
	case p.contest.Result.Method == rank.ZScore:
		return standardised(in, jurors, totals)
	}
	return leastSquares(in, slices.Sorted(slices.Values(jurors)), totals)
}

// connected reports whether a way leads from the first entry to each other, by jurors who judged both.
func connected(in []Entry, totals map[string]map[string]*big.Rat) bool {
	reached := map[string]bool{in[0].ID: true}
	for range in {
		for _, a := range in {
			for juror := range totals[a.ID] {
				for _, b := range in {
					if reached[a.ID] && totals[b.ID][juror] != nil {
						reached[b.ID] = true
					}
				}
			}
		}
	}
	return len(reached) == len(in)
}

// standardised is the mean of what each juror gave, less their mean, over their standard deviation.
func standardised(in []Entry, jurors []string, totals map[string]map[string]*big.Rat) map[string]*big.Rat {
	number := func(r *big.Rat) *big.Float { return new(big.Float).SetPrec(200).SetRat(r) }
	sums, n := map[string]*big.Float{}, map[string]int64{}
	for _, juror := range jurors {
		var given []*big.Rat
		for _, e := range in {
			if v := totals[e.ID][juror]; v != nil {
				given = append(given, v)
			}
		}
		middle, squares := mean(given), new(big.Rat)
		for _, v := range given {
			off := new(big.Rat).Sub(v, middle)
			squares.Add(squares, off.Mul(off, off))
		}
		for _, e := range in {
			v := totals[e.ID][juror]
			if v == nil {
				continue
			}
			if n[e.ID]++; sums[e.ID] == nil {
				sums[e.ID] = number(new(big.Rat))
			}
			if squares.Sign() > 0 {
				deviation := number(new(big.Rat).Quo(squares, big.NewRat(int64(len(given)-1), 1)))
				z := number(new(big.Rat).Sub(v, middle))
				sums[e.ID].Add(sums[e.ID], z.Quo(z, deviation.Sqrt(deviation)))
			}
		}
	}
	scores := map[string]*big.Rat{}
	for id, sum := range sums {
		sum.Quo(sum, number(big.NewRat(n[id], 1)))
		whole, _ := sum.Mul(sum, new(big.Float).SetPrec(200).SetInt(fine)).Add(sum, number(big.NewRat(1, 3))).Int(nil)
		scores[id] = new(big.Rat).SetFrac(whole, fine)
	}
	return scores
}

// leastSquares are the entries' effects where each total is that of its entry and that of its juror
// together, and those of the jurors come to nothing.
func leastSquares(in []Entry, jurors []string, totals map[string]map[string]*big.Rat) map[string]*big.Rat {
	size := len(in) + len(jurors)
	equations := make([][]*big.Rat, size)
	for row := range equations {
		for range size + 1 {
			equations[row] = append(equations[row], new(big.Rat))
		}
	}
	one := big.NewRat(1, 1)
	for i, e := range in {
		for k, juror := range jurors {
			v, at := totals[e.ID][juror], len(in)+k
			if v == nil {
				continue
			}
			for _, row := range []int{i, at} {
				equations[row][i].Add(equations[row][i], one)
				equations[row][at].Add(equations[row][at], one)
				equations[row][size].Add(equations[row][size], v)
			}
		}
	}
	last := equations[size-1]
	for column := range last {
		if last[column] = new(big.Rat); column >= len(in) && column < size {
			last[column] = one
		}
	}
	scores := map[string]*big.Rat{}
	for i, v := range solve(equations) {
		if i < len(in) {
			scores[in[i].ID] = v
		}
	}
	return scores
}

// solve works equations out, whose last column is what they come to.
func solve(equations [][]*big.Rat) (values []*big.Rat) {
	size := len(equations)
	for column := range size {
		at := column
		for equations[at][column].Sign() == 0 {
			at++
		}
		equations[column], equations[at] = equations[at], equations[column]
		for row := range size {
			times := new(big.Rat).Quo(equations[row][column], equations[column][column])
			if row == column || times.Sign() == 0 {
				continue
			}
			for c := column; c <= size; c++ {
				equations[row][c] = new(big.Rat).Sub(equations[row][c], new(big.Rat).Mul(times, equations[column][c]))
			}
		}
	}
	for row := range size {
		values = append(values, new(big.Rat).Quo(equations[row][size], equations[row][row]))
	}
	return values
}
