package report

import (
	"slices"
	"time"

	"juri/scoring"
)

// Trail is what a contest's events say that its state no longer does.
type Trail struct {
	Last time.Time      // of the last of them
	Told []scoring.Told // those that bear on the result

	s      scoring.State
	since  uint64         // the record with which the first entry was called
	sheets map[uint64]int // handed in with the PIN of that record, which somebody else made after that

	numbers map[string]int // of certificates
}

// Add takes in the next of the contest's events, beginning with the first.
func (t *Trail) Add(e scoring.Event) {
	t.Last = e.At
	if told := t.s.Tell(e); t.bears(told) {
		t.Told = append(t.Told, told)
	}
	t.s = scoring.Apply(t.s, e)
	t.number(e)
	if t.since == 0 && t.begun() {
		t.since = e.Seq
	}
	if f, is := e.Fact.(scoring.SheetSubmitted); is && f.Juror == e.By && t.borrowed(t.s, e) {
		if _, _, seq := t.s.IssuedBy(e.By, e.Proof); seq > 0 {
			if t.sheets == nil {
				t.sheets = map[uint64]int{}
			}
			t.sheets[seq]++
		}
	}
}

// borrowed reports whether the author's login was not theirs alone, and no card from
// before the first call: those that organizers printed for everybody are each in History.
func (t *Trail) borrowed(s scoring.State, e scoring.Event) bool {
	_, _, given := s.IssuedBy(e.By, e.Proof)
	return s.Borrowed(scoring.Actor{User: e.By, Proof: e.Proof}) && (e.Proof == scoring.AtServer || t.since > 0 && given > t.since)
}

// bears reports whether the minutes tell the record: it bears on who is judged by
// whom, on a sheet, a place or an award, or on whether two people sealed them, and
// is no step that every contest takes.
func (t *Trail) bears(e scoring.Told) bool {
	if len(e.Was.Panels) > 0 && t.begun() {
		return true
	}
	switch f := e.Fact.(type) {
	case scoring.ComponentSet, scoring.ScoreAdjusted, scoring.OvertimeDismissed, scoring.AdjustmentConfirmed, scoring.AdjustmentWithdrawn,
		scoring.EntryCorrected, scoring.PersonCorrected, scoring.TieDecided, scoring.AwardPicked,
		scoring.SheetVoided, scoring.JurorExcused, scoring.JurorUnexcused, scoring.SeatTaken, scoring.SlotDisqualified, scoring.ResultSealed, scoring.ResultUnsealed,
		scoring.RoundAdvanced, scoring.RoundRecalled, scoring.HistoryRestored:
		return true
	case scoring.JournalBegun:
		return t.s.Contest != nil // of a contest that had a journal before
	case scoring.ContestSet:
		return t.begun() && (e.Was.Rubric || e.Was.Rules || e.Was.Version)
	case scoring.PersonSet:
		return t.begun() && concernsPanel(e.Was.Person, f.Person)
	case scoring.EntrySet:
		l, both := t.s.Slot(f.Entry.ID), e.Was.Entry
		return l == nil && t.begun() || both != nil && (l.WasCalled() || t.begun() && both[0].Room != both[1].Room)
	case scoring.EntryRemoved:
		return t.begun()
	case scoring.SlotMoved:
		return t.begun()
	case scoring.DrawMade:
		return e.Was.Again
	case scoring.TimerPaused:
		return t.times(f.Slot)
	case scoring.TimerResumed:
		return t.times(f.Slot)
	case scoring.TimerExtended:
		return t.times(f.Slot)
	case scoring.PhaseSet:
		return f.Paper || turns(e.Was.Phase, f.Phase)
	case scoring.Undone:
		return slices.ContainsFunc(f.Slots, func(p scoring.Placing) bool {
			l := t.s.Slot(p.Slot)
			return l != nil && l.Over != p.Over || turns(e.Was.Phase, p.Phase) || t.begun() && p.Room != e.Was.Room
		})
	case scoring.SheetSubmitted:
		was := e.Was.Sheet
		voided := was == nil && f.Revision > 1
		return f.Juror != e.By || e.Proof == scoring.AtServer || voided || was != nil && (was.Paper || !slices.Equal(was.Scores, f.Scores))
	case scoring.RecusalWithdrawn:
		return t.s.Slot(f.Slot) != nil
	case scoring.RecusalDeclared:
		l := t.s.Slot(f.Slot)
		return l != nil && (l.Left || e.Was.Sheet != nil || t.begun() && !t.s.Carried(f) && (f.Juror != e.By || t.borrowed(t.s, e.Event)))
	case scoring.PINIssued:
		return t.begun() && t.judges(f.User)
	case scoring.AccessRevoked:
		return t.begun() && t.judges(f.User)
	}
	return false
}

// times reports whether the slot's clock counts for its score: it is in the phase whose
// overtime the contest deducts for.
func (t *Trail) times(slot string) bool {
	l := t.s.Slot(slot)
	return l != nil && l.OnStage() && l.Phase == t.s.Contest.Result.Overtime.Phase
}

// turns reports whether the change of phase is none that a turn takes by itself:
// who did not come, left, came back, or whose sheets were opened again.
func turns(was, is scoring.Phase) bool {
	out := func(p scoring.Phase) bool {
		return p == scoring.Absent || p == scoring.Withdrawn || p == scoring.Disqualified
	}
	return was != is && (out(is) || out(was) || was == scoring.Closed)
}

// begun reports whether an entry has been called, or left the queue otherwise.
func (t *Trail) begun() bool {
	return slices.ContainsFunc(t.s.Slots, func(l *scoring.Slot) bool { return l.Left })
}

// judges reports whether the person has a part in the result: scores, or may seal.
func (t *Trail) judges(user string) bool {
	return slices.ContainsFunc(t.s.People, func(p *scoring.Person) bool { return p.User == user && judging(*p) })
}

func judging(p scoring.Person) bool { return p.Scores() || p.Organizes() }

// concernsPanel reports whether somebody who jurors or seals comes, goes, or may
// do so otherwise, or elsewhere, or with another key.
func concernsPanel(was *scoring.Person, is scoring.Person) bool {
	if was == nil {
		return judging(is)
	}
	alike := was.SameRole(is) && was.Chair == is.Chair && was.Reserve == is.Reserve && was.Gone == is.Gone && slices.Equal(was.Rooms, is.Rooms) && slices.Equal(was.Shifts, is.Shifts) && slices.Equal(was.Keys, is.Keys)
	return (judging(*was) || judging(is)) && !alike
}
