package scoring

import (
	"slices"
	"strings"
	"testing"
)

// judgedOnce is p1 closed with ani's sheet, p2 queued, and nobody else called.
func judgedOnce(t testing.TB) *world {
	w := newWorld(t, smallSetup())
	w.must("sari", Call{"p1"})
	w.must("ani", sheet("p1", "70", "80"))
	w.must("sari", Close{"p1"})
	return w
}

// list is the small contest with its entries changed.
func list(change func([]Entry)) Setup {
	c := smallSetup()
	change(c.Entries)
	return c
}

// Each part of who an entry is, of one that was called, needs a reason and is a
// fact that says what it was; nothing else of it does.
func TestIdentityNeedsAReason(t *testing.T) {
	for name, row := range map[string]struct {
		change func(*Entry)
		was    Identity // "" for no change of identity
	}{
		"unit":      {func(e *Entry) { e.Unit = "RSUD" }, Identity{"Dinkes", "Satu", "", "", ""}},
		"title":     {func(e *Entry) { e.Title = "Kesatu" }, Identity{"Dinkes", "Satu", "", "", ""}},
		"category":  {func(e *Entry) { e.Category = "B" }, Identity{"Dinkes", "Satu", "", "", ""}},
		"room":      {func(e *Entry) { e.Room = "eboni" }, Identity{"Dinkes", "Satu", "", "pinus", ""}},
		"short":     {func(e *Entry) { e.Short = "DKK" }, Identity{"Dinkes", "Satu", "", "", ""}},
		"presenter": {func(e *Entry) { e.Presenter = "Dewi" }, Identity{}},
		"summary":   {func(e *Entry) { e.Summary = "x" }, Identity{}},
		"order":     {func(e *Entry) { e.Order = 9 }, Identity{}},
	} {
		t.Run(name, func(t *testing.T) {
			for id, called := range map[string]bool{"p1": true, "p2": false} {
				w := judgedOnce(t)
				at := slices.IndexFunc(smallSetup().Entries, func(e Entry) bool { return e.ID == id })
				c := list(func(e []Entry) { row.change(&e[at]) })
				for _, who := range []string{"@host", "panitia"} {
					if called && row.was != (Identity{}) {
						e := w.refused(who, Configure{Setup: c}, CodeReasonNeeded)
						equal(t, "named", e.Args["slots"], id)
						w.refused(who, Configure{Setup: c, Reason: " \u202e"}, CodeReasonNeeded)
					} else if _, err := Decide(w.s, Actor{User: who}, Configure{Setup: c}); err != nil {
						t.Errorf("%s may not change %s: %v", who, id, err)
					}
				}
				w.must("panitia", Configure{Setup: c, Reason: " salah ketik\n"})
				f, is := w.corrected()
				if is != (called && row.was != Identity{}) {
					t.Fatalf("%s: a fact of its own: %v", id, is)
				}
				if is {
					equal(t, "was", f.Was, row.was)
					equal(t, "reason", f.Reason, "salah ketik")
					equal(t, "entry", f.Entry, c.Entries[at])
				}
				equal(t, "entry", w.s.Slot(id).Entry, c.Entries[at])
				equal(t, "room", w.s.Slot(id).Room, c.Entries[at].Room)
				w.then(c)
				checkReplay(t, w)
			}
		})
	}
}

// corrected is the last correction of an entry.
func (w *world) corrected() (f EntryCorrected, is bool) {
	for _, e := range w.events {
		if c, ok := e.Fact.(EntryCorrected); ok {
			f, is = c, true
		}
	}
	return f, is
}

