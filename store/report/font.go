package report

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"strings"
	"sync"
	"unicode"

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
	covered = sync.OnceValue(func() map[rune]bool { return inBoth(regular, bold) })
	inSerif = sync.OnceValue(func() map[rune]bool { return inBoth(serif, serifBold) })
)

func inBoth(one, other []byte) map[rune]bool {
	both := map[rune]bool{}
	in := charsOf(other)
	for r := range charsOf(one) {
		if in[r] {
			both[r] = true
		}
	}
	return both
}

// charsOf reads the characters of a TrueType font's cmap of format 4, which has
// those up to U+FFFF; none if it has no such table.
func charsOf(font []byte) map[rune]bool {
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(font[at:])) }
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(font[at:])) }
	chars := map[rune]bool{}
	for t := range u16(4) {
		at := 12 + 16*t
		if string(font[at:at+4]) != "cmap" {
			continue
		}
		cmap := u32(at + 8)
		for i := range u16(cmap + 2) {
			sub := cmap + u32(cmap+4+8*i+4)
			if u16(sub) != 4 {
				continue
			}
			twice := u16(sub + 6)
			ends, starts := sub+14, sub+16+twice
			deltas, offsets := starts+twice, starts+2*twice
			for seg := 0; seg < twice; seg += 2 {
				for c := u16(starts + seg); c <= u16(ends+seg) && c < 0xffff; c++ {
					glyph := c
					if off := u16(offsets + seg); off != 0 {
						glyph = u16(offsets + seg + off + 2*(c-u16(starts+seg)))
					}
					if glyph != 0 && (glyph+u16(deltas+seg))&0xffff != 0 {
						chars[rune(c)] = true
					}
				}
			}
		}
	}
	return chars
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
