package setup

import (
	"strconv"

	"juri/scoring"
)

// runs reads how many runs an entry has, and of how many its score is made; all else of the result
// must have been read.
func (c *contest) runs(v value) {
	before, count, best, name := len(*c.faults), 0, 1, map[string]string{"en": "Run"}[c.Contest.Language]
	if name == "" {
		name = "Putaran"
	}
	c.object(v, must("count", c.count(&count, 2)), opt("best", c.count(&best, 1)), opt("name", c.name(&name)))
	switch p := &c.Contest.Result; {
	case len(*c.faults) > before:
	case best > count:
		c.fault(v.at, "runs_best", "count", strconv.Itoa(count), "best", strconv.Itoa(best))
	case len(p.Rounds) > 0:
		c.fault(v.at, "field_conflict", "field", "runs", "other", "rounds")
	default:
		for n := range count - 1 {
			p.Rounds = append(p.Rounds, scoring.Round{Name: name + " " + strconv.Itoa(n+2), Each: scoring.FromAll})
		}
		p.Best = best
		shared := false
		for _, o := range c.People {
			shared = shared || len(o.Criteria) > 0
		}
		if why := c.Contest.CheckRuns(shared); why != nil {
			c.report(v.at, why)
		}
	}
}
