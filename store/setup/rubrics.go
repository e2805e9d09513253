package setup

import (
	"errors"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/rank"
)

// rubrics reads the rubrics that categories name, each under its id.
func (c *contest) rubrics(v value) {
	if !c.isObject(v) {
		return
	}
	for _, f := range v.fields {
		var r scoring.Rubric
		c.rubric(&r)(f.value)
		r.ID = ""
		if c.id(&r.ID, "rubric", c.rubricAt)(f.key); r.ID != "" {
			c.Contest.Rubrics = append(c.Contest.Rubrics, r)
		}
	}
}

// categories reads those that have a rubric or a panel of their own; the rubrics must have been read.
func (c *contest) categories(v value) {
	seen := map[string]pos{}
	c.list(v, func(v value) {
		var k scoring.Category
		rubric := must
		if v.has("jurors") {
			rubric = opt
		}
		c.object(v,
			must("name", func(v value) {
				if c.category(&k.Name)(v); k.Name != "" {
					c.unique(seen, "category", k.Name, v.at)
				}
			}),
			rubric("rubric", c.reference(&k.Rubric, c.rubricAt, "no_such_rubric", "rubric")),
			opt("jurors", func(v value) { c.panels = append(c.panels, namedPanel{k.Name, v}) }),
		)
		if k.Rubric != "" {
			c.Contest.Categories = append(c.Contest.Categories, k)
		}
	})
}

// comparable finds rubrics whose entries cannot be compared, once all is read.
func (c *contest) comparable(before int) {
	if len(*c.faults) > before {
		return
	}
	if why := c.Contest.Comparable(); why != nil {
		c.report(c.rubricAt[why.Args["rubric"]], why)
		return
	}
	var bad *scoring.Error
	if _, _, _, err := c.Contest.Weighers(); len(c.Contest.Rubrics) > 0 && errors.As(err, &bad) {
		c.report(c.rubricAt[c.Contest.Rubrics[0].ID], bad)
	}
}

// inEvery finds that a rubric lacks the criterion that a tie step asks for, or has it
// on another scale than the contest's.
func (c *contest) inEvery(at pos, step string) {
	id, is := strings.CutPrefix(step, "criterion:")
	if len(c.Contest.Rubrics) == 0 || c.Contest.ByCategory() || len(c.Contest.Rubric.Criteria) == 0 || !is && step != rank.TieHighest {
		return
	}
	lo, hi := c.Contest.Rubric.Criteria[0].Scale.Bounds()
	if of, known := c.Contest.Rubric.Criterion(id); known {
		lo, hi = of.Scale.Bounds()
	}
	for _, r := range c.Contest.AllRubrics() {
		if _, has := r.Criterion(id); is && !has {
			c.fault(at, scoring.CodeCriterionOfSome, "criterion", id, "rubric", rubricName(r))
			return
		}
		for _, k := range r.Criteria {
			if from, to := k.Scale.Bounds(); (!is || k.ID == id) && (from != lo || to != hi) {
				c.fault(at, "criterion_scales", "criterion", k.ID, "rubric", rubricName(r))
				return
			}
		}
	}
}

// rubricName is what people call a rubric: its id, or the word of contest.yaml for the
// contest's own.
func rubricName(r *scoring.Rubric) string {
	if r.ID == "" {
		return "rubric"
	}
	return r.ID
}

// nobodyIn notes a category that no entry is of.
func (n *noter) nobodyIn(category string) {
	if !slices.ContainsFunc(n.said.Entries, func(e scoring.Entry) bool { return rank.InCategory(e.Category, category) }) {
		n.note("category_nobody", "category", category)
	}
}

// categories notes listed categories of no entry, and entries of others.
func (n *noter) categories() {
	c := n.said.Contest
	for _, k := range c.Categories {
		if own := slices.ContainsFunc(c.Panels, func(p scoring.Panel) bool { return p.Category == k.Name }); !own { // which notes it too
			n.nobodyIn(k.Name)
		}
	}
	var others []string
	slots := n.entries(func(e scoring.Entry) bool {
		unlisted := slices.DeleteFunc(strings.Split(e.Category, "; "), func(name string) bool {
			return slices.ContainsFunc(c.Categories, func(k scoring.Category) bool { return name == k.Name })
		})
		for _, name := range unlisted {
			if name = "“" + name + "”"; !slices.Contains(others, name) {
				others = append(others, name)
			}
		}
		return len(unlisted) > 0
	})
	if len(c.Categories) > 0 {
		n.note("category_unlisted", "slots", slots, "categories", strings.Join(others, ", "))
	}
	if c.ByCategory() {
		n.apartCategories()
		n.note(scoring.CodeNoCategory, "slots", n.entries(func(e scoring.Entry) bool { return e.Category == "" }))
	}
}

// apartCategories notes, where each category is ranked by itself, those that may be one
// misspelt, and those of one entry.
func (n *noter) apartCategories() {
	of, first := map[string]int{}, map[string]string{}
	for _, e := range n.said.Entries {
		was, alike := first[looks(e.Category)]
		if of[e.Category]++; alike && of[e.Category] == 1 {
			n.note("category_alike", "category", was, "other", e.Category)
		} else if !alike && e.Category != "" {
			first[looks(e.Category)] = e.Category
		}
	}
	n.note("category_alone", "slots", n.entries(func(e scoring.Entry) bool { return e.Category != "" && of[e.Category] == 1 }))
}

// namedPanel is a category's list of jurors, until the people are read.
type namedPanel struct {
	category string
	jurors   value
}

// readPanels reads which jurors alone judge a category; the people must have been read.
func (c *contest) readPanels() {
	jurors, reserves := c.users(scoring.Person.HasSeat), c.users(func(p scoring.Person) bool { return p.Reserve })
	for _, of := range c.panels {
		p := scoring.Panel{Category: of.category}
		c.texts(of.jurors, func(v value, user string) {
			switch {
			case slices.Contains(p.Jurors, user):
			case slices.Contains(reserves, user):
				c.fault(v.at, "reserve_own", "user", short(user))
			case !slices.Contains(jurors, user):
				if c.blank == 0 { // else who is missing may be one that could not be read
					c.fault(v.at, "unknown_juror", "user", short(user))
				}
			default:
				p.Jurors = append(p.Jurors, user)
			}
		})
		if c.notEmpty(of.jurors, "panel_empty"); p.Category != "" && p.Jurors != nil {
			c.Contest.Panels = append(c.Contest.Panels, p)
		}
	}
}

// panels notes panels of no entry, and jurors who sit where theirs has none.
func (n *noter) panels() {
	for _, panel := range n.said.Contest.Panels {
		entries := slices.DeleteFunc(slices.Clone(n.s.Slots), func(l *scoring.Slot) bool { return !rank.InCategory(l.Entry.Category, panel.Category) })
		if len(entries) == 0 {
			n.note("category_nobody", "category", panel.Category)
			continue
		}
		var idle []string
		for _, user := range panel.Jurors {
			p := n.s.Person(user)
			if !slices.ContainsFunc(entries, func(l *scoring.Slot) bool { return n.s.Sits(p, l) }) {
				idle = append(idle, p.Name)
			}
		}
		n.note("panel_idle", "users", strings.Join(idle, ", "), "category", panel.Category)
	}
}
