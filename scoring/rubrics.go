package scoring

import (
	"maps"
	"math/big"
	"slices"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// The reasons why categories cannot have the rubrics that they name, or an entry
// another category.
const (
	CodeRubricsApart    Code = "rubrics_apart"     // rubric, other
	CodeRubricsMaximum  Code = "rubrics_maximum"   // rubric
	CodeRubricsShared   Code = "rubrics_shared"    //
	CodeRubricsDances   Code = "rubrics_dances"    // rubric
	CodeRubricsPlaces   Code = "rubrics_places"    // rubric
	CodeByShare         Code = "by_share"          // what is said beside the places of several rubrics
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
// that differ compare by their share of the maximum, if the contest says so.
func (c *Contest) Comparable() *Error {
	for i := range c.Rubrics {
		r := &c.Rubrics[i]
		switch {
		case r.Places || c.Rubric.Places:
			return refuse(CodeRubricsPlaces, "rubric", r.ID)
		case c.Result.Method == rank.Skating && (c.Result.Dances || r.several()):
			return refuse(CodeRubricsDances, "rubric", r.ID)
		case c.ByCategory():
		case c.Result.Overall != ByShare:
			return refuse(CodeRubricsApart, "rubric", r.ID)
		case r.reaches().Num <= 0 || c.Rubric.reaches().Num <= 0:
			return refuse(CodeRubricsMaximum, "rubric", r.ID)
		}
	}
	return c.checkByCategory()
}

// several reports whether more than one criterion counts.
func (r *Rubric) several() bool {
	n := 0
	for _, c := range r.Criteria {
		if c.Weight > 0 {
			n++
		}
	}
	return n > 1
}

// reaches is the most that a sheet can total, a bonus left out; no number where nothing counts.
func (r *Rubric) reaches() exact.Ratio {
	w, err := r.Weigher()
	if err != nil {
		return exact.Ratio{}
	}
	var best Scores
	for _, c := range r.Criteria {
		if _, top := c.Scale.Bounds(); !c.Bonus {
			best = append(best, CriterionScore{c.ID, top})
		}
	}
	return w.Total(best)
}

// Measure is how many times a total by the rubric is counted beside those by the
// contest's, so that both have one maximum: that its share of the maximum counts. It
// is once where they are not compared.
func (c *Contest) Measure(r *Rubric) exact.Ratio {
	top, most := c.Rubric.reaches(), r.reaches()
	if c.ByCategory() || top.Num <= 0 || most.Num <= 0 {
		return exact.Ratio{Num: 1, Den: 1}
	}
	f := big.NewRat(top.Num, top.Den)
	times, ok := exact.OfRat(f.Quo(f, big.NewRat(most.Num, most.Den)))
	if !ok {
		return exact.Ratio{}
	}
	return times
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
	of = map[string]*Asked{}
	for _, k := range c.Categories {
		r := c.Named(k.Rubric)
		if r == nil {
			continue
		}
		if w, err = r.Weigher(); err == nil {
			w, err = w.Times(c.Measure(r))
		}
		if err != nil {
			return nil, nil, 0, err
		}
		of[k.Name] = &Asked{Rubric: *r, Weigher: w}
	}
	den, err = Together(slices.AppendSeq([]*Asked{rubric}, maps.Values(of)))
	return rubric, of, den, err
}

// Together is what all totals are whole numbers over; CodeRubricTooFine if they have no
// exact sums in 63 bits.
func Together(all []*Asked) (den int64, err error) {
	common := big.NewInt(1)
	for _, a := range all {
		own := big.NewInt(a.Weigher.den)
		common.Mul(common, own.Quo(own, new(big.Int).GCD(nil, nil, common, own)))
	}
	many := new(big.Int).Mul(common, big.NewInt(maxJurors))
	for _, a := range all { // the largest sum of sheets on the common measure
		top := new(big.Int).Mul(big.NewInt(a.Weigher.top), many)
		if !many.IsInt64() || !top.Quo(top, big.NewInt(a.Weigher.den)).IsInt64() {
			return 0, refuse(CodeRubricTooFine)
		}
	}
	return common.Int64(), nil
}

// rubricRules are the contest's rubrics, and which category has which.
func (c *Contest) rubricRules() any {
	return struct {
		Rubric     Rubric
		Rubrics    []Rubric
		Categories []Category
	}{c.Rubric, c.Rubrics, c.Categories}
}
