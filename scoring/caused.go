package scoring

import (
	"reflect"
	"slices"

	"juri/scoring/exact"
)

// CodeNotCaused says that a record's author could not have caused what it says.
const CodeNotCaused Code = "not_caused" // user, fact

// Caused says why the event's author could not have caused its fact in s, the
// state before it; nil where they might. Records from before the contest had a
// secret on record are held by the roles of their authors alone, as the rules of
// their time were others.
func Caused(s State, e Event) error {
	by := Actor{User: e.By, Proof: e.Proof}
	p, err := s.actor(by)
	if err != nil {
		return err
	}
	if err := s.mayCause(p, e.Fact); err != nil || s.Secret == (Hash{}) {
		return err
	}
	if err := s.stands([]Fact{e.Fact}); err != nil {
		return err
	}
	if !s.possible(p, e.Fact) {
		return refuse(CodeNotCaused, "user", e.By, "fact", TypeOf(e.Fact))
	}
	commands := s.commands(p, e.Fact)
	var why error
	for _, c := range commands {
		events, refused := Decide(s, by, c)
		if slices.ContainsFunc(events, func(o Event) bool { return sameFact(o.Fact, e.Fact) }) {
			return nil
		}
		if why == nil {
			why = refused
		}
	}
	if len(commands) > 0 && why == nil { // it leads to something else
		why = refuse(CodeNotCaused, "user", e.By, "fact", TypeOf(e.Fact))
	}
	return why
}

func sameFact(a, b Fact) bool {
	return reflect.DeepEqual(a, b) || TypeOf(a) == TypeOf(b) && same(a, b)
}

// mayCause says which roles a fact comes from, whatever the state.
func (s State) mayCause(by Person, f Fact) error {
	host := by.User == Host.User
	ok := false
	switch f := f.(type) {
	case JournalBegun, ContestSet, RoomSet, RoomRemoved, PersonSet, PersonCorrected, ClockSet, HistoryRestored:
		ok = host
	case EntryCorrected, EntryRemoved, ScreenSet, FeedbackHeld, FeedbackReleased, FeedbackStruck, VoidProposed, SlotDisqualified, PINIssued, AccessRevoked, LockLifted,
		StandingsFrozen, StandingsUnfrozen, AwardPicked, SealProposed, UnsealProposed, RevealSet, ResultPublished, RoundAdvanced, RoundRecalled, DrawAnnounced, DrawMade, BackupTaken,
		ComponentSet, AdjustmentWithdrawn, ObjectionRecorded, ObjectionAnswered:
		ok = by.Role == Organizer
	case ScoreAdjusted:
		ok = by.Role == Organizer || f.Over > 0 && s.drives(by, f.Slot)
	case OvertimeDismissed:
		ok = s.drives(by, f.Slot)
	case AdjustmentConfirmed, VoidWithdrawn, SheetVoided, TieDecided, ProposalWithdrawn, ResultSealed, ResultUnsealed:
		ok = by.seals()
	case EntrySet:
		ok = by.Moderates(f.Entry.Room)
	case PhaseSet:
		ok = s.drives(by, f.Slot)
	case TimerPaused:
		ok = s.drives(by, f.Slot)
	case TimerResumed:
		ok = s.drives(by, f.Slot)
	case TimerExtended:
		ok = s.drives(by, f.Slot)
	case SlotMoved:
		ok = by.Moderates(f.From.Room)
	case QueueOrdered:
		ok = by.Moderates(f.Room)
	case Undone:
		ok = by.Moderates(f.Room)
	case MessageSaid:
		ok = by.Moderates(f.Room)
	case SeatTaken:
		ok = by.Moderates(f.Room)
	case SheetSubmitted, RecusalDeclared, RecusalWithdrawn, JurorExcused, JurorUnexcused:
		_, juror := f.(sheetFact).sheetOf()
		ok = by.Role == Organizer || by.Role == Juror && by.User == juror
	case ChangeAcknowledged, SheetsAttested:
		ok = by.Role == Juror
	case PINAcknowledged:
		ok = !host
	case DeviceRemembered:
		ok = by.User == f.User && !host
	case DeviceForgotten:
		ok = by.User == f.User || by.Role == Organizer
	}
	if !ok {
		return refuse(CodeNotAllowed, "user", by.User)
	}
	return nil
}

