package scoring

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// inRuns is a contest of so many runs of which the best count.
func inRuns(t testing.TB, m rank.Method, runs, best int, ties ...string) *world {
	c := smallSetup()
	c.Contest.Result.Method, c.Contest.Result.Best, c.Contest.Result.Ties = m, best, ties
	for n := range runs - 1 {
		c.Contest.Result.Rounds = append(c.Contest.Result.Rounds, Round{Name: fmt.Sprint("Putaran ", n+2), Each: FromAll})
	}
	c.People = append(c.People[:2:2], slices.Concat([]Person{{User: "cici", Role: Juror, Rooms: []string{"pinus"}}, {User: "dodi", Role: Juror, Rooms: []string{"pinus"}}}, c.People[3:])...)
	c.Rooms, c.Entries = c.Rooms[:1], c.Entries[:3]
	c.People = slices.DeleteFunc(c.People, func(p Person) bool { return slices.Contains(p.Rooms, "eboni") })
	withKeys(&c)
	w := newWorld(t, c)
	w.s.Secret = Hash{1}
	return w
}

// run has the jurors score an entry's turn, with the same value for both criteria.
func (w *world) run(slot string, values ...string) {
	w.t.Helper()
	w.must("sari", Call{slot})
	for i, v := range values {
		if v != "" {
			w.must([]string{"ani", "budi", "cici", "dodi"}[i], sheet(slot, v, v))
		}
	}
	w.must("sari", Close{slot})
}

// rows are the standings in short: the rank, the entry, its score, and its runs with * at those that count.
func (w *world) rows() (all []string) {
	for _, r := range w.s.Standings().Rows {
		said := fmt.Sprint(r.Rank, " ", r.Entry, " ", r.Score.Format(2), " ", r.DecidedBy)
		for _, run := range r.More().Runs {
			said += " " + run.Score.Format(1)
			if run.Counts {
				said += "*"
			}
		}
		all = append(all, said)
	}
	return all
}

func TestRuns(t *testing.T) {
	w := inRuns(t, rank.Mean, 3, 1, rank.TieRuns)
	w.refused("panitia", Advance{}, CodeRoundOpen)
	w.run("p1", "70", "80")
	w.run("p2", "90", "90")
	w.must("sari", MarkAbsent{Slot: "p3"})
	equal(t, "one run", w.rows(), []string{"1 p2 90.00 score 90.0*", "2 p1 75.00 score 75.0*", "0 p3   "})
	w.must("sari", Move{Slot: "p2", Before: "p1", Room: "pinus"})
	w.must("panitia", Advance{})
	equal(t, "queue", w.s.Queue("pinus").Slots[3:], []string{"p2.2", "p1.2", "p3.2"})
	w.run("p1.2", "90", "90")
	w.run("p2.2", "10", "20")
	equal(t, "open", w.rows(), []string{"1 p1 90.00 run:2 75.0 90.0*", "2 p2 90.00 run:2 90.0* 15.0", "0 p3    "})
	w.run("p3.2", "85", "85")
	w.must("panitia", Advance{})
	w.refused("panitia", Advance{}, CodeNoRound)
	w.run("p1.3", "60", "60")
	w.run("p2.3", "75", "75")
	w.must("sari", Withdraw{Slot: "p3.3"})
	// p1 and p2 have 90 and then 75 as their best two: the third decides.
	want := []string{"1 p1 90.00 run:3 75.0 90.0* 60.0", "2 p2 90.00 run:3 90.0* 15.0 75.0", "3 p3 85.00 score  85.0* "}
	equal(t, "all", w.rows(), want)
	mayHaveBeen(t, w)
	equal(t, "came later", []Phase{w.s.Part(w.s.Slot("p3")), w.s.Part(w.s.Slot("p1"))}, []Phase{Closed, Closed})
	for n, table := range w.s.Rounds() {
		equal(t, fmt.Sprint("run ", n+1, " by itself"), table.Rows[0].More().Runs == nil && table.Rows[0].Score.String() == []string{"90.000000", "90.000000", "75.000000"}[n], true)
	}
	kept := w.s.keep(w.s.Standings()).Table()
	equal(t, "kept", kept.Rows[0].More().Runs, w.s.Standings().Rows[0].More().Runs)
	for _, m := range []rank.Method{rank.RankSum, rank.ZScore, rank.Skating} {
		if _, err := w.s.StandingsBy(m); err == nil || err.(*Error).Code != CodeRunsNeedScores {
			t.Errorf("%s: %v", m, err)
		}
	}
	w.must("panitia", Disqualify{Slot: "p1.2", Reason: "curang"})
	equal(t, "disqualified in one run", w.rows()[2][:4], "0 p1")
	equal(t, "out", w.s.Part(w.s.Slot("p1")), Disqualified)
}

