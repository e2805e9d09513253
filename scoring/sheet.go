package scoring

import (
	"slices"
	"strconv"
	"strings"
)

// MaxText is the most bytes of one text that a person may send; the console
// asks for far less.
const MaxText = 8 << 10

func tooLong() error { return refuse(CodeTooLong, "max", strconv.Itoa(MaxText)) }

// EditSheet changes a juror's draft for a slot: only what it names. What was
// handed in stands until the draft is handed in too.
type EditSheet struct {
	Slot     string
	Juror    string             // "" for the actor; an organizer may enter a paper sheet for another
	Set      map[string]Decimal // values by criterion
	Clear    []string           // criteria to empty
	Strength *string
	Improve  *string
	Discard  bool // drop the draft, back to what was handed in
}

func (c EditSheet) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.sheetFor(by, c.Slot, c.Juror)
	if err != nil {
		return nil, err
	}
	cell := l.Cell(juror)
	if c.Discard {
		return one(DraftSaved{Slot: c.Slot, Juror: juror, Gone: true})
	}
	f := DraftSaved{Slot: c.Slot, Juror: juror}
	if from := cmpOr(cell.Draft, cell.Sheet); from != nil {
		f.Scores, f.Strength, f.Improve = from.Scores, from.Strength, from.Improve
	}
	if f.Scores, err = s.edit(f.Scores, c.Set, c.Clear); err != nil {
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

func cmpOr(a, b *Sheet) *Sheet {
	if a != nil {
		return a
	}
	return b
}

// edit returns scores with some set and some cleared, in the rubric's order;
// every value must be on its scale.
func (s State) edit(scores Scores, set map[string]Decimal, clear []string) (Scores, error) {
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
	case !l.Open():
		return nil, "", refuse(CodeSlotNotOpen, "slot", entry, "phase", string(l.Phase))
	case l.Cell(juror).Recusal != nil:
		return nil, "", refuse(CodeRecused, "slot", entry, "user", juror)
	}
	return l, juror, nil
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
	After    uint64 `json:"after,omitempty"` // the last record when it was saved; stamped by the store
}

// Type names the fact in the store.
func (DraftSaved) Type() string { return "draft.saved" }

func (f DraftSaved) apply(b *builder, _ Event) {
	l := b.State.Slot(f.Slot)
	if l == nil || l.Cell(f.Juror).Sheet != nil && l.Cell(f.Juror).Sheet.Seq > f.After {
		return // handed in since: the draft is spent
	}
	c := b.cell(f.Slot, f.Juror)
	c.Draft = nil
	if !f.Gone {
		c.Draft = &Sheet{Scores: b.Contest.Rubric.own(f.Scores), Strength: f.Strength, Improve: f.Improve, Total: b.weigher.Total(f.Scores)}
	}
	b.progress(c)
}

// Submit hands a whole sheet in, or a correction of one while the slot is open.
type Submit struct {
	Slot     string
	Juror    string // "" for the actor; an organizer may hand in a paper sheet for another
	Scores   map[string]Decimal
	Strength string
	Improve  string
}

func (c Submit) decide(s State, by Person) ([]Fact, error) {
	l, juror, err := s.sheetFor(by, c.Slot, c.Juror)
	if err != nil {
		return nil, err
	}
	f := SheetSubmitted{Slot: c.Slot, Juror: juror, Revision: 1, Strength: Clean(c.Strength), Improve: Clean(c.Improve)}
	if f.Scores, err = s.edit(nil, c.Scores, nil); err != nil {
		return nil, err
	}
	if missing := s.Contest.Rubric.Missing(f.Scores); len(missing) > 0 {
		return nil, refuse(CodeIncomplete, "slot", c.Slot, "missing", strings.Join(missing, ","))
	}
	if len(f.Strength) > MaxText || len(f.Improve) > MaxText {
		return nil, tooLong()
	}
	if was := l.Cell(juror).Sheet; was != nil {
		if slices.Equal(was.Scores, f.Scores) && was.Strength == f.Strength && was.Improve == f.Improve {
			return nil, refuse(CodeUnchanged, "slot", c.Slot)
		}
		f.Revision = was.Revision + 1
	}
	return one(f)
}

// SheetSubmitted is a sheet as it was handed in.
type SheetSubmitted struct {
	Slot     string `json:"slot"`
	Juror    string `json:"juror"`
	Scores   Scores `json:"scores"`
	Strength string `json:"strength,omitempty"`
	Improve  string `json:"improve,omitempty"`
	Revision int    `json:"revision"`
}

// Type names the fact in the journal.
func (SheetSubmitted) Type() string { return "sheet.submitted" }

func (f SheetSubmitted) apply(b *builder, e Event) {
	c := b.cell(f.Slot, f.Juror)
	if c == nil {
		return
	}
	if c.Sheet != nil {
		c.Past = append(slices.Clip(c.Past), c.Sheet)
	}
	c.Sheet = &Sheet{
		Scores: b.Contest.Rubric.own(f.Scores), Strength: f.Strength, Improve: f.Improve, Total: b.weigher.Total(f.Scores),
		At: e.At, By: e.By, Revision: f.Revision, Receipt: e.Hash, Seq: e.Seq,
	}
	c.Draft = nil
	b.progress(c)
}

// progress says anew how far the cell is.
func (b *builder) progress(c *Cell) {
	p := Progress{HandedIn: c.Sheet != nil, Recused: c.Recusal != nil, Editing: c.Draft != nil}
	if on := cmpOr(c.Draft, c.Sheet); on != nil {
		p.Missing = b.Contest.Rubric.Missing(on.Scores)
		p.Feedback = on.Strength != "" && on.Improve != ""
	}
	c.Progress = p
}
