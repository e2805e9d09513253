package scoring

import (
	"crypto/sha256"
	"slices"
	"testing"

	"juri/scoring/exact"
)

// paper is a whole sheet on paper, without feedback.
func paper(slot, juror, isi, gaya string) PaperSheet {
	return PaperSheet{Slot: slot, Juror: juror, Scores: values("isi", isi, "gaya", gaya)}
}

func onPaper(sheets ...PaperSheet) EnterSheets {
	return EnterSheets{Sheets: sheets, Reason: "salah salin"}
}

// What paper does not mention stays; the sheet says who entered it.
func TestPaperKeepsWhatItDoesNotMention(t *testing.T) {
	w := stageWith(t, smallRubric())
	equal(t, "half a sheet", w.refused("panitia", onPaper(PaperSheet{Slot: "p1", Juror: "ani", Scores: values("isi", "50")}), CodeIncomplete).Args["missing"], "gaya")
	first := paper("p1", "ani", "50", "60")
	first.Strength, first.Improve = ptr(" jelas "), ptr("pendek")
	w.must("panitia", onPaper(first))
	equal(t, "sheet", *w.cell("ani").Sheet, Sheet{Scores: Scores{{"isi", d("50")}, {"gaya", d("60")}}, Strength: "jelas", Improve: "pendek",
		Total: exact.Ratio{Num: 54, Den: 1}, Paper: true, At: dawn, By: "panitia", Revision: 1, Receipt: w.s.Head, Seq: w.s.Seq, lot: sha256.Sum256(nil)})
	w.must("panitia", onPaper(PaperSheet{Slot: "p1", Juror: "ani", Scores: values("gaya", "61")}))
	w.must("panitia", onPaper(PaperSheet{Slot: "p1", Juror: "ani", Improve: ptr("")})) // which it does mention
	h := w.cell("ani").Sheet
	equal(t, "scores", h.Scores, Scores{{"isi", d("50")}, {"gaya", d("61")}})
	equal(t, "feedback", [2]string{h.Strength, h.Improve}, [2]string{"jelas", ""})
	equal(t, "revision", h.Revision, 3)
	w.refused("panitia", onPaper(paper("p1", "ani", "50", "61")), CodeUnchanged)
	checkReplay(t, w)
}

// A sheet that its juror handed in is replaced by nobody else, whichever way; the
// juror replaces what came from paper, even with the same.
func TestOwnSheetStands(t *testing.T) {
	w := stageWith(t, smallRubric())
	own := sheet("p1", "90", "90")
	own.Strength = "jelas"
	w.must("ani", own)
	w.must("budi", sheet("p1", "80", "80"))
	for _, who := range []string{"panitia", "@host"} {
		e := w.refused(who, onPaper(paper("p1", "ani", "50", "50"), paper("p1", "budi", "50", "50")), CodeOwnSheet)
		equal(t, "all are named", e.Args["sheets"], "p1 ani,p1 budi")
		for _, c := range []Command{
			Submit{Slot: "p1", Juror: "ani", Scores: values("isi", "50", "gaya", "50")}, EditSheet{Slot: "p1", Juror: "ani", Set: values("isi", "50")},
			EditSheet{Slot: "p1", Juror: "ani", Strength: ptr("")}, EditSheet{Slot: "p1", Juror: "ani", Discard: true},
			onPaper(PaperSheet{Slot: "p1", Juror: "ani", Strength: ptr("")}),
		} {
			equal(t, "named", w.refused(who, c, CodeOwnSheet).Args["sheets"], "p1 ani")
		}
	}
	// The same on paper as on record is nothing new, and does not stop the rest.
	w.refused("panitia", onPaper(paper("p1", "ani", "90", "90")), CodeUnchanged)
	w.must("sari", Close{"p1"}, Call{"p2"})
	w.must("panitia", onPaper(paper("p2", "ani", "50", "60")))
	equal(t, "on paper", w.s.Slot("p2").Cell("ani").Sheet.Paper, true)
	w.must("ani", sheet("p2", "50", "60"))
	h := w.s.Slot("p2").Cell("ani").Sheet
	if h.Paper || h.By != "ani" || h.Revision != 2 {
		t.Errorf("the juror's own is %+v", h)
	}
	w.refused("ani", sheet("p2", "50", "60"), CodeUnchanged)
	w.refused("panitia", onPaper(paper("p2", "ani", "50", "61")), CodeOwnSheet)
}

