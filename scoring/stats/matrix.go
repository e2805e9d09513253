// Package stats says how far jurors agree and how firmly places stand: numbers in, numbers out.
package stats

import (
	"cmp"
	"math"
	"slices"
)

// Matrix is scores with a row an entry and a column a juror; NaN is a cell that
// does not exist, which is never a zero. Higher is better. All rows are of one length.
type Matrix [][]float64

// Why says why a statistic does not apply; "" if it does.
type Why string

// The reasons.
const (
	TooFewEntries Why = "too_few_entries" // fewer than two entries that every juror scored
	TooFewJurors  Why = "too_few_jurors"  // fewer than two jurors
	TooFewScores  Why = "too_few_scores"  // fewer scores than it takes
	NoVariation   Why = "no_variation"    // all scores are alike
	Apart         Why = "parts"           // no common scale: the entries fall into parts
	NoVariance    Why = "no_variance"     // the estimated variance, of which this is a part, is not above zero
	Tied          Why = "tied"            // equals lie across the line
	NoResidual    Why = "no_residual"     // as many effects as scores: nothing is left to measure error by
)

// sameWithin is how far apart two means may be and be equal.
const sameWithin = 1e-9

func there(v float64) bool { return !math.IsNaN(v) }

func (m Matrix) jurors() int {
	if len(m) == 0 {
		return 0
	}
	return len(m[0])
}

// complete returns the rows in which nothing is missing; why not if there are
// too few of them or of jurors.
func (m Matrix) complete() (Matrix, Why) {
	if m.jurors() < 2 {
		return nil, TooFewJurors
	}
	var rows Matrix
	for _, row := range m {
		if !slices.ContainsFunc(row, func(v float64) bool { return !there(v) }) {
			rows = append(rows, row)
		}
	}
	if len(rows) < 2 {
		return nil, TooFewEntries
	}
	return rows, ""
}

// Complete is how many rows have nothing missing.
func Complete(m Matrix) int {
	n := 0
	for _, row := range m {
		if !slices.ContainsFunc(row, math.IsNaN) {
			n++
		}
	}
	return n
}

// column is a juror's scores, NaN included.
func (m Matrix) column(j int) []float64 {
	out := make([]float64, len(m))
	for i, row := range m {
		out[i] = row[j]
	}
	return out
}

// Ranks returns the places of values, the highest first, ties averaged; values
// within 1e-9 are equal, and NaN has the place NaN.
func Ranks(v []float64) []float64 {
	order := make([]int, 0, len(v))
	ranks := make([]float64, len(v))
	for i, x := range v {
		if ranks[i] = math.NaN(); there(x) {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(v[b], v[a]) })
	for from := 0; from < len(order); {
		to := from
		for to < len(order) && v[order[from]]-v[order[to]] <= sameWithin {
			to++
		}
		for _, i := range order[from:to] {
			ranks[i] = float64(from+to+1) / 2
		}
		from = to
	}
	return ranks
}

// Parts returns, for each row and each column, the number of the connected part
// that it is in, from 0, and how many parts there are. A row or column without
// any score is in none: -1.
func (m Matrix) Parts() (rows, columns []int, n int) {
	rows, columns = make([]int, len(m)), make([]int, m.jurors())
	for i := range rows {
		rows[i] = -1
	}
	for j := range columns {
		columns[j] = -1
	}
	for start := range m {
		if rows[start] >= 0 || !slices.ContainsFunc(m[start], there) {
			continue
		}
		rows[start] = n
		for next := []int{start}; len(next) > 0; {
			i := next[len(next)-1]
			next = next[:len(next)-1]
			for j, v := range m[i] {
				if !there(v) || columns[j] >= 0 {
					continue
				}
				columns[j] = n
				for o := range m {
					if there(m[o][j]) && rows[o] < 0 {
						rows[o] = n
						next = append(next, o)
					}
				}
			}
		}
		n++
	}
	return rows, columns, n
}

// means returns each row's mean over the columns, each counted so many times;
// nil counts each once. NaN where a row has nothing.
func (m Matrix) means(times []float64) []float64 {
	out := make([]float64, len(m))
	for i, row := range m {
		sum, n := 0.0, 0.0
		for j, v := range row {
			w := 1.0
			if times != nil {
				w = times[j]
			}
			if w > 0 && there(v) {
				sum, n = sum+w*v, n+w
			}
		}
		out[i] = sum / n // 0/0 is NaN
	}
	return out
}
