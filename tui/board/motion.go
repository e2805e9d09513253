package board

import (
	"math"
	"reflect"
	"slices"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// Motion leads the eye to what is new, which stands in its first frame already. It takes
// MotionFrames at most, one each FrameTime, and the last is the picture without it.
const (
	FrameTime    = 60 * time.Millisecond
	MotionFrames = 10
)

// Leads reports whether the frame may move when it comes after last: a page is turned,
// standings change, a name is revealed.
func (f Frame) Leads(last Frame) bool {
	c, was := f.scene, last.scene
	switch {
	case c == nil || was == nil || c.none || was.none || c.show.Mode != was.show.Mode:
		return false
	case c == was:
		return f.page != last.page
	case c.show.Mode == scoring.ShowStandings:
		return c.table != nil && was.table != nil
	}
	return c.shownStep().Kind == scoring.RevealEntry && len(c.steps) >= len(was.steps) && !reflect.DeepEqual(c.steps, was.steps)
}

// Anew reports whether hardly anything of last is left: another mode, page or step.
func (f Frame) Anew(last Frame) bool {
	c, was := f.scene, last.scene
	return c == nil || was == nil || c.show != was.show || f.page != last.page || len(c.steps) != len(was.steps)
}

// Moving is the frame while so many frames of a motion are to come, 0 for none, at a time
// on the contest's clock. The last seconds of a timer move by the clock.
func (f Frame) Moving(left int, clock time.Duration) Frame {
	f.lead = left
	if f.urgent() {
		f.lead = min(int((time.Second-clock%time.Second+2*FrameTime-1)/(2*FrameTime)), beats)
	}
	return f
}

// Left is how many frames of a motion are to come.
func (f Frame) Left() int { return f.lead }

// Still is the frame without motion.
func (f Frame) Still() Frame {
	f.lead = 0
	return f
}

// urgent reports whether a timer runs through its last seconds.
func (f Frame) urgent() bool {
	if f.scene == nil {
		return false
	}
	return slices.ContainsFunc(f.scene.turns, func(t turn) bool { return t.urgent(f.second) })
}

// urgent reports whether the timer runs through its last seconds at one on the clock.
func (t turn) urgent(second int64) bool {
	left := t.timer.Left(time.Duration(second) * time.Second)
	return t.timer.Running && left > 0 && left <= lastSeconds
}

// beats is how many frames of a second of a timer's last ones there are.
const beats = int(time.Second / (2 * FrameTime))

// ease is how much of a way is still to go with so many frames to come: fast at first.
func ease(left int) float64 {
	part := float64(left) / MotionFrames
	return part * part * part
}

// Picture is a frame as it is drawn, and what of it may move.
type Picture struct {
	Lines []string
	Moved bool // the frame's motion shows in it
	frame Frame
	body  rect // in which rows stand; of no height where there are none
	bands []band
}

// band is where an entry's row stands, from edge to edge.
type band struct {
	entry string
	score exact.Ratio
	y, h  int
}

// Motion is what leads from one picture to another of the same size.
type Motion struct {
	to    Picture
	wipe  []string    // the lines of the page before, where the page was turned
	climb map[int]int // by band: where it comes from
}

// From is the motion that leads from a picture to p.
func (p Picture) From(last Picture) Motion {
	m := Motion{to: p}
	if p.body.h == 0 || last.body.h == 0 || len(p.Lines) != len(last.Lines) {
		return m
	}
	if p.frame.scene == last.frame.scene { // the page is turned
		if !slices.Equal(p.Lines, last.Lines) {
			m.wipe = last.Lines
		}
		return m
	}
	was := map[string]band{}
	for _, b := range last.bands {
		was[b.entry] = b
	}
	m.climb = map[int]int{}
	for i, b := range p.bands {
		before, there := was[b.entry]
		if there && before.score == b.score || p.frame.page != last.frame.page {
			continue
		}
		bottom := p.body.y + p.body.h - b.h
		if !there { // from another page, or without a place before
			before.y = bottom
		}
		if from := min(before.y, bottom); from > b.y {
			m.climb[i] = from
		}
	}
	for i := range m.climb { // two that begin where they hide each other stay where they are
		for j := range m.climb {
			if i != j && m.climb[i] < m.climb[j]+p.bands[j].h && m.climb[j] < m.climb[i]+p.bands[i].h {
				m.climb = nil
				return m
			}
		}
	}
	return m
}

// Still reports whether nothing moves.
func (m Motion) Still() bool { return m.wipe == nil && len(m.climb) == 0 }

// At is the lines while so many frames are to come: those of the picture at 0.
func (m Motion) At(left int) []string {
	if left <= 0 || m.Still() {
		return m.to.Lines
	}
	lines := slices.Clone(m.to.Lines)
	body := m.to.body
	if m.wipe != nil { // from above
		from := body.y + body.h - int(math.Ceil(float64(body.h)*ease(left)))
		copy(lines[from:body.y+body.h], m.wipe[from:])
		return lines
	}
	blank := blanks(body.x + body.w)
	for i := range m.climb {
		for y := range m.to.bands[i].h {
			lines[m.to.bands[i].y+y] = blank
		}
	}
	for i, from := range m.climb {
		b := m.to.bands[i]
		y := b.y + int(math.Round(float64(from-b.y)*ease(left)))
		copy(lines[y:], m.to.Lines[b.y:b.y+b.h])
	}
	return lines
}
