package scoring

import (
	"slices"
	"testing"
	"time"

	"juri/scoring/exact"
)

// then checks that the setup yields exactly those facts, and none once applied.
func (w *world) then(c Setup, want ...Fact) {
	w.t.Helper()
	events, err := Decide(w.s, Host, Configure{Setup: c})
	if err != nil {
		w.t.Fatal(err)
	}
	var got []Fact
	for _, e := range events {
		got = append(got, e.Fact)
	}
	equal(w.t, "facts", got, want)
	w.must("@host", Configure{Setup: c})
	whole(w.t, w.s)
	if again, err := Decide(w.s, Host, Configure{Setup: c}); err != nil || len(again) != 0 {
		w.t.Fatalf("the same again: %v %v", again, err)
	}
	// Nor after a restart, when the state comes from the journal's JSON.
	s := replayed(w.t, w.events)
	if again, err := Decide(s, Host, Configure{Setup: c}); err != nil || len(again) != 0 {
		w.t.Fatalf("the same after a restart: %+v %v", again, err)
	}
}

func TestFirstConfigure(t *testing.T) {
	c := smallSetup()
	slices.Reverse(c.Entries) // the order column says it, not the line
	c.Entries[3].Recuse = []string{"budi"}
	w := newWorld(t, c)
	w.queue("pinus", "p1", "p2", "p3")
	w.queue("eboni", "e1")
	equal(t, "contest", w.s.Contest.Name, "KIPP")
	equal(t, "people", len(w.s.People), 7)
	equal(t, "recusal", *w.s.Slot("p1").Cell("budi").Recusal, Exemption{Reason: "-", At: dawn, By: "@host", Proof: AtServer})
	w.must("sari", Next{"pinus"})
	w.must("ani", sheet("p1", "70", "80"))
	equal(t, "rank", w.row("p1").Rank, 1)
}

// What people wrote as empty and what the journal read back as nothing is the same.
func TestConfigureTwice(t *testing.T) {
	newWorld(t, smallSetup()).then(smallSetup())
	c := smallSetup()
	c.Contest.Timer.Phases = []TimedPhase{}
	c.Contest.Result.Ties = []string{}
	c.Contest.Rubric.Blocks = []Block{}
	c.Rooms[0].Breaks = []Break{}
	c.People[0].Keys, c.People[5].Rooms = []string{}, []string{}
	c.Entries[0].Recuse = []string{}
	newWorld(t, c).then(c)
}

func TestWhatChanged(t *testing.T) {
	for name, row := range map[string]struct {
		change func(*Setup)
		want   func(Setup) []Fact
	}{
		"contest": {func(c *Setup) { c.Contest.Name = "KIPP 2024" },
			func(c Setup) []Fact { return []Fact{ContestSet{c.Contest}} }},
		"rubric": {func(c *Setup) { c.Contest.Rubric.Criteria[0].Weight = d("50") },
			func(c Setup) []Fact { return []Fact{ContestSet{c.Contest}} }},
		"room": {func(c *Setup) { c.Rooms[1].Start = "09:00" },
			func(c Setup) []Fact { return []Fact{RoomSet{c.Rooms[1]}} }},
		"new room": {func(c *Setup) { c.Rooms = append(c.Rooms, Room{ID: "meranti"}) },
			func(c Setup) []Fact { return []Fact{RoomSet{Room{ID: "meranti"}}} }},
		"room dropped with its entry": {func(c *Setup) { c.Rooms, c.Entries = c.Rooms[:1], c.Entries[:3] },
			func(Setup) []Fact { return []Fact{RoomRemoved{"eboni"}, EntryRemoved{"e1"}} }},
		"room renamed": {func(c *Setup) { c.Rooms[1].ID, c.Entries[3].Room = "meranti", "meranti" },
			func(c Setup) []Fact {
				return []Fact{RoomSet{c.Rooms[1]}, RoomRemoved{"eboni"}, EntrySet{Entry: c.Entries[3], Filed: true}}
			}},
		"person": {func(c *Setup) { c.People[0].Name = "Ani R." },
			func(c Setup) []Fact { return []Fact{PersonSet{Person: c.People[0]}} }},
		"person gone": {func(c *Setup) { c.People = c.People[1:] },
			func(Setup) []Fact {
				return []Fact{PersonSet{Person: Person{User: "ani", Name: "Ani", Role: Juror, Rooms: []string{"pinus"}, Gone: true}}}
			}},
		"entry": {func(c *Setup) { c.Entries[0].Title = "Kesatu" },
			func(c Setup) []Fact { return []Fact{EntrySet{Entry: c.Entries[0], Filed: true}} }},
		"new entry": {func(c *Setup) { c.Entries = append(c.Entries, Entry{ID: "p4", Room: "pinus", Order: 4}) },
			func(c Setup) []Fact { return []Fact{EntrySet{Entry: c.Entries[4], Filed: true}} }},
		"entry removed": {func(c *Setup) { c.Entries = c.Entries[1:] },
			func(Setup) []Fact { return []Fact{EntryRemoved{"p1"}} }},
		"entry replanned": {func(c *Setup) { c.Entries[0].Room = "eboni" },
			func(c Setup) []Fact {
				return []Fact{EntrySet{Entry: c.Entries[0], Filed: true}}
			}},
		"order": {func(c *Setup) { c.Entries[0].Order, c.Entries[2].Order = 3, 1 },
			func(c Setup) []Fact {
				return []Fact{EntrySet{Entry: c.Entries[2], Filed: true}, EntrySet{Entry: c.Entries[0], Filed: true},
					QueueOrdered{"pinus", []string{"p3", "p2", "p1"}}}
			}},
		"recusal": {func(c *Setup) { c.Entries[0].Recuse = []string{"ani"} },
			func(c Setup) []Fact {
				return []Fact{EntrySet{Entry: c.Entries[0], Filed: true}, RecusalDeclared{"p1", "ani", "-"}}
			}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, smallSetup())
			c := smallSetup()
			row.change(&c)
			want := row.want(c)
			if name == "entry replanned" { // e1 and p1 are both planned first: as the files list them
				want = append(want, QueueOrdered{"eboni", []string{"p1", "e1"}})
			}
			w.then(c, want...)
		})
	}
}

