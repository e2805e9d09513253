package broadcast

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"juri/scoring"
	"juri/tui/board"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/letters"
)

// crowd is a contest of 36 entries whose names no board had before, judged, with the
// first in rank on stage; n tells them from others.
func crowd(t testing.TB, n int) *kittest.Rig {
	r := kittest.New(t)
	s := kittest.Setup()
	for i := range 30 {
		s.Entries = append(s.Entries, scoring.Entry{
			ID: fmt.Sprintf("X%02d", i), Unit: fmt.Sprintf("Dinas Pemberdayaan Perempuan %d.%d", n, i), Title: fmt.Sprintf("SIGAP %d.%d: Sistem Tanggap", n, i),
			Room: "pinus", Order: 10 + i,
		})
	}
	r.Do("@host", scoring.Configure{Setup: s})
	for i, l := range r.State.Slots {
		r.Do("panitia", scoring.Call{Slot: l.Entry.ID})
		last := i == len(r.State.Slots)-1
		for _, j := range []string{"ani", "budi", "citra"} {
			mark := 60 + (i*7+n)%20
			if last {
				mark = 90
			}
			r.Score(j, l.Entry.ID, mark)
		}
		if !last {
			for range r.State.Contest.Timer.Phases {
				r.Do("panitia", scoring.Next{Room: l.Room})
			}
			r.Do("panitia", scoring.Close{Slot: l.Entry.ID})
		}
	}
	return r
}

func frameOf(r *kittest.Rig, show scoring.Screen) board.Frame {
	return board.Compose(nil, r.See("layar"), show, nil, board.Join{Host: "10.0.0.5", Port: 2222, Key: "SHA256:key"}).At(r.Now, r.Start)
}

func large(w, h int) look {
	return look{size: Size{w, h}, profile: colorprofile.TrueColor, lang: "id", theme: kit.Dark}
}

// BenchmarkColdBoard is a new board of 200×60 with texts that none had before, up to
// the bytes of its first picture; and what it holds on to.
func BenchmarkColdBoard(b *testing.B) {
	const kinds = 24
	letters.Prepare() // as a broadcast does where it begins
	for _, mode := range []scoring.Mode{scoring.ShowStage, scoring.ShowStandings, scoring.ShowJoin} {
		var frames []board.Frame
		for n := range kinds {
			frames = append(frames, frameOf(crowd(b, n), scoring.Screen{Board: "layar", Mode: mode}))
		}
		b.Run(string(mode)+"-sextants", func(b *testing.B) {
			fine := large(200, 60)
			fine.sextants = true
			i := 0
			for b.Loop() {
				newStream(fine).show(frames[i%kinds])
				i++
			}
		})
		b.Run(string(mode), func(b *testing.B) {
			i := 0
			for b.Loop() {
				newStream(large(200, 60)).show(frames[i%kinds])
				i++
			}
			var before, after runtime.MemStats
			kept := make([]*stream, 64)
			runtime.GC()
			runtime.ReadMemStats(&before)
			for i := range kept {
				kept[i] = newStream(large(200, 60))
				kept[i].show(frames[0])
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(kept))/(1<<20), "MiB/board")
			runtime.KeepAlive(kept)
		})
	}
}

// BenchmarkHandIn is what a sheet handed in changes on the standings: the time until the
// bytes are there, and how many they are for each board; and the same of a second on stage.
func BenchmarkHandIn(b *testing.B) {
	r := crowd(b, 0)
	last := r.State.Slots[len(r.State.Slots)-1].Entry.ID
	var frames [2]map[scoring.Mode]board.Frame
	for i := range frames {
		r.Score("dewa", last, 88+i)
		r.Now = time.Duration(i) * time.Second
		frames[i] = map[scoring.Mode]board.Frame{}
		for _, mode := range []scoring.Mode{scoring.ShowStage, scoring.ShowStandings} {
			frames[i][mode] = frameOf(r, scoring.Screen{Board: "layar", Mode: mode})
		}
	}
	for _, size := range []Size{{120, 34}, {200, 60}} {
		for mode := range frames[0] {
			b.Run(fmt.Sprintf("%s-%dx%d", mode, size.Width, size.Height), func(b *testing.B) {
				s := newStream(large(size.Width, size.Height))
				s.show(frames[0][mode])
				v := &viewer{size: size, wake: make(chan struct{}, 1)}
				s.viewers[v] = struct{}{}
				v.stream = s
				bytes, i := 0, 0
				b.ReportAllocs()
				for b.Loop() {
					i++
					s.show(frames[i%2][mode])
					bytes += len(v.take())
				}
				b.ReportMetric(float64(bytes)/float64(i), "B/board")
			})
		}
	}
}
