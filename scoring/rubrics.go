package scoring

import (
	"maps"
	"math/big"
	"slices"

	"juri/scoring/exact"
)

// The reasons why categories cannot have the rubrics that they name, or an entry
// another category.
const (
	CodeRubricsApart    Code = "rubrics_apart"     // rubric, other
	CodeRubricsMaximum  Code = "rubrics_maximum"   // rubric, max, other, most
	CodeRubricsShared   Code = "rubrics_shared"    //
	CodeRubricsDances   Code = "rubrics_dances"    // rubric
	CodeRubricsPlaces   Code = "rubrics_places"    // rubric
	CodeCriterionOfSome Code = "criterion_of_some" // criterion, rubric
	CodeCategoryFixed   Code = "category_fixed"    // slots (comma-separated)
)

// Named is the rubric of that id among those that categories name.
func (c *Contest) Named(id string) *Rubric {
	if i := slices.IndexFunc(c.Rubrics, func(r Rubric) bool { return r.ID == id }); i >= 0 {
		return &c.Rubrics[i]
	}
	return nil
}

// AllRubrics are the contest's rubric and those that categories name.
func (c *Contest) AllRubrics() []*Rubric {
	all := []*Rubric{&c.Rubric}
	for i := range c.Rubrics {
		all = append(all, &c.Rubrics[i])
	}
	return all
}

// AllCriteria are the criteria of all rubrics, each id once.
func (c *Contest) AllCriteria() []Criterion {
	if len(c.Rubrics) == 0 {
		return c.Rubric.Criteria
	}
	var all []Criterion
	for _, r := range c.AllRubrics() {
		for _, k := range r.Criteria {
			if !slices.ContainsFunc(all, func(o Criterion) bool { return o.ID == k.ID }) {
				all = append(all, k)
			}
		}
	}
	return all
}

// Comparable says why entries of the contest's rubrics cannot be compared: rubrics
// that differ compare by their share of the maximum, if the contest says so, and the maximum
// must be one.
func (c *Contest) Comparable() *Error {
	top, _ := c.Rubric.reaches()
	for i := range c.Rubrics {
		r := &c.Rubrics[i]
		most, ok := r.reaches()
		switch {
		case r.Places || c.Rubric.Places:
			return refuse(CodeRubricsPlaces, "rubric", r.ID)
		case c.Result.Dances:
			return refuse(CodeRubricsDances, "rubric", r.ID)
		case c.Result.Overall != ByShare:
			return refuse(CodeRubricsApart, "rubric", r.ID)
		case !ok || most.Cmp(top) != 0:
			return refuse(CodeRubricsMaximum, "rubric", r.ID, "max", most.Format(2), "most", top.Format(2))
		}
	}
	return nil
}

// reaches is the most that a sheet can total, a bonus left out; false where nothing counts.
func (r *Rubric) reaches() (exact.Ratio, bool) {
	w, err := r.Weigher()
	if err != nil {
		return exact.Ratio{}, false
	}
	var best Scores
	for _, c := range r.Criteria {
		if _, top := c.Scale.Bounds(); !c.Bonus {
			best = append(best, CriterionScore{c.ID, top})
		}
	}
	t := w.Total(best)
	return exact.NewRatio(t.Num, t.Den), !t.None()
}

// Weighers are the contest's rubric, those of its categories, and what every total is
// a whole number over.
func (c *Contest) Weighers() (rubric *Asked, of map[string]*Asked, den int64, err error) {
	w, err := c.Rubric.Weigher()
	if err != nil {
		return nil, nil, 0, err
	}
	rubric, den = &Asked{Rubric: c.Rubric, Weigher: w}, w.den
	if len(c.Categories) == 0 {
		return rubric, nil, den, nil
	}
	common, of := big.NewInt(den), map[string]*Asked{}
	for _, k := range c.Categories {
		r := c.Named(k.Rubric)
		if r == nil {
			continue
		}
		if w, err = r.Weigher(); err != nil {
			return nil, nil, 0, err
		}
		of[k.Name] = &Asked{Rubric: *r, Weigher: w}
		own := big.NewInt(w.den)
		common.Mul(common, own.Quo(own, new(big.Int).GCD(nil, nil, common, own)))
	}
	many := new(big.Int).Mul(common, big.NewInt(maxJurors))
	for _, a := range slices.AppendSeq([]*Asked{rubric}, maps.Values(of)) { // the largest sum of sheets on the common measure
		top := new(big.Int).Mul(big.NewInt(a.Weigher.top), many)
		if !many.IsInt64() || !top.Quo(top, big.NewInt(a.Weigher.den)).IsInt64() {
			return nil, nil, 0, refuse(CodeRubricTooFine)
		}
	}
	return rubric, of, common.Int64(), nil
}

// rubricRules are the contest's rubrics, and which category has which.
func (c *Contest) rubricRules() any {
	return struct {
		Rubric     Rubric
		Rubrics    []Rubric
		Categories []Category
	}{c.Rubric, c.Rubrics, c.Categories}
}
