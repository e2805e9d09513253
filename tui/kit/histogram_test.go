package kit

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestHistogram(t *testing.T) {
	st := NewStyles(Dark, true)
	for _, c := range []struct {
		values []int
		lo, hi int
		w      int
		want   string
	}{
		{[]int{60, 60, 61, 69}, 60, 69, 10, "█▄·······▄"},
		{[]int{60, 60, 61, 69}, 60, 69, 5, "█···▃"},
		{[]int{60, 1000, -5}, 60, 61, 2, "█▄"}, // what lies outside goes to the ends
		{[]int{70}, 70, 70, 3, "█··"},
		{nil, 0, 9, 4, "····"},
		{nil, 9, 0, 4, ""},
		{nil, 0, 9, 0, ""},
	} {
		if got := ansi.Strip(Histogram(st, c.values, c.lo, c.hi, c.lo, true, c.w)); got != c.want {
			t.Errorf("%v in %d–%d: %q, want %q", c.values, c.lo, c.hi, got, c.want)
		}
	}
}
