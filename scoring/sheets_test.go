package scoring

import (
	"testing"

	"juri/scoring/exact"
)

// A void takes two people; the sheet stays on record, its juror owes another, and
// hears of it until they have acknowledged it.
func TestVoid(t *testing.T) {
	w := judged(t)
	w.must("panitia", DecideTie{Entries: []string{"p1", "p2"}, Reason: "ketua"})
	w.refused("panitia", Void{Slot: "p1", Juror: "ani", Reason: " "}, CodeReasonNeeded)
	w.must("panitia", Void{Slot: "p1", Juror: "ani", Reason: "lembar tertukar"})
	of := w.s.Voids[0].Seq
	for who, want := range map[string]Code{"panitia": CodeSamePerson, "ani": CodeNotAllowed, "sari": CodeNotAllowed, "layar": CodeNotAllowed} {
		w.refused(who, ConfirmVoid{Of: of}, want)
	}
	for who, n := range map[string]int{"wakil": 1, "ani": 1, "budi": 1, "cici": 0, "sari": 0, "layar": 0} { // budi is in the chair
		equal(t, who+" knows of", len(See(w.s, Actor{User: who}).Voids), n)
	}
	w.must("wakil", WithdrawVoid{of})
	w.refused("wakil", ConfirmVoid{Of: of}, CodeNoVoid)
	w.must("wakil", Void{Slot: "p1", Juror: "ani", Reason: "lembar tertukar"})
	w.refused("wakil", ConfirmVoid{Of: w.s.Voids[0].Seq}, CodeSamePerson)
	w.must("budi", ConfirmVoid{Of: w.s.Voids[0].Seq})

	c := w.s.Slot("p1").Cell("ani")
	if c.Sheet != nil || len(c.Past) != 1 || len(w.s.Voids) != 0 {
		t.Fatalf("%+v, waiting %+v", c, w.s.Voids)
	}
	equal(t, "void", *c.Past[0].Void, Voiding{Reason: "lembar tertukar", Proposer: "wakil", ProposerProof: w.as("wakil").Proof,
		By: "budi", Proof: w.as("budi").Proof, At: dawn})
	equal(t, "counted", w.row("p1").Sheets, 1)
	equal(t, "owed", w.row("p1").Expected, 2)
	equal(t, "missing", w.s.Ready().Missing, []Waiver{{"p1", "ani"}})
	w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	checkReplay(t, w)

	changes := w.s.Changes("ani")
	equal(t, "changes", len(changes), 1)
	equal(t, "was", changes[0].Was, exact.Ratio{Num: 80, Den: 1})
	w.refused("budi", Acknowledge{w.s.Seq}, CodeNothingNew)
	w.refused("ani", sheet("p1", "80", "80"), CodeSlotNotOpen)
	w.refused("panitia", Reopen{Slot: "p1"}, CodeReasonNeeded) // all are closed
	w.must("panitia", Reopen{Slot: "p1", Reason: "lembar dibatalkan"})
	w.must("ani", sheet("p1", "80", "80"), Acknowledge{changes[0].Seq})
	equal(t, "acknowledged", len(w.s.Changes("ani")), 0)
	c = w.s.Slot("p1").Cell("ani")
	equal(t, "revision", c.Sheet.Revision, 2)
	equal(t, "counted", w.row("p1").Sheets, 2)
	checkReplay(t, w)
}

// A proposal is for the sheet that stood: another one in its place is not void.
func TestVoidOfAnotherSheet(t *testing.T) {
	w := judged(t)
	w.must("panitia", Void{Slot: "p1", Juror: "ani", Reason: "x"}, Reopen{Slot: "p1", Reason: "x"})
	of := w.s.Voids[0].Seq
	w.must("ani", sheet("p1", "81", "80"))
	w.refused("wakil", ConfirmVoid{Of: of}, CodeNoVoid)
	checkReplay(t, w)
}

// What an organizer typed from paper and entered does not come back with a
// restart once it is void.
func TestVoidOfPaper(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("panitia", EditSheet{Slot: "p1", Juror: "ani", Set: values("isi", "1", "gaya", "2")}, Submit{Slot: "p1", Juror: "ani", Scores: values("isi", "1", "gaya", "2")})
	w.must("@host", Void{Slot: "p1", Juror: "ani", Reason: "x"})
	w.by(Host, IssuePIN{User: "panitia", Hash: "h"})
	w.by(w.pin("panitia"), ConfirmVoid{Of: w.s.Voids[0].Seq, Reason: "x"})
	checkReplay(t, w)
}

