package organizer

import (
	"juri/scoring/rank"
	"juri/scoring/stats"
)

// byCriterion says how far the jurors agree where they share the criteria out: of
// each criterion those who judge it. Their sheets as wholes compare with nobody's.
func (o *writer) byCriterion() {
	s := o.p.state
	o.say(o.p.said().SharedOut())
	for _, c := range s.Contest.Rubric.Criteria {
		o.agreed(c.Name.In(o.p.term.Text.Lang), s.TotalsOf(c.ID))
	}
}

// byCategory says it of each category, where none is compared with another.
func (o *writer) byCategory() {
	for _, name := range o.p.state.Categories() {
		o.agreed(o.p.term.Text.Category(name), o.p.state.TotalsIn(name))
	}
	o.methods()
}

// agreed says how far the jurors of these totals agree.
func (o *writer) agreed(title string, t rank.Totals) {
	f := o.p.said()
	o.lines = append(o.lines, "", " "+o.p.pens().Title.Render(title))
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
