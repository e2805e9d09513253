package scoring

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// TestEffectsBothWays holds that the sparse factor and conjugate gradients find
// the same effects, and that those leave nothing over.
func TestEffectsBothWays(t *testing.T) {
	tried := 0
	for seed := uint64(0); tried < 40; seed++ {
		rng := rand.New(rand.NewPCG(seed, 17))
		s := crowd(20+rng.IntN(300), 1+rng.IntN(9))
		r := Ranker{Method: Additive}
		if _, err := r.Update(s); err != nil {
			continue // in parts
		}
		tried++
		g := r.grid()
		right, diag, rest := make([]float64, len(g.jurors)), make([]float64, len(g.jurors)), make([]float64, len(g.jurors))
		for _, marks := range g.cells {
			for _, m := range marks {
				diag[m.juror] += 1 - 1/float64(len(marks))
			}
		}
		for j := 1; j < len(right); j++ { // it must add up to nothing
			right[j] = rng.NormFloat64()
			right[0] -= right[j]
		}
		e, _, ok := g.left(diag)
		if !ok || len(e) > 0 && !e.factor() {
			t.Fatal(seed, "no factor")
		}
		a, b := g.effects(right, diag), g.conjugate(right, diag)
		mean := 0.0
		for _, v := range b {
			mean += v / float64(len(b))
		}
		g.times(a, rest)
		for j := range a {
			if math.Abs(a[j]-(b[j]-mean)) > 1e-9 || math.Abs(rest[j]-right[j]) > 1e-9 {
				t.Fatal(fmt.Sprintf("%d %s: %g, %g by gradients; leaves %g", seed, g.jurors[j], a[j], b[j]-mean, rest[j]-right[j]))
			}
		}
	}
}
