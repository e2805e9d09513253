package setup

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// cellKind is what a spreadsheet takes a cell for.
type cellKind uint8

const (
	asText    cellKind = iota // what somebody typed; every cell of a text file
	asNumber                  // a number, whatever its format makes of it
	asPercent                 // a number that its format shows as a part of a hundred
	asDay                     // a day or a time of day
	asFlag                    // true or false
	asFailure                 // an error
)

// formatKind is what a number becomes under a style.
func formatKind(x *excelize.File, style int) cellKind {
	s, err := x.GetStyle(style)
	switch {
	case err != nil:
		return asNumber
	case s.CustomNumFmt != nil:
		return codeKind(*s.CustomNumFmt)
	case s.NumFmt == 9 || s.NumFmt == 10:
		return asPercent
	case s.NumFmt >= 14 && s.NumFmt <= 22, s.NumFmt >= 27 && s.NumFmt <= 36, s.NumFmt >= 45 && s.NumFmt <= 47, s.NumFmt >= 50 && s.NumFmt <= 58:
		return asDay
	}
	return asNumber
}

// codeKind reads a number format: what stands in it for itself aside, days and
// times are written with y, m, d, h and s, and only they are.
func codeKind(code string) cellKind {
	k := asNumber
	for r := []rune(code); len(r) > 0; {
		n := 1
		switch c := r[0]; {
		case c == '"':
			n += upTo(r[1:], '"')
		case c == '[':
			n += upTo(r[1:], ']')
			if in := strings.ToLower(string(r[1 : n-1])); in != "" && strings.Trim(in, "hms") == "" { // elapsed time
				return asDay
			}
		case c == '\\' || c == '_' || c == '*':
			n = min(2, len(r))
		case strings.ContainsRune("yYmMdDhHsS", c):
			return asDay
		case c == '%':
			k = asPercent
		}
		r = r[n:]
	}
	return k
}

// upTo is how many there are up to and with the end mark, or in all.
func upTo(r []rune, end rune) int {
	for i, c := range r {
		if c == end {
			return i + 1
		}
	}
	return len(r)
}
