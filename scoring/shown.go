package scoring

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// StandIn is shown and printed for a character that cannot be.
const StandIn = '□'

// Shown is what a terminal shows of a text: letters that every terminal draws in
// as many cells, and a StandIn for each other character: emoji, scripts that are
// written from the right or shaped as they go. Nothing in it moves a cursor. Of
// the marks on one letter two are shown. Line ends stay; all other space is a
// plain blank.
func Shown(s string) string { return shown(s, '\n') }

// ShownLine is Shown for one line: a line end becomes a blank.
func ShownLine(s string) string { return shown(s, ' ') }

func shown(s string, end rune) string {
	if printable(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	for c := range Characters(s) {
		c = seen(c)
		switch first, _ := utf8.DecodeRuneInString(c); {
		case c == "":
		case lineEnd(first):
			b.WriteRune(end)
		case unicode.IsSpace(first) || first == brailleBlank:
			b.WriteByte(' ')
		default:
			sure, _ := glyph(c)
			b.WriteString(sure)
		}
	}
	return b.String()
}

// seen is a character without what nobody sees before it.
func seen(c string) string {
	for c != "" {
		r, n := utf8.DecodeRuneInString(c)
		if !isSelector(r) && !unseen(r) || lineEnd(r) || r == '\t' {
			break
		}
		c = c[n:]
	}
	return c
}

// glyph is what a terminal shows of a character, and whether that is all of it.
func glyph(c string) (sure string, whole bool) {
	first, n := utf8.DecodeRuneInString(c)
	cells := Cells(first)
	if cells == 0 {
		return string(StandIn), false
	}
	if n == len(c) {
		return string(first), first != utf8.RuneError
	}
	marks := make([]rune, 0, maxMarks)
	whole = true
	for _, r := range c[n:] {
		switch {
		case unicode.Is(sureMarks, r) && cells == 1:
			if whole = whole && len(marks) < maxMarks; whole {
				marks = append(marks, r)
			}
		case isSelector(r) || unseen(r):
		case r == keycap:
			whole = false
		default:
			return string(StandIn), false
		}
	}
	return string(first) + string(marks), whole
}

// maxMarks is how many marks one letter shows: more would climb over the lines above.
const maxMarks = 2

// Unshown lists the characters of a text, each once, of which a terminal shows
// something else or not all.
func Unshown(s string) (chars []string) {
	for c := range Characters(s) {
		if c = seen(c); c == "" || c[0] <= ' ' {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(c); unicode.IsSpace(r) || r == brailleBlank || slices.Contains(chars, c) {
			continue
		}
		if _, whole := glyph(c); !whole {
			chars = append(chars, c)
		}
	}
	return chars
}

// Cells is how many cells every terminal gives the letter, 1 or 2; 0 where they
// differ, and for what is no letter or sign.
func Cells(r rune) int {
	switch {
	case r < 0x7f:
		if r >= ' ' {
			return 1
		}
		return 0
	case !unicode.IsGraphic(r) || unicode.IsSpace(r) || unicode.Is(unicode.M, r) || unicode.Is(unsure, r):
		return 0
	case unicode.Is(narrow, r):
		return 1
	case unicode.Is(wide, r):
		return 2
	}
	return 0
}

// SureCells is the length of the character that s begins with, and how many cells
// every terminal draws it in; 0 where it is not shown as it is.
func SureCells(s string) (n, cells int) {
	n = characterAt(s)
	if sure, _ := glyph(s[:n]); sure != s[:n] {
		return n, 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return n, Cells(r)
}

// narrow is what is drawn in one cell, of what is a letter or a sign: Latin, Greek,
// Cyrillic, Armenian, Georgian, Thai, Lao, Ethiopic and other scripts of letters
// that stand apart and run to the right, and the signs that go with them.
var narrow = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0xa1, 0x52f, 1}, {0x531, 0x58f, 1}, {0xe01, 0xe32, 1}, {0xe3f, 0xe5b, 1}, {0xe81, 0xeb2, 1}, {0xebd, 0xedf, 1},
		{0x10a0, 0x10ff, 1}, {0x1200, 0x139f, 1}, {0x13a0, 0x16ff, 1}, {0x18b0, 0x18ff, 1}, {0x1c80, 0x1cbf, 1},
		{0x1d00, 0x1fff, 1}, {0x2010, 0x2027, 1}, {0x2030, 0x205e, 1}, {0x2070, 0x218f, 1}, {0x2190, 0x2e5f, 1},
		{0xa4d0, 0xa63f, 1}, {0xa640, 0xa7ff, 1}, {0xab00, 0xabbf, 1}, {0xfb00, 0xfb17, 1}, {0xff61, 0xff9d, 1}, {0xffe8, 0xffee, 1},
		{0xfffd, 0xfffd, 1},
	},
	R32: []unicode.Range32{{0x10330, 0x1034a, 1}, {0x10400, 0x1044f, 1}, {0x1d400, 0x1d7ff, 1}},
}

