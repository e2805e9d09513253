package scoring

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"testing"

	"juri/scoring/rank"
)

func placesOf(w *world) (got []string) {
	for _, r := range w.s.Standings().Rows {
		got = append(got, itoa(r.Rank)+" "+r.Entry+" "+r.DecidedBy+" "+r.Award)
	}
	return got
}

func TestDecideTie(t *testing.T) {
	w := judged(t)
	equal(t, "tied", placesOf(w)[:2], []string{"1 p1  Terbaik", "1 p2  Terbaik"})
	equal(t, "across the line", len(w.s.LineTies()), 1)
	for _, bad := range []struct {
		c    DecideTie
		want Code
	}{
		{DecideTie{Entries: []string{"p1", "p2"}}, CodeReasonNeeded},
		{DecideTie{Entries: []string{"p1", "p3"}, Reason: "x"}, CodeNotTied},
		{DecideTie{Entries: []string{"p1"}, Reason: "x"}, CodeNotTied},
		{DecideTie{Entries: []string{"p1", "p2", "p3"}, Reason: "x"}, CodeNotTied},
		{DecideTie{Entries: []string{"p1", "p1", "p2"}, Reason: "x"}, CodeBadOrder},
		{DecideTie{Reason: "x"}, CodeNotTied},
	} {
		w.refused("panitia", bad.c, bad.want)
	}
	w.refused("ani", DecideTie{Entries: []string{"p1", "p2"}, Reason: "x"}, CodeNotAllowed)
	w.must("budi", DecideTie{Entries: []string{"p2", "p1"}, Reason: "lebih berdampak"}) // in the chair
	equal(t, "chosen", placesOf(w)[:3], []string{"1 p2 choice Terbaik", "2 p1 choice Favorit", "3 p3 score Favorit"})
	equal(t, "no tie is left", len(w.s.LineTies()), 0)
	// Again, only with a reason, and both stay on record.
	w.refused("panitia", DecideTie{Entries: []string{"p1", "p2"}, Seed: "5"}, CodeReasonNeeded)
	w.must("panitia", DecideTie{Entries: []string{"p2", "p1"}, Seed: "5", Reason: "ketua menarik pilihannya"})
	equal(t, "kept", len(w.s.Ties), 2)
	equal(t, "by", w.row("p1").DecidedBy, ByDraw)
	// Another group is another tie: the decision does not hold for it.
	w.must("panitia", Reopen{Slot: "p3", Reason: "x"})
	w.must("ani", sheet("p3", "80", "80"))
	w.must("budi", sheet("p3", "80", "80"))
	equal(t, "three tied", w.row("p1").Rank+w.row("p2").Rank+w.row("p3").Rank, 3)
	checkReplay(t, w)
}

// A draw is repeated by hand: the SHA-256 of the seed and then the entry's id.
func TestDrawOrder(t *testing.T) {
	entries := []string{"p3", "p1", "e1", "p2"}
	want := slices.Clone(entries)
	slices.SortFunc(want, func(a, b string) int {
		x, y := sha256.Sum256([]byte("17 Agustus"+a)), sha256.Sum256([]byte("17 Agustus"+b))
		return slices.Compare([]byte(hex.EncodeToString(x[:])), []byte(hex.EncodeToString(y[:])))
	})
	equal(t, "order", DrawOrder("17 Agustus", entries), want)
	firsts := map[string]int{}
	for i := range 400 {
		seed := itoa(i)
		order := DrawOrder(seed, entries)
		slices.Reverse(entries)
		equal(t, "whatever the order it is asked in", DrawOrder(seed, entries), order)
		firsts[order[0]]++
	}
	for _, e := range entries { // a fair draw is off by 50 of 100 once in a billion
		if n := firsts[e]; n < 50 || n > 150 {
			t.Errorf("%s is first in %d of 400 draws", e, n)
		}
	}
	w := judged(t)
	w.must("panitia", DecideTie{Entries: []string{"p1", "p2"}, Seed: " 6\x1b "})
	equal(t, "recorded", w.s.Ties[0].TieDecided, TieDecided{Order: DrawOrder("6", []string{"p2", "p1"}), Seed: "6"})
	equal(t, "first", w.s.Standings().Rows[0].Entry, w.s.Ties[0].Order[0])
}

// Two people let those who are tied share their place: one alone changes nothing.
func TestJointByTwo(t *testing.T) {
	w := judged(t)
	tied := []string{"p2", "p1"}
	w.refused("panitia", DecideTie{Entries: tied, Joint: true}, CodeReasonNeeded)
	w.refused("panitia", DecideTie{Entries: tied, Joint: true, Seed: "6"}, CodeSeedOrJoint)
	w.refused("ani", DecideTie{Entries: tied, Joint: true, Reason: "x"}, CodeNotAllowed)
	ties := len(w.s.LineTies())
	w.must("panitia", DecideTie{Entries: tied, Joint: true, Reason: "setara"})
	equal(t, "waits", len(w.s.Joint), 1)
	equal(t, "still to decide", len(w.s.LineTies()), ties)
	equal(t, "holds", len(w.s.DecidedTies()), 0)
	w.refused("panitia", DecideTie{Entries: tied, Joint: true, Reason: "lagi"}, CodeSamePerson)
	w.must("wakil", DecideTie{Entries: tied, Joint: true, Reason: "hadir berdua"})
	got := w.s.Ties[0].TieDecided
	equal(t, "on record", got, TieDecided{Order: []string{"p1", "p2"}, Joint: true, Reason: "setara", Proposer: "panitia", Shared: got.Shared})
	equal(t, "waits no more", len(w.s.Joint), 0)
	equal(t, "holds", len(w.s.DecidedTies()), 1)
	equal(t, "nothing to decide", len(w.s.LineTies()), 0)
	for _, id := range tied {
		r := w.row(id)
		if r.Rank != 1 || !r.Tied || !r.Joint() || r.DecidedBy != rank.TieJoint {
			t.Errorf("%s: %+v %+v", id, r, r.Grounds)
		}
	}
	checkReplay(t, w)
	// Deciding an order after it takes a reason, and holds in its place; and so back.
	w.refused("panitia", DecideTie{Entries: tied, Seed: "5"}, CodeReasonNeeded)
	w.must("panitia", DecideTie{Entries: tied, Reason: "ternyata berbeda"})
	equal(t, "first", w.row("p2").Rank, 1)
	equal(t, "second", w.row("p1").Rank, 2)
	w.must("wakil", DecideTie{Entries: tied, Joint: true, Reason: "memang setara"})
	equal(t, "one alone changes nothing", w.row("p1").Rank, 2)
	w.must("panitia", DecideTie{Entries: tied, Joint: true, Reason: "ya"})
	seal(w)
	equal(t, "kept", w.s.Sealed.Table().Rows[1].DecidedBy, rank.TieJoint)
	checkReplay(t, w)
}
