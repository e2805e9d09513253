package scoring

import (
	"slices"
	"strings"
	"testing"

	"juri/scoring/exact"
)

func TestUnknownThings(t *testing.T) {
	w := situated(t, "stage", Juror)
	text := longText()
	for _, row := range []struct {
		c    Command
		want Code
	}{
		{Next{"x"}, CodeUnknownRoom}, {Pause{"x"}, CodeUnknownRoom}, {Resume{"x"}, CodeUnknownRoom},
		{Extend{Room: "x"}, CodeUnknownRoom}, {Undo{Room: "x"}, CodeUnknownRoom}, {Say{Room: "x"}, CodeUnknownRoom},
		{ShowOn{Mode: ShowStage, Room: "x"}, CodeUnknownRoom}, {Move{Slot: "p1", Room: "x"}, CodeUnknownRoom},
		{Call{"x"}, CodeUnknownSlot}, {Close{"x"}, CodeUnknownSlot}, {Reopen{Slot: "x"}, CodeUnknownSlot},
		{MarkAbsent{Slot: "x"}, CodeUnknownSlot}, {Withdraw{Slot: "x"}, CodeUnknownSlot}, {Move{Slot: "x"}, CodeUnknownSlot},
		{EditSheet{Slot: "x", Juror: "ani"}, CodeUnknownSlot}, {Submit{Slot: "x", Juror: "ani"}, CodeUnknownSlot},
		{Recuse{Slot: "x", Juror: "ani"}, CodeUnknownSlot}, {EditSheet{Slot: "p1", Juror: "x"}, CodeNotOnPanel},
		{IssuePIN{User: "x"}, CodeUnknownUser}, {IssuePIN{User: "rudi"}, CodeUnknownUser},
		{ShowOn{Board: "ani", Mode: ShowStage}, CodeUnknownUser}, {ShowOn{Mode: "disco"}, CodeUnknownMode}, {ShowOn{}, CodeUnknownMode}, {ShowOn{Mode: ShowStage, Theme: "pink"}, CodeUnknownTheme}, {ShowOn{Theme: "Dark"}, CodeUnknownTheme}, {ShowOn{Theme: ThemeDark, Text: "x"}, CodeUnknownMode}, {ShowOn{Theme: ThemeDark, Room: "pinus"}, CodeUnknownMode},
		{Say{"pinus", text}, CodeTooLong}, {ShowOn{Mode: ShowMessage, Text: text}, CodeTooLong},
		{Reopen{Slot: "p1", Reason: text}, CodeTooLong}, {Recuse{Slot: "p1", Juror: "ani", Reason: text}, CodeTooLong},
		{EditSheet{Slot: "p1", Juror: "ani", Strength: &text}, CodeTooLong},
		{EditSheet{Slot: "p1", Juror: "ani", Improve: &text}, CodeTooLong},
		{Submit{Slot: "p1", Juror: "ani", Strength: text, Scores: sheet("", "1", "1").Scores}, CodeTooLong},
		{Recuse{Slot: "p1", Juror: "ani", Reason: " \u202e "}, CodeReasonNeeded},
		{DeclareExcused{"x", "ani", "x"}, CodeUnknownSlot}, {DeclareExcused{"p1", "ani", " "}, CodeReasonNeeded}, {DeclareExcused{"p1", "ani", text}, CodeTooLong},
		{CallIn{Room: "x"}, CodeUnknownRoom}, {CallIn{Room: "pinus", Juror: "x", For: "ani"}, CodeUnknownUser}, {CallIn{Room: "pinus", Juror: "ani", For: "x"}, CodeUnknownUser}, {CallIn{Room: "pinus", Juror: "ani", For: "budi", Reason: "x"}, CodeNoReserve},
		{Unexcuse{"x", "ani"}, CodeUnknownSlot}, {Unrecuse{"x", "ani", "x"}, CodeUnknownSlot}, {Void{Slot: "x", Juror: "ani"}, CodeUnknownSlot}, {Void{Slot: "p1", Juror: "x"}, CodeNoSheet},
		{Disqualify{Slot: "x"}, CodeUnknownSlot}, {Adjust{"x", -1, "x"}, CodeUnknownSlot}, {Adjust{"p1", 0, "x"}, CodeBadPoints}, {ConfirmOvertime{Slot: "x"}, CodeUnknownSlot}, {DismissOvertime{Slot: "p1"}, CodeNoOvertime}, {Adjust{"p1", -1, text}, CodeTooLong}, {Disqualify{"p1", text}, CodeTooLong}, {Reinstate{Slot: "x"}, CodeUnknownSlot},
		{Withdraw{"p1", text}, CodeTooLong}, {MarkAbsent{"p1", text}, CodeTooLong}, {Move{Slot: "p2", Room: "eboni", Reason: text}, CodeTooLong},
		{RecordRestore{Reason: text}, CodeTooLong}, {Submit{Slot: "p1", Juror: "ani", Reason: text, Scores: sheet("", "1", "1").Scores}, CodeTooLong},
		{EditSheet{Slot: "p1", Juror: "ani", Set: map[string]exact.Decimal{"x": 1}}, CodeUnknownCriterion},
		{EditSheet{Slot: "p1", Juror: "ani", Clear: []string{"x"}}, CodeUnknownCriterion},
		{Submit{Slot: "p1", Juror: "ani", Scores: map[string]exact.Decimal{"x": 1}}, CodeUnknownCriterion},
		{Revoke{"x"}, CodeUnknownUser}, {Revoke{"rudi"}, CodeUnknownUser},
		{AddEntry{Room: "x", ID: "p9", Unit: "u", Title: "t"}, CodeUnknownRoom},
		{AddEntry{Room: "pinus", ID: "-9", Unit: "u", Title: "t"}, CodeBadEntryID},
		{AddEntry{Room: "pinus", ID: "", Unit: "u", Title: "t"}, CodeBadEntryID},
		{AddEntry{Room: "pinus", ID: "p\x1b9", Title: "t"}, CodeUnitTitleNeeded},
		{AddEntry{Room: "pinus", ID: "p9", Unit: text, Title: "t"}, CodeTooLong},
		{EditEntry{Entry: "x"}, CodeUnknownSlot}, {EditEntry{Entry: "p1", Unit: ptr(" ")}, CodeUnitTitleNeeded},
		{EditEntry{Entry: "p1", Presenter: &text}, CodeTooLong},
	} {
		if _, err := Decide(w.s, Host, row.c); codeOf(err) != row.want {
			t.Errorf("%#v: %v, want %s", row.c, err, row.want)
		}
	}
}

