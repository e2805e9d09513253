// Package ranktest places couples as the rules of skating are written, in fractions, for tests to hold juri against.
package ranktest

import (
	"math/big"
	"slices"
)

// OneDance gives the places of one dance by rules 5 to 8, the mean of them to those who
// share: marks are each couple's, by juror. All numbers are places: small is good.
func OneDance(marks [][]*big.Rat) []*big.Rat {
	places, left := make([]*big.Rat, len(marks)), []int{}
	for c := range marks {
		left = append(left, c)
	}
	for k := 1; len(left) > 0; {
		best := bestOf(left, marks, 1, len(marks))
		for _, c := range best {
			places[c] = big.NewRat(int64(2*k+len(best)-1), 2)
		}
		k, left = k+len(best), without(left, best)
	}
	return places
}

// Final is the result of several dances.
type Final struct {
	Place []int    // of each couple
	Rule  []string // between the couple of each place and the one before it, "" for a shared place

	couples  []int // by place
	oneByOne bool
}

// Dances applies rules 9 to 11 to each couple's places in the dances, and to all marks
// of all dances, one place after the other. OneByOne is as rules version 0 has it: whom rule 10
// leaves equal are held against all the others again after each place.
func Dances(places, marks [][]*big.Rat, oneByOne bool) Final {
	f := Final{Place: make([]int, len(places)), oneByOne: oneByOne}
	var left []int
	for c := range places {
		left = append(left, c)
	}
	total := func(c int) *big.Rat { _, sum := count(places[c], len(places)); return sum }
	for len(left) > 0 {
		least := total(left[0])
		for _, c := range left {
			if total(c).Cmp(least) < 0 {
				least = total(c)
			}
		}
		var tied []int
		for _, c := range left {
			if total(c).Cmp(least) == 0 {
				tied = append(tied, c)
			}
		}
		left = without(left, tied)
		f.part(tied, places, marks, "9")
	}
	return f
}

// part gives the next places to couples of equal totals. Whom rule 10 leaves equal for a place have
// all of theirs before the others: rule 11 gives the first of those, and rule 10 the next among them.
func (f *Final) part(tied []int, places, marks [][]*big.Rat, rule string) {
	k := len(f.couples) + 1
	equals, by := mostDances(tied, places, k)
	best := bestOf(equals, marks, k, len(places))
	f.give(best, rule)
	if rest := without(tied, best); f.oneByOne && len(rest) > 0 {
		f.part(rest, places, marks, by)
		return
	}
	if rest := without(equals, best); len(rest) > 0 {
		f.part(rest, places, marks, "11")
	}
	if behind := without(tied, equals); len(behind) > 0 {
		f.part(behind, places, marks, by)
	}
}

func (f *Final) give(couples []int, rule string) {
	for at, c := range couples {
		f.Place[c] = len(f.couples) + 1 - at
		if at > 0 {
			rule = ""
		}
		f.Rule = append(f.Rule, rule)
		f.couples = append(f.couples, c)
	}
}

// mostDances are those of equal totals who are equal for place k by rule 10, and which part of it
// said so.
func mostDances(tied []int, places [][]*big.Rat, k int) (equals []int, by string) {
	most, still := 0, []int{}
	for _, c := range tied {
		n, _ := count(places[c], k)
		most = max(most, n)
	}
	for _, c := range tied {
		if n, _ := count(places[c], k); n == most {
			still = append(still, c)
		}
	}
	var small *big.Rat
	for _, c := range still {
		if _, sum := count(places[c], k); small == nil || sum.Cmp(small) < 0 {
			small = sum
		}
	}
	for _, c := range still {
		if _, sum := count(places[c], k); sum.Cmp(small) == 0 {
			equals = append(equals, c)
		}
	}
	if len(equals) < len(still) {
		return equals, "10 sum"
	}
	return equals, "10 count"
}

func count(marks []*big.Rat, column int) (n int, sum *big.Rat) {
	sum = new(big.Rat)
	for _, m := range marks {
		if m.Cmp(big.NewRat(int64(column), 1)) <= 0 {
			n++
			sum.Add(sum, m)
		}
	}
	return n, sum
}

// bestOf are those couples whom rules 5 to 7 put first, looking from a column on.
func bestOf(couples []int, marks [][]*big.Rat, column, last int) []int {
	most := 0
	for ; ; column++ {
		var with []int
		for _, c := range couples {
			if n, _ := count(marks[c], column); 2*n > len(marks[c]) {
				with, most = append(with, c), max(most, n)
			}
		}
		if len(with) > 0 {
			couples = with
			break
		}
	}
	for ; column <= last && len(couples) > 1; column++ {
		most = 0
		var least *big.Rat
		for _, c := range couples {
			n, sum := count(marks[c], column)
			if n > most || n == most && sum.Cmp(least) < 0 {
				most, least = n, sum
			}
		}
		var next []int
		for _, c := range couples {
			if n, sum := count(marks[c], column); n == most && sum.Cmp(least) == 0 {
				next = append(next, c)
			}
		}
		couples = next
	}
	return couples
}

func without(a, b []int) (left []int) {
	for _, v := range a {
		if !slices.Contains(b, v) {
			left = append(left, v)
		}
	}
	return left
}
