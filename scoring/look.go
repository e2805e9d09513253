package scoring

import (
	"encoding/hex"
	"fmt"
	"image/color"
	"math"
)

// Look is a contest's own appearance on its boards. No place depends on it.
type Look struct {
	Dark  string `json:"dark,omitempty" half:"public"`  // accent colour #rrggbb where the ground is dark
	Light string `json:"light,omitempty" half:"public"` // and where it is light
	Short string `json:"short,omitempty" half:"public"` // the contest's name, where the whole has no room
	Line  string `json:"line,omitempty" half:"public"`  // of text, under the host's name
}

// Theme is a set of colours for screens.
type Theme string

// The themes. ThemeAuto follows the terminal's own ground.
const (
	ThemeAuto     Theme = "auto"
	ThemeDark     Theme = "dark"
	ThemeLight    Theme = "light"
	ThemeContrast Theme = "contrast"
)

// Themes lists the themes that have colours of their own.
func Themes() []Theme { return []Theme{ThemeDark, ThemeLight, ThemeContrast} }

// Ground is what a theme's colours stand on.
func (t Theme) Ground() color.RGBA {
	switch t {
	case ThemeLight:
		return color.RGBA{255, 255, 255, 255}
	case ThemeContrast:
		return color.RGBA{0, 0, 0, 255}
	}
	return color.RGBA{0x10, 0x10, 0x14, 255}
}

// Accent is the look's colour in a theme, #rrggbb; "" for the theme's own.
func (l Look) Accent(t Theme) string {
	if t == ThemeLight {
		return l.Light
	}
	return l.Dark
}

// The least contrasts of WCAG 2.2, level AA (https://www.w3.org/TR/WCAG22/#contrast-minimum).
const (
	TextContrast  = 4.5
	LargeContrast = 3.0 // of letters of two rows and more
)

// ParseColour reads #rrggbb, with or without its mark.
func ParseColour(s string) (c color.RGBA, ok bool) {
	if len(s) == 7 && s[0] == '#' {
		s = s[1:]
	}
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != 3 {
		return c, false
	}
	return color.RGBA{b[0], b[1], b[2], 255}, true
}

// ColourName is a colour as #rrggbb.
func ColourName(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Contrast is the contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it
// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
func Contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// luminance is WCAG's relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= .04045 {
			return x / 12.92
		}
		return math.Pow((x+.055)/1.055, 2.4)
	}
	return .2126*linear(r) + .7152*linear(g) + .0722*linear(b)
}

// Legible is the colour, or the one most like it on its way to white or black that has
// that contrast on a ground.
func Legible(c, ground color.Color, least float64) color.RGBA {
	to := 255.
	if luminance(ground) > .18 { // black has more contrast with it than white
		to = 0
	}
	r, g, b, _ := c.RGBA()
	for step := 0.; ; step++ {
		mix := func(v uint32) uint8 { return uint8(math.Round(float64(v>>8) + (to-float64(v>>8))*step/64)) }
		if m := (color.RGBA{mix(r), mix(g), mix(b), 255}); step == 64 || Contrast(m, ground) >= least {
			return m
		}
	}
}
