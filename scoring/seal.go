package scoring

import (
	"crypto/sha256"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"juri/scoring/rank"
)

// The reasons that have to do with the seal.
const (
	CodeSealed       Code = "sealed"         //
	CodeNotSealed    Code = "not_sealed"     //
	CodeSealNotReady Code = "seal_not_ready" // open, missing, ties (how many of each), slots, sheets, tied (which), rounds, picks, nobody (why)
	CodeSealPending  Code = "seal_pending"   // user
	CodeNoProposal   Code = "no_proposal"    //
	CodeSamePerson   Code = "same_person"    // user
	CodeResultMoved  Code = "result_moved"   //
	CodeOtherSeal    Code = "other_proposal" //
)

// Snapshot is the sealed result: what every later board and paper says.
type Snapshot struct {
	Contest string   `json:"contest" half:"public"`
	Awards  []string `json:"awards" half:"public"` // their names, the best first
	Kept    `half:"public"`
	Rounds  []Kept        `json:"rounds,omitempty" half:"public"` // each round by itself, where there are several
	Ties    []TieDecision `json:"ties"`                           // all that were recorded, the oldest first
	Waived  []Waiver      `json:"waived"`                         // sheets that were expected and let go
	Waive   string        `json:"waive"`                          // why they were
	Head    Hash          `json:"head" half:"public"`             // the journal's last record when it was proposed
	Digest  Hash          `json:"digest" half:"public"`           // Sum
}

// Waiver is a sheet that a panel owed and the result does without.
type Waiver struct {
	Slot  string `json:"slot"`
	Juror string `json:"juror"`
}

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
	n := Snapshot{Contest: s.Contest.Name, Kept: s.keep(s.Standings()), Ties: s.Ties, Waive: waive, Head: head}
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
	n.Digest = n.Sum()
	return n
}

// missingOf lists the sheets that a closed slot is without.
func (s State) missingOf(l *Slot) []MissingSheet {
	if l.Phase != Closed {
		return nil
	}
	return s.MissingSheets(l)
}

// Readiness is what stands between a contest and its seal.
type Readiness struct {
	Open     []*Slot           // called and not closed, or still queued
	Missing  []Waiver          // sheets that closed slots are without; they may be waived
	Ties     [][]rank.Standing // across the line of an award, and not decided
	Rounds   []Round           // still to be made up; they may be waived
	RoundTie []rank.Standing   // across the line of the first of those
	Picks    []string          // awards that are given by hand and have not been
	Nobody   *Error            // why no entry at all has a place; it may be waived
}

// Ready says what stands between the contest and its seal.
func (s State) Ready() Readiness {
	var r Readiness
	for _, l := range s.Slots {
		if l.Counts() && l.Phase != Closed {
			r.Open = append(r.Open, l)
		}
		for _, o := range s.missingOf(l) {
			r.Missing = append(r.Missing, Waiver{l.Entry.ID, o.Juror.User})
		}
	}
	r.Ties, r.RoundTie, r.Picks = s.LineTies(), s.RoundTie(), s.Unpicked()
	if t := s.Standings(); len(r.Open) == 0 && len(t.Rows) > 0 && t.Rows[0].Rank == 0 {
		r.Nobody = Why(t.Rows[0].Why)
	}
	if s.Contest != nil && s.Round < len(s.Contest.Result.Rounds) {
		r.Rounds = s.Contest.Result.Rounds[s.Round:]
	}
	return r
}

// lacks reports whether the result would be without something that it ought to
// have, for which a reason must be given.
func (r Readiness) lacks() bool { return len(r.Missing)+len(r.Rounds) > 0 || r.Nobody != nil }

// mayBeSealed refuses what is not ready; what may be waived needs a reason.
func (s State) mayBeSealed(waived bool) error {
	r := s.Ready()
	if len(r.Open)+len(r.Ties)+len(r.Picks) == 0 && (waived || !r.lacks()) && s.Contest != nil && len(s.Slots) > 0 {
		return nil
	}
	err := refuse(CodeSealNotReady, "open", itoa(len(r.Open)), "missing", itoa(len(r.Missing)), "ties", itoa(len(r.Ties)))
	r.name(err.Args)
	if len(r.Picks) > 0 {
		err.Args["picks"] = strings.Join(r.Picks, ", ")
	}
	if r.Nobody != nil {
		err.Args["nobody"] = string(r.Nobody.Code)
	}
	if len(r.Rounds) > 0 {
		err.Args["rounds"] = itoa(len(r.Rounds))
	}
	return err
}

