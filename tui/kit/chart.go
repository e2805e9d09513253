package kit

import (
	"math"
	"strings"
)

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
			b.WriteString([...]string{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"}[rest]) // eighths
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

// Histogram draws how often values lie where between lo and hi: a row of w columns, each as high
// as it holds many of them. The column of at stands out where mark is set.
func Histogram(st Styles, values []int, lo, hi, at int, mark bool, w int) string {
	if w <= 0 || hi < lo {
		return ""
	}
	column := func(v int) int { return min(max((v-lo)*w/(hi-lo+1), 0), w-1) }
	counts, most := make([]int, w), 1
	for _, v := range values {
		counts[column(v)]++
		most = max(most, counts[column(v)])
	}
	var b strings.Builder
	for i, n := range counts {
		text, pen := "·", st.Fast.Muted
		if n > 0 {
			text, pen = string(rune('▁'+(n*8-1)/most)), st.Fast.Bar
		}
		if mark && i == column(at) {
			pen = st.Fast.Cursor
		}
		pen.write(&b, text)
	}
	return b.String()
}

// Dot is one row of a dot plot: a value, and how far it may be from there.
type Dot struct {
	Name  string
	At    float64
	Spare float64 // on either side; 0 for none
	Value string  // in words, at the end of the row
	Pen   Pen
	Sure  bool // a full dot; a hollow one says that it may be nothing
}

// DotPlot draws dots under each other between lo and hi in w cells, with a line where zero is
// if that is between, and the scale's ends under them.
func DotPlot(st Styles, lo, hi float64, ends [2]string, w int, dots ...Dot) []string {
	name, value := 0, 0
	for _, d := range dots {
		name, value = max(name, Width(d.Name)), max(value, Width(d.Value))
	}
	name = min(name, max(w/4, 8))
	room := min(w-name-value-4, 64)
	if room < 9 || hi <= lo {
		return nil
	}
	cell := func(v float64) int {
		return min(max(int(math.Round((v-lo)/(hi-lo)*float64(room-1))), 0), room-1)
	}
	lines := make([]string, 0, len(dots)+1)
	for _, d := range dots {
		row := []rune(strings.Repeat("·", room))
		if lo < 0 && hi > 0 {
			row[cell(0)] = '│'
		}
		for x := cell(d.At - d.Spare); d.Spare > 0 && x <= cell(d.At+d.Spare); x++ {
			row[x] = '─'
		}
		at, dot := cell(d.At), "○"
		if d.Sure {
			dot = "●"
		}
		plot := st.Fast.Muted.Render(string(row[:at])) + d.Pen.Render(dot) + st.Fast.Muted.Render(string(row[at+1:]))
		lines = append(lines, Fit(d.Name, name)+"  "+plot+"  "+d.Pen.Render(FitLeft(d.Value, value)))
	}
	if Width(ends[0]+ends[1]) >= room { // the figures alone
		for i := range ends {
			ends[i], _, _ = strings.Cut(ends[i], " ")
		}
	}
	return append(lines, strings.Repeat(" ", name+2)+st.Fast.Muted.Render(Join(ends[0], ends[1], room)))
}

// RoundUp is the next round number from v on: 1, 2 or 5, and tens of them.
func RoundUp(v float64) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(max(v, 1e-6))))
	for _, n := range []float64{1, 2, 5} {
		if v <= n*ten*(1+1e-9) {
			return n * ten
		}
	}
	return 10 * ten
}
