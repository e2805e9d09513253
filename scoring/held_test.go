package scoring

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// held is a table that somebody has, and what it said when they got it.
type held struct {
	rank.Table
	said string
}

// alike is a sheet with one value throughout.
func alike(c Contest, slot, juror string, v exact.Decimal) SheetSubmitted {
	f := SheetSubmitted{Slot: slot, Juror: juror}
	for _, c := range c.Rubric.Criteria {
		f.Scores = append(f.Scores, CriterionScore{c.ID, v})
	}
	return f
}

// TestTablesStand holds that a table that was handed out says the same for ever,
// whatever becomes of the contest, and that the next one is as if made alone:
// they share what places rest on.
func TestTablesStand(t *testing.T) {
	for seed := range uint64(6) {
		rng := rand.New(rand.NewPCG(seed, 3))
		method := rank.Methods()[rng.IntN(len(rank.Methods()))]
		if seed < 4 {
			method = rank.Mean
		}
		s := sums(rng, method, [][]string{nil, {rank.TieMedian, rank.TieFirsts}}[rng.IntN(2)])
		c := *s.Contest
		c.Result.Awards = []rank.Award{
			{Name: "Juara", Places: 1}, {Name: "Juara A", Places: 1, Category: "A"}, {Name: "Favorit", Places: 2, Pick: true},
			{Name: "Harapan", Places: 2}, {Name: "Sisa", Places: 1, Rest: true},
		}
		c.Result.Rounds = []Round{{Name: "Final", Top: 2, Each: FromOverall, Room: "r"}}
		facts := []Fact{ContestSet{c}, PersonSet{Person: Person{User: "o", Role: Organizer}}}
		for i, l := range s.Slots {
			e := l.Entry
			e.Category = []string{"A", "B"}[i%2]
			facts = append(facts, EntrySet{Entry: e}, PhaseSet{Slot: e.ID, Phase: Closed})
			for _, p := range s.People {
				facts = append(facts, alike(c, e.ID, p.User, 5*exact.One))
			}
		}
		s = Apply(s, eventsOf("", facts)...)
		r := Ranker{Method: method}
		var all []held
		keep := func(table rank.Table) {
			all = append(all, held{table, spell(table)})
		}
		for step := range 200 {
			l := s.Slots[rng.IntN(len(s.Slots))]
			ids := make([]string, 0, len(s.Slots))
			for _, l := range s.Slots {
				ids = append(ids, l.Entry.ID)
			}
			rng.Shuffle(len(ids), func(a, b int) { ids[a], ids[b] = ids[b], ids[a] })
			var f Fact
			switch rng.IntN(30) {
			case 0, 6, 7, 8:
				if groups := s.Standings().Ties(); len(groups) > 0 {
					ids = rank.EntriesOf(groups[rng.IntN(len(groups))])
					slices.Reverse(ids)
				}
				f = TieDecided{Order: ids, Reason: "x"}
			case 1:
				f = AwardPicked{Award: "Favorit", Entries: ids[:1], Reason: "x"}
			case 2:
				f = StandingsFrozen{s.keep(s.unpicked("").Standings())}
			case 3:
				f = PhaseSet{Slot: l.Entry.ID, Phase: []Phase{Withdrawn, Closed}[rng.IntN(2)]}
			case 4:
				if step < 100 {
					break
				}
				if events, err := Decide(s, Actor{User: "o"}, Advance{Back: s.Round > 0}); err == nil {
					f = events[0].Fact
				}
			case 5:
				e := l.Entry
				e.Category = []string{"A", "B"}[rng.IntN(2)]
				f = EntrySet{Entry: e}
			}
			if f == nil {
				f = alike(c, l.Entry.ID, fmt.Sprint("j", rng.IntN(4)), exact.Decimal(50+rng.IntN(2))*exact.One/10)
			}
			s = Apply(s, Event{Fact: f, Seq: uint64(step + 1)})
			got, _ := r.Update(s)
			if want := s.Standings(); spell(got) != spell(want) {
				t.Fatalf("seed %d, step %d, after %T:\n%s", seed, step, f, differ(spell(got), spell(want)))
			}
			keep(got)
			for _, g := range s.Rounds() {
				keep(g)
			}
			for _, n := range r.byRound {
				table, _ := n.Update(n.state)
				keep(table)
			}
			if s.Frozen != nil {
				keep(*s.Frozen.Table)
			}
			s.LineTies()
			s.RoundTie()
			s.Ready()
			for _, c := range []Command{ProposeSeal{"x"}, Freeze{}} {
				Decide(s, Actor{User: "o"}, c)
			}
			of := s
			of.Table = &got
			for _, p := range s.People {
				See(of, Actor{User: p.User})
			}
		}
		for i, h := range all {
			if said := spell(h.Table); said != h.said {
				t.Fatalf("seed %d: table %d:\n%s", seed, i, differ(said, h.said))
			}
		}
	}
}
