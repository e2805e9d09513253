package rank

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring/exact"
)

// The steps by an entry's runs: TieRuns compares the best, then the next best and so on; a row says
// which of them set it apart.
const (
	TieRuns = "runs"
	tieRun  = "run"
)

// TooFewRuns says that an entry has no score of as many runs as count.
const TooFewRuns = "too_few_runs" // runs, best

// NeedsScores says that a method makes no score of one run by itself.
const NeedsScores = "runs_need_scores" // method

// Run is one of several runs of an entry.
type Run struct {
	Entry  string      // its turn
	Score  exact.Ratio // no number while it has none
	Counts bool        // it is among the best
}

// Single is the score that the method makes of an entry's own ballots alone; no number, and maybe
// why, where there is none.
func (m Method) Single(e *Entry, den int64) (exact.Ratio, *Reason) {
	nums := make([]int64, 0, 16) // so few stay off the heap
	for _, mark := range e.Marks {
		nums = append(nums, mark.Total)
	}
	score, why := m.score(nums, den)
	if m == HighLow && why == nil && len(nums) > 0 {
		score = e.highLow(den)
	}
	return score, why
}

// OfRuns makes the mean of the best so many of an entry's runs its score.
func (e *Entry) OfRuns(best int) {
	var with []int
	s := e.Special
	for i, r := range s.Runs {
		if !r.Score.None() {
			with = append(with, i)
		}
	}
	slices.SortStableFunc(with, func(a, b int) int { return s.Runs[b].Score.Cmp(s.Runs[a].Score) })
	if len(with) < best {
		if e.Why == nil {
			e.Why = &Reason{TooFewRuns, map[string]string{"runs": strconv.Itoa(len(with)), "best": strconv.Itoa(best)}}
		}
		return
	}
	sum := exact.Ratio{Num: 0, Den: 1}.Rat()
	for _, i := range with[:best] {
		s.Runs[i].Counts = true
		sum.Add(sum, s.Runs[i].Score.Rat())
	}
	s.Whole, _ = exact.OfRat(sum.Quo(sum, exact.Ratio{Num: int64(best), Den: 1}.Rat()))
	if s.Whole.None() && e.Why == nil {
		e.Why = &Reason{Code: TooFine}
	}
}

// inRuns writes the step of runs out: the best, the next best and so on.
func inRuns(steps []string, runs int) (all []string) {
	for _, step := range steps {
		if step != TieRuns {
			all = append(all, step)
			continue
		}
		for n := range runs {
			all = append(all, tieRun+":"+strconv.Itoa(n+1))
		}
	}
	return all
}

// best is the score of an entry's run that is the so-many best; no number where there is none.
func (e *Entry) best(nth string) exact.Ratio {
	var scores []exact.Ratio
	for _, r := range e.special().Runs {
		if !r.Score.None() {
			scores = append(scores, r.Score)
		}
	}
	slices.SortFunc(scores, func(a, b exact.Ratio) int { return b.Cmp(a) })
	n, _ := strconv.Atoi(strings.TrimSpace(nth))
	if n < 1 || n > len(scores) {
		return exact.Ratio{}
	}
	return scores[n-1]
}
