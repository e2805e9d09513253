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