func TestWhatCanNoLongerChange(t *testing.T) {
	sheeted := []Command{Next{"pinus"}, Submit{Slot: "p1", Juror: "ani", Scores: sheet("", "1", "2").Scores}}
	for name, row := range map[string]struct {
		before []Command
		change func(*Setup)
		want   Code
	}{
		"rubric after a sheet": {sheeted, func(c *Setup) { c.Contest.Rubric.Criteria[0].Weight = d("50") }, CodeRubricFixed},
		"rubric after a draft": {[]Command{Next{"pinus"}, EditSheet{Slot: "p1", Juror: "ani", Set: values("isi", "1")}},
			func(c *Setup) { c.Contest.Rubric.Criteria[0].Name.ID = "x" }, CodeRubricFixed},
		"result after a sheet":    {sheeted, func(c *Setup) { c.Contest.Result.Panel = 3 }, CodeResultFixed},
		"begun and removed":       {[]Command{Next{"pinus"}}, func(c *Setup) { c.Entries = c.Entries[1:] }, CodeEntryInUse},
		"absent and removed":      {[]Command{MarkAbsent{Slot: "p1"}}, func(c *Setup) { c.Entries = c.Entries[1:] }, CodeEntryInUse},
		"undone and removed":      {append(sheeted, Undo{Room: "pinus"}), func(c *Setup) { c.Entries = c.Entries[1:] }, CodeEntryInUse},
		"begun and replanned":     {[]Command{Next{"pinus"}}, func(c *Setup) { c.Entries[0].Room = "eboni" }, CodeEntryInUse},
		"closed and recused":      {append(sheeted, Close{"p1"}), func(c *Setup) { c.Entries[0].Recuse = []string{"ani"} }, CodeEntryInUse},
		"room in use":             {[]Command{Next{"eboni"}}, func(c *Setup) { c.Rooms, c.Entries = c.Rooms[:1], c.Entries[:3] }, CodeRoomInUse},
		"room of a moved entry":   {[]Command{Move{Slot: "p1", Room: "eboni"}}, func(c *Setup) { c.Rooms, c.Entries = c.Rooms[:1], c.Entries[:3] }, CodeRoomInUse},
		"room of an added entry":  {[]Command{AddEntry{"eboni", "x", "u", "t", ""}}, func(c *Setup) { c.Rooms, c.Entries = c.Rooms[:1], c.Entries[:3] }, CodeRoomInUse},
		"room its entry stays in": {nil, func(c *Setup) { c.Rooms = c.Rooms[:1] }, CodeRoomInUse},
		"no weight":               {nil, func(c *Setup) { c.Contest.Rubric.Criteria = nil }, CodeNoWeight},
		"the host's name":         {nil, func(c *Setup) { c.People[0].User = Host.User }, CodeNotAllowed},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, smallSetup())
			w.must("panitia", row.before...)
			c := smallSetup()
			row.change(&c)
			w.refused("@host", Configure{Setup: c}, row.want)
		})
	}
	// Whatever else changes, changes.
	w := newWorld(t, smallSetup())
	w.must("panitia", sheeted...)
	c := smallSetup()
	c.Contest.Show.Board, c.Entries[0].Presenter, c.Rooms[0].Name = Live, "Dewi", "Ruang Pinus"
	w.then(c, ContestSet{c.Contest}, RoomSet{c.Rooms[0]}, EntrySet{Entry: c.Entries[0], Filed: true})
}

