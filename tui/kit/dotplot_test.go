package kit

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// A dot stands where its value is on the scale, hollow unless it is sure, at any width.
func TestDotPlot(t *testing.T) {
	st := NewStyles(Dark, true)
	dots := []Dot{{Name: "Ani", At: -2, Value: "-2,00", Sure: true}, {Name: "Budi", At: 0, Spare: 1, Value: "0,00"}, {Name: "Citra", At: 9, Value: "+9,00", Sure: true}}
	var got []string
	for _, l := range DotPlot(st, -2, 2, [2]string{"−2 ketat", "+2 longgar"}, 38, dots...) {
		got = append(got, strings.TrimRight(ansi.Strip(l), " "))
	}
	want := []string{
		"Ani    ●···········│···········  -2,00",
		"Budi   ······──────○─────······   0,00",
		"Citra  ············│··········●  +9,00",
		"       −2 ketat      +2 longgar",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("drawn:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for w := range 90 {
		for _, l := range DotPlot(st, -2, 2, [2]string{"−2 ketat", "+2 longgar"}, w, dots...) {
			if Width(l) > w {
				t.Errorf("%d cells of %d: %q", Width(l), w, l)
			}
		}
	}
}

func TestRoundUp(t *testing.T) {
	for v, want := range map[float64]float64{0.08: 0.1, 1: 1, 1.1: 2, 2.4: 5, 7: 10, 14: 20, 51: 100} {
		if got := RoundUp(v); got < want*.999 || got > want*1.001 {
			t.Errorf("%v rounds up to %v, want %v", v, got, want)
		}
	}
}
