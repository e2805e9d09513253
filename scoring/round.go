package scoring

import "juri/scoring/rank"

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
func (s State) Rounds() []rank.Table {
	if s.Contest == nil || s.Round == 0 {
		return nil
	}
	tables := make([]rank.Table, s.Round+1)
	for n := range tables {
		if s.Sealed != nil && n < len(s.Sealed.Rounds) {
			tables[n] = s.Sealed.Rounds[n].Table()
			continue
		}
		tables[n], _ = s.inRound(n).StandingsBy(s.Contest.Result.Method)
		tables[n].Unaward()
	}
	return tables
}
