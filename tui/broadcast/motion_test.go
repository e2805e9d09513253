package broadcast

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"juri/scoring"
	"juri/tui/board"
	"juri/tui/kit/kittest"
)

// ranked is a contest with four entries judged, whose standings layar shows; the last of
// them climbs to the first place with climb.
func ranked(t testing.TB) (r *rig, climb func()) {
	r = newRig(t)
	r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	for i, slot := range []string{"P05", "P06", "P07", "P08"} {
		r.do("sari", scoring.Next{Room: "pinus"})
		for _, juror := range []string{"ani", "budi", "citra"} {
			r.score(juror, slot, 90-10*i)
		}
		if slot != "P08" {
			for range 2 {
				r.do("sari", scoring.Next{Room: "pinus"})
			}
			r.do("sari", scoring.Close{Slot: slot})
		}
	}
	return r, func() {
		for _, juror := range []string{"ani", "budi", "citra"} {
			r.score(juror, "P08", 99)
		}
	}
}

// resting waits until nothing moves before the viewers of layar.
func (r *rig) resting() {
	r.t.Helper()
	until(r.t, "it comes to rest", func() bool {
		f := r.feed("layar")
		f.mu.Lock()
		defer f.mu.Unlock()
		return f.step == nil
	})
}

// A row climbs in more than one write and ends in the cells of a board on which nothing
// moves, which gets one write a change; while nothing moves there is nothing to wait for.
func TestMotionComesToRest(t *testing.T) {
	for _, size := range []Size{{44, 20}, {80, 24}, {120, 34}, {200, 60}} {
		r, climb := ranked(t)
		term := plain(size.Width, size.Height)
		s := r.watch("layar", term)
		s.see("60,00")
		r.resting()
		r.do("panitia", scoring.Freeze{}) // new words, and no row of it moves
		s.see("dibekukan")
		r.resting()
		r.do("panitia", scoring.Unfreeze{})
		until(t, "it goes on", func() bool { return !strings.Contains(s.text(), "dibekukan") })
		r.resting()
		climb()
		s.see("99,00")
		r.resting()
		want := r.afresh("layar", term)
		until(t, "it ends as a new terminal begins", func() bool { return s.cells() == want }, s.text)
	}
}

// The frames of a motion, one by one: the new figure is in all of them, no frame is like
// the one before, and a calm rendering has the last alone.
func TestMotionFrames(t *testing.T) {
	for _, size := range []Size{{80, 24}, {120, 34}, {200, 60}} {
		r, climb := ranked(t)
		before, moved := twoScenes(r, climb)
		l := look{size: size, profile: colorprofile.ANSI256, lang: "id"}
		s := newStream(l)
		l.calm = true
		calm := newStream(l)
		for _, st := range []*stream{s, calm} {
			st.show(before)
			if st.show(before.Moving(3, 0)) {
				t.Errorf("%v: something moves, and nothing changed", size)
			}
		}
		still := 0
		last := ""
		for left := board.MotionFrames; left >= 0; left-- {
			moves := s.show(moved.Moving(left, 0))
			if calm.show(moved.Moving(left, 0)) {
				t.Errorf("%v: a calm board moves", size)
			}
			now := strings.Join(s.canvas.lines, "\n")
			if moves != (left > 0) {
				t.Errorf("%v: with %d frames to come it moves: %v", size, left, moves)
			}
			if left == board.MotionFrames && now == strings.Join(calm.canvas.lines, "\n") {
				t.Errorf("%v: the row is at its place from the first frame on", size)
			}
			if !kittest.Shows(now, "99,00") {
				t.Errorf("%v: with %d frames to come the new figure is not there\n%s", size, left, now)
			}
			if now == last {
				still++
			}
			last = now
		}
		if last != strings.Join(calm.canvas.lines, "\n") {
			t.Errorf("%v: it ends in another picture than without motion", size)
		}
		if size.Height > 30 && still > board.MotionFrames/2 {
			t.Errorf("%v: %d frames are like the one before", size, still)
		}
	}
}

