package kit

import (
	"image/color"
	"math"
	"slices"

	"charm.land/lipgloss/v2"
	"github.com/lucasb-eyer/go-colorful"

	"juri/scoring"
)

// Theme names one set of colours; the zero value is drawn as Dark.
type Theme string

// The themes a person can switch between.
const (
	Dark     Theme = "dark"
	Light    Theme = "light"
	Contrast Theme = "contrast"
)

// Next is the theme after t, going round.
func (t Theme) Next() Theme {
	switch t {
	case Light:
		return Contrast
	case Contrast:
		return Dark
	}
	return Light
}

// Ground is the pair of colours the theme's tokens are meant to stand on, for a root
// model that paints the terminal's own foreground and background.
func (t Theme) Ground() (fg, bg color.Color) {
	switch t {
	case Light:
		return lipgloss.Color("#1c1c1c"), lipgloss.Color("#ffffff")
	case Contrast:
		return lipgloss.BrightWhite, lipgloss.Black
	}
	return lipgloss.Color("#e4e4e4"), lipgloss.Color("#101014")
}

// Accented returns the styles with that accent colour, #rrggbb or "" for the theme's own.
// Pens, which write text, change it as far as text needs; in high contrast all do.
func (st Styles) Accented(colour string) Styles {
	c, ok := scoring.ParseColour(colour)
	if !ok || !st.Soft { // of 16 colours any may be the nearest
		return st
	}
	_, ground := st.Theme.Ground()
	least := scoring.TextContrast
	if st.Theme == Contrast {
		least = 7
		c = scoring.Legible(c, ground, least)
	}
	tokens, pens := *st.Tokens, *st.Fast
	text := scoring.Legible(c, ground, least)
	if st.Palette {
		c, text = nearest(c, ground, scoring.LargeContrast), nearest(text, ground, least)
	}
	for _, s := range []struct {
		token *lipgloss.Style
		pen   *Pen
	}{{&tokens.Title, &pens.Title}, {&tokens.Accent, &pens.Accent}, {&tokens.Bar, &pens.Bar}} {
		*s.pen = PenOf(s.token.Foreground(text))
		*s.token = s.token.Foreground(c)
	}
	st.Tokens, st.Fast = &tokens, &pens
	return st
}

// InPalette is the colour of 256 that looks most like c: a grey for what is nearly one.
func InPalette(c color.RGBA) color.RGBA {
	if least, most := min(c.R, c.G, c.B), max(c.R, c.G, c.B); most-least <= 24 {
		grey := (int(least) + int(most)) / 2
		if grey < 4 || grey > 246 {
			grey = grey / 128 * 255
		} else {
			grey = 8 + min((grey-3)/10, 23)*10
		}
		return color.RGBA{uint8(grey), uint8(grey), uint8(grey), 255}
	}
	return nearest(c, color.RGBA{A: 255}, 0)
}

// nearest is the colour of the cube of 256 around c that looks most like it, and has that
// contrast on a ground. The nearest in numbers may have another hue: brown for a red.
func nearest(c color.RGBA, ground color.Color, least float64) color.RGBA {
	levels := [6]uint8{0, 95, 135, 175, 215, 255}
	around := func(v uint8) []uint8 {
		i, _ := slices.BinarySearch(levels[:], v)
		return levels[max(i-1, 0) : i+1]
	}
	want, _ := colorful.MakeColor(c)
	best, off := c, math.Inf(1)
	for _, r := range around(c.R) {
		for _, g := range around(c.G) {
			for _, b := range around(c.B) {
				one := color.RGBA{r, g, b, 255}
				is, _ := colorful.MakeColor(one)
				if d := want.DistanceCIEDE2000(is); d < off && scoring.Contrast(one, ground) >= least {
					best, off = one, d
				}
			}
		}
	}
	return best
}

// tokens returns the theme's colours. Numbers are of the fixed 256-colour cube and grey
// ramp, each chosen so that its nearest of 16 colours stays readable on the same ground.
func (t Theme) tokens() Tokens {
	plain := lipgloss.NewStyle()
	fg := func(c string) lipgloss.Style { return plain.Foreground(lipgloss.Color(c)) }
	on := func(f, b string) lipgloss.Style { return fg(f).Background(lipgloss.Color(b)) }
	switch t {
	case Light:
		return Tokens{
			Text: plain, Muted: fg("240"), Title: fg("25").Bold(true), Accent: fg("25"),
			Good: fg("22"), Warn: fg("94"), Bad: fg("124").Bold(true),
			Selected: on("231", "25"), Cursor: on("16", "228"),
			Border: fg("243"), BorderFocus: fg("25").Bold(true), Key: fg("90").Bold(true),
			Bar: fg("25"), BarEmpty: fg("243"), Stage: fg("90").Bold(true), Badge: on("231", "240"),
		}
	case Contrast:
		b := func(c color.Color) lipgloss.Style { return plain.Bold(true).Foreground(c) }
		less := plain.Foreground(lipgloss.White) // neither bold nor bright: what matters less than text
		// Black is never bold: some terminals draw that as grey.
		black := func(c color.Color) lipgloss.Style { return plain.Foreground(lipgloss.Black).Background(c) }
		return Tokens{
			Text: b(lipgloss.BrightWhite), Muted: less, Title: b(lipgloss.BrightYellow),
			Accent: b(lipgloss.BrightCyan), Good: b(lipgloss.BrightGreen), Warn: b(lipgloss.BrightYellow),
			Bad: b(lipgloss.BrightRed), Selected: black(lipgloss.BrightWhite),
			Cursor: black(lipgloss.BrightYellow), Border: less,
			BorderFocus: b(lipgloss.BrightYellow), Key: b(lipgloss.BrightYellow), Bar: b(lipgloss.BrightCyan),
			BarEmpty: less, Stage: b(lipgloss.BrightGreen),
			Badge: black(lipgloss.BrightCyan),
		}
	}
	return Tokens{
		Text: plain, Muted: fg("246"), Title: fg("123").Bold(true), Accent: fg("123"),
		Good: fg("114"), Warn: fg("228"), Bad: fg("210").Bold(true),
		Selected: on("231", "24"), Cursor: on("16", "228"),
		Border: fg("244"), BorderFocus: fg("123").Bold(true), Key: fg("228").Bold(true),
		Bar: fg("80"), BarEmpty: fg("244"), Stage: fg("213").Bold(true), Badge: on("16", "249"),
	}
}

// plainTokens says with weight and reversal what the themes say with colour. Only Cursor
// is underlined: Lip Gloss writes one sequence a letter for it, and a field is short.
func plainTokens() Tokens {
	plain := lipgloss.NewStyle()
	bold, faint, reverse := plain.Bold(true), plain.Faint(true), plain.Reverse(true)
	return Tokens{
		Text: plain, Muted: faint, Title: bold, Accent: bold, Good: plain, Warn: bold,
		Bad: bold.Reverse(true), Selected: reverse, Cursor: bold.Underline(true),
		Border: faint, BorderFocus: bold, Key: bold, Bar: plain, BarEmpty: faint,
		Stage: bold, Badge: reverse,
	}
}
