package kit

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestDrawing holds that what is measured the short way has the width it has the
// long way, with whatever follows it.
func TestDrawing(t *testing.T) {
	for r := rune(0x24f0); r < 0x25b0; r++ {
		for _, after := range []string{"", "x", "█", "é", "\u0301", "\ufe0f", "\u200d", "世", "\x1b[1m", "…"} {
			s := string(r) + after
			if drawing(s) && (r < 0x2500 || r > 0x259f || ansi.StringWidth(string(r)) != 1) {
				t.Errorf("%q is no drawing", s)
			}
			if got, want := measure(s, 10).w, ansi.StringWidth(clean(s)); got != want {
				t.Errorf("%q: %d cells, want %d", s, got, want)
			}
		}
	}
}
