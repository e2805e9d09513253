package scoring

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func said(pairs ...string) (all []Said) {
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, Said{pairs[i], pairs[i+1]})
	}
	return all
}

// byHand is what the manual tells people to do: two hashes, and one an entry.
func byHand(text string, numbers []string, ids ...string) (list, seed string, order []string) {
	hex := func(s string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(s))) }
	list = hex(text)
	seed = hex(list + "\n" + strings.Join(numbers, "\n") + "\n")
	lots := map[string]string{}
	for _, id := range ids {
		lots[hex(seed+"\n"+id)] = id
	}
	for _, lot := range sortedKeys(lots) {
		order = append(order, lots[lot])
	}
	return list, seed, order
}

const pinusList = "p1\tDinkes\tSatu\np2\tSDN\tDua\np3\tPerumda\tTiga\n"

var secret = Hash{7}

// A draw from numbers that people said can be done again from its record alone.
func TestDrawByHand(t *testing.T) {
	w := newWorld(t, smallSetup())
	w.must("panitia", Move{Slot: "p1", Room: "pinus"}, AnnounceDraw{[]string{"pinus"}})
	list, seed, order := byHand(pinusList, []string{"17", "0", "4096"}, "p1", "p2", "p3")
	a := w.s.Announced[0]
	equal(t, "announced", []string{a.Room, a.List.String(), a.By}, []string{"pinus", list, "panitia"})
	equal(t, "entries", a.Entries, []string{"p1", "p2", "p3"})
	w.queue("pinus", "p2", "p3", "p1")

	w.must("panitia", DrawRooms{Rooms: []string{"pinus"}, Numbers: said("Ani", "17", "Bu Sri", " 00", "Dr. Budi, M.Si", "4096")})
	d := w.s.Draws[0]
	equal(t, "seed", d.Seed.String(), seed)
	equal(t, "order", d.Order, order)
	w.queue("pinus", order...)
	equal(t, "numbers", d.Numbers, said("Ani", "17", "Bu Sri", "0", "Dr. Budi, M.Si", "4096"))
	equal(t, "told", d.Told, a)
	if d.Announced != a.Seq || d.Computer() || len(w.s.Announced) != 0 {
		t.Errorf("%+v, still announced: %v", d, w.s.Announced)
	}
	w.refused("panitia", Undo{Room: "pinus"}, CodeNothingToUndo) // of the move: it would undo the draw
	w.must("sari", Move{Slot: order[0], Room: "pinus"}, Undo{Room: "pinus"})
	w.queue("pinus", order...)
	checkReplay(t, w)
}

// The computer's draw: the same however often it is looked at, another when the
// room is drawn again.
func TestDrawByComputer(t *testing.T) {
	w := newWorld(t, smallSetup())
	draw := DrawRooms{Secret: secret}
	made := func(c DrawRooms) DrawMade {
		events, err := Decide(w.s, Host, c)
		if err != nil || len(events) != 1 { // eboni has but one entry
			t.Fatal(events, err)
		}
		return events[0].Fact.(DrawMade)
	}
	first := made(draw)
	equal(t, "looked at again", made(draw), first)
	_, seed, order := byHand(pinusList, []string{first.Numbers[0].Number}, "p1", "p2", "p3")
	equal(t, "seed", first.Seed.String(), seed)
	equal(t, "order", first.Order, order)
	if !first.Computer() || first.Announced != 0 || made(DrawRooms{Secret: Hash{8}}).Seed == first.Seed {
		t.Errorf("%+v", first)
	}
	draw.Shown = []Hash{first.Seed}
	w.must("@host", draw)
	w.refused("@host", draw, CodeDrawAgain)
	draw.Reason = "P03 belum terdaftar"
	w.refused("@host", draw, CodeDrawMoved) // shown was the first one
	draw.Shown = nil
	w.must("@host", draw)
	equal(t, "draws on record", len(w.s.Draws), 2)
	if d := w.s.Draws[1]; d.Seed == first.Seed || d.Reason != draw.Reason {
		t.Errorf("drawn again: %+v", d)
	}
	checkReplay(t, w)
}

