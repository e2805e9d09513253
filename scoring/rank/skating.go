package rank

import (
	"cmp"
	"slices"

	"juri/scoring/exact"
)

// The rules of the skating system, as a row's DecidedBy names them.
const (
	ByMajority       = "majority"        // rule 5: the first place of which a majority of jurors gave it or better
	ByLargerMajority = "larger-majority" // rule 6: more jurors gave that place or better
	BySmallerSum     = "smaller-sum"     // rule 7: those jurors' places have the smaller sum
	ByNextPlace      = "next-place"      // rule 7, on: the same of the places after it
)

var skatingRules = [...]string{ByMajority, ByLargerMajority, BySmallerSum, ByNextPlace}

// skate places by the majority of the jurors, ⌊J/2⌋ + 1 of J; the score shown is
// the place at which an entry has one. Every juror must have placed every entry.
// Entries that no rule separates are equal.
func (r *Ranker) skate(g grid) *Reason {
	if !g.complete() {
		return &Reason{Code: Uneven}
	}
	twice, _ := g.ranksByJuror()
	majority := len(g.jurors)/2 + 1
	order := make([]int, len(g.rows))
	for row := range order {
		order[row] = row
		slices.Sort(twice[row])
	}
	slices.SortFunc(order, func(a, b int) int { c, _ := skated(twice[a], twice[b], majority); return c })
	key := int64(0)
	for at, row := range order {
		rule := 0
		if at > 0 {
			c, by := skated(twice[order[at-1]], twice[row], majority)
			if c != 0 {
				key--
				rule = max(rule, by)
			}
		}
		if at+1 < len(order) {
			if c, by := skated(twice[row], twice[order[at+1]], majority); c != 0 {
				rule = max(rule, by)
			}
		}
		i := g.rows[row]
		r.keys[i] = exact.Ratio{Num: key, Den: 1}
		r.grounds[i].Score = exact.Ratio{Num: column(twice[row][majority-1]), Den: 1}
		r.grounds[i].DecidedBy = skatingRules[rule]
	}
	for from := 0; from < len(order); { // equals say the same of themselves
		to, rule := from, ""
		for to < len(order) && r.keys[g.rows[order[to]]] == r.keys[g.rows[order[from]]] {
			if by := r.grounds[g.rows[order[to]]].DecidedBy; slices.Index(skatingRules[:], by) > slices.Index(skatingRules[:], rule) {
				rule = by
			}
			to++
		}
		for _, row := range order[from:to] {
			r.grounds[g.rows[row]].DecidedBy = rule
		}
		from = to
	}
	return nil
}

// column is the first whole place that a doubled place is in.
func column(twice int64) int64 { return (twice + 1) / 2 }

// skated compares two entries' doubled places, each ascending: -1 if a is
// better, and which of the rules said so.
func skated(a, b []int64, majority int) (better, rule int) {
	at := column(a[majority-1])
	if c := cmp.Compare(at, column(b[majority-1])); c != 0 {
		return c, 0
	}
	for rule := 1; ; rule = 3 { // the places after that one are one rule
		na, sa := upTo(a, at)
		nb, sb := upTo(b, at)
		if c := cmp.Compare(nb, na); c != 0 {
			return c, rule
		}
		if c := cmp.Compare(sa, sb); c != 0 {
			return c, max(rule, 2)
		}
		if na == len(a) {
			return 0, 0
		}
		at = min(column(a[na]), column(b[nb])) // the places between change nothing
	}
}

// upTo counts and adds up the doubled places in that column or better.
func upTo(twice []int64, at int64) (n int, sum int64) {
	for n < len(twice) && column(twice[n]) <= at {
		sum += twice[n]
		n++
	}
	return n, sum
}
