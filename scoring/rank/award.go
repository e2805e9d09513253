package rank

import (
	"slices"

	"juri/scoring/exact"
)

// Award is a tier of the result: so many places under one name, best first; or
// without places, for as many as reach its least score.
type Award struct {
	Name     string        `json:"name"`
	Places   int           `json:"places"`
	Category string        `json:"category,omitempty"` // among the entries of that category alone
	Rest     bool          `json:"rest,omitempty"`     // among those without an award before it
	Pick     bool          `json:"pick,omitempty"`     // by hand, whatever the places
	Min      exact.Decimal `json:"min,omitempty"`      // the least score for it; 0 for none
	Eligible string        `json:"eligible,omitempty"` // EligibleAll, or ""
	Per      Per           `json:"per,omitzero"`       // how many of it
}

// EligibleAll is the award's that those may have too who may have no other.
const EligibleAll = "all"

// Per is how many a unit, and a category, may have; 0 for as many as come to it.
type Per struct {
	Unit     int `json:"unit,omitempty"`
	Category int `json:"category,omitempty"`
}

// ByPlace reports whether the award is given by the places of the whole contest.
func (a Award) ByPlace() bool { return a.Category == "" && a.ByOrder() }

// ByOrder reports whether it is for the places after those of the awards before
// it, of the whole contest or of its category.
func (a Award) ByOrder() bool { return !a.Rest && !a.Pick && a.Places > 0 }

// For reports whether the row is one of those among whom the award is given.
func (a Award) For(r Standing) bool {
	return r.Rank > 0 && (a.Category == "" || r.in(a.Category))
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
func (t *Table) Award(rules Rules, picks []Pick) {
	t.Unaward()
	t.rankCategories()
	t.give(rules, picks)
}

// Unaward takes the awards away.
func (t *Table) Unaward() {
	t.Open = nil
	for i := range t.Rows {
		if r := &t.Rows[i]; r.Award != "" || r.More().Passed != nil {
			g := r.Own()
			g.Award, g.Also = "", nil
			if g.Details != nil {
				d := g.details()
				d.Places, d.Passed = nil, nil
			}
		}
	}
}

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
		for at, name := range rows[i].kinds() {
			c := in[name]
			if c == nil {
				c = new(inCategory)
				in[name] = c
			}
			if rank := c.next(rows[i].Rank); at == 0 {
				rows[i].CategoryRank = rank
			}
		}
	}
}

// honour gives the row an award for that place, 0 where the place is its rank: of
// an award of a category its rank there.
func (r *Standing) honour(award string, place int) {
	g := r.Own()
	if place > 0 {
		before := len(g.Also)
		if g.Award != "" {
			before++
		}
		d := g.details()
		d.Places = append(slices.Clip(d.Places), make([]int, before+1-len(d.Places))...)
		d.Places[before] = place
	}
	if g.Award == "" {
		g.Award = award
	} else {
		g.Also = append(slices.Clip(g.Also), award)
	}
}

// Won is the place for which the row has an award; false if it has not.
func (r Standing) Won(a Award) (place int, ok bool) {
	at := 0
	if r.Award != a.Name {
		if at = slices.Index(r.Also, a.Name) + 1; at == 0 {
			return 0, false
		}
	}
	places := r.More().Places
	switch {
	case at < len(places) && places[at] > 0:
		return places[at], true
	case a.Category != "" && !a.Pick && !a.Rest:
		return r.CategoryRank, true
	}
	return r.Rank, true
}
