package rank

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Part is entries and jurors that no juror and no entry joins to the others:
// scores of two parts have no scale in common.
type Part struct {
	Entries []string
	Jurors  []string
}

// components numbers the jurors by the connected part they are in, and says how
// many parts there are; each row of marks joins its jurors.
func components(jurors int, rows [][]Mark) (part []int32, n int) {
	part = make([]int32, jurors)
	for j := range part {
		part[j] = int32(j)
	}
	root := func(j int32) int32 {
		for part[j] != j {
			part[j] = part[part[j]]
			j = part[j]
		}
		return j
	}
	n = jurors
	for _, marks := range rows {
		for _, m := range marks {
			if a, b := root(marks[0].Juror), root(m.Juror); a != b {
				part[a] = b
				n--
			}
		}
	}
	for j := range part {
		part[j] = root(int32(j))
	}
	return part, n
}

// Parts are the parts into which the ballots of the entries that can be placed
// fall, in the order of their first entries by id; one part, or none, can be
// compared throughout. An entry without any ballot is a part of its own.
func (b Ballots) Parts() []Part {
	var entries []*Entry
	var rows [][]Mark
	for _, e := range b.Entries {
		if e.Why == nil {
			entries = append(entries, e)
		}
	}
	slices.SortStableFunc(entries, func(a, b *Entry) int { return cmp.Compare(a.ID, b.ID) })
	for _, e := range entries {
		rows = append(rows, e.Marks)
	}
	part, _ := components(len(b.Jurors), rows)
	var all []Part
	at, seen := map[int32]int{}, map[int32]bool{}
	for _, e := range entries {
		k, known := len(all), false
		if len(e.Marks) > 0 {
			if k, known = at[part[e.Marks[0].Juror]]; !known {
				k = len(all)
				at[part[e.Marks[0].Juror]] = k
			}
		}
		if !known {
			all = append(all, Part{})
		}
		all[k].Entries = append(all[k].Entries, e.ID)
		for _, m := range e.Marks {
			if !seen[m.Juror] {
				seen[m.Juror] = true
				all[k].Jurors = append(all[k].Jurors, b.Jurors[m.Juror])
			}
		}
	}
	for i := range all {
		slices.Sort(all[i].Jurors)
	}
	return all
}

// ApartReason says into which parts ballots fall, and a sheet from each further
// part's side that would join it to the first.
func ApartReason(all []Part) *Reason {
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
	return &Reason{Apart, map[string]string{"parts": strconv.Itoa(len(all)), "each": strings.Join(each, " | "), "join": strings.Join(join, ", ")}}
}

// maxNamed is how many of a kind a reason names.
const maxNamed = 8

func named(ids []string) string {
	if len(ids) > maxNamed {
		return strings.Join(ids[:maxNamed], " ") + " … " + strconv.Itoa(len(ids))
	}
	return strings.Join(ids, " ")
}
