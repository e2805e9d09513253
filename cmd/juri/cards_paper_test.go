package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"juri/cmd/juri/internal/folder"
	"juri/scoring"
	"juri/scoring/i18n"
)

// fullDisk takes so many bytes and no more.
type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	n := min(len(p), d.room)
	if d.room -= n; n < len(p) {
		return n, errors.New("no space left")
	}
	return n, nil
}

// TestCardsOnFullDisk holds that nobody's PIN is another because cards could not be written
// on paper, and that those hold that were.
func TestCardsOnFullDisk(t *testing.T) {
	s := serveDemo(t)
	s.Stop()
	logins := func() (all []scoring.Login) {
		t.Helper()
		r, err := folder.Read(i18n.For("en"), s.Dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range r.State().Logins {
			all = append(all, *l)
		}
		return all
	}
	for _, room := range []int{0, 1000} {
		var e strings.Builder
		if code := run(t.Context(), []string{"cards", s.Dir, "--format", "pdf"}, strings.NewReader(""), &fullDisk{room}, &e); code != 1 || !strings.Contains(e.String(), "no space left") {
			t.Errorf("exit %d, %s", code, e.String())
		}
		if all := logins(); len(all) > 0 {
			t.Fatalf("PINs were recorded: %d", len(all))
		}
	}
	var out bytes.Buffer
	var e strings.Builder
	if code := run(t.Context(), []string{"cards", s.Dir, "--format", "pdf"}, strings.NewReader(""), &out, &e); code != 0 || !bytes.HasPrefix(out.Bytes(), []byte("%PDF")) {
		t.Fatalf("exit %d, %s", code, e.String())
	}
	if all := logins(); len(all) == 0 {
		t.Error("no PIN was recorded")
	}
	// Making them a second time ends the first, which is said; the first time it is not.
	const ended = "hold no longer"
	if strings.Contains(e.String(), ended) {
		t.Errorf("said of the first cards: %s", e.String())
	}
	if _, said, code := s.Shell("cards", s.Dir); code != 0 || !strings.Contains(said, ended) {
		t.Errorf("exit %d, %s", code, said)
	}
	if _, said, code := s.Shell("cards", s.Dir, "--same-pins"); code != 0 || strings.Contains(said, ended) {
		t.Errorf("exit %d, %s", code, said)
	}
}
