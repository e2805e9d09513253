package scoring

import (
	"slices"
	"strconv"

	"juri/scoring/exact"
)

// MaxText is the most bytes of one text that a person may send; the console
// asks for far less.
const MaxText = 8 << 10

func tooLong() error { return refuse(CodeTooLong, "max", strconv.Itoa(MaxText)) }

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
	if from := cmpOr(cell.Draft, cell.Sheet); from != nil {
		f.Scores, f.Strength, f.Improve = from.Scores, from.Strength, from.Improve
	}
	if f.Scores, err = s.edit(f.Scores, c.Set, c.Clear); err != nil {
		return nil, err
	}
	if c.Strength != nil {
		f.Strength = Keep(*c.Strength)
	}
	if c.Improve != nil {
		f.Improve = Keep(*c.Improve)
	}
	if len(f.Strength) > MaxText || len(f.Improve) > MaxText {
		return nil, tooLong()
	}
	return one(f)
}

// taken refuses to touch what the juror wrote, for somebody else who enters
// paper: a sheet that stands or one that is begun.
func (c *Cell) taken(slot string) error {
	switch {
	case c.Sheet != nil && !c.Sheet.Paper:
		return refuse(CodeOwnSheet, "sheets", slot+" "+c.Juror)
	case c.ownDraft():
		return refuse(CodeOwnDraft, "slot", slot, "user", c.Juror)
	}
	return nil
}

// ownDraft reports whether the juror has typed something that is not handed in.
func (c *Cell) ownDraft() bool {
	return c.Draft != nil && !c.Draft.Paper && len(c.Draft.Scores)+len(c.Draft.Strength)+len(c.Draft.Improve) > 0
}

func cmpOr(a, b *Sheet) *Sheet {
	if a != nil {
		return a
	}
	return b
}

// edit returns scores with some set and some cleared, in the rubric's order;
// every value must be on its scale.
func (s State) edit(scores Scores, set map[string]exact.Decimal, clear []string) (Scores, error) {
	for _, id := range slices.Concat(sortedKeys(set), clear) {
		if _, ok := s.Contest.Rubric.Criterion(id); !ok {
			return nil, refuse(CodeUnknownCriterion, "criterion", id)
		}
	}
	out := make(Scores, 0, len(s.Contest.Rubric.Criteria))
	for _, c := range s.Contest.Rubric.Criteria {
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

// Type names the fact in the store.
func (DraftSaved) Type() string { return "draft.saved" }

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
		c.Draft = &Sheet{Scores: b.Contest.Rubric.own(f.Scores), Strength: f.Strength, Improve: f.Improve, Total: b.weigher.Total(f.Scores), Paper: f.Paper}
	}
	b.progress(c)
}

// progress says anew how far the cell is.
func (b *builder) progress(c *Cell) {
	p := Progress{HandedIn: c.Sheet != nil, Voided: c.Sheet == nil && len(c.Past) > 0, Recused: c.Recusal != nil, Excused: c.Excused != nil, Late: c.Late, Editing: c.Draft != nil}
	if on := cmpOr(c.Draft, c.Sheet); on != nil {
		p.Missing = b.Contest.Rubric.Missing(on.Scores)
		p.Feedback = on.Strength != "" && on.Improve != ""
	}
	c.Progress = p
}
