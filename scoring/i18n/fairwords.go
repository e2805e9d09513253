package i18n

import (
	"cmp"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Float writes a number with so many decimals and the language's decimal mark.
func (t *Text) Float(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-")
	}
	return t.mark(s)
}

// Placed says in a sentence what set the row apart, and its place in each of several
// dances.
func (t *Text) Placed(s scoring.State, table rank.Table, r rank.Standing) string {
	said := t.DecidedBy(s, r.DecidedBy)
	if r.More().Dances == nil {
		return said
	}
	return said + " " + t.Dances(scoring.DancesOf(table, r), func(id string) string {
		c, _ := s.Contest.Rubric.Criterion(id)
		return cmp.Or(c.Name.In(t.Lang), id)
	})
}

// MadeOf says of which round the row's score is, and of what it is made beside sheets, or of
// which runs; nothing where the first turn's sheets alone make it.
func (t *Text) MadeOf(of scoring.Result, r rank.Standing) (said []string) {
	d := r.More()
	if r.Round > 0 && r.Round <= len(of.Rounds) {
		said = append(said, of.Rounds[r.Round-1].Name)
	}
	switch {
	case len(of.Components) > 0 && (d.Components != nil || !d.Jury.None()):
		said = append(said, t.Components.Parts(of.Components, d.Jury, d.Components))
	case d.Runs != nil:
		said = append(said, t.Rounds.Runs(d.Runs))
	}
	return said
}

// Worth lists points: 12; 10; 7,5.
func (t *Text) Worth(points []exact.Decimal) string { return t.worth(points) }

func (l lang) worth(points []exact.Decimal) string {
	all := make([]string, len(points))
	for i, p := range points {
		all[i] = l.mark(p.String())
	}
	return strings.Join(all, "; ")
}

// Dances lists the places in dances: Waltz 1, Tango 2.5.
func (t *Text) Dances(places scoring.Scores, name func(id string) string) string {
	all := make([]string, len(places))
	for i, p := range places {
		all[i] = name(p.Criterion) + " " + t.Decimal(p.Value)
	}
	return strings.Join(all, ", ")
}

// DecidedBy says in a sentence what set an entry apart; a criterion and a juror
// are named as the contest names them.
func (t *Text) DecidedBy(s scoring.State, by string) string {
	kind, id, _ := strings.Cut(by, ":")
	switch kind {
	case rank.TieCriterion:
		if s.Contest == nil {
			break
		}
		if c, known := s.Contest.Rubric.Criterion(id); known && c.Name.In(t.Lang) != "" {
			id = c.Name.In(t.Lang)
		}
	case rank.TieBallot:
		if p := s.Person(id); p != nil && p.Name != "" {
			id = p.Name
		}
	default:
		return t.Fairness.DecidedBy(by)
	}
	return t.Fairness.DecidedBy(kind + ":" + id)
}

// also joins two clauses, of which either may be missing; the second ends in a unit.
func also(a, b, unit string) string {
	switch {
	case b == "":
		return a
	case a == "":
		return b + unit
	}
	return a + " · " + b + unit
}

// within is an interval's limits in brackets; nothing where there are none.
func within(low, to, high string) string {
	if low == "" {
		return ""
	}
	return " (95%: " + low + " " + to + " " + high + ")"
}

// band is the first of the words whose limit v is below.
func band(v float64, limits []float64, words ...string) string {
	for i, l := range limits {
		if v < l {
			return words[i]
		}
	}
	return words[len(limits)]
}

// The limits: Koo and Li (2016) for ICC, Krippendorff (2004) for alpha, and for
// W those in common use.
func iccLimits() []float64 { return []float64{.5, .75, .9} }

func wLimits() []float64 { return []float64{.3, .5, .7} }

func alphaLimits() []float64 { return []float64{.667, .8} }
