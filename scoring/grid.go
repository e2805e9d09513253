package scoring

import (
	"cmp"
	"slices"
	"strings"
)

// grid is the totals of the ranked slots by juror, with only those that exist:
// rows by entry id and jurors by user name, whatever order they came in.
type grid struct {
	rows   []int32 // indices of slots
	jurors []string
	cells  [][]mark // of each row, by juror
	n      int      // cells in all
}

func (r *Ranker) grid() grid {
	s := r.state
	var g grid
	used := make([]bool, len(r.jurors.names))
	for i := range r.base {
		if r.base[i].Why != nil {
			continue
		}
		g.rows = append(g.rows, int32(i))
		for _, m := range r.counts[i].marks {
			used[m.juror] = true
		}
		g.n += len(r.counts[i].marks)
	}
	slices.SortFunc(g.rows, func(a, b int32) int { return strings.Compare(s.Slots[a].Entry.ID, s.Slots[b].Entry.ID) })
	for j, is := range used {
		if is {
			g.jurors = append(g.jurors, r.jurors.names[j])
		}
	}
	slices.Sort(g.jurors)
	number := make([]int32, len(used)) // in the grid
	for at, user := range g.jurors {
		number[r.jurors.number[user]] = int32(at)
	}
	g.cells = make([][]mark, len(g.rows))
	all := make([]mark, 0, g.n)
	for row, i := range g.rows {
		from := len(all)
		for _, m := range r.counts[i].marks {
			m.juror = number[m.juror]
			all = append(all, m)
		}
		g.cells[row] = all[from:]
	}
	return g
}

// complete reports whether every juror has a total of every row.
func (g grid) complete() bool { return g.n == len(g.rows)*len(g.jurors) }

// joined reports whether all is one part.
func (g grid) joined() bool {
	up := make([]int32, len(g.jurors)) // to another juror of the part
	for j := range up {
		up[j] = int32(j)
	}
	root := func(j int32) int32 {
		for up[j] != j {
			up[j] = up[up[j]]
			j = up[j]
		}
		return j
	}
	apart := len(up) - 1
	for _, marks := range g.cells {
		for _, m := range marks[1:] {
			if a, b := root(marks[0].juror), root(m.juror); a != b {
				up[a] = b
				apart--
			}
		}
	}
	return apart <= 0
}

// Part is entries and jurors that no juror and no entry joins to the others:
// scores of two parts have no scale in common.
type Part struct {
	Entries []string
	Jurors  []string
}

// parts are the connected parts of the graph of who has to do with what, in the
// order of their first entries by id.
func parts(entries []string, jurorsOf func(entry int) []string) []Part {
	order := make([]int, len(entries))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(entries[a], entries[b]) })
	up := make([]int, len(entries)) // to another entry of the part
	var root func(int) int
	root = func(i int) int {
		for up[i] != i {
			up[i] = up[up[i]]
			i = up[i]
		}
		return i
	}
	first := map[string]int{} // juror -> an entry of theirs
	for _, i := range order {
		up[i] = i
		for _, j := range jurorsOf(i) {
			if o, ok := first[j]; ok {
				up[root(i)] = root(o)
			} else {
				first[j] = i
			}
		}
	}
	at := map[int]int{}
	var all []Part
	for _, i := range order {
		k, ok := at[root(i)]
		if !ok {
			k = len(all)
			at[root(i)], all = k, append(all, Part{})
		}
		all[k].Entries = append(all[k].Entries, entries[i])
	}
	for j, i := range first {
		k := at[root(i)]
		all[k].Jurors = append(all[k].Jurors, j)
	}
	for i := range all {
		slices.Sort(all[i].Jurors)
	}
	return all
}

// Parts are the parts into which the sheets fall that count for entries with a
// rank; one part, or none, can be compared throughout.
func (s State) Parts() []Part {
	if s.Contest == nil {
		return nil
	}
	var slots []*Slot
	var jurors [][]string
	c := s.counter()
	for _, l := range s.Slots {
		t := c.count(l)
		if t.why != nil {
			continue
		}
		var users []string
		for _, m := range t.marks {
			users = append(users, c.names[m.juror])
		}
		slots, jurors = append(slots, l), append(jurors, users)
	}
	return partsOf(slots, func(i int) []string { return jurors[i] })
}

// PlannedParts are the parts into which the contest falls as it is planned: by
// the panels of the entries that take part, recusals taken off.
func (s State) PlannedParts() []Part {
	var slots []*Slot
	for _, l := range s.Slots {
		if l.Counts() {
			slots = append(slots, l)
		}
	}
	return partsOf(slots, func(i int) []string {
		var jurors []string
		for _, p := range s.Panel(slots[i]) {
			if slots[i].Cell(p.User).Recusal == nil {
				jurors = append(jurors, p.User)
			}
		}
		return jurors
	})
}

func partsOf(slots []*Slot, jurors func(slot int) []string) []Part {
	ids := make([]string, len(slots))
	for i, l := range slots {
		ids[i] = l.Entry.ID
	}
	return parts(ids, jurors)
}

// ApartError says into which parts a contest falls, and a sheet from each
// further part's side that would join it to the first.
func ApartError(all []Part) *Error {
	each := make([]string, 0, len(all))
	var join []string
	for i, p := range all {
		if len(each) < maxNamed {
			each = append(each, named(p.Entries)+" ("+named(p.Jurors)+")")
		}
		if i > 0 && len(join) < maxNamed && len(all[0].Jurors) > 0 {
			join = append(join, all[0].Jurors[0]+" + "+p.Entries[0])
		}
	}
	return refuse(CodeParts, "parts", itoa(len(all)), "each", strings.Join(each, " | "), "join", strings.Join(join, ", "))
}

// maxNamed is how many of a kind an error names.
const maxNamed = 8

func named(ids []string) string {
	if len(ids) > maxNamed {
		return strings.Join(ids[:maxNamed], " ") + " … " + itoa(len(ids))
	}
	return strings.Join(ids, " ")
}
