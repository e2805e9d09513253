package scoring

import (
	"math/big"
	"slices"

	"juri/scoring/rank"
)

// inRound is the contest as if there were no other round, and the turns of that one its entries.
func (p *played) inRound(n int) *played {
	one := *p
	one.entries = p.rounds[n]
	one.contest.Result.Components = p.componentsIn(n)
	if p.contest.Result.CountsPlaces() {
		one.parts = map[string]map[string]*big.Rat{}
		for _, turn := range one.entries {
			one.parts[turn.ID] = map[string]*big.Rat{}
		}
		for _, k := range one.contest.Result.Components {
			for id, at := range p.inRound(k.From - 1).together() {
				for _, turn := range one.entries {
					if p.of[turn.ID] == p.of[id] {
						one.parts[turn.ID][k.ID] = big.NewRat(int64(at.rank), 1)
					}
				}
			}
		}
	}
	return &one
}

// componentsIn are the parts of a score that there are in a round: places of the rounds before it.
func (p *played) componentsIn(n int) (all []Component) {
	for _, k := range p.contest.Result.Components {
		if k.From <= n {
			all = append(all, k)
		}
	}
	return all
}

// afterRounds are first those whom the last round places, then those whom the one before it does,
// and so on; each by the turn that has the place.
func (p *played) afterRounds() map[string]*placed {
	all, has := map[string]*placed{}, map[string]bool{}
	for n := len(p.rounds) - 1; n >= 0; n-- {
		before := len(all)
		table := p.inRound(n).together()
		for id := range table {
			if has[p.of[id]] {
				delete(table, id)
			}
		}
		ranks := map[string]int{}
		for id, at := range table {
			ahead, alike := 0, 0
			for _, o := range table {
				if o.rank < at.rank {
					ahead++
				} else if o.rank == at.rank {
					alike++
				}
			}
			ranks[id] = before + ahead + 1
			if at.tied && alike == 1 { // whoever it shared the rank with went on
				at.tied, at.by = false, "score"
			}
		}
		for id, at := range table {
			at.rank = ranks[id]
			all[id], has[p.of[id]] = at, true
		}
	}
	p.settle(all)
	return all
}

// onward are the turns whose entries go on from a round, and the ties that cross a line: as many
// as the next one takes of each room or of all; who shares the last rank for good comes along.
func (p *played) onward(n int, next Round) (onward []string, ties [][]string) {
	if next.Each == FromAll {
		for _, turn := range p.rounds[n] {
			if p.out[turn.ID] != Withdrawn && p.out[turn.ID] != Disqualified {
				onward = append(onward, turn.ID)
			}
		}
		return onward, nil
	}
	table := p.inRound(n).together()
	for id, at := range table {
		ahead, alike := 0, 0
		for o, other := range table {
			if next.Each == FromRoom && p.at[o] != p.at[id] {
				continue
			}
			if other.rank < at.rank {
				ahead++
			} else if other.rank == at.rank {
				alike++
			}
		}
		switch {
		case ahead >= next.Top:
		case ahead+alike <= next.Top, at.by == rank.TieShared, at.by == rank.TieJoint:
			onward = append(onward, id)
		default:
			for _, tie := range p.tied(table) {
				if slices.Contains(tie, id) && !slices.ContainsFunc(ties, func(o []string) bool { return slices.Equal(o, tie) }) {
					ties = append(ties, tie)
				}
			}
		}
	}
	return onward, ties
}

// placedTurns is the contest with the turns that have a place as its entries, to give awards.
func (p *played) placedTurns(table map[string]*placed) *played {
	if p.contest.Result.Best > 0 || len(p.rounds) < 2 {
		return p
	}
	one := *p
	one.entries = nil
	for _, turns := range p.rounds {
		for _, turn := range turns {
			if table[turn.ID] != nil {
				one.entries = append(one.entries, turn)
			}
		}
	}
	return &one
}

// owes is how many sheets a row's turns are owed, and how many count: of its round, or of all runs of
// the entry.
func (p *played) owes(row string) (owed, sheets int) {
	turns := []Entry{{ID: row}}
	if p.contest.Result.Best > 0 {
		turns = p.turns[row]
	}
	for _, turn := range turns {
		owed, sheets = owed+p.owed[turn.ID], sheets+len(p.sheets[turn.ID])
	}
	return owed, sheets
}

// firstEmpty reports whether the first round places nobody, and a later one somebody.
func (p *played) firstEmpty() bool {
	return len(p.rounds) > 1 && p.contest.Result.Best == 0 && len(p.inRound(0).together()) == 0 && len(p.afterRounds()) > 0
}
