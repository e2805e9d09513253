package scoring

import (
	"slices"
	"time"

	"juri/scoring/exact"
)

// Slot is one entry's turn in a room, and the sheets that came of it.
type Slot struct {
	Entry  Entry
	Filed  Entry // as the contest's files last said it
	Room   string
	Phase  Phase
	Timer  Timer
	Called time.Time         // when it was last called to the stage
	Ended  time.Time         // when it was last closed
	OutOf  Phase             // of one that does not count: where it was before
	Left   bool              // it has ever left the queue: called, absent, withdrawn, or scored from paper
	Cells  []*Cell           // one a juror who has to do with it so far, by user name
	Review Review            // of its feedback; organizers know
	turns  map[string]string // when its turn was planned as it left the queue, by the room; see [State.turn]

	Components []ComponentValue // what was brought in of components; organizers know
	Adjusted   []Adjustment     // the deductions and credits, the oldest first; organizers know, and the jury's chair

	Over  time.Duration  // by how much its turn took too long, where the contest deducts for that
	Ruled time.Duration  // the same as somebody last decided about it
	costs *exact.Decimal // what it is to cost, to those who are not shown Adjusted; else nil
}

// OnStage reports whether the slot is in one of the timed phases.
func (s *Slot) OnStage() bool { return !s.Phase.Untimed() }

// Open reports whether sheets may be filled in: from the call until the close.
func (s *Slot) Open() bool { return s.OnStage() || s.Phase == InScoring }

// Counts reports whether the entry takes part in the result.
func (s *Slot) Counts() bool { return s.Phase.Counts() }

// Cell returns the juror's cell; an empty one if nothing came of it yet.
func (s *Slot) Cell(juror string) *Cell {
	if c := s.find(juror); c != nil {
		return c
	}
	return &Cell{Juror: juror}
}

// find returns the juror's cell; nil if nothing came of it yet.
func (s *Slot) find(juror string) *Cell {
	return first(s.Cells, func(c *Cell) bool { return c.Juror == juror })
}

// HasSheet reports whether a sheet is in, or was until it was voided, also to those
// who know no more of it.
func (l *Slot) HasSheet() bool {
	for _, c := range l.Cells {
		if c.Sheet != nil || c.Progress.HandedIn || c.Progress.Voided {
			return true
		}
	}
	return false
}

// begun reports whether the slot has any sheet, handed in or not: undoing its
// call makes it queued again and leaves them.
func (s *Slot) begun() bool {
	return slices.ContainsFunc(s.Cells, func(c *Cell) bool { return c.Sheet != nil || c.Draft != nil || len(c.Past) > 0 })
}

// WasCalled reports whether the entry has ever been called, in this round or one
// before, or anything of a sheet came of it: people know it under the names that
// it has.
func (s *Slot) WasCalled() bool { return s.Left || s.Entry.Of != "" || s.begun() }

// identity is who the slot's entry is, where it is judged.
func (s *Slot) identity() Identity {
	return Identity{Unit: s.Entry.Unit, Title: s.Entry.Title, Category: s.Entry.Category, Room: s.Room, Short: s.Entry.Short}
}

// MayBeCalled reports whether the slot may come on stage out of turn: it is queued,
// or absent without a sheet. With one it is for Reinstate to bring back.
func (l *Slot) MayBeCalled() bool {
	return l.Phase == Queued || l.Phase == Absent && !l.HasSheet()
}

// MayWithdraw reports whether the entry may be withdrawn; no slot may.
func (l *Slot) MayWithdraw() bool { return l != nil && (l.Counts() || l.Phase == Absent) }

// MayDisqualify reports whether the entry may be disqualified; no slot may.
func (l *Slot) MayDisqualify() bool { return l != nil && l.Phase != Disqualified }

// MayReinstate reports whether there is anything to bring the entry back from.
func (l *Slot) MayReinstate() bool { return l != nil && !l.Counts() }

// enter puts the slot into a phase, without a timer.
func (l *Slot) enter(p Phase) {
	if l.Counts() {
		l.OutOf = l.Phase
	}
	l.Phase, l.Timer = p, Timer{}
	l.Left = l.Left || p != Queued
}

// Timer counts one phase down on the contest's clock, which is steady: it is
// never stepped, and goes on across restarts.
type Timer struct {
	Length  time.Duration `json:"length"`
	Elapsed time.Duration `json:"elapsed"` // before Since
	Since   time.Duration `json:"since"`   // the contest's clock when it last started
	Running bool          `json:"running"`
}

