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
	switch {
	case !g.complete():
		return &Reason{Code: Uneven}
	case len(r.ballots.Dances) > 1:
		r.skateDances(g)
		return nil
	}
	twice := g.sortedPlaces()
	majority := len(g.jurors)/2 + 1
	r.take(g, byMajority(twice, majority), skatingRules[:])
	for row, i := range g.rows {
		r.grounds[i].Score = exact.Ratio{Num: column(twice[row][majority-1]), Den: 1}
	}
	return nil
}

// sortedPlaces are the doubled places that each row has, the best first.
func (g grid) sortedPlaces() [][]int64 {
	twice, _ := g.ranksByJuror()
	for _, places := range twice {
		slices.Sort(places)
	}
	return twice
}

// parted are rows from the best to the worst, and which rule parted each from the
// one before it: notParted where none did.
type parted struct{ rows, rules []int }

const notParted = -1

// groups calls with each run of equal rows, and the last rule that was needed to
// part it from the rows beside it.
func (p parted) groups(each func(from, to, rule int)) {
	for from := 0; from < len(p.rows); {
		to := from + 1
		for to < len(p.rows) && p.rules[to] == notParted {
			to++
		}
		rule := p.rules[from]
		if to < len(p.rows) {
			rule = max(rule, p.rules[to])
		}
		each(from, to, rule)
		from = to
	}
}

// byMajority applies rules 5 to 8 to each row's doubled places.
func byMajority(twice [][]int64, majority int) parted {
	p := parted{make([]int, len(twice)), make([]int, len(twice))}
	for row := range p.rows {
		p.rows[row] = row
	}
	slices.SortFunc(p.rows, func(a, b int) int { c, _ := skated(twice[a], twice[b], majority, 1); return c })
	for at := 1; at < len(p.rows); at++ {
		c, rule := skated(twice[p.rows[at-1]], twice[p.rows[at]], majority, 1)
		if c == 0 {
			rule = notParted
		}
		p.rules[at] = rule
	}
	return p
}

// take takes an order over as the places, with what the rules are called.
func (r *Ranker) take(g grid, p parted, names []string) {
	p.groups(func(from, to, rule int) {
		for _, row := range p.rows[from:to] {
			i := g.rows[row]
			r.keys[i] = exact.Ratio{Num: -int64(from), Den: 1}
			r.grounds[i].DecidedBy = names[rule]
		}
	})
}

// column is the first whole place that a doubled place is in.
func column(twice int64) int64 { return (twice + 1) / 2 }

// skated compares two entries' doubled places, each ascending: -1 if a is
// better, and which of the rules said so. Places better than from are as good as it.
func skated(a, b []int64, majority int, from int64) (better, rule int) {
	at := max(column(a[majority-1]), from)
	if c := cmp.Compare(at, max(column(b[majority-1]), from)); c != 0 {
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
