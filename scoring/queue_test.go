package scoring

import (
	"fmt"
	"testing"
	"time"

	"juri/scoring/exact"
)

func TestNextGoesThroughThePhases(t *testing.T) {
	w := newWorld(t, smallSetup())
	for _, step := range []struct {
		slot   string
		want   Phase
		length time.Duration
	}{
		{"p1", Presenting, 7 * time.Minute}, {"p1", Questions, 13 * time.Minute}, {"p1", InScoring, 0},
		{"p2", Presenting, 7 * time.Minute},
	} {
		w.clock += time.Minute
		w.must("sari", Next{"pinus"})
		w.phase(step.slot, step.want)
		l := w.s.Slot(step.slot)
		equal(t, "length", l.Timer.Length, step.length)
		equal(t, "running", l.Timer.Running, l.OnStage())
		whole(t, w.s)
	}
	equal(t, "called", w.s.Slot("p1").Called, dawn.Add(time.Minute))
	w.phase("p1", InScoring) // any number may be, while the next one presents
	w.must("sari", Next{"pinus"}, Next{"pinus"}, Next{"pinus"}, Next{"pinus"}, Next{"pinus"})
	w.refused("sari", Next{"pinus"}, CodeQueueEmpty)
	w.phase("e1", Queued)
	equal(t, "done", fmt.Sprint(w.s.Done()), "0 4")
	w.must("sari", Close{"p1"}, Withdraw{Slot: "p2"})
	equal(t, "done", fmt.Sprint(w.s.Done()), "2 4")
}

func TestPhasesAreTheContestsOwn(t *testing.T) {
	c := smallSetup()
	c.Contest.Timer.Phases = []TimedPhase{
		{ID: "film", Length: 3 * time.Minute}, {ID: "talk", Length: 7 * time.Minute},
		{ID: "testimony", Length: 2 * time.Minute}, {ID: "questions", Length: 13 * time.Minute},
	}
	w := newWorld(t, c)
	for _, p := range c.Contest.Timer.Phases {
		w.must("sari", Next{"pinus"})
		w.phase("p1", p.ID)
		equal(t, "left", w.s.Slot("p1").Timer.Left(w.clock), p.Length)
		if !w.s.Slot("p1").OnStage() || w.s.OnStage("pinus") != w.s.Slot("p1") {
			t.Errorf("%s is not on stage", p.ID)
		}
		w.must("ani", EditSheet{Slot: "p1", Set: map[string]exact.Decimal{"isi": d("1")}})
	}
	w.must("sari", Next{"pinus"})
	w.phase("p1", InScoring)

	c.Contest.Timer.Phases = nil
	w = newWorld(t, c)
	equal(t, "usual phases", w.s.Contest.Timer.Phases, DefaultPhases(7*time.Minute, 13*time.Minute))
}

func TestTimer(t *testing.T) {
	w := newWorld(t, smallSetup())
	left := func(want time.Duration) {
		t.Helper()
		equal(t, "left", w.s.Slot("p1").Timer.Left(w.clock), want)
	}
	w.clock = time.Hour
	w.must("sari", Next{"pinus"})
	left(7 * time.Minute)
	w.clock += 2 * time.Minute
	left(5 * time.Minute)
	w.refused("sari", Resume{"pinus"}, CodeNotPaused)
	w.must("sari", Pause{"pinus"})
	w.clock += time.Hour
	left(5 * time.Minute)
	w.refused("sari", Pause{"pinus"}, CodePaused)
	w.must("sari", Extend{"pinus", time.Minute})
	left(6 * time.Minute)
	w.must("sari", Resume{"pinus"})
	w.clock += 7 * time.Minute
	left(-time.Minute)                          // overrun
	w.must("ani", sheet("p1", "70", "80"))      // and no timer blocks a sheet
	w.must("sari", Extend{"pinus", -time.Hour}) // no phase is shorter than nothing
	left(-9 * time.Minute)
	w.must("sari", Extend{"pinus", 1<<63 - 1})
	equal(t, "length", w.s.Slot("p1").Timer.Length, 24*time.Hour)
	w.must("sari", Extend{"pinus", -1 << 63})
	equal(t, "length", w.s.Slot("p1").Timer.Length, time.Duration(0))

	back := Timer{Length: time.Minute, Since: time.Hour, Running: true}
	equal(t, "a clock behind the start", back.Left(0), time.Minute)
	equal(t, "no timer", Timer{}.Left(time.Hour), 0)
}

