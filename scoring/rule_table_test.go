package scoring

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// placed is where an entry is by the rule.
type placed struct {
	rank   int
	tied   bool
	by     string   // what set it apart
	score  *big.Rat // higher is better
	awards map[string]int
}

// table is the entries that have a place, each among those that it is compared with.
func (p *played) table() map[string]*placed {
	switch {
	case p.contest.Result.Overall == NotCompared:
		all := map[string]*placed{}
		for _, name := range p.kinds() {
			one := *p
			one.entries = slices.DeleteFunc(slices.Clone(p.entries), func(e Entry) bool { return e.Category != name })
			maps.Copy(all, one.together())
		}
		return all
	case len(p.rounds) > 1 && p.contest.Result.Best == 0:
		return p.afterRounds()
	}
	return p.together()
}

// kinds are the categories of the entries.
func (p *played) kinds() (names []string) {
	for _, e := range p.entries {
		if !slices.Contains(names, e.Category) {
			names = append(names, e.Category)
		}
	}
	return names
}

// given are the awards, each by itself: where categories are not compared, one for each
// category in that category, which its places bound.
func (p *played) given() (all []rank.Award) {
	for _, a := range p.contest.Result.Awards {
		if p.contest.Result.Overall != NotCompared || a.Category != "" || a.Pick {
			all = append(all, a)
			continue
		}
		if a.Places > 0 {
			a.Per.Category = 0
		}
		for _, a.Category = range p.kinds() {
			if a.Category != "" {
				all = append(all, a)
			}
		}
	}
	return all
}

// together is that table of all its entries.
func (p *played) together() map[string]*placed {
	scores, table := p.scores(), map[string]*placed{}
	var in []string
	for _, e := range p.entries {
		if scores[e.ID] != nil {
			in = append(in, e.ID)
		}
	}
	for _, equals := range inOrder(in, func(id string) *big.Rat { return scores[id] }) {
		for _, part := range p.split(equals, in, p.steps(), "score") {
			first := len(table) + 1
			for _, id := range part.entries {
				at := &placed{rank: first, score: scores[id], by: part.by, awards: map[string]int{}}
				if at.tied = len(part.entries) > 1; at.tied && at.by != rank.TieShared {
					at.by = ""
				}
				table[id] = at
			}
		}
	}
	p.settle(table)
	return table
}

// settle puts those who share a rank as people decided of exactly these, the last time.
func (p *played) settle(table map[string]*placed) {
	for _, tie := range p.tied(table) {
		for _, d := range slices.Backward(p.decided) {
			if !slices.Equal(sorted(d.order), tie) {
				continue
			}
			for n, id := range d.order {
				if at := table[id]; d.joint {
					at.by = rank.TieJoint
				} else {
					at.rank, at.tied, at.by = at.rank+n, false, "settled"
				}
			}
			break
		}
	}
}

// tied are those who share a rank, in the order of their names.
func (p *played) tied(table map[string]*placed) (ties [][]string) {
	by := map[int][]string{}
	for id, at := range table {
		if at.tied {
			by[at.rank] = append(by[at.rank], id)
		}
	}
	for _, tie := range by {
		ties = append(ties, sorted(tie))
	}
	return ties
}

// inOrder are the groups of equals, the highest value first; none is lowest.
func inOrder(entries []string, value func(string) *big.Rat) (groups [][]string) {
	compare := func(a, b string) int {
		x, y := value(a), value(b)
		switch {
		case x == nil && y == nil:
			return 0
		case x == nil:
			return 1
		case y == nil:
			return -1
		}
		return y.Cmp(x)
	}
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, compare)
	for i, e := range entries {
		if i == 0 || compare(entries[i-1], e) != 0 {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], e)
	}
	return groups
}

type equals struct {
	entries []string
	by      string
}

// split takes equals through the steps that are left; each is for those alone who are
// still equal.
func (p *played) split(group, in, steps []string, by string) (parts []equals) {
	if len(group) == 1 || len(steps) == 0 {
		return []equals{{group, by}}
	}
	if steps[0] == rank.TieShared {
		return []equals{{group, steps[0]}}
	}
	groups := inOrder(group, p.says(steps[0], group, in))
	if len(groups) > 1 {
		by = steps[0]
	}
	for _, g := range groups {
		parts = append(parts, p.split(g, in, steps[1:], by)...)
	}
	return parts
}

