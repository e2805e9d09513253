package scoring

import (
	"slices"
	"time"

	"juri/scoring/exact"
)

// The reasons that have to do with overtime.
const (
	CodeNoOvertime     Code = "no_overtime"     // slot: nothing of it is open
	CodeOvertimeStands Code = "overtime_stands" // slot: a deduction for its overtime counts already
	CodeOvertimeRuled  Code = "overtime_ruled"  // slot: it is decided, and only organizers decide otherwise
)

// Costs is what a turn loses that took so much too long: points for each Per that is
// begun after what is let go, and no more than most.
func (o Overtime) Costs(over time.Duration, most exact.Decimal) exact.Decimal {
	if !o.due(over) || most <= 0 {
		return 0
	}
	begun := int64((over - o.After - 1) / o.Per) // before the last one
	if begun >= int64(most/o.Points) {
		return most
	}
	return exact.Decimal(begun+1) * o.Points
}

// due reports whether a turn that took so much too long loses anything.
func (o Overtime) due(over time.Duration) bool { return o.Per > 0 && o.Points > 0 && over > o.After }

// Overrun is a turn that took too long, and what the clock proposes to deduct for it.
type Overrun struct {
	Slot   string
	Over   time.Duration
	Points exact.Decimal // above zero
}

// Overrun is the slot's own; no points where nothing is due.
func (s State) Overrun(l *Slot) Overrun {
	if l == nil {
		return Overrun{}
	}
	o := Overrun{Slot: l.Entry.ID, Over: l.Over}
	switch {
	case l.costs != nil: // of one whose deductions are not shown
		o.Points = *l.costs
	case s.Contest != nil && l.Counts() && s.Contest.Result.Overtime.due(l.Over):
		given, _ := s.adjustedBy(l)
		o.Points = s.Contest.Result.Overtime.Costs(l.Over, s.Contest.In(l.Entry.Round).Most()+given)
	}
	return o
}

// Overruns lists what the clock proposes to deduct in the room, and nobody has decided
// yet; in all rooms where it is "".
func (s State) Overruns(room string) (open []Overrun) {
	for _, l := range s.Slots {
		if l.Over == l.Ruled || room != "" && l.Room != room {
			continue
		}
		if o := s.Overrun(l); o.Points > 0 {
			open = append(open, o)
		}
	}
	return open
}

// Waived is overtime that somebody decided about and nothing is deducted for, with what
// organizers may deduct after all; no points where there is none.
func (s State) Waived(l *Slot) Overrun {
	o := s.Overrun(l)
	if l == nil || l.Over != l.Ruled || l.overtimeStands() {
		return Overrun{}
	}
	return o
}

// overtimeStands reports whether a deduction for the slot's overtime counts.
func (l *Slot) overtimeStands() bool {
	return slices.ContainsFunc(l.Adjusted, func(a Adjustment) bool { return a.Over > 0 && a.Back == nil })
}

// ConfirmOvertime deducts what the clock proposes.
type ConfirmOvertime struct {
	Slot   string
	Over   time.Duration // by how much, as whoever confirms it was told
	Points exact.Decimal // likewise
	Reason string        // needed where somebody had decided about it
}

func (c ConfirmOvertime) decide(s State, by Person) ([]Fact, error) {
	o, err := s.overtime(by, c.Slot, c.Over)
	if err != nil {
		return nil, err
	}
	if o.Points != c.Points {
		return nil, refuse(CodeNoOvertime, "slot", c.Slot)
	}
	reason, err := optional(c.Reason)
	if err == nil && s.Slot(c.Slot).Ruled == o.Over {
		reason, err = needs(c.Reason)
	}
	if err != nil {
		return nil, err
	}
	return one(ScoreAdjusted{Slot: c.Slot, Points: -o.Points, Reason: reason, Over: o.Over})
}

// DismissOvertime deducts nothing for it, for a reason.
type DismissOvertime struct {
	Slot   string
	Over   time.Duration // likewise
	Reason string
}

func (c DismissOvertime) decide(s State, by Person) ([]Fact, error) {
	o, err := s.overtime(by, c.Slot, c.Over)
	if err != nil {
		return nil, err
	}
	reason, err := needs(c.Reason)
	switch {
	case err != nil:
		return nil, err
	case s.Slot(c.Slot).Ruled == o.Over:
		return nil, refuse(CodeNoOvertime, "slot", c.Slot)
	}
	return one(OvertimeDismissed{Slot: c.Slot, Over: o.Over, Reason: reason})
}

// overtime is what the person may decide about. What was dismissed, or deducted and
// taken back, may still be deducted by organizers.
func (s State) overtime(by Person, slot string, over time.Duration) (Overrun, error) {
	l, err := s.moderatedSlot(by, slot)
	if err != nil {
		return Overrun{}, err
	}
	o := s.Overrun(l)
	switch {
	case l.overtimeStands():
		return o, refuse(CodeOvertimeStands, "slot", slot)
	case o.Points == 0 || o.Over != over:
		return o, refuse(CodeNoOvertime, "slot", slot)
	case l.Ruled == o.Over && by.Role != Organizer:
		return o, refuse(CodeOvertimeRuled, "slot", slot)
	}
	return o, nil
}

// OvertimeDismissed is overtime for which nothing is deducted.
type OvertimeDismissed struct {
	Slot   string        `json:"slot" half:"public"`
	Over   time.Duration `json:"over" half:"public"`
	Reason string        `json:"reason"`
}

func (f OvertimeDismissed) apply(b *builder, _ Event) {
	if l := b.slot(f.Slot); l != nil {
		l.Ruled = f.Over
	}
}
