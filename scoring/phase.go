package scoring

import (
	"maps"
	"time"
)

// PhaseSet is a slot's new phase, with the time it has; its timer starts now.
type PhaseSet struct {
	Slot   string        `json:"slot" half:"public"`
	Phase  Phase         `json:"phase" half:"public"`
	Length time.Duration `json:"length,omitempty"`
	Reason string        `json:"reason,omitempty"`
	Paper  bool          `json:"paper,omitempty" half:"public"` // scores came from paper for what was never called
	Back   bool          `json:"back,omitempty" half:"public"`  // it did not count, and does again
}

func (f PhaseSet) posts() bool { return f.Phase == Closed }

func (f PhaseSet) apply(b *builder, e Event) {
	l := b.slot(f.Slot)
	if l == nil {
		return
	}
	b.undoable(e, l.Room, l)
	was := *l
	if b.shifts && (l.Phase == Queued || !l.Open() && !f.Phase.Untimed()) {
		l.turns = maps.Clone(l.turns)
		if l.turns == nil {
			l.turns = map[string]string{}
		}
		l.turns[l.Room] = b.planned(l, true)
	}
	b.ranOver(l, f.Phase, e)
	l.enter(f.Phase)
	switch {
	case l.OnStage():
		l.Timer = Timer{Length: f.Length, Since: e.Clock, Running: true}
		if !was.Open() {
			l.Called = e.At
			b.onTime(l)
		}
	case l.Phase == Closed && !f.Back:
		l.Ended = e.At
	}
}

func (s State) setPhase(by Person, entry string, f PhaseSet, from func(*Slot) bool) ([]Fact, error) {
	l, err := s.moderatedSlot(by, entry)
	if err != nil {
		return nil, err
	}
	if !from(l) {
		return nil, refuse(CodeWrongPhase, "slot", entry, "phase", string(l.Phase))
	}
	return one(f)
}

// Close locks a slot's sheets.
type Close struct{ Slot string }

func (c Close) decide(s State, by Person) ([]Fact, error) {
	return s.setPhase(by, c.Slot, PhaseSet{Slot: c.Slot, Phase: Closed}, (*Slot).Open)
}

// Reopen lets a closed slot's sheets be filled in and corrected again; once all
// are closed only for a reason.
type Reopen struct {
	Slot   string
	Reason string
}

func (c Reopen) decide(s State, by Person) ([]Fact, error) {
	reason, err := optional(c.Reason)
	if err != nil {
		return nil, err
	}
	facts, err := s.setPhase(by, c.Slot, PhaseSet{Slot: c.Slot, Phase: InScoring, Reason: reason},
		func(l *Slot) bool { return l.Phase == Closed })
	if done, all := s.Done(); err == nil && reason == "" && done == all && s.Sealed == nil {
		return nil, refuse(CodeReasonNeeded)
	}
	return facts, err
}

// MarkAbsent records that nobody came to present.
type MarkAbsent struct {
	Slot   string
	Reason string // needed once a sheet is in
}

func (c MarkAbsent) decide(s State, by Person) ([]Fact, error) {
	return s.takeOut(by, c.Slot, Absent, c.Reason, func(l *Slot) bool { return l.Phase == Queued || l.OnStage() })
}

// Withdraw takes an entry out of the contest.
type Withdraw struct {
	Slot   string
	Reason string // needed once a sheet is in
}

func (c Withdraw) decide(s State, by Person) ([]Fact, error) {
	return s.takeOut(by, c.Slot, Withdrawn, c.Reason, (*Slot).MayWithdraw)
}

// CodeScored says that only organizers may take out or bring back an entry that
// was scored.
const CodeScored Code = "scored" // slot

// scored reports whether the entry has all the sheets that it is to have, or has
// been closed with some.
func (s State) scored(l *Slot) bool {
	return l.HasSheet() && (!l.Ended.IsZero() || len(s.MissingSheets(l)) == 0)
}

