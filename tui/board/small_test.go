package board_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"juri/tui/board"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// A small picture fills its box, and has ink where the wall has; where there is room it
// is the wall itself.
func TestSmall(t *testing.T) {
	for _, sc := range scenes() {
		if !slices.Contains([]string{"stage", "standings-few", "join", "blank"}, sc.name) {
			continue
		}
		for _, theme := range []kit.Theme{kit.Dark, kit.Light, kit.Contrast} {
			_, term, screen := sc.open(t, "id", theme)
			for _, colour := range []bool{true, false} {
				term.Styles = kit.NewStyles(theme, colour)
				for _, wall := range [][2]int{{44, 20}, {120, 34}, {200, 60}} {
					view := screen.View(wall[0], wall[1])
					for _, size := range [][2]int{{36, 10}, {1, 1}, {7, 40}, {96, 28}, {240, 3}, {250, 70}} {
						small := board.Small(view, term.Styles, size[0], size[1])
						kittest.Fills(t, sc.name, small, size[0], size[1])
						inked := strings.TrimSpace(ansi.Strip(small)) != ""
						if size[0] > 30 && size[1] > 5 && inked == (sc.name == "blank") {
							t.Errorf("%s %s %v in %v: %q", sc.name, theme, wall, size, ansi.Strip(small))
						}
						if size == [2]int{250, 70} && !strings.Contains(small, strings.Split(view, "\n")[wall[1]/2]) {
							t.Errorf("%s %v is not as it is in %v", sc.name, wall, size)
						}
					}
				}
				if colour {
					kittest.Picture(t, fmt.Sprintf("small-%s-%s", sc.name, theme), board.Small(screen.View(200, 60), term.Styles, 80, 22), theme, 80, 22)
				}
			}
		}
	}
}

func BenchmarkSmall(b *testing.B) {
	for _, sc := range scenes() {
		if sc.name != "standings" {
			continue
		}
		_, term, screen := sc.open(b, "id", kit.Dark)
		view := screen.View(200, 60)
		b.ReportAllocs()
		for b.Loop() {
			board.Small(view, term.Styles, 60, 18)
		}
	}
}
