package scoring

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// A complete panel's additive order is the mean's; a constant added to a juror
// moves no additive or zscore place; neither does any order of arrival, jurors
// or entries move any place.
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
		s := scored(t, false, rows...).s
		if a, m := ranksOf(by(t, s, rank.Additive)), ranksOf(by(t, s, rank.Mean)); a != m {
			t.Fatalf("%v: additive %s, mean %s", rows, a, m)
		}
		for i := range rows { // then some cells are missing
			for j := range rows[i] {
				if rng.IntN(5) == 0 {
					rows[i][j] = ""
				}
			}
		}
		s = scored(t, false, rows...).s
		shifted := make([][]string, entries)
		for i := range rows {
			shifted[i] = slices.Clone(rows[i])
			if v := rows[i][0]; v != "" {
				shifted[i][0] = (d(v) + 100*exact.One).String()
			}
		}
		for _, m := range []rank.Method{rank.Additive, rank.ZScore} {
			a, errA := s.StandingsBy(m)
			b, errB := scored(t, false, shifted...).s.StandingsBy(m)
			if ranksOf(a) != ranksOf(b) || codeOf(errA) != codeOf(errB) {
				t.Fatalf("%s of %v: %s, %s when a juror adds 100", m, rows, ranksOf(a), ranksOf(b))
			}
		}
		checkOrder(t, rng, rows)
	}
}

// checkOrder writes the same sheets down in other orders.
func checkOrder(t *testing.T, rng *rand.Rand, rows [][]string) {
	t.Helper()
	type sheet struct{ i, j int }
	var sheets []sheet
	for i := range rows {
		for j, v := range rows[i] {
			if v != "" {
				sheets = append(sheets, sheet{i, j})
			}
		}
	}
	build := func(mixed bool) State {
		var s State
		p, e := rng.Perm(len(rows[0])), rng.Perm(len(rows))
		if !mixed {
			slices.Sort(p)
			slices.Sort(e)
		} else {
			rng.Shuffle(len(sheets), func(a, b int) { sheets[a], sheets[b] = sheets[b], sheets[a] })
		}
		r := *weighted("1")
		facts := []Fact{ContestSet{Contest{Rubric: r, Result: Result{Method: rank.Mean, Panel: 1, Ties: []string{rank.TieMedian, rank.TieFirsts, rank.TieHeadToHead, rank.TieHighest, "ballot:J1"}}}}, RoomSet{Room{ID: "r"}}}
		for _, j := range p {
			facts = append(facts, PersonSet{Person: Person{User: fmt.Sprint("J", j+1), Role: Juror}})
		}
		for _, i := range e {
			facts = append(facts, EntrySet{Entry: Entry{ID: letter(i), Room: "r"}})
		}
		for _, c := range sheets {
			facts = append(facts, SheetSubmitted{Slot: letter(c.i), Juror: fmt.Sprint("J", c.j+1), Scores: Scores{{"c0", d(rows[c.i][c.j])}}})
		}
		return Apply(s, eventsOf("", facts)...)
	}
	want, mixed := build(false), build(true)
	for _, m := range rank.Methods() {
		a, errA := want.StandingsBy(m)
		b, errB := mixed.StandingsBy(m)
		if spellRows(a) != spellRows(b) || codeOf(errA) != codeOf(errB) {
			t.Fatalf("%s of %v:\n%s\n%s", m, rows, spellRows(a), spellRows(b))
		}
	}
}

func spellRows(t rank.Table) string {
	var all []string
	for _, r := range t.Rows {
		all = append(all, fmt.Sprint(r.Entry, " ", r.Rank, r.Score, r.Tied, r.DecidedBy, r.Award))
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}
