package setup

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// per reads how many awards a unit or a category may have: one, or so many.
func (r *reader) per(p *rank.Per) func(value) {
	return func(v value) {
		var of string
		if v.kind == textValue {
			choice(r, &of, "per", "unit", "category")(v)
			switch of {
			case "unit":
				p.Unit = 1
			case "category":
				p.Category = 1
			}
			return
		}
		r.object(v, opt("unit", r.count(&p.Unit, 1)), opt("category", r.count(&p.Category, 1)))
		if v.kind == fieldsValue && len(v.fields) == 0 {
			r.fault(v.at, "empty_text")
		}
	}
}

// ineligible reads who may have no award but those for all, and why.
func (c *contest) ineligible(v value, p *scoring.Ineligible) {
	names := func(kind string, to *[]string, is func(name string) scoring.Ineligible) field {
		return opt(kind, func(v value) {
			listOf(c.reader, to, func(v value, name *string) {
				if c.name(name)(v); *name == "" {
					return
				}
				said := *name
				c.later = append(c.later, func() {
					if !slices.ContainsFunc(c.Entries, is(said).Is) {
						c.fault(v.at, "none_of_them", "kind", kind, "value", short(said))
					}
				})
			})(v)
			c.notEmpty(v, "empty_text")
		})
	}
	c.object(v,
		names("entries", &p.Entries, func(s string) scoring.Ineligible { return scoring.Ineligible{Entries: []string{s}} }),
		names("units", &p.Units, func(s string) scoring.Ineligible { return scoring.Ineligible{Units: []string{s}} }),
		names("categories", &p.Categories, func(s string) scoring.Ineligible { return scoring.Ineligible{Categories: []string{s}} }),
		must("why", c.name(&p.Why)))
	if !v.has("entries") && !v.has("units") && !v.has("categories") && v.kind == fieldsValue {
		c.fault(v.at, "missing_field", "field", "entries")
	}
}

// afterJoint reads what comes after those who share a place; the ties must have been read.
func (c *contest) afterJoint(v value) {
	p := &c.Contest.Result
	if choice(c.reader, &p.AfterJoint, "after_joint", "skip", scoring.NextPlace)(v); p.AfterJoint == "skip" {
		p.AfterJoint = ""
	}
	if !slices.Contains(p.Ties, rank.TieShared) {
		c.fault(v.at, "nothing_shared")
	}
}

// champion reads how the award for all that a unit has won is given; the awards must
// have been read.
func (c *contest) champion(v value) {
	p, o := &c.Contest.Result, new(rank.Overall)
	var names []string
	for _, a := range p.Awards {
		names = append(names, a.Name)
	}
	c.object(v,
		must("name", func(v value) {
			if c.name(&o.Name)(v); slices.Contains(names, o.Name) {
				c.fault(v.at, "award_twice", "award", o.Name)
			}
		}),
		opt("count", func(v value) {
			listOf(c.reader, &o.Count, func(v value, name *string) {
				switch c.name(name)(v); {
				case *name == "":
				case slices.Contains(o.Count, *name):
					c.fault(v.at, "award_twice", "award", *name)
				case !slices.Contains(names, *name):
					c.fault(v.at, "no_such_award", "award", short(*name), "known", joined(names))
				}
			})(v)
			c.notEmpty(v, "empty_text")
		}),
		opt("points", func(v value) {
			if o.Points = c.worth(v); o.Count != nil && len(o.Points) > len(o.Count) {
				c.fault(v.at, "points_of_what", "points", strconv.Itoa(len(o.Points)), "count", strconv.Itoa(len(o.Count)))
			}
		}),
	)
	if o.Count == nil && !slices.ContainsFunc(p.Awards, rank.Award.ByOrder) {
		c.fault(v.at, "nothing_won")
	}
	p.Champion = o
}

// awards notes places that a scale or a list of points does not reach, awards of a
// category that no entry has, and entries without one where categories are counted.
func (n *noter) awards() {
	said, result := n.said, n.said.Contest.Result
	if most := said.Contest.Rubric; most.Places && len(most.Criteria) > 0 {
		_, last := most.Criteria[0].Scale.Bounds()
		for _, p := range n.s.Jurors() {
			many := mostCompared(said, func(e scoring.Entry) bool { l := n.s.Slot(e.ID); return l != nil && n.s.Sits(p, l) })
			if exact.Decimal(many)*exact.One > last {
				n.note("few_places", "user", p.Name, "entries", strconv.Itoa(many), "most", last.String())
			}
		}
	}
	if many := mostCompared(said, func(scoring.Entry) bool { return true }); result.Points != nil && many > len(result.Points) {
		n.note("few_points", "points", strconv.Itoa(len(result.Points)), "entries", strconv.Itoa(many))
	}
	per := result.Per.Category > 0
	for _, a := range result.Awards {
		per = per || a.Per.Category > 0
		listed := slices.ContainsFunc(said.Contest.Categories, func(k scoring.Category) bool { return k.Name == a.Category }) || slices.ContainsFunc(said.Contest.Panels, func(p scoring.Panel) bool { return p.Category == a.Category })
		if !listed {
			n.nobodyIn(a.Category)
		}
	}
	without := n.entries(func(e scoring.Entry) bool { return e.Category == "" })
	if per && !said.Contest.ByCategory() && strings.Contains(without, ",") {
		n.note("per_no_category", "slots", without)
	}
}

// mostCompared is how many of those entries are compared with one another, at most.
func mostCompared(said scoring.Setup, of func(scoring.Entry) bool) (most int) {
	n := map[string]int{}
	for _, e := range said.Entries {
		if of(e) {
			kind := ""
			if said.Contest.ByCategory() {
				kind = e.Category
			}
			n[kind]++
			most = max(most, n[kind])
		}
	}
	return most
}
