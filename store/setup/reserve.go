package setup

import "juri/scoring"

// reserve reads whether the person judges only once called in; the role, the rooms,
// the chair and the criteria must have been read.
func (c *contest) reserve(v value, p *scoring.Person) {
	switch c.flag(&p.Reserve)(v); {
	case !p.Reserve:
	case !p.Scores() && p.Role != "":
		c.fault(v.at, "reserve_not_juror")
	case p.Chair: // who confirms the seal has judged
		c.fault(v.at, "reserve_chair")
	case p.Shifts != nil || p.Criteria != nil:
		c.fault(v.at, "reserve_own", "user", short(p.User))
	}
}
