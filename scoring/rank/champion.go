package rank

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"juri/scoring/exact"
)

// Overall is how an award for all that a unit has won is given.
type Overall struct {
	Name   string          `json:"name"`
	Count  []string        `json:"count,omitempty"`  // the awards that count, the best first; none: the places of all that go by places
	Points []exact.Decimal `json:"points,omitempty"` // what one of each is worth; none: most of the first, then of the next …
}

// Champion is a unit in the table of an Overall.
type Champion struct {
	Rank   int           `json:"rank"` // 1, 1, 3 …
	Unit   string        `json:"unit"`
	Won    []int         `json:"won"` // how many of each
	Points exact.Decimal `json:"points,omitempty"`
}

var roman = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"}

// Of names what is counted, the best first.
func (o Overall) Of() []string {
	if o.Count != nil {
		return o.Count
	}
	names := slices.Clone(roman[:3])
	if n := len(o.Points); n > 0 {
		names = names[:0]
		for i := range n {
			if i < len(roman) {
				names = append(names, roman[i])
			} else {
				names = append(names, strconv.Itoa(i+1))
			}
		}
	}
	return names
}

// Tell says how many of each a unit has: Juara I × 3 · Juara II × 1.
func (o Overall) Tell(c Champion) string {
	var said []string
	for i, name := range o.Of() {
		if c.Won[i] > 0 {
			said = append(said, name+" × "+strconv.Itoa(c.Won[i]))
		}
	}
	return strings.Join(said, " · ")
}

// Champions are the units that have won anything that counts, the best first: by
// points, where there are any, then by how many of the first they have, of the next
// and so on. unit says whose an entry is: by what units are told apart, and the name.
func (t Table) Champions(o Overall, awards []Award, unit func(entry string) (key, name string)) []Champion {
	var all []*Champion
	of := map[string]*Champion{}
	n := len(o.Of())
	for _, r := range t.ranked() {
		tiers := o.tiers(awards, r)
		tiers = slices.DeleteFunc(tiers, func(tier int) bool { return tier >= n })
		if len(tiers) == 0 {
			continue
		}
		key, name := unit(r.Entry)
		c := of[key]
		if c == nil {
			c = &Champion{Unit: name, Won: make([]int, n)}
			of[key], all = c, append(all, c)
		}
		for _, tier := range tiers {
			if c.Won[tier]++; tier < len(o.Points) {
				c.Points += o.Points[tier]
			}
		}
	}
	better := func(a, b *Champion) int {
		return cmp.Or(cmp.Compare(b.Points, a.Points), slices.Compare(b.Won, a.Won))
	}
	slices.SortStableFunc(all, func(a, b *Champion) int { return cmp.Or(better(a, b), strings.Compare(a.Unit, b.Unit)) })
	champions := make([]Champion, len(all))
	for i, c := range all {
		c.Rank = i + 1
		if i > 0 && better(all[i-1], c) == 0 {
			c.Rank = all[i-1].Rank
		}
		champions[i] = *c
	}
	return champions
}

// tiers are which of what is counted the row has, from 0.
func (o Overall) tiers(awards []Award, r Standing) (tiers []int) {
	if o.Count != nil {
		for _, name := range append([]string{r.Award}, r.Also...) {
			if at := slices.Index(o.Count, name); at >= 0 {
				tiers = append(tiers, at)
			}
		}
		return tiers
	}
	for _, a := range awards {
		if place, won := r.Won(a); won && a.ByOrder() && a.For(r) {
			tiers = append(tiers, place-1)
		}
	}
	return tiers
}
