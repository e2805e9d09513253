package scoring

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// sharedOut is a random contest whose jurors share the criteria out, and every
// sheet that was handed in for its entries.
func sharedOut(rng *rand.Rand) (s State, sheets []SheetSubmitted, recused map[[2]string]bool) {
	r := Rubric{Total: []Total{WeightedMean, WeightedSum}[rng.IntN(2)]}
	for i := range 2 + rng.IntN(3) {
		c := criterion(fmt.Sprint("c", i), []string{"0.1", "0.2", "0.7", "3"}[rng.IntN(4)], points("0", "10", "0.1"))
		c.Bonus = i > 1 && rng.IntN(3) == 0
		r.Criteria = append(r.Criteria, c)
	}
	ties := [][]string{nil, {"criterion:c0"}, {rank.TieHighest}}[rng.IntN(3)]
	facts := []Fact{ContestSet{Contest{Rubric: r, Result: Result{Method: rank.Mean, Panel: 1 + rng.IntN(2), Ties: ties}}}, RoomSet{Room{ID: "r"}}}
	own := make([][]string, 2+rng.IntN(5))
	for j := range own {
		p := Person{User: fmt.Sprint("j", j), Role: Juror}
		for _, c := range r.Criteria {
			if rng.IntN(2) == 0 {
				p.Criteria = append(p.Criteria, c.ID)
			}
		}
		own[j] = p.Criteria
		facts = append(facts, PersonSet{Person: p})
	}
	recused = map[[2]string]bool{}
	for i := range 2 + rng.IntN(5) {
		id := fmt.Sprint("n", i)
		facts = append(facts, EntrySet{Entry: Entry{ID: id, Room: "r"}})
		for j := range own {
			f := SheetSubmitted{Slot: id, Juror: fmt.Sprint("j", j)}
			for _, c := range r.Criteria {
				if mine := len(own[j]) == 0 || slices.Contains(own[j], c.ID); mine && (!c.Bonus || rng.IntN(3) > 0) {
					f.Scores = append(f.Scores, CriterionScore{c.ID, exact.Decimal(rng.IntN(4)) * exact.One / 10})
				}
			}
			switch rng.IntN(12) {
			case 0:
				recused[[2]string{id, f.Juror}] = true
				facts = append(facts, f, RecusalDeclared{Slot: id, Juror: f.Juror, Reason: "x"})
			case 1: // not handed in
				continue
			default:
				facts = append(facts, f)
			}
			sheets = append(sheets, f)
		}
	}
	return Apply(State{}, eventsOf("", facts)...), sheets, recused
}

// TestSharedPlacesAreExact compares random contests whose jurors share the criteria
// out with the rule in fractions: each criterion weighs the mean of those who judge
// it, an empty bonus is nothing, and what nobody judged leaves no place.
func TestSharedPlacesAreExact(t *testing.T) {
	want := uint64(1_000)
	if os.Getenv("JURI_LONG") != "" {
		want = 100_000
	}
	ranked, lacking, tied, shared := 0, 0, 0, 0
	for seed := range want {
		s, sheets, recused := sharedOut(rand.New(rand.NewPCG(seed, 7)))
		if s.Shared() {
			shared++
		}
		scores := map[string]*big.Rat{}
		for _, l := range s.Slots {
			if score := sharedScore(s, l.Entry.ID, sheets, recused); score != nil {
				scores[l.Entry.ID] = score
			}
		}
		for _, r := range s.Standings().Rows {
			score := scores[r.Entry]
			if (score != nil) != (r.Rank > 0) {
				t.Fatalf("%d: %s has rank %d (%v), and by the rule the score %v", seed, r.Entry, r.Rank, r.Why, score)
			}
			if score == nil {
				lacking++
				continue
			}
			better := 0
			for _, o := range scores {
				if o.Cmp(score) > 0 {
					better++
				}
			}
			if ranked++; r.Tied {
				tied++
			}
			if big.NewRat(r.Score.Num, r.Score.Den).Cmp(score) != 0 || r.DecidedBy == "score" && r.Rank != better+1 || r.Tied && len(s.Contest.Result.Ties) == 0 && r.Rank != better+1 {
				t.Fatalf("%d: %s has rank %d by %q with %v; by the rule %v, and %d are better", seed, r.Entry, r.Rank, r.DecidedBy, r.Score, score, better)
			}
		}
	}
	if shared < int(want)/2 || ranked < int(want) || lacking < 100 || tied < 100 {
		t.Errorf("%d contests were shared out, %d entries ranked, %d not, %d tied", shared, ranked, lacking, tied)
	}
}

// sharedScore is an entry's score by the rule; nil if it cannot be ranked.
func sharedScore(s State, entry string, sheets []SheetSubmitted, recused map[[2]string]bool) *big.Rat {
	sum, weights, in := new(big.Rat), new(big.Rat), 0
	for _, f := range sheets {
		if f.Slot == entry && !recused[[2]string{entry, f.Juror}] {
			in++
		}
	}
	for _, c := range s.Contest.Rubric.Criteria {
		w := big.NewRat(int64(c.Weight), int64(exact.One))
		if !c.Bonus {
			weights.Add(weights, w)
		}
		given, n := new(big.Rat), int64(0)
		for _, f := range sheets {
			own := s.Person(f.Juror).Criteria
			if f.Slot != entry || recused[[2]string{entry, f.Juror}] || len(own) > 0 && !slices.Contains(own, c.ID) {
				continue
			}
			v, _ := f.Scores.Get(c.ID)
			given, n = given.Add(given, big.NewRat(int64(v), int64(exact.One))), n+1
		}
		switch {
		case n > 0:
			sum.Add(sum, w.Mul(w, given.Quo(given, big.NewRat(n, 1))))
		case !c.Bonus:
			return nil
		}
	}
	if in < s.Contest.Result.Panel {
		return nil
	}
	if s.Contest.Rubric.Total != WeightedSum {
		sum.Quo(sum, weights)
	}
	return sum
}

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
