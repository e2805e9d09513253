package scoring

import (
	"slices"

	"juri/scoring/exact"
)

// Told is a record with what must be known of the contest before it to tell it.
type Told struct {
	Event
	Was Was
}

// Was is what a record found: what says what the record changed. Of most records
// most of it is nothing.
type Was struct {
	Sheet     *Sheet          // which it replaces, or leaves out of the result
	Total     exact.Ratio     // of the sheet that it hands in
	Phase     Phase           // of the slot that it is about
	Room      string          // likewise
	Entry     *[2]Identity    // before and after, where a listed entry becomes another
	Person    *Person         // who had the user name; nil for nobody
	Rubric    bool            // the contest's criteria become others
	Rules     bool            // and so do the rules of its result
	Version   bool            // and so does the version of juri's own
	Theme     bool            // of what a board shows only the theme becomes another
	Replaces  Hash            // of a seal: the digest of the one that was lifted before
	Again     bool            // the same was decided before, and that no longer holds
	Proof     Proof           // of whoever proposed what is confirmed
	Component *ComponentValue // that the entry had of it
	Adjusted  *Adjustment     // the deduction or credit that is confirmed or taken back
	Doubt     *Error          // where that took a reason: why
	Objection *Objection      // that is answered
	Panels    []PanelChange   // who is to judge what from then on, where that is others
}

// Tell is the record as it is told in a contest that stood so before it.
func (s State) Tell(e Event) Told {
	t := Told{Event: e}
	w := &t.Was
	switch f := e.Fact.(type) {
	case SheetSubmitted:
		w.found(s, f.Slot, f.Juror)
		w.Total = s.Asked(s.Slot(f.Slot), f.Juror).Weigher.Total(f.Scores)
	case RecusalDeclared, RecusalWithdrawn, VoidProposed:
		slot, juror := f.(sheetFact).sheetOf()
		w.found(s, slot, juror)
	case SheetVoided:
		w.found(s, f.Slot, f.Juror)
		b := builder{State: s}
		w.Proof, w.Doubt = f.ProposerProof, b.doubt(e, f.Proposer, f.ProposerProof, f.Shared)
	case ComponentSet:
		if l := s.Slot(f.Slot); l != nil {
			w.Component = l.Component(f.Component)
		}
	case AdjustmentConfirmed:
		if w.adjusted(s, f.Of); w.Adjusted != nil {
			b := builder{State: s}
			w.Proof, w.Doubt = w.Adjusted.Proof, b.doubt(e, w.Adjusted.By, w.Adjusted.Proof, f.Shared)
		}
	case ObjectionAnswered:
		w.Objection = s.Objection(f.Of)
	case AdjustmentWithdrawn:
		w.adjusted(s, f.Of)
	case SlotDisqualified:
		w.found(s, f.Slot, "")
	case PhaseSet:
		w.found(s, f.Slot, "")
		if l := s.Slot(f.Slot); l != nil && !l.Open() && l.Phase != Closed && s.NextUp(l.Room) != l { // out of turn
			w.Panels = s.reseated(e)
		}
	case Undone:
		w.Panels = s.reseated(e)
		if len(f.Slots) > 0 {
			w.found(s, f.Slots[0].Slot, "")
		}
	case EntrySet:
		if w.Entry = s.becomes(e, f.Entry.ID); w.Entry != nil {
			w.Panels = s.reseated(e)
		}
	case PersonSet:
		w.Person = s.anybody(f.Person.User)
	case ScreenSet:
		was := s.Screen(f.Screen.Board)
		w.Theme = was.Theme != f.Screen.Theme
		was.Theme, was.Since = f.Screen.Theme, f.Screen.Since
		w.Theme = w.Theme && was == f.Screen
	case JournalBegun:
		w.Again = s.Secret != (Hash{})
	case ContestSet:
		if s.Contest != nil {
			now := f.Contest.complete()
			w.Rubric, w.Rules = !same(s.Contest.rubricRules(), now.rubricRules()), !same(s.Contest.Result, now.Result)
			w.Version = s.Contest.RulesVersion != now.RulesVersion
		}
		w.Panels = s.reseated(e)
	case RoomSet, QueueOrdered:
		w.Panels = s.reseated(e)
	case TieDecided:
		set := sorted(f.Order)
		w.Again = slices.ContainsFunc(s.Ties, func(d TieDecision) bool { return slices.Equal(sorted(d.Order), set) })
		for _, j := range s.Joint {
			if f.Proposer == j.By && slices.Equal(j.Order, set) {
				b := builder{State: s}
				w.Proof, w.Doubt = j.Proof, b.doubt(e, f.Proposer, j.Proof, f.Shared)
			}
		}
	case AwardPicked:
		w.Again = slices.ContainsFunc(s.Picks, func(p Picked) bool { return p.Award == f.Award })
	case DrawMade:
		w.Again = s.drawnTimes(f.Room) > 0
	case ResultSealed:
		w.Replaces = s.Lifted
		w.confirms(s, e, f.Proposer, f.Shared)
	case ResultUnsealed:
		w.confirms(s, e, f.Proposer, f.Shared)
	}
	return t
}

// confirms is how the proposal that is confirmed came about.
func (w *Was) confirms(s State, e Event, proposer, shared string) {
	if p := s.Proposal; p != nil && p.By == proposer {
		w.Proof = p.Proof
	}
	b := builder{State: s}
	w.Doubt = b.doubt(e, proposer, w.Proof, shared)
}

// adjusted is the deduction or credit of that record.
func (w *Was) adjusted(s State, of uint64) {
	if a, err := s.adjusted(of); err == nil {
		w.Adjusted = &a.Adjustment
	}
}

// found is how the slot stood, and the juror's sheet in it.
func (w *Was) found(s State, slot, juror string) {
	if l := s.Slot(slot); l != nil {
		w.Phase, w.Room, w.Sheet = l.Phase, l.Room, l.Cell(juror).Sheet
	}
}

// becomes is who the entry is before the event and after it; nil if it is the
// same, or new.
func (s State) becomes(e Event, entry string) *[2]Identity {
	was := s.Slot(entry)
	if was == nil {
		return nil
	}
	both := [2]Identity{was.identity(), Apply(s, e).Slot(entry).identity()}
	if both[0] == both[1] {
		return nil
	}
	return &both
}

// Overtaken reports whether the record is a decision that holds no longer: decided
// anew since, or nothing is left to decide, or a seal that was lifted. Of standings
// that the state does not have, the decisions hold.
func (s State) Overtaken(e Event) bool {
	switch f := e.Fact.(type) {
	case TieDecided:
		return !f.Waits() && !slices.ContainsFunc(s.DecidedTies(), func(d TieDecision) bool { return d.At.Equal(e.At) && slices.Equal(d.Order, f.Order) })
	case AwardPicked:
		return !slices.ContainsFunc(s.Given(), func(p Picked) bool { return p.At.Equal(e.At) && p.Award == f.Award })
	case ScoreAdjusted:
		_, err := s.adjusted(e.Seq)
		return err != nil
	case ResultSealed:
		return s.Sealed == nil || s.Sealed.Seq != e.Seq
	}
	return false
}

// Pseudonym says whose pseudonym stands with the event in public: a juror's for
// the entry that their sheet is of, or its author's as one who seals, where entry
// is ""; nobody's where user is "".
func (e Event) Pseudonym() (user, entry string) {
	switch f := e.Fact.(type) {
	case sheetFact:
		entry, user = f.sheetOf()
		return user, entry
	case SealProposed, ProposalWithdrawn, ResultSealed, UnsealProposed, ResultUnsealed:
		return e.By, ""
	}
	return "", ""
}
