package scoring

import (
	"math"
	"slices"

	"juri/scoring/exact"
)

// The reasons why points cannot be taken or added.
const (
	CodeNoPoints     Code = "no_points"     // method: its scores are no points
	CodeBadPoints    Code = "bad_points"    // max
	CodeNoBonus      Code = "no_bonus"      //
	CodeBonusSpent   Code = "bonus_spent"   // slot, max, given
	CodeNoAdjustment Code = "no_adjustment" //
	CodeSeconded     Code = "seconded"      // user
)

// Adjust takes points from an entry's final score, or adds some within the bonus
// that the contest declares.
type Adjust struct {
	Slot   string
	Points exact.Decimal // below zero they are taken away
	Reason string
}

func (c Adjust) decide(s State, _ Person) ([]Fact, error) {
	l := s.Slot(c.Slot)
	if l == nil {
		return nil, refuse(CodeUnknownSlot, "slot", c.Slot)
	}
	most := s.Contest.In(l.Entry.Round).Most()
	given, credits := s.adjustedBy(l)
	bonus := s.Contest.Result.Bonus.Max
	switch {
	case !s.Contest.GivesPoints():
		return nil, refuse(CodeNoPoints, "method", string(s.Contest.Result.Method))
	case c.Points == 0, max(c.Points, -c.Points, given+c.Points, -given-c.Points) > most:
		return nil, refuse(CodeBadPoints, "max", most.String())
	case c.Points > 0 && bonus == 0:
		return nil, refuse(CodeNoBonus)
	case c.Points > 0 && credits+c.Points > bonus:
		return nil, refuse(CodeBonusSpent, "slot", c.Slot, "max", bonus.String(), "given", credits.String())
	}
	reason, err := needs(c.Reason)
	if err != nil {
		return nil, err
	}
	return one(ScoreAdjusted{Slot: c.Slot, Points: c.Points, Reason: reason})
}

// Most is the most that a score can be, rounded up to a decimal: nobody is deducted
// more.
func (c *Contest) Most() exact.Decimal {
	if len(c.Result.Components) > 0 && c.Result.lastFrom() == 0 {
		return 100 * exact.One
	}
	var most exact.Decimal
	if r := c.Rubric.reaches(); !r.None() {
		most = exact.Decimal(math.Ceil(r.Float())) * exact.One
	}
	if c.Result.lastFrom() > 0 { // in the first round as without components, and in those after it with them
		most = max(most, 100*exact.One)
	}
	return most
}

// GivesPoints reports whether a score by the contest's rules is points on a scale,
// from which some can be taken.
func (c *Contest) GivesPoints() bool { return c.Result.Method.GivesPoints() && !c.Rubric.Places }

// ConfirmAdjustment is another person's word for a deduction or a credit: an
// organizer's, or a juror's in the chair.
type ConfirmAdjustment struct {
	Of     uint64 // its record
	Reason string // why, where the two may be one person; see Second
}

func (c ConfirmAdjustment) decide(s State, by Person) ([]Fact, error) {
	a, err := s.adjusted(c.Of)
	switch {
	case err != nil:
		return nil, err
	case a.Second != nil:
		return nil, refuse(CodeSeconded, "user", a.Second.By)
	}
	shared, err := s.second(by, a.By, a.Proof, c.Reason)
	if err != nil {
		return nil, err
	}
	return one(AdjustmentConfirmed{Slot: a.Slot, Of: a.Seq, Shared: shared})
}

// adjusted is the deduction or credit of that record, if it counts.
func (s State) adjusted(of uint64) (SlotAdjustment, error) {
	all := s.Adjustments()
	if i := slices.IndexFunc(all, func(a SlotAdjustment) bool { return a.Seq == of && a.Back == nil }); i >= 0 {
		return all[i], nil
	}
	return SlotAdjustment{}, refuse(CodeNoAdjustment)
}

// AdjustmentConfirmed is a deduction or a credit that a second person stands for.
type AdjustmentConfirmed struct {
	Slot   string `json:"slot" half:"public"`
	Of     uint64 `json:"of" half:"public"`
	Shared string `json:"shared,omitempty"` // as ResultSealed has it
}

func (f AdjustmentConfirmed) apply(b *builder, e Event) {
	if a := b.adjustment(f.Slot, f.Of); a != nil {
		a.Second = &Seconded{By: e.By, At: e.At, Shared: f.Shared, Doubt: b.doubt(e, a.By, a.Proof, f.Shared)}
	}
}

// AdjustmentsFor lists those that the person may confirm.
func (s State) AdjustmentsFor(user string) []SlotAdjustment {
	p := s.Person(user)
	return slices.DeleteFunc(s.Adjustments(), func(a SlotAdjustment) bool {
		return p == nil || !p.seals() || s.Sealed != nil || a.By == user || a.Back != nil || a.Second != nil
	})
}

// WithdrawAdjustment takes a deduction or a credit back.
type WithdrawAdjustment struct {
	Of     uint64 // its record
	Reason string
}

func (c WithdrawAdjustment) decide(s State, _ Person) ([]Fact, error) {
	a, err := s.adjusted(c.Of)
	if err != nil {
		return nil, err
	}
	reason, err := needs(c.Reason)
	if err != nil {
		return nil, err
	}
	return one(AdjustmentWithdrawn{Slot: a.Slot, Of: a.Seq, Reason: reason})
}

// AdjustmentWithdrawn is a deduction or a credit that does not count any more.
type AdjustmentWithdrawn struct {
	Slot   string `json:"slot" half:"public"`
	Of     uint64 `json:"of" half:"public"`
	Reason string `json:"reason"`
}

func (f AdjustmentWithdrawn) apply(b *builder, e Event) {
	if a := b.adjustment(f.Slot, f.Of); a != nil {
		a.Back = exempted(f.Reason, e)
	}
}

// addedTo reports whether any final score has something beside sheets, or had.
func (s State) addedTo() bool { return slices.ContainsFunc(s.Slots, (*Slot).addedTo) }
