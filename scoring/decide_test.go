package scoring

import (
	"reflect"
	"testing"
	"time"

	"juri/scoring/exact"
)

// The actors of the table: sari moderates the room of the slot, joko another;
// ani and budi are on its panel, cici is not; rudi was removed, rita's access
// was revoked.
var actors = []string{
	"panitia", "@host", "sari", "joko", "ani", "budi", "cici", "layar", "nobody", "", "rudi", "rita",
}

// everybody gives all actors one answer, those listed another.
func everybody(answer Code, but map[string]Code) map[string]Code {
	who := map[string]Code{}
	for _, a := range actors {
		who[a] = answer
	}
	for a, c := range but {
		who[a] = c
	}
	for _, a := range []string{"nobody", "", "rudi", "rita"} {
		who[a] = CodeUnknownUser
	}
	return who
}

var (
	drives    = everybody(CodeNotAllowed, map[string]Code{"panitia": "", "@host": "", "sari": "", "joko": CodeNotYourRoom})
	organizes = everybody(CodeNotAllowed, map[string]Code{"panitia": "", "@host": ""})
	files     = everybody(CodeNotAllowed, map[string]Code{"panitia": CodeHostOnly, "@host": ""})
	hosts     = everybody(CodeNotAllowed, map[string]Code{"@host": ""})
	jurors    = everybody(CodeNotAllowed, map[string]Code{"ani": "", "budi": "", "cici": CodeNotOnPanel,
		"panitia": CodeNotOnPanel, "@host": CodeNotOnPanel})
	forAni    = everybody(CodeNotAllowed, map[string]Code{"ani": "", "panitia": "", "@host": ""})
	persons   = everybody("", map[string]Code{"@host": CodeNotAllowed, "layar": CodeNotAllowed})
	noKey     = everybody(CodeBadKey, map[string]Code{"@host": CodeNotAllowed, "layar": CodeNotAllowed})
	ownDevice = everybody(CodeNotAllowed, map[string]Code{"ani": "", "panitia": "", "@host": ""})
	forCici   = everybody(CodeNotAllowed, map[string]Code{"cici": CodeNotOnPanel,
		"panitia": CodeNotOnPanel, "@host": CodeNotOnPanel})
)

// situations brings p1 into each; the queue goes on with p2 and p3. The host
// confirms what the organizer proposes.
var situations = map[string][]Command{
	"queued":       nil,
	"stage":        {Next{"pinus"}},
	"questions":    {Next{"pinus"}, Next{"pinus"}},
	"scoring":      {Next{"pinus"}, Next{"pinus"}, Next{"pinus"}},
	"closed":       {Call{"p1"}, Close{"p1"}},
	"absent":       {MarkAbsent{Slot: "p1"}},
	"withdrawn":    {Withdraw{Slot: "p1"}},
	"disqualified": {Disqualify{"p1", "bukan karya sendiri"}},
	"excused":      {Call{"p1"}, DeclareExcused{"p1", "ani", "sakit"}},
	"paper":        {Call{"p1"}, Submit{Slot: "p1", Juror: "ani", Scores: sheet("", "50", "50").Scores}},
	"voiding":      {Call{"p1"}, Submit{Slot: "p1", Juror: "ani", Scores: sheet("", "50", "50").Scores}, Void{Slot: "p1", Juror: "ani", Reason: "tertukar"}},
	"frozen":       {Freeze{}},
	"proposed":     judgedAlone,
	"sealed":       append(judgedAlone[:len(judgedAlone):len(judgedAlone)], ConfirmSeal{}),
}

// judgedAlone has p1 judged, nobody else there, and the seal proposed.
var judgedAlone = []Command{Call{"p1"}, Submit{Slot: "p1", Juror: "ani", Scores: sheet("", "70", "80").Scores}, Close{"p1"},
	MarkAbsent{Slot: "p2"}, MarkAbsent{Slot: "p3"}, MarkAbsent{Slot: "e1"}, ProposeSeal{"budi sakit"}}