// The best two need two; a recusal goes on to the next run.
func TestRunsThatLack(t *testing.T) {
	w := inRuns(t, rank.Mean, 2, 2)
	w.must("cici", Recuse{Slot: "p1", Reason: "saudara"})
	w.run("p1", "70")
	w.run("p2", "90")
	w.run("p3", "90")
	equal(t, "why", *Why(w.s.Standings().Rows[0].Why), Error{Code: CodeTooFewRuns, Args: Args{"runs": "1", "best": "2"}})
	w.must("panitia", Advance{})
	equal(t, "carried", w.s.Slot("p1.2").Cell("cici").Recusal != nil, true)
	w.must("panitia", Advance{Back: true})
	equal(t, "taken back", w.s.Slot("p1.2") == nil, true)
}

func TestCheckRuns(t *testing.T) {
	for code, set := range map[Code]func(*Contest){
		CodeRunsNeedScores: func(c *Contest) { c.Result.Method = rank.Skating },
		CodeRunsPlaces:     func(c *Contest) { c.Rubric.Places = true },
		CodeRunsStep:       func(c *Contest) { c.Result.Ties = []string{rank.TieRuns, rank.TieMedian} },
		CodeRunsComponents: func(c *Contest) { c.Result.Components = []Component{{ID: "x"}} },
	} {
		c := Contest{Result: Result{Method: rank.Mean, Best: 1, Ties: []string{rank.TieRuns, rank.TieDraw}}}
		if why := c.CheckRuns(false); why != nil {
			t.Fatal(why)
		}
		if set(&c); c.CheckRuns(false) == nil || c.CheckRuns(false).Code != code {
			t.Errorf("%s: %v", code, c.CheckRuns(false))
		}
	}
	c := Contest{Result: Result{Method: rank.Mean, Best: 1}}
	equal(t, "shared", c.CheckRuns(true).Code, CodeRunsShared)
}

// TestRunsShared holds that equals in every run share the rank for good, where the contest says so.
func TestRunsShared(t *testing.T) {
	w := inRuns(t, rank.Mean, 2, 1, rank.TieRuns, rank.TieShared)
	equal(t, "refused", w.s.Contest.CheckRuns(false), (*Error)(nil))
	for _, run := range []string{"", ".2"} {
		w.run("p1"+run, "90", "90")
		w.run("p2"+run, "70", "90")
		w.run("p3"+run, "90", "90")
		w.do("panitia", Advance{})
	}
	equal(t, "rows", w.rows(), []string{"1 p1 90.00 shared 90.0* 90.0", "1 p3 90.00 shared 90.0* 90.0", "3 p2 80.00 score 80.0* 80.0"})
}

