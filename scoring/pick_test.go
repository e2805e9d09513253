package scoring

import (
	"testing"

	"juri/scoring/rank"
)

// An award given by hand comes from the contest's setup to the seal: on record,
// needed before it, and nobody but organizers knows it until then.
func TestPick(t *testing.T) {
	w := judged(t, func(c *Setup) {
		c.Contest.Result.Awards = []rank.Award{{Name: "Juara", Places: 1}, {Name: "Favorit", Places: 2, Pick: true, Rest: true}, {Name: "Sisa", Places: 1, Rest: true}}
		c.Contest.Show.Board = Live
	})
	w.must("panitia", DecideTie{Entries: []string{"p2", "p1"}, Reason: "pilihan ketua"})
	rows := w.s.Standings().Rows
	first, second, last := rows[0].Entry, rows[1].Entry, rows[2].Entry
	equal(t, "still to be given", w.s.Ready().Picks, []string{"Favorit"})
	w.refused("panitia", ProposeSeal{Waive: "x"}, CodeSealNotReady)
	w.refused("ani", Pick{"Favorit", []string{last}, "suara"}, CodeNotAllowed)
	w.refused("panitia", Pick{"Juara", []string{last}, "suara"}, CodeNotPicked)
	w.refused("panitia", Pick{"Favorit", []string{last}, " "}, CodeReasonNeeded)
	w.refused("panitia", Pick{"Favorit", []string{last, last}, "suara"}, CodePickCount)
	w.refused("panitia", Pick{"Favorit", nil, "suara"}, CodePickCount)
	w.refused("panitia", Pick{"Favorit", []string{first}, "suara"}, CodePickTwice)
	w.refused("panitia", Pick{"Favorit", []string{"p99"}, "suara"}, CodeUnknownSlot)
	w.must("panitia", Pick{"Favorit", []string{second}, "salah hitung"})
	w.must("panitia", Pick{"Favorit", []string{last}, "suara pengunjung"})
	got := map[string]string{}
	for _, r := range w.s.Standings().Rows {
		got[r.Entry] = r.Award
	}
	equal(t, "awards", got, map[string]string{first: "Juara", second: "Sisa", last: "Favorit", "e1": ""})
	equal(t, "given", w.s.Ready().Picks, []string{})
	for _, user := range []string{"layar", "ani", "sari"} {
		s := See(w.s, Actor{User: user})
		if s.Picks != nil {
			t.Errorf("%s knows of %v", user, s.Picks)
		}
		if s.Table != nil {
			for _, r := range s.Table.Rows {
				if r.Award == "Favorit" {
					t.Errorf("%s sees %+v", user, r)
				}
			}
		}
	}
	w.must("panitia", ProposeSeal{Waive: "x"})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
	for _, r := range w.s.Sealed.Table().Rows {
		equal(t, "sealed: "+r.Entry, r.Award, got[r.Entry])
	}
	w.refused("panitia", Pick{"Favorit", []string{second}, "lagi"}, CodeSealed)
}

// An award given by hand that its winner cannot have any more stands before the
// seal again: the correction of a sheet must not take it away unseen.
func TestPickNoLongerHolds(t *testing.T) {
	w := judged(t, func(c *Setup) {
		c.Contest.Result.Awards = []rank.Award{{Name: "Juara", Places: 1}, {Name: "Favorit", Places: 1, Pick: true, Rest: true}}
	})
	w.must("panitia", DecideTie{Entries: []string{"p2", "p1"}, Reason: "pilihan ketua"}, Pick{"Favorit", []string{"p3"}, "suara"})
	equal(t, "given", w.s.Ready().Picks, []string{})
	w.must("panitia", ProposeSeal{}, Reopen{Slot: "p3", Reason: "salah ketik"})
	w.must("ani", sheet("p3", "99", "99"))
	w.must("budi", sheet("p3", "99", "99"))
	w.must("panitia", Close{"p3"})
	equal(t, "p3 has the first award now", w.s.Ready().Picks, []string{"Favorit"})
	e := w.refused("wakil", ConfirmSeal{Of: w.s.Proposal.Seq}, CodeSealNotReady)
	equal(t, "named", e.Args["picks"], "Favorit")
	w.must("panitia", WithdrawSeal{}, Pick{"Favorit", []string{"p2"}, "suara"}, ProposeSeal{})
}

// An award given by hand is none of another category's, whatever its winner's
// category was then.
func TestPickOfCategory(t *testing.T) {
	w := judged(t, func(c *Setup) {
		c.Contest.Result.Awards = []rank.Award{{Name: "Favorit A", Places: 1, Pick: true, Category: "A"}}
		for i := range c.Entries {
			c.Entries[i].Category = "A"
		}
	})
	other := "B"
	w.must("panitia", Pick{"Favorit A", []string{"p3"}, "suara"}, EditEntry{Entry: "p3", Category: &other, Reason: "salah kategori"})
	equal(t, "p3 is of B now", w.s.Ready().Picks, []string{"Favorit A"})
	for _, r := range w.s.Standings().Rows {
		equal(t, r.Entry, r.Award, "")
	}
}

// An award that nobody may have is none that a seal waits for: it could never be.
func TestPickOfNobody(t *testing.T) {
	few := judged(t, func(c *Setup) {
		c.Contest.Result.Awards = []rank.Award{{Name: "Juara", Places: 4}, {Name: "Favorit", Places: 1, Pick: true, Rest: true}}
	})
	few.must("panitia", ProposeSeal{})
	none := judged(t, func(c *Setup) {
		c.Contest.Result.Panel = 3
		c.Contest.Result.Awards = []rank.Award{{Name: "Favorit", Places: 1, Pick: true}}
	})
	none.refused("panitia", Pick{"Favorit", []string{"p3"}, "suara"}, CodePickUnplace)
	none.refused("panitia", ProposeSeal{}, CodeSealNotReady)
	none.must("panitia", ProposeSeal{Waive: "juri berhalangan"})
}
