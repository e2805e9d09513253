package scoring

import "encoding/json"

// kind is one type of fact and how it is read.
type kind struct {
	zero   Fact
	decode func(halves) (f Fact, plain bool, err error)
}

func kindOf[F Fact]() kind {
	var zero F
	return kind{zero, decode[F]}
}

// kinds are all facts that there are.
var kinds = []kind{
	kindOf[JournalBegun](),
	kindOf[ContestSet](),
	kindOf[RoomSet](),
	kindOf[RoomRemoved](),
	kindOf[PersonSet](),
	kindOf[EntrySet](),
	kindOf[EntryCorrected](),
	kindOf[EntryRemoved](),
	kindOf[PersonCorrected](),
	kindOf[PhaseSet](),
	kindOf[TimerPaused](),
	kindOf[TimerResumed](),
	kindOf[TimerExtended](),
	kindOf[QueueOrdered](),
	kindOf[SlotMoved](),
	kindOf[Undone](),
	kindOf[MessageSaid](),
	kindOf[ScreenSet](),
	kindOf[FeedbackHeld](),
	kindOf[FeedbackReleased](),
	kindOf[FeedbackStruck](),
	kindOf[DraftSaved](),
	kindOf[SheetSubmitted](),
	kindOf[RecusalDeclared](),
	kindOf[RecusalWithdrawn](),
	kindOf[VoidProposed](),
	kindOf[VoidWithdrawn](),
	kindOf[SheetVoided](),
	kindOf[JurorExcused](),
	kindOf[JurorUnexcused](),
	kindOf[ChangeAcknowledged](),
	kindOf[SlotDisqualified](),
	kindOf[PINIssued](),
	kindOf[PINAcknowledged](),
	kindOf[AccessRevoked](),
	kindOf[DeviceRemembered](),
	kindOf[DeviceForgotten](),
	kindOf[LockLifted](),
	kindOf[ClockSet](),
	kindOf[HistoryRestored](),
	kindOf[BackupTaken](),
	kindOf[StandingsFrozen](),
	kindOf[StandingsUnfrozen](),
	kindOf[TieDecided](),
	kindOf[AwardPicked](),
	kindOf[SealProposed](),
	kindOf[ProposalWithdrawn](),
	kindOf[ResultSealed](),
	kindOf[UnsealProposed](),
	kindOf[ResultUnsealed](),
	kindOf[RevealSet](),
	kindOf[RoundAdvanced](),
	kindOf[RoundRecalled](),
	kindOf[DrawAnnounced](),
	kindOf[DrawMade](),
}

// byName has the kinds by what the journal calls them.
var byName = func() map[string]kind {
	all := make(map[string]kind, len(kinds))
	for _, k := range kinds {
		all[k.zero.Type()] = k
	}
	return all
}()

// Facts lists one zero value of every fact there is.
func Facts() []Fact {
	all := make([]Fact, len(kinds))
	for i, k := range kinds {
		all[i] = k.zero
	}
	return all
}

var errUnknownFact = &Error{Code: "unknown_fact"}

// DecodeFact reads a fact of that type name from its JSON form.
func DecodeFact(name string, data []byte) (Fact, error) {
	f, _, err := decodeFact(name, halves{all: data})
	return f, err
}

// DecodeHalves reads a fact from the two halves of its JSON form; plain says that
// each is known to have no fields but its own.
func DecodeHalves(name string, public, private []byte) (f Fact, plain bool, err error) {
	return decodeFact(name, halves{public, private})
}

func decodeFact(name string, data halves) (f Fact, plain bool, err error) {
	k, known := byName[name]
	if !known {
		return nil, false, errUnknownFact
	}
	return k.decode(data)
}

func decode[F Fact](data halves) (_ Fact, plain bool, err error) {
	var f F
	if into, is := any(&f).(readsPlain); is && decodePlain(into, data) {
		return f, true, nil
	}
	f = *new(F)
	if err = json.Unmarshal(data.all, &f); err == nil && data.private != nil {
		err = json.Unmarshal(data.private, &f)
	}
	if err != nil {
		return nil, false, err
	}
	return f, false, nil
}
