package organizer_test

import (
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/tui/kit/kittest"
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

// withRound is the contest with everything closed and a final of the best one;
// P05 and P06 share the first rank.
func withRound(t testing.TB) *kittest.Rig {
	r := dayDone(t)
	c := *r.State.Contest
	c.Result.Rounds = []scoring.Round{{Name: "Final", Top: 1, Each: scoring.FromOverall, Room: "aula"}}
	c.Result.Awards = []rank.Award{{Name: "Pemenang", Places: 2}}
	r.State = scoring.Apply(r.State, scoring.Event{Fact: scoring.ContestSet{Contest: c}}, scoring.Event{Fact: scoring.RoomSet{Room: scoring.Room{ID: "aula", Name: "Aula"}}})
	return r
}

// A tie across a round's line is decided where a tie across an award's is, and
// with the same key; until then the tab names who is tied.
func TestRoundTieKey(t *testing.T) {
	for lang, said := range map[string]string{"id": "Nilai sama di batas Final, belum diputuskan: P05, P06", "en": "Undecided tie at the line of Final: P05, P06"} {
		r := withRound(t)
		d := open(t, r, lang)
		d.toResult()
		d.wants(t, said)
		d.Press("a", "y")
		if r.State.Round != 0 {
			t.Fatal("it was made up with a tie across its line")
		}
		d.Press("esc", "d")
		d.Type("6 1 4")
		d.Press("ctrl+s")
		if n := r.State.Ties; len(n) != 1 || n[0].Seed != "6 1 4" {
			t.Fatalf("decided: %+v (%s)", n, d.Notice)
		}
		d.lacks(t, said)
		d.Press("d")
		d.lacks(t, d.Text.Organizer.Result.TieTitle()) // nothing more to decide
		d.Press("a", "y")
		if got, want := r.State.Queue("aula").Slots, r.State.Ties[0].Order[0]+".2"; len(got) != 1 || got[0] != want {
			t.Fatalf("in the final: %v, want %s", got, want)
		}
	}
}

// While slots are open a tie across the round's line may still part by itself.
func TestRoundTieWaitsForSlots(t *testing.T) {
	r := withRound(t)
	r.Do("panitia", scoring.Reopen{Slot: "P07", Reason: "salah ketik"})
	d := open(t, r, "id")
	d.toResult()
	d.lacks(t, "Nilai sama di batas Final")
}

// Of an entry of several runs the one that counts opens.
func TestRunThatCounts(t *testing.T) {
	r := dayDone(t)
	c := *r.State.Contest
	c.Result.Rounds, c.Result.Best, c.Result.Ties = []scoring.Round{{Name: "Kedua", Each: scoring.FromAll}}, 1, []string{rank.TieRuns}
	r.State = scoring.Apply(r.State, scoring.Event{Fact: scoring.ContestSet{Contest: c}})
	r.Do("panitia", scoring.Advance{})
	r.Do("panitia", scoring.Call{Slot: "P05.2"})
	for _, juror := range []string{"ani", "budi", "citra", "dewa"} {
		r.Score(juror, "P05.2", 99)
	}
	r.Do("panitia", scoring.Close{Slot: "P05.2"})
	d := open(t, r, "id")
	d.Press("2", "enter")
	d.wants(t, "P05.2 Dinas")
	d.wants(t, "99")
	d.wants(t, "Peringkat 1")
}
