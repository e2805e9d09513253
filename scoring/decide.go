package scoring

import "slices"

// Decide says what follows if by asks for c in state s: the events, without
// what the store stamps on them, or an *Error saying why not. Nothing else says who
// may do what.
func Decide(s State, by Actor, c Command) ([]Event, error) {
	p, err := s.asker(by, c)
	if err != nil {
		return nil, err
	}
	facts, err := c.decide(s, p)
	if err == nil {
		err = s.stands(facts)
	}
	if err != nil {
		return nil, err
	}
	events := eventsOf(by.User, facts)
	for i := range events {
		events[i].Proof = by.Proof
	}
	return events, nil
}

// asker is who asks for the command, if they may.
func (s State) asker(by Actor, c Command) (Person, error) {
	p, err := s.actor(by)
	if err == nil && !p.mayAsk(c) {
		err = refuse(CodeNotAllowed, "user", by.User)
	}
	if err == nil && by.Plain && p.Organizes() {
		err = refuse(CodePlainPage)
	}
	return p, err
}

// mayAsk says which roles may ask for a command at all. What else it takes (that the
// room or the sheet is theirs) the command says itself.
func (p Person) mayAsk(c Command) bool {
	switch c := c.(type) {
	case AsOf:
		return p.mayAsk(c.Command)
	case BeginJournal, RecordRestore, SetClock:
		return p.User == Host.User
	case Adjust, Advance, Announce, AnnounceDraw, AnswerObjection, Configure, Disqualify, DrawRooms, EditEntry, EnterSheets, Freeze, HoldFeedback, IssuePIN, Object, Pick, ProposeSeal,
		ProposeUnseal, Publish, ReleaseFeedback, Revoke, SetComponents, ShowOn, StrikeFeedback, TakeBackup, Unfreeze, Unlock, Void, WithdrawAdjustment:
		return p.Role == Organizer
	case ConfirmAdjustment, ConfirmSeal, ConfirmUnseal, ConfirmVoid, DecideTie, WithdrawSeal, WithdrawVoid:
		return p.seals()
	case AddEntry, Call, CallIn, Close, ConfirmOvertime, DismissOvertime, Extend, MarkAbsent, Move, Next, Pause, Reinstate, Reopen, Resume, Say, Undo, Withdraw:
		return p.Role == Moderator || p.Role == Organizer
	case DeclareExcused, EditSheet, Recuse, Submit, Unexcuse, Unrecuse:
		return p.Role == Juror || p.Role == Organizer
	case AttestSheets, Rank:
		return p.Role == Juror
	case Acknowledge, AcknowledgePIN, ForgetDevice, RememberDevice:
		return true
	}
	return false
}

// Entering says what EnterSheets would do, or why it is refused. Sheets that
// stand already are not among it.
func (s State) Entering(by Actor, c EnterSheets) ([]SheetChange, error) {
	p, err := s.asker(by, c)
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

// outlasts reports whether the fact may still happen to a sealed contest:
// nothing that bears on the result does.
func outlasts(f Fact) bool {
	switch f.(type) {
	case PersonSet, PINIssued, PINAcknowledged, AccessRevoked, DeviceRemembered, DeviceForgotten, LockLifted, // who may log in
		MessageSaid, ScreenSet, RevealSet, ResultPublished, ClockSet, JournalBegun, HistoryRestored, BackupTaken, // what is shown, and how the journal was kept
		FeedbackHeld, FeedbackReleased, FeedbackStruck, // what goes back to the entries
		ChangeAcknowledged, SheetsAttested, VoidWithdrawn, ObjectionRecorded, ObjectionAnswered,
		UnsealProposed, ProposalWithdrawn, ResultUnsealed:
		return true
	}
	return false
}

// stands refuses what would change a sealed contest.
func (s State) stands(facts []Fact) error {
	if s.Sealed != nil && slices.ContainsFunc(facts, func(f Fact) bool { return !outlasts(f) && !s.minuted(f) && !s.aside(f) }) {
		return refuse(CodeSealed)
	}
	return nil
}

// minuted reports whether the fact changes only what the papers and certificates say
// besides, how boards look or what may be published: an office often gives the minutes
// their number when all is over.
func (s State) minuted(f Fact) bool {
	set, is := f.(ContestSet)
	if !is || s.Contest == nil {
		return false
	}
	set.Contest.Minutes, set.Contest.Look, set.Contest.Certificates = s.Contest.Minutes, s.Contest.Look, s.Contest.Certificates
	set.Contest.Publish, set.Contest.Jurors = s.Contest.Publish, s.Contest.Jurors
	return same(set.Contest, *s.Contest)
}

// aside reports whether the fact changes only who presents an entry and what it says of
// itself, on which no place depends.
func (s State) aside(f Fact) bool {
	set, is := f.(EntrySet)
	if !is {
		return false
	}
	l := s.Slot(set.Entry.ID)
	if l == nil {
		return false
	}
	file := set.Entry
	if set.File != nil {
		file = *set.File
	}
	set.Entry.Presenter, set.Entry.Summary = l.Entry.Presenter, l.Entry.Summary
	file.Presenter, file.Summary = l.Filed.Presenter, l.Filed.Summary
	return set.Entry.same(l.Entry) && (!set.Filed || file.same(l.Filed))
}
