package scoring

import (
	"slices"
	"time"

	"juri/scoring/exact"
)

// ScoreAdjusted is points that organizers took from an entry's final score, or
// added to it: once, and not for each juror.
type ScoreAdjusted struct {
	Slot   string        `json:"slot" half:"public"`
	Points exact.Decimal `json:"points" half:"public"` // below zero they are taken away
	Reason string        `json:"reason"`

	Over time.Duration `json:"over,omitempty" half:"public"` // the overtime that it is for
}

func (f ScoreAdjusted) apply(b *builder, e Event) {
	if l := b.slot(f.Slot); l != nil {
		l.Adjusted = append(slices.Clip(l.Adjusted), Adjustment{Seq: e.Seq, Points: f.Points, Reason: f.Reason, Over: f.Over, By: e.By, Proof: e.Proof, At: e.At})
		if f.Over > 0 {
			l.Ruled = f.Over
		}
	}
}

// Adjustment is a deduction or a credit, who made it and what became of it.
type Adjustment struct {
	Seq    uint64 // its record; what a confirmation names
	Points exact.Decimal
	Reason string
	Over   time.Duration // the overtime that it is for, which is its reason
	By     string
	Proof  Proof
	At     time.Time
	Second *Seconded  // the other person who confirmed it; nil while nobody did
	Back   *Exemption // who took it back, and why; nil while it counts
}

// Seconded is who else stands for what one person did.
type Seconded struct {
	By     string
	At     time.Time
	Shared string // as ResultSealed has it
	Doubt  *Error // of a reason: why it was needed
}

// adjustment is that of the record, to be changed; nil if there is none.
func (b *builder) adjustment(slot string, of uint64) *Adjustment {
	l := b.slot(slot)
	if l == nil {
		return nil
	}
	i := slices.IndexFunc(l.Adjusted, func(a Adjustment) bool { return a.Seq == of })
	if i < 0 {
		return nil
	}
	l.Adjusted = slices.Clone(l.Adjusted)
	return &l.Adjusted[i]
}

// ranOver measures by how much the slot's turn takes too long, where it now leaves the
// phase that counts.
func (b *builder) ranOver(l *Slot, to Phase, e Event) {
	if b.Contest != nil && l.OnStage() && l.Phase == b.Contest.Result.Overtime.Phase && to != l.Phase {
		l.Over = max(-l.Timer.Left(e.Clock), 0).Truncate(time.Second)
	}
}

// Points is what the deductions and credits that count come to.
func (l *Slot) Points() (sum exact.Decimal) {
	for _, a := range l.Adjusted {
		if a.Back == nil {
			sum += a.Points
		}
	}
	return sum
}

// adjustedBy is what those of the slot's entry come to, over all its runs, and the
// credits alone.
func (s State) adjustedBy(l *Slot) (points, credits exact.Decimal) {
	for _, run := range s.runsOf(l) {
		points += run.Points()
		for _, a := range run.Adjusted {
			if a.Back == nil {
				credits += max(a.Points, 0)
			}
		}
	}
	return points, credits
}

// SlotAdjustment is a deduction or a credit, and whose.
type SlotAdjustment struct {
	Slot string
	Adjustment
}

// Adjustments lists all that count, or once did, the oldest first.
func (s State) Adjustments() (all []SlotAdjustment) {
	for _, l := range s.Slots {
		for _, a := range l.Adjusted {
			all = append(all, SlotAdjustment{l.Entry.ID, a})
		}
	}
	slices.SortStableFunc(all, func(a, b SlotAdjustment) int { return int(int64(a.Seq) - int64(b.Seq)) })
	return all
}

// ByOne lists those for which one person alone stands: made and not confirmed, or
// taken back though two had stood for it.
func (s State) ByOne() []SlotAdjustment {
	return slices.DeleteFunc(s.Adjustments(), func(a SlotAdjustment) bool { return (a.Second == nil) != (a.Back == nil) })
}

// Named is the same with people called as name says.
func (a SlotAdjustment) Named(name func(user string) string) SlotAdjustment {
	a.By = name(a.By)
	if a.Second != nil {
		second := *a.Second
		second.By = name(second.By)
		a.Second = &second
	}
	if a.Back != nil {
		back := *a.Back
		back.By = name(back.By)
		a.Back = &back
	}
	return a
}

// ComponentSet is what an entry has of a component: what was scored elsewhere.
type ComponentSet struct {
	Slot      string        `json:"slot" half:"public"`
	Component string        `json:"component" half:"public"`
	Value     exact.Decimal `json:"value" half:"public"`
	Reason    string        `json:"reason,omitempty"` // why it is another than before
}

func (f ComponentSet) apply(b *builder, e Event) {
	l := b.slot(f.Slot)
	if l == nil {
		return
	}
	v := ComponentValue{ID: f.Component, Value: f.Value, By: e.By, At: e.At}
	l.Components = slices.Clone(l.Components)
	if i := slices.IndexFunc(l.Components, func(o ComponentValue) bool { return o.ID == f.Component }); i >= 0 {
		l.Components[i] = v
		return
	}
	l.Components = append(l.Components, v)
}

// ComponentValue is what an entry has of a component, and who brought it in.
type ComponentValue struct {
	ID    string
	Value exact.Decimal
	By    string
	At    time.Time
}

// addedTo reports whether its final score has anything beside sheets, or had.
func (l *Slot) addedTo() bool { return len(l.Adjusted)+len(l.Components) > 0 }

// Component is what the entry has of that one; nil for nothing.
func (l *Slot) Component(id string) *ComponentValue {
	if i := slices.IndexFunc(l.Components, func(v ComponentValue) bool { return v.ID == id }); i >= 0 {
		return &l.Components[i]
	}
	return nil
}
