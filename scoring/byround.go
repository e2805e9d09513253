package scoring

import (
	"slices"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// rounds makes the standings of several rounds: whoever is ranked in the last
// one, then those who are left by their place in the one before, and so on to
// the first, which says who is unranked and why. An entry has one row, of the
// last round that ranks it.
func (r *Ranker) rounds(s State) (rank.Table, error) {
	for len(r.byRound) <= s.Round {
		r.byRound = append(r.byRound, &Ranker{Method: r.Method})
	}
	var all rank.Table
	ranked := map[string]bool{} // those with a row already, and what they were before
	s = s.WithPlaces()
	for n := s.Round; n >= 0; n-- {
		t, err := r.byRound[n].Update(s.alone(n))
		rows := slices.DeleteFunc(slices.Clone(t.Rows), func(row rank.Standing) bool {
			return ranked[row.Entry] || n > 0 && row.Rank == 0
		})
		for i := range rows {
			if n > 0 {
				rows[i].Own().Round = n
			}
			if l := s.Slot(rows[i].Entry); l != nil && l.Entry.Of != "" {
				ranked[l.Entry.Of] = true
			}
		}
		for of := range ranked { // and of which round before
			if l := s.Slot(of); l != nil && l.Entry.Of != "" {
				ranked[l.Entry.Of] = true
			}
		}
		rank.Renumber(rows, len(all.Rows))
		rows = append(all.Rows, rows...)
		all = t
		all.Rows = rows
		if placed := len(rows) > 0 && rows[0].Rank > 0; n == 0 && err != nil && (!placed || s.Contest.RulesVersion < 3) {
			return all, err
		}
	}
	if all.Official {
		all.Settle(s.decisions().Orders)
	}
	all.Award(s.rules(r.Method), s.decisions().Picks)
	return all, nil
}

// inRound is the state with the slots of one round alone, 0 the first, as if
// there were no other.
func (s State) inRound(n int) State { return s.WithPlaces().alone(n) }

// alone is inRound of a state whose slots have the places of earlier rounds that they need.
func (s State) alone(n int) State {
	all := s.Slots
	s.Slots, s.Round, s.Sealed = make([]*Slot, 0, len(all)), 0, nil
	s.slotAt = make(map[string]int, len(all))
	if s.Contest != nil {
		s.Contest = s.Contest.In(n)
	}
	if s.Contest != nil && s.Contest.Result.Best > 0 { // a run by itself is scored as others are
		c := *s.Contest
		c.Result.Best, s.Contest = 0, &c
	}
	for _, l := range all {
		if l.Entry.Round == n {
			s.slotAt[l.Entry.ID] = len(s.Slots)
			s.Slots = append(s.Slots, l)
		}
	}
	return s
}

// Rounds returns the standings of each round by itself, the first round's first,
// without awards; none where there is one round alone. Once the result is sealed
// they are what was sealed.
func (s State) Rounds() []rank.Table {
	if s.Contest == nil || s.Round == 0 {
		return nil
	}
	tables := make([]rank.Table, s.Round+1)
	for n := range tables {
		if s.Sealed != nil && n < len(s.Sealed.Rounds) {
			tables[n] = s.Sealed.Rounds[n].table(s.Contest)
			continue
		}
		tables[n], _ = s.inRound(n).StandingsBy(s.Contest.Result.Method)
		tables[n].Unaward()
	}
	return tables
}

// WithPlaces is the state with the places of earlier rounds among the components of the turns that
// followed them, where the contest counts them: as the sheets give them now, and whatever else is on
// record of such a component.
func (s State) WithPlaces() State {
	if s.Contest == nil || s.Contest.Result.lastFrom() == 0 {
		return s
	}
	s.Slots = slices.Clone(s.Slots)
	for n := range s.Contest.Result.lastFrom() {
		places := map[string]int{} // by the entries' own ids
		if n < s.Round {
			t, _ := s.alone(n).StandingsBy(s.Contest.Result.Method)
			for _, r := range t.Rows {
				places[s.Slot(r.Entry).Entry.own()] = r.Rank
			}
		}
		for _, k := range s.Contest.Result.Components {
			for i, l := range s.Slots {
				if k.From == n+1 {
					s.Slots[i] = l.withPlace(k, places[l.Entry.own()])
				}
			}
		}
	}
	return s
}

// withPlace is the slot with that place as its component, or none for 0.
func (l *Slot) withPlace(k Component, place int) *Slot {
	n := *l
	n.Components = slices.DeleteFunc(slices.Clone(l.Components), func(v ComponentValue) bool { return v.ID == k.ID })
	if place > 0 && l.Entry.Round >= k.From {
		n.Components = append(n.Components, ComponentValue{ID: k.ID, Value: exact.Decimal(place) * exact.One})
	}
	return &n
}
