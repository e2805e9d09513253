package scoring

import "juri/scoring/exact"

// DeclareExcused says that a juror was not there for an entry and owes it no
// sheet: no conflict, and the entry itself was there. A sheet that is handed in
// after all takes it back.
type DeclareExcused struct {
	Slot   string
	Juror  string // "" for the actor
	Reason string
}

func (c DeclareExcused) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.cellFor(by, c.Slot, c.Juror)
	if err != nil {
		return nil, err
	}
	reason := Keep(c.Reason)
	switch cell := l.Cell(juror); {
	case cell.Recusal != nil:
		return nil, refuse(CodeRecused, "slot", c.Slot, "user", juror)
	case cell.Sheet != nil:
		return nil, refuse(CodeHandedIn, "sheets", c.Slot+" "+juror)
	case cell.Excused != nil:
		return nil, refuse(CodeUnchanged, "slot", c.Slot)
	}
	if err := needs(reason); err != nil {
		return nil, err
	}
	return one(JurorExcused{Slot: c.Slot, Juror: juror, Reason: reason})
}

// JurorExcused is a juror who was not there for an entry.
type JurorExcused struct {
	Slot   string `json:"slot" half:"public"`
	Juror  string `json:"juror"`
	Reason string `json:"reason"`
}

// Type names the fact in the journal.
func (JurorExcused) Type() string { return "juror.excused" }

func (f JurorExcused) apply(b *builder, e Event) {
	b.exempt(f.Slot, f.Juror, e, func(c *Cell) { c.Excused = exempted(f.Reason, e) })
}

// exempt changes what a juror owes an entry, of which they are told.
func (b *builder) exempt(slot, juror string, e Event, set func(*Cell)) {
	if c := b.cell(slot, juror); c != nil {
		set(c)
		c.change(e, exact.Ratio{}, exact.Ratio{})
		b.progress(c)
	}
}

// Unexcuse takes DeclareExcused back.
type Unexcuse struct {
	Slot  string
	Juror string // "" for the actor
}

func (c Unexcuse) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.cellFor(by, c.Slot, c.Juror)
	switch {
	case err != nil:
		return nil, err
	case l.Cell(juror).Excused == nil:
		return nil, refuse(CodeUnchanged, "slot", c.Slot)
	}
	return one(JurorUnexcused{Slot: c.Slot, Juror: juror})
}

// JurorUnexcused is a juror who owes the entry a sheet again.
type JurorUnexcused struct {
	Slot  string `json:"slot" half:"public"`
	Juror string `json:"juror"`
}

// Type names the fact in the journal.
func (JurorUnexcused) Type() string { return "juror.unexcused" }

func (f JurorUnexcused) apply(b *builder, e Event) {
	b.exempt(f.Slot, f.Juror, e, func(c *Cell) { c.Excused = nil })
}
