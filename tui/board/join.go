package board

import (
	"net"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"rsc.io/qr"

	"juri/tui/kit"
)

// url is the server's address as phones understand it.
func (j Join) url() string { return "ssh://" + net.JoinHostPort(j.Host, strconv.Itoa(j.Port)) }

// line is what a person types who is called name.
func (j Join) line(name string) string {
	s := "ssh " + name + "@" + j.Host
	if j.Port != 22 {
		s += " -p " + strconv.Itoa(j.Port)
	}
	return s
}

// joining draws how to log in: a code beside or above the words, or the words alone.
func (p painter) joining() []string {
	if p.c.join.Host == "" {
		return p.headed("", func(p painter) []string { return p.notice(p.t.Board.JoinNone()) })
	}
	return p.headed("", func(p painter) []string {
		if p.c.code == nil {
			return column(p.words(false), p.w, p.h)
		}
		side := p.c.code.Size + 2*quiet
		if k := min(2*p.h/side, (p.w-40)/side); k > 0 {
			code := p.square(k)
			words := p.within(p.w-side*k-3, p.h)
			return p.abeam(column(code, side*k, p.h), column(words.words(true), words.w, p.h))
		}
		const least = 9 // lines for the words
		if k := min(2*(p.h-least)/side, p.w/side); k > 0 {
			code := p.square(k)
			for i, s := range code[0].lines {
				code[0].lines[i] = kit.Centre(s, p.w)
			}
			return column(append(code, p.words(true)...), p.w, p.h)
		}
		return column(p.words(false), p.w, p.h)
	})
}

func (p painter) abeam(left, right []string) []string {
	out := make([]string, p.h)
	for i := range out {
		out[i] = "  " + left[i] + " " + right[i]
	}
	return out
}

// words is how to log in, said; coded says that there is a code to scan.
func (p painter) words(coded bool) []part {
	b, j := p.t.Board, p.c.join
	line := j.line(b.JoinName())
	title, short := p.prose(p.pen.Title, b.JoinTitle(), 1), []string(nil)
	if p.roomy() {
		title, short = p.large(p.pen.Title, b.JoinTitle(), 5, 2)
	}
	parts := []part{
		{keep: 3, lines: title, short: short},
		{keep: 4, lines: p.prose(p.pen.Muted, b.JoinType(), 1), space: 1},
		{keep: 9, lines: p.prose(p.pen.Accent, line, 3)},
		{keep: 5, lines: p.prose(p.pen.Text, b.JoinHint(), 3), space: 1},
	}
	if coded {
		parts = append(parts, part{keep: 2, lines: p.prose(p.pen.Muted, b.JoinScan(), 2), space: 1})
	}
	if p.roomy() {
		// What is hardest to read from afar, once more; upper case is no matter in a host's name.
		for _, s := range [][2]string{{b.JoinHost(), j.Host}, {b.JoinPort(), strconv.Itoa(j.Port)}} {
			lines, short := p.large(p.pen.Accent, s[1], 5, 2)
			if short == nil {
				continue
			}
			parts = append(parts, part{
				keep: 1, space: 1, lines: append(p.prose(p.pen.Muted, s[0], 1), lines...),
			})
		}
	}
	if j.Key != "" {
		key := append(p.prose(p.pen.Muted, b.JoinKey(), 2), p.halves(j.Key)...)
		parts = append(parts, part{keep: 6, lines: key, space: 1})
	}
	return parts
}

// halves is a key in lines of about equal length.
func (p painter) halves(key string) []string {
	n := (len(key) + p.w - 1) / max(p.w, 1)
	size := (len(key) + n - 1) / n
	var out []string
	for ; len(key) > size; key = key[size:] {
		out = append(out, kit.Centre(key[:size], p.w))
	}
	return append(out, kit.Centre(key, p.w))
}

// quiet is the empty border, in modules, that a reader needs around a code.
const quiet = 4

// square draws the code, a module k cells wide and k half lines high: dark on light
// whatever the theme. Without colours the light parts are drawn, for a dark screen.
func (p painter) square(k int) []part {
	side := (p.c.code.Size + 2*quiet) * k
	lines := make([]string, 0, side/2+1)
	pen, inverse := paper, false
	if p.st.Good.GetForeground() == (lipgloss.NoColor{}) {
		pen, inverse = p.pen.Text, true
	}
	for y := 0; y < side; y += 2 {
		var b strings.Builder
		b.Grow(3 * side)
		for x := range side {
			upper := dark(p.c.code, x/k, y/k) != inverse
			lower := y+1 < side && dark(p.c.code, x/k, (y+1)/k) != inverse
			switch {
			case upper && lower:
				b.WriteString("█")
			case upper:
				b.WriteString("▀")
			case lower:
				b.WriteString("▄")
			default:
				b.WriteByte(' ')
			}
		}
		lines = append(lines, pen.Render(b.String()))
	}
	return []part{{keep: 8, lines: lines}}
}

// dark says what module x, y is, counted from the quiet border's corner.
func dark(c *qr.Code, x, y int) bool { return c.Black(x-quiet, y-quiet) }

// paper is black on white from the fixed part of the 256 colours, which no theme
// of a terminal's own changes.
var paper = kit.PenOf(lipgloss.NewStyle().Foreground(lipgloss.Color("16")).Background(lipgloss.Color("231")))
