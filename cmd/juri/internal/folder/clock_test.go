package folder_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"juri/cmd/juri/internal/juritest"
	"juri/store/report"
	"juri/tui/kit"
)

// TestClockEverywhere holds that a phase that was started, paused, extended and
// outlived by the server shows the same time left on every terminal.
func TestClockEverywhere(t *testing.T) {
	s := serveDemo(t)
	do := func(user, line string) string {
		t.Helper()
		out, e, code := s.Verb(user, line)
		if code != 0 {
			t.Fatalf("%s: %s", line, e)
		}
		return out
	}
	left := func() string {
		var turn struct{ Slots []report.Turn }
		if err := json.Unmarshal([]byte(do("sari", "queue pinus --format json")), &turn); err != nil {
			t.Fatal(err)
		}
		return kit.Clock(time.Duration(*turn.Slots[0].Left) * time.Second)
	}
	do("sari", "next pinus")
	do("sari", "pause pinus")
	paused := left()
	terminals := []*juritest.Terminal{s.Console("ani", 80, 24), s.Console("dewa", 44, 20), s.Console("sari", 80, 24), s.Console("panitia", 100, 30)}
	for _, x := range terminals {
		x.See(paused)
	}
	do("sari", "extend pinus 3")
	longer := left()
	if longer == paused {
		t.Fatalf("three minutes more leave %s", longer)
	}
	for _, x := range terminals {
		x.See(longer)
	}
	s.Stop()
	s.Start()
	if got := left(); got != longer {
		t.Errorf("the restart made %s of %s", got, longer)
	}
	for _, user := range []string{"ani", "sari", "panitia"} {
		s.Console(user, 80, 24).See(longer)
	}
	do("sari", "resume pinus")
	running := s.Console("ani", 80, 24)
	running.See("▶ P01")
	// Not asked of a verb again and again: a fast machine would log in too often.
	juritest.Until(t, "the time runs again", func() bool { return !strings.Contains(running.Screen(), longer) }, running.Screen)
	if got := left(); got == longer {
		t.Errorf("a second later a verb says %s still", got)
	}
}
