package scoring

import (
	"crypto/sha256"
	"encoding/json"
	"slices"
)

// The reasons that have to do with the seal.
const (
	CodeSealNotReady Code = "seal_not_ready" // open, missing, ties (how many of each), slots, sheets, tied (which), rounds, picks, overtime, overran (which), nobody (why), categories (without places)
	CodeSealPending  Code = "seal_pending"   // user
	CodeNoProposal   Code = "no_proposal"    //
	CodeResultMoved  Code = "result_moved"   //
	CodeOtherSeal    Code = "other_proposal" //
)

// Sum is the SHA-256 of the snapshot's JSON form with a Digest of zeros.
func (n Snapshot) Sum() Hash {
	n.Digest = Hash{}
	b, err := json.Marshal(n)
	if err != nil { // there is nothing in it that JSON cannot say
		return Hash{}
	}
	return sha256.Sum256(b)
}

// snapshot is the result as it stands, for people who were told it at head.
func (s State) snapshot(head Hash, waive string) Snapshot {
	t := s.Standings()
	n := Snapshot{Contest: s.Contest.Name, Kept: s.keep(t), Champions: s.championsOf(t), Ties: s.Ties, Waive: waive, Head: head}
	for _, t := range s.Rounds() {
		n.Rounds = append(n.Rounds, s.keep(t))
	}
	for _, a := range s.Contest.Result.Awards {
		if !slices.Contains(n.Awards, a.Name) {
			n.Awards = append(n.Awards, a.Name)
		}
	}
	for _, l := range s.Slots {
		for _, o := range s.missingOf(l) {
			n.Waived = append(n.Waived, Waiver{l.Entry.ID, o.Juror.User})
		}
	}
	for _, a := range s.Adjustments() {
		if a.Back == nil {
			k := KeptAdjustment{Slot: a.Slot, Points: a.Points, Reason: a.Reason, By: a.By, Over: a.Over}
			if a.Second != nil {
				k.Second = a.Second.By
			}
			n.Adjusted = append(n.Adjusted, k)
		}
	}
	n.Digest = n.Sum()
	return n
}

// ResultSealed is the result as two people sealed it.
type ResultSealed struct {
	Snapshot Snapshot `json:"snapshot" half:"parts"`
	Proposer string   `json:"proposer"`
	Shared   string   `json:"shared,omitempty"` // why it was confirmed though both may be one person; "" where nothing says so
}

func (ResultSealed) posts() bool { return true }

func (f ResultSealed) apply(b *builder, e Event) {
	n := f.Snapshot
	b.Sealed = &Sealed{Snapshot: n, Proposer: f.Proposer, By: e.By, Proof: e.Proof, At: e.At, Seq: e.Seq, Shared: f.Shared}
	if p := b.Proposal; p != nil && p.By == f.Proposer {
		b.Sealed.ProposerProof = p.Proof
	}
	b.Sealed.Doubt = b.doubt(e, f.Proposer, b.Sealed.ProposerProof, f.Shared)
	b.Proposal, b.Reveal = nil, Reveal{} // a freeze outlasts it: an unseal must not tell what it hid
}

// ProposeSeal is the first half of making the result final; another person
// confirms it.
type ProposeSeal struct {
	Waive string // why the result does without sheets, rounds or places that are missing; "" if none is
}

func (c ProposeSeal) decide(s State, _ Person) ([]Fact, error) {
	waive := Clean(c.Waive)
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

func (WithdrawSeal) decide(s State, _ Person) ([]Fact, error) {
	if s.Proposal == nil {
		return nil, refuse(CodeNoProposal)
	}
	return one(ProposalWithdrawn{})
}

// ProposalWithdrawn is a proposal that nobody confirms any more.
type ProposalWithdrawn struct{}

func (ProposalWithdrawn) apply(b *builder, _ Event) { b.Proposal = nil }

// waiting reports whether the person is asked to confirm what was proposed.
func (s State) waiting(p *Person) bool {
	return s.Proposal != nil && s.Proposal.By != p.User && p.seals()
}
