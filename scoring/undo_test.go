package scoring

import (
	"slices"
	"testing"
	"time"

	"juri/scoring/exact"
)

// Every queue action is undone to the letter.
func TestUndo(t *testing.T) {
	for _, row := range []struct {
		before []Command
		c      Command
	}{
		{nil, Next{"pinus"}},
		{[]Command{Next{"pinus"}}, Next{"pinus"}},
		{[]Command{Next{"pinus"}, Next{"pinus"}}, Next{"pinus"}},
		{nil, Call{"p2"}},
		{[]Command{Next{"pinus"}}, Close{"p1"}},
		{[]Command{Next{"pinus"}, Close{"p1"}}, Reopen{Slot: "p1"}},
		{nil, MarkAbsent{Slot: "p2"}},
		{[]Command{Next{"pinus"}}, MarkAbsent{Slot: "p1"}},
		{[]Command{Next{"pinus"}}, Withdraw{Slot: "p1"}},
		{[]Command{Next{"pinus"}}, Pause{"pinus"}},
		{[]Command{Next{"pinus"}, Pause{"pinus"}}, Resume{"pinus"}},
		{[]Command{Next{"pinus"}}, Extend{"pinus", time.Minute}},
		{nil, Move{Slot: "p3", Room: "pinus", Before: "p1"}},
		{nil, Move{Slot: "p2", Room: "eboni", Before: "e1", Reason: "x"}},
		{[]Command{Next{"pinus"}, Next{"pinus"}, Next{"pinus"}}, Move{Slot: "p1", Room: "eboni", Reason: "x"}},
	} {
		w := newWorld(t, smallSetup())
		w.must("panitia", row.before...)
		was := w.s
		w.clock += time.Minute
		w.must("panitia", row.c)
		w.clock += time.Minute
		w.must("panitia", Undo{Room: "pinus"})
		whole(t, w.s)
		is := w.s
		is.Seq, is.Head, is.tree, is.Posted = was.Seq, was.Head, was.tree, was.Posted
		is.Slots = slices.Clone(is.Slots)
		for i, l := range is.Slots { // that it left the queue once is not undone
			c := *l
			c.Left = was.Slot(l.Entry.ID).Left
			is.Slots[i] = &c
		}
		if spell(is) != spell(was) {
			t.Errorf("%#v undone:\n%s\nwas:\n%s", row.c, spell(is), spell(was))
		}
	}
}

func TestUndoAcrossRooms(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Move{Slot: "p2", Room: "eboni", Before: "e1", Reason: "x"}, Undo{Room: "pinus"}) // who sent it may take it back
	w.queue("pinus", "p1", "p2", "p3")
	w.queue("eboni", "e1")
	w.refused("sari", Undo{Room: "pinus"}, CodeNothingToUndo)

	w.must("sari", Move{Slot: "p2", Room: "eboni", Before: "e1", Reason: "x"})
	w.must("joko", Undo{Room: "eboni"}) // and who received it may send it back
	w.queue("pinus", "p1", "p2", "p3")

	w.must("sari", Move{Slot: "p2", Room: "eboni", Before: "e1", Reason: "x"})
	w.must("joko", Next{"eboni"})
	w.refused("sari", Undo{Room: "pinus"}, CodeNothingToUndo) // it is on stage there
	w.must("joko", Undo{Room: "eboni"})
	w.must("sari", Undo{Room: "pinus"})
	w.queue("pinus", "p1", "p2", "p3")

	w.must("sari", Move{Slot: "p2", Room: "eboni", Before: "e1", Reason: "x"})
	w.must("joko", Next{"eboni"}) // p2
	for range maxUndo {           // eboni forgets that it came
		w.must("joko", Extend{"eboni", time.Second})
	}
	w.refused("sari", Undo{Room: "pinus"}, CodeNothingToUndo)
	w.queue("eboni", "p2", "e1")
	equal(t, "steps", len(w.s.Queue("eboni").Undo), maxUndo)
}

// What the files did since is not undone with what a moderator did before.
func TestUndoAfterConfigure(t *testing.T) {
	c := smallSetup()
	w := newWorld(t, c)
	w.must("sari", Move{Slot: "p3", Room: "pinus", Before: "p1"})
	c.Entries[2].Room = "eboni"
	w.must("@host", Configure{Setup: c})
	w.queue("eboni", "e1", "p3")
	w.must("sari", Undo{Room: "pinus"})
	w.queue("pinus", "p1", "p2")
	w.queue("eboni", "e1", "p3")

	w.must("sari", MarkAbsent{Slot: "p2"}, Undo{Room: "pinus"}, Next{"pinus"}, Undo{Room: "pinus"})
	c.Entries[0].Room = "eboni"
	w.must("@host", Configure{Setup: c, Reason: "tertukar"})
	w.refused("sari", Undo{Room: "pinus"}, CodeNothingToUndo)
	w.queue("pinus", "p2")

	c.Entries = c.Entries[2:]
	e := w.refused("@host", Configure{Setup: c}, CodeEntryInUse)
	equal(t, "called once", e.Args["slot"], "p1,p2")
}

func TestUndoWhenTheStageIsTaken(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Next{"pinus"}, MarkAbsent{Slot: "p1"})
	w.apply("sari", PhaseSet{Slot: "p2", Phase: Presenting}) // p2 comes on stage; that step is gone
	q := *w.s.Queue("pinus")
	q.Undo = q.Undo[:2]
	w.s.Queues = []*Queue{&q, w.s.Queues[1]}
	e := w.refused("sari", Undo{Room: "pinus"}, CodeStageTaken)
	equal(t, "slot", e.Args["slot"], "p2")
}

func TestUndoLosesNoSheet(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Next{"pinus"})
	w.must("ani", sheet("p1", "70", "80"))
	w.must("budi", EditSheet{Slot: "p1", Set: map[string]exact.Decimal{"isi": d("60")}})
	cells := spell(w.s.Slot("p1").Cells)
	w.must("sari", Undo{Room: "pinus"})
	w.phase("p1", Queued)
	equal(t, "cells", spell(w.s.Slot("p1").Cells), cells)
	w.refused("ani", sheet("p1", "71", "80"), CodeSlotNotOpen)
	w.must("sari", Next{"pinus"})
	w.must("budi", EditSheet{Slot: "p1", Set: map[string]exact.Decimal{"gaya": d("60")}})
	equal(t, "draft", w.s.Slot("p1").Cell("budi").Draft.Scores, Scores{{"isi", d("60")}, {"gaya", d("60")}})

	w.apply("panitia", EntrySet{Entry: Entry{ID: "p9", Room: "pinus"}}) // came since: it stays
	w.must("sari", Undo{Room: "pinus"})
	w.queue("pinus", "p1", "p2", "p3", "p9")
}
