package organizer_test

import (
	"testing"

	"juri/scoring"
)

// The next round is made up from the result's tab with one key, once asked; until
// then the tab says that it is missing.
func TestAdvanceKey(t *testing.T) {
	r := midday(t)
	c := *r.State.Contest
	c.Result.Rounds = []scoring.Round{{Name: "Final", Top: 1, Each: scoring.FromRoom, Room: "aula"}}
	r.State = scoring.Apply(r.State, scoring.Event{Fact: scoring.ContestSet{Contest: c}}, scoring.Event{Fact: scoring.RoomSet{Room: scoring.Room{ID: "aula", Name: "Aula"}}})
	d := open(t, r, "id")
	d.show(120, 40)
	d.Press("7")
	d.wants(t, "Final belum dibentuk")
	d.Press("a", "y")
	if r.State.Round != 0 {
		t.Fatal("it was made up with slots of the round before open")
	}
	for _, l := range r.State.Slots {
		switch {
		case l.Phase == scoring.Queued:
			r.Do("panitia", scoring.Withdraw{Slot: l.Entry.ID})
		case l.Open():
			r.Do("panitia", scoring.Close{Slot: l.Entry.ID})
		}
	}
	d.Refresh()
	d.Press("esc", "a", "y")
	if got := r.State.Queue("aula").Slots; len(got) != 2 || got[0] != "P05.2" || got[1] != "P09.2" {
		t.Fatalf("in the final: %v", got)
	}
	d.lacks(t, "Final belum dibentuk")
}