// wide is what is drawn in two: Chinese, Japanese and Korean.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x2e80, 0x2fd5, 1}, {0x2ff0, 0x2ffb, 1}, {0x3001, 0x303e, 1}, {0x3041, 0x3247, 1}, {0x3250, 0x4dbf, 1}, {0x4e00, 0xa4c6, 1},
		{0xac00, 0xd7a3, 1}, {0xf900, 0xfaff, 1}, {0xfe30, 0xfe6b, 1}, {0xff01, 0xff60, 1}, {0xffe0, 0xffe6, 1},
	},
	R32: []unicode.Range32{{0x20000, 0x2fa1f, 1}, {0x30000, 0x323af, 1}},
}

// unsure is what stands among those and yet is drawn in one cell here and two
// there: what terminals show as pictures, and what a newer Unicode made wider.
var unsure = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x231a, 0x231b, 1}, {0x2329, 0x232a, 1}, {0x23e9, 0x23f3, 1}, {0x25fd, 0x25fe, 1}, {0x2614, 0x2615, 1}, {0x2630, 0x2637, 1},
		{0x2648, 0x2653, 1}, {0x267f, 0x267f, 1}, {0x268a, 0x268f, 1}, {0x2693, 0x2693, 1}, {0x26a1, 0x26a1, 1},
		{0x26aa, 0x26ab, 1}, {0x26bd, 0x26be, 1}, {0x26c4, 0x26c5, 1}, {0x26ce, 0x26ce, 1}, {0x26d4, 0x26d4, 1},
		{0x26ea, 0x26ea, 1}, {0x26f2, 0x26f3, 1}, {0x26f5, 0x26f5, 1}, {0x26fa, 0x26fa, 1}, {0x26fd, 0x26fd, 1},
		{0x2705, 0x2705, 1}, {0x270a, 0x270b, 1}, {0x2728, 0x2728, 1}, {0x274c, 0x274c, 1}, {0x274e, 0x274e, 1},
		{0x2753, 0x2755, 1}, {0x2757, 0x2757, 1}, {0x2795, 0x2797, 1}, {0x27b0, 0x27b0, 1}, {0x27bf, 0x27bf, 1},
		{0x2800, 0x2800, 1}, {0x2b1b, 0x2b1c, 1}, {0x2b50, 0x2b50, 1}, {0x2b55, 0x2b55, 1}, {0x3164, 0x3164, 1}, {0x31e4, 0x31ef, 1},
	},
}

// sureMarks are drawn over the letter before them and take no cell.
var sureMarks = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x300, 0x34e, 1}, {0x350, 0x36f, 1}, {0x483, 0x487, 1}, {0xe31, 0xe31, 1}, {0xe34, 0xe3a, 1}, {0xe47, 0xe4e, 1},
		{0xeb1, 0xeb1, 1}, {0xeb4, 0xebc, 1}, {0xec8, 0xecd, 1}, {0x1ab0, 0x1abd, 1}, {0x1dc0, 0x1dff, 1}, {0x20d0, 0x20dc, 1},
		{0xfe20, 0xfe2f, 1},
	},
}
