package kit

import "strings"

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
