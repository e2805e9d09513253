package scoring

import (
	"errors"

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

// Entering says what EnterSheets would do, or why it is refused. Sheets that
// stand already are not among it.
func (s State) Entering(by Actor, c EnterSheets) ([]SheetChange, error) {
	p, err := s.actor(by)
	if err != nil {
		return nil, err
	}
	facts, changes, err := c.entering(s, p)
	if err == nil {
		err = s.stands(facts)
	}
	if err != nil {
		return nil, err
	}
	return changes, nil
}

func (c EnterSheets) entering(s State, by Person) (facts []Fact, changes []SheetChange, err error) {
	if err := organizers(by); err != nil {
		return nil, nil, err
	}
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
	return facts, changes, nil
}

// pile is paper sheets that are being entered, one after the other.
type pile struct {
	s      State
	by     Person
	reason string
	now    map[[2]string]*Sheet // by slot and juror, those entered so far
	called map[string]bool      // slots that they took out of the queue
}

// enter says what follows from one sheet.
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
	change.Was = cmpOr(p.now[[2]string{c.Slot, juror}], cell.Sheet)
	facts, err := p.onPaper(c, cell, change.Was)
	if err != nil {
		return nil, change, err
	}
	f := facts[0].(SheetSubmitted)
	change.Now = &Sheet{
		Scores: f.Scores, Strength: f.Strength, Improve: f.Improve, Total: p.s.weigher.Total(f.Scores), Paper: true, Reason: f.Reason, By: p.by.User, Revision: f.Revision,
	}
	p.now[[2]string{c.Slot, juror}] = change.Now
	if change.Uncalled = queued; queued {
		p.called[c.Slot] = true
		facts = []Fact{PhaseSet{Slot: c.Slot, Phase: InScoring, Paper: true}, f}
	}
	return facts, change, nil
}

// onPaper is the sheet with what the paper says, over the one that stands.
func (p *pile) onPaper(c PaperSheet, cell *Cell, was *Sheet) ([]Fact, error) {
	f := SheetSubmitted{Slot: c.Slot, Juror: cell.Juror, Paper: true, Reason: p.reason}
	if was != nil {
		f.Scores, f.Strength, f.Improve = was.Scores, was.Strength, was.Improve
	}
	var err error
	if f.Scores, err = p.s.edit(f.Scores, c.Scores, nil); err != nil {
		return nil, err
	}
	if c.Strength != nil {
		f.Strength = *c.Strength
	}
	if c.Improve != nil {
		f.Improve = *c.Improve
	}
	return p.s.handedIn(cell, was, f)
}

// add appends what is not the last already.
func add(ids []string, id string) []string {
	if n := len(ids); n > 0 && ids[n-1] == id {
		return ids
	}
	return append(ids, id)
}
