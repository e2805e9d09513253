package scoring

import (
	"encoding/json"
	"testing"

	"juri/scoring/exact"

	"pgregory.net/rapid"
)

func TestScoresInJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := exact.Decimal(rapid.Int64Range(int64(-exact.MaxDecimal), int64(exact.MaxDecimal)).Draw(t, "d"))
		b, _ := json.Marshal(Scores{{"a", d}, {"\"\x1b", -d}})
		var back Scores
		if err := json.Unmarshal(b, &back); err != nil || len(back) != 2 || back[0].Value != d || back[1] != (CriterionScore{"\"\x1b", -d}) {
			t.Fatalf("%s: %v %v", b, back, err)
		}
	})
	for _, in := range []string{`null`, `[]`, `{"a":"1"}`, `{"a":{}}`, `{"a":1e3}`, `{"a":null}`, `{"a":true}`, `5`} {
		if s := (Scores{}); json.Unmarshal([]byte(in), &s) == nil {
			t.Errorf("%s is %v", in, s)
		}
	}
}
