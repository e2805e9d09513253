package letters

import (
	"image/color"
	"slices"
	"strings"
	"sync"

	"github.com/charmbracelet/x/ansi"

	"juri/tui/kit"
)

// Depth is how many colours a terminal shows.
type Depth uint8

const (
	Plain   Depth = iota // none, or so few that nothing between two can be shown
	Blended              // 256 or more: edges are softened
)

// Ink is what a text is drawn with. Ground is what the terminal shows behind it; it is
// painted only if Paint says so. A nil Text is the terminal's own colour, and says that
// there are none.
type Ink struct {
	Text, Ground color.Color
	Depth        Depth
	Palette      bool // of 256 colours: edges are in some of those
	Paint        bool
}

// steps is how many steps lead from no ink to full.
const steps = 8

// faint is the step up to which a point is as good as empty, or from the other end full.
const faint = 2

// cell is two steps and the mask of the points that show the higher one.
type cell struct{ mask, high, low uint8 }

// best is the cell most like some points.
func best(points []uint8, soft bool) cell {
	var room [6]uint8
	sorted := room[:copy(room[:], points)]
	slices.Sort(sorted)
	n, cut := len(points), 0
	least := 1 << 30
	for c := range n { // the first c are the ground's
		if c > 0 && sorted[c] == sorted[c-1] {
			continue
		}
		if e := spread(sorted[:c]) + spread(sorted[c:]); e < least {
			least, cut = e, c
		}
	}
	out := cell{low: mean(sorted[:cut]), high: mean(sorted[cut:])}
	if out.low <= faint { // a tinge of a whole cell is a smudge
		out.low = 0
	}
	if out.high >= steps-faint {
		out.high = steps
	}
	if out.high <= faint {
		out.high = 0
	}
	if !soft {
		out.low, out.high = 0, steps
		cut, _ = slices.BinarySearch(sorted, steps/2)
		if cut == n {
			return cell{}
		}
	}
	for i, p := range points {
		if p >= sorted[cut] {
			out.mask |= 1 << i
		}
	}
	if out.high == 0 {
		out.mask = 0
	}
	return out
}

func mean(ps []uint8) uint8 {
	sum := 0
	for _, p := range ps {
		sum += int(p)
	}
	return uint8((sum + len(ps)/2) / max(len(ps), 1))
}

func spread(ps []uint8) int {
	m, e := int(mean(ps)), 0
	for _, p := range ps {
		e += (int(p) - m) * (int(p) - m)
	}
	return e
}

