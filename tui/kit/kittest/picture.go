package kittest

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"juri/tui/kit"
)

// Picture draws what a terminal of so many cells shows, 8 × 16 dots each, in a file in
// the directory that JURI_PICTURES names; without one it does nothing.
func Picture(t testing.TB, name, view string, theme kit.Theme, w, h int) {
	t.Helper()
	view = kit.Still(view)
	dir := os.Getenv("JURI_PICTURES")
	if dir == "" {
		return
	}
	buf := uv.NewScreenBuffer(w, h)
	uv.NewStyledString(view).Draw(buf, uv.Rect(0, 0, w, h))
	parsed, err := opentype.Parse(gomono.TTF)
	if err != nil {
		t.Fatal(err)
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 13, DPI: 72})
	if err != nil {
		t.Fatal(err)
	}
	img := image.NewRGBA(image.Rect(0, 0, 8*w, 16*h))
	ink, ground := theme.Ground()
	for y := range h {
		for x := range w {
			c := buf.CellAt(x, y)
			fg, bg := inks(c, ink, ground)
			box := image.Rect(8*x, 16*y, 8*x+8, 16*y+16)
			draw.Draw(img, box, image.NewUniform(bg), image.Point{}, draw.Src)
			parts, is := blockParts([]rune(c.Content + " ")[0])
			for _, p := range parts {
				at := image.Rect(p.Min.X, p.Min.Y*16/24, p.Max.X, p.Max.Y*16/24).Add(box.Min)
				draw.Draw(img, at, image.NewUniform(fg), image.Point{}, draw.Src)
			}
			if !is {
				d := font.Drawer{Dst: img, Src: image.NewUniform(fg), Face: face, Dot: fixed.P(8*x, 16*y+12)}
				d.DrawString(c.Content)
			}
		}
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

// inks are a cell's two colours, on the theme's own.
func inks(c *uv.Cell, fg, bg color.Color) (_, _ color.Color) {
	if c.Style.Fg != nil {
		fg = c.Style.Fg
	}
	if c.Style.Bg != nil {
		bg = c.Style.Bg
	}
	if c.Style.Attrs&uv.AttrReverse != 0 {
		fg, bg = bg, fg
	}
	return fg, bg
}

// blockParts are what a block character fills of its cell, in 8 × 24ths; false if it is none.
func blockParts(r rune) (all []image.Rectangle, is bool) {
	if r == '░' { // as dark as half of a cell
		r = '▄'
	}
	part := func(x0, y0, x1, y1 int) { all = append(all, image.Rect(x0, y0, x1, y1)) }
	for i, q := range []rune(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█") {
		if q == r {
			for bit := range 4 {
				if i>>bit&1 == 1 {
					part(bit%2*4, bit/2*12, bit%2*4+4, bit/2*12+12)
				}
			}
			return all, true
		}
	}
	if arms, is := map[rune][4]int{ // up, down, left, right
		'│': {1, 1, 0, 0}, '┌': {0, 1, 0, 1}, '┐': {0, 1, 1, 0}, '└': {1, 0, 0, 1}, '┘': {1, 0, 1, 0},
		'├': {1, 1, 0, 1}, '┤': {1, 1, 1, 0}, '┬': {0, 1, 1, 1}, '┴': {1, 0, 1, 1}, '┼': {1, 1, 1, 1},
	}[r]; is {
		part(3, 11-11*arms[0], 5, 13+11*arms[1])
		part(4-4*arms[2], 11, 4+4*arms[3], 13)
		return all, true
	}
	switch {
	case r >= '▁' && r <= '▇':
		part(0, 24-3*int(r-'▁'+1), 8, 24)
	case r >= '▉' && r <= '▏':
		part(0, 0, 8-int(r-'▉'+1), 24)
	case r == '▔':
		part(0, 0, 8, 3)
	case r == '━':
		part(0, 10, 8, 14)
	case r == '─':
		part(0, 11, 8, 13)
	case r >= 0x1fb00 && r <= 0x1fb3b:
		mask := int(r-0x1fb00) + 1
		if mask >= 0b010101 {
			mask++
		}
		if mask >= 0b101010 {
			mask++
		}
		for bit := range 6 {
			if mask>>bit&1 == 1 {
				part(bit%2*4, bit/2*8, bit%2*4+4, bit/2*8+8)
			}
		}
	default:
		return nil, false
	}
	return all, true
}