// in gives every situation one answer, those listed another. Standings that are
// frozen and a seal that is proposed change no answer unless listed; a seal
// refuses all that would be done in a closed slot. What one actor alone is answered
// there is listed under both.
func in(answer Code, but map[string]Code) map[string]Code {
	all := map[string]Code{}
	for name := range situations {
		all[name] = answer
	}
	for name, c := range but {
		all[name] = c
	}
	for _, same := range []struct{ name, like string }{{"frozen", "queued"}, {"proposed", "closed"}, {"sealed", "closed"},
		{"excused", "stage"}, {"paper", "stage"}, {"voiding", "paper"}, {"disqualified", "withdrawn"}} {
		if _, listed := but[same.name]; listed {
			continue
		}
		all[same.name] = all[same.like]
		if same.name == "sealed" && all[same.like] == "" {
			all[same.name] = CodeSealed
		}
	}
	return all
}

var (
	always = in("", nil)
	stays  = in("", map[string]Code{"sealed": ""}) // what bears on no result, a seal does not stop
	// what people know an entry by changes for a reason once it left the queue
	reasoned = in(CodeReasonNeeded, map[string]Code{"queued": "", "sealed": CodeSealed})
	nextOne  = in("", map[string]Code{"proposed": CodeQueueEmpty, "sealed": CodeQueueEmpty})
	onStage  = in(CodeNotOnStage, map[string]Code{"stage": "", "questions": ""})
	// a juror may put their own sheet in place of paper though the slot is closed
	openOwn  = in(CodeSlotNotOpen, map[string]Code{"stage": "", "questions": "", "scoring": "", "ani proposed": "", "ani sealed": CodeSealed})
	drawable = in(CodeDrawCalled, map[string]Code{"queued": "", "withdrawn": ""})
	notDone  = in("", map[string]Code{"closed": CodeSlotNotOpen})
)

func wrongBut(names ...string) map[string]Code {
	but := map[string]Code{}
	for _, n := range names {
		but[n] = ""
	}
	return in(CodeWrongPhase, but)
}

