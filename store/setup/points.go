package setup

import (
	"time"

	"juri/scoring"
	"juri/scoring/exact"
)

// bonus reads how many points an entry may be given besides; the rubric and the
// method must have been read.
func (c *contest) bonus(v value) {
	p := &c.Contest.Result.Bonus
	c.object(v, must("max", c.decimal(&p.Max, "bad_number", func(d exact.Decimal) bool { return d > 0 })))
	if most := c.Contest.Most(); most > 0 && p.Max > most {
		c.fault(v.at, scoring.CodeBadPoints, "max", most.String())
	}
	c.givesPoints(v)
}

// givesPoints refuses what takes points from final scores, or adds some, where
// those are no points.
func (c *contest) givesPoints(v value) {
	if m := c.Contest.Result.Method; m != "" && !c.Contest.GivesPoints() {
		c.fault(v.at, scoring.CodeNoPoints, "method", string(m))
	}
}

// overtime reads what a turn loses that takes too long; the timer must have been read.
func (c *contest) overtime(v value) {
	p := &c.Contest.Result.Overtime
	phases := c.Contest.Timer.Phases
	known := make([]scoring.Phase, len(phases))
	for i, ph := range phases {
		known[i] = ph.ID
	}
	if len(known) > 0 {
		p.Phase = known[0]
	}
	c.object(v,
		opt("phase", choice(c.reader, &p.Phase, "phase", known...)),
		opt("after", c.duration(&p.After, 0)),
		must("per", c.duration(&p.Per, time.Second)),
		must("points", c.decimal(&p.Points, "bad_number", func(d exact.Decimal) bool { return d > 0 })),
	)
	if most := c.Contest.Most(); most > 0 && p.Points > most {
		c.fault(v.at, scoring.CodeBadPoints, "max", most.String())
	}
	c.givesPoints(v)
}
