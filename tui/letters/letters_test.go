package letters_test

import (
	"fmt"
	"image/color"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/letters"
)

var ink = inkOf(kit.Dark, nil)

func sizes() (out []letters.Size) {
	for _, blocks := range []letters.Blocks{letters.Quadrants, letters.Sextants} {
		for rows := 2; rows <= 24; rows++ {
			out = append(out, letters.Size{Rows: rows, Blocks: blocks}, letters.Size{Rows: rows, Blocks: blocks, Narrow: true})
		}
	}
	return out
}

// Every printable character of Latin-1 and of Indonesian names has a glyph with ink in
// every size; one of another script has none, so that its text is left to the terminal.
func TestCharacters(t *testing.T) {
	for _, s := range sizes() {
		for r := rune(0x21); r <= 0xff; r++ {
			if !unicode.IsPrint(r) || r == 0xad {
				continue
			}
			lines := s.Draw(string(r), ink)
			if strings.TrimSpace(ansi.Strip(strings.Join(lines, ""))) == "" {
				t.Errorf("%+v: nothing for %q", s, r)
			}
		}
		for _, text := range []string{"–—·•…‘’“”€ŁłŞş", "Ünïversité d’Ålborg"} {
			if s.Draw(text, ink) == nil {
				t.Errorf("%+v: nothing for %q", s, text)
			}
		}
		for _, text := range []string{"مدرسة", "学校", "Школа", "🏆"} {
			if _, ok := s.Width("SD " + text); ok {
				t.Errorf("%+v: a glyph for %q", s, text)
			}
		}
	}
}

// All digits are as wide as each other, so that a clock does not jump.
func TestDigitsAreTabular(t *testing.T) {
	for _, s := range sizes() {
		want, _ := s.Width("00:00")
		for d := '0'; d <= '9'; d++ {
			n := string(d)
			// The last one may end a little sooner.
			if got, ok := s.Width(n + n + ":" + n + "0"); !ok || got != want {
				t.Errorf("%+v: %s%s:%s0 is %d cells wide, 00:00 %d", s, n, n, n, got, want)
			}
		}
	}
}

// What is drawn fills its lines exactly, and without colours there are none.
func TestDrawFills(t *testing.T) {
	for _, s := range sizes() {
		for _, depth := range []letters.Ink{ink, {}, {Text: ink.Text, Ground: ink.Ground}} {
			const text = "Dinas Kesehatan, jgpqy (Ünit) 04:12"
			lines := s.Draw(text, depth)
			w, _ := s.Width(text)
			if len(lines) != s.Rows {
				t.Fatalf("%+v: %d lines", s, len(lines))
			}
			for _, line := range lines {
				if got := ansi.StringWidth(line); got != w {
					t.Errorf("%+v: a line of %d cells, not %d", s, got, w)
				}
				if depth.Text == nil && strings.Contains(line, "\x1b") {
					t.Errorf("%+v: a colour where there are none", s)
				}
			}
		}
	}
}

func randomName(rnd *rand.Rand) string {
	parts := []string{"Dinas", "Sosial,", "Pemberdayaan", "Perempuan,", "Perlindungan", "Anak,", "Pengendalian", "Penduduk", "dan", "Keluarga",
		"Berencana", "SMPN", "23", "Malang", "Kecamatan", "Lowokwaru", "Puskesmas", "Université", "d’Évry", "RSUD", "I", "Badan", "&", "(BPBD)", "Kepemudaan/Olahraga"}
	if rnd.IntN(20) == 0 {
		parts = append(parts, "学校", "مدرسة")
	}
	name := make([]string, 1+rnd.IntN(14))
	for i := range name {
		name[i] = parts[rnd.IntN(len(parts))]
	}
	return strings.Join(name, " ")
}

// Letters of stems and bars alone have no half-inked edge in any size: each stem of theirs,
// not just the first, stands on whole columns, and each bar on whole rows.
func TestStraightLettersAreCrisp(t *testing.T) {
	blended := regexp.MustCompile(`[34]8;2;[\d;]+`)
	for rows := 5; rows <= 20; rows++ {
		for _, narrow := range []bool{false, true} {
			colours := map[string]bool{}
			for _, line := range (letters.Size{Rows: rows, Narrow: narrow}).Draw("HIHlH", ink) {
				for _, c := range blended.FindAllString(line, -1) {
					colours[c] = true
				}
			}
			if len(colours) != 1 {
				t.Errorf("%d rows, narrow %v: edges in %d colours", rows, narrow, len(colours))
			}
		}
	}
}

