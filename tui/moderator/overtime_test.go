package moderator

import (
	"strings"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/tui/kit/kittest"
)

// TestOvertimeLine holds that on a narrow terminal the line above the room keeps both keys.
func TestOvertimeLine(t *testing.T) {
	rig := kittest.New(t)
	said := rig.State.Recorded()
	said.Contest.Result.Overtime = scoring.Overtime{Phase: scoring.Presenting, Per: time.Minute, Points: 3 * exact.One / 2}
	rig.Do("@host", scoring.Configure{Setup: said})
	rig.Do("sari", scoring.Next{Room: "pinus"})
	rig.Now += 18*time.Minute + 31*time.Second
	rig.Do("sari", scoring.Next{Room: "pinus"})
	for lang, want := range map[string]string{"id": "t kurangi 18 · i abaikan ", "en": "t deduct 18 · i waive "} {
		s := sit(t, rig, "sari", lang)
		if view := s.show(44, 18); !strings.Contains(view, want) {
			t.Errorf("no %q in\n%s", want, view)
		}
	}
}
