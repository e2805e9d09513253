package scoring

import "strconv"

func itoa(n int) string { return strconv.Itoa(n) }

// ProposeSeal is the first half of making the result final; another person
// confirms it.
type ProposeSeal struct {
	Waive string // why the result does without sheets, rounds or places that are missing; "" if none is
}

func (c ProposeSeal) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	waive := Keep(c.Waive)
	switch {
	case s.Sealed != nil:
		return nil, refuse(CodeSealed)
	case s.Proposal != nil:
		return nil, refuse(CodeSealPending, "user", s.Proposal.By)
	case len(waive) > MaxText:
		return nil, tooLong()
	}
	if err := s.mayBeSealed(waive != ""); err != nil {
		return nil, err
	}
	if !s.Ready().lacks() {
		waive = ""
	}
	return one(SealProposed{Waive: waive, Head: s.Head, Digest: s.snapshot(s.Head, waive).Digest})
}

// SealProposed is one person's word that the result is final.
type SealProposed struct {
	Waive  string `json:"waive,omitempty"`
	Head   Hash   `json:"head" half:"public"`   // the journal's last record before it
	Digest Hash   `json:"digest" half:"public"` // of the snapshot that it would make
}

// Type names the fact in the journal.
func (SealProposed) Type() string { return "seal.proposed" }

func (f SealProposed) apply(b *builder, e Event) {
	b.Proposal = &Proposal{Waive: f.Waive, Head: f.Head, Digest: f.Digest, By: e.By, Proof: e.Proof, At: e.At, Seq: e.Seq}
}

// ConfirmSeal is the second half, by another person: an organizer, or a juror in
// the chair. It is refused where the result is no longer the one proposed.
type ConfirmSeal struct {
	Of     uint64 // the proposal's record
	Reason string // why, where the two may be one person; see Second
}

func (c ConfirmSeal) decide(s State, by Person) ([]Fact, error) {
	p, shared, err := s.proposed(by, c.Of, false, c.Reason)
	if err != nil {
		return nil, err
	}
	if err := s.mayBeSealed(p.Waive != ""); err != nil {
		return nil, err
	}
	n := s.snapshot(p.Head, p.Waive)
	if n.Digest != p.Digest {
		return nil, refuse(CodeResultMoved)
	}
	return one(ResultSealed{Snapshot: n, Proposer: p.By, Shared: shared})
}

// proposed is the proposal that the person may confirm, and the reason given for
// it where one was needed.
func (s State) proposed(by Person, of uint64, unseal bool, reason string) (p *Proposal, shared string, err error) {
	if err := sealers(by); err != nil {
		return nil, "", err
	}
	switch p = s.Proposal; {
	case p == nil || p.Unseal != unseal:
		return nil, "", refuse(CodeNoProposal)
	case p.Seq != of:
		return nil, "", refuse(CodeOtherSeal)
	}
	shared, err = s.second(by, p.By, p.Proof, reason)
	return p, shared, err
}

// Moved reports whether the result is no longer the one that waits to be sealed.
func (s State) Moved() bool {
	p := s.Proposal
	return p != nil && !p.Unseal && s.snapshot(p.Head, p.Waive).Digest != p.Digest
}

// WithdrawSeal takes back what was proposed, a seal or its lifting.
type WithdrawSeal struct{}

func (WithdrawSeal) decide(s State, by Person) ([]Fact, error) {
	if err := sealers(by); err != nil {
		return nil, err
	}
	if s.Proposal == nil {
		return nil, refuse(CodeNoProposal)
	}
	return one(ProposalWithdrawn{})
}

// ProposalWithdrawn is a proposal that nobody confirms any more.
type ProposalWithdrawn struct{}

// Type names the fact in the journal.
func (ProposalWithdrawn) Type() string { return "seal.withdrawn" }

func (ProposalWithdrawn) apply(b *builder, _ Event) { b.Proposal = nil }

// ProposeUnseal is the first half of lifting the seal.
type ProposeUnseal struct{ Reason string }

func (c ProposeUnseal) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	reason := Keep(c.Reason)
	switch {
	case s.Sealed == nil:
		return nil, refuse(CodeNotSealed)
	case s.Proposal != nil:
		return nil, refuse(CodeSealPending, "user", s.Proposal.By)
	case reason == "":
		return nil, refuse(CodeReasonNeeded)
	case len(reason) > MaxText:
		return nil, tooLong()
	}
	return one(UnsealProposed{Reason: reason})
}

// UnsealProposed is one person's word that the seal must be lifted.
type UnsealProposed struct {
	Reason string `json:"reason"`
}

// Type names the fact in the journal.
func (UnsealProposed) Type() string { return "unseal.proposed" }

func (f UnsealProposed) apply(b *builder, e Event) {
	b.Proposal = &Proposal{Unseal: true, Reason: f.Reason, By: e.By, Proof: e.Proof, At: e.At, Seq: e.Seq}
}

// ConfirmUnseal is the second half, by another person.
type ConfirmUnseal struct {
	Of     uint64 // the proposal's record
	Reason string // as ConfirmSeal has it
}

func (c ConfirmUnseal) decide(s State, by Person) ([]Fact, error) {
	p, shared, err := s.proposed(by, c.Of, true, c.Reason)
	switch {
	case err != nil:
		return nil, err
	case s.Sealed == nil:
		return nil, refuse(CodeNotSealed)
	}
	return one(ResultUnsealed{Reason: p.Reason, Proposer: p.By, Digest: s.Sealed.Digest, Shared: shared})
}

// ResultUnsealed is a result that two people opened again.
type ResultUnsealed struct {
	Reason   string `json:"reason"`
	Proposer string `json:"proposer"`
	Digest   Hash   `json:"digest" half:"public"` // of the snapshot that no longer holds
	Shared   string `json:"shared,omitempty"`     // as ResultSealed has it
}

// Type names the fact in the journal.
func (ResultUnsealed) Type() string { return "result.unsealed" }

func (f ResultUnsealed) apply(b *builder, _ Event) {
	b.Sealed, b.Proposal, b.Reveal, b.Lifted = nil, nil, Reveal{}, f.Digest
}

// waiting reports whether the person is asked to confirm what was proposed.
func (s State) waiting(p *Person) bool {
	return s.Proposal != nil && s.Proposal.By != p.User && sealers(*p) == nil
}
