package scoring

import (
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// RulesVersion is the version of juri's own rules: what this program does alike for every
// contest, and once did otherwise. A result keeps the one by which it was sealed, so that
// verify works it out as it was worked out then.
//
//	1: under skating, those whom rule 10 leaves equal for a place have theirs before those
//	   behind them by it; a category without any place is let go only for a reason; one that has
//	   semicolons in it is several
//	2: under high-low an entry without any sheet has no score, which was zero with what it was
//	   credited; that places of a category without any place are not awarded is on record
//	3: where the method gives nobody a place in the first round and somebody in a later one, awards go
//	   by the places of all rounds together, where each round had given them by itself; whoever takes
//	   a juror's seat owes no sheet of what had presented and takes no part; of a place that nobody
//	   may have it is said which least score the others lack
const RulesVersion = 3

// Result is how places are decided, declared once before the first sheet.
type Result struct {
	Method  rank.Method     `json:"method"`
	Panel   int             `json:"panel"` // fewest handed-in sheets for an entry to be ranked
	Ties    []string        `json:"ties,omitempty"`
	Dances  bool            `json:"dances,omitempty"` // under skating, each criterion is a dance; older records have the totals placed
	Awards  []rank.Award    `json:"awards,omitempty"`
	Rounds  []Round         `json:"rounds,omitempty"`  // after the first, in their order
	Best    int             `json:"best,omitempty"`    // so many runs make an entry's score; then each further round is a run of all. 0: rounds go on with the best
	Points  []exact.Decimal `json:"points,omitempty"`  // under points, what places are worth, the first first; none: Borda's n − 1 … 0
	Overall Overall         `json:"overall,omitempty"` // how entries of different rubrics compare, and of different categories
	Bonus   Bonus           `json:"bonus,omitzero"`
	Attest  Attest          `json:"attest,omitempty"` // whose word for their sheets is missed at the seal

	Overtime   Overtime     `json:"overtime,omitzero"`
	Components []Component  `json:"components,omitempty"`
	Per        rank.Per     `json:"per,omitzero"`          // how many of all awards
	AfterJoint AfterJoint   `json:"after_joint,omitempty"` // what comes after those who share a place
	Ineligible []Ineligible `json:"ineligible,omitempty"`

	Champion *rank.Overall `json:"champion,omitempty"` // nil for none
}

// Attest is how many of the jurors who handed sheets in are to stand by them; whose
// word is missing is said at the seal and on papers, and keeps nothing from ending.
type Attest string

// What may be asked.
const (
	AttestNone     Attest = "none" // as ""
	AttestMajority Attest = "majority"
	AttestAll      Attest = "all"
)

// AfterJoint is what comes after those who share a place for good; "" skips as many.
type AfterJoint string

// NextPlace leaves no place empty after them.
const NextPlace AfterJoint = "next"

// Ineligible is entries that are ranked and have no award but those for all, and why.
type Ineligible struct {
	Entries    []string `json:"entries,omitempty"`
	Units      []string `json:"units,omitempty"`      // all entries of theirs
	Categories []string `json:"categories,omitempty"` // likewise
	Why        string   `json:"why"`
}

// Component is a part of the final score that was scored elsewhere, and is brought in.
type Component struct {
	ID     string        `json:"id"`
	Name   Text          `json:"name"`
	Weight exact.Decimal `json:"weight"` // of a hundred; the jury's score has what all leave
	Scale  Scale         `json:"scale"`  // a value counts as its share of the scale's maximum

	Points []exact.Decimal `json:"points,omitempty"` // of places of an earlier round: what they are worth from the first on, those after them nothing; none: values are scored
	From   int             `json:"from,omitempty"`   // of places of that round of this contest, 1 the first: it counts in all rounds after it, and nobody brings it in
}

// Bonus is how many points organizers may add to one entry's score in all; none
// where no contest.yaml says so.
type Bonus struct {
	Max exact.Decimal `json:"max"`
}

// Overtime is what an entry's final score loses by a turn that takes too long; nothing
// where no contest.yaml says so.
type Overtime struct {
	Phase  Phase         `json:"phase"`           // whose time is meant
	After  time.Duration `json:"after,omitempty"` // so much is let go
	Per    time.Duration `json:"per"`             // each of these that is begun after it
	Points exact.Decimal `json:"points"`          // costs so many
}

// Overall is how entries of different rubrics compare.
type Overall string

// How they do.
const (
	ByShare     Overall = "share" // what each has of its rubric's maximum
	NotCompared Overall = "none"  // not at all: each category has places of its own
)

// Round is a further round: the best of the round before come to a room of its
// own, where they are scored anew.
type Round struct {
	Name string    `json:"name"`
	Top  int       `json:"top"`  // so many of each room, or of all together
	Each RoundFrom `json:"each"` // which of the two
	Room string    `json:"room"` // whose jurors all score it
}

// RoundFrom says among whom the best are taken.
type RoundFrom string

// Among whom.
const (
	FromRoom    RoundFrom = "room"    // the best of each room
	FromOverall RoundFrom = "overall" // the best of all rooms together
	FromAll     RoundFrom = "run"     // all, each in the room where it was: a further run
)

// In is the contest by the rules of one of its rounds, 0 the first.
func (c *Contest) In(round int) *Contest {
	if c.Result.lastFrom() == 0 {
		return c
	}
	in := *c
	in.Result = c.Result.In(round)
	return &in
}

// In is what decides the places of a round, 0 the first: those of rounds before it are
// components like others by then, and those of the rounds that follow are none yet.
func (r Result) In(round int) Result {
	if r.lastFrom() == 0 {
		return r
	}
	all := r.Components
	r.Components = nil
	for _, k := range all {
		if k.From <= round {
			k.From = 0
			r.Components = append(r.Components, k)
		}
	}
	return r
}

// CountsPlaces reports whether places of an earlier round are a component.
func (r Result) CountsPlaces() bool { return r.lastFrom() > 0 }

// lastFrom is the last round whose places are a component, 1 the first; 0 for none.
func (r Result) lastFrom() (last int) {
	for _, k := range r.Components {
		last = max(last, k.From)
	}
	return last
}
