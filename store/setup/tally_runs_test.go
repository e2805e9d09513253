package setup

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
)

// TestTallyRuns works runs out as their entries' score: of 80, 85 and 40 the best two make 82.5, of 82.5, 10 and 80
// they make 81.25; who has one run has none.
func TestTallyRuns(t *testing.T) {
	rows := "P01,ani,1,80\nP01,budi,1,80\nP02,ani,1,82.5\nP02,budi,1,82.5\nP01,ani,2,85\nP01,budi,2,85\nP02,ani,2,10\nP02,budi,2,10\n" +
		"P01,ani,3,40\nP01,budi,3,40\nP02,ani,3,80\nP02,budi,3,80\nP03,ani,2,80\n"
	tally := func(head, rows string, best int) (Tally, error) {
		return ReadTally(Input{Name: "n.csv", Data: []byte(head + "\n" + rows)}, nil, ScoreOptions{Best: best})
	}
	for best, want := range map[int]string{
		1: "1 P01 85.000000 [{P01 80.000000 false} {P01.2 85.000000 true} {P01.3 40.000000 false}]|2 P02 82.500000 [{P02 82.500000 true} {P02.2 10.000000 false} {P02.3 80.000000 false}]|" +
			"3 P03 80.000000 [{P03  false} {P03.2 80.000000 true}]",
		2: "1 P01 82.500000 [{P01 80.000000 true} {P01.2 85.000000 true} {P01.3 40.000000 false}]|2 P02 81.250000 [{P02 82.500000 true} {P02.2 10.000000 false} {P02.3 80.000000 true}]|" +
			"0 P03  [{P03  false} {P03.2 80.000000 false}]",
	} {
		read, err := tally("peserta,juri,putaran,gaya", rows, best)
		noError(t, err)
		ballots, err := read.Ballots(rank.Mean, 1)
		noError(t, err)
		table, why := rank.Standings(ballots, rank.Rules{Method: rank.Mean, Ties: []string{rank.TieRuns}}, rank.Decisions{})
		var got []string
		for _, r := range table.Rows {
			got = append(got, fmt.Sprint(r.Rank, " ", r.Entry, " ", r.Score, " ", r.More().Runs))
		}
		if strings.Join(got, "|") != want || why != nil {
			t.Errorf("best %d: %s, %v", best, strings.Join(got, "|"), why)
		}
		if err := read.CheckTies([]string{rank.TieRuns}); err != nil {
			t.Error(err)
		}
		if _, why := rank.Standings(ballots, rank.Rules{Method: rank.RankSum}, rank.Decisions{}); why == nil || why.Code != rank.NeedsScores {
			t.Errorf("ranksum: %v", why)
		}
	}
	for head, want := range map[string]scoring.Code{"peserta,juri,hari,gaya": "no_run_column", "peserta,juri,run,gaya": "bad_run"} {
		_, err := tally(head, "P01,ani,x,80\nP01,budi,x,80\n", 1)
		var faults Faults
		if !errors.As(err, &faults) || faults[0].Problem.Code != want {
			t.Errorf("%s: %v", head, err)
		}
	}
	one, err := tally("peserta,juri,gaya", "P01,ani,80\n", 0)
	if err != nil || one.CheckTies([]string{rank.TieRuns}) == nil {
		t.Errorf("runs of one run each: %v", err)
	}
}