// All or none: a pile with one that cannot be is not entered.
func TestPileIsAllOrNone(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("budi", Recuse{Slot: "p1", Reason: "saudara"})
	good := paper("p1", "ani", "50", "60")
	for _, row := range []struct {
		bad  PaperSheet
		want Code
	}{
		{paper("p1", "budi", "1", "2"), CodeRecused}, {paper("p1", "cici", "1", "2"), CodeNotOnPanel}, {paper("p1", "", "1", "2"), CodeNotOnPanel},
		{paper("x", "ani", "1", "2"), CodeUnknownSlot}, {paper("p2", "ani", "1", "2"), CodeNotCalled}, {paper("p1", "ani", "1", "101"), CodeOffScale},
		{PaperSheet{Slot: "p1", Juror: "ani", Scores: values("x", "1")}, CodeUnknownCriterion},
		{PaperSheet{Slot: "p1", Juror: "ani", Strength: ptr(longText())}, CodeTooLong},
	} {
		was := spell(w.s)
		w.refused("panitia", onPaper(good, row.bad), row.want)
		if _, err := w.s.Entering(Actor{User: "panitia"}, onPaper(good, row.bad)); codeOf(err) != row.want {
			t.Errorf("tried beforehand it is %v, want %s", err, row.want)
		}
		if spell(w.s) != was {
			t.Fatalf("%s: something was entered", row.want)
		}
	}
	for _, who := range []string{"ani", "sari", "layar"} {
		w.refused(who, onPaper(good), CodeNotAllowed)
		if _, err := w.s.Entering(Actor{User: who}, onPaper(good)); codeOf(err) != CodeNotAllowed {
			t.Errorf("%s may try: %v", who, err)
		}
	}
	if _, err := w.s.Entering(Actor{User: "nobody"}, onPaper(good)); codeOf(err) != CodeUnknownUser {
		t.Errorf("nobody may try: %v", err)
	}
}

// Where nobody was called, a list must say so, and the record does.
func TestPaperOfTheUncalled(t *testing.T) {
	w := newWorld(t, smallSetup())
	e := w.refused("panitia", onPaper(paper("p2", "ani", "1", "2"), paper("p2", "budi", "1", "2"), paper("p1", "ani", "1", "2")), CodeNotCalled)
	equal(t, "all are named", e.Args["slots"], "p2,p1")
	a, b := paper("p2", "ani", "50", "60"), paper("p2", "budi", "70", "80")
	a.Uncalled = true
	w.must("panitia", onPaper(a, b)) // the first says it of the entry
	equal(t, "facts", []Fact{w.events[len(w.events)-3].Fact},
		[]Fact{PhaseSet{Slot: "p2", Phase: InScoring, Paper: true}})
	w.phase("p2", InScoring)
	equal(t, "sheets", w.row("p2").Sheets, 2)
	whole(t, w.s)
	w.must("sari", Next{"pinus"}) // the room goes on as if p2 had been
	w.phase("p1", w.s.Contest.Timer.Phases[0].ID)
	w.s.Schedule("pinus", dawn, w.clock)
	for name, c := range map[string]Command{"closed": Close{"p2"}, "withdrawn": Withdraw{Slot: "p2", Reason: "x"}} {
		w.must("panitia", c)
		more := paper("p2", "ani", "51", "60")
		more.Uncalled = true
		equal(t, name, w.refused("panitia", onPaper(more), CodeSlotNotOpen).Args["phase"], string(w.s.Slot("p2").Phase))
		w.must("panitia", Undo{Room: "pinus", Reason: "x"})
	}
	w.must("panitia", MarkAbsent{Slot: "p3"})
	absent := paper("p3", "ani", "1", "2")
	absent.Uncalled = true
	w.refused("panitia", onPaper(absent), CodeSlotNotOpen)
	checkReplay(t, w)
}

