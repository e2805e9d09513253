package organizer

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
)

// access is what the table says of how somebody gets in.
func (p *people) access(o *scoring.Person) string {
	t := p.text()
	if p.state.Access(o.User) == nil {
		return p.pens().Bad.Render(t.People.NoAccess())
	}
	var says []string
	if slices.ContainsFunc(p.state.Guessing.Waiting, func(w scoring.Waiting) bool { return w.User == o.User }) {
		says = append(says, p.pens().Bad.Render(t.Access.Waiting()))
	}
	if o.Chair {
		says = append(says, t.People.Chair())
	}
	if n := len(p.state.DevicesOf(o.User)); n > 0 {
		says = append(says, t.Access.Count(n))
	}
	return strings.Join(says, " · ")
}

// whose is who waits, in words.
func (p *people) whose(w scoring.Waiting) string {
	return p.text().Access.OfBoth(p.person(w.User), w.Address)
}

// openWaiting lists who waits because their PIN is guessed at, to be let in.
func (p *people) openWaiting() {
	p.openPick(&pick{
		title: func() string { return p.text().Access.WaitingTitle() },
		none:  func() string { return p.text().Access.NoneWaiting() },
		note:  func() string { return p.text().Access.WaitingNote() },
		does:  p.keys.unlockOne,
		rows: func() (ids, lines []string) {
			for _, w := range p.state.Guessing.Waiting {
				ids = append(ids, w.User+"\x00"+w.Address)
				lines = append(lines, p.text().Access.WaitingRow(p.whose(w), w.Wrong))
			}
			return ids, lines
		},
		act: func(id string) tea.Cmd {
			user, address, _ := strings.Cut(id, "\x00")
			whose := p.whose(scoring.Waiting{User: user, Address: address})
			return p.do(scoring.Unlock{User: user, Address: address}, func() string { return p.text().Access.Unlocked(whose) })
		},
	})
}

// guessed says that PINs are guessed at, "" while they are not.
func (d *shared) guessed() string {
	g := d.state.Guessing
	if g.Wrong == 0 {
		return ""
	}
	return d.text().Access.Guessed(g.Wrong, g.Addresses, d.term.Hour(g.Since), g.Names, g.Nobody)
}

// openDevices lists the chosen person's devices, to be forgotten.
func (p *people) openDevices(user string) {
	p.openPick(&pick{
		title: func() string { return p.text().Access.DevicesTitle(p.person(user)) },
		none:  func() string { return p.text().Access.NoDevices() },
		note:  func() string { return "" },
		does:  p.keys.forget,
		rows: func() (ids, lines []string) {
			for _, d := range p.state.DevicesOf(user) {
				ids = append(ids, d.Key)
				lines = append(lines, p.term.Hour(d.At)+"  "+d.Fingerprint())
			}
			return ids, lines
		},
		act: func(id string) tea.Cmd {
			print := scoring.Device{Key: id}.Fingerprint()
			return p.do(scoring.ForgetDevice{User: user, Key: id}, func() string { return p.text().Access.Forgotten(print) })
		},
	})
}

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
