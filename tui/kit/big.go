package kit

import "strings"

// glyph is a picture of 5 rows; each # is a square of one stroke's width.
func glyph(r rune) (g [5]string) {
	const chars = "0123456789:+- "
	font := [5]string{
		"###| # |###|###|# #|###|###|###|###|###| |   |   | ",
		"# #|## |  #|  #|# #|#  |#  |  #|# #|# #|#| # |   | ",
		"# #| # |###|###|###|###|###|  #|###|###| |###|###| ",
		"# #| # |#  |  #|  #|  #|# #|  #|# #|  #|#| # |   | ",
		"###|###|###|###|  #|###|###|  #|###|###| |   |   | ",
	}
	at := strings.IndexRune(chars, r)
	for row := range g {
		if g[row] = "   "; at >= 0 {
			g[row] = strings.Split(font[row], "|")[at]
		}
	}
	return g
}

// Big draws digits, : + - and blanks as large as w×h cells allow, in lines of exactly w
// cells, at most h of them, centred. A stroke is a whole number of half cells high and as
// many cells wide, which is square on most screens; from two on, corners are cut. Other
// characters leave a gap. With no room for 3 lines of blocks it is the text itself.
func Big(text string, w, h int) []string {
	if w <= 0 || h <= 0 {
		return nil
	}
	var glyphs [][5]string
	squares := -1
	for _, r := range text {
		g := glyph(r)
		glyphs = append(glyphs, g)
		squares += 1 + len(g[0])
	}
	k := 0
	if squares > 0 {
		k = min(w/squares, 2*h/5)
	}
	if k == 0 {
		return []string{Centre(text, w)}
	}
	p := picture{glyphs: glyphs, k: k, w: squares * k}
	rows := (5*k + 1) / 2
	out := make([]string, rows)
	upper, lower := make([]bool, p.w), make([]bool, p.w)
	left := (w - p.w) / 2
	for y := range out {
		p.scan(upper, 2*y)
		p.scan(lower, 2*y+1)
		var b strings.Builder
		b.Grow(w + 2*p.w)
		pad(&b, left)
		halves(&b, upper, lower)
		pad(&b, w-p.w-left)
		out[y] = b.String()
	}
	return out
}

// halves writes two rows of dots as one line.
func halves(b *strings.Builder, upper, lower []bool) {
	for x := 0; x < len(upper); {
		u, l, from := upper[x], lower[x], x
		for x < len(upper) && upper[x] == u && lower[x] == l {
			x++
		}
		switch {
		case u && l:
			repeat(b, fulls, x-from)
		case u:
			repeat(b, uppers, x-from)
		case l:
			repeat(b, lowers, x-from)
		default:
			pad(b, x-from)
		}
	}
}

// picture is a text in strokes of k dots.
type picture struct {
	glyphs [][5]string
	k, w   int
}

// scan fills line with the dots of row y from the top.
func (p picture) scan(line []bool, y int) {
	clear(line)
	row, dy := y/p.k, y%p.k
	if row > 4 {
		return
	}
	x := 0
	for _, g := range p.glyphs {
		for col := range len(g[row]) {
			if lit(g, row, col) {
				from, to := p.cut(g, row, col, dy)
				for i := x + from; i < x+to; i++ {
					line[i] = true
				}
			}
			x += p.k
		}
		x += p.k
	}
}

// cut is the part of a square's line dy that is drawn: a bend of the stroke has its outer
// corner taken off, half a stroke in from each side.
func (p picture) cut(g [5]string, row, col, dy int) (from, to int) {
	up, down := lit(g, row-1, col), lit(g, row+1, col)
	left, right := lit(g, row, col-1), lit(g, row, col+1)
	r := p.k / 2
	inset := 0
	switch {
	case !up && down && dy < r:
		inset = r - dy
	case up && !down && p.k-1-dy < r:
		inset = r - (p.k - 1 - dy)
	}
	switch {
	case left == right:
		return 0, p.k
	case right:
		return inset, p.k
	}
	return 0, p.k - inset
}

func lit(g [5]string, row, col int) bool {
	return row >= 0 && row < 5 && col >= 0 && col < len(g[row]) && g[row][col] == '#'
}