func TestDrawRefused(t *testing.T) {
	two := said("Ani", "1", "Budi", "2")
	pinus := func(numbers []Said) DrawRooms { return DrawRooms{Rooms: []string{"pinus"}, Numbers: numbers} }
	w := newWorld(t, smallSetup())
	w.refused("panitia", pinus(two), CodeDrawUnannounced)
	w.must("panitia", AnnounceDraw{})
	e := w.refused("panitia", AnnounceDraw{}, CodeDrawAnnounced)
	equal(t, "which", e.Args["list"], w.s.Announced[0].List.String())
	for want, numbers := range map[Code][][]Said{
		CodeDrawFew: {nil, said("Ani", "1")},
		CodeDrawNumber: {said("Ani", "1", "Budi", ""), said("Ani", "1", "Budi", "-2"), said("Ani", "1", "Budi", "1.5"),
			said("Ani", "1", "", "2"), said("Ani", "1", "Budi", "1234567890123456789")},
		CodeDrawTwice: {said("Ani", "1", "ANI ", "2")},
		CodeTooLong:   {said("Ani", "1", strings.Repeat("a", MaxText+1), "2")},
	} {
		for _, n := range numbers {
			w.refused("panitia", pinus(n), want)
		}
	}
	many := make([]Said, maxSaid+1)
	for i := range many {
		many[i] = Said{fmt.Sprint("n", i), "1"}
	}
	w.refused("panitia", pinus(many), CodeDrawFew)
	w.refused("panitia", DrawRooms{Rooms: []string{"nowhere"}, Secret: secret}, CodeUnknownRoom)
	w.refused("panitia", DrawRooms{Rooms: []string{"eboni"}, Secret: secret}, CodeDrawEmpty)
	w.refused("panitia", DrawRooms{Secret: secret, Reason: strings.Repeat("a", MaxText+1)}, CodeTooLong)

	// A list that changed since it was announced, in whichever way.
	for name, change := range map[string]Command{
		"unit": EditEntry{Entry: "p2", Unit: ptr("SDN 2")}, "title": EditEntry{Entry: "p2", Title: ptr("Kedua")},
		"new": AddEntry{"pinus", "p4", "u", "t", ""}, "withdrawn": Withdraw{Slot: "p2"}, "moved": Move{Slot: "p2", Room: "eboni"},
	} {
		w := newWorld(t, smallSetup())
		w.must("panitia", AnnounceDraw{}, change)
		e := w.refused("panitia", pinus(two), CodeDrawListChanged)
		if e.Args["was"] == e.Args["list"] || e.Args["list"] != w.s.DrawList("pinus").Hash().String() {
			t.Errorf("%s: %v", name, e.Args)
		}
		w.must("panitia", AnnounceDraw{[]string{"pinus"}}, pinus(two)) // announced anew, it goes on
	}
	w.must("panitia", EditEntry{Entry: "p2", Presenter: ptr("Bu Sri")}, pinus(two)) // of no account
	w.refused("panitia", pinus(two), CodeDrawUnannounced)                           // each draw needs its own
	w.must("panitia", AnnounceDraw{[]string{"pinus"}})
	w.refused("panitia", pinus(two), CodeDrawAgain)

	newWorld(t, Setup{Contest: smallSetup().Contest}).refused("@host", AnnounceDraw{}, CodeDrawEmpty)
}

// Once an entry's turn has come its room is drawn no more, others may be; nobody
// is drawn who withdrew before.
func TestDrawOfRoomThatBegan(t *testing.T) {
	draw := DrawRooms{Secret: secret}
	for name, began := range map[string][]Command{
		"called": {Call{"p2"}}, "closed": {Call{"p2"}, Close{"p2"}}, "absent": {MarkAbsent{Slot: "p2"}}, "withdrawn later": {Call{"p2"}, Withdraw{Slot: "p2"}},
		"called back": {Call{"p2"}, Undo{Room: "pinus"}}, "a draft": {Call{"p2"}, EditSheet{Slot: "p2", Juror: "ani", Set: values("isi", "70")}, Undo{Room: "pinus"}},
	} {
		w := newWorld(t, smallSetup())
		w.must("panitia", AddEntry{"eboni", "e2", "u", "t", ""})
		w.must("panitia", began...)
		for _, c := range []Command{draw, DrawRooms{Rooms: []string{"eboni", "pinus"}, Secret: secret}, AnnounceDraw{[]string{"pinus"}}} {
			e := w.refused("panitia", c, CodeDrawCalled)
			equal(t, name, e.Args, Args{"room": "pinus", "slot": "p2"})
		}
		w.must("panitia", DrawRooms{Rooms: []string{"eboni", "eboni"}, Secret: secret})
		equal(t, "once", len(w.s.Draws), 1)
	}
	w := newWorld(t, smallSetup())
	w.must("panitia", Withdraw{Slot: "p1"}, draw)
	order := w.s.Draws[0].Order
	equal(t, "in the draw", sorted(order), []string{"p2", "p3"})
	w.queue("pinus", append(slices.Clone(order), "p1")...)
	// And whoever gets nothing else sees nothing of it.
	for _, a := range []string{"ani", "sari", "layar"} {
		if seen := See(w.s, Actor{User: a}); seen.Draws != nil || seen.Announced != nil {
			t.Errorf("%s sees %+v", a, seen.Draws)
		}
	}
}

