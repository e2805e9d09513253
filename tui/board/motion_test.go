package board

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// drawn is a frame in a hall, while so many frames of a motion are to come.
func drawn(f Frame, left int, clock time.Duration, size [2]int) Picture {
	return Draw(f.Moving(left, clock), kit.NewStyles(kit.Dark, true), i18n.For("id"), size[0], size[1])
}

// A page is turned from above and ends as it is without; the foot tells which at once.
func TestMotionTurnsPages(t *testing.T) {
	tab := &table{final: true, longest: 2}
	for i := range 60 {
		tab.rows = append(tab.rows, row{entry: entry{unit: fmt.Sprintf("Puskesmas %d", i+1)}, rank: i + 1, score: exact.Ratio{Num: int64(100 - i), Den: 1}})
	}
	tab.judged, tab.all = len(tab.rows), len(tab.rows)
	c := &Scene{show: scoring.Screen{Mode: scoring.ShowStandings}, contest: "KIPP", table: tab}
	one, two := c.At(0, time.Time{}), c.At(PageTime, time.Time{})
	if !two.Leads(one) || one.Leads(one) {
		t.Error("a page that turns leads nowhere, or one that does not does")
	}
	for _, size := range [][2]int{{80, 24}, {120, 34}, {200, 60}} {
		from, to := drawn(one, 0, 0, size), drawn(two, 0, 0, size)
		m, newest := to.From(from), 0
		for left := MotionFrames; left > 0; left-- {
			lines, n := m.At(left), 0
			for y, line := range lines {
				if line != to.Lines[y] && line != from.Lines[y] {
					t.Fatalf("%v: line %d is of neither page", size, y)
				}
				if line == to.Lines[y] {
					n++
				}
			}
			if n < newest {
				t.Errorf("%v: with %d frames to come fewer lines are new than before", size, left)
			}
			if newest = n; n == size[1] && left > MotionFrames/2 {
				t.Errorf("%v: all is there with %d frames to come", size, left)
			}
			if !kittest.Shows(strings.Join(lines, "\n"), "halaman 2 dari") {
				t.Errorf("%v: which page it is does not show", size)
			}
		}
		if strings.Join(m.At(0), "\n") != strings.Join(to.Lines, "\n") {
			t.Errorf("%v: it ends in another picture", size)
		}
	}
}

// A score counts up from nothing to what it is, which stands there first; the name and
// all else stand from the first frame on. Back, nothing moves.
func TestMotionCounts(t *testing.T) {
	c := named("Puskesmas Dinoyo")["reveal"]
	before := *c
	before.steps = c.steps[:1]
	f := c.At(0, time.Time{})
	if was := before.At(0, time.Time{}); !f.Leads(was) || was.Leads(f) {
		t.Error("a name leads nowhere, or its end does")
	}
	said, cut := *c, *c
	said.show.Text, cut.cut = "Silakan duduk.", true
	for _, was := range []*Scene{&said, &cut} {
		if now := was.At(0, time.Time{}); f.Leads(now) || now.Leads(f) {
			t.Error("a name leads somewhere again, after a message or a cluster that was lost")
		}
	}
	for _, size := range [][2]int{{120, 34}, {200, 60}} {
		last := 0.
		for left := MotionFrames; left >= 0; left-- {
			p := drawn(f, left, 0, size)
			view := strings.Join(p.Lines, "\n")
			if !kittest.Shows(view, "Puskesmas Dinoyo") || p.Moved != (left > 0) {
				t.Fatalf("%v: with %d frames to come it moves: %v\n%s", size, left, p.Moved, view)
			}
			if whole := kittest.Shows(view, "91,53"); whole != (left == MotionFrames || left == 0) {
				t.Errorf("%v: with %d frames to come the whole score shows: %v", size, left, whole)
			}
			if left == MotionFrames {
				continue
			}
			now := 91.53 * (1 - ease(left))
			if now <= last || !kittest.Shows(view, strings.Replace(fmt.Sprintf("%.2f", float64(int(now*100))/100), ".", ",", 1)) {
				t.Errorf("%v: with %d frames to come %.2f does not show\n%s", size, left, now, view)
			}
			last = now
		}
	}
	if drawn(f, 5, 0, [2]int{80, 24}).Moved {
		t.Error("something moves on a small screen, where no score is in letters")
	}
}

// No frame before a name has it, and at the beat there is nothing that moves.
func TestMotionNamesNobody(t *testing.T) {
	scenes := ceremony("Puskesmas Dinoyo", "Kecamatan Klojen", "SDN Kotalama 1")
	place, name := scenes["2-place"].At(0, time.Time{}), scenes["3-name"].At(0, time.Time{})
	if place.Leads(name) || !name.Leads(place) {
		t.Error("a beat leads somewhere, or a name nowhere")
	}
	for _, size := range [][2]int{{80, 24}, {120, 34}, {200, 60}} {
		for left := MotionFrames; left >= 0; left-- {
			p := drawn(place, left, 0, size)
			if view := strings.Join(p.Lines, "\n"); p.Moved || kittest.Shows(view, "Dinoyo") || !kittest.Shows(view, "Peringkat 1 …") {
				t.Errorf("%v: at the beat before the name, with %d frames to come\n%s", size, left, view)
			}
		}
	}
}

// The last seconds of a timer move by its clock, and no other does; each begins with the
// new figure.
func TestMotionOfTheLastSeconds(t *testing.T) {
	c := named("Puskesmas Dinoyo")["stage"]
	for left, want := range map[time.Duration]bool{12 * time.Second: false, 9 * time.Second: true, time.Second: true, 0: false, -time.Second: false} {
		at := c.turns[0].timer.Length - left
		second := c.At(at, time.Time{})
		pictures := map[string]bool{}
		for part := time.Duration(0); part < time.Second; part += FrameTime {
			p := drawn(second, 0, at+part, [2]int{120, 34})
			view := strings.Join(p.Lines, "\n")
			pictures[view] = true
			if p.Moved != want || !kittest.Shows(view, kit.Clock(left)) {
				t.Errorf("%v before the end, %v later: it moves: %v", left, part, p.Moved)
			}
		}
		if many := len(pictures) > 5; many != want {
			t.Errorf("%v before the end there are %d pictures in a second", left, len(pictures))
		}
	}
	for _, size := range [][2]int{{80, 24}, {120, 34}, {200, 60}} {
		at := c.turns[0].timer.Length - lastSeconds
		for part := time.Duration(0); part < time.Second; part += FrameTime {
			for y, line := range drawn(c.At(at, time.Time{}), 0, at+part, size).Lines {
				if w := kit.Width(line); w != size[0] {
					t.Errorf("%v: line %d has %d cells %v after the last seconds begin", size, y, w, part)
				}
			}
		}
	}
	c.turns[0].timer.Running = false
	if drawn(c.At(0, time.Time{}), 0, 0, [2]int{120, 34}).Moved {
		t.Error("a timer moves that does not run")
	}
}
