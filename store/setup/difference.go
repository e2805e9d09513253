package setup

import (
	"fmt"
	"strings"

	"juri/scoring"
)

// Difference is one entry that is added, removed or changed.
type Difference struct {
	Entry   scoring.Entry // as it will be; as it was if it is removed
	Added   bool
	Removed bool
	Columns []string // what changed, by the columns' names
}

// Differences lists what becomes of each entry, removed ones last.
func (c Change) Differences() []Difference {
	was := map[string]scoring.Entry{}
	for _, e := range c.Before.Entries {
		was[e.ID] = e
	}
	var all []Difference
	for _, e := range c.After.Entries {
		old, ok := was[e.ID]
		delete(was, e.ID)
		columns := changed(old, e)
		if !ok || len(columns) > 0 {
			d := Difference{Entry: e, Added: !ok}
			if ok {
				d.Columns = columns
			}
			all = append(all, d)
		}
	}
	for _, e := range c.Before.Entries {
		if _, left := was[e.ID]; left {
			all = append(all, Difference{Entry: e, Removed: true})
		}
	}
	return all
}

func changed(a, b scoring.Entry) []string {
	var columns []string
	for _, f := range []struct{ name, a, b string }{
		{"unit", a.Unit, b.Unit}, {"title", a.Title, b.Title}, {"category", a.Category, b.Category}, {"room", a.Room, b.Room},
		{"order", fmt.Sprint(a.Order), fmt.Sprint(b.Order)}, {"presenter", a.Presenter, b.Presenter},
		{"summary", a.Summary, b.Summary}, {"recuse", strings.Join(a.Recuse, " "), strings.Join(b.Recuse, " ")},
	} {
		if f.a != f.b {
			columns = append(columns, f.name)
		}
	}
	return columns
}
