package setup

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

var tieSteps = []string{"criterion:<id>", "median", "firsts", "head-to-head", "highest", "draw", "ballot:<user>", rank.TieShared}

// result reads how places are decided; the rubric and the people must have been read.
func (c *contest) result(v value) {
	p := &c.Contest.Result
	c.object(v,
		opt("method", func(v value) {
			choice(c.reader, &p.Method, "method", rank.Methods()...)(v)
			c.wantsWhole(v.at, scoring.Result{Method: p.Method})
			c.dances(v)
		}),
		opt("points", c.points),
		opt("panel", func(v value) {
			jurors := len(c.users(scoring.Person.HasSeat))
			if c.count(&p.Panel, 1)(v); jurors > 0 && c.blank == 0 && p.Panel > jurors {
				c.fault(v.at, "panel_too_large",
					"panel", strconv.Itoa(p.Panel), "jurors", strconv.Itoa(jurors))
			}
		}),
		opt("overall", choice(c.reader, &p.Overall, "overall", scoring.ByShare, scoring.NotCompared)),
		opt("attest", choice(c.reader, &p.Attest, "attest", scoring.AttestNone, scoring.AttestMajority, scoring.AttestAll)),
		opt("ties", func(v value) { c.texts(v, c.tie) }),
		opt("after_joint", c.afterJoint),
		opt("awards", listOf(c.reader, &p.Awards, c.award)),
		opt("per", c.per(&p.Per)),
		opt("champion", c.champion),
		opt("ineligible", listOf(c.reader, &p.Ineligible, c.ineligible)),
	)
}

// dances makes each of several criteria under skating a dance.
func (c *contest) dances(v value) {
	p := &c.Contest.Result
	if p.Method != rank.Skating {
		return
	}
	dances, err := c.Contest.Rubric.Dances()
	var e *scoring.Error
	if errors.As(err, &e) && e.Code == scoring.CodeDancesWeigh { // of a rubric without a sum its own place says so
		c.report(v.at, e)
	}
	p.Dances = len(dances) > 0
}

// points reads what places are worth, from the first on.
func (c *contest) points(v value) {
	p := &c.Contest.Result
	switch {
	case p.Method != rank.Points:
		c.fault(v.at, "field_conflict", "field", "points", "other", "method: "+string(p.Method))
	case v.kind == textValue && v.text == "borda": // as where nothing is said
	default:
		p.Points = c.worth(v)
	}
}

// worth reads what places are worth, from the first on.
func (r *reader) worth(v value) (points []exact.Decimal) {
	r.list(v, func(v value) {
		var worth exact.Decimal
		r.decimal(&worth, "bad_worth", func(d exact.Decimal) bool { return worthAfter(points, d) })(v)
		points = append(points, worth)
	})
	r.notEmpty(v, "no_worth")
	return points
}

// award reads one award; the method and the awards before it must have been read.
func (c *contest) award(v value, a *rank.Award) {
	places := must("places", func(v value) {
		if a.Pick {
			c.fault(v.at, "field_conflict", "field", "places", "other", "pick")
		}
		c.count(&a.Places, 1)(v)
	})
	places.absent = func() bool { return a.Pick || v.has("min") && !a.Rest }
	c.object(v,
		must("name", c.name(&a.Name)),
		opt("pick", func(v value) { // so many, by hand
			a.Pick = true
			c.count(&a.Places, 1)(v)
		}),
		opt("category", c.category(&a.Category)),
		opt("rest", c.flag(&a.Rest)),
		places,
		opt("min", func(v value) { c.least(v, a) }),
		opt("eligible", choice(c.reader, &a.Eligible, "eligible", rank.EligibleAll)),
		opt("per", func(v value) {
			if c.per(&a.Per)(v); a.Per.Category > 0 && a.Category != "" {
				c.fault(v.at, "field_conflict", "field", "per: category", "other", "category")
			}
		}),
	)
	if why := c.Contest.CheckAward(*a); why != nil {
		c.report(v.at, why)
	}
}

func (c *contest) least(v value, a *rank.Award) {
	p := &c.Contest.Result
	c.decimal(&a.Min, "bad_min", func(d exact.Decimal) bool { return d > 0 })(v)
	switch {
	case a.Min == 0:
	case a.Pick:
		c.fault(v.at, "field_conflict", "field", "min", "other", "pick")
	case !c.Contest.GivesPoints():
		c.fault(v.at, "min_no_score", "method", string(p.Method))
	case a.Places == 0: // as many as reach it: an entry has the highest of them
		for _, o := range p.Awards {
			if o.Places == 0 && o.Category == a.Category && o.Min <= a.Min {
				c.fault(v.at, "min_order", "award", o.Name, "min", o.Min.String())
				return
			}
		}
	}
}

