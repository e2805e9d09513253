package scoring

import (
	"math/rand/v2"
	"testing"
	"time"

	"juri/scoring/exact"
)

// happenings is a contest's facts at random, such as follow on s.
func happenings(rng *rand.Rand, s State) []Event {
	pick := func(of ...string) string { return of[rng.IntN(len(of))] }
	var all []Event
	for len(all) < 300 {
		slot, juror, room := pick("p1", "p2", "p3", "e1", "x"), pick("ani", "budi", "cici"), pick("pinus", "eboni")
		scores := Scores{{"isi", exact.Decimal(rng.IntN(100)) * exact.One}, {"gaya", exact.Decimal(rng.IntN(100)) * exact.One}}[:1+rng.IntN(2)]
		var f Fact
		switch rng.IntN(24) {
		case 0, 1, 2, 3:
			f = SheetSubmitted{Slot: slot, Juror: juror, Scores: scores, Strength: pick("", "baik"), Revision: rng.IntN(4)}
		case 4, 5, 6:
			f = DraftSaved{Slot: slot, Juror: juror, Scores: scores, Improve: pick("", "lagi"), Gone: rng.IntN(4) == 0, After: s.Seq}
		case 7:
			f = RecusalDeclared{Slot: slot, Juror: juror, Reason: "x"}
		case 8, 9, 10:
			f = PhaseSet{Slot: slot, Phase: Phase(pick("queued", "presenting", "questions", "scoring", "closed", "absent")), Length: time.Minute}
		case 11:
			f = []Fact{TimerPaused{slot}, TimerResumed{slot}, TimerExtended{slot, time.Hour}}[rng.IntN(3)]
		case 12:
			f = SlotMoved{Slot: slot, To: QueueOrdered{Room: room, Slots: []string{slot}}}
		case 13:
			f = QueueOrdered{Room: room, Slots: []string{slot, "p2"}}
		case 14, 15:
			if q := s.Queue(room); q != nil && len(q.Undo) > 0 {
				step := q.Undo[len(q.Undo)-1]
				f = Undone{Room: room, Of: step.Seq, Slots: step.Slots, Queues: step.Queues}
			}
		case 16:
			f = EntrySet{Entry: Entry{ID: slot, Room: room, Title: pick("a", "b")}, Filed: rng.IntN(2) == 0}
		case 17:
			f = []Fact{EntryRemoved{slot}, EntryRemoved{"x"}, RoomSet{Room{ID: room, Name: pick("a", "b")}}, RoomRemoved{"eboni"}}[rng.IntN(4)]
		case 18:
			f = TieDecided{Order: []string{slot, "p2"}, Reason: "x"}
		case 19:
			f = AwardPicked{Award: pick("a", "b"), Entries: []string{slot}}
		case 20:
			f = []Fact{StandingsFrozen{s.keep(s.Standings())}, StandingsUnfrozen{}, ResultSealed{Snapshot: s.snapshot(s.Head, "")}, ResultUnsealed{}}[rng.IntN(4)]
		case 21:
			f = []Fact{RoundAdvanced{Round: 1, Entries: []Entry{{ID: slot + ".2", Of: slot, Round: 1, Room: room}}}, RoundRecalled{s.Round}}[rng.IntN(2)]
		case 22:
			f = []Fact{FeedbackStruck{Slot: slot, Juror: juror, Text: pick("a", "b"), Back: rng.IntN(2) == 0}, FeedbackHeld{slot, "x"}, MessageSaid{room, "x"}}[rng.IntN(3)]
		case 23:
			f = []Fact{PersonSet{Person: Person{User: juror, Role: Juror, Name: pick("a", "b")}}, ScreenSet{Screen{Board: "layar"}}, PINIssued{User: juror, Hash: pick("a", "b")}, ContestSet{*s.Contest}}[rng.IntN(4)]
		}
		if f == nil {
			continue
		}
		e := Event{Fact: f, At: dawn, By: "panitia", Clock: time.Duration(len(all))}
		if !e.Draft() {
			e.Seq = s.Seq + 1
			e.Hash[0], e.Hash[1] = byte(e.Seq), byte(e.Seq>>8)
		}
		all, s = append(all, e), Apply(s, e)
	}
	return all
}

// TestBatches holds that it is all one how many events are applied at once, and
// that no state that was handed out is another one afterwards.
func TestBatches(t *testing.T) {
	first := newWorld(t, smallSetup()).s
	for seed := range uint64(12) {
		rng := rand.New(rand.NewPCG(seed, 5))
		events := happenings(rng, first)
		states, said := []State{first}, []string{spell(first)}
		for i, e := range events {
			states = append(states, Apply(states[i], e))
			said = append(said, spell(states[i+1]))
		}
		for most := 300; most > 1; most /= 4 {
			s, at := first, []int{0}
			for from := 0; from < len(events); from = at[len(at)-1] {
				to := min(from+1+rng.IntN(most), len(events))
				Apply(s, events[from:]...) // as a group that is not saved, and is decided again
				was := s
				s = Apply(s, events[from:to]...)
				if got := spell(s); got != said[to] {
					t.Fatalf("seed %d: %d to %d at once:\n%s", seed, from, to, differ(got, said[to]))
				}
				if got := spell(was); got != said[from] {
					t.Fatalf("seed %d: %d to %d changed the state before:\n%s", seed, from, to, differ(got, said[from]))
				}
				at = append(at, to)
			}
		}
		for i, s := range states {
			if got := spell(s); got != said[i] {
				t.Fatalf("seed %d: the state after %d is another:\n%s", seed, i, differ(got, said[i]))
			}
		}
	}
}
