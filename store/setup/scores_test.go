package setup

import (
	"errors"
	"testing"

	"juri/scoring"
)

// A decimal comma among commas moves every score after it: no such row is read.
func TestScoresBeyondTheHeader(t *testing.T) {
	tally, err := tallied(tallyFile(t, "s.csv", "entry,juror,isi,gaya\na,ani,0,0\nb,ani,9,9\n"), nil)
	noError(t, err)
	s := stateOf(tally)
	for text, want := range map[string]scoring.Code{
		"a,ani,7,5\nb,ani,8,9,,\n": "",
		"a,ani,7,5,8\nb,ani,8,9\n": "field_count",
	} {
		_, err := ReadScores(Input{"s.csv", []byte("entry,juror,isi,gaya\n" + text)}, s, ScoreOptions{})
		var faults Faults
		if errors.As(err, &faults); want == "" && err != nil || want != "" && (len(faults) != 1 || faults[0].Problem.Code != want || faults[0].Line != 2) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
