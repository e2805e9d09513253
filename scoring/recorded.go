package scoring

import (
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Frozen is the standings at which the boards stopped.
type Frozen struct {
	At    time.Time
	By    string
	Table *rank.Table // nil where the person may not see the boards' standings
}

// What a row's DecidedBy says where a recorded decision set it apart.
const (
	ByChoice = "choice" // the chair's, with a reason
	ByDraw   = "draw"   // by lot, with a seed
)

// TieDecided is the order of entries that shared a rank.
type TieDecided struct {
	Order  []string `json:"order" half:"public"`          // the best first
	Seed   string   `json:"seed,omitempty" half:"public"` // of a draw by lot; "" for the chair's choice
	Reason string   `json:"reason,omitempty"`

	Joint    bool   `json:"joint,omitempty" half:"public"` // no order: they share the rank, once a second person says so
	Proposer string `json:"proposer,omitempty"`            // who said so first; "" of their own word, which waits
	Shared   string `json:"shared,omitempty"`              // as ResultSealed has it
}

// Waits reports whether it is one person's word that the entries share their rank.
func (f TieDecided) Waits() bool { return f.Joint && f.Proposer == "" }

// TieDecision is a recorded decision, who recorded it and when. Of two about the
// same entries the later one stands.
type TieDecision struct {
	TieDecided
	At time.Time `json:"at"`
	By string    `json:"by"`
}

// JointProposal is one person's word that entries share their rank, and waits for another's.
type JointProposal struct {
	TieDecided
	By    string
	Proof Proof
}

// order is the decision as places are made by it.
func (d TieDecision) order() rank.Order {
	switch {
	case d.Joint:
		return rank.Order{Entries: d.Order, By: rank.TieJoint}
	case d.Seed != "":
		return rank.Order{Entries: d.Order, By: ByDraw}
	}
	return rank.Order{Entries: d.Order, By: ByChoice}
}

// AwardPicked is who has an award that is given by hand.
type AwardPicked struct {
	Award   string   `json:"award" half:"public"`
	Entries []string `json:"entries" half:"public"`
	Reason  string   `json:"reason"`
}

// Picked is an award given by hand, and by whom.
type Picked struct {
	AwardPicked
	At time.Time
	By string
}

// ResultPublished is the sealed result as anybody may have it from now on. Its winners
// stand in it since the seal's own record cannot be shown in part.
type ResultPublished struct {
	Publish Publicity         `json:"publish" half:"public"`
	Jurors  JurorNames        `json:"jurors" half:"public"`
	Seal    uint64            `json:"seal" half:"public"` // its record
	Winners []PublishedWinner `json:"winners" half:"public"`
}

// PublishedWinner is who has an award; an award that a unit has for all that it won
// has no entry.
type PublishedWinner struct {
	Award    string `json:"award"`
	Place    int    `json:"place,omitempty"` // 0 where it was given by hand
	Category string `json:"category,omitempty"`
	Entry    string `json:"entry,omitempty"`
	Unit     string `json:"unit"`
	Title    string `json:"title,omitempty"`
}

// Publication is a result that was published, and by whom.
type Publication struct {
	ResultPublished
	At  time.Time
	By  string
	Seq uint64
}

// VoidProposed is one person's word that a sheet must not count.
type VoidProposed struct {
	Slot     string `json:"slot" half:"public"`
	Juror    string `json:"juror"`
	Sheet    uint64 `json:"sheet" half:"public"` // its record
	Reason   string `json:"reason"`
	Conflict bool   `json:"conflict,omitempty" half:"public"`
}

func (f VoidProposed) sheetOf() (entry, juror string) { return f.Slot, f.Juror }

// VoidProposal is one person's half of voiding a sheet.
type VoidProposal struct {
	VoidProposed
	By    string
	Proof Proof
	At    time.Time
	Seq   uint64 // its record; what a confirmation names
}

// ObjectionRecorded is somebody's objection to the result, as an organizer wrote it down.
type ObjectionRecorded struct {
	Slot string `json:"slot" half:"public"` // whose it is
	From string `json:"from,omitempty"`     // who brought it
	Text string `json:"text"`
}

// Objection is an objection to the result, and who wrote it down when.
type Objection struct {
	ObjectionRecorded
	By     string
	At     time.Time
	Seq    uint64  // its record; what an answer names
	Answer *Answer // nil until an organizer gave one
}

// Answer is what an organizer answered to an objection.
type Answer struct {
	Text string
	By   string
	At   time.Time
}

// SheetsAttested is a juror who has looked at all of their sheets once more, and
// stands by them.
type SheetsAttested struct {
	Digest    Hash   `json:"digest"`              // of what they stand by: see State.SheetsOf
	Signature string `json:"signature,omitempty"` // over it: an SSHSIG in base64; "" where their login alone says so
	Key       string `json:"key,omitempty"`       // the SHA-256 fingerprint of the key that signed
}

// Attestation is a juror's word for their sheets.
type Attestation struct {
	SheetsAttested
	By    string
	Proof Proof
	At    time.Time
	Seq   uint64
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

// Snapshot is the sealed result: what every later board and paper says.
type Snapshot struct {
	Contest   string   `json:"contest" half:"public"`
	Awards    []string `json:"awards" half:"public"` // their names, the best first
	Kept      `half:"public"`
	Rounds    []Kept           `json:"rounds,omitempty" half:"public"`    // each round by itself, where there are several
	Champions []rank.Champion  `json:"champions,omitempty" half:"public"` // of all awards together
	Ties      []TieDecision    `json:"ties"`                              // all that were recorded, the oldest first
	Waived    []Waiver         `json:"waived"`                            // sheets that were expected and let go
	Waive     string           `json:"waive"`                             // why they were
	Adjusted  []KeptAdjustment `json:"adjusted,omitempty"`                // all that count, the oldest first
	Head      Hash             `json:"head" half:"public"`                // the journal's last record when it was proposed
	Digest    Hash             `json:"digest" half:"public"`              // Sum
}

// Waiver is a sheet that a panel owed and the result does without.
type Waiver struct {
	Slot  string `json:"slot"`
	Juror string `json:"juror"`
}

// KeptAdjustment is a deduction or a credit as the seal keeps it.
type KeptAdjustment struct {
	Slot   string        `json:"slot"`
	Points exact.Decimal `json:"points"`
	Reason string        `json:"reason"`
	By     string        `json:"by"`
	Second string        `json:"second,omitempty"` // who confirmed it; "" where one person alone stands for it
	Over   time.Duration `json:"over,omitempty"`   // the overtime that it is for
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

// Reveal is how far the boards announce the result: award by award, from the
// last to the first and within each from the last place to the first.
type Reveal struct {
	Step      int    // how many of the steps are out
	Beat      bool   // held between that step and the next
	Paused    bool   // held: no step until it goes on
	Message   string // stands on the boards instead of the step; "" for none
	Rehearsal bool   // with dummies: nothing of the result is in any step

	// Steps are set by See: all of them for organizers; those that are out for
	// boards, and then what stands at a beat; none for others.
	Steps []RevealStep
}

// RevealKind says what a step brings.
type RevealKind string

// The kinds of step.
const (
	RevealAward RevealKind = "award" // an award is named
	RevealEntry RevealKind = "entry" // one of those who win it
	RevealOpen  RevealKind = "open"  // places of it that nobody has
	RevealAll   RevealKind = "all"   // everybody who won, together: the last step

	// At a beat between two steps.
	RevealPlace   RevealKind = "place"   // the place that the next step's entry won, and not who it is
	RevealWinners RevealKind = "winners" // all who won an award, together
)

// RevealStep is one thing that the boards bring.
type RevealStep struct {
	Kind   RevealKind
	Award  string
	Rank   int    // of all; of an award of a category, in that category; 0 of one without places
	Entry  string // "" of a dummy
	Unit   string
	Title  string
	Short  string // of the unit
	Score  exact.Ratio
	Points exact.Decimal // in the score: those that organizers took or added
	Parts  *rank.Details // of which the score is made; nil where sheets alone make it
	Won    exact.Decimal // the points of a unit for all that it has won; 0 where none are given
	Dummy  int           // of a rehearsal: which made-up entry, from 1

	Places int    // that are open, from Rank on
	Why    *Error // they are
}

// Said is a number for a draw and who said it; By is "" where the computer did.
type Said struct {
	By     string `json:"by,omitempty"`
	Number string `json:"number"` // digits, without zeros before them
}

// DrawAnnounced is the list that a room's order will be drawn from.
type DrawAnnounced struct {
	Room    string   `json:"room" half:"public"`
	List    Hash     `json:"list" half:"public"`
	Entries []string `json:"entries" half:"public"` // by id
}

// Announced is an announcement that waits for its draw.
type Announced struct {
	DrawAnnounced
	Seq uint64
	At  time.Time
	By  string
}

// DrawMade is a room's order by lot: its entries by the SHA-256 of the seed in
// hex, a newline and the entry's id, the smallest first.
type DrawMade struct {
	Room      string   `json:"room" half:"public"`
	List      Hash     `json:"list" half:"public"`
	Announced uint64   `json:"announced,omitempty" half:"public"` // the record that announced the list; 0 of the computer's
	Numbers   []Said   `json:"numbers"`
	Lots      []string `json:"lots,omitempty" half:"public"` // the numbers, whoever said them; none in older records
	Seed      Hash     `json:"seed" half:"public"`
	Order     []string `json:"order" half:"public"`
	Reason    string   `json:"reason,omitempty"` // needed where it replaces another
}

// Computer reports whether the number is the computer's.
func (f DrawMade) Computer() bool { return len(f.Numbers) == 1 && f.Numbers[0].By == "" }

// Drawn is a recorded draw.
type Drawn struct {
	DrawMade
	Told Announced // the announcement; the zero one of the computer's
	At   time.Time
	By   string
}
