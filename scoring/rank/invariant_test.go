package rank

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"juri/scoring/exact"
)

// A complete panel's additive order is the mean's; a constant added to a juror
// moves no additive or zscore place; neither does any order of marks, jurors or
// entries move any place.
func TestInvariants(t *testing.T) {
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 7))
		entries, jurors := 2+rng.IntN(6), 2+rng.IntN(4)
		rows := make([][]string, entries)
		for i := range rows {
			for range jurors {
				rows[i] = append(rows[i], fmt.Sprint(10+rng.IntN(8)))
			}
		}
		b := scored(t, false, rows...)
		if a, m := ranksOf(by(t, b, Additive)), ranksOf(by(t, b, Mean)); a != m {
			t.Fatalf("%v: additive %s, mean %s", rows, a, m)
		}
		for i := range rows { // then some cells are missing
			for j := range rows[i] {
				if rng.IntN(5) == 0 {
					rows[i][j] = ""
				}
			}
		}
		b, shifted := scored(t, false, rows...), scored(t, false, rows...)
		for _, e := range shifted.Entries {
			if len(e.Marks) > 0 && e.Marks[0].Juror == 0 {
				e.Marks[0].Total += 100 * int64(exact.One)
			}
		}
		for _, m := range []Method{Additive, ZScore} {
			one, why := Standings(b, Rules{Method: m}, Decisions{})
			other, whyOther := Standings(shifted, Rules{Method: m}, Decisions{})
			if ranksOf(one) != ranksOf(other) || codeOf(why) != codeOf(whyOther) {
				t.Fatalf("%s of %v: %s, %s when a juror adds 100", m, rows, ranksOf(one), ranksOf(other))
			}
		}
		checkOrder(t, rng, b)
	}
}

// mixed are the same ballots in another order of marks, jurors and entries.
func mixed(rng *rand.Rand, b Ballots) Ballots {
	was, number := b, rng.Perm(len(b.Jurors))
	b.Jurors, b.Entries = make([]string, len(was.Jurors)), nil
	for j, user := range was.Jurors {
		b.Jurors[number[j]] = user
	}
	for _, e := range was.Entries {
		o := *e
		o.Marks = slices.Clone(e.Marks)
		for i := range o.Marks {
			o.Marks[i].Juror = int32(number[o.Marks[i].Juror])
		}
		rng.Shuffle(len(o.Marks), func(i, j int) { o.Marks[i], o.Marks[j] = o.Marks[j], o.Marks[i] })
		b.Entries = append(b.Entries, &o)
	}
	rng.Shuffle(len(b.Entries), func(i, j int) { b.Entries[i], b.Entries[j] = b.Entries[j], b.Entries[i] })
	return b
}

func checkOrder(t *testing.T, rng *rand.Rand, b Ballots) {
	t.Helper()
	other := mixed(rng, b)
	for _, m := range Methods() {
		rules := Rules{Method: m, Ties: []string{TieMedian, TieFirsts, TieHeadToHead, TieHighest, TieBallot + ":J1"}}
		one, why := Standings(b, rules, Decisions{})
		two, whyOther := Standings(other, rules, Decisions{})
		if spellRows(one) != spellRows(two) || codeOf(why) != codeOf(whyOther) {
			t.Fatalf("%s:\n%s\n%s", m, spellRows(one), spellRows(two))
		}
	}
}

func spellRows(t Table) string {
	var all []string
	for _, r := range t.Rows {
		all = append(all, fmt.Sprint(r.Entry, " ", r.Rank, r.Score, r.Tied, r.DecidedBy, r.Award))
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}