func longText() string { return strings.Repeat("x", MaxText+1) }

// Nobody locks themselves out; what was revoked a new PIN gives back.
func TestRevoke(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("panitia", IssuePIN{User: "ani", Hash: "$argon2id$a"})
	equal(t, "login", w.s.Login("ani").PIN, "$argon2id$a")
	w.refused("panitia", Revoke{"panitia"}, CodeNotAllowed)
	w.must("sari", Next{"pinus"})
	w.must("panitia", Revoke{"ani"})
	equal(t, "login", w.s.Login("ani"), Login{})
	w.refused("ani", sheet("p1", "1", "2"), CodeUnknownUser)
	w.must("panitia", Submit{Slot: "p1", Juror: "ani", Scores: sheet("", "1", "2").Scores}) // still on the panel
	seq := w.s.Seq
	w.must("panitia", Revoke{"ani"})
	equal(t, "no new record", w.s.Seq, seq)
	w.refused("panitia", IssuePIN{User: "ani", Hash: "$argon2id$b"}, CodeRevoked)
	w.must("panitia", IssuePIN{User: "ani", Hash: "$argon2id$b", Readmit: true})
	w.must("ani", sheet("p1", "1", "3"))
}

// Nothing that is asked of a contest that is not there, or only half, panics.
func TestNoContestYet(t *testing.T) {
	room := Apply(State{}, Event{Fact: RoomSet{Room{ID: "pinus"}}},
		Event{Fact: PersonSet{Person: Person{User: "ani", Role: Juror}}})
	for name, s := range map[string]State{"nothing": {}, "a room": room} {
		for _, row := range answers {
			for _, a := range slices.Concat(actors, []string{"ani"}) {
				_, err := Decide(s, Actor{User: a}, row.c)
				may := false
				switch row.c.(type) {
				case Configure, SetClock, BeginJournal, RecordRestore:
					may = a == "@host"
				case Say, IssuePIN, Revoke:
					pin, _ := row.c.(IssuePIN)
					may = a == "@host" && name == "a room" && row.c != Command(Revoke{"rita"}) && pin.User != "rita"
				case AcknowledgePIN:
					may = a == "@host" || a == "ani" && name == "a room"
				case RememberDevice:
					may = a == "ani" && name == "a room" && row.c == Command(RememberDevice{deviceKey})
				case ForgetDevice:
					may = a == "@host" || a == "ani" && name == "a room"
				case Unlock, TakeBackup:
					may = a == "@host"
				}
				if (err == nil) != may {
					t.Errorf("%s: %q may %#v", name, a, row.c)
				}
				See(s, Actor{User: a})
			}
		}
		s.Standings()
		s.TimedPhase(Presenting)
		s.Done()
	}
}

// What somebody typed comes back in a refusal, and cannot drive a terminal.
func TestRefusalsAreClean(t *testing.T) {
	w := newWorld(t, smallSetup())
	err := w.refused("panitia", Call{"\x1b[2J\u202ep1"}, CodeUnknownSlot)
	equal(t, "slot", err.Args["slot"], "[2Jp1")
	equal(t, "text", err.Error(), "unknown_slot slot=[2Jp1")
}

// A screen says names where a refusal has what people type.
func TestNamed(t *testing.T) {
	s := newWorld(t, smallSetup()).s
	ani, pinus, criterion := s.Person("ani").Name, s.Queue("pinus").Room.Name, s.Contest.Rubric.Criteria[0]
	for _, row := range []struct{ was, want *Error }{
		{refuse(CodeNotOnPanel, "user", "ani", "slot", "p1"), refuse(CodeNotOnPanel, "user", ani, "slot", "p1")},
		{refuse(CodeOwnSheet, "sheets", "p1 ani,p2 ani,…"), refuse(CodeOwnSheet, "sheets", "p1 "+ani+",p2 "+ani+",…")},
		{refuse(CodeNotYourRoom, "room", "pinus"), refuse(CodeNotYourRoom, "room", pinus)},
		{refuse(CodeUnknownRoom, "room", "x"), refuse(CodeUnknownRoom, "room", "x")},
		{refuse(CodeIncomplete, "missing", criterion.ID), refuse(CodeIncomplete, "missing", criterion.Name.In("en"))},
		{refuse(CodeTooFewSheets, "sheets", "1"), refuse(CodeTooFewSheets, "sheets", "1")},
		{refuse(CodeSealed), refuse(CodeSealed)},
	} {
		equal(t, string(row.was.Code), s.Named(row.was, "en"), error(row.want))
	}
}
