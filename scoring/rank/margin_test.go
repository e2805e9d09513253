package rank

import (
	"testing"

	"juri/scoring/exact"
)

// A line between two rounds has no margin: the scores on its sides are of
// different sheets.
func TestMarginOfRounds(t *testing.T) {
	row := func(rank int, score int64, round int) Standing {
		return Standing{Rank: rank, Grounds: &Grounds{Score: exact.Ratio{Num: score, Den: 1}, Round: round}}
	}
	table := Table{Rows: []Standing{row(1, 70, 1), row(2, 60, 1), row(3, 90, 0), row(3, 90, 0), row(0, 10, 0)}}
	for n, want := range []string{"–", "10", "–", "0", "–", "–"} {
		got := "–"
		if m, ok := table.Margin(n); ok {
			got = m.Format(0)
		}
		if got != want || table.Crossed(n) != (n == 3) {
			t.Errorf("after %d: %s, crossed %v; want %s", n, got, table.Crossed(n), want)
		}
	}
}
