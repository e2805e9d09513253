package rank

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"juri/scoring/exact"
)

// danced are ballots of several dances: of each dance a word an entry, a digit a
// juror's place.
func danced(dances ...string) Ballots {
	b := Ballots{Den: int64(exact.One), Lower: true, Dances: make([]string, len(dances))}
	for j := range strings.Fields(dances[0])[0] {
		b.Jurors = append(b.Jurors, fmt.Sprint("J", j+1))
	}
	for i := range strings.Fields(dances[0]) {
		e := &Entry{ID: letter(i), Expected: len(b.Jurors), Each: make([][]int64, len(dances))}
		for j := range b.Jurors {
			e.Marks = append(e.Marks, Mark{Juror: int32(j)})
			for d := range dances {
				v := -int64(strings.Fields(dances[d])[i][j]-'0') * b.Den
				e.Each[d] = append(e.Each[d], v)
				e.Marks[j].Total += v
			}
		}
		b.Entries = append(b.Entries, e)
	}
	return b
}

// Published sheets, and sheets by hand for what those do not reach: the places,
// what decided each, and the places in the dances.
func TestDances(t *testing.T) {
	for _, c := range []struct {
		name, want, decided, places string
		dances                      []string
	}{
		{"Dawson's G", "1a 2b 3d 4c 5f 6e", "more-dances more-dances more-dances more-dances more-dances more-dances",
			"1 1 2 5|3 3 1 2|4 2 3 6|2 5 4 4|5 4 6 3|6 6 5 1",
			[]string{"1 3 2 4 6 5", "1 3 5 2 6 4", "2 1 4 3 5 6", "5 2 4 6 1 3"}},
		{"Dawson's P", "1a 2b 3c 4d 5e 6f", "dances dances-as-one dances-as-one more-dances dances dances",
			"2 1 3 2|4 3 1 6|3 5 5 1|1 4 4 5|5 6 2 3|6 2 6 4",
			[]string{"22525 33636 45311 11253 66144 54462", "12234 31313 25555 44441 66666 53122", "33136 11252 45441 56323 22515 64664", "26261 44636 15152 63345 51513 32424"}},
		{"nothing parts them", "1a 1b 3c", "  dances", "1.5 1.5|1.5 1.5|3 3", []string{"12 21 33", "12 21 33"}},
		{"one dance each", "1a 1b", " ", "1 2|2 1", []string{"1 2", "2 1"}},
		{"all places of both dances", "1a 2b", "dances-as-one dances-as-one", "1 2|2 1", []string{"111 222", "221 112"}},
	} {
		table := by(t, danced(c.dances...), Skating)
		if got := ranksOf(table); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		var decided, places []string
		for _, r := range table.Rows {
			decided = append(decided, r.DecidedBy)
			places = append(places, strings.Trim(fmt.Sprint(r.Dances), "[]"))
		}
		if got := strings.Join(decided, " "); got != c.decided {
			t.Errorf("%s: decided by %q, want %q", c.name, got, c.decided)
		}
		if got := strings.Join(places, "|"); got != c.places {
			t.Errorf("%s: places %q, want %q", c.name, got, c.places)
		}
	}
	few := danced("12 21", "12 21")
	few.Entries[0].Marks, few.Entries[0].Each = few.Entries[0].Marks[:1], [][]int64{{-1}, {-1}}
	equal(t, "a juror who placed not all", code(few, Skating), Uneven)
}

// asWritten places couples as the rules are written, one place after the other, with
// no regard to how juri does it. All numbers are places: small is good.
type asWritten struct {
	place   []int    // of each couple
	rule    []string // between the couple of each place and the one before it, "" for a shared place
	couples []int    // by place
}

