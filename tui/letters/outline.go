package letters

import (
	_ "embed" // the face
	"image"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

//go:embed fonts/BarlowCondensed-SemiBold.ttf
var barlow []byte

// The face's heights in its units.
const (
	em       = 1000
	xHeight  = 511
	capital  = 700
	below    = 190
	overhang = 20 // of round letters
	usual    = 96 // width of its stems
)

// outlines is the face, read once.
var outlines = sync.OnceValue(func() *sfnt.Font {
	f, err := sfnt.Parse(barlow)
	if err != nil {
		panic(err) // it is in the program, and a test reads it
	}
	return f
})

type metrics struct{ capital, x, below int }

// heights shares out rows of points between what stands on the line and what
// hangs below it; figures have nothing there.
func heights(rows int, figures bool) metrics {
	m := metrics{below: max(int(math.Round(float64(rows)*.2)), 1)}
	if figures {
		m.below = 0
	}
	m.capital = rows - m.below
	m.x = int(math.Round(float64(m.capital) * xHeight / capital))
	if m.capital >= 6 {
		m.x = max(m.x, 5)
	}
	return m
}

// contours returns a glyph's outline with its curves as short straight lines.
func contours(r rune) (out [][]point, advance float64, ok bool) {
	f, buf := outlines(), &sfnt.Buffer{}
	g, err := f.GlyphIndex(buf, r)
	if err != nil || g == 0 {
		return nil, 0, false
	}
	segs, err := f.LoadGlyph(buf, g, fixed.I(em), nil)
	if err != nil {
		return nil, 0, false
	}
	at := func(p fixed.Point26_6) point { return point{float64(p.X) / 64, -float64(p.Y) / 64} }
	var c []point
	for _, s := range segs {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if len(c) > 2 {
				out = append(out, c)
			}
			c = []point{at(s.Args[0])}
		case sfnt.SegmentOpLineTo:
			c = append(c, at(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			const pieces = 8
			a, b, e := c[len(c)-1], at(s.Args[0]), at(s.Args[1])
			for i := 1; i <= pieces; i++ {
				t := float64(i) / pieces
				u := 1 - t
				c = append(c, point{u*u*a.x + 2*u*t*b.x + t*t*e.x, u*u*a.y + 2*u*t*b.y + t*t*e.y})
			}
		}
	}
	if len(c) > 2 {
		out = append(out, c)
	}
	for i, c := range out {
		if c[0] == c[len(c)-1] {
			out[i] = c[:len(c)-1]
		}
	}
	adv, err := f.GlyphAdvance(buf, g, fixed.I(em), font.HintingNone)
	return out, float64(adv) / 64, err == nil
}

// outline draws a rune's outline, fitted to the grid of a size.
func outline(r rune, s Size) (glyph, bool) {
	cs, advance, ok := contours(r)
	if !ok {
		return glyph{}, false
	}
	rows, m := s.points(), heights(s.points(), s.Figures)
	slope := float64(m.capital) / capital
	top := 0.
	for _, c := range cs {
		for _, p := range c {
			top = max(top, p.y)
		}
	}
	zones := zonesOf(m, top)
	ys := fitRows(edges(cs, false), zones, slope, 1.6*usual)
	xs := fitColumns(edges(cs, true), slope*s.across(), 1.6*usual, usual)
	g := glyph{advance: max(int(math.Round(xs.at(advance))), 1)}
	left, right := math.Inf(1), math.Inf(-1)
	for _, c := range cs {
		for i, p := range c {
			y := ys.at(p.y)
			if z := zoneAt(zones, p.y); z != nil { // also where a curve is too short for an edge
				y = z.pt
			}
			c[i] = point{xs.at(p.x), float64(m.capital) - y}
			left, right = min(left, c[i].x), max(right, c[i].x)
		}
	}
	if len(cs) == 0 {
		return g, true
	}
	g.left = int(math.Floor(left))
	g.w = int(math.Ceil(right)) - g.left
	ras := vector.NewRasterizer(g.w, rows)
	for _, c := range cs {
		for i, p := range c {
			x, y := float32(p.x)-float32(g.left), float32(min(max(p.y, 0), float64(rows)))
			if i == 0 {
				ras.MoveTo(x, y)
			} else {
				ras.LineTo(x, y)
			}
		}
		ras.ClosePath()
	}
	img := image.NewAlpha(image.Rect(0, 0, g.w, rows))
	ras.Draw(img, img.Bounds(), image.Opaque, image.Point{})
	g.ink = img.Pix
	return g, true
}

// zonesOf are the heights at which a glyph that goes up to top ends. One with a
// mark over a capital is pressed together to make room for it.
func zonesOf(m metrics, top float64) []zone {
	zs := []zone{
		{-below - overhang, -below + overhang, -float64(m.below)},
		{-overhang, overhang, 0},
		{xHeight - overhang, xHeight + overhang, float64(m.x)},
	}
	if top <= capital+2*overhang {
		return append(zs, zone{capital - overhang, capital + 2*overhang, float64(m.capital)})
	}
	mark := max(math.Round(float64(m.capital)*.25), 1)
	zs[2].pt = max(float64(m.x)-mark, 1)
	return append(zs, zone{capital - overhang, capital + overhang, float64(m.capital) - mark},
		zone{top - 1, top + 1, float64(m.capital)})
}

// kern is how much nearer a rune stands to the one before it, in columns of points.
func kern(a, b rune, s Size) int {
	return int(math.Round(kerns.get([2]rune{a, b}, func() float64 { return kerning(a, b) }) * s.scale()))
}

// kerns keeps how much nearer runes stand to each other, in units: a text is tried in many
// sizes.
var kerns = bounded[[2]rune, float64]{most: 4096}

func kerning(a, b rune) float64 {
	f, buf := outlines(), &sfnt.Buffer{}
	ga, err1 := f.GlyphIndex(buf, a)
	gb, err2 := f.GlyphIndex(buf, b)
	if err1 != nil || err2 != nil {
		return 0
	}
	k, err := f.Kern(buf, ga, gb, fixed.I(em), font.HintingNone)
	if err != nil {
		return 0
	}
	return float64(k) / 64
}

// scale is how many columns of points a unit of the face takes.
func (s Size) scale() float64 {
	return float64(heights(s.points(), s.Figures).capital) / capital * s.across()
}

func zoneAt(zones []zone, u float64) *zone {
	for i := range zones {
		if u >= zones[i].low && u <= zones[i].high {
			return &zones[i]
		}
	}
	return nil
}
