package report

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"

	"juri/scoring"
)

// DejaVu Sans Condensed: all of Latin, Greek and Cyrillic; see fonts/LICENSE.
var (
	//go:embed fonts/DejaVuSansCondensed.ttf
	regular []byte
	//go:embed fonts/DejaVuSansCondensed-Bold.ttf
	bold []byte
)

// DejaVu Serif Condensed, of certificates.
var (
	//go:embed fonts/DejaVuSerifCondensed.ttf
	serif []byte
	//go:embed fonts/DejaVuSerifCondensed-Bold.ttf
	serifBold []byte
)

// covered returns the characters that both fonts draw, inSerif those that both of
// certificates do.
var (
	covered = sync.OnceValue(func() map[rune]bool { return drawnByAll(regular, bold) })
	inSerif = sync.OnceValue(func() map[rune]bool { return drawnByAll(serif, serifBold) })
)

// drawnByAll are the characters up to U+FFFF that every one of the fonts draws.
func drawnByAll(fonts ...[]byte) map[rune]bool {
	drawn := map[rune]bool{}
	for r := range rune(0xffff) {
		drawn[r] = true
	}
	for _, data := range fonts {
		font, err := sfnt.Parse(data)
		if err != nil {
			panic(err) // it is in the program, and a test reads it
		}
		maps.DeleteFunc(drawn, func(r rune, _ bool) bool {
			glyph, err := font.GlyphIndex(nil, r)
			return err != nil || glyph == 0
		})
	}
	return drawn
}

// ink makes text fit to print: composed, every space one that breaks, and a
// scoring.StandIn for each character that the fonts do not draw.
func ink(s string) string {
	var b strings.Builder
	for c := range scoring.Characters(norm.NFC.String(scoring.Clean(s))) {
		printed, _ := inked(c)
		b.WriteString(printed)
	}
	return b.String()
}

// Unprinted lists the characters of a text, each once, that papers do not print
// as they are.
func Unprinted(s string) (chars []string) {
	for c := range scoring.Characters(norm.NFC.String(scoring.Clean(s))) {
		if _, whole := inked(c); !whole && !slices.Contains(chars, c) {
			chars = append(chars, c)
		}
	}
	return chars
}

// inked is what is printed for a character, and whether that is all of it.
func inked(c string) (printed string, whole bool) {
	has := covered()
	whole = true
	printed = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsSpace(r):
			return ' '
		case r == '\u2010' || r == '\u2011':
			return '-'
		case unicode.Is(unicode.Variation_Selector, r):
			return -1
		case !has[r] || unicode.Is(shaped, r) || r == unicode.ReplacementChar:
			whole = false
		}
		return r
	}, c)
	if !whole {
		printed = string(scoring.StandIn)
	}
	return printed, whole
}

// shaped is what the fonts have letters of and yet no paper has right: scripts that
// are written from the right or change as they go, joiners, rings about a letter.
var shaped = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x590, Hi: 0x8ff, Stride: 1}, {Lo: 0xe80, Hi: 0xeff, Stride: 1}, {Lo: 0x200b, Hi: 0x200f, Stride: 1}, {Lo: 0x20dd, Hi: 0x20e4, Stride: 1},
	{Lo: 0xfb1d, Hi: 0xfdff, Stride: 1}, {Lo: 0xfe70, Hi: 0xfefe, Stride: 1},
}}
