package scoring

import (
	"slices"

	"juri/scoring/exact"
)

// The reasons why a sheet cannot be voided, or is left to its juror.
const (
	CodeNoSheet     Code = "not_handed_in" // slot, user
	CodeHandedIn    Code = "handed_in"     // sheets (slot and user each, comma-separated)
	CodeVoidPending Code = "void_pending"  // slot, user, by
	CodeNoVoid      Code = "no_void"       //
)

// Void proposes that a sheet that was handed in does not count; another person
// confirms it. The sheet stays in its juror's history, and the juror owes another
// one, or none if it is voided for a conflict.
type Void struct {
	Slot     string
	Juror    string
	Reason   string
	Conflict bool // the juror has a conflict with the entry
}

func (c Void) decide(s State, by Person) ([]Fact, error) {
	l := s.Slot(c.Slot)
	if l == nil {
		return nil, refuse(CodeUnknownSlot, "slot", c.Slot)
	}
	cell := l.Cell(c.Juror)
	p := s.VoidOf(c.Slot, c.Juror)
	switch {
	case cell.Sheet == nil:
		return nil, refuse(CodeNoSheet, "slot", c.Slot, "user", c.Juror)
	case p != nil:
		return nil, refuse(CodeVoidPending, "slot", c.Slot, "user", c.Juror, "by", p.By)
	case c.Conflict && cell.Recusal != nil:
		return nil, refuse(CodeRecused, "slot", c.Slot, "user", c.Juror)
	}
	reason, err := needs(c.Reason)
	if err != nil {
		return nil, err
	}
	return one(VoidProposed{Slot: c.Slot, Juror: c.Juror, Sheet: cell.Sheet.Seq, Reason: reason, Conflict: c.Conflict})
}

// VoidsFor lists the proposals that the person may confirm.
func (s State) VoidsFor(user string) (waiting []VoidProposal) {
	p := s.Person(user)
	for _, v := range s.Voids {
		if p != nil && p.seals() && v.By != user {
			waiting = append(waiting, v)
		}
	}
	return waiting
}

func (f VoidProposed) apply(b *builder, e Event) {
	b.Voids = append(slices.Clip(b.Voids), VoidProposal{VoidProposed: f, By: e.By, Proof: e.Proof, At: e.At, Seq: e.Seq})
}

// ConfirmVoid is the second half, by another person: an organizer, or a juror in
// the chair.
type ConfirmVoid struct {
	Of     uint64 // the proposal's record
	Reason string // why, where the two may be one person; see Second
}

func (c ConfirmVoid) decide(s State, by Person) ([]Fact, error) {
	p, err := s.voidProposed(c.Of)
	if err != nil {
		return nil, err
	}
	shared, err := s.second(by, p.By, p.Proof, c.Reason)
	if err != nil {
		return nil, err
	}
	return one(SheetVoided{VoidProposed: p.VoidProposed, Of: p.Seq, Proposer: p.By, ProposerProof: p.Proof, Shared: shared})
}

// voidProposed is the proposal of that record, for those who may confirm it or
// take it back.
func (s State) voidProposed(of uint64) (*VoidProposal, error) {
	if i := slices.IndexFunc(s.Voids, func(p VoidProposal) bool { return p.Seq == of }); i >= 0 {
		return &s.Voids[i], nil
	}
	return nil, refuse(CodeNoVoid)
}

// SheetVoided is a sheet that does not count any more, as two people said.
type SheetVoided struct {
	VoidProposed  `half:"parts"`
	Of            uint64 `json:"of" half:"public"` // the proposal's record
	Proposer      string `json:"proposer"`
	ProposerProof Proof  `json:"proposer_proof,omitempty"`
	Shared        string `json:"shared,omitempty"` // as ResultSealed has it
}

func (f SheetVoided) apply(b *builder, e Event) {
	b.unvoid(f.Slot, f.Juror)
	c := b.cell(f.Slot, f.Juror)
	if c == nil || c.Sheet == nil {
		return
	}
	was := *c.Sheet
	was.Void = &Voiding{Reason: f.Reason, Proposer: f.Proposer, ProposerProof: f.ProposerProof, By: e.By, Proof: e.Proof, At: e.At,
		Shared: f.Shared, Doubt: b.doubt(e, f.Proposer, f.ProposerProof, f.Shared)}
	c.Past, c.Sheet = append(slices.Clip(c.Past), &was), nil
	if f.Conflict {
		c.Recusal = exempted(f.Reason, e)
		c.Recusal.Two = true
	}
	c.change(e, was.Total, exact.Ratio{})
	b.progress(f.Slot, c)
}

// WithdrawVoid takes back what was proposed.
type WithdrawVoid struct{ Of uint64 }

func (c WithdrawVoid) decide(s State, _ Person) ([]Fact, error) {
	p, err := s.voidProposed(c.Of)
	if err != nil {
		return nil, err
	}
	return one(VoidWithdrawn{Slot: p.Slot, Juror: p.Juror, Of: c.Of})
}

// VoidWithdrawn is a proposal to void a sheet that nobody confirms any more.
type VoidWithdrawn struct {
	Slot  string `json:"slot" half:"public"`
	Juror string `json:"juror"`
	Of    uint64 `json:"of" half:"public"`
}

func (f VoidWithdrawn) sheetOf() (entry, juror string) { return f.Slot, f.Juror }

func (f VoidWithdrawn) apply(b *builder, _ Event) { b.unvoid(f.Slot, f.Juror) }
