package kit

import (
	"math"
	"strings"
)

// Width is the number of cells of s as it is shown, of its widest line if it has
// several; escape sequences take none.
func Width(s string) int {
	if ascii(s) {
		return len(s)
	}
	w := 0
	for line := range strings.SplitSeq(s, "\n") {
		w = max(w, measure(line, math.MaxInt).w)
	}
	return w
}

// Fit returns s in exactly w cells, cut with … or padded on the right. Colours in s stay
// and are closed at its end.
func Fit(s string, w int) string { return fit(s, w, 0, 1) }

// FitLeft is [Fit] with the padding on the left, for numbers.
func FitLeft(s string, w int) string { return fit(s, w, 1, 1) }

// Centre is [Fit] with half of the padding on each side, the odd cell on the right.
func Centre(s string, w int) string { return fit(s, w, 1, 2) }

// fit puts num/den of the padding on the left.
func fit(s string, w, num, den int) string {
	if w <= 0 {
		return ""
	}
	m := measure(s, w)
	if m.w == w && !m.open {
		return m.s
	}
	var b strings.Builder
	b.Grow(len(m.s) + max(0, w-m.w) + 8)
	put(&b, m, w, num, den)
	return b.String()
}

// write appends s in exactly w cells, padded on the right.
func write(b *strings.Builder, s string, w int) {
	if w > 0 {
		put(b, measure(s, w), w, 0, 1)
	}
}

func put(b *strings.Builder, m span, w, num, den int) {
	if m.w <= w {
		left := (w - m.w) * num / den
		pad(b, left)
		b.WriteString(m.s)
		if m.open {
			b.WriteString(reset)
		}
		pad(b, w-m.w-left)
		return
	}
	b.WriteString(m.s[:m.cut])
	b.WriteString(ellipsis)
	if strings.IndexByte(m.s[:m.cut], esc) >= 0 {
		b.WriteString(reset)
		for range unclosed(m.s[:m.cut]) {
			b.WriteString(zoneClose)
		}
	}
	left := w - m.cutW - 1
	pad(b, left)
}

// Join is one line of w cells with left at its left and right at its right end. When both
// do not fit, left is cut first; at least one cell stays between them.
func Join(left, right string, w int) string {
	if w <= 0 {
		return ""
	}
	m := measure(right, w)
	room := w - m.w - 1
	if m.w == 0 {
		return Fit(left, w)
	}
	if room < 1 {
		return FitLeft(right, w)
	}
	var b strings.Builder
	b.Grow(len(left) + len(right) + w)
	write(&b, left, room)
	b.WriteByte(' ')
	put(&b, m, m.w, 0, 1)
	return b.String()
}

// FirstName is the word that a person is called by: the first one of the name that is no title
// (Dr., H.) and nothing shortened (Moh.).
func FirstName(name string) string {
	words := strings.Fields(name)
	for _, w := range words {
		if w = strings.TrimRight(w, ","); w != "" && !strings.HasSuffix(w, ".") {
			return w
		}
	}
	return name
}
