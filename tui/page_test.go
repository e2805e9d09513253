package tui

import (
	"strings"
	"testing"
)

// TestPageKnowsOfTheUnsaved has the page ask before it is left while something is not saved.
func TestPageKnowsOfTheUnsaved(t *testing.T) {
	rig := aDay(t)
	for keys, want := range map[string]string{"": `"unsaved":false`, "7": `"unsaved":true`} {
		m := sit(rig, "ani", keys, [2]int{80, 24})
		m.picture()
		if got := m.pageTitle(); !strings.Contains(got, want) {
			t.Errorf("after %q: %s", keys, got)
		}
	}
}

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
