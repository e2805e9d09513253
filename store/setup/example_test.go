package setup_test

import (
	"fmt"

	"juri/scoring/rank"
	"juri/store/setup"
)

// A table of scores, without a contest: whoever has the highest mean is first.
func ExampleReadTally() {
	in := setup.Input{Name: "nilai.csv", Data: []byte("entry,juror,isi,gaya\nP01,ani,80,85\nP01,budi,90,85\nP02,ani,70,95\nP02,budi,90,95\n")}
	t, err := setup.ReadTally(in, nil, setup.ScoreOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	ballots, err := t.Ballots(rank.Mean, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	table, _ := rank.Standings(ballots, rank.Rules{Method: rank.Mean}, t.Decisions(nil))
	for _, row := range table.Rows {
		fmt.Println(row.Rank, row.Entry, row.Score.Format(2))
	}
	// Output:
	// 1 P02 87.50
	// 2 P01 85.00
}
