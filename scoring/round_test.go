package scoring

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"juri/scoring/rank"
)

// finals is two rooms of three, the best two of each in a final that ani, budi
// and cici all score; everything before it closed but what open names.
func finals(t testing.TB, each RoundFrom, scores map[string]string, open ...string) *world {
	t.Helper()
	c := smallSetup()
	c.Contest.Result.Awards = []rank.Award{{Name: "Juara", Places: 1}, {Name: "Harapan", Places: 2}}
	c.Contest.Result.Rounds = []Round{{Name: "Final", Top: 2, Each: each, Room: "final"}}
	c.Rooms = append(c.Rooms, Room{ID: "final", Name: "Aula"})
	for i := range c.People {
		if len(c.People[i].Rooms) > 0 {
			c.People[i].Rooms = append(c.People[i].Rooms, "final")
		}
	}
	c.People = append(c.People, Person{User: "wakil", Name: "Wakil", Role: Organizer})
	c.Entries = append(c.Entries, Entry{ID: "e2", Unit: "RSUD", Title: "Lima", Room: "eboni", Order: 2}, Entry{ID: "e3", Unit: "Dispora", Title: "Enam", Room: "eboni", Order: 3})
	withKeys(&c)
	w := newWorld(t, c)
	for _, e := range c.Entries {
		w.must("panitia", Call{e.ID}, Next{e.Room}, Next{e.Room})
		jurors := []string{"ani", "budi"}
		if e.Room == "eboni" {
			jurors = []string{"cici"}
		}
		for _, j := range jurors {
			w.must(j, sheet(e.ID, scores[e.ID], scores[e.ID]))
		}
		if !slices.Contains(open, e.ID) {
			w.must("panitia", Close{e.ID})
		}
	}
	return w
}

var apart = map[string]string{"p1": "70", "p2": "90", "p3": "80", "e1": "95", "e2": "60", "e3": "65"}

func (w *world) places() (got []string) {
	for _, r := range w.s.Standings().Rows {
		got = append(got, fmt.Sprint(r.Rank, " ", r.Entry, " ", r.Award, " ", r.Round))
	}
	return got
}

// The best of each room, or of all, come to the final's room in the order of the
// list, not of their places.
func TestAdvance(t *testing.T) {
	for each, want := range map[RoundFrom][]string{FromRoom: {"p2.2", "p3.2", "e1.2", "e3.2"}, FromOverall: {"p2.2", "e1.2"}} {
		w := finals(t, each, apart)
		before := spell(w.s.Standings())
		w.must("panitia", Advance{})
		equal(t, string(each), w.s.Queue("final").Slots, want)
		equal(t, "no place has moved yet", spell(w.s.Standings()), before)
		w.refused("panitia", Advance{}, CodeNoRound)
		checkReplay(t, w)
	}
}

// It waits for the slots of the round before, and for ties across its line.
func TestAdvanceWaits(t *testing.T) {
	w := finals(t, FromRoom, apart, "e2")
	e := w.refused("panitia", Advance{}, CodeRoundOpen)
	equal(t, "which", e.Args, Args{"round": "Final", "slots": "e2"})
	w.must("panitia", Close{"e2"})
	w.must("panitia", Advance{})

	tied := map[string]string{"p1": "80", "p2": "90", "p3": "80", "e1": "95", "e2": "60", "e3": "65"}
	w = finals(t, FromRoom, tied)
	e = w.refused("panitia", Advance{}, CodeRoundTie)
	equal(t, "who", e.Args, Args{"round": "Final", "entries": "p1,p3"})
	w.must("panitia", DecideTie{Entries: []string{"p3", "p1"}, Reason: "pilihan ketua"}, Advance{})
	equal(t, "as decided", w.s.Queue("final").Slots[:2], []string{"p2.2", "p3.2"})

	// A tie on one side of the line stops nobody.
	for _, same := range []string{"p2", "e3"} {
		tied = map[string]string{"p1": "70", "p2": "90", "p3": "80", "e1": "95", "e2": "60", "e3": "65"}
		tied[same] = map[string]string{"p2": "80", "e3": "95"}[same]
		finals(t, FromRoom, tied).must("panitia", Advance{})
	}
}

// A round is taken back while nothing of it has begun, and made up anew.
func TestAdvanceBack(t *testing.T) {
	w := finals(t, FromRoom, apart)
	w.refused("panitia", Advance{Back: true}, CodeNoRound)
	was := spell(w.s.Slots) + spell(w.s.Queues)
	w.must("panitia", Advance{}, Advance{Back: true})
	equal(t, "as before", spell(w.s.Slots)+spell(w.s.Queues), was)
	w.must("panitia", Reopen{Slot: "p1", Reason: "salah tulis"})
	w.must("ani", sheet("p1", "99", "99"))
	w.must("budi", sheet("p1", "99", "99"))
	w.must("panitia", Close{"p1"}, Advance{}, Call{"p1.2"})
	equal(t, "made up anew", w.s.Queue("final").Slots, []string{"p1.2", "p2.2", "e1.2", "e3.2"})
	w.refused("panitia", Advance{Back: true}, CodeRoundBegun)
	checkReplay(t, w)
}

