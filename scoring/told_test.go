package scoring

import (
	"testing"
	"time"
)

// TestWhoJudgesIsTold holds that whatever makes other jurors judge a category or an entry
// says so, and what does not says nothing.
func TestWhoJudgesIsTold(t *testing.T) {
	c := smallSetup()
	c.Rooms[0].Start, c.Rooms[0].Slot = "08:00", 20*time.Minute
	c.Entries[0].Category, c.Entries[2].Category = "SMA", "SMP"
	c.People[0].Shifts = []Shift{{"pinus", "08:00", "08:20"}}
	c.People[1].Shifts = []Shift{{"pinus", "08:20", "10:00"}}
	c.Contest.Panels = []Panel{{"SMP", []string{"ani", "budi"}}}
	w := newWorld(t, c)
	ani, budi := []string{"ani"}, []string{"budi"}
	told := func(by string, cmd Command, want ...PanelChange) {
		t.Helper()
		s, at := w.s, len(w.events)
		w.must(by, cmd)
		var got []PanelChange
		for _, e := range w.events[at:] {
			got = append(got, s.Tell(e).Was.Panels...)
			s = Apply(s, e)
		}
		equal(t, "who judges", got, want)
	}
	swapped := PanelChange{Slots: []string{"p1"}, Was: ani, Is: budi}
	told("sari", Move{Slot: "p1", Room: "pinus"}, swapped, PanelChange{Slots: []string{"p2"}, Was: budi, Is: ani})
	told("sari", Move{Slot: "p1", Room: "pinus", Before: "p3"})
	told("sari", Move{Slot: "p1", Room: "pinus", Before: "p2"}, PanelChange{Slots: []string{"p1"}, Was: budi, Is: ani}, PanelChange{Slots: []string{"p2"}, Was: ani, Is: budi})
	told("sari", Call{"p2"}, swapped, PanelChange{Slots: []string{"p2"}, Was: budi, Is: ani})
	told("sari", Undo{Room: "pinus"}, PanelChange{Slots: []string{"p1"}, Was: budi, Is: ani}, PanelChange{Slots: []string{"p2"}, Was: ani, Is: budi})
	told("sari", Next{"pinus"})
	told("sari", Close{"p1"})
	c.Rooms[0].Slot = 10 * time.Minute
	told("@host", Configure{Setup: c}, PanelChange{Slots: []string{"p2"}, Was: budi, Is: ani})
	c.Rooms[0].Slot = 20 * time.Minute
	c.Contest.Panels = []Panel{{"SMP", ani}, {"SMA", budi}}
	told("@host", Configure{Setup: c}, PanelChange{Category: "SMP", Was: []string{"ani", "budi"}, Is: ani},
		PanelChange{Category: "SMA", Is: budi}, PanelChange{Slots: []string{"p2"}, Was: ani, Is: budi})
}
