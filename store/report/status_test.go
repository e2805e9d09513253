package report_test

import (
	"path/filepath"
	"testing"

	"juri/scoring"
	"juri/store/report"
	"juri/store/setup"
)

// TestSheetOfNothing holds that a sheet which asks nothing has an empty list, never null.
func TestSheetOfNothing(t *testing.T) {
	c := sample(t)
	dir := filepath.Join(t.TempDir(), "contest")
	noError(t, setup.WriteDemo(dir))
	said, err := setup.Load(dir)
	noError(t, err)
	said.Contest.Result.Ties = nil // some need whole sheets
	for i, p := range said.People {
		said.People[i].Keys = c.s.Person(p.User).Keys
		if p.User == "ani" {
			said.People[i].Criteria = []string{"latar"}
			said.People[i].CriteriaIn = []scoring.RoomCriteria{{Room: "pinus"}}
		}
	}
	c.do("@host", scoring.Configure{Setup: said})
	if got := report.SheetOf(c.s, c.s.Slot("P01"), "ani", "id"); got.Scores == nil || len(got.Scores) != 0 {
		t.Errorf("it asks %+v", got.Scores)
	}
}
