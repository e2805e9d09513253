package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
)

// In a final that one method ranks and another does not, the methods still stand
// side by side: an entry is the same one in both rounds.
func TestMethodsOverRounds(t *testing.T) {
	r := withRound(t)
	r.Do("panitia", scoring.DecideTie{Entries: []string{"P05", "P06"}, Reason: "ketua"})
	r.Do("panitia", scoring.Advance{})
	r.Do("panitia", scoring.Call{Slot: "P05.2"})
	for _, j := range []string{"ani", "budi", "citra"} { // too few to trim
		r.Score(j, "P05.2", 70)
	}
	d := open(t, r, "en")
	d.scr.View(120, 40)
	d.Press("3")
	view := d.show(120, 200)
	if !strings.Contains(view, "By other methods") || !strings.Contains(view, "Trimmed mean") {
		t.Errorf("methods are not compared:\n%s", view)
	}
	row := ""
	for l := range strings.Lines(view) {
		if f := strings.Fields(l); len(f) > 0 && strings.HasPrefix(f[0], "P05") {
			row = l
		}
	}
	if n := len(strings.Fields(row)); n != 1+len(rank.Beside(rank.Mean)) {
		t.Errorf("%d columns for P05: %q in\n%s", n, row, view)
	}
}
