package scoring

import (
	"slices"
	"testing"
	"time"

	"juri/scoring/exact"
)

// withReserves has Eko and Gita come where they are called.
func withReserves(c Setup) Setup {
	c.People = append(c.People, Person{User: "eko", Name: "Eko", Role: Juror, Reserve: true}, Person{User: "gita", Name: "Gita", Role: Juror, Reserve: true, Rooms: []string{"pinus"}},
		Person{User: "wakil", Role: Organizer})
	return c
}

// TestReserve plays a juror who leaves in the middle of a day, a reserve in their place,
// and the juror who comes back.
func TestReserve(t *testing.T) {
	w := newWorld(t, withReserves(smallSetup()))
	judges := func(slot string, want ...string) {
		t.Helper()
		equal(t, "panel of "+slot, users(w.s.Panel(w.s.Slot(slot))), want)
		n := w.s.counter("mean").panel(w.s.Slot(slot)).n
		equal(t, "who are counted for "+slot, n, len(want))
	}
	for _, slot := range []string{"p1", "p2", "p3"} {
		judges(slot, "ani", "budi")
	}
	equal(t, "seated", users(w.s.Seated("pinus")), []string{"ani", "budi"})
	w.must("sari", Next{"pinus"})
	w.refused("eko", sheet("p1", "1", "1"), CodeNotOnPanel)
	w.must("ani", sheet("p1", "70", "70"))
	w.must("budi", sheet("p1", "80", "80"), EditSheet{Slot: "p1", Set: map[string]exact.Decimal{"isi": d("81")}})
	w.must("sari", Next{"pinus"}, Next{"pinus"}, Next{"pinus"}) // p2 on stage, p1 in scoring
	w.must("budi", EditSheet{Slot: "p2", Set: map[string]exact.Decimal{"isi": d("50")}})
	w.refused("joko", CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"}, CodeNotYourRoom)
	w.refused("ani", CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"}, CodeNotAllowed)
	w.refused("joko", CallIn{Room: "eboni", Juror: "gita", For: "cici", Reason: "sakit"}, CodeNoReserve)
	w.must("sari", CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"})
	judges("p1", "ani", "budi")
	judges("p2", "ani", "eko")
	judges("p3", "ani", "eko")
	equal(t, "seated", users(w.s.Seated("pinus")), []string{"ani", "eko"})
	w.refused("budi", sheet("p2", "1", "1"), CodeNotOnPanel)
	w.must("budi", sheet("p1", "81", "80")) // still theirs
	w.refused("sari", CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"}, CodeNoSeat)
	w.refused("sari", CallIn{Room: "pinus", Juror: "eko", For: "ani", Reason: "sakit"}, CodeSeated)
	w.refused("sari", CallIn{Room: "pinus", Juror: "eko", For: "eko", Reason: "sakit"}, CodeSeated)
	w.refused("joko", CallIn{Room: "eboni", Juror: "eko", For: "cici", Reason: "sakit"}, CodeElsewhere)
	w.must("eko", sheet("p2", "60", "60"))
	w.must("sari", AddEntry{Room: "pinus", ID: "p4", Unit: "RSUD", Title: "Empat"}) // who comes later has the reserve too
	judges("p4", "ani", "eko")
	w.must("eko", Recuse{Slot: "p3", Reason: "kerabat"}) // a conflict holds for reserves too
	_, of := w.s.Sheets(w.s.Slot("p3"))
	equal(t, "sheets owed for p3", of, 1)
	w.must("panitia", CallIn{Room: "pinus", Juror: "gita", For: "eko", Slots: []string{"p3"}, Reason: "kerabat"})
	judges("p3", "ani", "gita")
	judges("p4", "ani", "eko")
	w.must("panitia", CallIn{Room: "pinus", Juror: "budi", For: "eko", Reason: "sudah sehat"})
	judges("p2", "ani", "eko") // whose sheet is in
	judges("p3", "ani", "gita")
	judges("p4", "ani", "budi")
	var in []string
	for _, t := range w.s.Standins() {
		in = append(in, t.Juror+" for "+t.Of)
	}
	equal(t, "who judges for whom", in, []string{"eko for budi", "gita for budi"})
	equal(t, "who could come", len(w.s.CallIns("pinus")), 4)
	w.must("panitia", Call{"e1"})
	w.must("joko", CallIn{Room: "eboni", Juror: "eko", For: "cici", Reason: "sakit"}) // free again
	judges("e1", "eko")
	equal(t, "what boards know of seats", len(See(w.s, Actor{User: "layar"}).Seats), 0)
	for _, e := range w.events {
		if f, is := e.Fact.(SeatTaken); is && f.Of != "budi" && f.Of != "cici" {
			t.Errorf("the seat of %s", f.Of)
		}
	}
	whole(t, replayed(t, w.events))
}

// TestReserveShares holds that a reserve judges what whoever they came for judges: their
// hours, their category and their criteria, though contest.yaml drops them later.
func TestReserveShares(t *testing.T) {
	c := withReserves(smallSetup())
	c.Rooms[0].Start = "08:00"
	c.Entries[0].Category, c.Entries[1].Category = "SMA", "SMA"
	c.Contest.Panels = []Panel{{"SMA", []string{"ani"}}}
	c.People[0].Criteria, c.People[1].Criteria = []string{"isi"}, []string{"gaya"}
	c.People[0].Shifts = []Shift{{"pinus", "08:00", "08:40"}}
	w := newWorld(t, c)
	w.must("sari", CallIn{Room: "pinus", Juror: "eko", For: "ani", Reason: "sakit"})
	for slot, want := range map[string][]string{"p1": {"eko"}, "p2": {"eko"}, "p3": {"budi"}} {
		equal(t, "who judges "+slot, users(w.s.Panel(w.s.Slot(slot))), want)
	}
	w.must("sari", Next{"pinus"})
	w.refused("eko", sheet("p1", "70", "70"), CodeNotYourCriterion)
	w.must("eko", Submit{Slot: "p1", Scores: map[string]exact.Decimal{"isi": d("70")}})
	w.refused("panitia", CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "x"}, CodeOtherShares)
	c.People = slices.Delete(c.People, 0, 1)
	c.Contest.Panels[0].Jurors = []string{"ani"}
	w.must("@host", Configure{Setup: c})
	equal(t, "who judges p2", users(w.s.Panel(w.s.Slot("p2"))), []string{"eko"})
	equal(t, "what it asks", len(w.s.Asked(w.s.Slot("p2"), "eko").Criteria), 1)
	whole(t, replayed(t, w.events))
}

// A reserve may judge other criteria in another room, on another day: each asks its own.
func TestReserveOfOtherSharesElsewhere(t *testing.T) {
	c := withReserves(smallSetup())
	c.Rooms[0].Date, c.Rooms[1].Date = "2023-03-20", "2023-03-21"
	c.People[0].Criteria, c.People[1].Criteria, c.People[2].Criteria = []string{"isi"}, []string{"gaya"}, []string{"gaya"}
	w := newWorld(t, c)
	w.must("sari", CallIn{Room: "pinus", Juror: "eko", For: "ani", Reason: "sakit"}, Next{"pinus"})
	w.must("eko", Submit{Slot: "p1", Scores: map[string]exact.Decimal{"isi": d("70")}})
	w.must("joko", CallIn{Room: "eboni", Juror: "eko", For: "cici", Reason: "sakit"}, Next{"eboni"})
	w.must("eko", Submit{Slot: "e1", Scores: map[string]exact.Decimal{"gaya": d("60")}})
	w.refused("eko", Submit{Slot: "p1", Scores: map[string]exact.Decimal{"gaya": d("60")}}, CodeNotYourCriterion)
	_, in := w.s.Shares(w.s.Person("eko"))
	equal(t, "shares", in, []RoomCriteria{{"pinus", []string{"isi"}}, {"eboni", []string{"gaya"}}})
	whole(t, replayed(t, w.events))
}

// TestReserveCounts holds that a result with a reserve's sheets is that of the sheets,
// and that reserves who were not called are missed nowhere.
func TestReserveCounts(t *testing.T) {
	w := newWorld(t, withReserves(smallSetup()))
	var ranker Ranker
	ranker.Method = "mean"
	for i, slot := range []string{"p1", "p2"} {
		w.must("sari", Call{slot})
		if i == 1 {
			_, err := ranker.Update(w.s)
			equal(t, "standings", err, nil)
			w.must("sari", CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"})
		}
		w.must("ani", sheet(slot, "70", "70"))
		w.must([]string{"budi", "eko"}[i], sheet(slot, []string{"80", "90"}[i], []string{"80", "90"}[i]))
		equal(t, "missing for "+slot, len(w.s.MissingSheets(w.s.Slot(slot))), 0)
		w.must("sari", Close{slot})
	}
	live, err := ranker.Update(w.s)
	equal(t, "standings", err, nil)
	for _, table := range [][]string{{live.Rows[0].Entry, live.Rows[1].Entry}, {w.s.Standings().Rows[0].Entry, w.s.Standings().Rows[1].Entry}} {
		equal(t, "order", table, []string{"p2", "p1"})
	}
	equal(t, "sheets expected", [2]int{live.Rows[0].Expected, live.Rows[1].Expected}, [2]int{2, 2})
	equal(t, "p2's score", live.Rows[0].Score.Float(), 80.0)
	for range 3 {
		w.clock += time.Minute
	}
	whole(t, replayed(t, w.events))
}
