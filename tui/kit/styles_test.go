package kit

import (
	"fmt"
	"image/color"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/lucasb-eyer/go-colorful"

	"juri/scoring"
)

// each calls f with every token of st and its name.
func each(st Styles, f func(name string, s lipgloss.Style)) {
	v := reflect.ValueOf(*st.Tokens)
	for i := range v.NumField() {
		f(v.Type().Field(i).Name, v.Field(i).Interface().(lipgloss.Style))
	}
}

func TestTokensAreReadable(t *testing.T) {
	for _, th := range []Theme{Dark, Light, Contrast} {
		text, ground := th.Ground()
		if c := scoring.Contrast(text, ground); c < 7 {
			t.Errorf("%s text: %.1f", th, c)
		}
		each(NewStyles(th, true), func(name string, s lipgloss.Style) {
			fg, bg := s.GetForeground(), s.GetBackground()
			if _, no := fg.(lipgloss.NoColor); no {
				fg = text
			}
			if _, no := bg.(lipgloss.NoColor); no {
				bg = ground
			}
			if c := scoring.Contrast(fg, bg); c < 4.5 {
				t.Errorf("%s %s: contrast %.2f", th, name, c)
			}
		})
	}
}

func TestPensAreTheTokens(t *testing.T) {
	for _, colour := range []bool{true, false} {
		st := NewStyles(Light, colour)
		pens := reflect.ValueOf(*st.Fast)
		each(st, func(name string, s lipgloss.Style) {
			p := pens.FieldByName(name)
			if got, want := p.Field(0).String()+"x"+p.Field(1).String(), s.Render("x"); got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		})
	}
}

func TestNoColour(t *testing.T) {
	allowed := regexp.MustCompile(`^(\x1b\[(0|1|2|4|7|;)*m|[^\x1b])*$`)
	for _, th := range []Theme{Dark, Light, Contrast} {
		st := NewStyles(th, false)
		in := NewInput()
		in.SetValue("abc")
		field, _ := Typed(st.Fast.Text, &in, 10)
		area := NewTextArea(st, 10, 2)
		area.SetValue("abc")
		full, _ := FullHelp(st, keys{}, 60, 9, 0)
		table := queue(4, 1)
		for _, row := range table.Rows {
			row[0] = st.Good.Render("✓")
		}
		all := []string{
			Box(st, BoxSpec{Title: "a", Right: "b", Foot: "c", FootRight: "d", Focus: true}, 30, 4), Bar(st, 1, 2, 9),
			lines(table.Render(st, 60, 5)...), Still(ShortHelp(st, keys{}, 60)), full, field, area.View(),
		}
		each(st, func(_ string, s lipgloss.Style) { all = append(all, s.Render("x y")) })
		for _, s := range all {
			if !allowed.MatchString(s) {
				t.Errorf("%s: colour in %q", th, s)
			}
		}
	}
	if !strings.Contains(Bar(NewStyles(Dark, true), 1, 2, 4), "38;5") {
		t.Error("no colour with colour")
	}
}

func TestThemesGoRound(t *testing.T) {
	if Dark.Next() != Light || Light.Next() != Contrast || Contrast.Next() != Dark || Theme("").Next() != Light {
		t.Error("a theme is missed")
	}
}

func TestFieldsAreExact(t *testing.T) {
	st := NewStyles(Dark, true)
	for w := 2; w < 60; w++ {
		for _, v := range []string{"", "abc", strings.Repeat("kata ", 40), strings.Repeat("👩\u200d👧", 20), strings.Repeat("漢字", 30), "هذا 🇮🇩 e\u0301\u0301\u0301"} {
			in := NewInput()
			in.Focus()
			in.SetValue(v)
			for {
				s, at := Typed(st.Fast.Text, &in, w)
				wantLine(t, s, w, v)
				if at < 0 || at >= w {
					t.Fatalf("cursor at %d of %d cells", at, w)
				}
				if in.Position() == 0 {
					break
				}
				in.SetCursor(in.Position() - 1)
			}
			area := NewTextArea(st, w, 3)
			area.Focus()
			area.SetValue(v)
			rows, at := Written(&area)
			if len(rows) != 3 || at == nil || at.X > 3*w {
				t.Fatalf("cursor at %v of %q", at, rows)
			}
			if ascii(v) {
				for _, l := range rows {
					wantLine(t, l, w, v)
				}
			}
		}
	}
}

