package scoring

import (
	"testing"

	"juri/scoring/exact"
)

// TestCategoryRubrics holds what an entry's category asks of its sheets, and what cannot be
// changed any more or said at all.
func TestCategoryRubrics(t *testing.T) {
	set := func() Setup {
		c := smallSetup()
		c.Contest.Rubrics = []Rubric{{ID: "sma", Total: WeightedMean, Criteria: []Criterion{criterion("isi", "1", points("0", "100", "1")), criterion("data", "3", points("0", "100", "1"))}}}
		c.Contest.Categories = []Category{{"SMA", "sma"}}
		c.Contest.Result.Overall = ByShare
		c.Entries[1].Category = "SMA"
		return c
	}
	w := newWorld(t, set())
	w.must("panitia", Call{Slot: "p1"})
	w.must("panitia", Next{"pinus"}, Next{"pinus"}, Call{Slot: "p2"})
	equal(t, "owed", w.s.Progress(w.s.Slot("p2"), "ani").Missing, []string{"isi", "data"})
	w.refused("ani", sheet("p2", "80", "90"), CodeUnknownCriterion)
	w.must("ani", Submit{Slot: "p2", Scores: map[string]exact.Decimal{"isi": d("80"), "data": d("90")}}, sheet("p1", "80", "90"))
	equal(t, "p2", w.row("p2").Score.String(), "87.500000")
	equal(t, "p1", w.row("p1").Score.String(), "84.000000")
	sma, none := "SMA", ""
	w.refused("panitia", EditEntry{Entry: "p1", Category: &sma, Reason: "salah"}, CodeCategoryFixed)
	w.refused("panitia", EditEntry{Entry: "p2", Category: &none, Reason: "salah"}, CodeCategoryFixed)
	w.must("panitia", EditEntry{Entry: "p3", Category: &sma})
	c := set()
	c.Entries[0].Category = "SMA"
	w.refused("@host", Configure{Setup: c, Reason: "salah"}, CodeCategoryFixed)
	c = set()
	c.Contest.Rubrics[0].Criteria[1].Weight = d("2")
	w.refused("@host", Configure{Setup: c}, CodeRubricFixed)
	for _, bad := range []struct {
		change func(*Setup)
		code   Code
	}{
		{func(c *Setup) { c.Contest.Result.Overall = "" }, CodeRubricsApart},
		{func(c *Setup) { c.Contest.Rubrics[0].Criteria[0].Scale = points("-1000", "-300", "1") }, CodeRubricsMaximum},
		{func(c *Setup) { c.Contest.Rubrics[0].Places = true }, CodeRubricsPlaces},
		{func(c *Setup) { c.People[0].Criteria = []string{"isi"} }, CodeRubricsShared},
		{func(c *Setup) { c.Contest.Rubrics[0].Criteria = nil }, CodeNoWeight},
	} {
		c := set()
		bad.change(&c)
		_, err := Decide(State{}, Host, Configure{Setup: c})
		equal(t, string(bad.code), codeOf(err), bad.code)
	}
}
