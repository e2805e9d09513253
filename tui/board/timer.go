package board

import (
	"strings"
	"time"

	"juri/tui/kit"
)

func (p painter) left(t turn) time.Duration {
	return t.timer.Left(time.Duration(p.second) * time.Second)
}

// mood is how a timer looks, and what is to be said of it; "" while all is well.
func (p painter) mood(t turn) (kit.Pen, string) {
	left, say := p.left(t), ""
	pen := p.pen.Accent
	switch {
	case left <= 0:
		pen, say = p.pen.Bad, p.t.Board.TimeUp()
	case left <= p.c.warn:
		pen, say = p.pen.Warn, p.t.Board.LeftUnder(int((left+time.Minute-1)/time.Minute))
		if shown := (left + time.Second - 1).Truncate(time.Second); shown%time.Minute == 0 {
			say = p.t.Board.LeftExactly(int(shown / time.Minute))
		}
	}
	if !t.timer.Running {
		if left > p.c.warn {
			pen = p.pen.Muted
		}
		if say != "" {
			say = " · " + say
		}
		say = p.t.Board.Paused() + say
	}
	return pen, say
}

// least is how many lines the digits get before anything else does: on a projector
// a little more than a quarter, since their strokes are whole half lines.
func (p painter) least() int {
	switch {
	case p.h >= 40:
		return p.h*2/7 + 1
	case p.h < 6:
		return 1
	}
	return max(p.h/3, 3)
}

// digits are as large as there is room for; where there is more height than width,
// up to half as high again as they are wide.
func (p painter) digits(t turn, pen kit.Pen) func(int) []string {
	return func(h int) []string {
		text := kit.Clock(p.left(t))
		line := spell(text)
		k, high := p.w/strokes(line), 2*h/5
		var lines []string
		if k > 2 && high > k {
			for _, s := range paint(line, k, min(high, k+k/2)) {
				lines = append(lines, kit.Centre(s, p.w))
			}
		} else {
			lines = kit.Big(text, p.w, h)
		}
		for i, s := range lines {
			lines[i] = pen.Render(s)
		}
		return lines
	}
}

// timeBar drains with the time that is left; once there is none it is full again,
// in another pattern.
func (p painter) timeBar(t turn, pen kit.Pen) []string {
	w := p.w - 4
	if w < 8 {
		w = p.w
	}
	left := p.left(t)
	bar := pen.Render(strings.Repeat("▓", w))
	if left > 0 {
		n := 0
		if t.timer.Length > 0 {
			n = min(int((int64(w)*int64(left)+int64(t.timer.Length)-1)/int64(t.timer.Length)), w)
		}
		bar = pen.Render(strings.Repeat("█", n)) + p.pen.BarEmpty.Render(strings.Repeat("░", w-n))
	}
	line := kit.Centre(bar, p.w)
	if p.h >= 36 {
		return []string{line, line}
	}
	return []string{line}
}
