package scoring

import (
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// by is the state as of a contest of older rules of juri's own.
func by(version int, s State) State {
	c := *s.Contest
	c.RulesVersion = version
	s.Contest = &c
	return s
}

// What juri once did otherwise it still does for a contest of that day: its result is sealed and
// held as it was then.
func TestOlderRulesHold(t *testing.T) {
	for version, open := range []int{0, 0, 1} {
		w := judged(t, oneUnplaced)
		w.s.Secret = Hash{1}
		w.s = by(version, w.s)
		waive := map[bool]string{true: "tidak ada juri bersama"}[version > 0]
		for _, c := range []struct {
			user string
			do   func() Command
		}{
			{"panitia", func() Command { return ProposeSeal{Waive: waive} }},
			{"budi", func() Command { return ConfirmSeal{Of: w.s.Proposal.Seq} }},
		} {
			was, n := w.s, len(w.events)
			w.must(c.user, c.do())
			for _, e := range w.events[n:] {
				equal(t, TypeOf(e.Fact), Caused(was, e), nil)
				was = Apply(was, e)
			}
		}
		equal(t, "open by version "+itoa(version), len(w.s.Sealed.Open), open)
	}
}

// Places of a category in which nobody has one are not awarded, once nothing more is to come.
func TestUnplacedStaysOpen(t *testing.T) {
	w := judged(t, oneUnplaced)
	open := []rank.Open{{Award: "Terbaik", Category: "SMA", Place: 1, Places: 1, Why: &rank.Reason{Code: rank.NonePlaced}}}
	equal(t, "closed", w.s.Standings().Open, open)
	w.must("panitia", Reopen{Slot: "p3", Reason: "salah"})
	equal(t, "while an entry is open", w.s.Standings().Open, nil)
	w.must("panitia", Close{"p3"})
	w.must("panitia", ProposeSeal{Waive: "tidak ada juri bersama"})
	w.must("budi", ConfirmSeal{Of: w.s.Proposal.Seq})
	equal(t, "sealed", w.s.Standings().Open, open)

	// Compared or not, an award of a category has its places there alone.
	w = judged(t, func(c *Setup) {
		c.Contest.Result.Awards = []rank.Award{{Name: "Terbaik", Places: 2}, {Name: "Terbaik SMA", Places: 2, Category: "SMA"}, {Name: "Harapan SMA", Places: 1, Category: "SMA"}, {Name: "Terbaik TK", Places: 1, Category: "TK"}}
		c.Entries[3].Category = "SMA"
	})
	w.must("panitia", Disqualify{Slot: "e1", Reason: "plagiat"})
	var said []string
	for _, o := range w.s.Standings().Open {
		said = append(said, o.Award+" "+itoa(o.Place)+" "+itoa(o.Places)+" "+o.Why.Code)
	}
	equal(t, "of a category of the disqualified", said, []string{"Terbaik SMA 1 2 none_placed", "Harapan SMA 3 1 none_placed"})
}

// Under high-low an entry without a sheet has no score, whatever it was credited; it had once.
func TestHighLowOfNoSheet(t *testing.T) {
	w := judged(t, func(c *Setup) {
		c.Contest.Result.Method, c.Contest.Result.Bonus.Max = rank.HighLow, 5*exact.One
		c.Entries = append(c.Entries, Entry{ID: "p9", Unit: "u", Title: "t", Room: "pinus", Order: 9})
	})
	w.must("panitia", MarkAbsent{Slot: "p9"}, Adjust{Slot: "p9", Points: 2 * exact.One, Reason: "karya terbuka"})
	for version, none := range []bool{false, false, true} {
		for _, r := range by(version, w.s).Standings().Rows {
			if r.Entry == "p9" && (r.Score.None() != none || r.Rank != 0) {
				t.Errorf("by version %d it has %v", version, r.Score)
			}
		}
	}
}

// A category is several since one may be written so; in an older contest it is what it says.
func TestCategoryOfOldContests(t *testing.T) {
	w := judged(t, func(c *Setup) {
		c.Contest.Result.Awards = []rank.Award{{Name: "Terbaik SD", Places: 1, Category: "SD"}, {Name: "Terbaik", Places: 1, Category: "SD; SMP"}}
		c.Contest.Result.Ineligible = []Ineligible{{Categories: []string{"SMA"}, Why: "tamu"}}
		c.Entries[2].Category, c.Entries[3].Category = "SD; SMP", "SMA; SD"
	})
	for version, want := range [][2]string{{"Terbaik", ""}, {"Terbaik SD", "Terbaik"}, {"Terbaik SD", "Terbaik"}} {
		for _, r := range by(version, w.s).Standings().Rows {
			if r.Entry != "p3" {
				continue
			}
			also := ""
			if len(r.Also) > 0 {
				also = r.Also[0]
			}
			equal(t, "by version "+itoa(version), [2]string{r.Award, also}, want)
			equal(t, "its ranks", len(rank.Table{Rows: by(version, w.s).Standings().Rows}.RanksIn(r)), map[bool]int{true: 2}[version > 0])
		}
		equal(t, "a guest", by(version, w.s).Contest.ineligible(w.s.Slot("e1").Entry), map[bool]string{true: "tamu"}[version > 0])
	}
}

// Where the method gives nobody a place in the first round any more, awards go by the places of the rounds
// after it together; each round gave them by itself once.
func TestFirstRoundOfNobody(t *testing.T) {
	w := finals(t, FromOverall, apart)
	c := *w.s.Contest
	c.Result.Rounds = []Round{{Name: "Semifinal", Top: 4, Each: FromOverall, Room: "final"}, {Name: "Final", Top: 2, Each: FromOverall, Room: "pinus"}}
	w.apply("@host", ContestSet{c})
	play := func(scores map[string]string) {
		for _, slot := range sortedKeys(scores) {
			w.must("panitia", Call{slot}, Next{w.s.Slot(slot).Room}, Next{w.s.Slot(slot).Room})
			for _, p := range w.s.Panel(w.s.Slot(slot)) {
				w.must(p.User, sheet(slot, scores[slot], scores[slot]))
			}
			w.must("panitia", Close{slot})
		}
	}
	w.must("panitia", Advance{})
	play(map[string]string{"e1.2": "10", "p2.2": "20", "p3.2": "30", "p1.2": "40"})
	w.must("panitia", Advance{})
	w.must("panitia", Withdraw{Slot: "p1.3"})
	play(map[string]string{"p3.3": "5"})
	c.Result.Method = rank.Points // every juror of a round places all that are in it, which in the first of two rooms none did
	w.apply("@host", ContestSet{c})
	for version, want := range [][]string{
		2: {"1 p3.3 Juara 2", "2 p1.2 Juara 1", "3 p2.2 Harapan 1", "4 e1.2  1", "0 e2  0", "0 e3  0"}, // first of the semifinal
		3: {"1 p3.3 Juara 2", "2 p1.2 Harapan 1", "3 p2.2 Harapan 1", "4 e1.2  1", "0 e2  0", "0 e3  0"},
	} {
		if want != nil {
			w.s = by(version, w.s)
			_, why := w.s.StandingsBy(rank.Points)
			equal(t, "said of the method by version "+itoa(version), why != nil, version < 3)
			equal(t, "by version "+itoa(version), w.places(), want)
		}
	}
}

// Whoever takes a seat owes no sheet of what had presented, though it takes no part now: it may come back, to
// those who saw it. Once it went along.
func TestSeatOfDisqualified(t *testing.T) {
	for version, kept := range map[int][]string{2: {"p2"}, 3: {"p1", "p2"}} {
		w := newWorld(t, withReserves(smallSetup()))
		w.s.Secret = Hash{1}
		w.s = by(version, w.s)
		w.must("budi", Recuse{Slot: "p1", Juror: "budi", Reason: "saudara"})
		for _, slot := range []string{"p1", "p2"} {
			w.must("panitia", Call{slot}, Next{"pinus"}, Next{"pinus"})
			w.must("ani", sheet(slot, "80", "80"))
		}
		w.must("budi", sheet("p2", "70", "70"))
		w.must("panitia", Close{"p1"}, Close{"p2"}, Disqualify{Slot: "p1", Reason: "plagiat"}, MarkAbsent{Slot: "p3"})
		was, n := w.s, len(w.events)
		w.must("panitia", CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"})
		equal(t, "it may have been", Caused(was, w.events[n]), nil)
		equal(t, "kept", w.events[n].Fact.(SeatTaken).Kept, kept)
		w.must("panitia", Reinstate{Slot: "p1", Reason: "bukan"}, Reinstate{Slot: "p3"})
		missing := users(nil)
		for _, m := range w.s.MissingSheets(w.s.Slot("p1")) {
			missing = append(missing, m.Juror.User)
		}
		equal(t, "of what was seen before", missing, map[int][]string{2: {"eko"}}[version])
		equal(t, "of what waits still", w.s.Sits(w.s.Person("eko"), w.s.Slot("p3")), true)
	}
}
