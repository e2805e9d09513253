package scoring

import (
	"slices"
	"testing"
)

// TestReview holds that feedback is held and struck on record, that what was
// handed in stays, and that nobody but organizers knows of it.
func TestReview(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Next{"pinus"})
	handIn := sheet("p1", "70", "80")
	handIn.Strength, handIn.Improve = "Bagus sekali. Bodoh. Lanjutkan.", "Bodoh."
	w.must("ani", handIn)
	w.refused("panitia", StrikeFeedback{Slot: "p1", Juror: "ani", Text: "Pintar.", Reason: "x"}, CodeNotWritten)
	w.refused("panitia", StrikeFeedback{Slot: "p1", Juror: "budi", Text: "Bodoh.", Reason: "x"}, CodeNotWritten)
	w.refused("panitia", StrikeFeedback{Slot: "p1", Juror: "ani", Text: "Bodoh."}, CodeReasonNeeded)
	w.refused("panitia", StrikeFeedback{Slot: "p1", Juror: "ani", Text: "", Reason: "x"}, CodeNotWritten)
	w.must("panitia", StrikeFeedback{Slot: "p1", Juror: "ani", Text: "Bodoh.", Reason: "menghina"})
	w.refused("panitia", StrikeFeedback{Slot: "p1", Juror: "ani", Text: "Bodoh.", Reason: "x"}, CodeUnchanged)
	w.must("panitia", HoldFeedback{Slot: "p1", Reason: "ditinjau ketua"})
	w.refused("panitia", HoldFeedback{Slot: "p1", Reason: " "}, CodeReasonNeeded)

	r := w.s.Slot("p1").Review
	if r.Held != "ditinjau ketua" {
		t.Errorf("held: %q", r.Held)
	}
	if got := r.Cleared("ani", handIn.Strength); got != "Bagus sekali. […] Lanjutkan." {
		t.Errorf("it goes out as %q", got)
	}
	if got := r.Cleared("budi", "Bodoh."); got != "Bodoh." {
		t.Errorf("another juror's is struck too: %q", got)
	}
	if s := w.s.Slot("p1").Cell("ani").Sheet; s.Strength != handIn.Strength {
		t.Errorf("the sheet itself is %q", s.Strength)
	}
	for _, p := range w.s.People {
		seen := See(w.s, Actor{User: p.User}).Slot("p1").Review
		if knows := seen.Held != "" || seen.Struck != nil; knows != (p.Role == Organizer) {
			t.Errorf("%s knows of the review: %t", p.User, knows)
		}
	}
	w.must("panitia", StrikeFeedback{Slot: "p1", Juror: "ani", Text: "Bodoh.", Back: true})
	w.must("panitia", ReleaseFeedback{"p1"})
	w.refused("panitia", ReleaseFeedback{"p1"}, CodeUnchanged)
	if r := w.s.Slot("p1").Review; r.Held != "" || slices.Contains(r.Struck, Strike{"ani", "Bodoh."}) {
		t.Errorf("taken back, it is still %+v", r)
	}
}
