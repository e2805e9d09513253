package setup

import "testing"

func TestLooks(t *testing.T) {
	for _, same := range [][]string{
		{"A", "a", "a ", "\u0410", "\u0391", "Ａ"},
		{"Ani Rahma", "ani  rahma", "ANI\u00a0RAHMA", "AniRahma", "Аni Rаhmа"},
		{"P01", "p1", "P 01", "Р01", "P001"},
		{"10", "010"}, {"KEBAB", "КЕВАВ"}, {"0", "00"},
	} {
		for _, s := range same[1:] {
			if looks(s) != looks(same[0]) {
				t.Errorf("%q looks as %q, %q as %q", same[0], looks(same[0]), s, looks(s))
			}
		}
	}
	for _, other := range [][2]string{{"P1", "P10"}, {"P01", "P11"}, {"100", "10"}, {"Tim 1", "Tim 11"}, {"A", "B"}, {"P0", "P"}, {"X1", "XI"}, {"Ani", "Ana"}} {
		if looks(other[0]) == looks(other[1]) {
			t.Errorf("%q and %q look the same", other[0], other[1])
		}
	}
}