// What is known by its name: whatever ever left the queue, or has a sheet or draft.
func TestWasCalled(t *testing.T) {
	c := list(func(e []Entry) { e[0].Unit = "RSUD" })
	for name, before := range map[string][]Command{
		"on stage": {Next{"pinus"}}, "absent": {MarkAbsent{Slot: "p1"}}, "withdrawn": {Withdraw{Slot: "p1"}},
		"called and undone": {Next{"pinus"}, Undo{Room: "pinus"}}, "absent and undone": {MarkAbsent{Slot: "p1"}, Undo{Room: "pinus"}},
		"scored from paper": {EnterSheets{Sheets: []PaperSheet{{Slot: "p1", Juror: "ani", Scores: values("isi", "1", "gaya", "2"), Uncalled: true}}}},
	} {
		w := newWorld(t, smallSetup())
		w.must("panitia", before...)
		if e := w.refused("@host", Configure{Setup: c}, CodeReasonNeeded); e.Args["slots"] != "p1" {
			t.Errorf("%s: %v", name, e)
		}
		without := smallSetup()
		without.Entries = without.Entries[1:]
		w.refused("@host", Configure{Setup: without, Reason: "x"}, CodeEntryInUse)
		w.refused("panitia", EditEntry{Entry: "p1", Unit: ptr("RSUD")}, CodeReasonNeeded)
	}
	w := newWorld(t, smallSetup())
	w.apply("ani", DraftSaved{Slot: "p1", Juror: "ani"}) // a lone draft counts too
	w.refused("@host", Configure{Setup: c}, CodeReasonNeeded)
}

// All that lack a reason, or cannot go, are named at once.
func TestAllAreNamed(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("panitia", MarkAbsent{Slot: "p1"}, MarkAbsent{Slot: "p3"}, Next{"eboni"})
	c := list(func(e []Entry) { e[0].Unit, e[1].Unit, e[2].Unit, e[3].Title = "a", "b", "c", "d" })
	equal(t, "unreasoned", w.refused("@host", Configure{Setup: c}, CodeReasonNeeded).Args["slots"], "p1,p3,e1")
	c.Entries = c.Entries[1:2]
	equal(t, "called", w.refused("@host", Configure{Setup: c}, CodeEntryInUse).Args["slot"], "p1,p3,e1")
	many := smallSetup()
	for range 30 {
		e := many.Entries[0]
		e.ID = "x" + itoa(len(many.Entries))
		many.Entries = append(many.Entries, e)
	}
	w = newWorld(t, many)
	for _, l := range w.s.Slots {
		w.must("panitia", MarkAbsent{Slot: l.Entry.ID})
	}
	e := w.refused("@host", Configure{Setup: list(func([]Entry) {})}, CodeEntryInUse)
	if got := strings.Split(e.Args["slot"], ","); len(got) != mostNamed+1 || got[mostNamed] != "…" {
		t.Errorf("of many are named %v", got)
	}
}

// After the seal nobody is another, reason or not; who presents still is.
func TestIdentityAfterTheSeal(t *testing.T) {
	w := situated(t, "sealed", Juror)
	known := w.s.Recorded()
	for name, change := range map[string]func(*Setup){
		"unit":     func(c *Setup) { c.Entries[0].Unit = "RSUD" },
		"title":    func(c *Setup) { c.Entries[1].Title = "x" },
		"category": func(c *Setup) { c.Entries[0].Category = "x" },
		"room":     func(c *Setup) { c.Entries[0].Room = "eboni" },
		"order":    func(c *Setup) { c.Entries[0].Order = 7 },
		"juror":    func(c *Setup) { c.People[0].Name = "Anita" },
		"from":     func(c *Setup) { c.People[0].Institution = "UB" },
		"recusal":  func(c *Setup) { c.Entries[1].Recuse = []string{"budi"} },
	} {
		for _, reason := range []string{"", "salah"} {
			c := known
			c.Entries, c.People = slices.Clone(known.Entries), slices.Clone(known.People)
			change(&c)
			if _, err := Decide(w.s, Host, Configure{Setup: c, Reason: reason}); codeOf(err) != CodeSealed {
				t.Errorf("%s, reason %q: %v", name, reason, err)
			}
		}
	}
	for _, reason := range []string{"", "salah"} {
		w.refused("panitia", EditEntry{Entry: "p1", Unit: ptr("RSUD"), Reason: reason}, CodeSealed)
	}
	c := known
	c.Entries = slices.Clone(known.Entries)
	c.Entries[0].Presenter, c.Entries[0].Summary, c.Contest.Minutes.Letterhead = "Dewi", "x", []string{"Kota"}
	w.must("@host", Configure{Setup: c})
	w.must("panitia", EditEntry{Entry: "p1", Presenter: ptr("Dewa")})
	equal(t, "presenter", w.s.Slot("p1").Entry.Presenter, "Dewa")
}

