package broadcast

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"juri/scoring"
	"juri/tui/kit"
)

// TestAnswers holds that what a terminal answers is taken for what it says, however it
// is cut, and never for a key.
func TestAnswers(t *testing.T) {
	for answer, want := range map[string]string{
		"\x1bP1$r0;38:2::150:140:130m\x1b\\":                    "rich", // xterm, foot
		"\x1bP1$r0;38;2;150;140;130m\x1b\\":                     "rich",
		"\x1bP0$r38:2:150:140:130m\a":                           "rich",
		"\x1bP1$r0;38:5:102m\x1b\\":                             "", // the nearest it has
		"\x1bP0$r\x1b\\":                                        "",
		"\x1bP1+r524742=382F382F38\x1b\\":                       "rich", // 8/8/8
		"\x1bP1+r524742\x1b\\":                                  "rich",
		"\x1bP1+r524742=2D31\x1b\\":                             "", // -1
		"\x1bP0+r524742\x1b\\":                                  "",
		"\x1bP>|kitty(0.36.4)\x1b\\":                            "fine",
		"\x1bP>|WezTerm 20240203-110809-5046fc22\x1b\\":         "fine",
		"\x1bP>|XTerm(390)\x1b\\":                               "",
		"\x1bP>|qqqq Q(q)\x1b\\":                                "",
		"\x1b]11;rgb:ffff/ffff/ffff\x1b\\":                      "light",
		"\x1b]11;rgb:0000/0000/0000\a":                          "",
		"\x1b[?62;22;52cq":                                      "key", // after it
		"\x1bP1$r" + strings.Repeat("q", 300) + "\x1b\\\x1b[>q": "",
	} {
		for cut := range len(answer) + 1 {
			var told []string
			say := func(what string) func() { return func() { told = append(told, what) } }
			in := input{key: func(byte) { told = append(told, "key") }, leave: say("leave"), light: say("light"), rich: say("rich"), fine: say("fine")}
			in.read(strings.NewReader(answer[:cut]))
			if cut < len(answer) && len(told) > 0 && want != "key" && !strings.HasSuffix(answer[:cut], "\x1b") {
				t.Errorf("%q is taken for %v before its end", answer[:cut], told)
			}
			in.read(strings.NewReader(answer[cut:]))
			if got := strings.Join(told, " "); got != want {
				t.Errorf("%q, cut at %d: %q, want %q", answer, cut, got, want)
			}
		}
	}
}

// TestEveryColour holds that a terminal of few colours is asked, gets every one once it
// says that it has them, and that one without colours is asked nothing of the kind.
func TestEveryColour(t *testing.T) {
	r := newRig(t)
	r.do("panitia", scoring.ShowOn{Board: "layar", Mode: scoring.ShowStandings})
	few := r.watch("layar", plain(120, 34))
	few.see("Belum ada")
	if s := few.bytes(); !strings.Contains(s, askRGB) || !strings.Contains(s, askSettings) || strings.Contains(s[strings.Index(s, askName):], "38;2;") {
		t.Errorf("not asked, or all colours before it answered: %q", s)
	}
	_, _ = few.typed.Write([]byte("\x1bP1+r524742=382F382F38\x1b\\"))
	until(t, "every colour", func() bool { s := few.bytes(); return strings.Contains(s[strings.Index(s, askName):], "38;2;") })

	bare := plain(80, 24)
	bare.Profile, bare.Term = colorprofile.ASCII, "foot"
	none := r.watch("layar", bare)
	none.see("Belum ada")
	_, _ = none.typed.Write([]byte("\x1bP1+r524742=382F382F38\x1b\\qy"))
	if err := <-none.over; err != nil || strings.Contains(none.bytes(), "38;") || strings.Contains(none.bytes(), askName) {
		t.Errorf("%v, %q", err, none.bytes())
	}
}

// TestChosenTheme holds that a board shows the theme that was chosen for it on the theme's
// own ground, on every terminal, until it follows its terminals again.
func TestChosenTheme(t *testing.T) {
	r := newRig(t)
	s := r.watch("layar", plain(80, 24))
	s.see("P05 Dinas")
	own := s.cells()
	for _, theme := range scoring.Themes() {
		r.do("panitia", scoring.ShowOn{Board: "layar", Theme: theme})
		until(t, string(theme), func() bool {
			s.mu.Lock()
			defer s.mu.Unlock()
			for y := range s.emu.Height() {
				for x := range s.emu.Width() {
					c := s.emu.CellAt(x, y).Style
					if c.Bg == nil || c.Fg == nil && strings.TrimSpace(s.emu.CellAt(x, y).Content) != "" {
						return false
					}
				}
			}
			_, ground := kit.Theme(theme).Ground()
			return scoring.Contrast(s.emu.CellAt(0, 0).Style.Bg, ground) < 1.1
		})
		late := r.afresh("layar", plain(80, 24))
		until(t, "who comes later sees the same", func() bool { return s.cells() == late })
	}
	r.do("panitia", scoring.ShowOn{Theme: scoring.ThemeAuto})
	until(t, "its own again", func() bool { return s.cells() == own })
}

// TestSextants holds that a terminal that draws sextants gets them once it says what it
// is, in the cells where the board has them, and that no other does.
func TestSextants(t *testing.T) {
	sextant := func(r rune) bool { return r >= 0x1fb00 && r <= 0x1fb3b }
	r := newRig(t)
	r.do("panitia", scoring.ShowOn{Mode: scoring.ShowMessage, Text: "Selamat datang"})
	s, other := r.watch("layar", plain(120, 34)), r.watch("layar", plain(120, 34))
	s.see("Selamat datang")
	other.see("Selamat datang")
	_, _ = s.typed.Write([]byte("\x1bP>|kitty(0.36.4)\x1b\\"))
	until(t, "sextants", func() bool { return strings.ContainsFunc(s.text(), sextant) })
	kitty := plain(120, 34)
	kitty.Term = "xterm-kitty"
	want := r.afresh("layar", kitty)
	until(t, "as a terminal has it that is known by TERM", func() bool { return s.cells() == want })
	r.do("panitia", scoring.ShowOn{Mode: scoring.ShowStandings})
	other.see("Belum ada")
	if strings.ContainsFunc(other.bytes(), sextant) {
		t.Error("sextants on a terminal that may have none")
	}
}