// tie reads one step of the chain that separates equal entries.
func (c *contest) tie(v value, s string) {
	ties := &c.Contest.Result.Ties
	known, ok := tieStep(s, c.Contest.AllCriteria(), c.users(scoring.Person.Scores), rank.TieRuns)
	kind, arg, _ := strings.Cut(s, ":")
	unread := kind == rank.TieCriterion && known == nil || kind == rank.TieBallot && (len(c.People) == 0 || c.blank > 0) // which has a fault of its own
	if !ok && (arg == "" || !unread) {
		c.fault(v.at, "unknown_tie", "value", short(s), "known", joined(known))
		return
	}
	if len(*ties) > 0 && (slices.Contains(*ties, rank.TieShared) || s == rank.TieShared && slices.Contains(*ties, rank.TieDraw)) {
		c.fault(v.at, "field_conflict", "field", s, "other", (*ties)[len(*ties)-1])
		return
	}
	c.inEvery(v.at, s)
	c.wantsWhole(v.at, scoring.Result{Method: rank.Mean, Ties: []string{s}})
	*ties = append(*ties, s)
}

// tieStep says which steps there are of that one's kind for those criteria and jurors, and
// whether it is among them.
func tieStep(step string, criteria []scoring.Criterion, jurors []string, more ...string) (known []string, ok bool) {
	switch kind, _, named := strings.Cut(step, ":"); {
	case named && kind == rank.TieCriterion:
		for _, c := range criteria {
			known = append(known, kind+":"+c.ID)
		}
	case named && kind == rank.TieBallot:
		for _, j := range jurors {
			known = append(known, kind+":"+j)
		}
	default:
		known = append(slices.Clip(tieSteps), more...)
	}
	return known, slices.Contains(known, step)
}

// rounds reads the further rounds; rooms and people must have been read.
func (c *contest) rounds(v value) {
	listOf(c.reader, &c.Contest.Result.Rounds, func(v value, r *scoring.Round) {
		r.Each = scoring.FromOverall
		c.object(v,
			must("name", c.name(&r.Name)),
			must("top", c.count(&r.Top, 1)),
			opt("each", choice(c.reader, &r.Each, "each", scoring.FromRoom, scoring.FromOverall)),
			must("room", func(v value) { // which no other round has
				if room := c.roomOf(v); c.ofRound(room) {
					c.fault(v.at, "round_room", "room", room)
				} else {
					r.Room = room
				}
			}),
		)
		c.wholePanel(r.Room)
	})(v)
	if c.Contest.ByCategory() && len(c.Contest.Result.Rounds) > 0 {
		c.fault(v.at, scoring.CodeByCategoryRounds)
	}
}

// ofRound reports whether the room is that of a further round.
func (c *contest) ofRound(room string) bool {
	return slices.ContainsFunc(c.Contest.Result.Rounds, func(r scoring.Round) bool { return room != "" && r.Room == room })
}

// wholePanel gives the room to all jurors and all moderators, unless some of
// them have it by name.
func (c *contest) wholePanel(room string) {
	for _, is := range []func(scoring.Person) bool{scoring.Person.Scores, scoring.Person.RunsRooms} {
		named := func(p scoring.Person) bool { return is(p) && !p.Reserve && slices.Contains(p.Rooms, room) }
		if room == "" || slices.ContainsFunc(c.People, named) {
			continue
		}
		for i := range c.People {
			if p := &c.People[i]; is(*p) && len(p.Rooms) > 0 {
				p.Rooms = append(p.Rooms, room)
			}
		}
	}
}

// minutes reads what the official papers say besides.
func (c *contest) minutes(v value) {
	p := &c.Contest.Minutes
	lines := func(to *[]string) func(value) {
		return listOf(c.reader, to, func(v value, s *string) { c.name(s)(v) }) // an empty one is a fault
	}
	c.object(v, opt("number", c.line(&p.Number)), opt("place", c.line(&p.Place)),
		opt("basis", lines(&p.Basis)), opt("letterhead", lines(&p.Letterhead)))
}

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
