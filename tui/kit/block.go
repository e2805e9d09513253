package kit

import (
	"strings"
)

// Block joins lines into exactly h lines of exactly w cells.
func Block(lines []string, w, h int) string {
	if h <= 0 {
		return ""
	}
	w = max(w, 0)
	size := h * (w + 1)
	for i := 0; i < min(h, len(lines)); i++ {
		size += len(lines[i])
	}
	var b strings.Builder
	b.Grow(size)
	for i := range h {
		if i > 0 {
			b.WriteByte('\n')
		}
		if i < len(lines) {
			write(&b, lines[i], w)
		} else {
			pad(&b, w)
		}
	}
	return b.String()
}

// Beside puts blocks next to each other with gap blanks between them. Each block's lines
// must be equally wide; one with fewer lines than the others is continued with blanks.
func Beside(gap int, blocks ...string) string {
	size, height := 0, 0
	rest, widths := make([]string, len(blocks)), make([]int, len(blocks))
	for i, s := range blocks {
		first, _, _ := strings.Cut(s, "\n")
		rest[i], widths[i] = s, Width(first)
		size += len(s) + 1
		height = max(height, strings.Count(s, "\n")+1)
	}
	var b strings.Builder
	b.Grow(size + height*(gap+1)*len(blocks))
	done := make([]bool, len(blocks))
	for y := range height {
		if y > 0 {
			b.WriteByte('\n')
		}
		for i := range blocks {
			if i > 0 {
				pad(&b, gap)
			}
			if done[i] {
				pad(&b, widths[i])
				continue
			}
			line, after, more := strings.Cut(rest[i], "\n")
			b.WriteString(line)
			rest[i], done[i] = after, !more
		}
	}
	return b.String()
}

// Runs of 64 cells to cut pieces from.
const (
	blanks = "                                                                "
	rules  = "────────────────────────────────────────────────────────────────"
	fulls  = "████████████████████████████████████████████████████████████████"
	uppers = "▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀"
	lowers = "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄"
	shades = "░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░"
)

func pad(b *strings.Builder, n int) { run(b, blanks, 1, n) }

// repeat writes n cells of a run of characters of 3 bytes.
func repeat(b *strings.Builder, of string, n int) { run(b, of, 3, n) }

func run(b *strings.Builder, of string, size, n int) {
	for n *= size; n > len(of); n -= len(of) {
		b.WriteString(of)
	}
	if n > 0 {
		b.WriteString(of[:n])
	}
}
