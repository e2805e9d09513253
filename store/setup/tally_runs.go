package setup

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// ofRun gives a score of a further run to that run of its entry; false if its row does not say which.
// Juri's own exports have the number in the entry's, from the second on.
func (p *tallier) ofRun(g *scoreCell) bool {
	if p.ask.Best == 0 {
		return true
	}
	at := g.on.col(useRun)
	if at < 0 {
		p.runFault(g, g.on.heads[0].at, "no_run_column", "known", strings.Join(wordsOf["run"], ", "))
		return false
	}
	c := g.row.cell(at)
	n, err := strconv.Atoi(c.shown)
	of := g.entry
	if g.on.made != notOwn {
		n++
		of = strings.TrimSuffix(of, "."+strconv.Itoa(n))
	}
	if err != nil || n < 1 {
		p.runFault(g, c.at, "bad_run", "value", short(c.shown))
		return false
	}
	if n > 1 {
		g.entry = of + "." + strconv.Itoa(n)
		if p.Of == nil {
			p.Of = map[string]string{}
		}
		p.Of[g.entry] = of
	}
	return true
}

// runFault reports a fault of which run a row is, once for all scores of the row.
func (p *tallier) runFault(g *scoreCell, at pos, code scoring.Code, args ...string) {
	if n := len(*p.faults); n == 0 || (*p.faults)[n-1].Problem.Code != code || (*p.faults)[n-1].Line != at.line {
		g.on.fault(at, code, args...)
	}
}

// joinRuns makes one entry of its runs: its score is the mean of the best.
func (t Tally) joinRuns(b *rank.Ballots, m rank.Method) {
	var entries []*rank.Entry
	at := map[string]*rank.Entry{}
	for _, run := range b.Entries {
		id := cmp.Or(t.Of[run.ID], run.ID)
		e := at[id]
		if e == nil {
			e = &rank.Entry{ID: id, Category: run.Category, Special: &rank.Special{}}
			if t.Rules != nil {
				e.Points = t.Rules.Points[id]
			}
			at[id], entries = e, append(entries, e)
		}
		score := exact.Ratio{}
		if run.Why == nil {
			score, _ = m.Single(run, b.Den)
		}
		e.Marks, e.Expected = append(e.Marks, run.Marks...), e.Expected+run.Expected
		e.Special.Runs = append(e.Special.Runs, rank.Run{Entry: run.ID, Score: score})
	}
	for _, e := range entries {
		slices.SortFunc(e.Special.Runs, func(x, y rank.Run) int { // P01 before P01.2, and that before P01.10
			return cmp.Or(len(x.Entry)-len(y.Entry), strings.Compare(x.Entry, y.Entry))
		})
		b.Runs = max(b.Runs, len(e.Special.Runs))
		e.OfRuns(t.Best)
	}
	b.Entries, b.Criteria = entries, nil
}