// Left returns the time left at now on the contest's clock; below zero is overrun.
func (t Timer) Left(now time.Duration) time.Duration {
	left := t.Length - t.Elapsed
	if t.Running {
		left -= max(now-t.Since, 0)
	}
	return left
}

// Cell is one juror's part in one slot.
type Cell struct {
	Juror    string
	Sheet    *Sheet     // as handed in last; nil if never
	Past     []*Sheet   // as handed in before that, oldest first, those voided among it
	Draft    *Sheet     // what is typed and not handed in; nil if nothing
	Recusal  *Exemption // the declared conflict; nil if none
	Excused  *Exemption // the juror was not there; nil if not said
	Late     bool       // the entry was called before the juror was listed: no sheet is owed
	Changed  []Change   // what others did, the oldest first, until the juror has acknowledged it
	Progress Progress   // how far it is: what a moderator may know of it

	spent   uint64 // the last record that took the juror's own drafts in
	entered uint64 // the last sheet's record, though it was voided
}

// ownDraft reports whether the juror has typed something that is not handed in.
func (c *Cell) ownDraft() bool {
	return c.Draft != nil && !c.Draft.Paper && len(c.Draft.Scores)+len(c.Draft.Strength)+len(c.Draft.Improve) > 0
}

// counts reports whether a whole sheet stands that no conflict removes.
func (c *Cell) counts() bool { return c.Recusal == nil && c.Sheet != nil && !c.Sheet.Total.None() }

// change notes what somebody else did, until the juror has acknowledged it.
func (c *Cell) change(e Event, was, now exact.Ratio) {
	if e.By != c.Juror {
		c.Changed = append(slices.Clip(c.Changed), Change{e.Seq, e.At, e.By, e.Fact, was, now})
	}
}

// Progress is how much of a sheet is there, without what it says.
type Progress struct {
	HandedIn bool     // a sheet stands
	Voided   bool     // a sheet was in, and counts no more
	Recused  bool     // none is expected, nor counts
	Excused  bool     // none is expected: the juror was not there
	Late     bool     // none is expected: the entry was called before the juror was listed
	Editing  bool     // something typed is not handed in
	Missing  []string // criteria still empty, of the draft if there is one
	Feedback bool     // both prompts are answered
}

// Expected reports whether a sheet is there or to come.
func (p Progress) Expected() bool { return !p.Recused && (p.HandedIn || !p.Excused && !p.Late) }

// Sheet is one juror's scores and feedback for one slot.
type Sheet struct {
	Scores   Scores
	Strength string      // kekuatan
	Improve  string      // perbaikan
	Total    exact.Ratio // exact; no number while a criterion is empty
	Paper    bool        // somebody else entered it for its juror, from paper
	Reason   string      // of paper in place of other paper: why

	// Of a sheet that was handed in:
	At       time.Time
	By       string // who handed it in: the juror, or who entered the paper
	Proof    Proof
	Revision int  // 1, and one more with each correction
	Receipt  Hash // the record's hash
	lot      Hash // of the whole record as it is stored, which its receipt does not give away
	Seq      uint64
	Void     *Voiding // how it came to count no more; nil if that is not so
}

// Exemption is why a juror owes an entry no sheet, as somebody declared it.
type Exemption struct {
	Reason string
	At     time.Time
	By     string
	Proof  Proof
	Two    bool // two people did, who voided a sheet for it
}

func exempted(reason string, e Event) *Exemption {
	return &Exemption{Reason: reason, At: e.At, By: e.By, Proof: e.Proof}
}

// Voiding is how a sheet came to count no more.
type Voiding struct {
	Reason        string
	Proposer      string
	ProposerProof Proof
	By            string // who confirmed
	Proof         Proof
	At            time.Time
	Shared        string // as ResultSealed has it
	Doubt         *Error // of a reason: why it was needed
}

// Change is what somebody else did to a juror's part in a slot.
type Change struct {
	Seq      uint64
	At       time.Time
	By       string
	Fact     Fact
	Was, Now exact.Ratio // the sheet's total before and after; no number where there was or is none
}

// Review is what organizers decided about the feedback that goes back to an
// entry. The sheets stay as they were handed in.
type Review struct {
	Held   string   // why it is held back; "" while it goes out
	Struck []Strike // what is left out of it
}

// Strike is a passage that does not go out.
type Strike struct {
	Juror string `json:"juror"`
	Text  string `json:"text"` // as the juror wrote it
}