func (w *asWritten) give(couples []int, rule string) {
	for at, c := range couples {
		w.place[c] = len(w.couples) + 1 - at
		if at > 0 {
			rule = ""
		}
		w.rule = append(w.rule, rule)
		w.couples = append(w.couples, c)
	}
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

func minus(a, b []int) (left []int) {
	for _, v := range a {
		if !slices.Contains(b, v) {
			left = append(left, v)
		}
	}
	return left
}

// oneDance gives the places of one dance, the mean of them to those who share.
func oneDance(marks [][]*big.Rat) []*big.Rat {
	places, left := make([]*big.Rat, len(marks)), []int{}
	for c := range marks {
		left = append(left, c)
	}
	for k := 1; len(left) > 0; {
		best := bestOf(left, marks, 1, len(marks))
		for _, c := range best {
			places[c] = big.NewRat(int64(2*k+len(best)-1), 2)
		}
		k, left = k+len(best), minus(left, best)
	}
	return places
}

// allDances applies rules 9 to 11 to each couple's places in the dances, and to all
// marks of all dances.
func allDances(places, marks [][]*big.Rat) asWritten {
	w := asWritten{place: make([]int, len(places))}
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
		left = minus(left, tied)
		for rule := "9"; len(tied) > 0; {
			k, by := len(w.couples)+1, ""
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
			if len(still) < len(tied) {
				by = "10 count"
			}
			var small *big.Rat
			for _, c := range still {
				if _, sum := count(places[c], k); small == nil || sum.Cmp(small) < 0 {
					small = sum
				}
			}
			var smallest []int
			for _, c := range still {
				if _, sum := count(places[c], k); sum.Cmp(small) == 0 {
					smallest = append(smallest, c)
				}
			}
			if len(smallest) < len(still) {
				by = "10 sum"
			}
			if len(smallest) > 1 {
				best := bestOf(smallest, marks, k, len(places))
				if len(best) < len(smallest) {
					by = "11"
				}
				smallest = best
			}
			w.give(smallest, rule)
			tied, rule = minus(tied, smallest), by
		}
	}
	return w
}

// TestDancesAsWritten compares random finals with the rules as they are written.
func TestDancesAsWritten(t *testing.T) {
	names := map[string]string{ByDances: "9", ByMoreDances: "10 count", ByDanceSum: "10 sum", ByDancesAsOne: "11"}
	strength := []string{"9", "10 count", "10 sum", "11"}
	met := map[string]int{}
	for seed := range uint64(3_000) {
		rng := rand.New(rand.NewPCG(seed, 11))
		couples, jurors, dances := 2+rng.IntN(5), 1+rng.IntN(5), 2+rng.IntN(4)
		var all []string
		places, marks := make([][]*big.Rat, couples), make([][]*big.Rat, couples)
		for range dances {
			given, in := make([][]byte, couples), make([][]*big.Rat, couples)
			for range jurors {
				order := rng.Perm(couples)
				if rng.IntN(3) > 0 { // near to one another, so that there is much to part
					order = make([]int, couples)
					for i := range order {
						order[i] = i
					}
					i, j := rng.IntN(couples), rng.IntN(couples)
					order[i], order[j] = order[j], order[i]
				}
				if rng.IntN(10) == 0 { // a juror who gives two couples one place
					order[0] = order[1]
				}
				for c, v := range order {
					better, same := 0, 0
					for _, o := range order {
						if o < v {
							better++
						} else if o == v {
							same++
						}
					}
					given[c] = append(given[c], byte('1'+v))
					in[c] = append(in[c], big.NewRat(int64(2*better+same+1), 2))
				}
			}
			var word []string
			for c, place := range oneDance(in) {
				word = append(word, string(given[c]))
				places[c], marks[c] = append(places[c], place), append(marks[c], in[c]...)
			}
			all = append(all, strings.Join(word, " "))
		}
		want := allDances(places, marks)
		for _, r := range by(t, danced(all...), Skating).Rows {
			c := int(r.Entry[0] - 'a')
			for d, place := range places[c] {
				if place.Cmp(big.NewRat(int64(r.Dances[d]), int64(exact.One))) != 0 {
					t.Fatalf("%d %v: dance %d of %s: %v, want %v", seed, all, d, r.Entry, r.Dances[d], place)
				}
			}
			first := want.place[c] - 1
			to := first + 1
			for to < couples && want.rule[to] == "" {
				to++
			}
			rule := want.rule[first]
			if to < couples && slices.Index(strength, want.rule[to]) > slices.Index(strength, rule) {
				rule = want.rule[to]
			}
			tied := to-first > 1
			if tied {
				rule = ""
			}
			if met[rule]++; r.Rank != want.place[c] || r.Tied != tied || names[r.DecidedBy] != rule {
				t.Fatalf("%d %v: %s has rank %d by %q, tied %v; want %d by %q, tied %v", seed, all, r.Entry, r.Rank, r.DecidedBy, r.Tied, want.place[c], rule, tied)
			}
		}
	}
	for _, rule := range append(strength, "") {
		if met[rule] < 100 {
			t.Errorf("rule %q decided %d places", rule, met[rule])
		}
	}
}
