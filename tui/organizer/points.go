package organizer

import (
	"slices"
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
	letGo        = "dismiss"
	afterAll     = "overtime" // that was let go
	otherPoints  = "other"    // than those of the clock
)

// askPoints opens the form that changes the entry's final score; where overtime is to be
// decided, that comes first.
func (d *shared) askPoints(l *scoring.Slot) {
	if !d.givesPoints() {
		d.term.Notify(d.term.Text.Problem(&scoring.Error{Code: scoring.CodeNoPoints, Args: scoring.Args{"method": string(d.state.Contest.Result.Method)}}), false)
		return
	}
	over := slices.DeleteFunc(d.state.Overruns(l.Room), func(o scoring.Overrun) bool { return o.Slot != l.Entry.ID })
	if len(over) > 0 {
		d.askOvertime(over[0])
		return
	}
	d.writePoints(l)
}

// writePoints takes points from the entry's final score, adds some, or takes that back.
func (d *shared) writePoints(l *scoring.Slot) {
	id, t := l.Entry.ID, func() i18n.Points { return d.term.Text.Points }
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
	components := map[string]scoring.Component{}
	for _, k := range d.state.Contest.Result.Components {
		if k.From > 0 {
			continue
		}
		of := "component " + k.ID
		acts, components[of] = append(acts, of), k
	}
	waived := d.state.Waived(l)
	if waived.Points > 0 {
		acts = append(acts, afterAll)
	}
	name := func(act string) string {
		if k, is := components[act]; is {
			return d.term.Text.Components.Enter(k, l.Component(k.ID))
		}
		switch act {
		case afterAll:
			return d.term.Text.Overtime.AfterAll(waived)
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
			act := f.fields[0].value()
			if _, is := components[act]; !is && act != deductPoints && act != creditPoints {
				return ""
			}
			if _, err := points(); err != nil || strings.HasPrefix(strings.TrimSpace(v), "-") {
				return d.term.Text.Problem(&scoring.Error{Code: scoring.CodeNotANumber, Args: scoring.Args{"value": scoring.CleanLine(v)}})
			}
			return ""
		}},
		{label: func(t *i18n.Organizer) string { return t.Reason() }, check: func(v string) string {
			if k, is := components[f.fields[0].value()]; is && l.Component(k.ID) == nil {
				return ""
			}
			return d.needed(v)
		}},
	}
	f.send = func(f *form) tea.Cmd {
		reason := f.fields[2].value()
		if k, is := components[f.fields[0].value()]; is {
			v, _ := points() // as it was checked
			return d.do(scoring.SetComponents{Component: k.ID, Values: []scoring.EntryValue{{Slot: id, Value: v}}, Reason: reason},
				func() string { return d.term.Text.Components.Entered(k, id, v) })
		}
		if f.fields[0].value() == afterAll {
			return d.do(scoring.ConfirmOvertime{Slot: id, Over: waived.Over, Points: waived.Points, Reason: reason},
				func() string { return d.term.Text.Overtime.Done(waived) })
		}
		if a, back := standing[f.fields[0].value()]; back {
			return d.do(scoring.WithdrawAdjustment{Of: a.Seq, Reason: reason}, func() string { return t().Withdrawn(id) })
		}
		p, _ := points()
		return d.do(scoring.Adjust{Slot: id, Points: p, Reason: reason}, func() string { return t().Done(id, p) })
	}
	d.openForm(f)
}

// askOvertime asks what becomes of what the clock proposes to deduct.
func (d *shared) askOvertime(r scoring.Overrun) {
	t := func() i18n.Overtime { return d.term.Text.Overtime }
	f := &form{title: func() string { return d.term.Text.Points.Title(r.Slot) }, intro: func() string { return t().Open(r) }}
	lets := func() bool { return f.fields[0].value() == letGo }
	f.fields = []*field{
		{label: func(*i18n.Organizer) string { return d.term.Text.Points.Act() }, choices: []string{deductPoints, letGo, otherPoints}, hint: func() string { return d.text().ChooseHint() },
			names: func(act string) string {
				switch act {
				case letGo:
					return t().KeyLet()
				case otherPoints:
					return d.term.Text.Points.Other()
				}
				return t().Key()
			}},
		{label: func(o *i18n.Organizer) string { return o.Reason() }, check: func(v string) string {
			if lets() {
				return d.needed(v)
			}
			return ""
		}},
	}
	f.send = func(f *form) tea.Cmd {
		switch {
		case f.fields[0].value() == otherPoints:
			d.writePoints(d.state.Slot(r.Slot))
			return nil
		case lets():
			return d.do(scoring.DismissOvertime{Slot: r.Slot, Over: r.Over, Reason: f.fields[1].value()}, func() string { return t().Let(r.Slot) })
		}
		return d.do(scoring.ConfirmOvertime{Slot: r.Slot, Over: r.Over, Points: r.Points, Reason: f.fields[1].value()}, func() string { return t().Done(r) })
	}
	d.openForm(f)
}
