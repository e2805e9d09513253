package organizer

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
)

// givesPoints reports whether points can be taken from this contest's scores.
func (d *shared) givesPoints() bool { return d.state.Contest != nil && d.state.Contest.GivesPoints() }

// What may be done with the points of a final score; else a record, to be taken back.
const (
	deductPoints = "deduct"
	creditPoints = "credit"
)

// askPoints opens the form that takes points from the entry's final score, adds some,
// or takes that back.
func (d *shared) askPoints(l *scoring.Slot) {
	id, t := l.Entry.ID, func() i18n.Points { return d.term.Text.Points }
	if !d.givesPoints() {
		d.term.Notify(d.term.Text.Problem(&scoring.Error{Code: scoring.CodeNoPoints, Args: scoring.Args{"method": string(d.state.Contest.Result.Method)}}), false)
		return
	}
	acts := []string{deductPoints}
	if d.state.Contest.Result.Bonus.Max > 0 {
		acts = append(acts, creditPoints)
	}
	standing := map[string]scoring.Adjustment{}
	for _, a := range l.Adjusted {
		if a.Back == nil {
			of := strconv.FormatUint(a.Seq, 10)
			acts, standing[of] = append(acts, of), a
		}
	}
	name := func(act string) string {
		switch act {
		case deductPoints:
			return t().Deduct()
		case creditPoints:
			return t().Credit()
		}
		return t().TakeBack() + t().Signed(standing[act].Points)
	}
	f := &form{title: func() string { return t().Title(id) }, intro: func() string { return t().Intro() }}
	points := func() (exact.Decimal, error) {
		v, err := exact.ParseDecimal(f.fields[1].value())
		if f.fields[0].value() == deductPoints {
			v = -v
		}
		return v, err
	}
	f.fields = []*field{
		{label: func(*i18n.Organizer) string { return t().Act() }, choices: acts, names: name, hint: func() string { return d.text().ChooseHint() }},
		{label: func(*i18n.Organizer) string { return t().Points() }, check: func(v string) string {
			if _, back := standing[f.fields[0].value()]; back {
				return ""
			}
			if _, err := points(); err != nil || strings.HasPrefix(strings.TrimSpace(v), "-") {
				return d.term.Text.Problem(&scoring.Error{Code: scoring.CodeNotANumber, Args: scoring.Args{"value": scoring.CleanLine(v)}})
			}
			return ""
		}},
		{label: func(t *i18n.Organizer) string { return t.Reason() }, check: d.needed},
	}
	f.send = func(f *form) tea.Cmd {
		reason := f.fields[2].value()
		if a, back := standing[f.fields[0].value()]; back {
			return d.do(scoring.WithdrawAdjustment{Of: a.Seq, Reason: reason}, func() string { return t().Withdrawn(id) })
		}
		p, _ := points()
		return d.do(scoring.Adjust{Slot: id, Points: p, Reason: reason}, func() string { return t().Done(id, p) })
	}
	d.openForm(f)
}
