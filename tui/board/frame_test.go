package board

import (
	"testing"
	"time"

	"juri/scoring"
	"juri/tui/kit"
)

// The styles in an accent are kept while nothing about them changes, and made anew where
// the contest's colour or the terminal's theme does.
func TestAccentIsKept(t *testing.T) {
	dark, light := kit.NewStyles(kit.Dark, true), kit.NewStyles(kit.Light, true)
	frame := func(look scoring.Look, contest string) Frame {
		return (&Scene{look: look, contest: contest}).At(0, time.Time{})
	}
	gold, blue := scoring.Look{Dark: "#ffd700", Light: "#7a5c00"}, scoring.Look{Dark: "#2f86e0", Light: "#2f86e0"}
	var a Accented
	a.For(frame(gold, "KIPP"), dark)
	other := frame(gold, "KIPP Kota Malang")
	if testing.AllocsPerRun(1, func() { a.For(other, dark) }) > 0 {
		t.Error("styles are made anew for another picture in the same accent")
	}
	for _, c := range []struct {
		look scoring.Look
		of   kit.Styles
	}{{blue, dark}, {gold, light}, {gold, dark}, {scoring.Look{}, dark}} {
		got, want := a.For(frame(c.look, "KIPP"), c.of), c.of.Accented(c.look.Accent(scoring.Theme(c.of.Theme)))
		if got.Theme != want.Theme || got.Accent.GetForeground() != want.Accent.GetForeground() || got.Fast.Bar != want.Fast.Bar {
			t.Errorf("%s, %+v: the styles are not in that accent", c.of.Theme, c.look)
		}
	}
}
