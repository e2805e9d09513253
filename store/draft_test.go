package store

import (
	"path/filepath"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
)

// Drafts are there after a restart, also of a slot that was closed meanwhile;
// one that is older than the sheet handed in is not.
func TestDraftsSurvive(t *testing.T) {
	path := filepath.Join(t.TempDir(), JournalFile)
	l := openAt(t, path)
	b := openContest(t, l, 2)
	do(t, b, ani, edit("p1", 61))
	do(t, b, ani, edit("p1", 62))
	do(t, b, budi, edit("p1", 71))
	do(t, b, budi, submit("p1", 72, 73)) // spends the draft, which stays on disk
	do(t, b, sari, scoring.Next{Room: "pinus"})
	do(t, b, sari, scoring.Next{Room: "pinus"})
	do(t, b, sari, scoring.Close{Slot: "p1"})
	do(t, b, sari, scoring.Next{Room: "pinus"})
	do(t, b, budi, edit("p2", 50))
	do(t, b, budi, scoring.EditSheet{Slot: "p2", Discard: true})
	seq := b.State().Seq
	check := func(s scoring.State) {
		t.Helper()
		if d := s.Slot("p1").Cell("ani").Draft; d == nil || len(d.Scores) != 1 || d.Scores[0].Value != 62*exact.One {
			t.Errorf("ani's draft of a closed slot is %+v", d)
		}
		if c := s.Slot("p1").Cell("budi"); c.Draft != nil || c.Sheet == nil {
			t.Errorf("budi's spent draft is %+v, the sheet %+v", c.Draft, c.Sheet)
		}
		if d := s.Slot("p2").Cell("budi").Draft; d != nil {
			t.Errorf("the draft that was dropped is %+v", d)
		}
		if s.Seq != seq {
			t.Errorf("drafts made history: record %d, want %d", s.Seq, seq)
		}
	}
	check(b.State())
	b.Close()
	noError(t, l.Close())
	l = openAt(t, path)
	b = openBoard(t, l)
	check(b.State())

	// A draft of a correction is newer than the sheet.
	do(t, b, sari, scoring.Reopen{Slot: "p1", Reason: "salah catat"})
	do(t, b, budi, edit("p1", 99))
	s, _, err := Replay(background, l)
	if err != nil || s.Slot("p1").Cell("budi").Draft == nil {
		t.Errorf("the draft of a correction is not there: %v", err)
	}
}
