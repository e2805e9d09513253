package moderator

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// seat is a moderator's terminal on the rig's contest.
type seat struct {
	*kittest.Terminal
	*Screen
	t   *testing.T
	rig *kittest.Rig
}

func sit(t *testing.T, rig *kittest.Rig, user, lang string) *seat {
	term := rig.Terminal(user, lang, kit.Dark)
	s := &seat{Terminal: term, Screen: New(term.Terminal), t: t, rig: rig}
	term.Attach(s.Screen)
	return s
}

func (s *seat) show(w, h int) string { return ansi.Strip(s.View(w, h)) }

// sees checks that the words stand on the screen.
func (s *seat) sees(words ...string) {
	s.t.Helper()
	view := s.show(120, 40)
	for _, w := range words {
		if !strings.Contains(view, w) {
			s.t.Errorf("no %q in\n%s", w, view)
		}
	}
}

func (s *seat) lacks(words ...string) {
	s.t.Helper()
	view := s.show(120, 40)
	for _, w := range words {
		if strings.Contains(view, w) {
			s.t.Errorf("%q is in\n%s", w, view)
		}
	}
}

func (s *seat) told(words string) {
	s.t.Helper()
	if !strings.Contains(s.Notice, words) {
		s.t.Errorf("told %q, want %q", s.Notice, words)
	}
}

func (s *seat) phase(slot string, want scoring.Phase) {
	s.t.Helper()
	if got := s.rig.State.Slot(slot).Phase; got != want {
		s.t.Fatalf("%s is %s, want %s", slot, got, want)
	}
}

// wait lets time pass.
func (s *seat) wait(d time.Duration) { s.rig.Now += d }

// present says who is connected, and who was.
func present(rig *kittest.Rig, on []string, off ...string) {
	rig.State.Present = nil
	for _, u := range on {
		rig.State.Present = append(rig.State.Present, scoring.Presence{User: u, Terminals: 1, Seen: rig.Start})
	}
	for _, u := range off {
		rig.State.Present = append(rig.State.Present, scoring.Presence{User: u, Seen: rig.Start.Add(31 * time.Minute)})
	}
}

// partly fills in so many criteria.
func partly(rig *kittest.Rig, juror, slot string, n int) {
	set := map[string]exact.Decimal{}
	for _, c := range rig.State.Contest.Rubric.Criteria[:n] {
		set[c.ID] = 80 * exact.One
	}
	rig.Do(juror, scoring.EditSheet{Slot: slot, Set: set})
}
