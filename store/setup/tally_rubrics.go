package setup

import (
	"slices"

	"juri/scoring"
)

// mixed takes over the rubric of each entry, as an own export says it, all with that scale.
func (p *tallier) mixed(scale scoring.Scale) {
	p.Rubrics = map[string]*scoring.Rubric{}
	p.Rubric = scoring.Rubric{Total: scoring.WeightedMean}
	for _, e := range p.Entries {
		r := p.rules.of[e.ID]
		if r == nil {
			continue
		}
		r.Criteria = slices.DeleteFunc(slices.Clone(r.Criteria), func(c scoring.Criterion) bool { return !slices.Contains(p.criteria, c.ID) })
		for i := range r.Criteria {
			r.Criteria[i].Scale = scale
			if _, known := p.Rubric.Criterion(r.Criteria[i].ID); !known {
				p.Rubric.Criteria = append(p.Rubric.Criteria, r.Criteria[i])
			}
		}
		p.Rubrics[e.ID] = r
	}
}

// weighers are the rubric, those of the entries that have one of their own, and what
// every total is a whole number over.
func (t Tally) weighers() (rubric *scoring.Asked, of map[string]*scoring.Asked, den int64, err error) {
	c := scoring.Contest{Rubric: t.Rubric}
	for _, e := range t.Entries {
		if r := t.Rubrics[e.ID]; r != nil { // as if each entry were a category
			own := *r
			own.ID = e.ID
			c.Rubrics, c.Categories = append(c.Rubrics, own), append(c.Categories, scoring.Category{Name: e.ID, Rubric: e.ID})
			c.Rubric = own
		}
	}
	return c.Weighers()
}
