package scoring

// ProposeUnseal is the first half of lifting the seal.
type ProposeUnseal struct{ Reason string }

func (c ProposeUnseal) decide(s State, _ Person) ([]Fact, error) {
	switch {
	case s.Sealed == nil:
		return nil, refuse(CodeNotSealed)
	case s.Proposal != nil:
		return nil, refuse(CodeSealPending, "user", s.Proposal.By)
	}
	reason, err := needs(c.Reason)
	if err != nil {
		return nil, err
	}
	return one(UnsealProposed{Reason: reason})
}

// UnsealProposed is one person's word that the seal must be lifted.
type UnsealProposed struct {
	Reason string `json:"reason"`
}

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

func (ResultUnsealed) posts() bool { return true }

func (f ResultUnsealed) apply(b *builder, _ Event) {
	b.Sealed, b.Proposal, b.Reveal, b.Public, b.Lifted = nil, nil, Reveal{}, nil, f.Digest
}
