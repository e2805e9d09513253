package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The multisets with their weights are the k^k resamples one by one.
func TestBootstrapCountsAll(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for range 30 {
		k := 2 + rng.IntN(3)
		m := random(rng, 2+rng.IntN(5), k, 0)
		line := 1 + rng.IntN(len(m))
		want := make([]float64, len(m))
		all := int(math.Pow(float64(k), float64(k)))
		for code := range all {
			times := make([]float64, k)
			for c, n := code, 0; n < k; n++ {
				times[c%k]++
				c /= k
			}
			for i, r := range Ranks(m.means(times)) {
				// With averaged ranks, ties across the line share what is left above it.
				low, size := 0.0, 0.0
				for _, o := range Ranks(m.means(times)) {
					if o < r {
						low++
					}
					if o == r {
						size++
					}
				}
				want[i] += math.Min(math.Max((float64(line)-low)/size, 0), 1) / float64(all)
			}
		}
		b, _ := Bootstrap(m, []int{line})
		nears(t, fmt.Sprint(m, line), b.Top[0], want, 1e-9)
	}
	if b, _ := Bootstrap(rows("3 3", "3 3", "1 1"), []int{1, 2}); !math.IsNaN(b.Holds[0]) || b.Holds[1] != 1 || b.Top[0][0] != .5 {
		t.Errorf("a tied line: %+v", b)
	}
	many := random(rng, 6, 7, 0)
	a, _ := Bootstrap(many, []int{2})
	b, _ := Bootstrap(many, []int{2})
	if a.Exact || a.Resamples == 0 || !slices.Equal(a.Top[0], b.Top[0]) {
		t.Error("a seeded sample must be the same again")
	}
}

func TestDrift(t *testing.T) {
	d, _ := DriftOf([]float64{1, 2, 3, 4})
	near(t, "slope", d.Slope, 1)
	near(t, "p", d.P, 2./24)
	d, _ = DriftOf([]float64{2, 2, 5})
	near(t, "slope with ties", d.Slope, 1.5)
	near(t, "p with ties", d.P, 4./6)
	var up, flat []float64
	rng := rand.New(rand.NewPCG(4, 4))
	for i := range 40 {
		up, flat = append(up, float64(i)/10+rng.Float64()), append(flat, rng.Float64())
	}
	if d, _ := DriftOf(up); d.Exact || d.P > .001 {
		t.Errorf("a steady rise: %+v", d)
	}
	if d, _ := DriftOf(flat); d.P < .01 {
		t.Errorf("no drift: %+v", d)
	}
	if _, why := DriftOf([]float64{1, 2}); why != TooFewScores {
		t.Error(why)
	}
	if _, why := DriftOf([]float64{3, 3, 3}); why != NoVariation {
		t.Error(why)
	}
}

func TestSpreads(t *testing.T) {
	m := rows("80 81 79 80", "70 71 70 69", "60 61 60 90", "75 76 75 74", "65 66 64 65")
	s := Spreads(m)
	for i, row := range s {
		if row.Alert != (i == 2) {
			t.Errorf("%d: %+v", i, row)
		}
	}
	if s[2].Juror != 3 || s[2].Range != 30 {
		t.Errorf("%+v", s[2])
	}
}

func TestPairs(t *testing.T) {
	p := Pairs(rows("1 3 9", "2 2 9", "3 1 9", "4 0 ."))
	near(t, "opposite", p[0][1], -1)
	near(t, "constant", p[0][2], none)
	near(t, "self", p[1][1], 1)
}

func TestTooFew(t *testing.T) {
	for _, m := range []Matrix{nil, rows("1"), rows("1", "2"), rows(". ."), rows("1 2"), rows("3 3", "3 3")} {
		_, a := Agreement(m)
		_, b := Kendall(m)
		if a == "" || b == "" {
			t.Errorf("%v: %q %q", m, a, b)
		}
		Severities(m)
		Spreads(m)
		Pairs(m)
		LeaveOneOut(m)
		Bootstrap(m, []int{1, 5})
	}
}
