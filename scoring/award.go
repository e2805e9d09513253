package scoring

import "slices"

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

// award ranks each category in itself and gives the awards.
func (t *Table) award(s State) {
	t.rankCategories()
	t.give(s)
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
func (t *Table) give(s State) {
	ranked := t.ranked()
	taken := map[string]int{} // places given so far, of all and of each category
	for _, a := range s.Contest.Result.Awards {
		switch {
		case a.Pick:
			givePicked(ranked, s.Picks, a)
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
func givePicked(ranked []Standing, picks []Picked, a Award) {
	at := slices.IndexFunc(picks, func(p Picked) bool { return p.Award == a.Name })
	if at < 0 {
		return
	}
	for i := range ranked {
		row := &ranked[i]
		if slices.Contains(picks[at].Entries, row.Entry) && a.stillFor(*row) {
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
	if g := r.own(); g.Award == "" {
		g.Award = award
	} else {
		g.Also = append(slices.Clip(g.Also), award)
	}
}