// Every order comes about as often as any other.
func TestDrawIsFair(t *testing.T) {
	w := newWorld(t, smallSetup())
	count := map[string]int{}
	for i := range 6000 {
		events, err := Decide(w.s, Host, DrawRooms{Secret: Hash{1, byte(i), byte(i >> 8)}})
		if err != nil {
			t.Fatal(err)
		}
		count[strings.Join(events[0].Fact.(DrawMade).Order, " ")]++
	}
	for order, n := range count { // off by five standard deviations once in a million
		if n < 850 || n > 1150 {
			t.Errorf("%s came %d times in 6000", order, n)
		}
	}
	equal(t, "orders", len(count), 6)
}

// A drawn order outlasts the files: only turns that somebody gives otherwise than
// before change it, and then it is said.
func TestDrawOutlastsLists(t *testing.T) {
	rows := func(list string) Setup { // "p1 p2=4": p1 by its row, p2 with turn 4
		c := smallSetup()
		by := map[string]Entry{"p4": {ID: "p4", Unit: "RSUD", Title: "Empat", Room: "pinus"}}
		for _, e := range c.Entries {
			by[e.ID] = e
		}
		c.Entries = []Entry{by["e1"]}
		for i, id := range strings.Fields(list) {
			id, turn, given := strings.Cut(id, "=")
			e := by[id]
			if e.Order, e.ByRow = i+1, !given; given {
				_, _ = fmt.Sscan(turn, &e.Order)
			}
			c.Entries = append(c.Entries, e)
		}
		return c
	}
	for _, row := range []struct{ before, now, order, said string }{
		{"p1 p2 p3", "p1 p2 p3", "", ""},
		{"p1 p2 p3", "p3 p1 p2", "", ""},         // another row is no turn
		{"p1 p2 p3", "p2 p3", "-p1", "p1 gone"},  // nor is a row that is gone
		{"p1 p2 p3", "p4 p3 p2 p1", "+p4", "p4"}, // whoever is new comes after them
		{"p1=1 p2=2 p3=3", "p1=1 p2=2 p3=3", "", ""},
		{"p1=1 p2=2 p3=3", "p3=3 p2=2 p1=1", "", ""},
		{"p1=1 p2=2 p3=3", "p2=1 p3=2", "-p1", "p1 gone"},
		{"p1=1 p2=2 p3=3", "p3=1 p2=2 p1=3", "p3 p2 p1", "turns"},
		{"p1 p2 p3", "p1=1 p2=3 p3=2", "p1 p3 p2", "turns"},
		{"p1=1 p2 p3", "p1=1 p3 p2", "", ""},
		{"p1 p2 p3", "p1 p2=1 p3", "p2 …", "turns"}, // the others stay as they were drawn
	} {
		for lot := range byte(8) { // whichever order comes of it
			w := newWorld(t, rows(row.before))
			w.must("panitia", DrawRooms{Rooms: []string{"pinus"}, Secret: Hash{lot + 1}})
			drawn := w.s.Queue("pinus").Slots
			want := slices.Clone(drawn)
			without := func(id string) []string { return slices.DeleteFunc(want, func(o string) bool { return o == id }) }
			switch id := strings.Trim(row.order, "+-"); {
			case row.order == "p2 …":
				want = append([]string{"p2"}, without("p2")...)
			case strings.HasPrefix(row.order, "-"):
				want = without(id)
			case strings.HasPrefix(row.order, "+"):
				want = append(want, id)
			case row.order != "":
				want = strings.Fields(row.order)
			}
			said := w.s.Compare(rows(row.now).Entries)
			turns := 0
			for _, d := range said.Changes {
				for _, f := range d.Fields {
					turns++
					if at := slices.Index(drawn, d.ID) + 1; f.Name != "order" || f.Old != fmt.Sprint(at) {
						t.Errorf("%s: %s %+v, it was drawn as %d", row.now, d.ID, f, at)
					}
				}
			}
			if stays := slices.Equal(want, drawn); turns > 0 && row.said != "turns" || turns == 0 && row.said == "turns" && !stays || row.said == "" && len(said.Changes) > 0 {
				t.Errorf("%s after %s, drawn %v: said %+v", row.now, row.before, drawn, said.Changes)
			}
			w.must("@host", Configure{Setup: rows(row.now)})
			w.queue("pinus", want...)
			if again, err := Decide(w.s, Host, Configure{Setup: rows(row.now)}); err != nil || len(again) > 0 {
				t.Errorf("%s again: %v, %v", row.now, again, err)
			}
			_, _ = w.do("sari", Move{Slot: "p2", Room: "pinus"}), w.do("sari", Move{Slot: "p2", Room: "pinus", Before: "p3"})
			order := slices.Clone(w.s.Queue("pinus").Slots)
			w.must("@host", Configure{Setup: rows(row.now)})
			w.queue("pinus", order...)
			checkReplay(t, w)
		}
	}
}
