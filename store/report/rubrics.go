package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
)

// rubrics gathers the contest's rubric, and those of categories with one of their own.
func (d *Dossier) rubrics(c *scoring.Contest, w Words) {
	d.Rubric = rubricOn(&c.Rubric, exact.Ratio{Num: 1, Den: 1}, w)
	for i := range c.Rubrics {
		r := rubricOn(&c.Rubrics[i], c.Measure(&c.Rubrics[i]), w)
		for _, k := range c.Categories {
			if k.Rubric == c.Rubrics[i].ID {
				r.Categories = append(r.Categories, k.Name)
			}
		}
		r.Name = cmp.Or(r.Name, c.Rubrics[i].ID)
		d.Rubrics = append(d.Rubrics, r)
	}
}

// rubricOn is a rubric whose totals count so many times.
func rubricOn(r *scoring.Rubric, measure exact.Ratio, w Words) Rubric {
	out := Rubric{Name: r.Name.In(w.Text.Lang), Total: string(r.Total), weights: weightsOf(*r)}
	if measure.Num != measure.Den { // as juri tally reads it back
		out.weights += fmt.Sprintf(" *%d/%d", measure.Num, measure.Den)
	}
	alone, _ := r.Weigher()
	counted, _ := alone.Times(measure)
	for i, k := range r.Criteria {
		times := counted.Part(i, exact.One)
		var choices []Choice
		for _, l := range r.Choices(k) {
			choices = append(choices, Choice{l.From, l.Name.In(w.Text.Lang)})
		}
		out.Criteria = append(out.Criteria, RubricColumn{
			Choices: choices,
			ID:      k.ID, Name: k.Name.In(w.Text.Lang), Block: k.Block, Weight: k.Weight, Allowed: k.Scale.String(), Multiplier: times.String(),
			times: times, weighs: alone.Part(i, exact.One), bonus: k.Bonus,
		})
	}
	return out
}

// everyRubric are the contest's rubric and those of its categories.
func (d *Dossier) everyRubric() []*Rubric {
	all := []*Rubric{&d.Rubric}
	for i := range d.Rubrics {
		all = append(all, &d.Rubrics[i])
	}
	return all
}

func (d *Dossier) rubricOf(entry string) *Rubric {
	if e := d.Entry(entry); e != nil {
		for i := range d.Rubrics {
			if slices.Contains(d.Rubrics[i].Categories, e.Category) {
				return &d.Rubrics[i]
			}
		}
	}
	return &d.Rubric
}

// columns are the criteria of all rubrics, each id once.
func (d *Dossier) columns() []RubricColumn {
	var all []RubricColumn
	for _, r := range d.everyRubric() {
		for _, c := range r.Criteria {
			if !slices.ContainsFunc(all, func(o RubricColumn) bool { return o.ID == c.ID }) {
				all = append(all, c)
			}
		}
	}
	return all
}

// byCategory reports whether each category has places of its own.
func (d *Dossier) byCategory() bool { return d.Result.Overall == scoring.NotCompared }

// tableOf is rows that stand in one table, and the category whose they are where each has its own.
type tableOf struct {
	category string
	rows     []Row
}

// tables are the rows in tables: one, or one a category.
func (d *Dossier) tables(rows []Row) (all []tableOf) {
	if !d.byCategory() {
		return []tableOf{{rows: rows}}
	}
	for _, r := range rows {
		i := slices.IndexFunc(all, func(t tableOf) bool { return t.category == r.Category })
		if i < 0 {
			i, all = len(all), append(all, tableOf{category: r.Category})
		}
		all[i].rows = append(all[i].rows, r)
	}
	return all
}

// weight is what a criterion weighs, as papers write it: among blocks its part of
// the whole, since its own weight says nothing beside those of another block.
func (r *Rubric) weight(w Words, c RubricColumn) string {
	if !slices.ContainsFunc(r.Criteria, func(o RubricColumn) bool { return o.Block != "" }) {
		return w.Text.Decimal(c.Weight)
	}
	if r.Total == string(scoring.WeightedSum) {
		return w.Text.Number(c.weighs, 2)
	}
	return w.Text.Number(exact.Ratio{Num: 100 * c.weighs.Num, Den: c.weighs.Den}, 2) + " %"
}

// called is how papers head the rubric's criteria, where there are several.
func (r *Rubric) called(w Words) string {
	if len(r.Categories) == 0 {
		return cmp.Or(r.Name, w.OtherCategories())
	}
	return strings.Join(r.Categories, ", ") + ": " + r.Name
}
