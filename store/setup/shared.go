package setup

import (
	"slices"
	"strings"

	"juri/scoring"
)

// What is to be said where jurors share the criteria out.
const (
	CodeNoSuchCriterion  scoring.Code = "no_such_criterion"  // Unknown criterion "{criterion}"; known: {known}.
	CodeCriteriaNotJuror scoring.Code = "criteria_not_juror" // Only a juror can have criteria.
	CodeNobodyJudges     scoring.Code = "nobody_judges"      // Nobody judges {criterion} of {slots}: they can get no place.
)

// ownCriteria reads the criteria that a juror judges, by id or name, into the
// rubric's order; the rubric and the role must have been read.
func (c *contest) ownCriteria(p *scoring.Person) func(value) {
	return func(v value) {
		rubric := &c.Contest.Rubric
		c.list(v, func(v value) {
			s, ok := c.scalar(v, "text")
			a := request{rubric: rubric}
			switch id := a.criterion(s); {
			case !ok:
			case id != "":
				p.Criteria = append(p.Criteria, id)
			case len(rubric.Criteria) > 0: // else the rubric has a fault of its own
				c.fault(v.at, CodeNoSuchCriterion, "criterion", short(s), "known", strings.Join(idsIn(rubric.Criteria), ", "))
			}
		})
		var own []string
		for _, id := range idsIn(rubric.Criteria) {
			if slices.Contains(p.Criteria, id) {
				own = append(own, id)
			}
		}
		switch p.Criteria = own; {
		case !p.Scores() && p.Role != "":
			c.fault(v.at, CodeCriteriaNotJuror)
		case len(c.Contest.Rubrics) > 0 && own != nil:
			c.fault(v.at, scoring.CodeRubricsShared)
		case rubric.Places && own != nil:
			c.fault(v.at, scoring.CodePlacesNeedWhole)
		}
	}
}

func idsIn(all []scoring.Criterion) (ids []string) {
	for _, c := range all {
		ids = append(ids, c.ID)
	}
	return ids
}

// wantsWhole finds that what is read at that place compares whole sheets, while
// jurors share the criteria out; the people must have been read.
func (c *contest) wantsWhole(at pos, result scoring.Result) {
	shared := slices.ContainsFunc(c.People, func(p scoring.Person) bool { return len(p.Criteria) > 0 })
	if why := (scoring.Contest{Result: result}).WantsWhole(); shared && why != nil {
		c.report(at, why)
	}
}

// nobodyJudges notes criteria that count and that no juror judges, of which entries.
func nobodyJudges(s scoring.State) (notes []*scoring.Error) {
	if !s.Shared() {
		return nil
	}
	for _, cr := range s.Contest.Rubric.Criteria {
		var slots []string
		for _, l := range s.Slots {
			judged := slices.ContainsFunc(s.Panel(l), func(p *scoring.Person) bool {
				return l.Cell(p.User).Recusal == nil && s.Asked(l, p.User).Asks(cr.ID)
			})
			if !judged && cr.Weight > 0 && !cr.Bonus {
				slots = append(slots, l.Entry.ID)
			}
		}
		if slots != nil {
			notes = append(notes, problem(CodeNobodyJudges, "criterion", cr.ID, "slots", strings.Join(slots, ", ")))
		}
	}
	return notes
}
