package scoring

import "slices"

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
		if !again && (s.Table == nil || s.Table.partedBy(t) || slices.ContainsFunc(s.Stages, func(round Table) bool { return round.partedBy(t) })) {
			hold = append(hold, t)
		}
	}
	return hold
}

// partedBy reports whether it is the decision that parts its entries there.
func (t Table) partedBy(d TieDecision) bool {
	by := ByChoice
	if d.Seed != "" {
		by = ByDraw
	}
	i := slices.IndexFunc(t.Rows, func(r Standing) bool { return r.Entry == d.Order[0] })
	return i >= 0 && i+len(d.Order) <= len(t.Rows) && !slices.ContainsFunc(d.Order, func(id string) bool {
		r := t.Rows[i+slices.Index(d.Order, id)]
		return r.Entry != id || r.DecidedBy != by
	})
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
