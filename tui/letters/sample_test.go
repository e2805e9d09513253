package letters_test

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"juri/tui/kit"
	"juri/tui/kit/kittest"
	"juri/tui/letters"
)

func inkOf(theme kit.Theme, text color.Color) letters.Ink {
	fg, bg := theme.Ground()
	if text == nil {
		text = fg
	}
	return letters.Ink{Text: text, Ground: bg, Depth: letters.Blended}
}

// TestSamples draws every size to look at, where JURI_PICTURES names a directory.
func TestSamples(t *testing.T) {
	texts := []string{"DINAS NONFORMAL Kepemudaan, Olahraga & Pariwisata 04:12", "SDN Kotalama 1, SMP Negeri 3 91,53 05:48", "JALAN CERITA: Jalur Jelajah fgjkqvwxyz (45%) “ÀÉÎÕÜçñ” éèëïöøßåæ"}
	for _, blocks := range []letters.Blocks{letters.Quadrants, letters.Sextants} {
		for _, depth := range []letters.Depth{letters.Plain, letters.Blended} {
			const w = 200
			var lines []string
			for rows := 2; rows <= 6; rows++ {
				for _, narrow := range []bool{true, false} {
					for i, text := range texts {
						if rows > 3 && i != (rows)%3 {
							continue
						}
						s := letters.Size{Rows: rows, Narrow: narrow, Blocks: blocks}
						ink := inkOf(kit.Dark, nil)
						ink.Depth = depth
						for _, line := range s.Draw(text, ink) {
							lines = append(lines, kit.Fit(line, w))
						}
						lines = append(lines, kit.Fit("", w))
					}
				}
			}
			name := fmt.Sprintf("sample-%d-%d", blocks, depth)
			kittest.Picture(t, name, strings.Join(lines, "\n"), kit.Dark, w, len(lines))
		}
	}
}
