package stats

import (
	"cmp"
	"slices"
)

// Level is what differences between scores mean to Krippendorff's alpha.
type Level int

// The levels.
const (
	Nominal  Level = iota // equal or not
	Ordinal               // which is higher
	Interval              // by how much
)

// Alpha returns Krippendorff's alpha = 1 − Do/De by the coincidence matrix:
// 1 is perfect agreement, 0 that of chance. Cells may be missing; a row with one
// score drops out.
func Alpha(m Matrix, level Level) (float64, Why) {
	var units [][]float64
	var all []float64
	for _, row := range m {
		var unit []float64
		for _, v := range row {
			if there(v) {
				unit = append(unit, v)
			}
		}
		if len(unit) > 1 {
			units, all = append(units, unit), append(all, unit...)
		}
	}
	if len(all) < 2 {
		return 0, TooFewScores
	}
	slices.Sort(all)
	if all[0] == all[len(all)-1] {
		return 0, NoVariation
	}
	if level == Ordinal {
		// δ² of two values is that of their middle places among all of them:
		// Σ n_g from one to the other, less half of both, squared.
		for _, u := range units {
			for i, v := range u {
				from, _ := slices.BinarySearch(all, v)
				to, _ := slices.BinarySearchFunc(all, v, func(a, b float64) int {
					if a <= b {
						return -1
					}
					return 1
				})
				u[i] = float64(from+to) / 2
			}
		}
		all = all[:0]
		for _, u := range units {
			all = append(all, u...)
		}
	}
	n := float64(len(all))
	observed := 0.0
	for _, u := range units {
		observed += apart(u, level) / float64(len(u)-1)
	}
	return 1 - observed/n/(apart(all, level)/(n*(n-1))), ""
}

// apart is the sum of δ² over all ordered pairs of v, which it may reorder.
func apart(v []float64, level Level) float64 {
	n := float64(len(v))
	if level == Nominal {
		slices.SortFunc(v, cmp.Compare[float64])
		sum := n * n
		for from := 0; from < len(v); {
			to := from
			for to < len(v) && v[to] == v[from] {
				to++
			}
			sum -= square(float64(to - from))
			from = to
		}
		return sum
	}
	mean, sum := 0.0, 0.0
	for _, x := range v {
		mean += x / n
	}
	for _, x := range v {
		sum += square(x - mean)
	}
	return 2 * n * sum // Σᵢⱼ(xᵢ−xⱼ)² = 2nΣ(x−x̄)²
}
