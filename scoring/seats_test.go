package scoring

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// panels is a random contest whose jurors do not judge the same entries.
func panels(rng *rand.Rand) Setup {
	c := Setup{Contest: Contest{
		Rubric: Rubric{Total: WeightedMean, Criteria: []Criterion{criterion("isi", "1", points("0", "10", "0.1"))}},
		Timer:  Timing{Phases: DefaultPhases(7*time.Minute, 13*time.Minute)},
		Result: Result{Method: rank.Mean, Panel: 1 + rng.IntN(2)},
	}}
	for r := range 1 + rng.IntN(2) {
		room := Room{ID: fmt.Sprint("r", r), Start: "08:00", Slot: time.Duration(20+10*rng.IntN(3)) * time.Minute}
		if rng.IntN(2) == 0 {
			room.Breaks = []Break{{"09:00", []string{"09:30", "10:15"}[rng.IntN(2)]}}
		}
		c.Rooms = append(c.Rooms, room)
		for i := range 2 + rng.IntN(5) {
			c.Entries = append(c.Entries, Entry{ID: fmt.Sprint(room.ID, "n", i), Room: room.ID, Order: i + 1, Category: []string{"", "A", "B"}[rng.IntN(3)]})
		}
	}
	for j := range 2 + rng.IntN(4) {
		p := Person{User: fmt.Sprint("j", j), Name: "J", Role: Juror}
		for _, r := range c.Rooms {
			from := fmt.Sprintf("%02d:%d0", 7+rng.IntN(3), rng.IntN(6))
			switch rng.IntN(3) {
			case 0:
				p.Rooms = append(p.Rooms, r.ID)
			case 1:
				p.Rooms = append(p.Rooms, r.ID)
				p.Shifts = append(p.Shifts, Shift{r.ID, from, fmt.Sprintf("%02d:%d0", 10+rng.IntN(2), rng.IntN(6))})
			}
		}
		c.People = append(c.People, p)
	}
	for _, category := range []string{"A", "B", "C"}[:rng.IntN(4)] {
		p := Panel{Category: category}
		for _, j := range c.People[rng.IntN(2):] {
			if rng.IntN(2) == 0 {
				p.Jurors = append(p.Jurors, j.User)
			}
		}
		c.Contest.Panels = append(c.Contest.Panels, p)
	}
	return c
}

// onPanel says by the rule whether the juror judges the entry whose room had so many turns before.
func onPanel(c Setup, p Person, e Entry, before int) bool {
	minutes := func(clock string) (m int) {
		h := 0
		fmt.Sscanf(clock, "%d:%d", &h, &m)
		return 60*h + m
	}
	at := slices.IndexFunc(c.Rooms, func(r Room) bool { return r.ID == e.Room })
	room := c.Rooms[at]
	long := int(room.Slot / time.Minute)
	t := minutes(room.Start)
	for i := 0; i <= before; i++ {
		if i > 0 {
			t += long
		}
		for _, b := range room.Breaks {
			if t < minutes(b.To) && t+long > minutes(b.From) {
				t = minutes(b.To)
			}
		}
	}
	in := len(p.Rooms) == 0 || slices.Contains(p.Rooms, e.Room)
	for _, panel := range c.Contest.Panels {
		in = in && (panel.Category != e.Category || slices.Contains(panel.Jurors, p.User))
	}
	for _, f := range p.Shifts {
		if f.Room == e.Room {
			return in && minutes(f.From) <= t && t < minutes(f.To)
		}
	}
	return in
}

// TestPanelsAreExact plays random contests whose jurors sit in a room for parts of its
// day and whose categories have panels of their own, and holds who may hand in, what is owed and every place against the rule.
func TestPanelsAreExact(t *testing.T) {
	want := uint64(300)
	if os.Getenv("JURI_LONG") != "" {
		want = 20_000
	}
	refused, unranked, jumped := 0, 0, 0
	for seed := range want {
		rng := rand.New(rand.NewPCG(seed, 11))
		c := panels(rng)
		w := newWorld(t, c)
		turns, sums, sheets, owed := map[string]int{}, map[string]*big.Rat{}, map[string]int64{}, map[string]int{}
		for _, room := range c.Rooms {
			for queue := slices.Clone(w.s.Queue(room.ID).Slots); len(queue) > 0; {
				at := max(rng.IntN(len(queue)+3)-3, 0) // some come out of turn
				if at > 0 {
					jumped++
				}
				l := w.s.Slot(queue[at])
				id := l.Entry.ID
				queue = slices.Delete(queue, at, at+1)
				w.must("@host", Call{id})
				sums[id] = new(big.Rat)
				for _, p := range c.People {
					score := exact.Decimal(rng.IntN(4)) * exact.One / 10
					err := w.do(p.User, Submit{Slot: id, Scores: map[string]exact.Decimal{"isi": score}})
					if may := onPanel(c, p, l.Entry, turns[room.ID]); may != (err == nil) {
						t.Fatalf("%d: %s of %s, turn %d, %+v: %v", seed, id, room.ID, turns[room.ID], p, err)
					} else if !may {
						refused++
						continue
					}
					sums[id].Add(sums[id], big.NewRat(int64(score), int64(exact.One)))
					sheets[id]++
					owed[id]++
				}
				turns[room.ID]++
				w.must("@host", Close{id})
			}
		}
		for _, r := range w.s.Standings().Rows {
			ranked := sheets[r.Entry] >= int64(c.Contest.Result.Panel)
			if ranked != (r.Rank > 0) || r.Expected != owed[r.Entry] {
				t.Fatalf("%d: %+v of %d sheets, %d owed", seed, r, sheets[r.Entry], owed[r.Entry])
			}
			if !ranked {
				unranked++
				continue
			}
			better := 0
			mean := func(id string) *big.Rat { return new(big.Rat).Quo(sums[id], big.NewRat(sheets[id], 1)) }
			for id := range sums {
				if sheets[id] >= int64(c.Contest.Result.Panel) && mean(id).Cmp(mean(r.Entry)) > 0 {
					better++
				}
			}
			if r.Rank != better+1 || big.NewRat(r.Score.Num, r.Score.Den).Cmp(mean(r.Entry)) != 0 {
				t.Fatalf("%d: %+v, and %d are better than %v", seed, r, better, mean(r.Entry))
			}
		}
		whole(t, replayed(t, w.events))
	}
	if refused < 300 || unranked < 100 || jumped < 100 {
		t.Errorf("%d were refused, %d are unranked, %d came out of turn", refused, unranked, jumped)
	}
}

