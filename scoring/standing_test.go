package scoring

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"juri/scoring/exact"
)

// field is a contest of one room with so many entries and jurors, all called.
func field(t testing.TB, entries, jurors, panel int, r Rubric) *world {
	c := smallSetup()
	c.Contest.Rubric, c.Contest.Result.Panel = r, panel
	c.Rooms, c.Entries, c.People = c.Rooms[:1], nil, c.People[5:6]
	for i := range entries {
		c.Entries = append(c.Entries, Entry{ID: fmt.Sprint("n", i), Room: "pinus", Order: i + 1})
	}
	for i := range jurors {
		c.People = append(c.People, Person{User: fmt.Sprint("j", i), Role: Juror})
	}
	w := newWorld(t, c)
	for i := range entries {
		w.apply("panitia", PhaseSet{Slot: fmt.Sprint("n", i), Phase: InScoring})
	}
	return w
}

// randomContest is a field in which sheets, corrections, recusals and
// withdrawals happened, on scales that make ties likely.
func randomContest(t testing.TB, rng *rand.Rand) *world {
	r := Rubric{Total: []Total{WeightedMean, WeightedSum}[rng.IntN(2)]}
	steps := []string{"1", "0.5", "0.1"}
	for i := range 1 + rng.IntN(3) {
		r.Criteria = append(r.Criteria, criterion(fmt.Sprint("c", i), []string{"1", "0.1", "0.2", "30"}[rng.IntN(4)],
			points("0", "3", steps[rng.IntN(3)])))
	}
	entries, jurors := 1+rng.IntN(8), 1+rng.IntN(4)
	w := field(t, entries, jurors, rng.IntN(jurors+1), r)
	for range rng.IntN(3 * entries * jurors) {
		slot, juror := fmt.Sprint("n", rng.IntN(entries)), fmt.Sprint("j", rng.IntN(jurors))
		set := map[string]exact.Decimal{}
		for _, c := range r.Criteria {
			set[c.ID] = c.Scale.Next(0, rng.IntN(5))
		}
		switch rng.IntN(12) {
		case 0:
			_ = w.do(juror, Recuse{Slot: slot, Reason: "saudara"})
		case 1:
			_ = w.do(juror, EditSheet{Slot: slot, Set: set})
		case 2:
			_ = w.do("panitia", Withdraw{Slot: slot, Reason: "x"})
		case 3:
			w.apply("panitia", PhaseSet{Slot: slot, Phase: Absent})
		default:
			_ = w.do(juror, Submit{Slot: slot, Scores: set})
		}
	}
	return w
}

// place is one entry as the independent computation has it.
type place struct {
	score *big.Rat
	rank  int
	tied  bool
}

// places ranks by math/big, straight from what a standing means: one more than
// the number of better entries.
func places(s State) map[string]place {
	all := map[string]place{}
	weights, asked := bigWeights(s.Contest.Rubric)
	for _, l := range s.Slots {
		sum, n := new(big.Rat), int64(0)
		for _, c := range l.Cells {
			if c.Sheet == nil || c.Recusal != nil {
				continue
			}
			n++
			total := new(big.Rat)
			for i, cr := range s.Contest.Rubric.Criteria {
				for _, v := range c.Sheet.Scores {
					if v.Criterion == cr.ID {
						total.Add(total, new(big.Rat).Mul(weights[i], big.NewRat(int64(v.Value), 1_000_000)))
					}
				}
			}
			if s.Contest.Rubric.Total != WeightedSum {
				total.Quo(total, asked)
			}
			sum.Add(sum, total)
		}
		if l.Phase != Absent && l.Phase != Withdrawn && n >= int64(max(s.Contest.Result.Panel, 1)) {
			all[l.Entry.ID] = place{score: sum.Quo(sum, big.NewRat(n, 1))}
		}
	}
	for id, p := range all {
		p.rank = 1
		for other, o := range all {
			switch o.score.Cmp(p.score) {
			case 1:
				p.rank++
			case 0:
				p.tied = p.tied || other != id
			}
		}
		all[id] = p
	}
	return all
}