// A juror who was not there owes nothing, until that is taken back or they hand
// a sheet in after all.
func TestExcused(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("ani", sheet("p1", "70", "80"))
	w.refused("panitia", DeclareExcused{"p1", "ani", "sakit"}, CodeHandedIn)
	w.must("panitia", DeclareExcused{"p1", "budi", "sakit"})
	r := w.row("p1")
	equal(t, "counts", []int{r.Sheets, r.Recused, r.Expected}, []int{1, 0, 1})
	equal(t, "owed", len(w.s.MissingSheets(w.s.Slot("p1"))), 0)
	in, of := w.s.Sheets(w.s.Slot("p1"))
	equal(t, "sheets", []int{in, of}, []int{1, 1})
	equal(t, "a moderator knows", See(w.s, Actor{User: "sari"}).Slot("p1").Cell("budi").Progress.Excused, true)
	w.must("panitia", Close{"p1"}, Unexcuse{"p1", "budi"})
	equal(t, "owed again", w.s.Ready().Missing, []Waiver{{"p1", "budi"}})
	w.must("panitia", DeclareExcused{"p1", "budi", "sakit"}, Reopen{Slot: "p1", Reason: "x"})
	equal(t, "told", len(w.s.Changes("budi")), 3)
	w.must("budi", sheet("p1", "60", "60"))
	if c := w.cell("budi"); c.Excused != nil || !c.Progress.HandedIn {
		t.Errorf("%+v", c)
	}
	w.must("ani", Recuse{Slot: "p1", Reason: "saudara"}) // that is theirs to say
	w.refused("panitia", Recuse{Slot: "p1", Juror: "budi", Reason: "saudara"}, CodeHandedIn)
	checkReplay(t, w)
}

// A juror owes what was called from the moment they were listed in its room.
func TestReplacementOwesNothingOfBefore(t *testing.T) {
	w := judged(t)
	c := smallSetup()
	c.People, c.Contest.Result = judgedPeople(w), w.s.Contest.Result
	c.People = append(c.People, Person{User: "dewi", Name: "Dewi", Role: Juror, Rooms: []string{"pinus"}})
	c.Entries = append(c.Entries, Entry{ID: "p4", Unit: "u", Title: "t", Room: "pinus", Order: 4})
	w.must("@host", Configure{Setup: c})
	equal(t, "missing", len(w.s.Ready().Missing), 0)
	equal(t, "expected", w.row("p1").Expected, 2)
	w.must("panitia", Call{"p4"})
	equal(t, "owed", len(w.s.MissingSheets(w.s.Slot("p4"))), 3)

	cici := indexOf(c.People, "cici") // and so a room that is new to a juror
	c.People[cici].Rooms = []string{"eboni", "pinus"}
	w.must("@host", Configure{Setup: c})
	equal(t, "owed", len(w.s.MissingSheets(w.s.Slot("p4"))), 3)
	w.must("panitia", Undo{Room: "pinus"}, Call{"p4"}) // called anew, with them there
	equal(t, "owed", len(w.s.MissingSheets(w.s.Slot("p4"))), 4)
	w.must("panitia", Reopen{Slot: "p1", Reason: "x"})
	w.must("dewi", sheet("p1", "70", "70")) // who may, and then it counts
	equal(t, "expected", w.row("p1").Expected, 3)
	checkReplay(t, w)
}

func judgedPeople(w *world) (people []Person) {
	for _, p := range w.s.People {
		people = append(people, *p)
	}
	return people
}

func indexOf(people []Person, user string) int {
	for i, p := range people {
		if p.User == user {
			return i
		}
	}
	return -1
}

// Paper is corrected for a reason, and only until its juror takes it over, who may
// do so after the close, until the seal.
func TestPaperIsTheJurorsToTakeOver(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("panitia", onPaper(paper("p1", "ani", "50", "60")))
	w.refused("panitia", EnterSheets{Sheets: []PaperSheet{paper("p1", "ani", "50", "61")}}, CodeReasonNeeded)
	w.must("panitia", onPaper(paper("p1", "ani", "50", "61")), Close{"p1"})
	c := w.cell("ani")
	equal(t, "why", c.Sheet.Reason, "salah salin")
	equal(t, "told of", len(c.Changed), 2)
	equal(t, "old and new", []exact.Ratio{c.Changed[1].Was, c.Changed[1].Now}, []exact.Ratio{{Num: 54, Den: 1}, {Num: 272, Den: 5}})
	w.refused("panitia", onPaper(paper("p1", "ani", "50", "62")), CodeSlotNotOpen)
	w.refused("budi", sheet("p1", "50", "62"), CodeSlotNotOpen)
	w.must("ani", EditSheet{Slot: "p1", Set: values("isi", "70")}, sheet("p1", "70", "80"))
	w.refused("ani", sheet("p1", "71", "80"), CodeSlotNotOpen) // it is theirs, and closed
	w.must("panitia", Reopen{Slot: "p1", Reason: "x"})
	w.refused("panitia", onPaper(paper("p1", "ani", "50", "62")), CodeOwnSheet)
	checkReplay(t, w)
}

