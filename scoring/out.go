package scoring

// CodeScored says that only organizers may take out or bring back an entry that
// was scored.
const CodeScored Code = "scored" // slot

// scored reports whether the entry has all the sheets that it is to have, or has
// been closed with some.
func (s State) scored(l *Slot) bool {
	return l.HasSheet() && (!l.Ended.IsZero() || len(s.MissingSheets(l)) == 0)
}

// HasSheet reports whether a sheet is in, or was until it was voided, also to those
// who know no more of it.
func (l *Slot) HasSheet() bool {
	for _, c := range l.Cells {
		if c.Sheet != nil || c.Progress.HandedIn || c.Progress.Voided {
			return true
		}
	}
	return false
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
	reason = Keep(reason)
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

func (c Disqualify) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	l, reason := s.Slot(c.Slot), Keep(c.Reason)
	switch {
	case l == nil:
		return nil, refuse(CodeUnknownSlot, "slot", c.Slot)
	case l.Phase == Disqualified:
		return nil, refuse(CodeWrongPhase, "slot", c.Slot, "phase", string(l.Phase))
	}
	if err := needs(reason); err != nil {
		return nil, err
	}
	return one(SlotDisqualified{Slot: c.Slot, Reason: reason})
}

// SlotDisqualified is an entry that has no part in the result, for a reason. It
// is not undone like a step of the queue: Reinstate brings it back.
type SlotDisqualified struct {
	Slot   string `json:"slot" half:"public"`
	Reason string `json:"reason"`
}

// Type names the fact in the journal.
func (SlotDisqualified) Type() string { return "slot.disqualified" }

func (f SlotDisqualified) apply(b *builder, _ Event) {
	if l := b.slot(f.Slot); l != nil {
		l.enter(Disqualified)
	}
}

// enter puts the slot into a phase, without a timer.
func (l *Slot) enter(p Phase) {
	if l.Counts() {
		l.OutOf = l.Phase
	}
	l.Phase, l.Timer = p, Timer{}
	l.Left = l.Left || p != Queued
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
	reason := Keep(c.Reason)
	switch {
	case l.Counts():
		return nil, refuse(CodeWrongPhase, "slot", c.Slot, "phase", string(l.Phase))
	case l.Phase == Disqualified && by.Role != Organizer:
		return nil, refuse(CodeNotAllowed, "user", by.User)
	case l.Phase == Disqualified && reason == "":
		return nil, refuse(CodeReasonNeeded)
	}
	if err := s.mayTake(by, l, reason); err != nil {
		return nil, err
	}
	to := l.OutOf
	switch {
	case to == Closed || to == Queued:
	case l.Called.IsZero() && !l.HasSheet():
		to = Queued
	default:
		to = InScoring
	}
	return one(PhaseSet{Slot: c.Slot, Phase: to, Reason: reason, Back: true})
}