// Where a terminal has 256 colours every edge is in one of them, of the letters' own hue.
func TestEdgesAreInThePalette(t *testing.T) {
	gold, blended := inkOf(kit.Dark, color.RGBA{255, 215, 95, 255}), regexp.MustCompile(`[34]8;2;(\d+);(\d+);(\d+)`)
	gold.Palette = true
	seen := map[color.RGBA]bool{}
	for _, m := range blended.FindAllStringSubmatch(strings.Join((letters.Size{Rows: 9}).Draw("4 Favorit", gold), ""), -1) {
		var c color.RGBA
		_, _ = fmt.Sscan(strings.Join(m[1:], " "), &c.R, &c.G, &c.B)
		c.A = 255
		seen[c] = true
		if kit.InPalette(c) != c || c.R < c.G || c.G < c.B {
			t.Errorf("an edge of gold is %v", c)
		}
	}
	if len(seen) < 3 {
		t.Error("no edge is blended")
	}
}

// A text that is fitted is whole, in its order, and inside its box.
func TestFitCutsNothing(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for n := range 1000 {
		name := randomName(rnd)
		for i, size := range [][2]int{{80, 24}, {120, 34}, {160, 45}, {200, 60}, {320, 90}, {30, 3}, {60, 1}, {400, 6}} {
			box := letters.Box{Width: size[0] - 4, Height: 1 + rnd.IntN(size[1]), Lines: rnd.IntN(4), Blocks: letters.Blocks(rnd.IntN(2))}
			s, ok := letters.Fit(box, name)
			if !ok {
				if kit.Width(name) <= box.Width {
					t.Errorf("%q does not fit into %+v", name, box)
				}
				continue
			}
			if i == n%8 {
				checkFit(t, box, s, name)
			}
			if s.Width() > box.Width || s.Height() > box.Height || strings.Join(s.Lines, " ") != scoring.ShownLine(name) {
				t.Errorf("%q in %+v: %q", name, box, s.Lines)
			}
		}
	}
}

func checkFit(t *testing.T, box letters.Box, s letters.Setting, name string) {
	t.Helper()
	if got, want := strings.Join(s.Lines, " "), strings.Join(strings.Fields(scoring.ShownLine(norm.NFC.String(name))), " "); got != want {
		t.Errorf("%q became %q", want, got)
	}
	if s.Width() > box.Width || s.Height() > box.Height || s.Rows < box.Least {
		t.Errorf("%q in %+v: %d × %d in rows of %d", name, box, s.Width(), s.Height(), s.Rows)
	}
	lines := s.Draw(ink, letters.Centre, box.Width)
	if len(lines) != s.Height() {
		t.Errorf("%q in %+v: %d lines, not %d", name, box, len(lines), s.Height())
	}
	for _, line := range lines {
		if got := ansi.StringWidth(line); got != box.Width {
			t.Errorf("%q in %+v: a line of %d cells", name, box, got)
		}
	}
}

// The whole name comes before the short one, which stands in where the whole has no room.
func TestFitTakesTheFirstThatFits(t *testing.T) {
	whole, short := "Dinas Sosial, Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana", "Dinsos P3AP2KB"
	for want, box := range map[string]letters.Box{
		whole: {Width: 116, Height: 12, Least: 3},
		short: {Width: 60, Height: 4, Least: 3},
	} {
		s, ok := letters.Fit(box, whole, short)
		if got := strings.Join(s.Lines, " "); !ok || got != want {
			t.Errorf("%+v: %q", box, got)
		}
	}
	if _, ok := letters.Fit(letters.Box{Width: 20, Height: 3, Least: 3}, whole); ok {
		t.Error("it fits where it cannot")
	}
}

func FuzzFit(f *testing.F) {
	f.Add("Dinas Kesehatan", 80, 12, 3, 0)
	f.Add("e\u0301\u0301 \u202e学校\x00", 1, 1, 0, 2)
	f.Fuzz(func(t *testing.T, text string, w, h, least, rows int) {
		w, h = w%400, h%100
		if len(text) > 300 || rows > 100 {
			return
		}
		box := letters.Box{Width: w, Height: h, Least: least, Rows: rows}
		if s, ok := letters.Fit(box, text); ok {
			checkFit(t, box, s, text)
		}
	})
}

// wall is the text of a wall of 200 × 60 in letters of four sizes.
func wall(say string) (n int) {
	for i, rows := range []int{3, 3, 5, 6, 8, 12} {
		s := letters.Size{Rows: rows, Narrow: i == 0}
		text := say + " Dinas Kesehatan Olahraga"
		text = text[:min(len(text), 200*2/(rows*2)+4)]
		for _, line := range s.Draw(text, ink) {
			n += len(line)
		}
	}
	return n
}

// BenchmarkWall is a wall of new text whose characters were drawn before, and one of
// which nothing was.
func BenchmarkWall(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 2))
	name := func() string {
		return string([]rune{rune('a' + rnd.IntN(26)), rune('a' + rnd.IntN(26)), rune('a' + rnd.IntN(26)), 'n'})
	}
	for range 500 {
		wall(name())
	}
	b.Run("warm", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			wall(name())
		}
	})
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			letters.Forget()
			wall(name())
		}
	})
}