// drives reports whether the person may drive the queue that the slot is in.
func (s State) drives(by Person, slot string) bool {
	l := s.Slot(slot)
	return l != nil && by.Moderates(l.Room)
}

// commands are those of which one led to the fact, if it could be so; none where
// the role of its author, and that nothing is sealed, is all that there is to hold.
func (s State) commands(by Person, f Fact) []Command {
	switch f := f.(type) {
	case PhaseSet:
		if f.Paper { // with sheets, which come next
			return nil
		}
		return []Command{
			Next{s.roomOf(f.Slot)}, Call{Slot: f.Slot}, Close{Slot: f.Slot}, Reopen{f.Slot, f.Reason}, MarkAbsent{f.Slot, f.Reason},
			Withdraw{f.Slot, f.Reason}, Reinstate{f.Slot, f.Reason},
		}
	case TimerPaused:
		return []Command{Pause{s.roomOf(f.Slot)}}
	case TimerResumed:
		return []Command{Resume{s.roomOf(f.Slot)}}
	case TimerExtended:
		if l := s.Slot(f.Slot); l != nil {
			return []Command{Extend{l.Room, f.Length - l.Timer.Length}}
		}
	case SlotMoved:
		before := ""
		if i := slices.Index(f.To.Slots, f.Slot); i >= 0 && i+1 < len(f.To.Slots) {
			before = f.To.Slots[i+1]
		}
		return []Command{Move{Slot: f.Slot, Room: f.To.Room, Before: before, Reason: f.Reason}}
	case Undone:
		return []Command{Undo{f.Room, f.Reason}}
	case MessageSaid:
		return []Command{Say(f)}
	case SheetSubmitted:
		scores := map[string]exact.Decimal{}
		for _, c := range f.Scores {
			scores[c.Criterion] = c.Value
		}
		own := Submit{Slot: f.Slot, Juror: f.Juror, Scores: scores, Strength: f.Strength, Improve: f.Improve, Reason: f.Reason, among: true}
		if !f.Paper {
			return []Command{own}
		}
		return []Command{own, EnterSheets{Reason: f.Reason, among: true, Sheets: []PaperSheet{{Slot: f.Slot, Juror: f.Juror, Scores: scores, Strength: &f.Strength, Improve: &f.Improve}}}}
	case RecusalDeclared:
		if l := s.Slot(f.Slot); l != nil && by.Role == Organizer && l.Phase != Closed && l.Cell(f.Juror).Sheet == nil && (slices.Contains(l.Entry.Recuse, f.Juror) || s.Carried(f)) {
			return nil // the list says so, or the round before
		}
		return []Command{Recuse(f)}
	case RecusalWithdrawn:
		return []Command{Unrecuse(f)}
	case VoidProposed:
		return []Command{Void{Slot: f.Slot, Juror: f.Juror, Reason: f.Reason, Conflict: f.Conflict}}
	case VoidWithdrawn:
		return []Command{WithdrawVoid{f.Of}}
	case SheetVoided:
		return []Command{ConfirmVoid{f.Of, f.Shared}}
	case SeatTaken:
		return []Command{CallIn{Room: f.Room, Juror: f.Juror, For: f.For, Slots: f.Slots, Reason: f.Reason}}
	case JurorExcused:
		return []Command{DeclareExcused(f)}
	case JurorUnexcused:
		return []Command{Unexcuse(f)}
	case ChangeAcknowledged:
		return []Command{Acknowledge(f)}
	case SheetsAttested:
		return []Command{AttestSheets(f)}
	case SlotDisqualified:
		return []Command{Disqualify(f)}
	case PINIssued:
		return []Command{IssuePIN(f)}
	case PINAcknowledged:
		return []Command{AcknowledgePIN{}}
	case AccessRevoked:
		return []Command{Revoke(f)}
	case DeviceRemembered:
		return []Command{RememberDevice{Key: f.Key}}
	case DeviceForgotten:
		return []Command{ForgetDevice(f)}
	case StandingsFrozen:
		return []Command{Freeze{}}
	case StandingsUnfrozen:
		return []Command{Unfreeze{}}
	case TieDecided:
		if f.Proposer != "" {
			return []Command{DecideTie{Entries: f.Order, Joint: true, Reason: f.Shared}}
		}
		return []Command{DecideTie{Entries: f.Order, Seed: f.Seed, Joint: f.Joint, Reason: f.Reason}}
	case AwardPicked:
		return []Command{Pick{Award: f.Award, Entries: f.Entries, Reason: f.Reason}}
	case SealProposed:
		return []Command{ProposeSeal{Waive: f.Waive}}
	case ProposalWithdrawn:
		return []Command{WithdrawSeal{}}
	case ResultSealed:
		return []Command{ConfirmSeal{s.proposal().Seq, f.Shared}}
	case UnsealProposed:
		return []Command{ProposeUnseal{Reason: f.Reason}}
	case ResultUnsealed:
		return []Command{ConfirmUnseal{s.proposal().Seq, f.Shared}}
	case ResultPublished:
		return []Command{Publish{f.Publish}}
	case ComponentSet:
		return []Command{SetComponents{f.Component, []EntryValue{{f.Slot, f.Value}}, f.Reason}}
	case ScoreAdjusted:
		if f.Over > 0 {
			return []Command{ConfirmOvertime{f.Slot, f.Over, -f.Points, f.Reason}}
		}
		return []Command{Adjust{f.Slot, f.Points, f.Reason}}
	case OvertimeDismissed:
		return []Command{DismissOvertime(f)}
	case AdjustmentConfirmed:
		return []Command{ConfirmAdjustment{f.Of, f.Shared}}
	case AdjustmentWithdrawn:
		return []Command{WithdrawAdjustment{f.Of, f.Reason}}
	case ObjectionRecorded:
		return []Command{Object(f)}
	case ObjectionAnswered:
		return []Command{AnswerObjection(f)}
	case RoundAdvanced:
		return []Command{Advance{}}
	case RoundRecalled:
		return []Command{Advance{Back: true}}
	}
	return nil
}

