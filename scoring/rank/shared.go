package rank

import (
	"slices"
	"strings"
)

// Shared reports whether exactly these entries, sorted by id, share a rank.
func (t Table) Shared(set []string) bool {
	return slices.ContainsFunc(t.Ties(), func(g []Standing) bool { return slices.Equal(EntriesOf(g), set) })
}

// Ties are the groups of ranked rows that share a rank.
func (t Table) Ties() [][]Standing {
	var groups [][]Standing
	for i := 0; i < len(t.Rows); {
		to := i + 1
		for to < len(t.Rows) && t.level(t.Rows[to], t.Rows[i]) && t.Rows[to].Why == nil {
			to++
		}
		if t.Rows[i].Rank > 0 && to-i > 1 {
			groups = append(groups, t.Rows[i:to])
		}
		i = to
	}
	return groups
}

// EntriesOf lists the rows' entries, sorted by id.
func EntriesOf(rows []Standing) []string {
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.Entry
	}
	slices.Sort(ids)
	return ids
}

// Settle puts each group that shares a rank into the order that was decided for
// exactly those entries, and reports whether one was. Awards are given after it.
func (t *Table) Settle(orders []Order) (any bool) {
	if len(orders) == 0 {
		return false
	}
	for _, g := range t.Ties() {
		for _, d := range slices.Backward(orders) {
			if slices.Equal(slices.Sorted(slices.Values(d.Entries)), EntriesOf(g)) {
				if d.By == TieJoint {
					for i := range g {
						g[i].Own().DecidedBy = d.By
					}
				} else {
					arrange(g, d.Entries, d.By)
				}
				any = true
				break
			}
		}
	}
	return any
}

// PartedBy reports whether it is the order that parts its entries there, or lets them share their rank.
func (t Table) PartedBy(o Order) bool {
	if o.By == TieJoint {
		return slices.ContainsFunc(t.Ties(), func(g []Standing) bool {
			return g[0].DecidedBy == TieJoint && slices.Equal(EntriesOf(g), slices.Sorted(slices.Values(o.Entries)))
		})
	}
	i := slices.IndexFunc(t.Rows, func(r Standing) bool { return r.Entry == o.Entries[0] })
	return i >= 0 && i+len(o.Entries) <= len(t.Rows) && !slices.ContainsFunc(o.Entries, func(id string) bool {
		r := t.Rows[i+slices.Index(o.Entries, id)]
		return r.Entry != id || r.DecidedBy != o.By
	})
}

// arrange gives a group that shares a rank places of its own, in that order.
func arrange(g []Standing, ids []string, by string) {
	slices.SortFunc(g, func(a, b Standing) int { return slices.Index(ids, a.Entry) - slices.Index(ids, b.Entry) })
	first := g[0].Rank
	for i := range g {
		grounds := g[i].Own()
		g[i].Rank, grounds.Tied, grounds.DecidedBy = first+i, false, by
	}
}

// LineTies are the groups that share a rank across the line of an award, best
// first: those in which one gets another award when the group's order is turned
// round.
func (t Table) LineTies(rules Rules, picks []Pick) [][]Standing {
	groups := t.undecided()
	if len(groups) == 0 {
		return nil
	}
	one, other := t.awardedAs(false, rules, picks), t.awardedAs(true, rules, picks)
	var open [][]Standing
	for _, g := range groups {
		if slices.ContainsFunc(g, func(r Standing) bool { return one[r.Entry] != other[r.Entry] }) {
			open = append(open, g)
		}
	}
	return open
}

// undecided are the groups that share a rank, and not for good.
func (t Table) undecided() [][]Standing {
	return slices.DeleteFunc(t.Ties(), func(g []Standing) bool { return g[0].Joint() })
}

// awardedAs says which awards each entry that shares a rank would get were all
// ties in the order of their rows, or the other way round.
func (t Table) awardedAs(back bool, rules Rules, picks []Pick) map[string]string {
	t.Rows = slices.Clone(t.Rows)
	groups := t.undecided()
	for _, g := range groups {
		ids := make([]string, len(g))
		for i, r := range g {
			ids[i] = r.Entry
		}
		if back {
			slices.Reverse(ids)
		}
		arrange(g, ids, "")
	}
	t.Award(rules, picks)
	got := map[string]string{}
	for _, g := range groups {
		for _, r := range g {
			got[r.Entry] = strings.Join(append([]string{r.Award}, r.Also...), "\n")
		}
	}
	return got
}

// Renumber numbers ranked rows anew, after so many before them.
func Renumber(rows []Standing, before int) {
	was, now := 0, 0
	for i := range rows {
		row := &rows[i]
		if row.Rank == 0 {
			return
		}
		if row.Rank != was {
			was, now = row.Rank, before+i+1
		}
		row.Rank, row.CategoryRank = now, 0
		shared := i > 0 && rows[i-1].Rank == now || i+1 < len(rows) && rows[i+1].Rank == was
		if row.Tied && !shared { // those it was tied with are in a later round
			g := row.Own()
			g.Tied, g.DecidedBy = false, "score"
		}
	}
}

// Has reports whether the entry has the award.
func (t Table) Has(entry, award string) bool {
	return slices.ContainsFunc(t.Rows, func(r Standing) bool {
		return r.Entry == entry && (r.Award == award || slices.Contains(r.Also, award))
	})
}