func TestConfigureKeepsWhatPeopleDid(t *testing.T) {
	c := smallSetup()
	w := newWorld(t, c)
	w.must("panitia", AddEntry{"pinus", "x", "RSUD", "Tambahan", ""})
	w.must("panitia", Move{Slot: "p3", Room: "pinus", Before: "p1"}, Move{Slot: "e1", Room: "pinus", Before: "p2"}, EditEntry{Entry: "p2", Title: ptr("Kedua")})
	w.queue("pinus", "p3", "p1", "e1", "p2", "x")
	w.then(c)
	w.queue("pinus", "p3", "p1", "e1", "p2", "x")

	// A new order in the file orders what is planned there; what came otherwise comes after.
	w.must("sari", Next{"pinus"})
	c.Entries[0].Order, c.Entries[1].Order = 2, 1
	second := c.Entries[1]
	second.Title = "Kedua" // which the file's line says as before
	w.then(c, EntrySet{Entry: second, Filed: true, File: &c.Entries[1]}, EntrySet{Entry: c.Entries[0], Filed: true},
		QueueOrdered{"pinus", []string{"p3", "p2", "p1", "e1", "x"}})
	w.queue("pinus", "p3", "p2", "p1", "e1", "x")
	w.queue("eboni")
	equal(t, "title", w.s.Slot("p2").Entry.Title, "Kedua")

	// The file catches up with a move, and with what was added on the spot.
	c.Entries[3].Room, c.Entries[3].Order = "pinus", 4
	c.Entries = append(c.Entries, Entry{ID: "x", Unit: "RSUD", Title: "Tambahan", Room: "pinus", Order: 5})
	w.then(c, EntrySet{Entry: c.Entries[3], Filed: true}, EntrySet{Entry: c.Entries[4], Filed: true})
	w.queue("pinus", "p3", "p2", "p1", "e1", "x")
	c.Entries = c.Entries[:4]
	w.then(c, EntryRemoved{"x"}) // now it is the file's to remove
}

// An entry moved by hand is not pulled back, nor doubled, by a new order of its old room.
func TestConfigureAfterMoveOut(t *testing.T) {
	c := smallSetup()
	w := newWorld(t, c)
	w.must("panitia", Move{Slot: "p2", Room: "eboni", Before: "e1"})
	c.Entries[0].Order, c.Entries[2].Order = 3, 1
	w.must("@host", Configure{Setup: c})
	w.queue("pinus", "p3", "p1")
	w.queue("eboni", "p2", "e1")
}

func TestGonePeople(t *testing.T) {
	c := smallSetup()
	c.People[0].Keys = []string{"ssh-ed25519 x"}
	w := newWorld(t, c)
	w.must("sari", Next{"pinus"})
	w.must("ani", sheet("p1", "70", "80"))
	without := c
	without.People = c.People[1:]
	w.must("@host", Configure{Setup: without})
	w.refused("ani", sheet("p1", "71", "80"), CodeUnknownUser)
	gone := w.s.People[0]
	equal(t, "gone", *gone, Person{User: "ani", Name: "Ani", Role: Juror, Rooms: []string{"pinus"}, Gone: true})
	equal(t, "panel of what they judged", len(w.s.Panel(w.s.Slot("p1"))), 2)
	equal(t, "panel of what they did not", len(w.s.Panel(w.s.Slot("p2"))), 1)
	equal(t, "their sheet counts", w.row("p1").Score, exact.Ratio{Num: 74, Den: 1})
	w.then(without)
	w.then(c, PersonSet{Person: c.People[0]})
	w.must("ani", sheet("p1", "71", "80"))
}

// Setting up again while a slot is on stage with other phases goes on.
func TestPhasesChangeOnStage(t *testing.T) {
	c := smallSetup()
	w := newWorld(t, c)
	w.must("sari", Next{"pinus"})
	c.Contest.Timer.Phases = []TimedPhase{{ID: Presenting, Length: time.Minute}, {ID: "film", Length: time.Minute}}
	w.then(c, ContestSet{c.Contest})
	w.must("sari", Next{"pinus"})
	w.phase("p1", "film")
	c.Contest.Timer.Phases = c.Contest.Timer.Phases[:1]
	w.must("@host", Configure{Setup: c})
	w.must("sari", Next{"pinus"})
	w.phase("p1", InScoring) // a phase that is no more does not start the slot over
}
