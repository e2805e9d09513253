package scoring

import (
	"slices"
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

// TestSharesStay holds that whoever filled in a sheet is asked the same criteria for it
// ever after, and that a criterion that a sheet lacks is no zero.
func TestSharesStay(t *testing.T) {
	of := func(id, v string) map[string]exact.Decimal { return map[string]exact.Decimal{id: d(v)} }
	c := withReserves(musabaqah())
	c.People[0].Rooms, c.People[0].Criteria = []string{"pinus", "eboni"}, []string{"tajwid", "lagu"}
	c.People[0].CriteriaIn = []RoomCriteria{{"pinus", []string{"tajwid"}}, {"eboni", []string{"lagu"}}}
	w := newWorld(t, c)
	w.must("panitia", Move{Slot: "p2", Room: "eboni", Reason: "x"}, Call{Slot: "p1"})
	w.must("ani", Submit{Slot: "p1", Scores: of("tajwid", "35")})
	w.must("panitia", MarkAbsent{Slot: "p1", Reason: "x"})
	w.refused("panitia", Move{Slot: "p1", Room: "eboni", Reason: "x"}, CodeRoomFixed)
	filed := c
	filed.Entries = slices.Clone(c.Entries)
	filed.Entries[0].Room = "eboni"
	w.refused("@host", Configure{Setup: filed, Reason: "x"}, CodeRoomFixed)
	w.must("panitia", Call{Slot: "p2"})
	w.must("ani", Submit{Slot: "p2", Scores: of("lagu", "30")})
	w.must("panitia", CallIn{Room: "pinus", Juror: "eko", For: "cici", Slots: []string{"p3"}, Reason: "x"})
	w.refused("panitia", CallIn{Room: "pinus", Juror: "eko", For: "budi", Slots: []string{"p1"}, Reason: "x"}, CodeOtherShares)
	equal(t, "what eko is asked", w.s.Asked(w.s.Slot("p3"), "eko").Criteria[0].ID, "lagu")
	criteria, in := w.s.Shares(w.s.Person("eko"))
	equal(t, "what papers say that eko judges", criteria, []string{"lagu"})
	equal(t, "by room", len(in), 0)
	for _, user := range []string{"eko", "cici", "ani"} {
		other := c
		other.People = slices.Clone(c.People)
		at := slices.IndexFunc(other.People, func(p Person) bool { return p.User == user })
		other.People[at].Reserve = !other.People[at].Reserve
		w.refused("@host", Configure{Setup: other}, CodeReserveFixed)
	}
	a := w.s.RubricOf(nil)
	score, _ := a.Whole([]Part{{Scores{{Criterion: "tajwid", Value: d("30")}}, a}, {Scores{{Criterion: "lagu", Value: d("20")}, {Criterion: "fasahah", Value: d("10")}}, a}})
	equal(t, "the score of two halves", score.String(), "60.000000")
	whole(t, replayed(t, w.events))
}

// TestRemovedReserve holds that a seat can be given back though contest.yaml dropped
// whoever has it.
func TestRemovedReserve(t *testing.T) {
	c := withReserves(smallSetup())
	w := newWorld(t, c)
	w.must("sari", CallIn{Room: "pinus", Juror: "eko", For: "budi", Reason: "sakit"})
	c.People = slices.DeleteFunc(slices.Clone(c.People), func(p Person) bool { return p.User == "eko" })
	w.must("@host", Configure{Setup: c})
	equal(t, "who judges p1", users(w.s.Panel(w.s.Slot("p1"))), []string{"ani"})
	w.refused("sari", CallIn{Room: "pinus", Juror: "eko", For: "ani", Reason: "x"}, CodeUnknownUser)
	back := slices.ContainsFunc(w.s.CallIns("pinus"), func(c CallIn) bool { return c.Juror == "budi" && c.For == "eko" })
	equal(t, "can be given back", back, true)
	w.must("sari", CallIn{Room: "pinus", Juror: "budi", For: "eko", Reason: "sehat"})
	equal(t, "who judges p1", users(w.s.Panel(w.s.Slot("p1"))), []string{"ani", "budi"})
	whole(t, replayed(t, w.events))
}
