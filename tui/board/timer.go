package board

import (
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"juri/tui/kit"
	"juri/tui/letters"
)

func (p painter) left(t turn) time.Duration {
	return t.timer.Left(time.Duration(p.second) * time.Second)
}

// lastSeconds is how long before the end a timer is urgent.
const lastSeconds = 10 * time.Second

// mood is how a timer looks, and what is to be said of it; "" while all is well.
func (p painter) mood(t turn) (lipgloss.Style, string) {
	left, say := p.left(t), ""
	style := p.st.Text
	switch {
	case left <= 0:
		style, say = p.st.Bad, p.t.Board.TimeUp()
	case left <= p.c.warn:
		style, say = p.st.Warn, p.t.Board.LeftUnder(int((left+time.Minute-1)/time.Minute))
		if shown := (left + time.Second - 1).Truncate(time.Second); shown%time.Minute == 0 {
			say = p.t.Board.LeftExactly(int(shown / time.Minute))
		}
		if left <= lastSeconds {
			style = p.st.Bad
		}
	}
	if !t.timer.Running {
		if left > p.c.warn {
			style = p.st.Muted
		}
		if say != "" {
			say = " · " + say
		}
		say = p.t.Board.Paused() + say
	}
	return style, say
}

// flash says that a second of a timer's last ones has just begun.
func (p painter) flash(t turn) bool {
	if p.lead == 0 || !t.urgent(p.second) {
		return false
	}
	p.on.moved = true
	return p.lead > beats-2
}

// digits sets the clock as large as a box allows, whatever its figures are: some end
// farther to the right than others. All clocks as long are set alike.
func (p painter) digits(t turn, w, h int) letters.Setting {
	text := kit.Clock(p.left(t))
	box := letters.Box{Width: w, Height: h, Lines: 1, Figures: true, Blocks: p.blocks()}
	var s letters.Setting
	for figure := '0'; figure <= '9'; figure++ {
		o, ok := letters.Fit(box, strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return figure
			}
			return r
		}, text))
		if !ok {
			s.Rows = 1
			break
		}
		if s.Rows == 0 || o.Rows < s.Rows || o.Rows == s.Rows && o.Narrow {
			s = o
		}
	}
	s.Lines = []string{text}
	return s
}

// timeBar drains with the time that is left; in the last seconds it is as many pieces.
// Once there is none it is full again, in another pattern.
func (p painter) timeBar(r rect, t turn, style lipgloss.Style) {
	if r.h < 1 || r.w < 1 {
		return
	}
	full, pen, left := "█", kit.PenOf(style), p.left(t)
	if r.h == 1 && p.h >= 20 {
		full = "▄"
	}
	switch {
	case !p.st.Colour: // which reverses
		pen = p.pen.Text
	case left > p.c.warn && t.timer.Running:
		pen = p.pen.Bar
	}
	line := pen.Render(strings.Repeat("▓", r.w))
	if left > 0 {
		n := 0
		if t.timer.Length > 0 {
			n = min(int((int64(r.w)*int64(left)+int64(t.timer.Length)-1)/int64(t.timer.Length)), r.w)
		}
		empty := strings.Repeat("░", r.w-n)
		if p.st.Soft {
			empty = strings.Repeat(full, r.w-n)
		}
		line = pen.Render(strings.Repeat(full, n)) + p.track().Render(empty)
		if seconds := int((left + time.Second - 1) / time.Second); left <= lastSeconds && r.w >= 30 {
			one := r.w/10 - 1
			last := one
			if p.lead > 0 && t.urgent(p.second) { // it drains
				last, p.on.moved = one*p.lead/beats, true
			}
			line = pen.Render(strings.Repeat(strings.Repeat(full, one)+" ", seconds-1)+strings.Repeat(full, last)) + blanks(r.w-(seconds-1)*(one+1)-last)
		}
	}
	for y := range r.h {
		p.on.put(r.x, r.y+y, r.w, line)
	}
}

// track is what is behind a bar.
func (p painter) track() kit.Pen {
	if !p.st.Soft {
		return p.pen.BarEmpty
	}
	text, ground := p.st.Theme.Ground()
	part := .2
	if p.st.Theme == kit.Contrast { // it is seen as well, and yet not taken for the bar
		part = .43
	}
	return kit.PenOf(lipgloss.NewStyle().Foreground(letters.Blend(ground, text, part)))
}
