package scoring

import (
	"slices"

	"juri/scoring/exact"
)

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
	switch cell := l.Cell(juror); {
	case cell.Recusal != nil:
		return nil, refuse(CodeRecused, "slot", c.Slot, "user", juror)
	case cell.Sheet != nil:
		return nil, refuse(CodeHandedIn, "sheets", c.Slot+" "+juror)
	case cell.Excused != nil:
		return nil, refuse(CodeUnchanged, "slot", c.Slot)
	}
	reason, err := needs(c.Reason)
	if err != nil {
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

func (f JurorExcused) sheetOf() (entry, juror string) { return f.Slot, f.Juror }

func (f JurorExcused) apply(b *builder, e Event) {
	b.exempt(f.Slot, f.Juror, e, func(c *Cell) { c.Excused = exempted(f.Reason, e) })
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

func (f JurorUnexcused) sheetOf() (entry, juror string) { return f.Slot, f.Juror }

func (f JurorUnexcused) apply(b *builder, e Event) {
	b.exempt(f.Slot, f.Juror, e, func(c *Cell) { c.Excused = nil })
}

// The reasons why a conflict is not taken back.
const (
	CodeConflictOf     Code = "conflict_of"     // slot, user, by
	CodeConflictOfTwo  Code = "conflict_of_two" // slot, user
	CodeConflictListed Code = "conflict_listed" // slot, user
)

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
	switch cell := l.Cell(juror); {
	case cell.Recusal != nil:
		return nil, refuse(CodeRecused, "slot", c.Slot, "user", juror)
	case l.Phase == Closed:
		return nil, refuse(CodeSlotNotOpen, "slot", c.Slot, "phase", string(l.Phase))
	case cell.Sheet != nil && juror != by.User: // theirs to say, or for two people to void
		return nil, refuse(CodeHandedIn, "sheets", c.Slot+" "+juror)
	}
	reason, err := needs(c.Reason)
	if err != nil {
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

func (f RecusalDeclared) sheetOf() (entry, juror string) { return f.Slot, f.Juror }

func (f RecusalDeclared) apply(b *builder, e Event) {
	c := b.cell(f.Slot, f.Juror)
	if c == nil {
		return
	}
	c.Recusal, c.Excused = exempted(f.Reason, e), nil
	if l := b.State.Slot(f.Slot); l.Left || e.By != Host.User && !b.Carried(f) { // no list, and no round before, said so
		c.change(e, exact.Ratio{}, exact.Ratio{})
	}
	b.progress(f.Slot, c)
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

// Unrecuse takes a declared conflict back, for a reason: jurors their own until the
// entry is closed, organizers what no juror said of themselves.
type Unrecuse struct {
	Slot   string
	Juror  string // "" for the actor
	Reason string
}

func (c Unrecuse) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.cellFor(by, c.Slot, c.Juror)
	if err != nil {
		return nil, err
	}
	if err := s.KeepsConflict(l, juror, by.User); err != nil {
		return nil, err
	}
	reason, err := needs(c.Reason)
	if err != nil {
		return nil, err
	}
	return one(RecusalWithdrawn{Slot: c.Slot, Juror: juror, Reason: reason})
}

// KeepsConflict says why the juror's conflict is not this person's to take back;
// nil where it is.
func (s State) KeepsConflict(l *Slot, juror, by string) error {
	said, slot := s.recusal(l, juror), l.Entry.ID
	switch {
	case said == nil:
		return refuse(CodeUnchanged, "slot", slot)
	case said.Two:
		return refuse(CodeConflictOfTwo, "slot", slot, "user", juror)
	case slices.Contains(l.Entry.Recuse, juror): // from which it would come again
		return refuse(CodeConflictListed, "slot", slot, "user", juror)
	case (said.By == juror) != (by == juror):
		return refuse(CodeConflictOf, "slot", slot, "user", juror, "by", said.By)
	case by == juror && l.Phase == Closed:
		return refuse(CodeSlotNotOpen, "slot", slot, "phase", string(l.Phase))
	}
	return nil
}

// recusal is the juror's conflict as it was declared, in the first round that has it.
func (s State) recusal(l *Slot, juror string) *Exemption {
	said := l.Cell(juror).Recusal
	for l = s.Slot(l.Entry.Of); said != nil && l != nil && l.Cell(juror).Recusal != nil; l = s.Slot(l.Entry.Of) {
		said = l.Cell(juror).Recusal
	}
	return said
}

// RecusalWithdrawn is a juror who has no conflict with the entry after all.
type RecusalWithdrawn struct {
	Slot   string `json:"slot" half:"public"`
	Juror  string `json:"juror"`
	Reason string `json:"reason"`
}

func (f RecusalWithdrawn) sheetOf() (entry, juror string) { return f.Slot, f.Juror }

func (f RecusalWithdrawn) apply(b *builder, e Event) {
	b.exempt(f.Slot, f.Juror, e, func(c *Cell) { c.Recusal = nil })
}
