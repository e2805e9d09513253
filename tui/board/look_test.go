package board_test

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

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

// Every word of every board has the contrast that text needs, in each theme, in all colours
// and in 256, on the ground that it stands on.
func TestTextIsReadable(t *testing.T) {
	for _, sc := range scenes() {
		for _, l := range []lookOf{
			{"dark", kit.Dark, colorprofile.TrueColor, false}, {"dark 256", kit.Dark, colorprofile.ANSI256, false},
			{"light", kit.Light, colorprofile.TrueColor, false}, {"light 256", kit.Light, colorprofile.ANSI256, false},
			{"contrast", kit.Contrast, colorprofile.TrueColor, false}, {"contrast 256", kit.Contrast, colorprofile.ANSI256, false},
		} {
			_, term, screen := sc.open(t, "id", l.theme)
			term.Styles = l.styles()
			for _, size := range [][2]int{{80, 24}, {120, 34}} {
				buf := uv.NewScreenBuffer(size[0], size[1])
				uv.NewStyledString(l.shown(screen.View(size[0], size[1]))).Draw(buf, uv.Rect(0, 0, size[0], size[1]))
				ink, ground := l.theme.Ground()
				worst := 21.
				for y := range size[1] {
					for x := range size[0] {
						c := buf.CellAt(x, y)
						r, _ := utf8.DecodeRuneInString(c.Content)
						if r <= ' ' || r >= '─' { // no word
							continue
						}
						fg, bg := cmp.Or(c.Style.Fg, ink), cmp.Or(c.Style.Bg, ground)
						worst = min(worst, scoring.Contrast(fg, bg))
					}
				}
				if worst < scoring.TextContrast {
					t.Errorf("%s, %s, %v: contrast %.2f", sc.name, l.name, size, worst)
				}
			}
		}
	}
}

// Without colours there is no colour, and what counts is told apart all the same: by
// words, by patterns and by what is reversed.
func TestOneBit(t *testing.T) {
	colour := regexp.MustCompile(`\x1b\[[0-9;:]*\b(3[0-8]|4[0-8]|9[0-7]|10[0-7])\b`)
	for name, says := range map[string][]string{
		"stage": {"Presentasi"}, "stage-warn": {"sisa kurang dari"}, "stage-over": {"waktu habis"}, "stage-paused": {"dijeda"},
		"standings": {"sementara", "▼1"}, "standings-frozen": {"dibekukan"}, "standings-sealed": {"Hasil akhir"}, "reveal-rehearsal": {"GELADI"},
	} {
		i := slices.IndexFunc(scenes(), func(s sceneOf) bool { return s.name == name })
		_, term, screen := scenes()[i].open(t, "id", kit.Dark)
		term.Styles = kit.NewStyles(kit.Dark, false)
		for _, size := range [][2]int{{80, 24}, {120, 34}} {
			view := screen.View(size[0], size[1])
			if got := colour.FindString(view); got != "" {
				t.Errorf("%s %v: colour %q", name, size, got)
			}
			for _, say := range says {
				if size[1] < 34 && !kittest.Shows(view, say) { // which reads letters of one depth only when small
					t.Errorf("%s %v does not say %q", name, size, say)
				}
			}
			if full := regexp.MustCompile(`[█▄]+[^░\n]*░`).MatchString(view); name == "stage" && !full {
				t.Errorf("%s %v: nothing tells the time that is left from the time that is gone", name, size)
			}
			if lines := strings.Count(view, strings.Repeat("━", size[0]/2)); name == "stage-warn" && size[1] >= 34 && lines < 2 {
				t.Errorf("%s %v: the message does not stand between lines", name, size)
			}
			if name == "stage-warn" && !strings.Contains(view, "\x1b[7m") && size[1] < 34 {
				t.Errorf("%s %v: the message does not stand out", name, size)
			}
		}
	}
}

// Without colours nothing that is drawn in blocks is reversed: an arrow or a piece of the bar
// would have another shape.
func TestNoShapeIsReversed(t *testing.T) {
	reversed, drawn := regexp.MustCompile(`\x1b\[[\d;]*\b7m[^\x1b]*[▀-▐▓▔-▟]`), 0
	for _, sc := range scenes() {
		r, term, screen := sc.open(t, "id", kit.Dark)
		term.Styles = kit.NewStyles(kit.Dark, false)
		for range 9 { // through the last seconds, too
			for _, size := range [][2]int{{80, 24}, {120, 34}} {
				view := screen.View(size[0], size[1])
				if got := reversed.FindString(view); got != "" {
					t.Errorf("%s %v: %q", sc.name, size, got)
				}
				if strings.Contains(view, "▜██▛") {
					drawn++
				}
			}
			r.Now += 11 * time.Second
		}
	}
	if drawn == 0 {
		t.Error("no arrow is drawn")
	}
}

// A wall of few cells or few colours says on its quiet boards how it becomes finer, and a
// fine one says nothing.
func TestCoarseWallSaysHow(t *testing.T) {
	for _, mode := range []scoring.Mode{scoring.ShowStage, scoring.ShowJoin} {
		r := kittest.New(t)
		r.Do("panitia", scoring.ShowOn{Mode: mode})
		term := r.Terminal("layar", "en", kit.Dark)
		screen := board.New(term.Terminal)
		term.Attach(screen)
		if mode == scoring.ShowStage {
			has(t, screen.View(80, 24), "smaller font")
		}
		lacks(t, screen.View(200, 60), "smaller font", "16 colours")
		term.Styles.Soft = false
		has(t, screen.View(200, 60), "16 colours")
		term.Styles.Colour = false
		lacks(t, screen.View(200, 60), "smaller font", "16 colours")
	}
}

// A board in sextants fills its wall exactly, and has the words of one in quadrants.
func TestSextantsFill(t *testing.T) {
	for _, sc := range scenes() {
		_, term, screen := sc.open(t, "id", kit.Dark)
		term.Styles.Sextants = true
		for _, size := range [][2]int{{80, 24}, {100, 30}, {120, 34}, {161, 45}, {200, 60}} {
			lines := strings.Split(screen.View(size[0], size[1]), "\n")
			for i, line := range lines {
				if w := ansi.StringWidth(line); w != size[0] || len(lines) != size[1] || strings.ContainsRune(line, scoring.StandIn) {
					t.Fatalf("%s %v: line %d of %d is %d cells wide: %q", sc.name, size, i, len(lines), w, line)
				}
			}
		}
	}
}
