package scoring

import (
	"fmt"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

func TestUnranked(t *testing.T) {
	w := field(t, 5, 3, 2, *weighted("1"))
	for i, n := range []int{3, 1, 2, 2, 0} {
		for j := range n {
			w.must(fmt.Sprint("j", j), Submit{Slot: fmt.Sprint("n", i), Scores: values("c0", "50")})
		}
	}
	w.must("panitia", Withdraw{Slot: "n2", Reason: "x"})
	w.apply("panitia", PhaseSet{Slot: "n3", Phase: Absent})
	checkRanks(t, w, "n0 1", "n1 0", "n2 0", "n3 0", "n4 0")
	why := map[string]*Error{
		"n1": {CodeTooFewSheets, Args{"sheets": "1", "panel": "2"}},
		"n2": {CodeDidNotTake, Args{"phase": "withdrawn"}},
		"n3": {CodeDidNotTake, Args{"phase": "absent"}},
		"n4": {CodeTooFewSheets, Args{"sheets": "0", "panel": "2"}},
	}
	for _, r := range w.s.Standings().Rows {
		equal(t, r.Entry, Why(r.Why), why[r.Entry])
	}
	equal(t, "no number", w.row("n4").Score, exact.Ratio{})

	w = field(t, 1, 1, 0, *weighted("1")) // no least panel is still one sheet
	equal(t, "why", Why(w.row("n0").Why), &Error{CodeTooFewSheets, Args{"sheets": "0", "panel": "1"}})
}

// Whose role or room changed, or who is gone, still has their sheet counted and expected.
func TestSheetsOutliveTheirJurors(t *testing.T) {
	c := smallSetup()
	w := newWorld(t, c)
	w.must("sari", Next{"pinus"})
	w.must("ani", sheet("p1", "70", "70"))
	w.must("budi", sheet("p1", "90", "90"))
	c.People[1].Role = Organizer
	c.People = c.People[1:]
	w.must("@host", Configure{Setup: c})
	r := w.row("p1")
	equal(t, "score", r.Score, exact.Ratio{Num: 80, Den: 1})
	equal(t, "counts", []int{r.Sheets, r.Expected}, []int{2, 2})
}

// Where a method has no places its reason is one that people are told.
func TestMethodsWithoutPlaces(t *testing.T) {
	w := field(t, 2, 4, 1, *weighted("1"))
	for juror, slot := range map[string]string{"j0": "n0", "j1": "n0", "j2": "n1", "j3": "n1"} {
		w.must(juror, Submit{Slot: slot, Scores: values("c0", "50")})
	}
	parts := &Error{CodeParts, Args{"parts": "2", "each": "n0 (j0 j1) | n1 (j2 j3)", "join": "j0 + n1"}}
	for m, want := range map[rank.Method]*Error{
		rank.Additive: parts, rank.ZScore: parts, rank.Skating: {Code: CodeRanksUneven}, rank.Trimmed: {CodeTooFewToTrim, Args{"sheets": "2"}},
		rank.HighLow: {CodeTooFewToTrim, Args{"sheets": "2"}}, rank.DropLowest: {CodeTooFewToDrop, Args{"sheets": "2"}}, rank.Points: {Code: CodeRanksUneven},
		"best": {CodeUnknownMethod, Args{"method": "best", "known": "mean, trimmed, high-low, drop-lowest, median, ranksum, points, skating, zscore, additive"}},
	} {
		table, err := w.s.StandingsBy(m)
		equal(t, string(m), err, error(want))
		for _, r := range table.Rows {
			equal(t, string(m), Why(r.Why), want)
		}
	}
	equal(t, "parts", len(w.s.Parts()), 2)
	equal(t, "planned parts", len(w.s.PlannedParts()), 1)
}