// steps are those of the tie chain; that of runs compares the best, then the next best.
func (p *played) steps() (all []string) {
	for _, step := range p.contest.Result.Ties {
		if step != rank.TieRuns {
			all = append(all, step)
			continue
		}
		for n := range 1 + len(p.contest.Result.Rounds) {
			all = append(all, fmt.Sprint("run:", n+1))
		}
	}
	return all
}

func (p *played) entry(id string) Entry {
	return p.entries[slices.IndexFunc(p.entries, func(e Entry) bool { return e.ID == id })]
}

// says is what a step says of each of a group.
func (p *played) says(step string, group, in []string) func(string) *big.Rat {
	totals := map[string]map[string]*big.Rat{} // of all that have a place
	for _, id := range in {
		totals[id] = p.totals(p.entry(id))
	}
	number := func(n int) *big.Rat { return big.NewRat(int64(n), 1) }
	kind, of, _ := strings.Cut(step, ":")
	return func(id string) *big.Rat {
		switch kind {
		case rank.TieCriterion:
			return p.meanOf(id, of)
		case rank.TieHighest:
			var best *big.Rat
			for _, c := range p.contest.Rubric.Criteria {
				if m := p.meanOf(id, c.ID); m != nil && (best == nil || m.Cmp(best) > 0) {
					best = m
				}
			}
			return best
		case rank.TieMedian:
			return mean(counted(rank.Median, valuesOf(totals[id]), (*big.Rat).Cmp))
		case rank.TieFirsts:
			n := 0
			for juror, mine := range totals[id] {
				if !slices.ContainsFunc(in, func(o string) bool { return totals[o][juror] != nil && totals[o][juror].Cmp(mine) > 0 }) {
					n++
				}
			}
			return number(n)
		case rank.TieHeadToHead:
			beaten := 0
			for _, o := range group {
				more := 0
				for juror, mine := range totals[id] {
					if other := totals[o][juror]; other != nil {
						more += mine.Cmp(other)
					}
				}
				beaten += number(more).Sign()
			}
			return number(beaten)
		case "run":
			if runs, n := p.runs(p.entry(id)), int(of[0]-'0'); n <= len(runs) {
				return runs[n-1]
			}
		case rank.TieBallot:
			return totals[id][of]
		}
		return nil
	}
}

// meanOf is the mean of a criterion over those who gave it, as higher is better.
func (p *played) meanOf(entry, criterion string) *big.Rat {
	var given []*big.Rat
	for _, sheet := range p.sheets[entry] {
		if v := sheet[criterion]; v != nil {
			given = append(given, v)
		}
	}
	if given == nil {
		return nil
	}
	m := mean(given)
	if p.contest.Rubric.Places {
		m.Neg(m)
	}
	return m
}

