package scoring

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"

	"juri/scoring/exact"
)

// EditSheet changes a juror's draft for a slot: only what it names. What was
// handed in stands until the draft is handed in too.
type EditSheet struct {
	Slot     string
	Juror    string                   // "" for the actor; an organizer may enter a paper sheet for another
	Set      map[string]exact.Decimal // values by criterion
	Clear    []string                 // criteria to empty
	Strength *string
	Improve  *string
	Discard  bool // drop the draft, back to what was handed in
}

func (c EditSheet) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.sheetFor(by, c.Slot, c.Juror)
	if err != nil {
		return nil, err
	}
	cell, paper := l.Cell(juror), juror != by.User
	if paper {
		if err := cell.taken(c.Slot); err != nil {
			return nil, err
		}
	}
	if c.Discard {
		return one(DraftSaved{Slot: c.Slot, Juror: juror, Gone: true, Paper: paper})
	}
	f := DraftSaved{Slot: c.Slot, Juror: juror, Paper: paper}
	if from := cmp.Or(cell.Draft, cell.Sheet); from != nil {
		f.Scores, f.Strength, f.Improve = from.Scores, from.Strength, from.Improve
	}
	if f.Scores, err = s.Asked(l, juror).edit(f.Scores, c.Set, c.Clear); err != nil {
		return nil, err
	}
	if c.Strength != nil {
		f.Strength = Clean(*c.Strength)
	}
	if c.Improve != nil {
		f.Improve = Clean(*c.Improve)
	}
	if len(f.Strength) > MaxText || len(f.Improve) > MaxText {
		return nil, tooLong()
	}
	return one(f)
}

// taken refuses to touch what the juror wrote, for somebody else who enters
// paper: a sheet that stands or one that is begun.
func (c *Cell) taken(slot string) error {
	if err := c.ownSheet(slot); err != nil {
		return err
	}
	if c.ownDraft() {
		return refuse(CodeOwnDraft, "slot", slot, "user", c.Juror)
	}
	return nil
}

// ownSheet refuses paper in place of what the juror handed in themselves.
func (c *Cell) ownSheet(slot string) error {
	if c.Sheet != nil && !c.Sheet.Paper {
		return refuse(CodeOwnSheet, "sheets", slot+" "+c.Juror)
	}
	return nil
}

// edit returns scores with some set and some cleared, in the rubric's order;
// every value must be on its scale.
func (a *Asked) edit(scores Scores, set map[string]exact.Decimal, clear []string) (Scores, error) {
	for _, id := range slices.Concat(sortedKeys(set), clear) {
		if a.of != nil && !a.Asks(id) && a.of.Asks(id) {
			return nil, refuse(CodeNotYourCriterion, "criterion", id)
		}
		if !a.Asks(id) {
			return nil, refuse(CodeUnknownCriterion, "criterion", id)
		}
	}
	out := make(Scores, 0, len(a.Criteria))
	for _, c := range a.Criteria {
		v, ok := scores.Get(c.ID)
		if nv, named := set[c.ID]; named {
			if !c.Scale.Allows(nv) {
				return nil, refuse(CodeOffScale, "criterion", c.ID, "value", nv.String(), "allowed", c.Scale.String())
			}
			v, ok = nv, true
		} else if slices.Contains(clear, c.ID) {
			ok = false
		}
		if ok {
			out = append(out, CriterionScore{c.ID, v})
		}
	}
	return out, nil
}

// sheetFor returns the slot and the juror whose sheet the person may fill in now.
func (s State) sheetFor(by Person, entry, juror string) (*Slot, string, error) {
	l, juror, err := s.cellFor(by, entry, juror)
	switch {
	case err != nil:
		return nil, "", err
	case !l.Open() && !(juror == by.User && l.TakeOver(juror)):
		return nil, "", refuse(CodeSlotNotOpen, "slot", entry, "phase", string(l.Phase))
	case l.Cell(juror).Recusal != nil:
		return nil, "", refuse(CodeRecused, "slot", entry, "user", juror)
	}
	return l, juror, nil
}

// NoPaper says why that person can hand in no paper of the juror's now, whatever is
// on it; nil where they can.
func (s State) NoPaper(by, entry, juror string) error {
	p := s.Person(by)
	if p == nil {
		return refuse(CodeUnknownUser, "user", by)
	}
	l, juror, err := s.sheetFor(*p, entry, juror)
	if err != nil {
		return err
	}
	return l.Cell(juror).ownSheet(entry)
}

