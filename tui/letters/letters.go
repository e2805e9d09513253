// Package letters draws text in blocks of a terminal's cells, as large as a hall needs it.
package letters

import (
	"math"
	"strings"
	"sync"
	"unicode"
)

// Blocks are the characters that letters are made of.
type Blocks uint8

const (
	Quadrants Blocks = iota // 2 × 2 points a cell; every terminal has them
	Sextants                // 2 × 3 points a cell; newer terminals have them
)

// high is how many rows of points a cell has.
func (b Blocks) high() int {
	if b == Sextants {
		return 3
	}
	return 2
}

// aspect is how much higher than wide a point is, where a cell is twice as high as wide.
func (b Blocks) aspect() float64 { return 4 / float64(b.high()) }

// glyph is a character drawn in points. Its picture is as high as its line.
type glyph struct {
	advance int     // columns to the next character
	left    int     // the picture's first column, from where the character begins
	w       int     // the picture's columns
	ink     []uint8 // how much of each point is inked, row by row
}

// Size is how large and how wide letters are.
type Size struct {
	Rows    int // of cells, from 2 on
	Narrow  bool
	Figures bool // with no room below the line: for digits
	Blocks  Blocks
}

func (s Size) points() int { return s.Rows * s.Blocks.high() }

// drawn says that the letters of a size were drawn for the grid, and are no outlines.
func (s Size) drawn() bool { return s.points() < 8 }

type shape struct {
	r rune
	s Size
}

// glyphs keeps what was drawn, for all boards. What is in it never changes.
var glyphs = bounded[shape, *glyph]{most: 8192}

// Prepare draws the letters of the sizes that walls have, so that the first board waits
// for none.
func Prepare() {
	const usual = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:·-()/"
	cells()
	for _, blocks := range []Blocks{Quadrants, Sextants} {
		for rows := 4; rows <= 12; rows++ {
			for _, r := range usual {
				Size{Rows: rows, Blocks: blocks}.glyph(r)
				Size{Rows: rows, Blocks: blocks, Narrow: true}.glyph(r)
			}
		}
	}
	for _, r := range usual {
		Size{Rows: 3}.glyph(r)
	}
}

// bounded is a map that forgets everything when it is full.
type bounded[K comparable, V any] struct {
	most int
	mu   sync.Mutex
	m    map[K]V
}

func (b *bounded[K, V]) get(k K, make_ func() V) V {
	b.mu.Lock()
	v, ok := b.m[k]
	b.mu.Unlock()
	if ok {
		return v
	}
	v = make_()
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.m == nil || len(b.m) >= b.most {
		b.m = make(map[K]V)
	}
	b.m[k] = v
	return v
}

// glyph is a rune's; nil if there is none.
func (s Size) glyph(r rune) *glyph {
	return glyphs.get(shape{r, s}, func() *glyph {
		g, ok := s.draw(r)
		if !ok {
			return nil
		}
		return &g
	})
}

// narrower is how wide narrow outlines are.
const narrower = .84

func (s Size) draw(r rune) (glyph, bool) {
	if s.drawn() {
		rows := 4
		if s.points() >= 6 {
			rows = 6
		}
		return gridGlyph(r, rows, s.Narrow)
	}
	return outline(r, s)
}

// figure is how wide digits are, in units.
const figure = 450

// across is how many columns of points are as long as a row is high.
func (s Size) across() float64 {
	if s.Narrow {
		return s.Blocks.aspect() * narrower
	}
	return s.Blocks.aspect()
}

type placed struct {
	*glyph
	x int
}

// word is a word's glyphs in their places, in whole cells: wherever a word stands in a
// line, it looks the same.
type word struct {
	glyphs  []placed
	columns int // an even number; -1: a character has no glyph
}

type lineKey struct {
	text string
	size Size
}

// words keeps what was set. What is in it never changes.
var words = bounded[lineKey, word]{most: 4096}

func (s Size) word(text string) word {
	return words.get(lineKey{text, s}, func() word {
		var w word
		x, last := 0, rune(0)
		alone := !strings.ContainsFunc(text, unicode.IsLetter) // a figure: its digits are as wide as each other
		for _, r := range text {
			g := s.glyph(r)
			if g == nil {
				return word{columns: -1}
			}
			if last != 0 && !s.drawn() && !unicode.IsDigit(r) && !unicode.IsDigit(last) {
				x += kern(last, r, s)
			}
			left, advance := g.left, g.advance
			if alone && !s.drawn() && r >= '0' && r <= '9' {
				advance = int(math.Ceil(figure * s.scale()))
				left = max((advance-g.w+1)/2, 0)
			}
			at := max(x+left, 0)
			w.glyphs = append(w.glyphs, placed{g, at})
			w.columns = max(w.columns, at+g.w)
			x += advance
			last = r
		}
		w.columns += w.columns % 2
		return w
	})
}

// space is the columns between two words, an even number.
func (s Size) space() int {
	if s.drawn() {
		return 4
	}
	return max((s.glyph(' ').advance+1)/2*2, 2)
}

// set puts the words of a line in their places; not ok if a character has no glyph.
func (s Size) set(text string) (line []placed, columns int, ok bool) {
	for i, part := range strings.Split(text, " ") {
		if i > 0 {
			columns += s.space()
		}
		w := s.word(part)
		if w.columns < 0 {
			return nil, 0, false
		}
		for _, g := range w.glyphs {
			line = append(line, placed{g.glyph, columns + g.x})
		}
		columns += w.columns
	}
	return line, columns, true
}

// Width is how many cells wide a line of text is; not ok if a character has no glyph.
func (s Size) Width(text string) (cells int, ok bool) {
	columns := 0
	for i, part := range strings.Split(text, " ") {
		if i > 0 {
			columns += s.space()
		}
		w := s.word(part)
		if w.columns < 0 {
			return 0, false
		}
		columns += w.columns
	}
	return columns / 2, true
}
