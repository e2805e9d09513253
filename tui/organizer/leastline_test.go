package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// A place that nobody has stands under those who have the award; the cursor's row says
// for what it was passed over.
func TestStandingsSayWhatStaysOpen(t *testing.T) {
	awards := []rank.Award{{Name: "Besar", Places: 3, Min: 75 * exact.One / 100}, {Name: "Terbaik", Places: 1}}
	d := open(t, judgedBy(t, scoring.Result{Method: rank.Mean, Awards: awards},
		[6][4]int64{{95, 95, 95, 95}, {80, 80, 80, 80}, {70, 70, 70, 70}, {60, 60, 60, 60}, {50, 50, 50, 50}, {40, 40, 40, 40}}), "id")
	d.Press("2", "down", "down")
	for _, size := range [][2]int{{80, 24}, {44, 20}} {
		view := d.show(size[0], size[1])
		for _, want := range []string{"“Besar” peringkat 3 tidak", "dilewati untuk “Besar”", "minimal 0,75 ·"} {
			if !strings.Contains(view, want) {
				t.Errorf("%v lacks %q:\n%s", size, want, view)
			}
		}
	}
}

// An entry that is passed over above those who have awards begins no tier of its own,
// and what stays open stands under the last who has one.
func TestStandingsSayWhoIsPassedOver(t *testing.T) {
	awards := []rank.Award{{Name: "Juara I", Places: 1}, {Name: "Juara II", Places: 1}, {Name: "Juara III", Places: 3}}
	rules := scoring.Result{Method: rank.Mean, Awards: awards, Ineligible: []scoring.Ineligible{{Entries: []string{"P05", "P07"}, Why: "tamu"}}}
	d := open(t, judgedBy(t, rules, [6][4]int64{{95, 95, 95, 95}, {90, 90, 90, 90}, {85, 85, 85, 85}, {80, 80, 80, 80}, {75, 75, 75, 75}, {70, 70, 70, 70}}), "id")
	d.Press("2")
	view := d.show(80, 24)
	one, two := strings.Index(view, "── Juara I ──"), strings.Index(view, "── Juara II ──")
	if one < strings.Index(view, "P05  ") || two < strings.Index(view, "P07  ") || strings.Count(view, "── Juara II ──") != 1 ||
		strings.Index(view, "tidak diberikan") < strings.Index(view, "P10  ") {
		t.Error(view)
	}
}
