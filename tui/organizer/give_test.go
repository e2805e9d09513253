package organizer_test

import (
	"slices"
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/tui/kit/kittest"
)

// pickable is the contest with everything closed and two awards to be given by hand.
func pickable(t testing.TB) *kittest.Rig {
	r := dayDone(t)
	c := *r.State.Contest
	c.Result.Awards = []rank.Award{
		{Name: "Pemenang", Places: 2}, {Name: "Favorit", Places: 2, Pick: true, Rest: true}, {Name: "Pilihan Juri", Places: 1, Pick: true},
	}
	r.State = scoring.Apply(r.State, scoring.Event{Fact: scoring.ContestSet{Contest: c}})
	return r
}

// An award by hand stands before the seal until it is given, which a key does.
func TestAwardByHand(t *testing.T) {
	r := pickable(t)
	d := open(t, r, "id")
	d.toResult()
	d.wants(t, "Penghargaan pilihan yang belum ditetapkan: Favorit, Pilihan Juri")
	d.lacks(t, "Siap disegel")
	d.Press("p") // not ready: the key does nothing
	d.lacks(t, "Usulkan agar hasil disegel?")
	d.Press("w", "enter")
	d.Type("P05, P09")
	d.Press("enter")
	d.Type("Suara pengunjung")
	d.Press("enter")
	if len(r.State.Picks) != 0 {
		t.Fatalf("P05 has an award, and was given the rest's: %+v", r.State.Picks)
	}
	d.Press("esc", "w", "enter")
	d.Type("P09 P08")
	d.Press("enter", "enter")
	d.wants(t, d.Text.Organizer.Result.GiveTitle()) // it needs a reason
	d.Type("Suara pengunjung")
	d.Press("enter")
	d.wants(t, "belum ditetapkan: Pilihan Juri")
	d.Press("w", "enter") // those that nobody has come first
	d.Type("P05")
	d.Press("enter")
	d.Type("Kesepakatan juri")
	d.Press("enter")
	if n := r.State.Picks; len(n) != 2 || !slices.Equal(n[0].Entries, []string{"P09", "P08"}) || n[1].Award != "Pilihan Juri" || n[1].Reason != "Kesepakatan juri" {
		t.Fatalf("given: %+v (%s)", n, d.Notice)
	}
	d.wants(t, "Siap disegel")
	d.Press("p", "y", "x", "y")
	if r.State.Proposal != nil {
		t.Fatal("still proposed")
	}
	r.Do("panitia", scoring.ProposeSeal{})
	r.Do("wakil", scoring.ConfirmSeal{Of: r.State.Proposal.Seq})
	d.Refresh()
	d.Press("w")
	d.lacks(t, d.Text.Organizer.Result.GiveTitle())
}

// While entries are open nothing is said of awards by hand: they are asked for after.
func TestAwardByHandNotYet(t *testing.T) {
	r := midday(t)
	c := *r.State.Contest
	c.Result.Awards = append(slices.Clone(c.Result.Awards), rank.Award{Name: "Favorit", Places: 1, Pick: true})
	r.State = scoring.Apply(r.State, scoring.Event{Fact: scoring.ContestSet{Contest: c}})
	d := open(t, r, "id")
	d.toResult()
	d.wants(t, "belum ditutup")
	d.lacks(t, d.Text.Organizer.Result.AllPicked())
}
