package rank

import "slices"

// Award is a tier of the result: so many places under one name, best first.
type Award struct {
	Name     string `json:"name"`
	Places   int    `json:"places"`
	Category string `json:"category,omitempty"` // among the entries of that category alone
	Rest     bool   `json:"rest,omitempty"`     // among those without an award before it
	Pick     bool   `json:"pick,omitempty"`     // by hand, whatever the places
}

// ByPlace reports whether the award is given by the places of the whole contest.
func (a Award) ByPlace() bool { return a.Category == "" && !a.Rest && !a.Pick }

// For reports whether the row is one of those among whom the award is given.
func (a Award) For(r Standing) bool {
	return r.Rank > 0 && (a.Category == "" || r.Category == a.Category)
}

// StillFor reports whether the row, which has the awards before that one, may
// have it too.
func (a Award) StillFor(r Standing) bool { return a.For(r) && (!a.Rest || r.Award == "") }

// inCategory is how far the rows of a category are ranked in themselves.
type inCategory struct {
	rows       int // so far
	rank, last int // of the last of them: in the category, and of all
}

// next is the rank in the category of its next row, which has that rank of all.
func (c *inCategory) next(rank int) int {
	if c.rows++; c.last != rank {
		c.rank, c.last = c.rows, rank
	}
	return c.rank
}

// Award takes every award back, ranks each category in itself and gives the awards anew.
func (t *Table) Award(awards []Award, picks []Pick) {
	t.Unaward()
	t.rankCategories()
	t.give(awards, picks)
}

// Unaward takes the awards away.
func (t *Table) Unaward() {
	for i := range t.Rows {
		if r := &t.Rows[i]; r.Award != "" {
			g := r.Own()
			g.Award, g.Also = "", nil
		}
	}
}

// ranked are the rows with a rank.
func (t *Table) ranked() []Standing {
	n := len(t.Rows)
	for n > 0 && t.Rows[n-1].Rank == 0 {
		n--
	}
	return t.Rows[:n]
}

// rankCategories says of each row where it stands among those of its category.
func (t *Table) rankCategories() {
	in := map[string]*inCategory{}
	rows := t.ranked()
	for i := range rows {
		c := in[rows[i].Category]
		if c == nil {
			c = new(inCategory)
			in[rows[i].Category] = c
		}
		rows[i].CategoryRank = c.next(rows[i].Rank)
	}
}

// give gives the awards, in their order: an award of the whole contest or of a
// category takes the places after those before it; one for the rest takes the
// best who have no award yet; one given by hand has who was picked. Whoever shares the rank of one who has it has it too.
func (t *Table) give(awards []Award, picks []Pick) {
	ranked := t.ranked()
	taken := map[string]int{} // places given so far, of all and of each category
	for _, a := range awards {
		switch {
		case a.Pick:
			givePicked(ranked, picks, a)
			continue
		case a.Rest:
			giveRest(ranked, a)
			continue
		}
		from := taken[a.Category]
		taken[a.Category] += a.Places
		for i := range ranked {
			row := &ranked[i]
			rank := row.Rank
			if a.Category != "" {
				if rank = row.CategoryRank; row.Category != a.Category {
					continue
				}
			}
			if rank > from+a.Places {
				break
			}
			if rank > from {
				row.honour(a.Name)
			}
		}
	}
}

// givePicked gives an award to those it was given by hand.
func givePicked(ranked []Standing, picks []Pick, a Award) {
	at := slices.IndexFunc(picks, func(p Pick) bool { return p.Award == a.Name })
	if at < 0 {
		return
	}
	for i := range ranked {
		row := &ranked[i]
		if slices.Contains(picks[at].Entries, row.Entry) && a.StillFor(*row) {
			row.honour(a.Name)
		}
	}
}

// giveRest gives an award to the best of those who have none.
func giveRest(ranked []Standing, a Award) {
	rows, last := 0, 0
	var to []*Standing
	for i := range ranked {
		row := &ranked[i]
		if row.Award != "" || a.Category != "" && row.Category != a.Category {
			continue
		}
		if rows >= a.Places && row.Rank != last {
			break
		}
		rows, last = rows+1, row.Rank
		to = append(to, row)
	}
	for _, row := range to {
		row.honour(a.Name)
	}
}

func (r *Standing) honour(award string) {
	if g := r.Own(); g.Award == "" {
		g.Award = award
	} else {
		g.Also = append(slices.Clip(g.Also), award)
	}
}
