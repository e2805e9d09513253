package kit

import "strings"

// Overlay puts box in the middle of base and returns exactly w×h cells. Both may have
// colours; a box larger than w×h is cut.
func Overlay(base, box string, w, h int) string {
	if w <= 0 || h <= 0 {
		return Block(nil, w, h)
	}
	base = Still(base)
	bw, bh := min(Width(box), w), min(strings.Count(box, "\n")+1, h)
	if box == "" {
		bw, bh = 0, 0
	}
	x, y := (w-bw)/2, (h-bh)/2
	var b strings.Builder
	b.Grow(len(base) + len(box) + h*16)
	more, inside := true, true
	for i := range h {
		var line string
		if more {
			line, base, more = strings.Cut(base, "\n")
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		if i < y || i >= y+bh {
			write(&b, line, w)
			continue
		}
		var over string
		if inside {
			over, box, inside = strings.Cut(box, "\n")
		}
		line = Fit(line, w)
		before(&b, line, x)
		write(&b, over, bw)
		after(&b, line, x+bw, w)
	}
	return b.String()
}

// before writes the first x cells of a line; half of a wide character becomes a blank.
func before(b *strings.Builder, line string, x int) {
	at, i, styled := 0, 0, false
	for i < len(line) {
		n, w, sgr, _ := Step(line, i)
		if at+w > x {
			break
		}
		styled = styled || sgr
		at += w
		i += n
	}
	b.WriteString(line[:i])
	if styled {
		b.WriteString(reset)
	}
	pad(b, x-at)
}

// after writes the cells of a line of w cells from x on, in the colours they have there.
func after(b *strings.Builder, line string, x, w int) {
	at, i, on := 0, 0, 0
	for i < len(line) && at < x {
		n, cw, sgr, _ := Step(line, i)
		if sgr && ends(line[i:i+n]) {
			on = i + n
		}
		at += cw
		i += n
	}
	pad(b, min(at, w)-x)
	for j := on; j < i; {
		n, _, sgr, _ := Step(line, j)
		if sgr {
			b.WriteString(line[j : j+n])
		}
		j += n
	}
	b.WriteString(line[i:])
}