// TestWrittenCursor holds that the cursor stands where the next letter will be.
func TestWrittenCursor(t *testing.T) {
	area := NewTextArea(NewStyles(Dark, false), 30, 4)
	area.Focus()
	for v, want := range map[string]int{"": 0, "kuat": 4, "a\nbaik 🚀👩\u200d👧 ": 8, "漢字": 4, "م": 1, "e\u0301\u0301\u0301": 1} {
		area.SetValue(v)
		rows, at := Written(&area)
		if at.X != want || !strings.HasPrefix(ansi.Strip(Fit(rows[at.Y], 30)), clean(v[strings.LastIndex(v, "\n")+1:])) {
			t.Errorf("%q: cursor at %d, want %d, of %q", v, at.X, want, rows[at.Y])
		}
	}
}

func TestSizes(t *testing.T) {
	if SizeOf(59) != Narrow || SizeOf(60) != Normal || SizeOf(139) != Normal || SizeOf(140) != Wide {
		t.Error("wrong size")
	}
	if TooSmall(40, 15) || !TooSmall(39, 15) || !TooSmall(40, 14) {
		t.Error("wrong limit")
	}
}

// A city's colour is exact in large letters, and has the contrast that text needs in text.
func TestAccentedIsReadable(t *testing.T) {
	for _, th := range []Theme{Dark, Light, Contrast} {
		_, ground := th.Ground()
		if got := scoring.Contrast(ground, scoring.Theme(th).Ground()); got != 1 {
			t.Errorf("%s: the files are checked against another ground", th)
		}
		for _, colour := range []string{"#2f86e0", "#c0392b", "#1e8449"} {
			st := NewStyles(th, true).Accented(colour)
			c, _ := scoring.ParseColour(colour)
			if th != Contrast && st.Accent.GetForeground() != c || NewStyles(th, false).Accented(colour).Fast.Accent != NewStyles(th, false).Fast.Accent {
				t.Errorf("%s: %s is not the accent, or is one without colours", th, colour)
			}
			least := map[Theme]float64{Dark: 4.5, Light: 4.5, Contrast: 7}[th]
			for _, p := range []Pen{st.Fast.Accent, st.Fast.Title, st.Fast.Bar} {
				var r, g, b uint8
				at := strings.Index(p.open, "38;2;")
				if _, err := fmt.Sscanf(p.open[at:], "38;2;%d;%d;%d", &r, &g, &b); err != nil || scoring.Contrast(color.RGBA{r, g, b, 255}, ground) < least {
					t.Errorf("%s %s: %q", th, colour, p.open)
				}
			}
		}
	}
}

// In every theme what may be overlooked stands out less than ordinary words, also where
// contrast is high.
func TestMutedStandsOutLess(t *testing.T) {
	for _, th := range []Theme{Dark, Light, Contrast} {
		ink, ground := th.Ground()
		st := NewStyles(th, true)
		if of := st.Text.GetForeground(); of != (lipgloss.NoColor{}) {
			ink = of
		}
		for name, s := range map[string]lipgloss.Style{"muted": st.Muted, "border": st.Border, "an empty bar": st.BarEmpty} {
			if scoring.Contrast(s.GetForeground(), ground) >= scoring.Contrast(ink, ground) || s.GetBold() {
				t.Errorf("%s: %s stands out as much as text", th, name)
			}
		}
	}
}

// On a terminal of 256 colours a city's colour is one of them, of its own hue.
func TestAccentInThePalette(t *testing.T) {
	st := NewStyles(Dark, true)
	st.Palette = true
	for colour, want := range map[string]color.RGBA{"#c0392b": {215, 0, 0, 255}, "#2f86e0": {0, 135, 255, 255}, "#ffd700": {255, 215, 0, 255}} {
		got := st.Accented(colour).Accent.GetForeground().(color.RGBA)
		if got != want {
			t.Errorf("%s became %v", colour, got)
		}
		if as, _ := colorful.MakeColor(colorprofile.ANSI256.Convert(got)); as.Hex() != scoring.ColourName(got) {
			t.Errorf("%v is not in the palette: %s", got, as.Hex())
		}
	}
}
