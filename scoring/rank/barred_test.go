package rank

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
)

// Who may not have an award is passed over for it, and the next one has it; whoever
// shares a rank keeps nobody of that rank from it.
func TestPassedOver(t *testing.T) {
	b := scored(t, false, []string{"90"}, []string{"85"}, []string{"80"}, []string{"75"}, []string{"70"})
	guest := func(at int, why string) { b.Entries[at].Special.Ineligible = why }
	unit := func(names ...string) {
		for i, name := range names {
			b.Entries[i].Special.Unit, b.Entries[i].Category = name, name
		}
	}
	for _, row := range []struct {
		name  string
		rules Rules
		set   func()
		want  []string
	}{
		{"a guest in the middle", Rules{Awards: []Award{{Name: "I", Places: 1}, {Name: "II", Places: 1}, {Name: "III", Places: 1}}}, func() { guest(0, "x"); guest(2, "x") },
			[]string{"a -I1 ineligible", "b I1", "c -III3 ineligible", "d II2", "e III3"}},
		{"an award for all", Rules{Awards: []Award{{Name: "Juara", Places: 1}, {Name: "Favorit", Places: 1, Rest: true, Eligible: EligibleAll}}}, func() { guest(1, ""); guest(0, "x") },
			[]string{"a Favorit -Juara1 ineligible", "b Juara1", "c", "d", "e"}},
		{"nobody is left", Rules{Awards: []Award{{Name: "Juara", Places: 5, Min: least("72")}}}, func() { guest(0, "x") },
			[]string{"a -Juara1 ineligible", "b Juara1", "c Juara2", "d Juara3", "e -Juara5 below_min", "open Juara 4+2"}},
		{"a guest reaches a medal", Rules{Awards: []Award{{Name: "Emas", Min: least("85")}, {Name: "Perak", Min: least("75")}}}, func() { guest(0, "x") },
			[]string{"a -Emas0 ineligible", "b Emas", "c Perak", "d Perak", "e"}},
		{"one a unit", Rules{Awards: []Award{{Name: "Juara", Places: 3, Per: Per{Unit: 1}}}}, func() { unit("u", "u", "v", "u", "w") },
			[]string{"a Juara", "b -Juara2 per_unit", "c Juara2", "d", "e Juara3"}},
		{"one a unit over all", Rules{Per: Per{Unit: 1}, Awards: []Award{{Name: "I", Places: 1}, {Name: "II", Places: 1}}}, func() { unit("u", "u", "v", "u", "w") },
			[]string{"a I", "b -II2 per_unit_all", "c II2", "d", "e"}},
		{"two a category", Rules{Awards: []Award{{Name: "Juara", Places: 4, Per: Per{Category: 2}}}}, func() { unit("u", "u", "u", "v", "u") },
			[]string{"a Juara", "b Juara", "c -Juara3 per_category", "d Juara3", "e", "open Juara 4+1"}},
	} {
		guest(0, "")
		guest(2, "")
		unit("", "", "", "", "")
		row.set()
		row.rules.Method = Mean
		table, _ := Standings(b, row.rules, Decisions{})
		equal(t, row.name, honoured(table), row.want)
		again := table
		again.Rows = slices.Clone(table.Rows)
		again.Award(row.rules, nil)
		equal(t, row.name+", again", honoured(again), row.want)
	}
}

// won is what the rule gives an entry: its awards, in their order, each with its place.
type won map[string]map[string]int

// rule gives awards to entries that stand in groups of equals: one award after another,
// from the best group down, to all of a group who may have it and have none of its line.
// Of barred, nobody is kept from places that are theirs.
func rule(rules Rules, groups [][]*Entry, score func(*Entry) *big.Rat, barred bool) (won, map[string]int) {
	has, open := won{}, map[string]int{}
	line, before, upTo, joint := map[string]map[string]bool{}, map[string]int{}, map[string]int{}, map[string]bool{}
	equals := slices.Contains(rules.Ties, TieShared)
	holds := func(of func(*Entry) bool, award string) (n int) {
		for _, g := range groups {
			for _, e := range g {
				for name := range has[e.ID] {
					if of(e) && (award == "" || award == name) {
						n++
					}
				}
			}
		}
		return n
	}
	for _, a := range rules.Awards {
		key := fmt.Sprint(a.Category, a.Places == 0)
		had := line[key]
		place := before[key] + 1 // places that more than one have are gone for later awards
		if !a.Rest {
			if gone := min(before[key]-upTo[key], a.Places); gone > 0 && joint[key] {
				open[a.Name] = gone
			}
			upTo[key] += a.Places
		}
		left, kept := upTo[key]-before[key], false
		if had == nil {
			had = map[string]bool{}
			line[key] = had
		}
		if a.Rest {
			had, place, left = map[string]bool{}, 1, a.Places
			for id := range has {
				had[id] = true
			}
		}
		for _, g := range groups {
			if a.Places > 0 && left <= 0 {
				break
			}
			var take []*Entry
			for _, e := range g {
				low := a.Min > 0 && score(e).Cmp(big.NewRat(int64(a.Min), 1_000_000)) < 0
				unit, category := func(o *Entry) bool { return o.Special.Unit == e.Special.Unit }, func(o *Entry) bool { return o.Category == e.Category }
				full := e.Special.Ineligible != "" && a.Eligible == "" ||
					a.Per.Unit > 0 && holds(unit, a.Name) >= a.Per.Unit || a.Per.Category > 0 && holds(category, a.Name) >= a.Per.Category ||
					rules.Per.Unit > 0 && holds(unit, "") >= rules.Per.Unit || rules.Per.Category > 0 && holds(category, "") >= rules.Per.Category
				switch {
				case had[e.ID] || a.Category != "" && a.Category != e.Category:
				case barred && a.Places > 0, !low && !(full && !barred):
					take = append(take, e)
				case full && !barred:
					kept = true
				}
			}
			for _, e := range take {
				if had[e.ID] = true; has[e.ID] == nil {
					has[e.ID] = map[string]int{}
				}
				has[e.ID][a.Name] = place
			}
			n := len(take)
			if n > 0 && !a.Rest {
				joint[key] = n > 1 && equals
			}
			if n > 1 && equals && rules.Next {
				n = 1
			}
			left, place = left-n, place+n
		}
		if left > 0 && (a.Min > 0 || kept) {
			open[a.Name] += left
		}
		if !a.Rest {
			before[key] = max(place-1, upTo[key])
		}
	}
	return has, open
}