// Everybody of the final's room scores it, their sheets of the round before stay,
// conflicts go along; the final decides among finalists, the round before among
// the others; two people seal it.
func TestFinal(t *testing.T) {
	w := finals(t, FromRoom, apart)
	w.must("panitia", Reopen{Slot: "p2", Reason: "x"}, Void{Slot: "p2", Juror: "budi", Reason: "saudara", Conflict: true})
	w.must("wakil", ConfirmVoid{Of: w.s.Voids[0].Seq})
	w.must("panitia", Close{"p2"})
	w.must("panitia", Advance{})
	if w.s.Slot("p2.2").Cell("budi").Recusal == nil {
		t.Fatal("a conflict is forgotten")
	}
	equal(t, "panel", len(w.s.Panel(w.s.Slot("e1.2"))), 3)
	w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	for slot, v := range map[string]string{"p2.2": "50", "p3.2": "75", "e1.2": "60", "e3.2": "70"} {
		w.must("panitia", Call{slot}, Next{"final"}, Next{"final"})
		for _, j := range []string{"ani", "budi", "cici"} {
			if j != "budi" || slot != "p2.2" {
				w.must(j, sheet(slot, v, v))
			}
		}
		w.must("panitia", Close{slot})
	}
	want := []string{"1 p3.2 Juara 1", "2 e3.2 Harapan 1", "3 e1.2 Harapan 1", "4 p2.2  1", "5 p1  0", "6 e2  0"}
	equal(t, "places", w.places(), want)
	equal(t, "the sheet before", w.s.Slot("p3").Cell("ani").Sheet.Scores[0].Value, d("80"))
	var first []string
	for _, r := range w.s.Rounds()[0].Rows {
		first = append(first, r.Entry)
	}
	equal(t, "the first round by itself", first, strings.Fields("e1 p2 p3 p1 e3 e2"))

	w.must("panitia", ProposeSeal{})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
	equal(t, "sealed", w.places(), want)
	w.refused("panitia", Advance{Back: true}, CodeRoundBegun)
	n := w.s.Sealed.Snapshot
	data, err := json.Marshal(n)
	var back Snapshot
	if err == nil {
		err = json.Unmarshal(data, &back)
	}
	if err != nil || len(back.Rounds) != 2 || back.Sum() != n.Digest {
		t.Fatalf("read back: %v, %d rounds", err, len(back.Rounds))
	}
	equal(t, "first to be revealed", w.s.RevealSteps()[1].Entry, "e1.2")
	checkReplay(t, w)
}

// Whoever stays away from the final, or waits for it, has the place that the
// round before gave, behind all whom the final ranked.
func TestFinalistWithoutFinal(t *testing.T) {
	w := finals(t, FromRoom, apart)
	w.must("panitia", Advance{}, Withdraw{Slot: "e1.2"}, Call{"e3.2"}, Next{"final"}, Next{"final"})
	w.must("ani", sheet("e3.2", "10", "10"))
	equal(t, "places", w.places(), []string{"1 e3.2 Juara 1", "2 e1 Harapan 0", "3 p2 Harapan 0", "4 p3  0", "5 p1  0", "6 e2  0"})
}

// A disqualification is of the entry in every round, and so is its end; each record may have been.
func TestDisqualifiedFinalist(t *testing.T) {
	for _, turn := range []string{"e1", "e1.2"} {
		w := finals(t, FromRoom, apart)
		w.must("panitia", Advance{}, Call{"e1.2"}, Next{"final"}, Next{"final"})
		w.must("ani", sheet("e1.2", "90", "90"))
		w.must("panitia", Close{"e1.2"})
		was := w.places()
		equal(t, "before", was[0], "1 e1.2 Juara 1")
		before := w.s
		w.s.Secret = Hash{1}
		for _, c := range []Command{Disqualify{Slot: turn, Reason: "plagiat"}, Reinstate{Slot: turn, Reason: "bukan"}} {
			s, n := w.s, len(w.events)
			w.must("panitia", c)
			for _, e := range w.events[n:] {
				if err := Caused(s, e); err != nil {
					t.Errorf("%T of %s: %v", c, turn, err)
				}
				s = Apply(s, e)
			}
			if _, is := c.(Disqualify); is {
				equal(t, "without it", w.places(), []string{"1 p2 Juara 0", "2 p3 Harapan 0", "3 p1 Harapan 0", "4 e3  0", "5 e2  0", "0 e1  0"})
			}
		}
		equal(t, "brought back", w.places(), was)
		equal(t, "phases", []Phase{w.s.Slot("e1").Phase, w.s.Slot("e1.2").Phase}, []Phase{before.Slot("e1").Phase, before.Slot("e1.2").Phase})
	}
}

