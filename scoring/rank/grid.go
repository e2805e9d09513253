package rank

import (
	"slices"
	"strings"
)

// grid is the totals of the ranked entries by juror, with only those that exist:
// rows by entry id and jurors by user name, whatever order they came in.
type grid struct {
	rows   []int32 // indices of entries
	jurors []string
	cells  [][]Mark // of each row, by juror
	n      int      // cells in all
}

func (r *Ranker) grid() grid {
	var g grid
	used := make([]bool, len(r.ballots.Jurors))
	for i := range r.grounds {
		if r.grounds[i].Why != nil {
			continue
		}
		g.rows = append(g.rows, int32(i))
		for _, m := range r.ballots.Entries[i].Marks {
			used[m.Juror] = true
		}
		g.n += len(r.ballots.Entries[i].Marks)
	}
	slices.SortFunc(g.rows, func(a, b int32) int { return strings.Compare(r.ballots.Entries[a].ID, r.ballots.Entries[b].ID) })
	for j, is := range used {
		if is {
			g.jurors = append(g.jurors, r.ballots.Jurors[j])
		}
	}
	slices.Sort(g.jurors)
	number := make([]int32, len(used)) // in the grid
	for j, is := range used {
		if is {
			at, _ := slices.BinarySearch(g.jurors, r.ballots.Jurors[j])
			number[j] = int32(at)
		}
	}
	g.cells = make([][]Mark, len(g.rows))
	all := make([]Mark, 0, g.n)
	for row, i := range g.rows {
		from := len(all)
		for _, m := range r.ballots.Entries[i].Marks {
			m.Juror = number[m.Juror]
			all = append(all, m)
		}
		g.cells[row] = all[from:]
	}
	return g
}

// complete reports whether every juror has a total of every row.
func (g grid) complete() bool { return g.n == len(g.rows)*len(g.jurors) }
