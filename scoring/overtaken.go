package scoring

import (
	"slices"

	"juri/scoring/rank"
)

// Overtaken reports whether the record is a decision that holds no longer: decided
// anew since, or nothing is left to decide, or a seal that was lifted. Of standings
// that the state does not have, the decisions hold.
func (s State) Overtaken(e Event) bool {
	switch f := e.Fact.(type) {
	case TieDecided:
		return !slices.ContainsFunc(s.DecidedTies(), func(d TieDecision) bool { return d.At.Equal(e.At) && slices.Equal(d.Order, f.Order) })
	case AwardPicked:
		return !slices.ContainsFunc(s.Given(), func(p Picked) bool { return p.At.Equal(e.At) && p.Award == f.Award })
	case ResultSealed:
		return s.Sealed == nil || s.Sealed.Seq != e.Seq
	}
	return false
}

// DecidedTies are the decisions on ties that hold, the oldest first.
func (s State) DecidedTies() (hold []TieDecision) {
	for i, t := range s.Ties {
		set := sorted(t.Order)
		again := slices.ContainsFunc(s.Ties[i+1:], func(o TieDecision) bool { return slices.Equal(sorted(o.Order), set) })
		if !again && (s.Table == nil || s.Table.PartedBy(t.order()) || slices.ContainsFunc(s.RoundTables, func(round rank.Table) bool { return round.PartedBy(t.order()) })) {
			hold = append(hold, t)
		}
	}
	return hold
}

// Given are the awards given by hand that hold.
func (s State) Given() (hold []Picked) {
	void := s.Unpicked()
	for _, p := range s.Picks {
		if !slices.Contains(void, p.Award) {
			hold = append(hold, p)
		}
	}
	return hold
}
