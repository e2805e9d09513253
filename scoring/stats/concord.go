package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// Concordance is Kendall's W: how far the jurors' rankings agree, from 0 to 1.
type Concordance struct {
	W, Chi2, P      float64 // P by χ² with n−1 degrees of freedom, rough below seven entries
	Sums            []float64
	Entries, Jurors int // of whom it is made: the entries that all jurors scored
}

// Kendall returns W = 12S/(m²(n³−n) − mΣ(t³−t)), corrected for ties, and
// χ² = m(n−1)W. Entries with a cell missing are left out.
func Kendall(x Matrix) (Concordance, Why) {
	x, why := x.complete()
	if why != "" {
		return Concordance{}, why
	}
	n, m := float64(len(x)), float64(x.jurors())
	sums, ties := make([]float64, len(x)), 0.0
	for j := range x.jurors() {
		ranks := Ranks(x.column(j))
		for i, r := range ranks {
			sums[i] += r
		}
		slices.Sort(ranks)
		for from := 0; from < len(ranks); {
			to := from
			for to < len(ranks) && ranks[to] == ranks[from] {
				to++
			}
			t := float64(to - from)
			ties += t*t*t - t
			from = to
		}
	}
	s := 0.0
	for _, v := range sums {
		s += square(v - m*(n+1)/2)
	}
	under := m*m*(n*n*n-n) - m*ties
	if under <= 0 {
		return Concordance{}, NoVariation
	}
	c := Concordance{W: 12 * s / under, Sums: sums, Entries: len(x), Jurors: x.jurors()}
	c.Chi2 = m * (n - 1) * c.W
	c.P = distuv.ChiSquared{K: n - 1}.Survival(c.Chi2)
	return c, ""
}

// NoPair says why two jurors have no correlation.
func NoPair(m Matrix, a, b int) Why {
	n := 0
	for _, row := range m {
		if there(row[a]) && there(row[b]) {
			n++
		}
	}
	if n < 3 {
		return TooFewScores
	}
	return NoVariation
}

// Pairs returns Spearman's correlation of every two jurors over the entries that
// both scored: a symmetric matrix, NaN where those are fewer than three or one
// of the two scored them all alike.
func Pairs(m Matrix) [][]float64 {
	k := m.jurors()
	out := make([][]float64, k)
	for a := range out {
		out[a] = make([]float64, k)
		for b := range a {
			var x, y []float64
			for _, row := range m {
				if there(row[a]) && there(row[b]) {
					x, y = append(x, row[a]), append(y, row[b])
				}
			}
			r := math.NaN()
			if len(x) >= 3 {
				r = stat.Correlation(Ranks(x), Ranks(y), nil)
			}
			out[a][b], out[b][a] = r, r
		}
		out[a][a] = 1
	}
	return out
}
