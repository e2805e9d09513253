package board_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/tui/board"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// A contest's own colour, short name and line are on its boards, and nowhere without them.
func TestOwnLook(t *testing.T) {
	open := func(look scoring.Look, theme kit.Theme, w, h int) string {
		r := kittest.New(t)
		s := kittest.Setup()
		s.Contest.Look = look
		r.Do("@host", scoring.Configure{Setup: s})
		term := r.Terminal("layar", "id", theme)
		screen := board.New(term.Terminal)
		term.Attach(screen)
		return screen.View(w, h)
	}
	look := scoring.Look{Dark: "#ffd700", Light: "#7a5c00", Short: "KIPP 23", Line: "Malang, kota gagasan"}
	for _, size := range [][2]int{{80, 24}, {120, 34}, {200, 60}} {
		view := open(look, kit.Dark, size[0], size[1])
		if !kittest.Shows(view, look.Line) || !strings.Contains(view, "38;2;255;215;0") {
			t.Errorf("%v: no line, or not in the city's colour\n%s", size, view)
		}
		if light := open(look, kit.Light, size[0], size[1]); !strings.Contains(light, "38;2;122;92;0") {
			t.Errorf("%v: not in the colour for light grounds", size)
		}
		if view := open(scoring.Look{}, kit.Dark, size[0], size[1]); kittest.Shows(view, look.Line) || strings.Contains(view, "38;2;255;215;0") {
			t.Errorf("%v: a look that nobody gave", size)
		}
	}
}
