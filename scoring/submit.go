package scoring

import (
	"crypto/sha256"
	"slices"
	"strings"

	"juri/scoring/exact"
)

// The reasons why somebody else's paper does not take a juror's place.
const (
	CodeOwnSheet  Code = "own_sheet"  // sheets (slot and user each, comma-separated)
	CodeOwnDraft  Code = "own_draft"  // slot, user
	CodeNotCalled Code = "not_called" // slots (comma-separated)
)

// Submit hands a whole sheet in, or a correction of one while the slot is open.
type Submit struct {
	Slot     string
	Juror    string // "" for the actor; an organizer may hand in a paper sheet for another
	Scores   map[string]exact.Decimal
	Strength string
	Improve  string
	Reason   string // of paper in place of other paper
}

func (c Submit) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.sheetFor(by, c.Slot, c.Juror)
	if err != nil {
		return nil, err
	}
	f := SheetSubmitted{Slot: c.Slot, Juror: juror, Strength: c.Strength, Improve: c.Improve, Paper: juror != by.User, Reason: c.Reason}
	if f.Scores, err = s.edit(nil, c.Scores, nil); err != nil {
		return nil, err
	}
	return s.handedIn(l.Cell(juror), l.Cell(juror).Sheet, f)
}

// handedIn is the sheet in place of the one that stands, if one does: complete,
// other than that, no paper in place of what the juror handed in, and for a reason
// in place of other paper.
func (s State) handedIn(c *Cell, was *Sheet, f SheetSubmitted) ([]Fact, error) {
	f.Strength, f.Improve, f.Reason = Keep(f.Strength), Keep(f.Improve), Keep(f.Reason)
	if missing := s.Contest.Rubric.Missing(f.Scores); len(missing) > 0 {
		return nil, refuse(CodeIncomplete, "slot", f.Slot, "missing", strings.Join(missing, ","))
	}
	if len(f.Strength) > MaxText || len(f.Improve) > MaxText || len(f.Reason) > MaxText {
		return nil, tooLong()
	}
	f.Revision = 1
	if n := len(c.Past); n > 0 { // one that was voided
		f.Revision = c.Past[n-1].Revision + 1
	}
	if was != nil {
		alike := slices.Equal(was.Scores, f.Scores) && was.Strength == f.Strength && was.Improve == f.Improve
		switch {
		case alike && (f.Paper || !was.Paper): // a juror may make paper their own as it is
			return nil, refuse(CodeUnchanged, "slot", f.Slot)
		case f.Paper && !was.Paper:
			return nil, refuse(CodeOwnSheet, "sheets", f.Slot+" "+f.Juror)
		case f.Paper && f.Reason == "" && was == c.Sheet:
			return nil, refuse(CodeReasonNeeded, "papers", f.Slot+" "+f.Juror)
		}
		f.Revision = was.Revision + 1
	}
	if !f.Paper || was == nil {
		f.Reason = ""
	}
	return one(f)
}

// SheetSubmitted is a sheet as it was handed in.
type SheetSubmitted struct {
	Slot     string `json:"slot" half:"public"`
	Juror    string `json:"juror"`
	Scores   Scores `json:"scores" half:"public"`
	Strength string `json:"strength,omitempty"`
	Improve  string `json:"improve,omitempty"`
	Revision int    `json:"revision" half:"public"`
	Paper    bool   `json:"paper,omitempty" half:"public"` // entered for the juror by somebody else; older records have only the author to tell
	Reason   string `json:"reason,omitempty"`              // of paper in place of other paper
}

// Type names the fact in the journal.
func (SheetSubmitted) Type() string { return "sheet.submitted" }

func (f SheetSubmitted) apply(b *builder, e Event) {
	c := b.cell(f.Slot, f.Juror)
	if c == nil {
		return
	}
	var was exact.Ratio
	if c.Sheet != nil {
		c.Past, was = append(slices.Clip(c.Past), c.Sheet), c.Sheet.Total
	}
	c.Sheet = &Sheet{
		Scores: b.Contest.Rubric.own(f.Scores), Strength: f.Strength, Improve: f.Improve, Total: b.weigher.Total(f.Scores),
		Paper: f.Paper || e.By != f.Juror, Reason: f.Reason, At: e.At, By: e.By, Proof: e.Proof, Revision: f.Revision, Receipt: e.Hash, lot: sha256.Sum256(e.Record), Seq: e.Seq,
	}
	if !f.Paper {
		c.spent = e.Seq
	}
	if !f.Paper || c.Draft != nil && c.Draft.Paper { // what the juror typed is theirs to hand in or drop
		c.Draft = nil
	}
	c.entered, c.Excused = e.Seq, nil
	c.change(e, was, c.Sheet.Total)
	b.unvoid(f.Slot, f.Juror)
	b.progress(c)
}