// A round that was not held keeps the result open unless it is waived; what the
// papers say besides may still change once it is sealed.
func TestSealWithoutRound(t *testing.T) {
	w := finals(t, FromRoom, apart)
	e := w.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	equal(t, "why", e.Args["rounds"], "1")
	w.must("panitia", ProposeSeal{Waive: "final ditiadakan"})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
	equal(t, "waived", w.s.Sealed.Waive, "final ditiadakan")
	c := Setup{Contest: *w.s.Contest}
	for _, q := range w.s.Queues {
		c.Rooms = append(c.Rooms, q.Room)
	}
	for _, p := range w.s.People {
		c.People = append(c.People, *p)
	}
	for _, l := range w.s.Slots {
		c.Entries = append(c.Entries, l.Filed)
	}
	c.Contest.Minutes.Number, c.Contest.Look.Line = "188/7/2023", "Kota Malang"
	w.must("@host", Configure{Setup: c})
	equal(t, "number", w.s.Contest.Minutes.Number, "188/7/2023")
	c.Contest.Name = "lain"
	w.refused("@host", Configure{Setup: c}, CodeSealed)
}

// Three rounds: the last one's places first, then the second's, then the first's.
func TestThreeRounds(t *testing.T) {
	w := finals(t, FromOverall, apart)
	c := w.s.Contest.Result
	c.Rounds = []Round{{Name: "Semifinal", Top: 4, Each: FromOverall, Room: "final"}, {Name: "Final", Top: 2, Each: FromOverall, Room: "pinus"}}
	contest := *w.s.Contest
	contest.Result = c
	w.apply("@host", ContestSet{contest})
	play := func(scores map[string]string) {
		for slot, v := range scores {
			w.must("panitia", Call{slot}, Next{w.s.Slot(slot).Room}, Next{w.s.Slot(slot).Room})
			w.must("ani", sheet(slot, v, v))
			w.must("panitia", Close{slot})
		}
	}
	w.must("panitia", Advance{})
	play(map[string]string{"e1.2": "10", "p2.2": "20", "p3.2": "30", "p1.2": "40"})
	w.must("panitia", Advance{})
	play(map[string]string{"p3.3": "5", "p1.3": "4"})
	equal(t, "places", w.places(), []string{"1 p3.3 Juara 2", "2 p1.3 Harapan 2", "3 p2.2 Harapan 1", "4 e1.2  1", "5 e3  0", "6 e2  0"})
	checkReplay(t, w)
}

// A ranker that follows a final slot by slot says what one says that begins anew.
func TestRankerFollowsRounds(t *testing.T) {
	w := finals(t, FromRoom, apart)
	r := Ranker{Method: rank.Mean}
	check := func() {
		t.Helper()
		got, err := r.Update(w.s)
		want, _ := w.s.StandingsBy(rank.Mean)
		if err != nil || spell(got) != spell(want) {
			t.Fatalf("%v\n%s\nwant\n%s", err, spell(got), spell(want))
		}
	}
	check()
	w.must("panitia", Advance{})
	for i, slot := range w.s.Queue("final").Slots {
		w.must("panitia", Call{slot}, Next{"final"}, Next{"final"})
		check()
		for _, j := range []string{"ani", "budi", "cici"} {
			w.must(j, sheet(slot, itoa(40+i*7%20), "50"))
			check()
		}
	}
	w.must("panitia", Reopen{Slot: "p1", Reason: "x"})
	w.must("ani", sheet("p1", "99", "1"))
	check()
}

// TestOwnID holds that an entry's own id stays its own, dots and all, through every further round.
func TestOwnID(t *testing.T) {
	for own, want := range map[string]string{"A": "A.2 A.3 A.4", "A.2": "A.2.2 A.2.3 A.2.4", "A.2.7": "A.2.7.2 A.2.7.3 A.2.7.4"} {
		e, got := Entry{ID: own}, []string{}
		for round := range 3 {
			e = State{Round: round}.again(e, Round{}, 1)
			got = append(got, e.ID)
			equal(t, e.ID+" may have no award", Ineligible{Entries: []string{own}}.Is(e), true)
		}
		equal(t, own, strings.Join(got, " "), want)
	}
}