// TestShiftsMove holds that an entry has the jurors who sit when it has its turn: those of
// the afternoon once it is moved there, and the ones that it was called before for ever.
func TestShiftsMove(t *testing.T) {
	c := smallSetup()
	c.Rooms[0].Start = "11:20"
	c.Rooms[0].Breaks = []Break{{"12:00", "13:00"}}
	c.People[0].Shifts = []Shift{{"pinus", "08:00", "12:00"}}
	c.People[1].Shifts = []Shift{{"pinus", "12:00", "16:00"}}
	w := newWorld(t, c)
	judges := func(slot, want string) {
		t.Helper()
		users := ""
		for _, p := range w.s.Panel(w.s.Slot(slot)) {
			users += p.User
		}
		equal(t, "panel of "+slot, users, want)
	}
	judges("p1", "ani")
	judges("p2", "ani")
	judges("p3", "budi")
	w.must("sari", Move{Slot: "p3", Room: "pinus", Before: "p1"})
	judges("p3", "ani")
	judges("p2", "budi")
	w.must("sari", Call{Slot: "p2"}) // out of turn: the first that is called
	judges("p2", "ani")
	w.refused("budi", sheet("p2", "1", "1"), CodeNotOnPanel)
	w.must("ani", sheet("p2", "80", "80"))
	w.must("sari", Next{Room: "pinus"}, Next{Room: "pinus"}, Move{Slot: "p2", Room: "pinus", Before: "p1"}, Next{Room: "pinus"})
	judges("p2", "ani")
	judges("p3", "ani")
	judges("p1", "budi")
	in, of := w.s.Sheets(w.s.Slot("p3"))
	equal(t, "sheets", [2]int{in, of}, [2]int{0, 1})
	c.People[1].Shifts = nil // who was called before Budi came for the whole day is owed nothing
	w.must("@host", Configure{Setup: c})
	_, of = w.s.Sheets(w.s.Slot("p3"))
	equal(t, "sheets owed for p3", of, 1)
	judges("p1", "budi")
}

// TestPanelOfCategory holds that its entries have those jurors alone, and that who
// comes to the panel later owes nothing for what was called before.
func TestPanelOfCategory(t *testing.T) {
	c := smallSetup()
	c.Entries[0].Category, c.Entries[1].Category = "SMA", "SMA"
	c.Contest.Panels = []Panel{{"SMA", []string{"budi"}}}
	w := newWorld(t, c)
	owed := func(slot string, want int) {
		t.Helper()
		_, of := w.s.Sheets(w.s.Slot(slot))
		equal(t, "sheets owed for "+slot, of, want)
	}
	owed("p1", 1)
	owed("p3", 2)
	w.must("sari", Next{Room: "pinus"})
	w.refused("ani", sheet("p1", "1", "1"), CodeNotOnPanel)
	w.refused("panitia", Submit{Slot: "p1", Juror: "ani", Scores: sheet("p1", "1", "1").Scores}, CodeNotOnPanel)
	w.must("budi", sheet("p1", "80", "80"))
	c.Contest.Panels = []Panel{{"SMA", []string{"ani"}}}
	w.must("@host", Configure{Setup: c}) // begun, and not fixed: a juror may fall ill
	owed("p1", 1)                        // Budi's, which is in
	owed("p2", 1)
	w.refused("budi", Recuse{Slot: "p2", Reason: "x"}, CodeNotOnPanel)
	equal(t, "what a board knows of panels", See(w.s, Actor{User: "layar"}).Contest.Panels, nil)
	whole(t, replayed(t, w.events))
}

// TestTurnInAnotherRoom holds that who was called and goes to another room is judged by
// those who sit there at its place, and by those before where that is undone.
func TestTurnInAnotherRoom(t *testing.T) {
	c := smallSetup()
	c.Rooms[0].Start, c.Rooms[1].Start = "08:00", "13:00"
	c.People[0].Shifts = []Shift{{"pinus", "08:00", "08:20"}}
	c.People[1].Shifts = []Shift{{"pinus", "08:20", "10:00"}}
	c.People[2].Shifts = []Shift{{"eboni", "13:00", "15:00"}}
	w := newWorld(t, c)
	judges := func(want ...string) {
		t.Helper()
		equal(t, "who judges p1", users(w.s.Panel(w.s.Slot("p1"))), want)
	}
	w.must("sari", Next{"pinus"}, MarkAbsent{Slot: "p1"})
	judges("ani")
	w.must("panitia", Move{Slot: "p1", Room: "eboni", Reason: "x"})
	judges("cici")
	w.must("panitia", Undo{Room: "eboni"})
	judges("ani")
	w.must("panitia", Move{Slot: "p1", Room: "eboni", Reason: "x"}, Call{"p1"})
	judges("cici")
	w.must("panitia", Undo{Room: "eboni"}, Undo{Room: "eboni"})
	judges("ani")
	whole(t, replayed(t, w.events))
}
