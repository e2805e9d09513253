package scoring

import (
	"slices"
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	w := judgedOnce(t)
	w.must("panitia", EditEntry{Entry: "p2", Title: ptr("Kedua")}, AddEntry{"pinus", "x", "u", "t", ""})
	now := slices.Clone(smallSetup().Entries)
	now[0].Unit, now[0].Room, now[0].Recuse = "RSUD", "eboni", []string{"budi", "ani"}
	now[1].Order, now[1].Presenter, now[1].Summary = 0, "Dewi", "x"
	now = append(now[:2:2], Entry{ID: "n", Unit: "a", Title: "b", Room: "eboni"}, now[3])
	c := w.s.Compare(now)
	equal(t, "exchanges", len(c.Exchanges), 0)
	second := w.s.Slot("p2").Entry
	second.Order, second.Presenter, second.Summary = 0, "Dewi", "x"
	equal(t, "changes", c.Changes, []EntryChange{
		{ID: "p1", Was: smallSetup().Entries[0], Now: now[0], Called: true, Sheets: 1, Fields: []FieldChange{
			{"unit", "Dinkes", "RSUD", true}, {"room", "pinus", "eboni", true}, {"recuse", "", "budi ani", false}}},
		{ID: "p2", Was: w.s.Slot("p2").Entry, Now: second, Fields: []FieldChange{
			{"order", "2", "", false}, {"presenter", "", "Dewi", false}, {"summary", "", "x", false}}},
		{ID: "n", Now: now[2], Added: true},
		{ID: "p3", Was: smallSetup().Entries[2], Removed: true},
	})
}

// Who would be where another was, as people say it: cycles, lists that slipped,
// institutions alone, titles alone.
func TestExchanges(t *testing.T) {
	six := func() []Entry {
		var all []Entry
		for i, u := range strings.Fields("Dinkes SDN Perumda Bapenda RSUD Dispora") {
			all = append(all, Entry{ID: "q" + itoa(i+1), Unit: u, Title: "Judul " + u, Room: "pinus", Order: i + 1})
		}
		return all
	}
	c := smallSetup()
	c.Entries = six()
	w := newWorld(t, c)
	for _, id := range []string{"q1", "q2"} {
		w.must("sari", Call{id})
		w.must("ani", sheet(id, "1", "2"))
		w.must("budi", sheet(id, "1", "2"))
		w.must("sari", Close{id})
	}
	who := func(e, from Entry) Entry { e.Unit, e.Title = from.Unit, from.Title; return e }
	for name, row := range map[string]struct {
		change func(was, now []Entry) []Entry
		want   []Exchange
	}{
		"none":         {func(was, now []Entry) []Entry { now[0].Unit = "Lain"; return now }, nil},
		"case is none": {func(was, now []Entry) []Entry { now[0].Unit, now[0].Title = "DINKES", " judul  dinkes "; return now }, nil},
		"two":          {func(was, now []Entry) []Entry { now[0], now[1] = who(now[0], was[1]), who(now[1], was[0]); return now }, []Exchange{{IDs: []string{"q1", "q2"}, Sheets: 4}}},
		"other writing": {func(was, now []Entry) []Entry {
			now[0], now[2] = who(now[0], was[2]), who(now[2], was[0])
			now[0].Title = " JUDUL   perumda"
			now[2].Unit = "dinkes"
			return now
		}, []Exchange{{IDs: []string{"q1", "q3"}, Sheets: 2}}},
		"three and two": {func(was, now []Entry) []Entry {
			now[0], now[2], now[4] = who(now[0], was[4]), who(now[2], was[0]), who(now[4], was[2])
			now[1], now[3] = who(now[1], was[3]), who(now[3], was[1])
			return now
		}, []Exchange{{IDs: []string{"q1", "q3", "q5"}, Sheets: 2}, {IDs: []string{"q2", "q4"}, Sheets: 2}}},
		"ids sorted anew": {func(was, now []Entry) []Entry {
			for i := range now {
				now[i] = who(now[i], was[len(was)-1-i])
			}
			return now
		}, []Exchange{{IDs: []string{"q1", "q6"}, Sheets: 2}, {IDs: []string{"q2", "q5"}, Sheets: 2}, {IDs: []string{"q3", "q4"}}}},
		"the units' column sorted alone": {func(was, now []Entry) []Entry {
			now[0].Unit, now[1].Unit, now[2].Unit = was[2].Unit, was[0].Unit, was[1].Unit
			return now
		}, []Exchange{{IDs: []string{"q1", "q2", "q3"}, Sheets: 4}}},
		"titles alone": {func(was, now []Entry) []Entry { now[0].Title, now[1].Title = was[1].Title, was[0].Title; return now },
			[]Exchange{{IDs: []string{"q1", "q2"}, Sheets: 4, Titles: true}}},
		"a row slipped in": {func(was, now []Entry) []Entry {
			now[0].Unit, now[0].Title = "Baru", "Judul Baru"
			for i := 1; i < 6; i++ {
				now[i] = who(now[i], was[i-1])
			}
			return append(now, Entry{ID: "q7", Unit: was[5].Unit, Title: was[5].Title, Room: "pinus"})
		}, []Exchange{{IDs: []string{"q1", "q2", "q3", "q4", "q5", "q6", "q7"}, Sheets: 4, Open: true}}},
		"another id":        {func(was, now []Entry) []Entry { now[0].ID = "A01"; return now }, []Exchange{{IDs: []string{"q1", "A01"}, Sheets: 2, Open: true}}},
		"one place for two": {func(was, now []Entry) []Entry { now[2], now[3] = who(now[2], was[0]), who(now[3], was[0]); return now }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := w.s.Compare(row.change(six(), six())).Exchanges
			if len(got) != len(row.want) || len(got) > 0 && spell(got) != spell(row.want) {
				t.Errorf("got %+v, want %+v", got, row.want)
			}
		})
	}
}

// A list of many is compared in no time that anybody waits for.
func BenchmarkCompare(b *testing.B) {
	c := smallSetup()
	c.Entries = nil
	for i := range 10_000 {
		c.Entries = append(c.Entries, Entry{ID: "q" + itoa(i), Unit: "Dinas " + itoa(i), Title: "Judul " + itoa(i), Room: "pinus", Order: i + 1})
	}
	w := newWorld(b, c)
	now := slices.Clone(c.Entries)
	for i := range now {
		now[i].Unit, now[i].Title = c.Entries[(i+1)%len(now)].Unit, c.Entries[(i+1)%len(now)].Title
	}
	b.Run("compare", func(b *testing.B) {
		for b.Loop() {
			if x := w.s.Compare(now).Exchanges; len(x) != 1 || len(x[0].IDs) != len(now) {
				b.Fatal(len(x))
			}
		}
	})
	b.Run("configure", func(b *testing.B) {
		set := w.s.Recorded()
		set.Entries = now
		for b.Loop() {
			if _, err := Decide(w.s, Actor{User: "panitia"}, Configure{Setup: set}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("enter", func(b *testing.B) {
		var pile EnterSheets
		for _, e := range c.Entries {
			s := paper(e.ID, "ani", "1", "2")
			s.Uncalled = true
			pile.Sheets = append(pile.Sheets, s)
		}
		for b.Loop() {
			if _, err := w.s.Entering(Actor{User: "panitia"}, pile); err != nil {
				b.Fatal(err)
			}
		}
	})
}
