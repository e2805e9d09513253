package scoring

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// categories is a random contest of three categories, two of them with weights of their own
// over criteria that need not be the same ones.
func categories(rng *rand.Rand, method rank.Method) State {
	rubric := func(id string) Rubric {
		r := Rubric{ID: id, Total: []Total{WeightedMean, WeightedSum}[rng.IntN(2)]}
		scale := []Scale{points("0", "10", "0.1"), points("0", "7", "0.1"), points("-1", "60", "0.1")}[rng.IntN(3)]
		for _, c := range []string{"c0", "c1", "c2", "c3"} {
			if c == "c0" || rng.IntN(3) > 0 {
				r.Criteria = append(r.Criteria, criterion(c, []string{"0.1", "0.2", "0.7", "3"}[rng.IntN(4)], scale))
			}
		}
		return r
	}
	c := Contest{
		Rubric: rubric(""), Rubrics: []Rubric{rubric("x"), rubric("y")}, Categories: []Category{{"X", "x"}, {"Y", "y"}},
		Result: Result{Method: method, Panel: 2, Overall: ByShare, Ties: [][]string{nil, {"criterion:c0"}}[rng.IntN(2)]},
	}
	facts := []Fact{ContestSet{c}, RoomSet{Room{ID: "r"}}}
	jurors := 2 + rng.IntN(3)
	for j := range jurors {
		facts = append(facts, PersonSet{Person: Person{User: fmt.Sprint("j", j), Role: Juror}})
	}
	s := Apply(State{}, eventsOf("", facts)...)
	for i := range 3 + rng.IntN(6) {
		e := Entry{ID: fmt.Sprint("n", i), Room: "r", Category: []string{"", "X", "Y", "Z"}[rng.IntN(4)]}
		s = Apply(s, eventsOf("", []Fact{EntrySet{Entry: e}})...)
		for j := range jurors {
			f := SheetSubmitted{Slot: e.ID, Juror: fmt.Sprint("j", j)}
			for _, k := range s.RubricOf(s.Slot(e.ID)).Criteria {
				f.Scores = append(f.Scores, CriterionScore{k.ID, exact.Decimal(rng.IntN(4)) * exact.One / 10})
			}
			if rng.IntN(15) > 0 {
				s = Apply(s, eventsOf("", []Fact{f})...)
			}
		}
	}
	return s
}

// maximum is the most that a sheet can have.
func maximum(r Rubric) *big.Rat {
	weights, asked := bigWeights(r)
	sum := new(big.Rat)
	for i, c := range r.Criteria {
		sum.Add(sum, new(big.Rat).Mul(weights[i], big.NewRat(int64(c.Scale.Max), int64(exact.One))))
	}
	if r.Total != WeightedSum {
		sum.Quo(sum, asked)
	}
	return sum
}

// TestCategoriesAreExact compares random contests whose categories have rubrics of
// their own with the rule in fractions.
func TestCategoriesAreExact(t *testing.T) {
	want := uint64(1_000)
	if os.Getenv("JURI_LONG") != "" {
		want = 100_000
	}
	ranked, tied := 0, 0
	for seed := range want {
		s := categories(rand.New(rand.NewPCG(seed, 11)), rank.Mean)
		scores := map[string]*big.Rat{}
		for _, l := range s.Slots {
			r, top := s.Contest.Rubric, maximum(s.Contest.Rubric)
			switch l.Entry.Category {
			case "X":
				r = s.Contest.Rubrics[0]
			case "Y":
				r = s.Contest.Rubrics[1]
			}
			weights, asked := bigWeights(r)
			sum, n := new(big.Rat), int64(0)
			for _, c := range l.Cells {
				if c.Sheet == nil {
					continue
				}
				n++
				for i, k := range r.Criteria {
					v, given := c.Sheet.Scores.Get(k.ID)
					if !given {
						t.Fatalf("%d: %s lacks %s", seed, l.Entry.ID, k.ID)
					}
					sum.Add(sum, new(big.Rat).Mul(weights[i], big.NewRat(int64(v), int64(exact.One))))
				}
			}
			if n >= 2 {
				if r.Total != WeightedSum {
					sum.Quo(sum, asked)
				}
				sum.Quo(sum, big.NewRat(n, 1))
				scores[l.Entry.ID] = sum.Mul(sum, top.Quo(top, maximum(r)))
			}
		}
		for _, r := range s.Standings().Rows {
			score, better := scores[r.Entry], 0
			if (score != nil) != (r.Rank > 0) {
				t.Fatalf("%d: %s has rank %d, and by the rule %v", seed, r.Entry, r.Rank, score)
			}
			if score == nil {
				continue
			}
			for _, o := range scores {
				if o.Cmp(score) > 0 {
					better++
				}
			}
			if ranked++; r.Tied {
				tied++
			}
			if big.NewRat(r.Score.Num, r.Score.Den).Cmp(score) != 0 || r.DecidedBy == "score" && r.Rank != better+1 || r.Rank < better+1 {
				t.Fatalf("%d: %s has rank %d with %v; by the rule %v, and %d are better", seed, r.Entry, r.Rank, r.Score, score, better)
			}
		}
	}
	if ranked < int(want) || tied < 100 {
		t.Errorf("%d entries were ranked, %d tied", ranked, tied)
	}
}

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
