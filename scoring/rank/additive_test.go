package rank

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// rooms are so many entries with panels of five, in rooms each of which has one
// juror of the next one's.
func rooms(rng *rand.Rand, entries, rooms int) Ballots {
	b := Ballots{Den: 1}
	for j := range rooms * 5 {
		b.Jurors = append(b.Jurors, fmt.Sprintf("j%04d", j))
	}
	for i := range entries {
		e := &Entry{ID: fmt.Sprint("n", i)}
		for j := range 5 {
			juror := i%rooms*5 + j
			if j == 0 && i%7 == 0 {
				juror = (juror + 5) % (rooms * 5)
			}
			e.Marks = append(e.Marks, Mark{Juror: int32(juror), Total: 60 + rng.Int64N(41)})
		}
		b.Entries = append(b.Entries, e)
	}
	return b
}

// TestAdditiveIsLeastSquares holds that what is left over after the effects of
// entries and jurors adds up to nothing for each entry and each juror, which is
// what the least squares are, and that both kinds of effects are about the mean.
func TestAdditiveIsLeastSquares(t *testing.T) {
	tried := 0
	for seed := uint64(0); tried < 40; seed++ {
		rng := rand.New(rand.NewPCG(seed, 17))
		b := rooms(rng, 20+rng.IntN(300), 1+rng.IntN(9))
		r := Ranker{}
		if _, why := r.Update(b, Rules{Method: Additive}, Decisions{}); why != nil {
			continue // in parts
		}
		tried++
		g := r.grid()
		score := g.additive(1)
		// Each juror's effect is the mean of what their entries leave over.
		effect, n := make([]float64, len(g.jurors)), make([]float64, len(g.jurors))
		for row, marks := range g.cells {
			for _, m := range marks {
				effect[m.Juror] += float64(m.Total) - score[row]
				n[m.Juror]++
			}
		}
		sum := 0.0
		for j := range effect {
			effect[j] /= n[j]
			sum += effect[j]
		}
		if math.Abs(sum) > 1e-8 {
			t.Fatalf("seed %d: the jurors' effects add up to %g", seed, sum)
		}
		for row, marks := range g.cells {
			over := 0.0
			for _, m := range marks {
				over += float64(m.Total) - score[row] - effect[m.Juror]
			}
			if math.Abs(over) > 1e-9 {
				t.Fatalf("seed %d: entry %d leaves %g", seed, row, over)
			}
		}
	}
}

// BenchmarkAdditive is 10,000 entries before 1,000 jurors, of whom five score each.
func BenchmarkAdditive(b *testing.B) {
	ballots := rooms(rand.New(rand.NewPCG(1, 2)), 10_000, 200)
	for b.Loop() {
		if _, why := Standings(ballots, Rules{Method: Additive}, Decisions{}); why != nil {
			b.Fatal(why)
		}
	}
}
