package broadcast

import (
	"fmt"
	"io"
	"sync/atomic"
	"testing"

	"juri/scoring"
)

// counter is a terminal that takes everything and shows nothing.
type counter struct{ bytes atomic.Int64 }

func (c *counter) Write(b []byte) (int, error) {
	c.bytes.Add(int64(len(b)))
	return len(b), nil
}

// BenchmarkPicture is one sheet handed in and what it changes on a board of
// 120×40, with so many terminals before it, up to the slots of all: the bytes'
// way to the clients is not in it.
func BenchmarkPicture(b *testing.B) {
	for _, n := range []int{1, 50, 200, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := newRig(b)
			r.do("sari", scoring.Next{Room: "pinus"})
			for _, juror := range []string{"ani", "budi", "citra"} {
				r.score(juror, "P05", 70)
			}
			r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
			in, end := io.Pipe()
			defer end.Close()
			over := make(chan struct{}, n)
			for range n {
				term := plain(120, 40)
				term.In, term.Out = in, &counter{}
				go func() {
					_ = r.broadcast.Show(b.Context(), "layar", term)
					over <- struct{}{}
				}()
			}
			var f *feed
			until(b, "all are there", func() bool {
				if f = r.feed("layar"); f == nil {
					return false
				}
				f.mu.Lock()
				defer f.mu.Unlock()
				return len(f.viewers) == n && f.scene != nil
			})
			states := make([]scoring.State, 2)
			for i := range states {
				r.score("dewa", "P05", 60+i)
				states[i] = r.See("layar")
			}
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				f.take(states[i%2])
			}
			_ = end.Close()
			for range n {
				<-over
			}
		})
	}
}
