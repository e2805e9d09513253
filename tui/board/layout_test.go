package board

import (
	"math/rand/v2"
	"testing"
)

// Whatever is wanted of whatever wall: nothing overlaps or leaves it, what is there has
// its least, in order, and what is left out keeps less than all that is there.
func TestLayoutOfAnything(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	sizes := []int{80, 24, 120, 34, 160, 45, 200, 60, 320, 90, 1, 2, 7, 500}
	for range 20000 {
		total := sizes[rnd.IntN(len(sizes))]
		ws := make([]want, 1+rnd.IntN(7))
		for i := range ws {
			ws[i] = want{least: rnd.IntN(14), share: rnd.IntN(3), keep: rnd.IntN(5), gap: rnd.IntN(4)}
			if rnd.IntN(2) == 0 {
				ws[i].most = ws[i].least + rnd.IntN(20)
			}
		}
		at, lowest := 0, 1<<30
		out := split(total, ws)
		for i, s := range out {
			if s.size == 0 {
				continue
			}
			lowest = min(lowest, ws[i].keep)
			if s.at < at || s.size < ws[i].least || ws[i].most > 0 && s.size > max(ws[i].most, ws[i].least) {
				t.Fatalf("%d of %+v: %+v", total, ws, out)
			}
			at = s.at + s.size
		}
		if at > total {
			t.Fatalf("%d of %+v: %+v", total, ws, out)
		}
		for i, s := range out {
			if s.size == 0 && ws[i].least > 0 && ws[i].keep > lowest {
				t.Fatalf("%d of %+v: %d is left out of %+v", total, ws, i, out)
			}
		}
	}
}
