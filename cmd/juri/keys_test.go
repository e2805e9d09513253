package main

import (
	"encoding/json"
	"testing"
	"time"

	"juri/scoring/exact"
	"juri/store/report"
)

// pieces types keys in pieces with that much time between. How long they take to
// arrive makes no difference to what must come of them.
func (x *terminal) pieces(gap time.Duration, pieces ...string) {
	x.t.Helper()
	for i, p := range pieces {
		if i > 0 {
			time.Sleep(gap)
		}
		x.press(p)
	}
}

// scores waits until the user has entered that many scores for the slot, and
// returns them.
func (c *child) scores(user, slot string, n int) map[string]exact.Decimal {
	c.t.Helper()
	var got map[string]exact.Decimal
	until(c.t, slot+" has the scores", func() bool {
		out, e, code := c.verb(user, "sheet "+slot+" --format json")
		var s report.Sheet
		if err := json.Unmarshal([]byte(out), &s); err != nil || code != 0 {
			c.t.Fatalf("sheet: %v %s", err, e)
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
	if _, e, code := c.verb("sari", "next pinus"); code != 0 {
		t.Fatal(e)
	}
	x := c.console("ani", 80, 24)
	x.see("P01")
	for _, gap := range []time.Duration{5, 60, 300} {
		gap *= time.Millisecond
		x.pieces(gap, "\x1b", "[B")
		x.pieces(gap, "\x1b[", "A")
		x.pieces(gap, "\x1b", "[", "B")
		x.pieces(gap, "\x1b[<65;4", "0;12M")
		x.pieces(gap, "\x1b[<0;7", "8;24", "m")
		x.pieces(gap, "\x1b[M", "`!", "!")
		x.pieces(gap, "\x1bO", "A")
	}
	x.pieces(60*time.Millisecond, "\x1b", "[B", "85\r")
	x.press("7\x1b85\r") // what is being typed is cancelled, and 85 typed
	x.press("86\b5\r")
	x.press("8\b\b\r")
	got := c.scores("ani", "P01", 3)
	want := map[string]exact.Decimal{"baru": 85 * exact.One, "impl": 85 * exact.One, "signif": 85 * exact.One}
	for id, v := range want {
		if got[id] != v {
			t.Errorf("scores are %v, not %v", got, want)
		}
	}
	c.scores("ani", "P02", 0)
}
