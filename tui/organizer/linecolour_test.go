package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring"
	"juri/scoring/rank"
	"juri/tui/kit"
)

// An award's line has the colour of how sure it is, in the standings as in the analysis.
func TestAwardLinesSayHowSure(t *testing.T) {
	awards := []rank.Award{{Name: "Besar", Places: 1}, {Name: "Terbaik", Places: 2}}
	for _, c := range []struct {
		name   string
		values [6][4]int64
		pen    func(*kit.Pens) kit.Pen
	}{
		{"held by all", [6][4]int64{{95, 95, 95, 95}, {80, 80, 80, 80}, {70, 70, 70, 70}, {60, 60, 60, 60}, {50, 50, 50, 50}, {40, 40, 40, 40}},
			func(p *kit.Pens) kit.Pen { return p.Good }},
		{"crossed by a tie", tiedValues, func(p *kit.Pens) kit.Pen { return p.Bad }},
	} {
		if c.name != "held by all" {
			awards = []rank.Award{{Name: "Besar", Places: 2}, {Name: "Terbaik", Places: 2}}
		}
		d := open(t, judgedBy(t, scoring.Result{Method: rank.Mean, Awards: awards}, c.values), "id")
		d.Press("2")
		rule, _, _ := strings.Cut(c.pen(d.Styles.Fast).Render("── "), "──")
		if view := d.scr.View(100, 30); !strings.Contains(view, rule+"── ") {
			t.Errorf("%s: no line in that colour:\n%q", c.name, view)
		}
	}
}
