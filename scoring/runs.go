package scoring

import (
	"slices"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// What cannot be said together with several runs of an entry.
const (
	CodeRunsNeedScores Code = rank.NeedsScores  // method
	CodeTooFewRuns     Code = rank.TooFewRuns   // runs, best
	CodeRunsStep       Code = "runs_step"       // step
	CodeRunsPlaces     Code = "runs_places"     //
	CodeRunsShared     Code = "runs_shared"     //
	CodeRunsComponents Code = "runs_components" //
)

// CheckRuns says why several runs of an entry do not go with the rest of the contest's rules.
func (c *Contest) CheckRuns(shared bool) *Error {
	switch {
	case c.Result.Best == 0:
		return nil
	case c.Rubric.Places:
		return refuse(CodeRunsPlaces)
	case !c.Result.Method.GivesPoints():
		return refuse(CodeRunsNeedScores, "method", string(c.Result.Method))
	case shared:
		return refuse(CodeRunsShared)
	case len(c.Result.Components) > 0:
		return refuse(CodeRunsComponents)
	}
	for _, step := range c.Result.Ties {
		if !slices.Contains([]string{rank.TieRuns, rank.TieDraw, rank.TieShared}, step) {
			return refuse(CodeRunsStep, "step", step)
		}
	}
	return nil
}

// runs puts each entry's runs, counted by themselves, together: its score is the mean of the best.
func (c *counter) runs(each []*rank.Entry, m rank.Method) (entries []*rank.Entry) {
	s := c.state
	at := map[string]*rank.Entry{}
	for _, l := range s.Slots {
		if l.Entry.Of == "" {
			at[l.Entry.ID] = &rank.Entry{ID: l.Entry.ID, Special: &rank.Special{}}
			entries = append(entries, at[l.Entry.ID])
		}
	}
	for i, l := range s.Slots {
		run, of := each[i], at[s.Origin(l.Entry).ID]
		if of == nil {
			continue
		}
		if l.Entry.Of == "" {
			of.Category = run.Category
			if run.Special != nil {
				of.Special.Unit, of.Special.Ineligible, of.Special.Categories = run.Special.Unit, run.Special.Ineligible, run.Special.Categories
			}
		}
		of.Marks = append(of.Marks, run.Marks...)
		of.Expected, of.Recused, of.Points = of.Expected+run.Expected, of.Recused+run.Recused, of.Points+run.Points
		score := exact.Ratio{}
		if run.Why == nil {
			score, _ = m.Single(run, s.den)
		}
		of.Special.Runs = append(of.Special.Runs, rank.Run{Entry: l.Entry.ID, Score: score})
		if l.Phase == Disqualified {
			of.Why = run.Why
		}
	}
	for _, e := range entries {
		none := !slices.ContainsFunc(e.Special.Runs, func(r rank.Run) bool { return s.Slot(r.Entry).Counts() })
		if e.OfRuns(s.Contest.Result.Best); none {
			e.Why = reason(CodeDidNotTake, "phase", string(s.Slot(e.ID).Phase))
		}
	}
	return entries
}
