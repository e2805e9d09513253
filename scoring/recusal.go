package scoring

import "juri/scoring/exact"

// Recuse declares a juror's conflict on an entry: their cell is removed from
// the result, never counted as missing or as zero.
type Recuse struct {
	Slot   string
	Juror  string // "" for the actor
	Reason string
}

func (c Recuse) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.cellFor(by, c.Slot, c.Juror)
	if err != nil {
		return nil, err
	}
	reason := Keep(c.Reason)
	switch cell := l.Cell(juror); {
	case cell.Recusal != nil:
		return nil, refuse(CodeRecused, "slot", c.Slot, "user", juror)
	case l.Phase == Closed:
		return nil, refuse(CodeSlotNotOpen, "slot", c.Slot, "phase", string(l.Phase))
	case cell.Sheet != nil && juror != by.User: // theirs to say, or for two people to void
		return nil, refuse(CodeHandedIn, "sheets", c.Slot+" "+juror)
	}
	if err := needs(reason); err != nil {
		return nil, err
	}
	return one(RecusalDeclared{Slot: c.Slot, Juror: juror, Reason: reason})
}

// RecusalDeclared is a juror's conflict on an entry, from now on.
type RecusalDeclared struct {
	Slot   string `json:"slot" half:"public"`
	Juror  string `json:"juror"`
	Reason string `json:"reason"`
}

// Type names the fact in the journal.
func (RecusalDeclared) Type() string { return "recusal.declared" }

func (f RecusalDeclared) apply(b *builder, e Event) {
	c := b.cell(f.Slot, f.Juror)
	if c == nil {
		return
	}
	c.Recusal, c.Excused = &Recusal{Reason: f.Reason, At: e.At, By: e.By, Proof: e.Proof}, nil
	if l := b.State.Slot(f.Slot); l.Left || e.By != Host.User && !b.Carried(f) { // no list, and no round before, said so
		c.change(e, exact.Ratio{}, exact.Ratio{})
	}
	b.progress(c)
}

// Carried reports whether the juror declared the conflict in the round before: it
// is with the entry, whatever the round.
func (s State) Carried(f RecusalDeclared) bool {
	l := s.Slot(f.Slot)
	if l == nil || l.Entry.Of == "" {
		return false
	}
	was := s.Slot(l.Entry.Of)
	return was != nil && was.Cell(f.Juror).Recusal != nil
}
