package kit

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
)

const (
	esc      = 0x1b
	reset    = ansi.ResetStyle
	ellipsis = "…"
)

// Step reads what starts at s[i]: its bytes, its width in cells, and whether it is a
// colour sequence; s is valid UTF-8. junk is anything that a terminal would not show
// as it is, in so many cells.
func Step(s string, i int) (n, w int, sgr, junk bool) {
	c := s[i]
	switch {
	case c == esc:
		n, sgr = sequence(s[i:])
		return n, 0, sgr, !sgr
	case c < 0x20 || c == 0x7f:
		return 1, 0, false, true
	case c < utf8.RuneSelf:
		if i+1 == len(s) || s[i+1] < utf8.RuneSelf {
			return 1, 1, false, false
		}
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if simple(r) && (i+n == len(s) || alone(s[i+n:])) {
		return n, 1, false, false
	}
	n, w = scoring.SureCells(s[i:])
	return n, w, false, w == 0
}

// simple says that r is one cell wide and never joins a simple rune after it.
func simple(r rune) bool {
	return r >= 0x20 && r < 0x7f || r > 0xa0 && r < 0x250 && r != 0xad && r != 0xa9 && r != 0xae ||
		r >= 0x2500 && r < 0x25aa || r == '…' || r == '✓' || r >= 0x2018 && r <= 0x201d
}

// alone says that what starts rest cannot belong to the simple rune before it.
func alone(rest string) bool {
	if rest[0] < utf8.RuneSelf {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return simple(r)
}

// sequence is the length of the escape sequence that s starts with, and whether it is a
// colour sequence. One without an end takes all of s.
func sequence(s string) (n int, sgr bool) {
	if len(s) < 2 {
		return len(s), false
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			switch c := s[i]; {
			case c >= 0x40 && c <= 0x7e:
				return i + 1, c == 'm' && !strings.ContainsAny(s[2:i], "<=>? !\"#$%&'()*+,-./")
			case c < 0x20 || c > 0x7e:
				return i, false
			}
		}
		return len(s), false
	case ']', 'P', '_', '^', 'X':
		for i := 2; i < len(s); i++ {
			if s[i] == 0x07 {
				return i + 1, false
			}
			if s[i] == esc && i+1 < len(s) && s[i+1] == '\\' {
				return i + 2, false
			}
			if s[i] == esc {
				return i, false
			}
		}
		return len(s), false
	}
	i := 1
	for i < len(s) && s[i] >= 0x20 && s[i] < 0x30 {
		i++
	}
	if i < len(s) && s[i] >= 0x30 && s[i] < 0x7f {
		i++
	}
	return i, false
}

// ends says that a colour sequence takes all styles away.
func ends(sgr string) bool { return sgr == reset || sgr == "\x1b[0m" }

// ascii says that every byte of s is a printable character of one cell.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7e {
			return false
		}
	}
	return true
}

// clean returns s as one line of text as a terminal shows it, and colour sequences.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		n, sgr := strings.IndexByte(s, esc), false
		switch {
		case n < 0:
			n = len(s)
			fallthrough
		case n > 0:
			b.WriteString(scoring.ShownLine(s[:n]))
		default:
			if n, sgr = sequence(s); sgr {
				b.WriteString(s[:n])
			}
		}
		s = s[n:]
	}
	return b.String()
}

// drawing says that s starts with a line, a block or a shade (U+2500 to U+259F),
// of which screens have most, that is alone: at the end, or before another one or
// ASCII.
func drawing(s string) bool {
	return drawn(s) && (len(s) == 3 || s[3] < utf8.RuneSelf || drawn(s[3:]))
}

func drawn(s string) bool {
	return len(s) >= 3 && s[0] == 0xe2 && s[1] >= 0x94 && s[1] <= 0x96 && (s[1] < 0x96 || s[2] < 0xa0)
}

// span is one line measured against a width.
type span struct {
	s    string
	w    int  // cells of s, no more than one above the limit
	cut  int  // bytes of s that fit beside an ellipsis
	cutW int  // their cells
	open bool // s leaves a style on
}

// measure reads s up to the first cell beyond limit.
func measure(s string, limit int) span {
	if ascii(s) {
		n := min(max(limit-1, 0), len(s))
		return span{s: s, w: len(s), cut: n, cutW: n}
	}
	if !utf8.ValidString(s) {
		return measure(clean(s), limit)
	}
	m := span{s: s}
	for i := 0; i < len(s); {
		if c := s[i]; c >= 0x20 && c < 0x7f && (i+1 == len(s) || s[i+1] < utf8.RuneSelf) {
			m.w++
			i++
		} else if drawing(s[i:]) {
			m.w++
			i += 3
		} else {
			n, w, sgr, junk := Step(s, i)
			if junk {
				return measure(clean(s), limit)
			}
			if sgr && !isMark(s[i:i+n]) {
				m.open = !ends(s[i : i+n])
			}
			m.w += w
			i += n
		}
		if m.w < limit {
			m.cut, m.cutW = i, m.w
		}
		if m.w > limit {
			break
		}
	}
	return m
}