// mayTake says whether the person may take the entry out of the contest, bring it
// back or give it to another room's jurors: once a sheet is in only for a reason,
// once it is scored only as an organizer.
func (s State) mayTake(by Person, l *Slot, reason string) error {
	switch {
	case s.Sealed != nil:
		return refuse(CodeSealed)
	case len(reason) > MaxText:
		return tooLong()
	case by.Role != Organizer && s.scored(l):
		return refuse(CodeScored, "slot", l.Entry.ID)
	case reason == "" && l.HasSheet():
		return refuse(CodeReasonNeeded, "scored", l.Entry.ID)
	}
	return nil
}

// takeOut is the slot in a phase that takes it out of the contest.
func (s State) takeOut(by Person, entry string, p Phase, reason string, from func(*Slot) bool) ([]Fact, error) {
	reason = Clean(reason)
	facts, err := s.setPhase(by, entry, PhaseSet{Slot: entry, Phase: p, Reason: reason}, from)
	if err == nil {
		err = s.mayTake(by, s.Slot(entry), reason)
	}
	if err != nil {
		return nil, err
	}
	return facts, nil
}

// Disqualify takes an entry out of the contest: it has no place, and is listed
// as what it is.
type Disqualify struct {
	Slot   string
	Reason string
}

func (c Disqualify) decide(s State, _ Person) ([]Fact, error) {
	l := s.Slot(c.Slot)
	switch {
	case l == nil:
		return nil, refuse(CodeUnknownSlot, "slot", c.Slot)
	case !l.MayDisqualify():
		return nil, refuse(CodeWrongPhase, "slot", c.Slot, "phase", string(l.Phase))
	}
	reason, err := needs(c.Reason)
	if err != nil {
		return nil, err
	}
	facts := []Fact{SlotDisqualified{Slot: c.Slot, Reason: reason}}
	for _, o := range s.furtherTurns(l) { // else it would have the place of another round
		if o.Phase != Disqualified {
			facts = append(facts, SlotDisqualified{Slot: o.Entry.ID, Reason: reason})
		}
	}
	return facts, nil
}

// furtherTurns are the entry's turns in other rounds; none where these are runs, of which one holds for all.
func (s State) furtherTurns(l *Slot) (all []*Slot) {
	if s.Round == 0 || s.Contest.Result.Best > 0 {
		return nil
	}
	of := s.Origin(l.Entry).ID
	for _, o := range s.Slots {
		if o != l && s.Origin(o.Entry).ID == of {
			all = append(all, o)
		}
	}
	return all
}

// SlotDisqualified is an entry that has no part in the result, for a reason. It
// is not undone like a step of the queue: Reinstate brings it back.
type SlotDisqualified struct {
	Slot   string `json:"slot" half:"public"`
	Reason string `json:"reason"`
}

func (f SlotDisqualified) apply(b *builder, e Event) {
	if l := b.slot(f.Slot); l != nil {
		b.ranOver(l, Disqualified, e)
		l.enter(Disqualified)
	}
}

// Reinstate brings back what is absent, withdrawn or disqualified, to where it
// was; what was on stage then goes on in scoring.
type Reinstate struct {
	Slot   string
	Reason string
}

func (c Reinstate) decide(s State, by Person) ([]Fact, error) {
	l, err := s.moderatedSlot(by, c.Slot)
	if err != nil {
		return nil, err
	}
	reason := Clean(c.Reason)
	switch {
	case !l.MayReinstate():
		return nil, refuse(CodeWrongPhase, "slot", c.Slot, "phase", string(l.Phase))
	case l.Phase == Disqualified && by.Role != Organizer:
		return nil, refuse(CodeNotAllowed, "user", by.User)
	case l.Phase == Disqualified && reason == "":
		return nil, refuse(CodeReasonNeeded)
	}
	if err := s.mayTake(by, l, reason); err != nil {
		return nil, err
	}
	facts := []Fact{l.back(reason)}
	for _, o := range s.furtherTurns(l) { // as Disqualify took them out
		if l.Phase == Disqualified && o.Phase == Disqualified {
			facts = append(facts, o.back(reason))
		}
	}
	return facts, nil
}

// back is the slot where it was before it was taken out.
func (l *Slot) back(reason string) PhaseSet {
	to := l.OutOf
	switch {
	case to == Closed || to == Queued:
	case l.Called.IsZero() && !l.HasSheet():
		to = Queued
	default:
		to = InScoring
	}
	return PhaseSet{Slot: l.Entry.ID, Phase: to, Reason: reason, Back: true}
}