// TestRunsAreExact compares random contests of several runs with the rule in fractions: of each run the method's
// score, of these the mean of the best, and of equals who has the next better run.
func TestRunsAreExact(t *testing.T) {
	ties := 0
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 20))
		m := []rank.Method{rank.Mean, rank.Trimmed, rank.HighLow, rank.Median, rank.DropLowest}[rng.IntN(5)]
		n := 2 + rng.IntN(2)
		best := 1 + rng.IntN(n)
		w := inRuns(t, m, n, best, rank.TieRuns)
		scores := map[string][]*big.Rat{}
		points := map[string]*big.Rat{}
		for run := range n {
			if run > 0 {
				w.must("panitia", Advance{})
			}
			for _, id := range []string{"p1", "p2", "p3"} {
				slot := id
				if run > 0 {
					slot += fmt.Sprint(".", run+1)
				}
				if rng.IntN(8) == 0 {
					w.must("sari", MarkAbsent{Slot: slot})
					continue
				}
				w.must("sari", Call{slot})
				var isi, gaya []int64
				for _, j := range []string{"ani", "budi", "cici", "dodi"} {
					a, b := int64(70+rng.IntN(3)), int64(70+rng.IntN(3))
					isi, gaya = append(isi, a), append(gaya, b)
					w.must(j, sheet(slot, fmt.Sprint(a), fmt.Sprint(b)))
				}
				w.must("sari", Close{slot})
				scores[id] = append(scores[id], ofRun(m, isi, gaya))
				if rng.IntN(9) == 0 {
					w.must("panitia", Adjust{Slot: slot, Points: -exact.One / 2, Reason: "telat"})
					if points[id] == nil {
						points[id] = new(big.Rat)
					}
					points[id].Sub(points[id], big.NewRat(1, 2))
				}
			}
		}
		final := map[string]*big.Rat{}
		for id, all := range scores {
			slices.SortFunc(all, func(a, b *big.Rat) int { return b.Cmp(a) })
			if len(all) < best {
				continue
			}
			sum := new(big.Rat)
			for _, v := range all[:best] {
				sum.Add(sum, v)
			}
			final[id] = sum.Quo(sum, big.NewRat(int64(best), 1))
			if points[id] != nil {
				final[id].Add(final[id], points[id])
			}
		}
		ahead := func(a, b string) bool {
			if c := final[a].Cmp(final[b]); c != 0 {
				return c > 0
			}
			ties++
			for k := range n {
				switch x, y := scores[a], scores[b]; {
				case k >= len(x):
					return false
				case k >= len(y):
					return true
				case x[k].Cmp(y[k]) != 0:
					return x[k].Cmp(y[k]) > 0
				}
			}
			return false
		}
		for _, row := range w.s.Standings().Rows {
			if final[row.Entry] == nil {
				equal(t, fmt.Sprint("seed ", seed, ", unranked ", row.Entry), row.Rank, 0)
				continue
			}
			want := 1
			for id := range final {
				if id != row.Entry && ahead(id, row.Entry) {
					want++
				}
			}
			if row.Rank != want || row.Score.Rat().Cmp(final[row.Entry]) != 0 {
				t.Errorf("seed %d, %s: %s has rank %d with %s, want %d with %s", seed, m, row.Entry, row.Rank, row.Score, want, final[row.Entry])
			}
		}
	}
	if ties < 20 {
		t.Errorf("%d ties alone", ties)
	}
}

// ofRun is a run's score by the rule, of four jurors' values of two criteria that weigh 60 and 40.
func ofRun(m rank.Method, isi, gaya []int64) *big.Rat {
	var totals []*big.Rat
	for i := range isi {
		totals = append(totals, big.NewRat(60*isi[i]+40*gaya[i], 100))
	}
	slices.SortFunc(totals, (*big.Rat).Cmp)
	slices.Sort(isi)
	slices.Sort(gaya)
	switch m {
	case rank.HighLow:
		return big.NewRat(60*(isi[1]+isi[2])+40*(gaya[1]+gaya[2]), 200)
	case rank.Trimmed, rank.Median:
		totals = totals[1:3]
	case rank.DropLowest:
		totals = totals[1:]
	}
	sum := new(big.Rat)
	for _, v := range totals {
		sum.Add(sum, v)
	}
	return sum.Quo(sum, big.NewRat(int64(len(totals)), 1))
}

// TestPointsOfRuns holds that what an entry may be given and lose is counted over all its runs.
func TestPointsOfRuns(t *testing.T) {
	w := inRuns(t, rank.Mean, 2, 1, rank.TieRuns)
	w.s.Contest.Result.Bonus.Max = 5 * exact.One
	for _, id := range []string{"p1", "p2", "p3"} {
		w.run(id, "70", "70", "70", "70")
	}
	w.must("panitia", Advance{})
	again := w.s.Slots[len(w.s.Slots)-3].Entry
	of, most := again.Of, w.s.Contest.Most()
	w.must("panitia", Adjust{of, 5 * exact.One, "x"})
	w.refused("panitia", Adjust{again.ID, exact.One, "x"}, CodeBonusSpent)
	w.must("panitia", Adjust{of, 2*exact.One - most, "x"})
	w.refused("panitia", Adjust{again.ID, -8 * exact.One, "x"}, CodeBadPoints)
	w.must("panitia", Adjust{again.ID, -7 * exact.One, "x"})
}
