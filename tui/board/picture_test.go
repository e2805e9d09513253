package board_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// TestPictures draws the modes to look at, where JURI_PICTURES names a directory: those
// that JURI_MODES names, or all; in one theme and all colours, or with JURI_LOOKS=all in
// every theme, in as many colours as terminals have, and in sextants.
func TestPictures(t *testing.T) {
	if os.Getenv("JURI_PICTURES") == "" {
		return
	}
	looks := []lookOf{{"", kit.Dark, colorprofile.TrueColor, false}}
	if os.Getenv("JURI_LOOKS") == "all" {
		looks = []lookOf{
			{"-dark", kit.Dark, colorprofile.TrueColor, false}, {"-light", kit.Light, colorprofile.TrueColor, false},
			{"-contrast", kit.Contrast, colorprofile.TrueColor, false}, {"-256", kit.Dark, colorprofile.ANSI256, false},
			{"-16", kit.Dark, colorprofile.ANSI, false}, {"-none", kit.Dark, colorprofile.ASCII, false}, {"-sextants", kit.Dark, colorprofile.TrueColor, true},
		}
	}
	only := strings.Fields(os.Getenv("JURI_MODES"))
	for _, sc := range scenes() {
		if len(only) > 0 && !slices.Contains(only, sc.name) {
			continue
		}
		for _, l := range looks {
			_, term, screen := sc.open(t, "id", l.theme)
			term.Styles = l.styles()
			for _, size := range [][2]int{{80, 24}, {120, 34}, {200, 60}} {
				w, h := size[0], size[1]
				kittest.Picture(t, fmt.Sprintf("%s-%dx%d%s", sc.name, w, h, l.name), l.shown(screen.View(w, h)), l.theme, w, h)
			}
		}
	}
}

// lookOf is a theme on a kind of terminal.
type lookOf struct {
	name     string
	theme    kit.Theme
	profile  colorprofile.Profile
	sextants bool
}

func (l lookOf) styles() kit.Styles {
	st := kit.NewStyles(l.theme, l.profile > colorprofile.ASCII)
	st.Soft, st.Palette, st.Sextants = l.profile >= colorprofile.ANSI256, l.profile == colorprofile.ANSI256, l.sextants
	return st
}

// shown is a view in the colours that the terminal has.
func (l lookOf) shown(view string) string {
	var out bytes.Buffer
	_, _ = (&colorprofile.Writer{Forward: &out, Profile: l.profile}).Write([]byte(view))
	return out.String()
}
