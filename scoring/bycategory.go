package scoring

import (
	"slices"

	"juri/scoring/rank"
)

// What goes with categories that are not compared, and what does not.
const (
	CodeByCategory       Code = "by_category"        // what is said beside the places of such categories
	CodeAwardOfCategory  Code = "award_of_category"  // award
	CodeAwardEach        Code = "award_each"         // award, places
	CodeAwardEachUnit    Code = "award_each_unit"    // award
	CodeByCategoryRounds Code = "by_category_rounds" //
	CodeByCategoryReach  Code = "by_category_reach"  // rubric
	CodeUnknownCategory  Code = "unknown_category"   // category, known
	CodeNoCategory       Code = "no_category"        // slots (comma-separated)
	CodeCategoryNeeded   Code = "category_needed"    // known
	CodeUnplaced         Code = "unplaced"           // categories (quoted, comma-separated)

	CodeCategoriesApart   Code = "categories_apart"   // category, other: one entry cannot be of both, as they are not compared
	CodeCategoriesRubrics Code = "categories_rubrics" // category, other: nor as they have different rubrics
	CodeCategoriesPanels  Code = "categories_panels"  // category, other: nor as they have different panels
)

// ByCategory reports whether no category is compared with another: each has places of
// its own.
func (c *Contest) ByCategory() bool { return c.Result.Overall == NotCompared }

// CheckAward says why the award cannot be given where categories are not compared.
func (c *Contest) CheckAward(a rank.Award) *Error {
	switch {
	case !c.ByCategory() || a.Category != "" || a.Pick:
		return nil
	case !a.Each():
		return refuse(CodeAwardOfCategory, "award", a.Name)
	case a.Places > 0 && a.Per.Category != a.Places:
		return refuse(CodeAwardEach, "award", a.Name, "places", itoa(a.Places))
	case a.Per.Unit > 0 || c.Result.Per.Unit > 0:
		return refuse(CodeAwardEachUnit, "award", a.Name)
	}
	return nil
}

// checkByCategory says what else does not go with categories that are not compared.
func (c *Contest) checkByCategory() *Error {
	if !c.ByCategory() {
		return nil
	}
	for _, a := range c.Result.Awards {
		if why := c.CheckAward(a); why != nil {
			return why
		}
	}
	if slices.ContainsFunc(c.Result.Rounds, func(r Round) bool { return r.Each != FromAll }) {
		return refuse(CodeByCategoryRounds)
	}
	for i := range c.Rubrics {
		if r := &c.Rubrics[i]; len(c.Result.Components) > 0 && r.reaches() != c.Rubric.reaches() {
			return refuse(CodeByCategoryReach, "rubric", r.ID)
		}
	}
	return nil
}

// CheckCategories says why one presentation cannot be of all the categories that it names.
func (c *Contest) CheckCategories(category string) *Error {
	several := rank.Categories(category)
	if len(several) < 2 {
		return nil
	}
	rubric := func(name string) string {
		i := slices.IndexFunc(c.Categories, func(k Category) bool { return k.Name == name })
		if i < 0 {
			return ""
		}
		return c.Categories[i].Rubric
	}
	first := several[0]
	for _, other := range several[1:] {
		switch {
		case c.ByCategory():
			return refuse(CodeCategoriesApart, "category", first, "other", other)
		case rubric(first) != rubric(other):
			return refuse(CodeCategoriesRubrics, "category", first, "other", other)
		case !slices.Equal(sorted(c.jurorsOf(first)), sorted(c.jurorsOf(other))):
			return refuse(CodeCategoriesPanels, "category", first, "other", other)
		}
	}
	return nil
}

// Categories are those of the entries that take part, in the order of the list.
func (s State) Categories() (names []string) {
	for _, l := range s.Slots {
		if l.Counts() && !slices.Contains(names, l.Entry.Category) {
			names = append(names, l.Entry.Category)
		}
	}
	return names
}

// KnownCategories are those that contest.yaml lists, and those of the entries, in their order.
func (s State) KnownCategories() (names []string) {
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if s.Contest != nil {
		for _, k := range s.Contest.Categories {
			add(k.Name)
		}
	}
	for _, l := range s.Slots {
		for _, name := range rank.Categories(l.Entry.Category) {
			add(name)
		}
	}
	return names
}
