package scoring

import (
	"cmp"
	"juri/scoring/exact"
	"math"
	"math/big"
	"slices"
)

// Totals are the sheets' totals that count, as numbers for statistics: never
// for a place.
type Totals struct {
	Entries []string    // those with enough sheets to be ranked
	Jurors  []string    // who scored any of them, by user name
	Cells   [][]float64 // a row an entry, a column a juror, NaN where there is none; higher is better
	Turns   []int       // the rows in the order in which the entries were called
}

// Totals returns the totals of the entries that take part and have at least the
// panel's least number of sheets.
func (s State) Totals() Totals {
	var t Totals
	if s.Contest == nil {
		return t
	}
	c := s.counter()
	var slots []*Slot
	var all [][]mark
	used := map[int32]bool{}
	for _, l := range s.Slots {
		n := c.count(l)
		if n.why != nil {
			continue
		}
		slots, all = append(slots, l), append(all, n.marks)
		t.Entries = append(t.Entries, l.Entry.ID)
		for _, m := range n.marks {
			if !used[m.juror] {
				used[m.juror] = true
				t.Jurors = append(t.Jurors, c.names[m.juror])
			}
		}
	}
	slices.Sort(t.Jurors)
	at := make([]int, len(c.names))
	for j, user := range t.Jurors {
		at[c.number[user]] = j
	}
	for i, marks := range all {
		row := make([]float64, len(t.Jurors))
		for j := range row {
			row[j] = math.NaN()
		}
		for _, m := range marks {
			row[at[m.juror]] = float64(m.num) / float64(s.weigher.den)
		}
		t.Cells, t.Turns = append(t.Cells, row), append(t.Turns, i)
	}
	slices.SortStableFunc(t.Turns, func(a, b int) int {
		x, y := slots[a].Called, slots[b].Called
		return cmp.Or(cmpBool(x.IsZero(), y.IsZero()), x.Compare(y))
	})
	return t
}

// cmpBool puts false before true.
func cmpBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// Lines are after how many places of the whole contest an award ends.
func (r Result) Lines() []int {
	var lines []int
	n := 0
	for _, a := range r.Awards {
		if a.Category == "" && !a.Rest && !a.Pick {
			n += a.Places
			lines = append(lines, n)
		}
	}
	return lines
}

// Crossed reports whether the last of the first n places shares its rank with the
// place after it.
func (t Table) Crossed(n int) bool {
	return n > 0 && n < len(t.Rows) && t.Rows[n].Rank > 0 && t.Rows[n-1].Rank == t.Rows[n].Rank
}

// Margin is by how much the last of the first n places is ahead of the place
// after it; zero where they are tied. False if there are not so many places, or
// if a later round parts the two: their scores are of different sheets.
func (t Table) Margin(n int) (exact.Ratio, bool) {
	if n < 1 || n >= len(t.Rows) || t.Rows[n].Rank == 0 || t.Rows[n-1].Round != t.Rows[n].Round {
		return exact.Ratio{}, false
	}
	a, b := t.Rows[n-1].Score, t.Rows[n].Score
	d := new(big.Rat).Sub(big.NewRat(a.Num, a.Den), big.NewRat(b.Num, b.Den))
	if t.Lower {
		d.Neg(d)
	}
	if !d.Num().IsInt64() || !d.Denom().IsInt64() {
		return exact.Ratio{}, false
	}
	return exact.Ratio{Num: d.Num().Int64(), Den: d.Denom().Int64()}, true
}