// possible holds facts that come several at once, of which no command alone can be asked.
func (s State) possible(by Person, f Fact) bool {
	switch f := f.(type) {
	case EntrySet:
		l := s.Slot(f.Entry.ID)
		was, is := Entry{}, f.Entry
		if l != nil {
			was = l.Entry
		}
		return l == nil || by.Role == Organizer && (!l.WasCalled() || was.Unit == is.Unit && was.Title == is.Title && was.Category == is.Category)
	case EntryRemoved:
		l := s.Slot(f.Entry)
		return l == nil || !l.WasCalled()
	case ContestSet:
		return s.Contest == nil || f.Contest.RulesVersion >= s.Contest.RulesVersion
	case DrawMade:
		list := s.DrawList(f.Room)
		return f.List == list.Hash() && f.Seed == DrawSeed(f.List, f.Numbers) && slices.Equal(f.Order, DrawOrder(f.Seed.String()+"\n", list.ids()))
	case DrawAnnounced:
		return f.List == s.DrawList(f.Room).Hash()
	}
	return true
}

// proposal is the one that waits; the zero Proposal where none does.
func (s State) proposal() Proposal {
	if s.Proposal == nil {
		return Proposal{}
	}
	return *s.Proposal
}

func (s State) roomOf(slot string) string {
	if l := s.Slot(slot); l != nil {
		return l.Room
	}
	return ""
}
