package organizer

import (
	"juri/scoring/stats"
)

// byCriterion says how far the jurors agree where they share the criteria out: of
// each criterion those who judge it. Their sheets as wholes compare with nobody's.
func (o *writer) byCriterion() {
	f, s := o.p.said(), o.p.state
	o.say(f.SharedOut())
	for _, c := range s.Contest.Rubric.Criteria {
		t := s.TotalsOf(c.ID)
		o.lines = append(o.lines, "", " "+o.p.pens().Title.Render(c.Name.In(o.p.term.Text.Lang)))
		n := judged(t)
		switch {
		case len(t.Jurors) == 1:
			o.say(o.p.pens().Muted.Render(f.JudgedByOne(o.p.person(t.Jurors[0]))))
		case n < fewest:
			o.say(o.p.pens().Muted.Render(f.TooEarly(n, fewest)))
		default:
			sum := stats.Summarise(t.Cells, t.Turns)
			o.agreement(sum)
			o.jurors(t, sum)
			o.spread(t, sum)
		}
	}
}
