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
// becomes a space. Line ends are kept as \n; ends of the text are trimmed.
func Clean(s string) string { return strings.TrimSpace(clean(s, true)) }

// CleanLine is Clean for text of one line: a line end becomes a space.
func CleanLine(s string) string { return strings.TrimSpace(clean(s, false)) }

func clean(s string, lines bool) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	marks := 0
	s = strings.ReplaceAll(s, "\r\n", "\n")
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			if r = ' '; lines {
				r = '\n'
			}
		case r == '\t':
			r = ' '
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r):
			if marks++; marks > 2 || r == '\u20e3' || r >= 0xfe00 && r <= 0xfe0f || r >= 0xe0100 {
				continue
			}
			b.WriteRune(r)
			continue
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r):
			continue
		case r == utf8.RuneError || r >= 0x1f000 && r <= 0x1faff:
			r = utf8.RuneError
		}
		marks = 0
		b.WriteRune(r)
	}
	return b.String()
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
