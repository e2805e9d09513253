package scoring

import (
	"math/big"
	"slices"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// A deduction counts once on the final score, whoever stands for it; a credit only
// within the bonus; and both are taken back, confirmed by another, and sealed.
func TestAdjust(t *testing.T) {
	w := judged(t, func(c *Setup) { c.Contest.Result.Bonus.Max = d("3") })
	was, sheets := w.row("p1").Score, w.row("p1").Sheets
	w.must("panitia", Adjust{"p1", d("-2.5"), "lewat waktu"}, Adjust{"p1", d("1.25"), "karya terbaik"})
	equal(t, "score", w.row("p1").Score, was.Plus(d("-1.25")))
	equal(t, "points", w.row("p1").Points, d("-1.25"))
	equal(t, "sheets", w.row("p1").Sheets, sheets)
	w.refused("panitia", Adjust{"p1", d("1.8"), "x"}, CodeBonusSpent)
	w.refused("panitia", Adjust{"p1", d("-99"), "x"}, CodeBadPoints) // with those before more than any score
	all := w.s.Adjustments()
	equal(t, "by one", len(w.s.ByOne()), 2)
	equal(t, "nobody's who made it", len(w.s.AdjustmentsFor("panitia")), 0)
	equal(t, "another's", len(w.s.AdjustmentsFor("wakil")), 2)
	equal(t, "a juror's", len(w.s.AdjustmentsFor("ani")), 0)
	w.refused("panitia", ConfirmAdjustment{Of: all[0].Seq}, CodeSamePerson)
	w.must("wakil", ConfirmAdjustment{Of: all[0].Seq})
	w.refused("wakil", ConfirmAdjustment{Of: all[0].Seq}, CodeSeconded)
	equal(t, "by one", len(w.s.ByOne()), 1)
	w.must("panitia", WithdrawAdjustment{all[1].Seq, "keliru"})
	w.refused("panitia", WithdrawAdjustment{all[1].Seq, "keliru"}, CodeNoAdjustment)
	equal(t, "score", w.row("p1").Score, was.Plus(d("-2.5")))
	equal(t, "by one", len(w.s.ByOne()), 0)

	// A chair sees what they may confirm, others nothing of it.
	for user, want := range map[string]int{"panitia": 2, "ani": 0, "sari": 0, "layar": 0} {
		equal(t, user, len(See(w.s, w.as(user)).Slot("p1").Adjusted), want)
	}
	seal(w)
	sealed := w.s.Sealed
	equal(t, "kept", sealed.Adjusted, []KeptAdjustment{{"p1", d("-2.5"), "lewat waktu", "panitia", "wakil", 0}})
	equal(t, "row", sealed.Table().Rows[slices.IndexFunc(sealed.Rows, func(r Row) bool { return r.Entry == "p1" })].Points, d("-2.5"))
	w.refused("panitia", Adjust{"p1", d("-1"), "x"}, CodeSealed)
	w.refused("panitia", WithdrawAdjustment{all[0].Seq, "x"}, CodeSealed)
	checkReplay(t, w)
}

// seal has two people seal the result, whatever it lacks.
func seal(w *world) {
	for _, tie := range w.s.Ready().Ties {
		w.must("panitia", DecideTie{Entries: rank.EntriesOf(tie), Reason: "ketua"})
	}
	w.must("panitia", ProposeSeal{"kurang"})
	w.must("wakil", ConfirmSeal{Of: w.s.Proposal.Seq})
}

// What one person took back though two had stood for it, the seal shows.
func TestTakenBackByOne(t *testing.T) {
	w := judged(t)
	w.must("panitia", Adjust{"p1", d("-2"), "lewat waktu"})
	of := w.s.Seq
	w.must("wakil", ConfirmAdjustment{Of: of})
	w.must("panitia", WithdrawAdjustment{of, "keliru"})
	equal(t, "by one", len(w.s.ByOne()), 1)
}

// A deduction moves a result that waits for its second person.
func TestAdjustMovesProposal(t *testing.T) {
	w := judged(t)
	for _, tie := range w.s.Ready().Ties {
		w.must("panitia", DecideTie{Entries: rank.EntriesOf(tie), Reason: "ketua"})
	}
	w.must("panitia", ProposeSeal{"kurang"})
	w.must("panitia", Adjust{"p1", d("-0.000001"), "lewat waktu"})
	equal(t, "moved", w.s.Moved(), true)
	w.refused("wakil", ConfirmSeal{Of: w.s.Proposal.Seq}, CodeResultMoved)
}

// Points are taken only from what is points; what is there forbids rules without them.
func TestAdjustNeedsPoints(t *testing.T) {
	for _, m := range rank.Methods() {
		w := newWorld(t, func() Setup { c := smallSetup(); c.Contest.Result.Method = m; return c }())
		want := CodeNoPoints
		if m == rank.Mean || m == rank.Median || m == rank.Trimmed || m == rank.HighLow || m == rank.DropLowest {
			want = ""
		}
		_, err := Decide(w.s, Host, Adjust{"p1", d("-1"), "x"})
		equal(t, string(m), codeOf(err), want)
	}
	w := newWorld(t, smallSetup())
	w.must("panitia", Adjust{"p1", d("-1"), "x"})
	other := smallSetup()
	other.Contest.Result.Method = rank.Skating
	w.refused("@host", Configure{Setup: other}, CodeResultFixed)
	other = smallSetup()
	other.Entries = other.Entries[1:]
	w.refused("@host", Configure{Setup: other}, CodeEntryInUse)
	table, _ := w.s.StandingsBy(rank.RankSum)
	equal(t, "said where they are left out", string(table.Note.Code), string(CodePointsLeftOut))
}

// ownPoints is what the slot's facts come to, by math/big.
func ownPoints(l *Slot) *big.Rat {
	sum := new(big.Rat)
	for _, a := range l.Adjusted {
		if a.Back == nil {
			sum.Add(sum, big.NewRat(int64(a.Points), int64(exact.One)))
		}
	}
	return sum
}
