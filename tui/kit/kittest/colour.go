package kittest

import (
	"bytes"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"juri/tui/kit"
)

// Colours compares a screen of w×h, colours and all, with testdata/NAME.ansi, and
// checks what becomes of it on terminals of 256 and of 16 colours: on the theme's
// own ground no letter has the colour that it stands on, and no word is lost.
func Colours(t testing.TB, name, view string, theme kit.Theme, w, h int) {
	t.Helper()
	view = kit.Still(view)
	path := filepath.Join("testdata", name+".ansi")
	if *update {
		if err := os.WriteFile(path, []byte(view+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want, err := os.ReadFile(path); err != nil {
		t.Fatal(err)
	} else if string(want) != view+"\n" {
		t.Errorf("%s has other colours (run with -update to accept):\n%s", name, view)
	}
	for _, p := range []colorprofile.Profile{colorprofile.ANSI256, colorprofile.ANSI, colorprofile.ASCII} {
		var out bytes.Buffer
		if _, err := (&colorprofile.Writer{Forward: &out, Profile: p}).WriteString(view); err != nil {
			t.Fatal(err)
		}
		if ansi.Strip(out.String()) != ansi.Strip(view) {
			t.Errorf("%s: %v has other words", name, p)
		}
		if at := hidden(out.String(), theme, w, h); at != "" {
			t.Errorf("%s: with %v %s", name, p, at)
		}
	}
}

// hidden says which letter cannot be told from its ground; "" for none. Blocks are parts
// of a drawing, whose edges may be as soft as they like.
func hidden(view string, theme kit.Theme, w, h int) string {
	emu := vt.NewEmulator(w, h)
	defer emu.Close()
	_, _ = emu.WriteString(strings.ReplaceAll(view, "\n", "\r\n"))
	text, ground := theme.Ground()
	for y := range h {
		for x := range w {
			c := emu.CellAt(x, y)
			if c == nil || strings.TrimSpace(c.Content) == "" || strings.Trim(c.Content, "▘▝▀▖▌▞▛▗▚▐▜▄▙▟█") == "" {
				continue
			}
			fg, bg := c.Style.Fg, c.Style.Bg
			if fg == nil {
				fg = text
			}
			if bg == nil {
				bg = ground
			}
			if near(fg, bg) {
				return fmt.Sprintf("%q in line %d is hardly to be seen: %v on %v", c.Content, y+1, fg, bg)
			}
		}
	}
	return ""
}

// near reports whether two colours are all but the same.
func near(a, b color.Color) bool {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	apart := func(x, y uint32) int { return max(int(x>>8)-int(y>>8), int(y>>8)-int(x>>8)) }
	return apart(r1, r2)+apart(g1, g2)+apart(b1, b2) < 120
}