// What each command is answered: to whom at all, and to those in which situation.
var answers = []struct {
	c   Command
	who map[string]Code
	in  map[string]Code
}{
	{Configure{Setup: smallSetup()}, files, stays}, // in which rita is no more
	{Configure{Setup: retitled()}, files, reasoned},
	{Configure{Setup: retitled(), Reason: "salah ketik"}, files, always},
	{AsOf{1, Configure{Setup: smallSetup()}}, files, in(CodeMoved, nil)},
	{SetClock{"boot", time.Hour}, hosts, stays},
	{BeginJournal{Hash{1}, "k"}, hosts, stays},
	{RecordRestore{Lost: 3, Head: "aa", Reason: "laptop rusak"}, hosts, stays},
	{Next{"pinus"}, drives, nextOne},
	{Call{"p1"}, drives, wrongBut("queued", "absent")},
	{Call{"p2"}, drives, in("", map[string]Code{"stage": CodeStageTaken, "questions": CodeStageTaken})},
	{Close{"p1"}, drives, wrongBut("stage", "questions", "scoring")},
	{Reopen{Slot: "p1", Reason: "salah ketik"}, drives, wrongBut("closed")},
	{MarkAbsent{Slot: "p1"}, drives, in(CodeWrongPhase, map[string]Code{"queued": "", "stage": "", "questions": "", "paper": CodeReasonNeeded})},
	{MarkAbsent{Slot: "p1", Reason: "tidak jadi"}, drives, wrongBut("queued", "stage", "questions")},
	{Withdraw{Slot: "p1"}, drives, in("", map[string]Code{"withdrawn": CodeWrongPhase, "paper": CodeReasonNeeded,
		"proposed": CodeReasonNeeded, "sari proposed": CodeScored})},
	{Withdraw{Slot: "p1", Reason: "permintaan instansi"}, drives, in("", map[string]Code{"withdrawn": CodeWrongPhase, "sari proposed": CodeScored})},
	{Reinstate{Slot: "p1", Reason: "salah catat"}, drives, in(CodeWrongPhase, map[string]Code{"absent": "", "withdrawn": "", "sari disqualified": CodeNotAllowed})},
	{Reinstate{Slot: "p1"}, drives, in(CodeWrongPhase, map[string]Code{"absent": "", "withdrawn": "", "disqualified": CodeReasonNeeded, "sari disqualified": CodeNotAllowed})},
	{Disqualify{"p1", "bukan karya sendiri"}, organizes, in("", map[string]Code{"disqualified": CodeWrongPhase})},
	{Disqualify{"p1", " "}, organizes, in(CodeReasonNeeded, map[string]Code{"disqualified": CodeWrongPhase})},
	{Adjust{"p1", -exact.One, "lewat waktu"}, organizes, always},
	{Adjust{"p1", exact.One, "lewat waktu"}, organizes, in(CodeNoBonus, nil)},
	{Adjust{"p1", -1000 * exact.One, "lewat waktu"}, organizes, in(CodeBadPoints, nil)},
	{Adjust{"p1", -exact.One, " "}, organizes, in(CodeReasonNeeded, nil)},
	{SetComponents{Component: "berkas", Values: []EntryValue{{"p1", exact.One}}}, organizes, in(CodeUnknownComponent, nil)},
	{ConfirmOvertime{Slot: "p1"}, drives, in(CodeNoOvertime, nil)},
	{DismissOvertime{Slot: "p1", Reason: "x"}, drives, in(CodeNoOvertime, nil)},
	{ConfirmAdjustment{Of: 1}, organizes, in(CodeNoAdjustment, nil)},
	{WithdrawAdjustment{1, "keliru"}, organizes, in(CodeNoAdjustment, nil)},
	{Move{Slot: "p1", Room: "pinus"}, drives, always},
	{Move{Slot: "p1", Room: "eboni"}, drives, in(CodeReasonNeeded, map[string]Code{"queued": "", "stage": CodeBadMove, "questions": CodeBadMove,
		"sari proposed": CodeScored, "sealed": CodeSealed})},
	{Move{Slot: "p1", Room: "eboni", Reason: "salah ruang"}, drives, in("", map[string]Code{"stage": CodeBadMove, "questions": CodeBadMove, "sari proposed": CodeScored})},
	{Say{"pinus", "mohon tunggu"}, drives, stays},
	{Pause{"pinus"}, drives, onStage},
	{Resume{"pinus"}, drives, in(CodeNotOnStage, map[string]Code{"stage": CodeNotPaused, "questions": CodeNotPaused})},
	{Extend{"pinus", time.Minute}, drives, onStage},
	{Undo{Room: "pinus"}, drives, in("", map[string]Code{"queued": CodeNothingToUndo, "disqualified": CodeNothingToUndo})},
	{EditSheet{Slot: "p1", Set: map[string]exact.Decimal{"isi": d("70")}}, jurors, openOwn},
	{EditSheet{Slot: "p1", Juror: "ani", Set: map[string]exact.Decimal{"isi": d("70")}}, forAni, openOwn},
	{EditSheet{Slot: "p1", Juror: "cici", Discard: true}, forCici, nil},
	{sheet("p1", "70", "80"), jurors, openOwn},
	{Submit{Slot: "p1", Juror: "ani", Scores: sheet("", "70", "80").Scores, Reason: "salah salin"}, forAni, openOwn},
	{Submit{Slot: "p1", Juror: "ani", Scores: sheet("", "70", "80").Scores}, forAni, in(CodeSlotNotOpen, map[string]Code{"stage": "", "questions": "", "scoring": "",
		"panitia paper": CodeReasonNeeded, "@host paper": CodeReasonNeeded, "panitia voiding": CodeReasonNeeded, "@host voiding": CodeReasonNeeded,
		"ani proposed": "", "ani sealed": CodeSealed})},
	{Submit{Slot: "p1", Juror: "cici", Scores: sheet("", "70", "80").Scores}, forCici, nil},
	{EnterSheets{Sheets: []PaperSheet{{Slot: "p1", Juror: "ani", Scores: sheet("", "70", "80").Scores}}}, organizes,
		in(CodeSlotNotOpen, map[string]Code{"queued": CodeNotCalled, "stage": "", "questions": "", "scoring": "", "paper": CodeReasonNeeded})},
	{EnterSheets{Sheets: []PaperSheet{{Slot: "p1", Juror: "ani", Scores: sheet("", "70", "80").Scores}}, Reason: "salah salin"}, organizes,
		in(CodeSlotNotOpen, map[string]Code{"queued": CodeNotCalled, "stage": "", "questions": "", "scoring": ""})},
	{EnterSheets{Sheets: []PaperSheet{{Slot: "p1", Juror: "ani", Scores: sheet("", "70", "80").Scores, Uncalled: true}}, Reason: "x"}, organizes,
		in(CodeSlotNotOpen, map[string]Code{"queued": "", "stage": "", "questions": "", "scoring": ""})},
	{Rank{Entries: []string{"p1"}}, everybody(CodeNotAllowed, map[string]Code{"ani": "", "budi": "", "cici": ""}), in(CodeNoRanking, nil)},
	{Recuse{Slot: "p1", Reason: "saudara"}, jurors, notDone},
	{Recuse{Slot: "p1", Juror: "ani", Reason: "saudara"}, forAni, in("", map[string]Code{"closed": CodeSlotNotOpen,
		"panitia paper": CodeHandedIn, "@host paper": CodeHandedIn, "panitia voiding": CodeHandedIn, "@host voiding": CodeHandedIn})},
	{Recuse{Slot: "p1", Juror: "cici", Reason: "saudara"}, forCici, nil},
	{Unrecuse{Slot: "p1", Reason: "keliru"}, jurors, in(CodeUnchanged, nil)},
	{Unrecuse{Slot: "p1", Juror: "ani", Reason: "keliru"}, forAni, in(CodeUnchanged, nil)},
	{DeclareExcused{Slot: "p1", Reason: "sakit"}, jurors, in("", map[string]Code{"ani excused": CodeUnchanged,
		"ani paper": CodeHandedIn, "ani voiding": CodeHandedIn, "ani proposed": CodeHandedIn, "ani sealed": CodeHandedIn})},
	{DeclareExcused{Slot: "p1", Juror: "ani", Reason: "sakit"}, forAni, in("", map[string]Code{"excused": CodeUnchanged,
		"paper": CodeHandedIn, "proposed": CodeHandedIn, "sealed": CodeHandedIn})},
	{DeclareExcused{Slot: "p1", Juror: "cici", Reason: "sakit"}, forCici, nil},
	{CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"}, drives, in("", map[string]Code{"sealed": CodeSealed})},
	{CallIn{Room: "pinus", Juror: "eko", For: "budi", Slots: []string{"p1"}, Reason: "sakit"}, drives, in("", map[string]Code{"closed": CodeSlotNotOpen})},
	{CallIn{Room: "pinus", Juror: "eko", For: "ani", Slots: []string{"p1"}, Reason: "sakit"}, drives, in("", map[string]Code{"paper": CodeHandedIn, "closed": CodeSlotNotOpen})},
	{CallIn{Room: "pinus", Juror: "eko", For: "budi"}, drives, in(CodeReasonNeeded, nil)},
	{CallIn{Room: "pinus", Juror: "cici", For: "budi", Reason: "sakit"}, drives, in(CodeNoReserve, nil)},
	{Unexcuse{Slot: "p1"}, jurors, in(CodeUnchanged, map[string]Code{"ani excused": ""})},
	{Unexcuse{Slot: "p1", Juror: "ani"}, forAni, in(CodeUnchanged, map[string]Code{"excused": ""})},
	{Void{Slot: "p1", Juror: "ani", Reason: "tertukar"}, organizes, in(CodeNoSheet, map[string]Code{"paper": "", "voiding": CodeVoidPending,
		"proposed": "", "sealed": CodeSealed})},
	{ConfirmVoid{Of: 1}, organizes, in(CodeNoVoid, nil)},
	{WithdrawVoid{Of: 1}, organizes, in(CodeNoVoid, nil)},
	{Acknowledge{Of: 1}, everybody(CodeNothingNew, nil), nil},
	{AttestSheets{}, everybody(CodeNotAllowed, map[string]Code{"ani": "", "budi": "", "cici": ""}),
		in(CodeNoSheets, map[string]Code{"ani proposed": CodeSheetsMoved, "ani sealed": CodeSheetsMoved, "ani paper": CodeSheetsMoved, "ani voiding": CodeSheetsMoved})},
	{HoldFeedback{Slot: "p1", Reason: "ditinjau"}, organizes, stays},
	{ReleaseFeedback{"p1"}, organizes, in(CodeUnchanged, nil)},
	{StrikeFeedback{Slot: "p1", Juror: "ani", Text: "tak pernah ditulis", Reason: "x"}, organizes, in(CodeNotWritten, nil)},
	{IssuePIN{User: "ani", Hash: "$argon2id$x"}, organizes, stays},
	{IssuePIN{User: "rita", Hash: "$argon2id$x"}, everybody(CodeNotAllowed, map[string]Code{"panitia": CodeRevoked, "@host": CodeRevoked}), nil},
	{IssuePIN{User: "rita", Hash: "$argon2id$x", Readmit: true}, organizes, stays},
	{AcknowledgePIN{}, everybody("", nil), stays},
	{Revoke{"ani"}, organizes, stays},
	{Revoke{"rita"}, organizes, stays},
	{RememberDevice{deviceKey}, persons, stays},
	{RememberDevice{"ssh-ed25519 AAAA"}, noKey, nil},
	{ForgetDevice{"ani", deviceKey}, ownDevice, stays},
	{Unlock{User: "ani", Address: "10.0.0.9"}, organizes, stays},
	{TakeBackup{}, organizes, stays},
	{ShowOn{Board: "layar", Mode: ShowStandings}, organizes, stays},
	{AddEntry{Room: "pinus", ID: "p9", Unit: "RSUD", Title: "Sembilan"}, drives, always},
	{AddEntry{Room: "pinus", ID: "p1", Unit: "RSUD", Title: "Satu"}, drives, in(CodeDuplicateEntry, nil)},
	{EditEntry{Entry: "p1", Title: ptr("Kesatu")}, organizes, reasoned},
	{EditEntry{Entry: "p1", Title: ptr("Kesatu"), Reason: "salah ketik"}, organizes, always},
	{EditEntry{Entry: "p1", Presenter: ptr("Dewi")}, organizes, stays},
	{EditEntry{Entry: "p1", Title: ptr(" Satu ")}, organizes, in(CodeUnchanged, nil)},
	{Freeze{}, organizes, in("", map[string]Code{"frozen": CodeFrozen})},
	{Unfreeze{}, organizes, in(CodeNotFrozen, map[string]Code{"frozen": ""})},
	{DecideTie{Entries: []string{"p1", "p2"}, Seed: "6"}, organizes, in(CodeNotTied, nil)},
	{DecideTie{Entries: []string{"p1", "p2"}, Joint: true, Reason: "setara"}, organizes, in(CodeNotTied, nil)},
	{Pick{Award: "Favorit", Entries: []string{"p1"}, Reason: "suara"}, organizes, in(CodeNotPicked, map[string]Code{"sealed": CodeSealed})},
	{ProposeSeal{}, organizes, in(CodeSealNotReady, map[string]Code{"proposed": CodeSealPending, "sealed": CodeSealed})},
	{Advance{}, organizes, in(CodeNoRound, nil)},
	{Advance{Back: true}, organizes, in(CodeNoRound, nil)},
	{ConfirmSeal{Of: 1}, organizes, in(CodeNoProposal, map[string]Code{"proposed": CodeOtherSeal})},
	{WithdrawSeal{}, organizes, in(CodeNoProposal, map[string]Code{"proposed": ""})},
	{ProposeUnseal{"salah hitung"}, organizes, in(CodeNotSealed, map[string]Code{"sealed": ""})},
	{Object{"p1", "Ibu Rina", "nilai tertukar"}, organizes, in(CodeNotSealed, map[string]Code{"sealed": ""})},
	{Object{"p1", "", " "}, organizes, in(CodeNotSealed, map[string]Code{"sealed": CodeTextNeeded})},
	{AnswerObjection{1, "sudah diperiksa"}, organizes, in(CodeNoObjection, nil)},
	{ConfirmUnseal{Of: 1}, organizes, in(CodeNoProposal, nil)},
	{AnnounceDraw{[]string{"pinus"}}, organizes, drawable},
	{DrawRooms{Rooms: []string{"pinus"}, Secret: Hash{1}}, organizes, drawable},
	{DrawRooms{Rooms: []string{"pinus"}, Numbers: []Said{{"Ani", "1"}, {"Budi", "2"}}}, organizes,
		in(CodeDrawCalled, map[string]Code{"queued": CodeDrawUnannounced, "withdrawn": CodeDrawUnannounced})},
	{Publish{PublishWinners}, organizes, in(CodeNotSealed, map[string]Code{"sealed": CodeNotRevealed})},
	{Announce{Act: RevealRehearse}, organizes, stays},
	{Announce{Act: RevealNext}, organizes, in(CodeNotSealed, map[string]Code{"sealed": ""})},
}

// retitled is the small contest with another word in its result.
func retitled() Setup {
	c := smallSetup()
	c.Entries[0].Title = "Kesatu"
	return c
}

// situated is p1 in the situation, with rudi and rita, who had the role, shut out.
func situated(t testing.TB, situation string, role Role) *world {
	t.Helper()
	c := smallSetup()
	c.People = append(c.People, Person{User: "wakil", Role: Organizer}, Person{User: "eko", Role: Juror, Reserve: true}, Person{User: "rita", Role: role}, Person{User: "rudi", Role: role})
	withKeys(&c)
	w := newWorld(t, c)
	c.People = c.People[:len(c.People)-1]
	w.must("@host", Configure{Setup: c})
	w.must("panitia", Revoke{"rita"})
	for _, c := range situations[situation] {
		if _, is := c.(ConfirmSeal); is {
			w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
			continue
		}
		w.must("panitia", c)
	}
	return w
}

// What a screen asks before it shows a key is what is then decided, in every situation.
func TestQuestionsAreDecided(t *testing.T) {
	const reason = "alasan"
	for situation := range situations {
		if situation == "sealed" { // which stops all of it
			continue
		}
		w := situated(t, situation, Juror)
		l, by := w.s.Slot("p1"), Actor{User: "panitia"}
		for _, row := range []struct {
			c   Command
			may bool
		}{
			{Withdraw{"p1", reason}, l.MayWithdraw()}, {Disqualify{"p1", reason}, l.MayDisqualify()}, {Reinstate{"p1", reason}, l.MayReinstate()},
		} {
			if _, err := Decide(w.s, by, row.c); (err == nil) != row.may {
				t.Errorf("%s, %T: asked %v, decided %v", situation, row.c, row.may, err)
			}
		}
		_ = w.do("budi", sheet("p1", "50", "60"))
		for _, juror := range []string{"ani", "budi", "cici"} {
			asked := w.s.NoPaper("panitia", "p1", juror)
			_, err := Decide(w.s, by, Submit{Slot: "p1", Juror: juror, Scores: sheet("", "71", "81").Scores, Reason: reason})
			if codeOf(asked) != codeOf(err) {
				t.Errorf("%s, paper of %s: asked %v, decided %v", situation, juror, asked, err)
			}
		}
	}
	var none *Slot
	if none.MayWithdraw() || none.MayDisqualify() || none.MayReinstate() {
		t.Error("no entry may be acted on")
	}
}

func TestEveryRoleAndCommand(t *testing.T) {
	seen := map[string]bool{}
	for _, role := range []Role{Juror, Organizer} { // of who is gone: it must not matter
		for situation := range situations {
			w := situated(t, situation, role)
			for _, row := range answers {
				seen[reflect.TypeOf(row.c).Name()] = true
				for _, a := range actors {
					want := row.who[a]
					if want == "" {
						want = row.in[situation]
						if own, is := row.in[a+" "+situation]; is {
							want = own
						}
					}
					events, err := Decide(w.s, Actor{User: a}, row.c)
					if got := codeOf(err); got != want {
						t.Errorf("%s: %q asks for %#v: %q, want %q", situation, a, row.c, got, want)
					}
					if err != nil && events != nil {
						t.Errorf("%s: %q is refused %#v and has events", situation, a, row.c)
					}
					for _, e := range events {
						if e.By != a || e.Seq != 0 {
							t.Errorf("%s: %#v of %q makes %#v", situation, row.c, a, e)
						}
					}
				}
			}
		}
	}
	for _, name := range having(t, "decide", 2) {
		if !seen[name] {
			t.Errorf("no row for the command %s", name)
		}
	}
}

// A command as of the last record is the command itself.
func TestAsOf(t *testing.T) {
	w := situated(t, "queued", Juror)
	want, err := Decide(w.s, Host, Call{"p1"})
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decide(w.s, Host, AsOf{w.s.Seq, Call{"p1"}})
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v %v, want %v", got, err, want)
	}
	w.must("panitia", Call{"p1"})
	w.must("panitia", Undo{Room: "pinus"})
	if _, err := Decide(w.s, Host, AsOf{w.s.Seq - 1, Call{"p1"}}); codeOf(err) != CodeMoved {
		t.Errorf("one record later: %v", err)
	}
}

// A moderator or juror without rooms has to do with all of them.
func TestNoRoomsMeansAll(t *testing.T) {
	c := smallSetup()
	for i := range c.People {
		c.People[i].Rooms = nil
	}
	w := newWorld(t, c)
	w.must("joko", Next{"pinus"})
	w.must("cici", sheet("p1", "1", "2"))
}