// Whatever a moderator alone asks for, an entry that is scored stays in the
// contest, in its room.
func TestModeratorTakesOutNoScoredEntry(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Next{"pinus"})
	for _, j := range []string{"ani", "budi"} {
		w.must(j, sheet("p1", "70", "80"))
	}
	scored := w.s
	commands := []Command{
		Withdraw{"p1", "x"}, MarkAbsent{"p1", "x"}, Undo{"pinus", "x"}, Next{"pinus"}, Close{"p1"}, Reopen{"p1", "x"}, Move{"p1", "eboni", "", "x"},
		Move{"p1", "pinus", "", "x"}, Call{"p1"}, Reinstate{"p1", "x"}, Disqualify{"p1", "x"}, Call{"p2"}, MarkAbsent{"p2", "x"},
	}
	seen := map[string]bool{}
	var try func(s State, deep int)
	try = func(s State, deep int) {
		key := spell(s.Slots) + spell(s.Queues[0].Slots)
		if deep == 0 || seen[key] {
			return
		}
		seen[key] = true
		for _, c := range commands {
			events, err := Decide(s, Actor{User: "sari"}, c)
			if err != nil {
				continue
			}
			now := s
			for i := range events {
				events[i] = w.stamp(events[i], now.Seq)
				now = Apply(now, events[i])
			}
			if l := now.Slot("p1"); !l.Counts() || l.Room != "pinus" || !l.HasSheet() {
				t.Fatalf("%#v: p1 is %s in %s", c, l.Phase, l.Room)
			}
			try(now, deep-1)
		}
	}
	try(scored, 5)
	if len(seen) < 50 {
		t.Errorf("only %d states", len(seen))
	}
}

// Withdrawal and disqualification are taken back until the seal, whatever
// happened since; what was closed is closed, with its sheets.
func TestReinstate(t *testing.T) {
	w := judged(t)
	w.must("panitia", Withdraw{"p1", "permintaan"}, Disqualify{"p2", "bukan karya sendiri"})
	equal(t, "why", Why(w.row("p2").Why), &Error{CodeDidNotTake, Args{"phase": "disqualified"}})
	for range maxUndo + 1 {
		w.must("panitia", Reopen{Slot: "p3", Reason: "x"}, Close{"p3"})
	}
	w.refused("sari", Reinstate{"p1", "x"}, CodeScored)
	w.refused("panitia", Reinstate{"p1", ""}, CodeReasonNeeded)
	w.must("panitia", Reinstate{"p1", "salah catat"}, Reinstate{"p2", "banding diterima"})
	w.phase("p1", Closed)
	w.phase("p2", Closed)
	equal(t, "ranked", w.row("p2").Rank, 1)
	w.must("panitia", Undo{"pinus", "x"})
	w.phase("p2", Disqualified) // as it was before that

	w = newWorld(t, smallSetup())
	w.must("sari", Withdraw{Slot: "p1"}, Reinstate{Slot: "p1"}, Call{"p1"}, Withdraw{Slot: "p1"}, Reinstate{Slot: "p1"})
	w.phase("p1", InScoring)
	w.must("sari", Undo{Room: "pinus"}, Undo{Room: "pinus"}, Undo{Room: "pinus"}, Undo{Room: "pinus"})
	w.phase("p1", Withdrawn)
	w.must("sari", Reinstate{Slot: "p1"})
	w.phase("p1", Queued)
	w.must("panitia", Call{"p1"}, Disqualify{"p1", "x"})
	w.refused("panitia", Undo{"pinus", "x"}, CodeWrongPhase) // no step of the queue
	checkReplay(t, w)
}

// Of a journal from before there is no Before: a juror owes what they owed then.
func TestListedInOldJournals(t *testing.T) {
	w := judged(t)
	w.apply("@host", PersonSet{Person: Person{User: "dewi", Role: Juror, Rooms: []string{"pinus"}}})
	equal(t, "missing", len(w.s.Ready().Missing), 3)
}