// Who has not taken the last frame of a motion gets the picture without it.
func TestMotionSparesTheSlow(t *testing.T) {
	r, climb := ranked(t)
	s, slow := r.watch("layar", plain(120, 34)), r.watch("layar", plain(120, 34))
	s.see("60,00")
	slow.see("60,00")
	r.resting()
	slow.mu.Lock()
	gate := make(chan struct{})
	slow.gate = gate
	slow.mu.Unlock()
	climb()
	s.see("99,00")
	r.resting()
	f := r.feed("layar")
	f.mu.Lock()
	n, calm := len(f.viewers), 0
	for v := range f.viewers {
		if v.slow && v.stream.calm {
			calm++
		}
	}
	f.mu.Unlock()
	if n != 2 || calm != 1 {
		t.Errorf("of %d terminals %d are taken for slow", n, calm)
	}
	slow.mu.Lock()
	slow.gate = nil
	slow.mu.Unlock()
	close(gate)
	until(t, "both show the same", func() bool { return s.cells() == slow.cells() }, s.text, slow.text)
	r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowBlank})
	until(t, "it may try again", func() bool {
		f.mu.Lock()
		defer f.mu.Unlock()
		for v := range f.viewers {
			if v.slow || v.stream.calm {
				return false
			}
		}
		return true
	})
}

// Where nothing is to move, nothing does.
func TestCalm(t *testing.T) {
	r, climb := ranked(t)
	r.broadcast.Calm = true
	s := r.watch("layar", plain(120, 34))
	s.see("60,00")
	climb()
	s.see("99,00")
	f := r.feed("layar")
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.step != nil {
		t.Error("a frame of a motion is to come")
	}
}

// twoScenes are the board's frames before and after.
func twoScenes(r *rig, change func()) (before, after board.Frame) {
	var memory board.Memory
	frame := func(last *board.Scene) (*board.Scene, board.Frame) {
		st := r.See("layar")
		memory.See(st)
		c := board.Compose(last, st, st.Screen("layar"), memory.Was(), board.Join{})
		return c, c.At(0, time.Time{})
	}
	c, before := frame(nil)
	change()
	_, after = frame(c)
	return before, after
}

// BenchmarkMotion is a hand-in by which the last row becomes the first, with its motion
// and without: bytes to each terminal, and the time of a frame.
func BenchmarkMotion(b *testing.B) {
	for _, size := range []Size{{80, 24}, {120, 34}, {200, 60}} {
		for _, calm := range []bool{true, false} {
			b.Run(fmt.Sprintf("%dx%d/calm=%v", size.Width, size.Height, calm), func(b *testing.B) {
				r, climb := ranked(b)
				before, after := twoScenes(r, climb)
				term := plain(size.Width, size.Height)
				s := newStream(look{size: size, profile: term.Profile, lang: "id", calm: calm})
				v := &viewer{wake: make(chan struct{}, 1), size: size, stream: s}
				s.show(before)
				s.viewers[v] = struct{}{}
				var bytes, frames int
				b.ReportAllocs()
				for b.Loop() {
					s.show(before)
					v.take()
					for left := board.MotionFrames; left >= 0; left-- {
						moves := s.show(after.Moving(left, 0))
						bytes += len(v.take())
						if frames++; !moves {
							break
						}
					}
				}
				b.ReportMetric(float64(bytes)/float64(b.N), "B/hand-in")
				b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(frames), "ms/frame")
			})
		}
	}
}

// BenchmarkFirstFrame is how long it takes from a hand-in by which the last row becomes
// the first until the slowest of 200 boards has been sent the new figure, with motion
// and without.
func BenchmarkFirstFrame(b *testing.B) {
	for _, calm := range []bool{true, false} {
		b.Run(fmt.Sprintf("calm=%v", calm), func(b *testing.B) {
			r, climb := ranked(b)
			r.broadcast.Calm = calm
			states := []scoring.State{r.See("layar")}
			climb()
			states = append(states, r.See("layar"))
			in, end := io.Pipe()
			terms, over := make([]counter, 200), make(chan struct{}, 200)
			for i := range terms {
				term := plain(120, 34)
				term.In, term.Out = in, &terms[i]
				go func() {
					_ = r.broadcast.Show(b.Context(), "layar", term)
					over <- struct{}{}
				}()
			}
			f := &feed{}
			until(b, "all are there", func() bool {
				if f = r.feed("layar"); f == nil {
					return false
				}
				f.mu.Lock()
				defer f.mu.Unlock()
				return len(f.viewers) == len(terms) && f.scene != nil
			})
			seen := make([]int64, len(terms))
			for range b.N {
				b.StopTimer()
				f.take(states[0])
				time.Sleep(board.MotionFrames*board.FrameTime + 50*time.Millisecond) // both as long
				r.resting()
				for i := range terms {
					seen[i] = terms[i].bytes.Load()
				}
				b.StartTimer()
				f.take(states[1])
				for i := range terms {
					for terms[i].bytes.Load() == seen[i] {
						runtime.Gosched()
					}
				}
			}
			b.StopTimer()
			_ = end.Close()
			for range terms {
				<-over
			}
		})
	}
}
