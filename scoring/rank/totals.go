package rank

import (
	"math"
	"slices"
)

// Totals are the sheets' totals that count, as numbers for statistics: never
// for a place.
type Totals struct {
	Entries []string    // those with enough sheets to be ranked
	Jurors  []string    // who scored any of them, by user name
	Cells   [][]float64 // a row an entry, a column a juror, NaN where there is none; higher is better
	Turns   []int       // the rows, in their own order, for whoever knows another
}

// Totals are the totals of the entries that can be placed.
func (b Ballots) Totals() Totals {
	var t Totals
	number := make([]int, len(b.Jurors)) // in the totals, by the ballots' number
	var used []int32
	for _, e := range b.Entries {
		if e.Why != nil {
			continue
		}
		t.Entries, t.Turns = append(t.Entries, e.ID), append(t.Turns, len(t.Turns))
		for _, m := range e.Marks {
			used = append(used, m.Juror)
		}
	}
	slices.Sort(used)
	for _, j := range slices.Compact(used) {
		t.Jurors = append(t.Jurors, b.Jurors[j])
	}
	slices.Sort(t.Jurors)
	for j, user := range b.Jurors {
		number[j], _ = slices.BinarySearch(t.Jurors, user)
	}
	for _, e := range b.Entries {
		if e.Why != nil {
			continue
		}
		row := make([]float64, len(t.Jurors))
		for j := range row {
			row[j] = math.NaN()
		}
		for _, m := range e.Marks {
			row[number[m.Juror]] = float64(m.Total) / float64(b.Den)
		}
		t.Cells = append(t.Cells, row)
	}
	return t
}
