package scoring

import (
	"cmp"
	"math"
	"slices"
)

// envelope is a symmetric positive definite matrix, of each row the columns from
// its first one that is not zero up to the diagonal: outside it a Cholesky factor
// has nothing either. In the order of reverse Cuthill–McKee (1969) rooms that
// share few jurors lie one after the other and the rows stay short. George and
// Liu, Computer Solution of Large Sparse Positive Definite Systems (1981), ch. 4.
type envelope [][]float64

// direct is how many multiplications the factor may take, and the pairs of
// jurors on one entry their count, before iterating is the better way.
const direct = 500_000_000

// left is what is left of the normal equations for the jurors, as [grid.times]
// says, without the last juror of order, whose effect is then nothing; false if
// it would take too long.
func (g grid) left(diag []float64) (e envelope, order []int32, ok bool) {
	next, ok := g.neighbours()
	if !ok {
		return nil, nil, false
	}
	order = cuthillMcKee(next)
	at, n := make([]int, len(order)), len(order)-1
	for i, j := range order {
		at[j] = i
	}
	e = make(envelope, n)
	work := 0
	for i := range e {
		first := i
		for _, o := range next[order[i]] {
			first = min(first, at[o])
		}
		if work += (i - first) * (i - first); work > direct {
			return nil, nil, false
		}
		e[i] = make([]float64, i-first+1)
		e[i][i-first] = diag[order[i]]
	}
	for _, marks := range g.cells {
		part := 1 / float64(len(marks))
		for x, a := range marks {
			for _, b := range marks[:x] {
				i, j := max(at[a.juror], at[b.juror]), min(at[a.juror], at[b.juror])
				if i < n {
					e[i][len(e[i])-1-i+j] -= part
				}
			}
		}
	}
	return e, order, true
}

// neighbours lists of each juror who scored an entry with them; false if those
// are too many to list.
func (g grid) neighbours() ([][]int32, bool) {
	next := make([][]int32, len(g.jurors))
	pairs := 0
	var before []mark
	for _, marks := range g.cells {
		if pairs += len(marks) * len(marks); pairs > direct/10 {
			return nil, false
		}
		same := slices.EqualFunc(marks, before, func(a, b mark) bool { return a.juror == b.juror })
		before = marks
		if same {
			continue
		}
		for _, a := range marks {
			for _, b := range marks {
				if a.juror != b.juror {
					next[a.juror] = append(next[a.juror], b.juror)
				}
			}
		}
	}
	for j := range next {
		slices.Sort(next[j])
		next[j] = slices.Compact(next[j])
	}
	return next, true
}

// cuthillMcKee orders a graph in one part so that neighbours come close to each
// other: outwards from an end of it, few neighbours first, then reversed.
func cuthillMcKee(next [][]int32) []int32 {
	start := int32(0)
	var order []int32
	for range 3 { // the last one reached is farther out
		seen := make([]bool, len(next))
		order = append(order[:0], start)
		seen[start] = true
		for at := 0; at < len(order); at++ {
			from := len(order)
			for _, o := range next[order[at]] {
				if !seen[o] {
					seen[o] = true
					order = append(order, o)
				}
			}
			slices.SortFunc(order[from:], func(a, b int32) int {
				return cmp.Or(cmp.Compare(len(next[a]), len(next[b])), cmp.Compare(a, b))
			})
		}
		start = order[len(order)-1]
	}
	slices.Reverse(order)
	return order
}

// factor makes the Cholesky factor of e in its place; false if rounding leaves
// none.
func (e envelope) factor() bool {
	for i, row := range e {
		first := i - len(row) + 1
		for j := first; j <= i; j++ {
			other := e[j]
			from := max(first, j-len(other)+1)
			a, b := row[from-first:j-first], other[from-(j-len(other)+1):len(other)-1]
			sum := row[j-first]
			for k, v := range a {
				sum -= v * b[k]
			}
			switch {
			case j < i:
				row[j-first] = sum / other[len(other)-1]
			case sum <= 1e-13*row[j-first]:
				return false
			default:
				row[j-first] = math.Sqrt(sum)
			}
		}
	}
	return true
}

// solve turns right into the solution, e being a factor.
func (e envelope) solve(right []float64) {
	for i, row := range e {
		first := i - len(row) + 1
		for k, v := range row[:len(row)-1] {
			right[i] -= v * right[first+k]
		}
		right[i] /= row[len(row)-1]
	}
	for i, row := range slices.Backward(e) {
		first := i - len(row) + 1
		right[i] /= row[len(row)-1]
		for k, v := range row[:len(row)-1] {
			right[first+k] -= v * right[i]
		}
	}
}
