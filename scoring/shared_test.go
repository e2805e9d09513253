package scoring

import (
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// musabaqah is a contest after the branch Tilawah of MTQ: three fields, each with
// jurors of its own, whose means add up.
func musabaqah() Setup {
	c := smallSetup()
	c.Contest.Rubric = Rubric{Total: WeightedSum, Criteria: []Criterion{
		criterion("tajwid", "1", points("0", "40", "0.5")), criterion("lagu", "1", points("0", "40", "0.5")), criterion("fasahah", "1", points("0", "20", "0.5")),
	}}
	c.Contest.Result = Result{Method: rank.Mean, Panel: 1, Ties: []string{"criterion:tajwid"}}
	c.People = []Person{
		{User: "ani", Name: "Ani", Role: Juror, Criteria: []string{"tajwid"}}, {User: "budi", Name: "Budi", Role: Juror, Criteria: []string{"tajwid", "fasahah"}},
		{User: "cici", Name: "Cici", Role: Juror, Criteria: []string{"lagu"}}, {User: "panitia", Name: "Panitia", Role: Organizer},
	}
	return c
}

// TestJurorsShareTheCriteria plays a contest in which each juror owes some criteria.
func TestJurorsShareTheCriteria(t *testing.T) {
	w := newWorld(t, musabaqah())
	w.must("panitia", Call{Slot: "p1"})
	of := func(pairs ...string) map[string]exact.Decimal {
		set := map[string]exact.Decimal{}
		for i := 0; i < len(pairs); i += 2 {
			set[pairs[i]] = d(pairs[i+1])
		}
		return set
	}
	l := func() *Slot { return w.s.Slot("p1") }
	equal(t, "owed", w.s.Progress(l(), "budi").Missing, []string{"tajwid", "fasahah"})
	w.refused("ani", Submit{Slot: "p1", Scores: of("tajwid", "35", "lagu", "30")}, CodeNotYourCriterion)
	w.refused("ani", EditSheet{Slot: "p1", Set: of("lagu", "30")}, CodeNotYourCriterion)
	w.refused("budi", Submit{Slot: "p1", Scores: of("tajwid", "35")}, CodeIncomplete)
	w.must("ani", Submit{Slot: "p1", Scores: of("tajwid", "35")})
	w.must("budi", Submit{Slot: "p1", Scores: of("tajwid", "36.5", "fasahah", "17")})
	in, all := w.s.Sheets(l())
	equal(t, "sheets", [2]int{in, all}, [2]int{2, 3})
	row := w.s.Standings().Rows[0]
	equal(t, "without a juror of lagu", Code(row.Why.Code), CodeNotGiven)
	equal(t, "which", row.Why.Args["criteria"], "lagu")
	w.must("cici", Submit{Slot: "p1", Scores: of("lagu", "33.5")})
	row = w.s.Standings().Rows[0]
	equal(t, "35.75 + 33.5 + 17", row.Score.String(), "86.250000")
	equal(t, "budi's own", w.cell("budi").Sheet.Total.String(), "53.500000")
	if _, err := w.s.StandingsBy(rank.Median); codeOf(err) != CodeNeedsWholeSheets {
		t.Errorf("the median of parts: %v", err)
	}
	c := musabaqah()
	c.People[0].Criteria = []string{"lagu"}
	w.refused("@host", Configure{Setup: c}, CodeCriteriaFixed)
	c = musabaqah()
	c.People[0].CriteriaIn = []RoomCriteria{{"pinus", c.People[0].Criteria}}
	w.refused("@host", Configure{Setup: c}, CodeCriteriaFixed)
	c = musabaqah()
	c.People = append(c.People, Person{User: "dedi", Name: "Dedi", Role: Juror, Criteria: []string{"lagu"}})
	w.must("@host", Configure{Setup: c})
	equal(t, "a new juror", len(w.s.Asked(l(), "dedi").Criteria), 1)
	for _, bad := range []struct {
		change func(*Setup)
		code   Code
	}{
		{func(c *Setup) { c.Contest.Result.Method = rank.Median }, CodeNeedsWholeSheets},
		{func(c *Setup) { c.Contest.Result.Ties = []string{"firsts"} }, CodeStepNeedsWhole},
		{func(c *Setup) { c.Contest.Rubric.Places = true }, CodePlacesNeedWhole},
		{func(c *Setup) { c.People[0].Criteria = []string{"x"} }, CodeUnknownCriterion},
	} {
		c := musabaqah()
		bad.change(&c)
		_, err := Decide(State{}, Host, Configure{Setup: c})
		equal(t, string(bad.code), codeOf(err), bad.code)
	}
}