// Whose sheets there are, or may be, is called otherwise only for a reason.
func TestJurorsIdentity(t *testing.T) {
	renamed := func(user, name, from string) Setup {
		c := smallSetup()
		for i := range c.People {
			if p := &c.People[i]; p.User == user {
				p.Name, p.Institution = name, from
			}
		}
		return c
	}
	w := newWorld(t, smallSetup())
	w.then(renamed("ani", "Anita", "UB"), PersonSet{Person: Person{User: "ani", Name: "Anita", Institution: "UB", Role: Juror, Rooms: []string{"pinus"}}})
	w.must("@host", Configure{Setup: smallSetup()})
	w.must("sari", Call{"p1"})
	w.must("ani", sheet("p1", "70", "80"))
	for _, c := range []Setup{renamed("ani", "Anita", ""), renamed("ani", "Ani", "UB"), renamed("budi", "Anita", "")} {
		e := w.refused("@host", Configure{Setup: c}, CodeReasonNeeded)
		if e.Args["users"] == "" {
			t.Errorf("nobody is named: %v", e)
		}
	}
	w.then(renamed("sari", "Sarah", ""), PersonSet{Person: Person{User: "sari", Name: "Sarah", Role: Moderator, Rooms: []string{"pinus"}}})
	w.must("@host", Configure{Setup: smallSetup()}, Configure{Setup: renamed("ani", "Anita", "UB"), Reason: "ejaan"})
	f := w.events[len(w.events)-1].Fact
	equal[Fact](t, "fact", f, PersonCorrected{Person: *w.s.Person("ani"), Was: Naming{Name: "Ani"}, Reason: "ejaan"})
	equal(t, "name", w.s.Person("ani").Name, "Anita")

	// Not by the way of taking the person out, or giving another role, either.
	without := renamed("ani", "Anita", "UB")
	without.People = without.People[1:]
	w.must("@host", Configure{Setup: without})
	w.refused("@host", Configure{Setup: renamed("ani", "Citra", "UB")}, CodeReasonNeeded)
	w.must("@host", Configure{Setup: renamed("ani", "Anita", "UB")})
	moderator := renamed("ani", "Anita", "UB")
	moderator.People[0].Role = Moderator
	w.must("@host", Configure{Setup: moderator})
	moderator.People[0].Name = "Citra"
	w.refused("@host", Configure{Setup: moderator}, CodeReasonNeeded)
	checkReplay(t, w)
}

// An organizer brings a list, and nothing else of the set-up.
func TestOrganizersListAlone(t *testing.T) {
	w := newWorld(t, smallSetup())
	for name, change := range map[string]func(*Setup){
		"contest": func(c *Setup) { c.Contest.Name = "x" }, "room": func(c *Setup) { c.Rooms[0].Name = "x" },
		"rooms": func(c *Setup) { c.Rooms = append(c.Rooms, Room{ID: "x"}) }, "person": func(c *Setup) { c.People[0].Keys = []string{"k"} },
		"people": func(c *Setup) { c.People = c.People[1:] }, "rubric": func(c *Setup) { c.Contest.Rubric.Criteria = nil },
	} {
		c := w.s.Recorded()
		c.Rooms, c.People = slices.Clone(c.Rooms), slices.Clone(c.People)
		change(&c)
		if err := w.do("panitia", Configure{Setup: c}); codeOf(err) != CodeHostOnly {
			t.Errorf("%s: %v", name, err)
		}
	}
	c := w.s.Recorded()
	c.Entries = append(c.Entries[1:], Entry{ID: "n", Unit: "a", Title: "b", Room: "eboni", Order: 2, Recuse: []string{"cici"}})
	for _, who := range []string{"sari", "ani", "layar"} {
		w.refused(who, Configure{Setup: c}, CodeNotAllowed)
	}
	w.must("panitia", Configure{Setup: c})
	if w.s.Slot("p1") != nil || w.s.Slot("n").Cell("cici").Recusal == nil {
		t.Error("the list is not the organizer's")
	}
}

