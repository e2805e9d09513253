package tui

import (
	"strings"
	"testing"
)

// The page of ranking takes digits though no cursor shows: a phone's keyboard must offer them.
func TestPageTakesPlaces(t *testing.T) {
	rig := aDay(t)
	c := *rig.State.Contest
	c.Rubric.Places = true
	rig.State.Contest = &c
	for keys, want := range map[string]string{"r": `"typing":"digits"`, "r ?": `"typing":""`} {
		m := sit(rig, "dewa", keys, [2]int{80, 24})
		m.picture()
		if got := m.pageTitle(); !strings.HasSuffix(got, want+"}") {
			t.Errorf("after %s: %s", keys, got)
		}
	}
}
