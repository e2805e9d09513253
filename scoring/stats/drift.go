package stats

import (
	"math"
	"math/rand/v2"
)

// Drift is how one juror's scores move with the order of their turns.
type Drift struct {
	Turns int
	Slope float64 // points a turn
	P     float64 // the share of all orders with a slope at least as steep, either way
	Exact bool    // every order was counted, not a sample of them
}

// fullOrders is the most turns whose every order is counted: 8! = 40,320.
const fullOrders = 8

// drawnOrders is how many orders are drawn where there are more, from a fixed seed.
const drawnOrders = 9999

// DriftOf returns the least-squares slope of a juror's scores, in the order of
// their turns, on 1, 2, 3 …, with a permutation test; it takes three turns.
func DriftOf(scores []float64) (Drift, Why) {
	n := len(scores)
	if n < 3 {
		return Drift{}, TooFewScores
	}
	mean, spread := 0.0, 0.0
	for _, v := range scores {
		mean += v / float64(n)
	}
	y, x, xx := make([]float64, n), make([]float64, n), 0.0
	for i, v := range scores {
		y[i], x[i] = v-mean, float64(i)-float64(n-1)/2
		xx += x[i] * x[i]
		spread += y[i] * y[i]
	}
	if spread <= 1e-18*math.Max(1, mean*mean) {
		return Drift{}, NoVariation
	}
	d := Drift{Turns: n, Exact: n <= fullOrders}
	seen := dot(x, y)
	d.Slope = seen / xx
	least := math.Abs(seen) - 1e-9*math.Sqrt(spread*xx)
	hit, all := 0, 0
	try := func(y []float64) {
		if all++; math.Abs(dot(x, y)) >= least {
			hit++
		}
	}
	if d.Exact {
		permute(y, n, try)
		d.P = float64(hit) / float64(all)
		return d, ""
	}
	rng := rand.New(rand.NewPCG(2005, uint64(n)))
	for range drawnOrders {
		rng.Shuffle(n, func(i, j int) { y[i], y[j] = y[j], y[i] })
		try(y)
	}
	d.P = float64(hit+1) / float64(all+1)
	return d, ""
}

// permute tries every order of the first n of v (Heap's algorithm).
func permute(v []float64, n int, try func([]float64)) {
	if n == 1 {
		try(v)
		return
	}
	for i := range n {
		permute(v, n-1, try)
		if n%2 == 0 {
			v[i], v[n-1] = v[n-1], v[i]
		} else {
			v[0], v[n-1] = v[n-1], v[0]
		}
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}
