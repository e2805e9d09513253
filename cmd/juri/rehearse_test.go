package main

import (
	"io"
	"testing"

	"juri/scoring"
	"juri/store/setup"
	"juri/tui/i18n"
)

// TestRehearse plays the sample contest without think times before twenty
// boards: every sheet is in, nothing is refused or lost, and every board ends
// with the standings.
func TestRehearse(t *testing.T) {
	dir := t.TempDir()
	if err := setup.WriteDemo(dir); err != nil {
		t.Fatal(err)
	}
	n := 20
	if raced { // the same code at a size that the detector can follow
		n = 4
	}
	r := &rehearsal{rehearseOptions: rehearseOptions{jurors: n, boards: n, moderators: 1, fast: true}, text: i18n.For("en")}
	if err := r.run(t.Context(), dir, io.Discard); err != nil {
		t.Fatal(err)
	}
	got := r.figures.report()
	if want := n * 46; got.Sheets != want || got.Lost != 0 || got.Refused != 0 {
		t.Errorf("%d sheets of %d in, %d lost, %d refused", got.Sheets, want, got.Lost, got.Refused)
	}
	if r.figures.wrong != 0 {
		t.Errorf("%d boards do not show the standings", r.figures.wrong)
	}
	if got.Commands < uint64(got.Sheets) || got.Commits == 0 || got.Commits > got.Commands {
		t.Errorf("%d commands in %d commits", got.Commands, got.Commits)
	}
	if got := len(r.figures.login.all); got != 2*n+1 {
		t.Errorf("%d logins were timed", got)
	}
}

func TestRehearsalOfAnEmptyContest(t *testing.T) {
	r := &rehearsal{rehearseOptions: rehearseOptions{jurors: 1}, text: i18n.For("en")}
	if err := r.cast(scoring.Setup{}); err == nil {
		t.Error("a contest without entries is played")
	}
}
