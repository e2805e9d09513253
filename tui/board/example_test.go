package board_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/board"
	"juri/tui/kit"
)

// What a projector shows is a state, a moment and a size made a picture.
func ExampleRender() {
	state := scoring.State{Contest: &scoring.Contest{Name: "Lomba", Language: "en"}}
	show := scoring.Screen{Mode: scoring.ShowMessage, Text: "Back at 13.00"}
	scene := board.Compose(nil, state, show, nil, board.Join{})
	view := board.Render(scene.At(0, time.Time{}), kit.NewStyles(kit.Dark, false), i18n.For("en"), 30, 6)
	for line := range strings.Lines(ansi.Strip(view)) {
		if strings.TrimSpace(line) != "" {
			fmt.Println(strings.TrimRight(line, " \n"))
		}
	}
	// Output:
	// Lomba
	//         Back at 13.00
}