// TakeOver reports whether a sheet stands that others entered for the juror, who
// may put their own in its place though the slot is closed.
func (l *Slot) TakeOver(juror string) bool {
	c := l.Cell(juror)
	return l.Phase == Closed && c.Sheet != nil && c.Sheet.Paper
}

// cellFor returns the slot and the juror for whom the person may act on it: a
// juror for themselves, an organizer for any juror of the panel.
func (s State) cellFor(by Person, entry, juror string) (*Slot, string, error) {
	if juror == "" {
		juror = by.User
	}
	if by.Role != Organizer && (by.Role != Juror || juror != by.User) {
		return nil, "", refuse(CodeNotAllowed, "user", by.User)
	}
	l := s.Slot(entry)
	if l == nil {
		return nil, "", refuse(CodeUnknownSlot, "slot", entry)
	}
	if !slices.ContainsFunc(s.Panel(l), func(p *Person) bool { return p.User == juror }) {
		return nil, "", refuse(CodeNotOnPanel, "slot", entry, "user", juror)
	}
	return l, juror, nil
}

// DraftSaved is a juror's unfinished sheet, whole. It is durable but no history:
// the newest per juror and slot is kept.
type DraftSaved struct {
	Slot     string `json:"slot"`
	Juror    string `json:"juror"`
	Scores   Scores `json:"scores"`
	Strength string `json:"strength,omitempty"`
	Improve  string `json:"improve,omitempty"`
	Gone     bool   `json:"gone,omitempty"`
	Paper    bool   `json:"paper,omitempty"` // typed by somebody else for the juror
	After    uint64 `json:"after,omitempty"` // the last record when it was saved; stamped by the store
}

func (DraftSaved) draft() {}

func (f DraftSaved) apply(b *builder, _ Event) {
	l := b.State.Slot(f.Slot)
	if l == nil {
		return
	}
	was := l.Cell(f.Juror)
	if was.spent > f.After || f.Paper && was.entered > f.After {
		return // handed in since
	}
	c := b.cell(f.Slot, f.Juror)
	c.Draft = nil
	if !f.Gone {
		asked := b.Asked(l, f.Juror)
		c.Draft = &Sheet{Scores: asked.own(f.Scores), Strength: f.Strength, Improve: f.Improve, Total: asked.Weigher.Total(f.Scores), Paper: f.Paper}
	}
	b.progress(f.Slot, c)
}

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

	among bool // it is one of several that came together, which no record says: places were held over all of them
}

func (c Submit) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.sheetFor(by, c.Slot, c.Juror)
	if err != nil {
		return nil, err
	}
	f := SheetSubmitted{Slot: c.Slot, Juror: juror, Strength: c.Strength, Improve: c.Improve, Paper: juror != by.User, Reason: c.Reason}
	if f.Scores, err = s.Asked(l, juror).edit(nil, c.Scores, nil); err != nil {
		return nil, err
	}
	facts, err := s.handedIn(l, l.Cell(juror).Sheet, f)
	if err == nil && !c.among {
		err = s.placedOnce(facts)
	}
	return facts, err
}

// handedIn is the sheet in place of the one that stands, if one does: complete,
// other than that, no paper in place of what the juror handed in, and for a reason
// in place of other paper.
func (s State) handedIn(l *Slot, was *Sheet, f SheetSubmitted) ([]Fact, error) {
	c := l.Cell(f.Juror)
	f.Strength, f.Improve, f.Reason = Clean(f.Strength), Clean(f.Improve), Clean(f.Reason)
	if missing := s.Asked(l, f.Juror).Missing(f.Scores); len(missing) > 0 {
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
			return nil, c.ownSheet(f.Slot)
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

func (f SheetSubmitted) sheetOf() (entry, juror string) { return f.Slot, f.Juror }

func (f SheetSubmitted) apply(b *builder, e Event) {
	c := b.cell(f.Slot, f.Juror)
	if c == nil {
		return
	}
	asked, was := b.Asked(b.slot(f.Slot), f.Juror), exact.Ratio{}
	if c.Sheet != nil {
		c.Past, was = append(slices.Clip(c.Past), c.Sheet), c.Sheet.Total
	}
	c.Sheet = &Sheet{
		Scores: asked.own(f.Scores), Strength: f.Strength, Improve: f.Improve, Total: asked.Weigher.Total(f.Scores),
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
	b.progress(f.Slot, c)
}
