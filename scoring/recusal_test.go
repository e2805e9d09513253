package scoring

import "testing"

// What an organizer wrongly declared of a juror is taken back for a reason, of
// which the juror is told; the juror owes the sheet then.
func TestConflictTakenBack(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("panitia", Recuse{Slot: "p1", Juror: "ani", Reason: "saudara"})
	w.refused("ani", sheet("p1", "70", "80"), CodeRecused)
	w.refused("ani", Unrecuse{"p1", "", "keliru"}, CodeConflictOf)
	w.refused("sari", Unrecuse{"p1", "ani", "keliru"}, CodeNotAllowed)
	w.refused("panitia", Unrecuse{"p1", "ani", " "}, CodeReasonNeeded)
	w.must("panitia", Unrecuse{"p1", "ani", "salah juri"})
	w.refused("panitia", Unrecuse{"p1", "ani", "salah juri"}, CodeUnchanged)
	equal(t, "told", len(w.s.Changes("ani")), 2)
	w.must("ani", sheet("p1", "70", "80"))
	equal(t, "counts", w.row("p1").Sheets, 1)
	// Their own is a juror's to take back, until the close; the sheet counts again.
	w.must("ani", Recuse{Slot: "p1", Reason: "saudara"})
	equal(t, "counts", w.row("p1").Sheets, 0)
	w.refused("panitia", Unrecuse{"p1", "ani", "keliru"}, CodeConflictOf)
	w.must("panitia", Close{"p1"})
	w.refused("ani", Unrecuse{"p1", "", "salah peserta"}, CodeSlotNotOpen)
	w.must("panitia", Reopen{Slot: "p1", Reason: "x"})
	w.must("ani", Unrecuse{"p1", "", "salah peserta"})
	equal(t, "counts", w.row("p1").Sheets, 1)
	equal(t, "told of nothing new", len(w.s.Changes("ani")), 2)
	// What two people declared with a void, one does not take back.
	w.must("@host", Void{"p1", "ani", "saudara", true})
	w.by(Host, IssuePIN{User: "panitia", Hash: "h"})
	w.by(w.pin("panitia"), ConfirmVoid{Of: w.s.Voids[0].Seq, Reason: "x"})
	w.refused("panitia", Unrecuse{"p1", "ani", "x"}, CodeConflictOfTwo)
	w.refused("ani", Unrecuse{"p1", "", "x"}, CodeConflictOfTwo)
	checkReplay(t, w)
}

// A conflict that the list names stays until the list names it no more.
func TestListedConflictIsTakenBackInTheList(t *testing.T) {
	c := smallSetup()
	c.Entries[0].Recuse = []string{"ani"}
	w := newWorld(t, c)
	w.refused("panitia", Unrecuse{"p1", "ani", "keliru"}, CodeConflictListed)
	c.Entries[0].Recuse = nil
	w.must("@host", Configure{Setup: c})
	w.must("panitia", Unrecuse{"p1", "ani", "keliru"})
	w.must("@host", Configure{Setup: c})
	if w.cell("ani").Recusal != nil {
		t.Error("it came again")
	}
}

// A juror's own conflict stays their own in the next round.
func TestConflictOfTheRoundBefore(t *testing.T) {
	w := newWorld(t, smallSetup())
	entries := []Entry{{ID: "p1.2", Room: "pinus", Round: 1, Of: "p1"}}
	w.apply("ani", RecusalDeclared{"p1", "ani", "saudara"})
	w.apply("panitia", RoundAdvanced{Round: 1, Entries: entries})
	w.apply("panitia", RecusalDeclared{"p1.2", "ani", "saudara"})
	equal(t, "by", w.s.recusal(w.s.Slot("p1.2"), "ani").By, "ani")
}

// An entry of which a sheet was voided is taken out for a reason, as one of which it
// stands: moderators, who see no sheets, are told so too.
func TestTakenOutAfterAVoid(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Call{"p1"})
	w.must("ani", sheet("p1", "70", "80"))
	w.must("@host", Void{Slot: "p1", Juror: "ani", Reason: "tertukar"})
	w.by(Host, IssuePIN{User: "panitia", Hash: "h"})
	w.by(w.pin("panitia"), ConfirmVoid{Of: w.s.Voids[0].Seq, Reason: "x"})
	for _, by := range []string{"sari", "panitia"} {
		if !See(w.s, Actor{User: by}).Slot("p1").HasSheet() {
			t.Errorf("%s does not see that a sheet was in", by)
		}
		w.refused(by, Withdraw{Slot: "p1"}, CodeReasonNeeded)
		w.refused(by, MarkAbsent{Slot: "p1"}, CodeReasonNeeded)
	}
	w.must("panitia", Withdraw{Slot: "p1", Reason: "mundur"})
	checkReplay(t, w)
}
