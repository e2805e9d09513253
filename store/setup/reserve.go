package setup

import "juri/scoring"

// What is to be said of reserves.
const (
	CodeReserveNotJuror scoring.Code = "reserve_not_juror" // Only a juror can be a reserve.
	CodeReserveChair    scoring.Code = "reserve_chair"     // A reserve cannot be the chair.
	CodeReserveOwn      scoring.Code = "reserve_own"       // {user} is a reserve: they judge what whoever they come for judges.
)

// reserve reads whether the person judges only once called in; the role, the rooms,
// the chair and the criteria must have been read.
func (c *contest) reserve(v value, p *scoring.Person) {
	switch c.flag(&p.Reserve)(v); {
	case !p.Reserve:
	case !p.Scores() && p.Role != "":
		c.fault(v.at, CodeReserveNotJuror)
	case p.Chair: // who confirms the seal has judged
		c.fault(v.at, CodeReserveChair)
	case p.Shifts != nil || p.Criteria != nil:
		c.fault(v.at, CodeReserveOwn, "user", short(p.User))
	}
}
