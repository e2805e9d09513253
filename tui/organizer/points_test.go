package organizer_test

import (
	"strings"
	"testing"

	"juri/scoring/rank"
)

// The key for points opens their form, from the list and from one entry; where no points
// can be given it says so.
func TestPointsKey(t *testing.T) {
	r := midday(t)
	d := open(t, r, "id")
	title := d.Text.Points.Title("P05")
	d.Press("4", "home", "-")
	d.wants(t, title)
	d.Press("esc", "d", "-")
	d.wants(t, title)
	d.Press("esc", "esc")
	c := *r.State.Contest
	c.Result.Method = rank.RankSum
	r.State.Contest = &c
	d.Refresh()
	d.Press("-")
	if d.lacks(t, title); !strings.Contains(d.Notice, "tidak dapat dikurangi") {
		t.Errorf("told %q", d.Notice)
	}
}
