package setup

import (
	"strings"
	"testing"

	"juri/scoring"
)

// Several runs are read, and refused at their place with what they do not go with.
func TestRuns(t *testing.T) {
	with := func(result, more string) (scoring.Setup, error) {
		text := goodContest[:strings.Index(goodContest, "result:")] + "result: " + result + "\n" + more + "\nentries: entries.csv\n"
		return load(folder(text, goodEntries))
	}
	s, err := with("{method: mean, ties: [runs, draw]}", "runs: {count: 3}")
	if err != nil || s.Contest.Result.Best != 1 || len(s.Contest.Result.Rounds) != 2 || s.Contest.Result.Rounds[1] != (scoring.Round{Name: "Putaran 3", Each: scoring.FromAll}) {
		t.Fatalf("%+v, %v", s.Contest.Result, err)
	}
	for code, c := range map[scoring.Code][2]string{
		"runs_best":                {"{method: mean}", "runs: {count: 2, best: 3}"},
		"runs_none":                {"{method: mean, ties: [runs]}", ""},
		scoring.CodeRunsStep:       {"{method: mean, ties: [median]}", "runs: {count: 2}"},
		scoring.CodeRunsNeedScores: {"{method: zscore}", "runs: {count: 2}"},
	} {
		if _, err := with(c[0], c[1]); err == nil || !strings.Contains(err.Error(), string(code)) {
			t.Errorf("%s: %v", code, err)
		}
	}
}