func TestMove(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.queue("pinus", "p1", "p2", "p3")
	w.must("sari", Move{Slot: "p3", Room: "pinus", Before: "p1"})
	w.queue("pinus", "p3", "p1", "p2")
	w.must("sari", Move{Slot: "p3", Room: "pinus"})
	w.queue("pinus", "p1", "p2", "p3")
	w.refused("sari", Move{Slot: "p3", Room: "pinus"}, CodeUnchanged)
	w.refused("sari", Move{Slot: "p1", Room: "pinus", Before: "p2"}, CodeUnchanged)
	w.refused("sari", Move{Slot: "p1", Room: "pinus", Before: "p1"}, CodeBadMove)
	w.refused("sari", Move{Slot: "p1", Room: "pinus", Before: "e1"}, CodeBadMove)
	w.refused("sari", Move{Slot: "p1", Room: "eboni", Before: "p2"}, CodeBadMove)
	w.must("sari", Move{Slot: "p2", Room: "eboni", Before: "e1"})
	w.queue("pinus", "p1", "p3")
	w.queue("eboni", "p2", "e1")
	equal(t, "room", w.s.Slot("p2").Room, "eboni")
	w.refused("sari", Move{Slot: "p2", Room: "pinus", Before: ""}, CodeNotYourRoom)
	w.must("joko", Next{"eboni"}, Move{Slot: "p2", Room: "eboni"})
	w.queue("eboni", "e1", "p2")
	w.refused("joko", Move{Slot: "p2", Room: "pinus"}, CodeBadMove)
	w.must("cici", sheet("p2", "70", "80"))
	w.refused("ani", sheet("p2", "70", "80"), CodeNotOnPanel)
	w.must("joko", Next{"eboni"}, Next{"eboni"})
	w.refused("joko", Move{Slot: "p2", Room: "pinus", Reason: "x"}, CodeScored)
	w.must("panitia", Move{Slot: "p2", Room: "pinus", Reason: "x"})
	w.must("cici", sheet("p2", "71", "80")) // still theirs to correct
	w.must("ani", sheet("p2", "70", "80"))
}

func TestReopen(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Next{"pinus"})
	w.must("ani", sheet("p1", "70", "80"))
	w.clock = time.Hour
	w.must("sari", Close{"p1"})
	equal(t, "ended", w.s.Slot("p1").Ended, dawn.Add(time.Hour))
	w.refused("ani", sheet("p1", "71", "80"), CodeSlotNotOpen)
	w.refused("ani", Recuse{Slot: "p1", Reason: "saudara"}, CodeSlotNotOpen)
	w.must("sari", Reopen{Slot: "p1", Reason: " salah\x1b ketik "})
	equal(t, "fact", w.events[len(w.events)-1].Fact,
		Fact(PhaseSet{Slot: "p1", Phase: InScoring, Reason: "salah ketik"}))
	w.must("ani", sheet("p1", "71", "80"))
	w.must("sari", Next{"pinus"}) // and the stage is free for the next
	w.phase("p2", Presenting)
}

// Facts that name what does not exist, twice, or elsewhere harm no queue.
func TestOddFacts(t *testing.T) {
	w := newWorld(t, smallSetup())
	for _, f := range []Fact{
		QueueOrdered{"pinus", []string{"p2", "p2", "x", "e1", "p1"}},
		QueueOrdered{"x", []string{"p1"}},
		SlotMoved{Slot: "p1", From: QueueOrdered{"pinus", nil}, To: QueueOrdered{"x", []string{"p1"}}},
		SlotMoved{Slot: "e1", From: QueueOrdered{"pinus", []string{"p1", "e1"}}, To: QueueOrdered{"pinus", nil}},
		SlotMoved{Slot: "p3", From: QueueOrdered{"eboni", []string{"p3"}}, To: QueueOrdered{"eboni", []string{"p3", "p3"}}},
		Undone{Room: "pinus", Of: 99, Slots: []Placing{{Slot: "p1", Room: "x"}, {Slot: "x", Room: "pinus"},
			{Slot: "p2", Room: "eboni", Phase: Queued}}, Queues: []QueueOrdered{{"x", nil}, {"pinus", nil}}},
		RoomRemoved{"eboni"}, RoomSet{Room{ID: "eboni"}}, RoomSet{Room{ID: "eboni"}}, EntryRemoved{"p1"}, EntryRemoved{"p1"},
		EntrySet{Entry: Entry{ID: "p1", Room: "nowhere"}}, RoomSet{Room{ID: "nowhere"}},
	} {
		was := w.s
		before := spell(was)
		w.apply("x", f)
		if q := w.s.Queue("pinus"); q == nil {
			t.Fatalf("%#v: no pinus", f)
		}
		whole(t, w.s)
		equal(t, fmt.Sprintf("the state before %#v", f), spell(was), before)
	}
	w.queue("eboni", "p2", "p3")
	w.queue("nowhere", "p1")
}
