package scoring

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// Clean makes text from people safe to show on any terminal and paper: control
// characters, bidirectional overrides, joiners and variation selectors are
// dropped; emoji, regional indicators and broken UTF-8 become U+FFFD; a tab
// becomes a space. Of the marks on one letter two are kept, and none where there
// is no letter. Line ends are kept as \n; ends of the text are trimmed.
func Clean(s string) string { return strings.TrimSpace(clean(s, true)) }

// CleanLine is Clean for text of one line: a line end becomes a space.
func CleanLine(s string) string { return strings.TrimSpace(clean(s, false)) }

func clean(s string, lines bool) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	marks := maxMarks // nothing to carry one yet
	s = strings.ReplaceAll(s, "\r\n", "\n")
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			if r = ' '; lines {
				r = '\n'
			}
		case r == '\t':
			r = ' '
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r):
			if marks < maxMarks && r != '\u20e3' && !unicode.Is(unicode.Variation_Selector, r) {
				b.WriteRune(r)
				marks++
			}
			continue
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r):
			continue
		case unicode.Is(emoji, r):
			r = utf8.RuneError
		}
		if marks = 0; unicode.IsSpace(r) {
			marks = maxMarks
		}
		b.WriteRune(r)
	}
	return b.String()
}

// maxMarks is how many marks one letter may carry: what any script needs, and
// too few to climb over the lines above.
const maxMarks = 2

// emoji is what terminals show as pictures, two cells wide or not as they like.
var emoji = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x231a, 0x231b, 1}, {0x23e9, 0x23f3, 1}, {0x25fd, 0x25fe, 1}, {0x2614, 0x2615, 1},
		{0x2648, 0x2653, 1}, {0x267f, 0x267f, 1}, {0x2693, 0x2693, 1}, {0x26a1, 0x26a1, 1},
		{0x26aa, 0x26ab, 1}, {0x26bd, 0x26be, 1}, {0x26c4, 0x26c5, 1}, {0x26ce, 0x26ce, 1},
		{0x26d4, 0x26d4, 1}, {0x26ea, 0x26ea, 1}, {0x26f2, 0x26f3, 1}, {0x26f5, 0x26f5, 1},
		{0x26fa, 0x26fa, 1}, {0x26fd, 0x26fd, 1}, {0x2705, 0x2705, 1}, {0x270a, 0x270b, 1},
		{0x2728, 0x2728, 1}, {0x274c, 0x274c, 1}, {0x274e, 0x274e, 1}, {0x2753, 0x2755, 1},
		{0x2757, 0x2757, 1}, {0x2795, 0x2797, 1}, {0x27b0, 0x27b0, 1}, {0x27bf, 0x27bf, 1},
		{0x2b1b, 0x2b1c, 1}, {0x2b50, 0x2b50, 1}, {0x2b55, 0x2b55, 1},
	},
	R32: []unicode.Range32{{0x1f000, 0x1faff, 1}},
}

// plain reports whether s is printable ASCII, the common case.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7e {
			return false
		}
	}
	return true
}
