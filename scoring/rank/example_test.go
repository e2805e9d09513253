package rank_test

import (
	"fmt"

	"juri/scoring/rank"
)

// Ballots go in, and a table of places comes out, each with what decided it. Two
// entries have the same mean; the median of their totals parts them.
func ExampleStandings() {
	ballots := rank.Ballots{
		Jurors: []string{"ani", "budi", "cici"},
		Den:    1, // totals are whole points
		Entries: []*rank.Entry{
			{ID: "P01", Marks: []rank.Mark{{Juror: 0, Total: 80}, {Juror: 1, Total: 80}, {Juror: 2, Total: 80}}},
			{ID: "P02", Marks: []rank.Mark{{Juror: 0, Total: 85}, {Juror: 1, Total: 84}, {Juror: 2, Total: 71}}},
			{ID: "P03", Marks: []rank.Mark{{Juror: 0, Total: 60}, {Juror: 1, Total: 75}}},
			{ID: "P04", Why: &rank.Reason{Code: "too_few_sheets"}},
		},
	}
	table, _ := rank.Standings(ballots, rank.Rules{
		Method: rank.Mean,
		Ties:   []string{rank.TieMedian},
		Awards: []rank.Award{{Name: "Terbaik", Places: 1}},
	}, rank.Decisions{})
	for _, r := range table.Rows {
		switch {
		case r.Why != nil:
			fmt.Println("–", r.Entry, r.Why.Code)
		default:
			fmt.Printf("%d %s %s by %s %q\n", r.Rank, r.Entry, r.Score.Format(2), r.DecidedBy, r.Award)
		}
	}
	// Output:
	// 1 P02 80.00 by median "Terbaik"
	// 2 P01 80.00 by median ""
	// 3 P03 67.50 by score ""
	// – P04 too_few_sheets
}

// A method that has no places says why: without a juror in common, two panels have
// no common scale.
func ExampleStandings_apart() {
	_, why := rank.Standings(rank.Ballots{
		Jurors: []string{"ani", "budi"},
		Den:    1,
		Entries: []*rank.Entry{
			{ID: "P01", Marks: []rank.Mark{{Juror: 0, Total: 80}}},
			{ID: "P02", Marks: []rank.Mark{{Juror: 1, Total: 70}}},
		},
	}, rank.Rules{Method: rank.Additive}, rank.Decisions{})
	fmt.Println(why.Code, "–", why.Args["each"], "–", why.Args["join"])
	// Output: parts – P01 (ani) | P02 (budi) – ani + P02
}
