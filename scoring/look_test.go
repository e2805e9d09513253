package scoring

import (
	"image/color"
	"math"
	"testing"
)

// TestContrast holds the formula to what others publish of it, and Legible to the formula.
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#0000ff", "#ffffff", 8.59}, {"#ff0000", "ffffff", 4.00}, {"#767676", "#ffffff", 4.54}} {
		a, okA := ParseColour(tt.a)
		b, okB := ParseColour(tt.b)
		if got := Contrast(a, b); !okA || !okB || math.Abs(got-tt.want) > .005 || got != Contrast(b, a) {
			t.Errorf("%s on %s: %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
	for _, s := range []string{"", "#", "blue", "#12345", "#1234567", "0x1234", "#12 456", "+12345"} {
		if c, ok := ParseColour(s); ok {
			t.Errorf("%q is %v", s, c)
		}
	}
	for _, theme := range Themes() {
		for v := range 4096 {
			c := color.RGBA{uint8(v >> 8 * 17), uint8(v >> 4 & 15 * 17), uint8(v & 15 * 17), 255}
			for _, least := range []float64{LargeContrast, TextContrast, 7} {
				got := Legible(c, theme.Ground(), least)
				if Contrast(got, theme.Ground()) < least || Contrast(c, theme.Ground()) >= least && got != c {
					t.Fatalf("%s: %v became %v for %v", theme, c, got, least)
				}
			}
		}
	}
}