// TestAwardsByTheRule compares random contests' awards with the rule: least scores,
// so many a unit and a category, guests, medals, lines of categories, and ties.
func TestAwardsByTheRule(t *testing.T) {
	passed, stay, after := 0, 0, 0
	for seed := range uint64(1_000) {
		rng := rand.New(rand.NewPCG(seed, 37))
		rows := make([][]string, 1+rng.IntN(9))
		for i := range rows {
			rows[i] = []string{fmt.Sprintf("%d.%d", 80+rng.IntN(4), rng.IntN(4))}
		}
		b := scored(t, false, rows...)
		byScore := map[string]*big.Rat{}
		for i, e := range b.Entries {
			e.Special.Unit, e.Category = string(rune('u'+rng.IntN(3))), string(rune('k'+rng.IntN(2)))
			if rng.IntN(5) == 0 {
				e.Special.Ineligible = "x"
			}
			byScore[e.ID], _ = new(big.Rat).SetString(rows[i][0])
		}
		score := func(e *Entry) *big.Rat { return byScore[e.ID] }
		rules := Rules{Method: Mean}
		some := func() (p Per) {
			if rng.IntN(3) == 0 {
				p.Unit = 1 + rng.IntN(2)
			}
			if rng.IntN(4) == 0 {
				p.Category = 1 + rng.IntN(3)
			}
			return p
		}
		if rng.IntN(2) == 0 {
			rules.Ties, rules.Next = []string{TieShared}, rng.IntN(2) == 0
		}
		if rng.IntN(3) == 0 {
			rules.Per = some()
		}
		for i := range 1 + rng.IntN(4) {
			a := Award{Name: string(rune('A' + i)), Places: 1 + rng.IntN(3), Per: some(), Rest: rng.IntN(6) == 0}
			if rng.IntN(2) == 0 {
				a.Min = least(fmt.Sprintf("8%d.%d", rng.IntN(4), rng.IntN(4)))
			}
			if a.Min > 0 && !a.Rest && rng.IntN(3) == 0 {
				a.Places = 0
			}
			if rng.IntN(4) == 0 {
				a.Category = "k"
			}
			if rng.IntN(5) == 0 {
				a.Eligible = EligibleAll
			}
			rules.Awards = append(rules.Awards, a)
		}
		entries := slices.Clone(b.Entries)
		slices.SortStableFunc(entries, func(a, o *Entry) int { return score(o).Cmp(score(a)) })
		var groups [][]*Entry
		for i, e := range entries {
			if i == 0 || score(e).Cmp(score(entries[i-1])) != 0 {
				groups = append(groups, nil)
			}
			groups[len(groups)-1] = append(groups[len(groups)-1], e)
		}
		want, open := rule(rules, groups, score, false)
		would, _ := rule(rules, groups, score, true)
		table, _ := Standings(b, rules, Decisions{})
		for _, r := range table.Rows {
			got, over := map[string]int{}, map[string]int{}
			for _, a := range rules.Awards {
				place, is := r.Won(a)
				if is {
					got[a.Name] = place
				}
				if is && (a.Rest || a.Places == 0) {
					got[a.Name] = want[r.Entry][a.Name] // whose places are ranks
				}
				if at := slices.IndexFunc(r.More().Passed, func(p Passed) bool { return p.Award == a.Name }); at >= 0 {
					over[a.Name] = r.More().Passed[at].Place
					if place, is := would[r.Entry][a.Name]; !is || !a.Rest && a.Places > 0 && r.More().Passed[at].Place != place {
						t.Fatalf("seed %d: %s is passed over for %s, place %d, and would have %v", seed, r.Entry, a.Name, r.More().Passed[at].Place, would[r.Entry])
					}
					passed++
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(map[string]int(want[r.Entry])) {
				t.Fatalf("seed %d: %s has %v, want %v\n%+v\n%v", seed, r.Entry, got, want[r.Entry], rules, rows)
			}
		}
		for _, o := range table.Open {
			if stay++; o.Why.Code == AfterJoint {
				after++
			}
			if open[o.Award] -= o.Places; open[o.Award] == 0 {
				delete(open, o.Award)
			}
		}
		if len(open) > 0 {
			t.Fatalf("seed %d: %v should be open\n%+v\n%v\n%v", seed, open, rules, rows, honoured(table))
		}
	}
	if passed < 300 || stay < 100 || after < 10 {
		t.Errorf("only %d were passed over, %d stay open, %d of these after shared ones", passed, stay, after)
	}
}
