package rank

import (
	"slices"
	"strconv"

	"juri/scoring/exact"
)

// Passed is an award that an entry would have had by its place alone.
type Passed struct {
	Award string
	Place int // that it would have had; 0 of an award without places
	Why   *Reason
}

// Open is places of an award that nobody may have.
type Open struct {
	Award    string
	Category string // the award's
	Place    int    // the first of them
	Places   int    // how many
	Why      *Reason
}

// The reasons why an entry is passed over for an award, or a place stays open.
const (
	BelowMin       = "below_min"        // min
	Ineligible     = "ineligible"       // why: the contest's own words
	PerUnit        = "per_unit"         // most: its unit has so many of it
	PerCategory    = "per_category"     // most
	PerUnitAll     = "per_unit_all"     // most: its unit has so many awards
	PerCategoryAll = "per_category_all" // most
	NoneHas        = "none_has"         // min: no entry has so high a score
	NoneMay        = "none_may"         // min, if it has one: nobody is left who may have it
	NonePlaced     = "none_placed"      // no entry of the category has a place
	AfterJoint     = "after_joint"      // those before it share their place
)

// bars say whom the rules let have no more awards.
type bars struct {
	per   Per
	given map[given]int
}

// given is what is counted of whom: an award, or all of them.
type given struct {
	award    string // "" for all
	unit     string
	category string
}

func barsOf(rules Rules, rows []Standing) bars {
	b := bars{rules.Per, map[given]int{}}
	for _, r := range rows {
		if r.Award != "" {
			b.count(r.Award, r)
		}
		for _, award := range r.Also {
			b.count(award, r)
		}
	}
	return b
}

// count takes in that the row has the award.
func (b bars) count(award string, r Standing) {
	for _, award := range []string{"", award} {
		if unit := r.More().Unit; unit != "" { // units are told only where they are counted, and entries may be of no category
			b.given[given{award: award, unit: unit}]++
		}
		for _, kind := range r.kinds() {
			b.given[given{award: award, category: kind}]++
		}
	}
}

// why says why a row may not have an award; nil if it may.
func (b bars) why(a Award, r Standing) *Reason {
	more := r.More()
	switch {
	case more.Ineligible != "" && a.Eligible != EligibleAll:
		return &Reason{Ineligible, map[string]string{"why": more.Ineligible}}
	case a.below(r):
		return &Reason{BelowMin, map[string]string{"min": a.Min.String()}}
	}
	if a.Per == (Per{}) && b.per == (Per{}) {
		return nil
	}
	for _, kind := range r.kinds() {
		for _, of := range []struct {
			code  string
			most  int
			given given
		}{
			{PerUnit, a.Per.Unit, given{award: a.Name, unit: more.Unit}},
			{PerCategory, a.Per.Category, given{award: a.Name, category: kind}},
			{PerUnitAll, b.per.Unit, given{unit: more.Unit}},
			{PerCategoryAll, b.per.Category, given{category: kind}},
		} {
			if of.most > 0 && b.given[of.given] >= of.most {
				return &Reason{of.code, map[string]string{"most": strconv.Itoa(of.most)}}
			}
		}
	}
	return nil
}

// Barred says which of the entries the rules do not let have an award together,
// besides what the table has, and why; nil if they do.
func (t Table) Barred(rules Rules, a Award, entries []string) (entry string, why *Reason) {
	b := barsOf(rules, t.Rows)
	for _, r := range t.ranked() {
		if !slices.Contains(entries, r.Entry) {
			continue
		}
		if why = b.why(a, r); why != nil {
			return r.Entry, why
		}
		b.count(a.Name, r)
	}
	return "", nil
}

// Anybody reports whether any entry may have the award besides what the table has.
func (t Table) Anybody(rules Rules, a Award) bool {
	b := barsOf(rules, t.Rows)
	return slices.ContainsFunc(t.ranked(), func(r Standing) bool { return a.StillFor(r) && b.why(a, r) == nil })
}

// below reports whether the row does not reach the award's least score.
func (a Award) below(r Standing) bool {
	return a.Min > 0 && r.Score.Cmp(exact.Ratio{Num: int64(a.Min), Den: int64(exact.One)}) < 0
}
