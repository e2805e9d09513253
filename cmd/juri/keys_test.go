package main

import (
	"encoding/json"
	"maps"
	"testing"
	"time"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring/exact"
	"juri/store/report"
)

// scores waits until the user has entered that many scores for the slot, and
// returns them.
func (c *child) scores(user, slot string, n int) map[string]exact.Decimal {
	c.T.Helper()
	var got map[string]exact.Decimal
	juritest.Until(c.T, slot+" has the scores", func() bool {
		out, e, code := c.Verb(user, "sheet "+slot+" --format json")
		var s report.Sheet
		if err := json.Unmarshal([]byte(out), &s); err != nil || code != 0 {
			c.T.Fatalf("sheet: %v %s", err, e)
		}
		got = map[string]exact.Decimal{}
		for _, v := range s.Scores {
			if v.Value != nil {
				got[v.Criterion] = *v.Value
			}
		}
		return len(got) == n
	})
	return got
}

// TestKeysInPieces types keys whose bytes come one after the other, at the built
// program: arrows move once, the mouse's wheel is no number, nothing reaches
// another sheet.
func TestKeysInPieces(t *testing.T) {
	c := serveChild(t)
	if _, e, code := c.Verb("sari", "next pinus"); code != 0 {
		t.Fatal(e)
	}
	x := c.Console("ani", 80, 24)
	x.See("P01")
	for _, gap := range []time.Duration{5, 60, 300} {
		gap *= time.Millisecond
		x.Pieces(gap, "\x1b", "[B")
		x.Pieces(gap, "\x1b[", "A")
		x.Pieces(gap, "\x1b", "[", "B")
		x.Pieces(gap, "\x1b[<65;4", "0;12M")
		x.Pieces(gap, "\x1b[<0;7", "8;24", "m")
		x.Pieces(gap, "\x1b[M", "`!", "!")
		x.Pieces(gap, "\x1bO", "A")
	}
	x.Pieces(60*time.Millisecond, "\x1b", "[B", "85\r")
	x.Press("7\x1b85\r") // what is being typed is cancelled, and 85 typed
	x.Press("86\b5\r")
	x.Press("8\b\b\r")
	want := map[string]exact.Decimal{"baru": 85 * exact.One, "impl": 85 * exact.One, "signif": 85 * exact.One}
	juritest.Until(t, "three scores are 85", func() bool { return maps.Equal(c.scores("ani", "P01", 3), want) }, x.Screen)
	c.scores("ani", "P02", 0)
}
