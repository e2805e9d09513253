package scoring

import (
	"cmp"
	"errors"
	"slices"

	"juri/scoring/exact"
)

// PaperSheet is a juror's sheet as it came on paper, or as much of it as a list
// says. What it does not mention stays.
type PaperSheet struct {
	Slot     string
	Juror    string
	Scores   map[string]exact.Decimal
	Strength *string
	Improve  *string
	Uncalled bool // though the entry was never called; it is in scoring from then on
}

// EnterSheets enters sheets from paper, all or none. Those that stand already as
// they are here are left out; one that its juror handed in is never replaced.
type EnterSheets struct {
	Sheets []PaperSheet
	Reason string // for other values than paper that stands

	among bool // as Submit has it
}

func (c EnterSheets) decide(s State, by Person) ([]Fact, error) {
	facts, _, err := c.entering(s, by)
	return facts, err
}

// SheetChange is what a paper sheet makes of a juror's sheet.
type SheetChange struct {
	Slot, Juror string
	Was, Now    *Sheet // Was is nil where there was none
	Uncalled    bool   // the entry leaves the queue for it
}

func (c EnterSheets) entering(s State, by Person) (facts []Fact, changes []SheetChange, err error) {
	p := pile{s: s, by: by, reason: c.Reason, now: map[[2]string]*Sheet{}, called: map[string]bool{}}
	var last error
	var own, waiting, unreasoned []string // what stands in the way, all of it
	for _, sheet := range c.Sheets {
		follows, change, err := p.enter(sheet)
		var e *Error
		switch {
		case err == nil:
			facts, changes = append(facts, follows...), append(changes, change)
		case !errors.As(err, &e):
			return nil, nil, err
		case e.Code == CodeUnchanged:
			last = err
		case e.Code == CodeOwnSheet:
			own = append(own, e.Args["sheets"])
		case e.Code == CodeNotCalled:
			waiting = add(waiting, sheet.Slot)
		case e.Code == CodeReasonNeeded:
			unreasoned = append(unreasoned, e.Args["papers"])
		default:
			return nil, nil, err
		}
	}
	switch {
	case own != nil:
		return nil, nil, refuse(CodeOwnSheet, "sheets", firstOf(own))
	case waiting != nil:
		return nil, nil, refuse(CodeNotCalled, "slots", firstOf(waiting))
	case unreasoned != nil:
		return nil, nil, refuse(CodeReasonNeeded, "papers", firstOf(unreasoned))
	case len(facts) == 0 && last != nil:
		return nil, nil, last
	}
	if !c.among {
		err = s.placedOnce(facts)
	}
	return facts, changes, err
}

// pile is paper sheets that are being entered, one after the other.
type pile struct {
	s      State
	by     Person
	reason string
	now    map[[2]string]*Sheet // by slot and juror, those entered so far
	called map[string]bool      // slots that they took out of the queue
}

func (p *pile) enter(c PaperSheet) ([]Fact, SheetChange, error) {
	change := SheetChange{Slot: c.Slot, Juror: c.Juror}
	l, juror, err := p.s.cellFor(p.by, c.Slot, c.Juror)
	if err != nil {
		return nil, change, err
	}
	queued := l.Phase == Queued && !p.called[c.Slot]
	cell := l.Cell(juror)
	switch {
	case cell.Recusal != nil:
		return nil, change, refuse(CodeRecused, "slot", c.Slot, "user", juror)
	case queued && !c.Uncalled:
		return nil, change, refuse(CodeNotCalled, "slots", c.Slot)
	case l.Phase != Queued && !l.Open():
		return nil, change, refuse(CodeSlotNotOpen, "slot", c.Slot, "phase", string(l.Phase))
	}
	change.Was = cmp.Or(p.now[[2]string{c.Slot, juror}], cell.Sheet)
	facts, err := p.onPaper(c, l, juror, change.Was)
	if err != nil {
		return nil, change, err
	}
	f := facts[0].(SheetSubmitted)
	change.Now = &Sheet{
		Scores: f.Scores, Strength: f.Strength, Improve: f.Improve, Total: p.s.Asked(l, juror).Weigher.Total(f.Scores), Paper: true, Reason: f.Reason, By: p.by.User, Revision: f.Revision,
	}
	p.now[[2]string{c.Slot, juror}] = change.Now
	if change.Uncalled = queued; queued {
		p.called[c.Slot] = true
		facts = []Fact{PhaseSet{Slot: c.Slot, Phase: InScoring, Paper: true}, f}
	}
	return facts, change, nil
}

// onPaper is the sheet with what the paper says, over the one that stands.
func (p *pile) onPaper(c PaperSheet, l *Slot, juror string, was *Sheet) ([]Fact, error) {
	f := SheetSubmitted{Slot: c.Slot, Juror: juror, Paper: true, Reason: p.reason}
	if was != nil {
		f.Scores, f.Strength, f.Improve = was.Scores, was.Strength, was.Improve
	}
	var err error
	if f.Scores, err = p.s.Asked(l, juror).edit(f.Scores, c.Scores, nil); err != nil {
		return nil, err
	}
	if c.Strength != nil {
		f.Strength = *c.Strength
	}
	if c.Improve != nil {
		f.Improve = *c.Improve
	}
	return p.s.handedIn(l, was, f)
}

// CodeNothingNew says that nobody changed anything of the juror's since.
const CodeNothingNew Code = "nothing_new" //

// Acknowledge says that the juror has seen what others did to their sheets.
type Acknowledge struct {
	Of uint64 // the last record of it that they have seen
}

func (c Acknowledge) decide(s State, by Person) ([]Fact, error) {
	all := s.Changes(by.User)
	if len(all) == 0 || all[0].Seq > c.Of {
		return nil, refuse(CodeNothingNew)
	}
	return one(ChangeAcknowledged(c))
}

// ChangeAcknowledged is a juror who has seen what others did to their sheets.
type ChangeAcknowledged struct {
	Of uint64 `json:"of"` // up to that record
}

func (f ChangeAcknowledged) apply(b *builder, e Event) {
	for _, l := range b.Slots {
		if c := l.find(e.By); c != nil && len(c.Changed) > 0 && c.Changed[0].Seq <= f.Of {
			c := b.cell(l.Entry.ID, e.By)
			c.Changed = slices.DeleteFunc(slices.Clone(c.Changed), func(o Change) bool { return o.Seq <= f.Of })
			if len(c.Changed) == 0 {
				c.Changed = nil
			}
		}
	}
}