// give gives the awards, place by place, and returns how many places of each stay open.
func (p *played) give(table map[string]*placed) map[string]int {
	type line struct {
		category string
		medals   bool
	}
	type progress struct {
		upTo, taken int
		had         map[string]bool
		joint       bool // the last who have one share their place for good
	}
	has := map[string]int{} // how many awards, by who has them
	lines, open := map[line]*progress{}, map[string]int{}
	var order []string
	for _, e := range p.entries {
		if table[e.ID] != nil {
			order = append(order, e.ID)
		}
	}
	groups := inOrder(order, func(id string) *big.Rat { return big.NewRat(-int64(table[id].rank), 1) })
	for _, a := range p.given() {
		if a.Pick {
			p.givePicked(a, table, has, groups)
			continue
		}
		on := lines[line{a.Category, a.Places == 0}]
		if on == nil || a.Rest {
			on = &progress{had: map[string]bool{}}
		}
		if !a.Rest {
			lines[line{a.Category, a.Places == 0}] = on
		}
		if first := on.upTo + 1; on.joint && a.Places > 0 && on.taken >= first { // which they took up
			open[a.Name] += min(on.taken-first+1, a.Places)
		}
		on.upTo += a.Places
		of := func(e Entry) bool { return a.Category != "" && slices.Contains(kindsOf(e), a.Category) }
		kept := a.Min > 0 || p.version >= 2 && slices.ContainsFunc(slices.Collect(maps.Values(p.turns)), func(turns []Entry) bool { return of(turns[0]) }) && !slices.ContainsFunc(order, func(id string) bool { return of(p.entry(id)) })
		for _, g := range groups {
			if a.Places > 0 && on.taken >= on.upTo {
				break
			}
			place := on.taken + 1
			var have []string
			for _, id := range g {
				among := a.Category == "" || slices.Contains(kindsOf(p.entry(id)), a.Category)
				free := !on.had[id] && (!a.Rest || len(table[id].awards) == 0)
				if !among || !free || !p.reaches(table[id], a.Min) {
					continue
				}
				if kept = kept || p.barred(p.entry(id), a, has); !p.barred(p.entry(id), a, has) {
					on.had[id] = true
					have = append(have, id)
					if table[id].awards[a.Name] = place; a.Places == 0 || a.Rest { // no place of its own
						table[id].awards[a.Name] = p.placeOf(table, id, a)
					}
				}
			}
			for _, id := range have { // none of those who share a place keeps another from it
				for _, of := range slices.Concat(limited(p.entry(id), a)...) {
					has[of]++
				}
			}
			if len(have) > 0 {
				on.joint = len(have) > 1 && (table[have[0]].by == rank.TieShared || table[have[0]].by == rank.TieJoint)
			}
			if on.taken += len(have); on.joint && len(have) > 0 && p.contest.Result.AfterJoint == NextPlace {
				on.taken = place
			}
		}
		if kept && a.Places > 0 && on.taken < on.upTo {
			open[a.Name] += on.upTo - on.taken
		}
		on.taken = max(on.taken, on.upTo)
	}
	return open
}

// givePicked gives an award to those who were picked, as far as they may have it.
func (p *played) givePicked(a rank.Award, table map[string]*placed, has map[string]int, groups [][]string) {
	for _, g := range groups {
		for _, id := range g {
			among := a.Category == "" || slices.Contains(kindsOf(p.entry(id)), a.Category)
			if slices.Contains(p.picked[a.Name], id) && among && !(a.Rest && len(table[id].awards) > 0) && !p.barred(p.entry(id), a, has) {
				table[id].awards[a.Name] = table[id].rank
				for _, of := range slices.Concat(limited(p.entry(id), a)...) {
					has[of]++
				}
			}
		}
	}
}

// limited is of whom it is counted how often: an award's unit and category, and those of all.
func limited(e Entry, a rank.Award) [][]string {
	unit := " unit " + strings.ToLower(e.Unit)
	var kinds, all []string
	for _, kind := range kindsOf(e) {
		kinds, all = append(kinds, a.Name+" category "+kind), append(all, " category "+kind)
	}
	return [][]string{{a.Name + unit}, kinds, {unit}, all}
}

// kindsOf are the entry's categories.
func kindsOf(e Entry) []string { return strings.Split(e.Category, "; ") }

// barred reports whether a rule keeps the entry from an award that it reaches.
func (p *played) barred(e Entry, a rank.Award, has map[string]int) bool {
	for _, i := range p.contest.Result.Ineligible {
		unit := slices.ContainsFunc(i.Units, func(u string) bool { return strings.EqualFold(u, e.Unit) })
		if a.Eligible != rank.EligibleAll && (unit || slices.Contains(i.Entries, p.of[e.ID]) || slices.ContainsFunc(kindsOf(e), func(kind string) bool { return slices.Contains(i.Categories, kind) })) {
			return true
		}
	}
	all := p.contest.Result.Per
	for at, most := range []int{a.Per.Unit, a.Per.Category, all.Unit, all.Category} {
		if most > 0 && slices.ContainsFunc(limited(e, a)[at], func(of string) bool { return has[of] >= most }) {
			return true
		}
	}
	return false
}

func (p *played) reaches(at *placed, least exact.Decimal) bool {
	return least == 0 || at.score.Cmp(least.Rat()) >= 0
}

// placeOf is where the entry is of all, or of the award's category.
func (p *played) placeOf(table map[string]*placed, id string, a rank.Award) int {
	if a.Category == "" || a.Rest {
		return table[id].rank
	}
	before := 0
	for o, at := range table {
		if slices.Contains(kindsOf(p.entry(o)), a.Category) && at.rank < table[id].rank {
			before++
		}
	}
	return before + 1
}