// What a juror typed and did not hand in stays beside the paper, over a restart
// too, and is the juror's to hand in or drop; what the paper's typist began is spent.
func TestPaperBesideADraft(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("ani", EditSheet{Slot: "p1", Set: values("isi", "77"), Strength: ptr("jelas")})
	w.must("panitia", onPaper(paper("p1", "ani", "50", "60")))
	c := w.cell("ani")
	equal(t, "draft", *c.Draft, Sheet{Scores: Scores{{"isi", d("77")}}, Strength: "jelas"})
	equal(t, "sheet", c.Sheet.Scores, Scores{{"isi", d("50")}, {"gaya", d("60")}})
	equal(t, "the juror's words are no paper's", c.Sheet.Strength, "")
	equal(t, "progress", c.Progress, Progress{HandedIn: true, Editing: true, Missing: []string{"gaya"}})
	checkReplay(t, w)
	for _, cmd := range []Command{EditSheet{Slot: "p1", Juror: "ani", Set: values("isi", "1")}, EditSheet{Slot: "p1", Juror: "ani", Discard: true}} {
		w.refused("panitia", cmd, CodeOwnDraft)
	}
	w.must("panitia", onPaper(paper("p1", "ani", "51", "60")), Submit{Slot: "p1", Juror: "ani", Scores: values("isi", "52", "gaya", "60"), Reason: "salah salin"})
	equal(t, "still there", w.cell("ani").Draft.Scores, Scores{{"isi", d("77")}})
	w.must("ani", EditSheet{Slot: "p1", Set: values("gaya", "78")})
	equal(t, "going on", w.cell("ani").Draft.Scores, Scores{{"isi", d("77")}, {"gaya", d("78")}})
	checkReplay(t, w)
	w.must("ani", EditSheet{Slot: "p1", Discard: true})
	if w.cell("ani").Draft != nil || w.cell("ani").Sheet.Scores[0].Value != d("52") {
		t.Error("dropped, the paper stands")
	}
	w.must("ani", EditSheet{Slot: "p1", Set: values("isi", "79")}, sheet("p1", "79", "60"))
	equal(t, "draft", w.cell("ani").Draft, nil)
	checkReplay(t, w)

	// An organizer's own typing is no juror's: it is spent with the sheet.
	w.must("panitia", EditSheet{Slot: "p1", Juror: "budi", Set: values("isi", "1")})
	equal(t, "typed for budi", w.cell("budi").Draft.Paper, true)
	w.must("panitia", EditSheet{Slot: "p1", Juror: "budi", Set: values("isi", "2")}, onPaper(paper("p1", "budi", "3", "4")))
	equal(t, "spent", w.cell("budi").Draft, nil)
	checkReplay(t, w)
	w.must("panitia", EditSheet{Slot: "p1", Juror: "budi", Set: values("isi", "5")})
	w.must("budi", EditSheet{Slot: "p1", Set: values("gaya", "6")}) // the juror takes it over
	w.refused("panitia", EditSheet{Slot: "p1", Juror: "budi", Set: values("isi", "7")}, CodeOwnDraft)
	checkReplay(t, w)
}

// A paper sheet of records that did not say so yet is told by who entered it, and
// spent the draft as it did then.
func TestOlderPaperSheets(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("ani", EditSheet{Slot: "p1", Set: values("isi", "77")})
	w.apply("panitia", SheetSubmitted{Slot: "p1", Juror: "ani", Scores: Scores{{"isi", d("1")}, {"gaya", d("2")}}, Revision: 1})
	c := w.cell("ani")
	if !c.Sheet.Paper || c.Draft != nil {
		t.Errorf("it is %+v beside %+v", c.Sheet, c.Draft)
	}
	checkReplay(t, w)
}

// What would be entered is what is.
func TestEntering(t *testing.T) {
	w := stageWith(t, smallRubric())
	w.must("panitia", onPaper(paper("p1", "ani", "50", "60"), paper("p1", "budi", "50", "60")))
	more := paper("p1", "ani", "51", "60")
	more.Strength = ptr("jelas")
	new := paper("p2", "budi", "70", "80")
	new.Uncalled = true
	again := PaperSheet{Slot: "p2", Juror: "budi", Scores: values("gaya", "81")} // over the one before in the same pile
	c := onPaper(more, paper("p1", "budi", "50", "60"), new, again)
	changes, err := w.s.Entering(Actor{User: "panitia"}, c)
	if err != nil || len(changes) != 3 {
		t.Fatalf("%+v, %v", changes, err)
	}
	was := w.cell("ani").Sheet
	if changes[0].Was != was || changes[1].Was != nil || changes[2].Was == nil || !changes[1].Uncalled || changes[2].Uncalled {
		t.Errorf("what would change is %+v", changes)
	}
	w.must("panitia", c)
	for _, ch := range []SheetChange{changes[0], changes[2]} {
		is := *w.s.Slot(ch.Slot).Cell(ch.Juror).Sheet
		is.At, is.Receipt, is.Seq, is.lot = ch.Now.At, ch.Now.Receipt, ch.Now.Seq, ch.Now.lot
		equal(t, ch.Slot, is, *ch.Now)
	}
	if slices.ContainsFunc(w.events, func(e Event) bool { return e.By == "" }) {
		t.Error("a record without an author")
	}
}
