package organizer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
)

// mayStandIn reports whether the chosen person judges, where reserves wait.
func (p *people) mayStandIn() bool {
	o := p.at()
	return o != nil && o.Scores() && p.state.HasReserves()
}

// askStandin asks in whose place the person comes, or who comes in theirs, and why.
func (p *people) askStandin(o *scoring.Person) {
	t := func() i18n.Standin { return p.term.Text.Standin }
	could := map[string]scoring.CallIn{}
	var keys []string
	for _, q := range p.state.Queues {
		for _, c := range p.state.CallIns(q.Room.ID) {
			if c.Juror == o.User || c.For == o.User {
				id := strings.Join([]string{c.Room, c.Juror, c.For}, " ")
				keys, could[id] = append(keys, id), c
			}
		}
	}
	if keys == nil {
		p.term.Notify(t().NobodyNow(o.Name), true)
		return
	}
	f := &form{
		title: func() string { return t().Title(o.Name) }, intro: func() string { return t().Intro() },
		fields: []*field{
			{label: func(*i18n.Organizer) string { return t().Juror() }, choices: keys, hint: func() string { return p.text().ChooseHint() },
				names: func(id string) string {
					return t().Sits(p.person(could[id].Juror), p.person(could[id].For), p.state.RoomName(could[id].Room))
				}},
			{label: func(t *i18n.Organizer) string { return t.Reason() }, check: p.needed},
		},
	}
	f.send = func(f *form) tea.Cmd {
		c := could[f.fields[0].value()]
		c.Reason = f.fields[1].value()
		return p.do(c, func() string {
			return t().Done(p.person(c.Juror), p.person(c.For), p.state.RoomName(c.Room), nil, p.state.StillOwed(scoring.SeatTaken{Room: c.Room, For: c.For}))
		})
	}
	p.openForm(f)
}
