package scoring

import "slices"

// Round is a further round: the best of the round before come to a room of its
// own, where they are scored anew.
type Round struct {
	Name string    `json:"name"`
	Top  int       `json:"top"`  // so many of each room, or of all together
	Each RoundFrom `json:"each"` // which of the two
	Room string    `json:"room"` // whose jurors all score it
}

// RoundFrom says among whom the best are taken.
type RoundFrom string

// Among whom.
const (
	FromRoom    RoundFrom = "room"    // the best of each room
	FromOverall RoundFrom = "overall" // the best of all rooms together
)

// roundMark stands in the id of a further round's slot, between the entry's own
// and the round's number: P07 is P07.2 in the second round.
const roundMark = "."

// NextRound is the further round that is still to be made up; false if none is.
func (s State) NextRound() (Round, bool) {
	if s.Contest == nil || s.Round >= len(s.Contest.Result.Rounds) {
		return Round{}, false
	}
	return s.Contest.Result.Rounds[s.Round], true
}

// RoundOf is the further round that the entry's turn belongs to; the zero Round
// of the first.
func (s State) RoundOf(e Entry) Round {
	if s.Contest == nil || e.Round < 1 || e.Round > len(s.Contest.Result.Rounds) {
		return Round{}
	}
	return s.Contest.Result.Rounds[e.Round-1]
}

// Origin is the entry as it was in the first round.
func (s State) Origin(e Entry) Entry {
	for e.Of != "" {
		l := s.Slot(e.Of)
		if l == nil {
			break
		}
		e = l.Entry
	}
	return e
}

// inRound is the state with the slots of one round alone, 0 the first, as if
// there were no other.
func (s State) inRound(n int) State {
	all := s.Slots
	s.Slots, s.Round, s.Sealed = make([]*Slot, 0, len(all)), 0, nil
	s.slotAt = make(map[string]int, len(all))
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
func (s State) Rounds() []Table {
	if s.Contest == nil || s.Round == 0 {
		return nil
	}
	tables := make([]Table, s.Round+1)
	for n := range tables {
		if s.Sealed != nil && n < len(s.Sealed.Rounds) {
			tables[n] = s.Sealed.Rounds[n].Table()
			continue
		}
		tables[n], _ = s.inRound(n).StandingsBy(s.Contest.Result.Method)
		tables[n].unaward()
	}
	return tables
}

// unaward takes a row's awards away.
func (r *Standing) unaward() {
	if r.Award != "" {
		g := r.own()
		g.Award, g.Also = "", nil
	}
}

// unaward takes the awards away.
func (t *Table) unaward() {
	for i := range t.Rows {
		t.Rows[i].unaward()
	}
}

// rounds makes the standings of several rounds: whoever is ranked in the last
// one, then those who are left by their place in the one before, and so on to
// the first, which says who is unranked and why. An entry has one row, of the
// last round that ranks it.
func (r *Ranker) rounds(s State) (Table, error) {
	for len(r.byRound) <= s.Round {
		r.byRound = append(r.byRound, &Ranker{Method: r.Method})
	}
	var all Table
	ranked := map[string]bool{} // those with a row already, and what they were before
	for n := s.Round; n >= 0; n-- {
		t, err := r.byRound[n].Update(s.inRound(n))
		rows := slices.DeleteFunc(slices.Clone(t.Rows), func(row Standing) bool {
			return ranked[row.Entry] || n > 0 && row.Rank == 0
		})
		for i := range rows {
			if n > 0 {
				rows[i].own().Round = n
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
		rerank(rows, len(all.Rows))
		rows = append(all.Rows, rows...)
		if all = t; err != nil && n == 0 {
			all.Rows = rows
			return all, err
		}
		all.Rows = rows
	}
	if all.Official {
		all.settle(s.Ties)
	}
	all.unaward()
	all.award(s)
	return all, nil
}

// rerank numbers ranked rows anew, after so many before them.
func rerank(rows []Standing, before int) {
	was, now := 0, 0
	for i := range rows {
		row := &rows[i]
		if row.Rank == 0 {
			return
		}
		if row.Rank != was {
			was, now = row.Rank, before+i+1
		}
		row.Rank, row.CategoryRank = now, 0
		shared := i > 0 && rows[i-1].Rank == now || i+1 < len(rows) && rows[i+1].Rank == was
		if row.Tied && !shared { // those it was tied with are in a later round
			g := row.own()
			g.Tied, g.DecidedBy = false, "score"
		}
	}
}
