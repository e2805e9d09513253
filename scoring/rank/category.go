package rank

import (
	"slices"
	"strings"
)

// Categories are those that an entry's category names: one, or several set apart by
// semicolons, in all of which it takes part with one presentation.
func Categories(of string) (names []string) {
	for name := range strings.SplitSeq(of, ";") {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// InCategory reports whether what an entry has as its category is that one, or names it.
func InCategory(of, name string) bool {
	return of == name || strings.Contains(of, ";") && slices.Contains(Categories(of), name)
}

// kinds are the categories among whose entries the row counts; one without a name of none.
func (g *Grounds) kinds() []string {
	if g.Details != nil && g.Details.Categories != nil {
		return g.Details.Categories
	}
	return []string{g.Category}
}

// in reports whether the row counts among the entries of the category.
func (g *Grounds) in(category string) bool {
	return g.Category == category || g.Details != nil && slices.Contains(g.Details.Categories, category)
}

// RanksIn are the row's ranks in its categories, in their order; none unless it is of several.
func (t Table) RanksIn(r Standing) (ranks []int) {
	if kinds := r.kinds(); len(kinds) > 1 && r.Rank > 0 {
		for _, name := range kinds {
			ranks = append(ranks, t.RankIn(r, name))
		}
	}
	return ranks
}

// RankIn is the row's rank among the entries of one of its categories.
func (t Table) RankIn(r Standing, category string) int {
	n := 0
	for _, o := range t.Rows {
		if o.Rank > 0 && o.Rank < r.Rank && o.in(category) {
			n++
		}
	}
	return n + 1
}

// updateByCategory is Update where nothing is compared across categories: each is
// ranked by a Ranker of its own. The categories follow one another as their first
// entries do; all the unranked stand last.
func (r *Ranker) updateByCategory(b Ballots, rules Rules, d Decisions) (Table, *Reason) {
	if r.of == nil {
		r.of = map[string]*Ranker{}
	}
	names, entries := []string{}, map[string][]*Entry{}
	for _, e := range b.Entries {
		if entries[e.Category] == nil {
			names = append(names, e.Category)
		}
		entries[e.Category] = append(entries[e.Category], e)
	}
	of := rules
	of.Awards, of.Per = nil, Per{}
	b.ByCategory = false
	all := Table{Method: rules.Method, ByCategory: true}
	var unranked []Standing
	var refusal *Reason
	placed := false
	for _, name := range names {
		if r.of[name] == nil {
			r.of[name] = new(Ranker)
		}
		b.Entries = entries[name]
		t, why := r.of[name].Update(b, of, Decisions{Orders: d.Orders})
		if placed = placed || why == nil; refusal == nil {
			refusal = why
		}
		if all.Lower, all.Dances = t.Lower, t.Dances; all.Note == nil {
			all.Note = t.Note
		}
		n := len(t.ranked())
		all.Rows, unranked = append(all.Rows, t.Rows[:n]...), append(unranked, t.Rows[n:]...)
	}
	all.Rows = append(all.Rows, unranked...)
	all.give(rules, d.Picks)
	if placed {
		refusal = nil
	}
	return all, refusal
}

// Each reports whether the award is given in each category, where none is compared
// with another.
func (a Award) Each() bool { return a.Category == "" && a.Per.Category > 0 && !a.Rest && !a.Pick }

// awards are those that the table gives: of one for each category, one a category.
func (t *Table) awards(all []Award) (own []Award) {
	if !t.ByCategory {
		return all
	}
	for _, a := range all {
		if !a.Each() {
			own = append(own, a)
			continue
		}
		if a.Places > 0 { // which bounds it
			a.Per.Category = 0
		}
		for _, name := range t.Categories() {
			if a.Category = name; name != "" {
				own = append(own, a)
			}
		}
	}
	return own
}

// Categories are those of the rows, in their order.
func (t *Table) Categories() (names []string) {
	for _, r := range t.Rows {
		if !slices.Contains(names, r.Category) {
			names = append(names, r.Category)
		}
	}
	return names
}

// Unplaced are the categories in which no entry has a place, where they are not compared.
func (t *Table) Unplaced() (names []string) {
	if !t.ByCategory {
		return nil
	}
	for _, name := range t.Categories() {
		if !slices.ContainsFunc(t.Rows, func(r Standing) bool { return r.Category == name && r.Rank > 0 }) {
			names = append(names, name)
		}
	}
	return names
}

// level reports whether two rows have one rank among the same entries.
func (t *Table) level(a, b Standing) bool {
	return a.Rank == b.Rank && (!t.ByCategory || a.Category == b.Category)
}