// What was recorded is itself a set-up that changes nothing.
func TestRecorded(t *testing.T) {
	w := judgedOnce(t)
	w.must("panitia", AddEntry{"pinus", "x", "u", "t", ""}, EditEntry{Entry: "p2", Title: ptr("Kedua")}, Move{Slot: "p3", Room: "eboni"},
		EditEntry{Entry: "p1", Unit: ptr("RSUD"), Reason: "salah"})
	for _, s := range []State{w.s, replayed(t, w.events)} {
		if events, err := Decide(s, Host, Configure{Setup: s.Recorded()}); err != nil || len(events) > 0 {
			t.Errorf("what was recorded changes %v, %v", events, err)
		}
		if c := s.Compare(s.Recorded().Entries); len(c.Changes)+len(c.Exchanges) > 0 {
			t.Errorf("and compares as %+v", c)
		}
	}
	equal(t, "nothing", State{}.Recorded(), Setup{})
}

// What people corrected on the spot is not put back by a list that says there
// what it said before.
func TestListLeavesCorrections(t *testing.T) {
	w := judgedOnce(t)
	w.must("panitia", EditEntry{Entry: "p1", Unit: ptr("RSUD"), Title: ptr("Kesatu"), Reason: "salah ketik"})
	c := list(func(e []Entry) { e[0].Presenter, e[0].Summary = "Dewi", "x" })
	w.must("panitia", Configure{Setup: c})
	want := Entry{ID: "p1", Unit: "RSUD", Title: "Kesatu", Room: "pinus", Order: 1, Presenter: "Dewi", Summary: "x"}
	equal(t, "entry", w.s.Slot("p1").Entry, want)
	w.then(c)
	c.Entries[0].Unit = "RSUD" // the list catches up: nobody is another
	w.must("panitia", Configure{Setup: c})
	equal(t, "entry", w.s.Slot("p1").Entry, want)
	c.Entries[0].Unit = "Dinkes" // and takes it back
	w.refused("panitia", Configure{Setup: c}, CodeReasonNeeded)
	checkReplay(t, w)
}

// An entry's turns in further rounds are the same entry.
func TestIdentityInEveryRound(t *testing.T) {
	w := finals(t, FromRoom, apart)
	w.must("panitia", Advance{})
	w.must("panitia", EditEntry{Entry: "p2", Unit: ptr("RSUD"), Reason: "salah"})
	for _, id := range []string{"p2", "p2.2"} {
		equal(t, id, w.s.Slot(id).Entry.Unit, "RSUD")
	}
	w.refused("panitia", EditEntry{Entry: "p2.2", Title: ptr("Kesatu")}, CodeReasonNeeded)
	w.must("panitia", EditEntry{Entry: "p2.2", Title: ptr("Kesatu"), Reason: "salah"})
	equal(t, "the first round's", w.s.Slot("p2").Entry.Title, "Kesatu")
	equal(t, "its round", w.s.Slot("p2.2").Entry.Round, 1)
	c := w.s.Recorded()
	c.Entries = append(slices.Clone(c.Entries), Entry{ID: "p2.2", Unit: "a", Title: "b", Room: "pinus"})
	w.refused("@host", Configure{Setup: c, Reason: "x"}, CodeDuplicateEntry)
	checkReplay(t, w)
}

// A conflict that a list names takes no sheet out of the result in silence.
func TestRecusedByListIsNoVoid(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("sari", Call{"p1"})
	w.must("ani", sheet("p1", "70", "80"))
	c := list(func(e []Entry) { e[0].Recuse = []string{"ani"} })
	equal(t, "named", w.refused("@host", Configure{Setup: c, Reason: "saudara"}, CodeHandedIn).Args["sheets"], "p1 ani")
	w.must("@host", Void{Slot: "p1", Juror: "ani", Reason: "saudara", Conflict: true})
	w.by(Host, IssuePIN{User: "panitia", Hash: "h"})
	w.by(w.pin("panitia"), ConfirmVoid{Of: w.s.Voids[0].Seq, Reason: "x"})
	w.must("@host", Configure{Setup: c})
	equal(t, "reason", w.s.Slot("p1").Cell("ani").Recusal.Reason, "saudara")
}
