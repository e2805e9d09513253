package kit

import "strings"

// BarOpt changes how a bar is drawn.
type BarOpt int

// Fine draws the last cell of a bar in eighths.
const Fine BarOpt = 1

// Bar draws part of whole in exactly w cells. It is full only when all of whole is there,
// and empty only when nothing is, as far as w allows.
func Bar(st Styles, part, whole, w int, opts ...BarOpt) string {
	if w <= 0 {
		return ""
	}
	steps := 1
	for _, o := range opts {
		if o == Fine {
			steps = 8
		}
	}
	n := filled(part, whole, w*steps)
	cells, rest := n/steps, n%steps
	fp, ep := st.Fast.Bar, st.Fast.BarEmpty
	var b strings.Builder
	b.Grow(3*w + len(fp.open) + len(fp.close) + len(ep.open) + len(ep.close))
	if n > 0 {
		b.WriteString(fp.open)
		repeat(&b, fulls, cells)
		if rest > 0 {
			b.WriteString(eighth(rest))
			cells++
		}
		b.WriteString(fp.close)
	}
	if cells < w {
		b.WriteString(ep.open)
		repeat(&b, shades, w-cells)
		b.WriteString(ep.close)
	}
	return b.String()
}

// filled is part of whole in n steps, to the nearest, but 0 and n only when exact.
func filled(part, whole, n int) int {
	switch {
	case whole <= 0 || part <= 0:
		return 0
	case part >= whole:
		return n
	case n < 2:
		return 0
	}
	k := int(float64(part)/float64(whole)*float64(n) + 0.5)
	return min(max(k, 1), n-1)
}

func eighth(n int) string {
	return [...]string{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"}[n]
}