var quadrants = []rune(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

func (b Blocks) block(mask uint8) rune {
	if b == Quadrants {
		return quadrants[mask]
	}
	n := rune(mask)
	switch mask {
	case 0:
		return ' '
	case 0b010101:
		return '▌'
	case 0b101010:
		return '▐'
	case 0b111111:
		return '█'
	}
	if mask > 0b010101 {
		n--
	}
	if mask > 0b101010 {
		n--
	}
	return 0x1fb00 + n - 1
}

// cells is every cell of quadrants by its four points.
var cells = sync.OnceValue(func() (all [2][]cell) {
	const n = (steps + 1) * (steps + 1) * (steps + 1) * (steps + 1)
	for soft := range all {
		all[soft] = make([]cell, n)
		for i := range n {
			p := []uint8{uint8(i % 9), uint8(i / 9 % 9), uint8(i / 81 % 9), uint8(i / 729)}
			all[soft][i] = best(p, soft == 1)
		}
	}
	return all
})

// drawnSix is the six points of a cell of sextants, and how many colours show them.
type drawnSix struct {
	points [6]uint8
	depth  Depth
}

// sixes keeps the cells of sextants, of which there are too many to make them all.
var sixes = bounded[drawnSix, cell]{most: 1 << 14}

// Draw draws one line of text in exactly Width(text) cells, Rows lines; nil if a
// character has no glyph.
func (s Size) Draw(text string, ink Ink) []string {
	return drawings.get(drawing{text, s, ink}, func() []string { return s.lines(text, ink) })
}

type drawing struct {
	text string
	size Size
	ink  Ink
}

// drawings keeps the lines that were drawn last, for all boards.
var drawings = bounded[drawing, []string]{most: 512}

func (s Size) lines(text string, ink Ink) []string {
	line, columns, ok := s.set(text)
	if !ok {
		return nil
	}
	w, rows := columns/2, s.points()
	points := make([]uint8, 2*w*rows)
	for _, g := range line {
		for y := range rows {
			for x := range g.w {
				at := y*2*w + g.x + x
				if v := g.ink[y*g.w+x]; v > 0 && g.x+x >= 0 {
					points[at] = max(points[at], uint8((int(v)*steps+127)/255))
				}
			}
		}
	}
	out := make([]string, s.Rows)
	p := newPalette(ink)
	high := s.Blocks.high()
	for y := range out {
		p.begin()
		for x := range w {
			var c cell
			at := y*high*2*w + 2*x
			if s.Blocks == Quadrants {
				i := int(points[at]) + 9*int(points[at+1]) + 81*int(points[at+2*w]) + 729*int(points[at+2*w+1])
				c = cells()[ink.Depth][i]
			} else {
				var six [6]uint8
				for i := range six {
					six[i] = points[at+i/2*2*w+i%2]
				}
				if six != [6]uint8{} { // as most are
					c = sixes.get(drawnSix{six, ink.Depth}, func() cell { return best(six[:], ink.Depth == Blended) })
				}
			}
			p.put(c, s.Blocks)
		}
		out[y] = p.end()
	}
	return out
}

// palette writes cells in an ink.
type palette struct {
	*tones
	b         strings.Builder
	high, low uint8
}

// tones are the sequences of an ink.
type tones struct {
	text, ground [steps + 1]string // of each step
	start        string            // of every line
}

// toned keeps the sequences of inks, for all boards. What is in it never changes.
var toned = bounded[Ink, *tones]{most: 256}

func newPalette(ink Ink) *palette {
	return &palette{tones: toned.get(ink, func() *tones { return tonesOf(ink) })}
}

func tonesOf(ink Ink) *tones {
	p := &tones{}
	if ink.Text == nil {
		return p
	}
	for i := 1; i <= steps; i++ {
		c := ink.Text
		if i < steps {
			blend := Blend(ink.Ground, ink.Text, float64(i)/steps)
			if c = blend; ink.Palette { // the nearest in numbers may have another hue
				c = kit.InPalette(blend)
			}
		}
		p.text[i] = ansi.Style{}.ForegroundColor(c).String()
		p.ground[i] = ansi.Style{}.BackgroundColor(c).String()
	}
	if p.ground[0] = "\x1b[49m"; ink.Paint {
		p.ground[0] = ansi.Style{}.BackgroundColor(ink.Ground).String()
		p.start = p.ground[0]
	}
	return p
}

// Blend is the colour so far from one to another.
func Blend(from, to color.Color, t float64) color.RGBA {
	r0, g0, b0, _ := from.RGBA()
	r1, g1, b1, _ := to.RGBA()
	mix := func(a, b uint32) uint8 { return uint8((float64(a) + (float64(b)-float64(a))*t) / 257) }
	return color.RGBA{mix(r0, r1), mix(g0, g1), mix(b0, b1), 255}
}

func (p *palette) begin() {
	p.b.Reset()
	p.b.WriteString(p.start)
	p.high, p.low = 0, 0
}

func (p *palette) put(c cell, b Blocks) {
	if c.low != p.low {
		p.b.WriteString(p.ground[c.low])
		p.low = c.low
	}
	if c.mask != 0 && c.high != p.high {
		p.b.WriteString(p.text[c.high])
		p.high = c.high
	}
	p.b.WriteRune(b.block(c.mask))
}

func (p *palette) end() string {
	if p.text[steps] != "" && (p.high != 0 || p.low != 0 || p.start != "") {
		p.b.WriteString(ansi.ResetStyle)
	}
	return p.b.String()
}

// paintPlain is a text in the terminal's own letters.
func paintPlain(text string, ink Ink) string {
	if ink.Text == nil {
		return text
	}
	s := ansi.Style{}.ForegroundColor(ink.Text)
	if ink.Paint {
		s = s.BackgroundColor(ink.Ground)
	}
	return s.String() + text + ansi.ResetStyle
}

// Blank is so many empty cells on the ink's ground.
func (ink Ink) Blank(n int) string {
	s := strings.Repeat(" ", max(n, 0))
	if ink.Text == nil || !ink.Paint {
		return s
	}
	return ansi.Style{}.BackgroundColor(ink.Ground).String() + s + ansi.ResetStyle
}