// name says which slots, sheets and ties there are: the first of them.
func (r Readiness) name(args Args) {
	var slots, sheets, tied []string
	for _, l := range r.Open {
		slots = append(slots, l.Entry.ID)
	}
	for _, m := range r.Missing {
		sheets = append(sheets, m.Slot+" "+m.Juror)
	}
	for _, g := range r.Ties {
		tied = append(tied, strings.Join(rank.EntriesOf(g), " = "))
	}
	for what, ids := range map[string][]string{"slots": slots, "sheets": sheets, "tied": tied} {
		if len(ids) > 0 {
			args[what] = firstOf(ids)
		}
	}
}

// Proposal is one person's half of the seal, or of its lifting.
type Proposal struct {
	Unseal bool
	Waive  string // of a seal: why missing sheets are let go; "" if none may be
	Reason string // of an unseal
	Head   Hash   // of a seal: its snapshot's
	Digest Hash   // of a seal: its snapshot's
	By     string
	Proof  Proof
	At     time.Time
	Seq    uint64 // its record; what a confirmation names
}

// sealers are those who may confirm: organizers, and jurors in the chair.
func sealers(by Person) error {
	if by.Role == Organizer || by.Role == Juror && by.Chair {
		return nil
	}
	return refuse(CodeNotAllowed, "user", by.User)
}

// ResultSealed is the result as two people sealed it.
type ResultSealed struct {
	Snapshot Snapshot `json:"snapshot" half:"parts"`
	Proposer string   `json:"proposer"`
	Shared   string   `json:"shared,omitempty"` // why it was confirmed though both may be one person; "" where nothing says so
}

// Type names the fact in the journal.
func (ResultSealed) Type() string { return "result.sealed" }

func (f ResultSealed) apply(b *builder, e Event) {
	n := f.Snapshot
	b.Sealed = &Sealed{Snapshot: n, Proposer: f.Proposer, By: e.By, Proof: e.Proof, At: e.At, Seq: e.Seq, Shared: f.Shared}
	if p := b.Proposal; p != nil && p.By == f.Proposer {
		b.Sealed.ProposerProof = p.Proof
	}
	b.Sealed.Doubt = b.doubt(e, f.Proposer, b.Sealed.ProposerProof, f.Shared)
	b.Proposal, b.Reveal = nil, Reveal{} // a freeze outlasts it: an unseal must not tell what it hid
}

// Sealed is the sealed result, and who sealed it when. Of what a person may not
// know, the snapshot is empty.
type Sealed struct {
	Snapshot
	Proposer             string
	By                   string // who confirmed
	Proof, ProposerProof Proof
	At                   time.Time
	Seq                  uint64
	Shared               string // as ResultSealed has it
	Doubt                *Error // of a reason: why it was needed
}

// outlasts reports whether the fact may still happen to a sealed contest:
// nothing that bears on the result does.
func outlasts(f Fact) bool {
	switch f.(type) {
	case PersonSet, PINIssued, PINAcknowledged, AccessRevoked, DeviceRemembered, DeviceForgotten, LockLifted, // who may log in
		MessageSaid, ScreenSet, RevealSet, ClockSet, JournalBegun, HistoryRestored, BackupTaken, // what is shown, and how the journal was kept
		FeedbackHeld, FeedbackReleased, FeedbackStruck, // what goes back to the entries
		ChangeAcknowledged, VoidWithdrawn,
		UnsealProposed, ProposalWithdrawn, ResultUnsealed:
		return true
	}
	return false
}

// stands refuses what would change a sealed contest.
func (s State) stands(facts []Fact) error {
	if s.Sealed != nil && slices.ContainsFunc(facts, func(f Fact) bool { return !outlasts(f) && !s.minuted(f) && !s.aside(f) }) {
		return refuse(CodeSealed)
	}
	return nil
}

// minuted reports whether the fact changes only what the papers say besides: an
// office often gives the minutes their number when all is over.
func (s State) minuted(f Fact) bool {
	set, is := f.(ContestSet)
	if !is || s.Contest == nil {
		return false
	}
	set.Contest.Minutes = s.Contest.Minutes
	return same(set.Contest, *s.Contest)
}

// aside reports whether the fact changes only who presents an entry and what it
// says of itself, on which no place depends.
func (s State) aside(f Fact) bool {
	set, is := f.(EntrySet)
	if !is {
		return false
	}
	l := s.Slot(set.Entry.ID)
	if l == nil {
		return false
	}
	file := set.Entry
	if set.File != nil {
		file = *set.File
	}
	set.Entry.Presenter, set.Entry.Summary = l.Entry.Presenter, l.Entry.Summary
	file.Presenter, file.Summary = l.Filed.Presenter, l.Filed.Summary
	return set.Entry.same(l.Entry) && (!set.Filed || file.same(l.Filed))
}
