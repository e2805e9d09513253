package broadcast

import (
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// What a terminal is asked when it comes. The picture waits for no answer, and is made
// anew with one; what a terminal writes of a question that it does not understand is
// under the picture.
const (
	askSettings = "\x1b[38;2;150;140;130m\x1bP$qm\x1b\\" + ansi.ResetStyle // which colour is on now (DECRQSS)
	askRGB      = "\x1bP+q524742\x1b\\"                                    // the capability RGB (XTGETTCAP)
	askName     = "\x1b[>q"                                                // its name and version (XTVERSION)
)

// questions are what it takes to know how fine a terminal's pictures can be.
func (t Terminal) questions() string {
	ask := ansi.RequestBackgroundColor
	if t.Profile == colorprofile.ANSI || t.Profile == colorprofile.ANSI256 {
		ask += askSettings + askRGB
	}
	if !drawsSextants(t.Term) {
		ask += askName
	}
	return ask
}

// everyColour reports whether an answer to askSettings or askRGB says that a terminal
// shows 24 bits of colour: the colour is on as it was said, or RGB has bits.
func everyColour(says string) bool {
	if _, set, is := strings.Cut(says, "$r"); is {
		return strings.Contains(set, "150:140:130") || strings.Contains(set, "150;140;130")
	}
	bits, is := strings.CutPrefix(says, "1+r524742")
	return is && bits != "=2D31" && bits != "=2d31" // -1
}

// drawsSextants reports whether a terminal of that kind, TERM's value or its own name,
// draws sextants itself, so that they are there whatever its font is.
func drawsSextants(name string) bool {
	name = strings.TrimPrefix(strings.ToLower(name), "xterm-")
	for _, known := range []string{"kitty", "foot", "wezterm", "ghostty", "contour"} {
		if strings.HasPrefix(name, known) {
			return true
		}
	}
	return false
}