func TestPlaces(t *testing.T) {
	ties, unranked := 0, 0
	for seed := range uint64(2000) {
		rng := rand.New(rand.NewPCG(seed, 1))
		w := randomContest(t, rng)
		want := places(w.s)
		rows := w.s.Standings().Rows
		if len(rows) != len(w.s.Slots) {
			t.Fatalf("%d: %d rows of %d entries", seed, len(rows), len(w.s.Slots))
		}
		for i, r := range rows {
			p, ranked := want[r.Entry]
			if ranked != (r.Rank > 0) || ranked != (r.Why == nil) || r.Rank != p.rank || r.Tied != p.tied {
				t.Fatalf("%d: %+v, want %+v", seed, r, p)
			}
			if ranked && big.NewRat(r.Score.Num, r.Score.Den).Cmp(p.score) != 0 {
				t.Fatalf("%d: %s has %v, want %v", seed, r.Entry, r.Score, p.score)
			}
			if (r.DecidedBy == "score") != (ranked && !p.tied) {
				t.Fatalf("%d: %s is decided by %q", seed, r.Entry, r.DecidedBy)
			}
			if i > 0 && ranked && (rows[i-1].Rank == 0 || rows[i-1].Rank > r.Rank) {
				t.Fatalf("%d: %s is out of order", seed, r.Entry)
			}
			if p.tied {
				ties++
			}
			if !ranked {
				unranked++
			}
		}
		if seed%10 == 0 {
			checkArrival(t, rng, w)
		}
	}
	if ties < 100 || unranked < 100 {
		t.Errorf("only %d ties and %d unranked", ties, unranked)
	}
}

// checkArrival lets what stands arrive in other orders: nothing changes.
func checkArrival(t testing.TB, rng *rand.Rand, w *world) {
	t.Helper()
	var set, last []Event
	for i, e := range w.events {
		switch f := e.Fact.(type) {
		case SheetSubmitted:
			if later := slices.ContainsFunc(w.events[i+1:], func(o Event) bool {
				g, is := o.Fact.(SheetSubmitted)
				return is && g.Slot == f.Slot && g.Juror == f.Juror
			}); !later {
				last = append(last, e)
			}
		case RecusalDeclared:
			last = append(last, e)
		case DraftSaved:
		default:
			set = append(set, e)
		}
	}
	want := w.s.Standings()
	for range 3 {
		rng.Shuffle(len(last), func(i, j int) { last[i], last[j] = last[j], last[i] })
		s := Apply(Apply(State{}, set...), last...)
		equal(t, "standings", s.Standings(), want)
		equal(t, "ballots", spell(s.Ballots()), spell(w.s.Ballots())) // from which every other method starts
	}
}

// 0.1 + 0.2 is 0.3 here, as it is nowhere in float64.
func TestTiesThatFloatsWouldBreak(t *testing.T) {
	r := Rubric{Total: WeightedSum, Criteria: []Criterion{
		criterion("c0", "0.1", points("0", "3", "1")), criterion("c1", "0.2", points("0", "3", "1")),
		criterion("c2", "0.3", points("0", "3", "1")),
	}}
	w := field(t, 3, 1, 1, r)
	if a, b := 0.1, 0.2; a+b == 0.3 {
		t.Fatal("floats are exact")
	}
	w.must("j0", Submit{Slot: "n0", Scores: values("c0", "1", "c1", "1", "c2", "0")})
	w.must("j0", Submit{Slot: "n1", Scores: values("c0", "0", "c1", "1", "c2", "0")})
	w.must("j0", Submit{Slot: "n2", Scores: values("c0", "0", "c1", "0", "c2", "1")})
	checkRanks(t, w, "n0 1", "n2 1", "n1 3")

	// Thirds of three jurors against a whole.
	w = field(t, 3, 3, 1, *weighted("1"))
	for i, v := range []string{"70", "70", "71"} {
		w.must(fmt.Sprint("j", i), Submit{Slot: "n0", Scores: values("c0", v)})
		w.must(fmt.Sprint("j", 2-i), Submit{Slot: "n1", Scores: values("c0", v)})
	}
	w.must("j0", Submit{Slot: "n2", Scores: values("c0", "70")})
	checkRanks(t, w, "n0 1", "n1 1", "n2 3")
	equal(t, "score", w.s.Standings().Rows[0].Score, exact.Ratio{Num: 211, Den: 3})
}

func checkRanks(t *testing.T, w *world, want ...string) {
	t.Helper()
	var got []string
	for _, r := range w.s.Standings().Rows {
		got = append(got, fmt.Sprint(r.Entry, " ", r.Rank))
	}
	equal(t, "ranks", got, want)
}
