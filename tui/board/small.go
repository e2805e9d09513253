package board

import (
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"juri/tui/kit"
)

// Small is a view of a wall in the middle of w×h cells: as it is where that goes, else
// shrunk, in quarters of cells of two colours each, on the theme's ground.
func Small(view string, st kit.Styles, w, h int) string {
	lines := strings.Split(view, "\n")
	wide, high := kit.Width(lines[0]), len(lines)
	if wide > w || high > h {
		now, of := largestWithin(wide, high, w, h)
		lines = shrunk(lines, st, wide, now, of)
		wide, high = now, of
	}
	for i, line := range lines {
		lines[i] = blanks((w-wide)/2) + line
	}
	return kit.Block(append(make([]string, max(h-high, 0)/2), lines...), w, h)
}

// largestWithin is the largest size of a wall's shape that goes into w×h cells.
func largestWithin(wide, high, w, h int) (int, int) {
	if w*high <= h*wide {
		return w, max(w*high/wide, min(h, 1))
	}
	return max(h*wide/high, min(w, 1)), h
}

// shrunk are lines of so many cells in h of w.
func shrunk(lines []string, st kit.Styles, wide, w, h int) []string {
	pic := shrink(lines, st, wide, 2*w, 2*h)
	ink, _ := st.Theme.Ground()
	ground := pic.ground.grey()
	split := (2*ground + pointOf(ink).grey()) / 3
	out := make([]string, h)
	known := map[point]point{}
	near := func(p point) point { // one that terminals of 256 colours have, or they take one of another hue
		if _, is := known[p]; !is {
			known[p] = pointOf(kit.InPalette(color.RGBA{uint8(p[0]), uint8(p[1]), uint8(p[2]), 255}))
		}
		return known[p]
	}
	for y := range out {
		var b strings.Builder
		last := ""
		for x := range w {
			at := 2*y*2*w + 2*x
			four := [4]point{pic.at(at), pic.at(at + 1), pic.at(at + 2*w), pic.at(at + 2*w + 1)}
			if !st.Colour {
				b.WriteRune(quarters[mask(four, split, ground > split)])
				continue
			}
			n, front, back := two(four)
			if now := colours(near(front), near(back), pic.ground); now != last {
				b.WriteString(now)
				last = now
			}
			b.WriteRune(quarters[n])
		}
		if st.Colour {
			b.WriteString(ansi.ResetStyle)
		}
		out[y] = b.String()
	}
	return out
}

var quarters = []rune(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")

// point is a colour.
type point [3]uint16

func pointOf(c color.Color) point {
	r, g, b, _ := c.RGBA()
	return point{uint16(r >> 8), uint16(g >> 8), uint16(b >> 8)}
}

func (p point) grey() int { return (3*int(p[0]) + 6*int(p[1]) + int(p[2])) / 10 }

// mask is which of four points are at least as light as split; or darker, where ink is.
func mask(four [4]point, split int, dark bool) (n int) {
	for i, p := range four {
		if (p.grey() >= split) != dark {
			n |= 1 << i
		}
	}
	return n
}

// two splits four points in lighter and darker ones, with the mean of each.
func two(four [4]point) (n int, front, back point) {
	least, most := four[0].grey(), four[0].grey()
	for _, p := range four[1:] {
		least, most = min(least, p.grey()), max(most, p.grey())
	}
	if n = mask(four, (least+most+1)/2, false); most-least < 24 {
		n = 0
	}
	var sums [2]point
	var counts [2]uint16
	for i, p := range four {
		side := n >> i & 1
		counts[side]++
		for k := range p {
			sums[side][k] += p[k]
		}
	}
	mean := func(side int) (p point) {
		for k, sum := range sums[side] {
			p[k] = min((sum/max(counts[side], 1)+4)/8*8, 255) // in steps, so that runs are longer
		}
		return p
	}
	return n, mean(1), mean(0)
}

// colours is the sequence for both; ground is the terminal's own.
func colours(front, back, ground point) string {
	rgb := func(p point) color.Color { return color.RGBA{uint8(p[0]), uint8(p[1]), uint8(p[2]), 255} }
	s := ansi.Style{}.ForegroundColor(rgb(front))
	near := true
	for k := range back {
		near = near && max(back[k], ground[k])-min(back[k], ground[k]) < 16
	}
	if near {
		return ansi.ResetStyle + s.String()
	}
	return s.BackgroundColor(rgb(back)).String()
}

// points are the sums of what falls on each of a picture's points.
type points struct {
	sum    [][3]uint32
	count  []uint32
	ground point
}

func (p *points) at(i int) (out point) {
	for k, s := range p.sum[i] {
		out[k] = uint16(s / max(p.count[i], 1))
	}
	return out
}

// shrink spreads lines over w×h points, no more than they have.
func shrink(lines []string, st kit.Styles, wide, w, h int) *points {
	one := uv.NewScreenBuffer(wide, 1)
	text, ground := st.Theme.Ground()
	p := &points{sum: make([][3]uint32, w*h), count: make([]uint32, w*h), ground: pointOf(ground)}
	ink := pointOf(text)
	for y, line := range lines {
		uv.NewStyledString(line).Draw(one, uv.Rect(0, 0, wide, 1))
		for x := range wide {
			c := one.CellAt(x, 0)
			front, back := ink, p.ground
			if c.Style.Fg != nil {
				front = pointOf(c.Style.Fg)
			}
			if c.Style.Bg != nil {
				back = pointOf(c.Style.Bg)
			}
			if c.Style.Attrs&uv.AttrReverse != 0 {
				front, back = back, front
			}
			for i, part := range coverage(c.Content) {
				at := (2*y+i/2)*h/(2*len(lines))*w + (2*x+i%2)*w/(2*wide)
				for k := range front {
					p.sum[at][k] += (uint32(front[k])*part + uint32(back[k])*(8-part)) / 8
				}
				p.count[at]++
			}
		}
	}
	return p
}

// coverage is how many eighths of each quarter of a cell its text inks.
func coverage(content string) (c [4]uint32) {
	r := ' '
	for _, first := range content {
		r = first
		break
	}
	switch r {
	case ' ':
	case '━', '─':
		c = [4]uint32{2, 2, 2, 2}
	case '░':
		c = [4]uint32{2, 2, 2, 2}
	case '▓':
		c = [4]uint32{6, 6, 6, 6}
	default:
		for i, q := range quarters {
			if q == r {
				for bit := range c {
					c[bit] = uint32(i >> bit & 1 * 8)
				}
				return c
			}
		}
		c = [4]uint32{3, 3, 5, 5} // a letter
	}
	return c
}
