package scoring

import (
	"encoding/json"
	"reflect"
)

// kind is one type of fact, what the journal calls it, and how it is read.
type kind struct {
	name   string
	zero   Fact
	decode func(halves) (f Fact, plain bool, err error)
}

func kindOf[F Fact](name string) kind {
	var zero F
	return kind{name, zero, decode[F]}
}

// kinds are all facts that there are. A name is kept for ever.
var kinds = []kind{
	kindOf[JournalBegun]("journal.begun"),
	kindOf[ContestSet]("contest.set"),
	kindOf[RoomSet]("room.set"),
	kindOf[RoomRemoved]("room.removed"),
	kindOf[PersonSet]("person.set"),
	kindOf[EntrySet]("entry.set"),
	kindOf[EntryCorrected]("entry.corrected"),
	kindOf[EntryRemoved]("entry.removed"),
	kindOf[PersonCorrected]("person.corrected"),
	kindOf[PhaseSet]("phase.set"),
	kindOf[TimerPaused]("timer.paused"),
	kindOf[TimerResumed]("timer.resumed"),
	kindOf[TimerExtended]("timer.extended"),
	kindOf[QueueOrdered]("queue.ordered"),
	kindOf[SlotMoved]("slot.moved"),
	kindOf[Undone]("action.undone"),
	kindOf[MessageSaid]("message.said"),
	kindOf[ScreenSet]("screen.set"),
	kindOf[FeedbackHeld]("feedback.held"),
	kindOf[FeedbackReleased]("feedback.released"),
	kindOf[FeedbackStruck]("feedback.struck"),
	kindOf[DraftSaved]("draft.saved"),
	kindOf[SheetSubmitted]("sheet.submitted"),
	kindOf[RecusalDeclared]("recusal.declared"),
	kindOf[RecusalWithdrawn]("recusal.withdrawn"),
	kindOf[VoidProposed]("void.proposed"),
	kindOf[VoidWithdrawn]("void.withdrawn"),
	kindOf[SheetVoided]("sheet.voided"),
	kindOf[JurorExcused]("juror.excused"),
	kindOf[JurorUnexcused]("juror.unexcused"),
	kindOf[SeatTaken]("seat.taken"),
	kindOf[ChangeAcknowledged]("change.acknowledged"),
	kindOf[SheetsAttested]("sheets.attested"),
	kindOf[SlotDisqualified]("slot.disqualified"),
	kindOf[PINIssued]("pin.issued"),
	kindOf[PINAcknowledged]("pin.acknowledged"),
	kindOf[AccessRevoked]("access.revoked"),
	kindOf[DeviceRemembered]("device.remembered"),
	kindOf[DeviceForgotten]("device.forgotten"),
	kindOf[LockLifted]("lock.lifted"),
	kindOf[ClockSet]("clock.set"),
	kindOf[HistoryRestored]("history.restored"),
	kindOf[BackupTaken]("backup.taken"),
	kindOf[StandingsFrozen]("standings.frozen"),
	kindOf[StandingsUnfrozen]("standings.unfrozen"),
	kindOf[TieDecided]("tie.decided"),
	kindOf[AwardPicked]("award.picked"),
	kindOf[SealProposed]("seal.proposed"),
	kindOf[ProposalWithdrawn]("seal.withdrawn"),
	kindOf[ResultSealed]("result.sealed"),
	kindOf[UnsealProposed]("unseal.proposed"),
	kindOf[ResultUnsealed]("result.unsealed"),
	kindOf[RevealSet]("reveal.set"),
	kindOf[ResultPublished]("result.published"),
	kindOf[RoundAdvanced]("round.advanced"),
	kindOf[RoundRecalled]("round.recalled"),
	kindOf[DrawAnnounced]("draw.announced"),
	kindOf[DrawMade]("draw.made"),
	kindOf[ComponentSet]("component.set"),
	kindOf[ScoreAdjusted]("score.adjusted"),
	kindOf[OvertimeDismissed]("overtime.dismissed"),
	kindOf[AdjustmentConfirmed]("adjustment.confirmed"),
	kindOf[AdjustmentWithdrawn]("adjustment.withdrawn"),
	kindOf[ObjectionRecorded]("objection.recorded"),
	kindOf[ObjectionAnswered]("objection.answered"),
}

// The kinds by their names and by their types.
var byName, byType = func() (map[string]kind, map[reflect.Type]kind) {
	names, types := make(map[string]kind, len(kinds)), make(map[reflect.Type]kind, len(kinds))
	for _, k := range kinds {
		names[k.name], types[reflect.TypeOf(k.zero)] = k, k
	}
	return names, types
}()

// TypeOf is what the journal calls a fact, such as "sheet.submitted".
func TypeOf(f Fact) string { return byType[reflect.TypeOf(f)].name }

// Facts lists one zero value of every fact there is.
func Facts() []Fact {
	all := make([]Fact, len(kinds))
	for i, k := range kinds {
		all[i] = k.zero
	}
	return all
}

// CodeUnknownFact is of a kind of fact that this program does not know: kind.
const CodeUnknownFact Code = "unknown_fact"

// DecodeFact reads a fact of that name from its JSON form.
func DecodeFact(name string, data []byte) (Fact, error) {
	f, _, err := DecodeHalves(name, data, nil)
	return f, err
}

// DecodeHalves reads a fact from the two halves of its JSON form, or from all of it
// where private is nil; plain says that each is known to have no fields but its own.
func DecodeHalves(name string, public, private []byte) (f Fact, plain bool, err error) {
	k, known := byName[name]
	if !known {
		return nil, false, refuse(CodeUnknownFact, "kind", name)
	}
	f, plain, err = k.decode(halves{public, private})
	if set, is := f.(ContestSet); is && set.Contest.RulesVersion > RulesVersion {
		return nil, false, refuse(CodeUnknownFact, "kind", name+" rules_version "+itoa(set.Contest.RulesVersion))
	}
	return f, plain, err
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
