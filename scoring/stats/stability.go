package stats

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// LeaveOneOut returns, for each juror, the places of the entries' means without
// that juror, ties averaged; NaN for an entry that nobody else scored.
func LeaveOneOut(m Matrix) [][]float64 {
	out := make([][]float64, m.jurors())
	for j := range out {
		times := ones(m.jurors())
		times[j] = 0
		out[j] = Ranks(m.means(times))
	}
	return out
}

func ones(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = 1
	}
	return out
}

// Stability is how firmly places stand when the panel is drawn again from its
// own jurors, with replacement (the juror bootstrap).
type Stability struct {
	Exact     bool        // every resample was counted, not a sample of them
	Resamples int         // k^k if exact
	Top       [][]float64 // for each line: each entry's probability of a place at or above it; ties share
	Holds     []float64   // for each line: the probability that the same entries are above it; NaN if it is tied now
}

// enumerated is the most resamples that are counted one by one.
const enumerated = 100_000

// drawn is how many are drawn where there are more, from a fixed seed.
const drawn = 20_000

// Bootstrap returns the probabilities for lines after so many places (each at
// least 1, less than the entries with a score): of all k^k resamples of k jurors
// while those are 10^5 at most, else of a sample from a seed that is always the
// same. An entry that no juror of a resample scored has no place in it.
func Bootstrap(m Matrix, lines []int) (Stability, Why) {
	k := m.jurors()
	if k < 2 {
		return Stability{}, TooFewJurors
	}
	now := m.means(nil)
	b := booth{m: m, lines: lines, Stability: Stability{Resamples: drawn}}
	for _, n := range lines {
		b.Top = append(b.Top, make([]float64, len(m)))
		b.inside = append(b.inside, atOrAbove(now, n))
	}
	b.Holds = make([]float64, len(lines))
	for at, n := range lines {
		above := 0
		for _, in := range b.inside[at] {
			if in {
				above++
			}
		}
		if above != n {
			b.Holds[at] = math.NaN()
		}
	}
	if all := math.Pow(float64(k), float64(k)); all <= enumerated {
		b.Exact, b.Resamples = true, int(all)
		b.every(make([]float64, k), 0, k, 1/all)
		return b.Stability, ""
	}
	rng := rand.New(rand.NewPCG(1979, uint64(k)))
	runs := drawn
	if work := len(m) * k; work > 0 {
		runs = max(min(runs, 200_000_000/work), 500)
	}
	b.Resamples = runs
	for range runs {
		times := make([]float64, k)
		for range k {
			times[rng.IntN(k)]++
		}
		b.count(times, 1/float64(runs))
	}
	return b.Stability, ""
}

type booth struct {
	Stability
	m      Matrix
	lines  []int
	inside [][]bool
	order  []int
}

// every counts each way to draw left more of the jurors from the j-th on, with
// the weight of all draws that come to it.
func (b *booth) every(times []float64, j, left int, weight float64) {
	if j == len(times)-1 {
		times[j] = float64(left)
		b.count(times, weight)
		return
	}
	choose := 1.0
	for n := 0; n <= left; n++ {
		times[j] = float64(n)
		b.every(times, j+1, left-n, weight*choose)
		choose = choose * float64(left-n) / float64(n+1)
	}
	times[j] = 0
}

// count adds one resample's places.
func (b *booth) count(times []float64, weight float64) {
	v := b.m.means(times)
	if b.order == nil {
		b.order = make([]int, len(v))
	}
	for i := range v {
		if b.order[i] = i; !there(v[i]) {
			v[i] = math.Inf(-1)
		}
	}
	slices.SortFunc(b.order, func(a, c int) int { return cmp.Compare(v[c], v[a]) })
	for at, n := range b.lines {
		if n < 1 || n > len(v) {
			continue
		}
		edge := v[b.order[n-1]]
		if math.IsInf(edge, -1) { // all that have a score are above the line
			for _, i := range b.order {
				if v[i] > edge {
					b.Top[at][i] += weight
				}
			}
			continue
		}
		above, equal, holds := 0, 0, true
		for _, i := range b.order {
			switch {
			case v[i] > edge+sameWithin:
				above++
				b.Top[at][i] += weight
				holds = holds && b.inside[at][i]
			case v[i] >= edge-sameWithin:
				equal++
			}
			if v[i] < edge-sameWithin {
				break
			}
		}
		free := n - above
		kept := 0
		for _, i := range b.order[above : above+equal] {
			b.Top[at][i] += weight * float64(free) / float64(equal)
			if b.inside[at][i] {
				kept++
			}
		}
		if holds && kept == free {
			b.Holds[at] += weight / ways(equal, free)
		}
	}
}

// ways is in how many ways so many places go to so many equals.
func ways(equals, places int) float64 {
	w := 1.0
	for i := range min(places, equals-places) {
		w = w * float64(equals-i) / float64(i+1)
	}
	return w
}

// atOrAbove says which entries are above a line now; where equals lie across
// it, all of them.
func atOrAbove(v []float64, n int) []bool {
	in := make([]bool, len(v))
	sorted := slices.DeleteFunc(slices.Clone(v), func(x float64) bool { return !there(x) })
	slices.Sort(sorted)
	if n < 1 || n > len(sorted) {
		return in
	}
	edge := sorted[len(sorted)-n]
	for i, x := range v {
		in[i] = there(x) && x >= edge-sameWithin
	}
	return in
}
