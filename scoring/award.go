package scoring

// standings of a category while its rows are ranked in themselves.
type inCategory struct {
	rows       int // so far
	rank, last int // of the last of them: in the category, and of all
}

// award ranks each category in itself and gives the awards, in their order: an
// award of the whole contest or of a category takes the places after those
// before it; one for the rest takes the best who have no award yet. Whoever
// shares the rank of one who has it has it too.
func (t *Table) award(s State) {
	ranked := t.Rows
	for len(ranked) > 0 && ranked[len(ranked)-1].Rank == 0 {
		ranked = ranked[:len(ranked)-1]
	}
	rankCategories(ranked)
	taken := map[string]int{} // places given so far, of all and of each category
	for _, a := range s.Contest.Result.Awards {
		if a.Rest {
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

// rankCategories says of each row where it stands among those of its category.
func rankCategories(ranked []Standing) {
	var all []inCategory
	index := map[string]int{}
	at := 0
	for i := range ranked {
		row := &ranked[i]
		if i == 0 || row.Category != ranked[i-1].Category {
			known := false
			if at, known = index[row.Category]; !known {
				at = len(all)
				index[row.Category], all = at, append(all, inCategory{})
			}
		}
		c := &all[at]
		if c.rows++; c.last != row.Rank {
			c.rank, c.last = c.rows, row.Rank
		}
		row.CategoryRank = c.rank
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
	if r.Award == "" {
		r.Award = award
	} else {
		r.Also = append(r.Also[:len(r.Also):len(r.Also)], award)
	}
}
