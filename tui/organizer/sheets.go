package organizer

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// reasoned opens a form that asks for the reason of a command.
func (d *shared) reasoned(title func() string, intro func() string, make func(reason string) scoring.Command, done func() string) {
	d.reasonedAll(title, intro, func(reason string) []scoring.Command { return []scoring.Command{make(reason)} }, done)
}

// reasonedAll is reasoned of some commands.
func (d *shared) reasonedAll(title, intro func() string, make func(reason string) []scoring.Command, done func() string) {
	d.openForm(&form{
		title: title, intro: intro,
		fields: []*field{{label: func(t *i18n.Organizer) string { return t.Reason() }, check: d.needed}},
		send:   func(f *form) tea.Cmd { return d.doAll(make(f.fields[0].value()), done) },
	})
}

// takes handles the keys that take an entry out of the contest or bring it back,
// and reports whether this was one.
func (d *shared) takes(k tea.KeyPressMsg, l *scoring.Slot) bool {
	switch {
	case key.Matches(k, when(d.keys.withdraw, l.MayWithdraw())):
		d.askWithdraw(l)
	case key.Matches(k, when(d.keys.disqualify, l.MayDisqualify())):
		d.askDisqualify(l)
	case key.Matches(k, when(d.keys.reinstate, l.MayReinstate())):
		d.askReinstate(l)
	default:
		return false
	}
	return true
}

// askWithdraw asks before an entry is taken out of the contest, once a sheet is in
// for the reason.
func (d *shared) askWithdraw(l *scoring.Slot) {
	id, name := l.Entry.ID, title(l)
	done := func() string { return d.text().WithdrawDone(id) }
	if l.HasSheet() {
		d.reasoned(func() string { return d.term.Text.Sheets.WithdrawTitle(id) }, func() string { return d.text().WithdrawAsk(name) },
			func(reason string) scoring.Command { return scoring.Withdraw{Slot: id, Reason: reason} }, done)
		return
	}
	d.asks(func() string { return d.text().WithdrawAsk(name) }, func() string { return d.text().Keys.Withdraw() }, func() tea.Cmd {
		return d.do(scoring.Withdraw{Slot: id}, done)
	})
}

// askDisqualify asks why an entry has no part in the result.
func (d *shared) askDisqualify(l *scoring.Slot) {
	id := l.Entry.ID
	d.reasoned(func() string { return d.term.Text.Sheets.DisqualifyTitle(id) }, func() string { return d.term.Text.Sheets.DisqualifyIntro() },
		func(reason string) scoring.Command { return scoring.Disqualify{Slot: id, Reason: reason} },
		func() string { return d.term.Text.Sheets.DisqualifiedNow(id) })
}

// askReinstate brings an entry back; with sheets, or disqualified, for a reason.
func (d *shared) askReinstate(l *scoring.Slot) {
	id, unit := l.Entry.ID, l.Entry.Unit
	done := func() string { return d.term.Text.Sheets.ReinstatedNow(id) }
	question := func() string { return d.term.Text.Sheets.ReinstateAsk(id, unit) }
	if l.HasSheet() || l.Phase == scoring.Disqualified {
		d.reasoned(func() string { return d.term.Text.Sheets.ReinstateTitle(id) }, question,
			func(reason string) scoring.Command { return scoring.Reinstate{Slot: id, Reason: reason} }, done)
		return
	}
	d.asks(question, func() string { return d.term.Text.Sheets.KeyReinstate() }, func() tea.Cmd { return d.do(scoring.Reinstate{Slot: id}, done) })
}

// askVoid proposes that a sheet does not count; what another proposed it confirms,
// and what the person themselves did it takes back.
func (d *shared) askVoid(l *scoring.Slot, o *scoring.Person) {
	id, juror, name := l.Entry.ID, o.User, o.Name
	t := func() i18n.Sheets { return d.term.Text.Sheets }
	switch p := d.state.VoidOf(id, juror); {
	case p != nil && p.By == d.term.User:
		d.asks(func() string { return t().VoidTakeBack(id, name) }, func() string { return d.text().Result.KeyWithdraw() }, func() tea.Cmd {
			return d.do(scoring.WithdrawVoid{Of: p.Seq}, func() string { return d.text().Result.WithdrawDone() })
		})
	case p != nil:
		d.askSecond(p.Seq)
	default:
		f := &form{
			title: func() string { return t().VoidTitle(id, name) }, intro: func() string { return t().VoidIntro() },
			fields: []*field{
				{label: func(*i18n.Organizer) string { return t().VoidAfter() }, choices: []string{"", "conflict"},
					names: func(c string) string {
						if c == "" {
							return t().VoidAgain()
						}
						return t().VoidConflict()
					}, hint: func() string { return d.text().ChooseHint() }},
				{label: func(t *i18n.Organizer) string { return t.Reason() }, check: d.needed},
			},
		}
		f.send = func(f *form) tea.Cmd {
			return d.do(scoring.Void{Slot: id, Juror: juror, Conflict: f.fields[0].value() != "", Reason: f.fields[1].value()},
				func() string { return t().VoidWaiting() })
		}
		d.openForm(f)
	}
}

// askExcuse records that a juror was not there for the entry, or takes that or a
// conflict back.
func (d *shared) askExcuse(l *scoring.Slot, o *scoring.Person) {
	id, juror, name := l.Entry.ID, o.User, o.Name
	t := func() i18n.Sheets { return d.term.Text.Sheets }
	if l.Cell(juror).Excused != nil {
		d.asks(func() string { return t().UnexcuseAsk(id, name) }, func() string { return t().FlagUnexcuse() }, func() tea.Cmd {
			return d.do(scoring.Unexcuse{Slot: id, Juror: juror}, func() string { return t().Unexcused(id, name) })
		})
		return
	}
	if l.Cell(juror).Recusal != nil {
		if err := d.state.KeepsConflict(l, juror, d.term.User); err != nil {
			d.term.Notify(d.term.Text.Problem(err), true)
			return
		}
		d.reasoned(func() string { return t().UnrecuseTitle(id, name) }, func() string { return t().UnrecuseIntro() },
			func(reason string) scoring.Command {
				return scoring.Unrecuse{Slot: id, Juror: juror, Reason: reason}
			},
			func() string { return t().Unrecused(id, name) })
		return
	}
	d.reasoned(func() string { return t().ExcuseTitle(id, name) }, func() string { return t().ExcuseIntro() },
		func(reason string) scoring.Command {
			return scoring.DeclareExcused{Slot: id, Juror: juror, Reason: reason}
		},
		func() string { return t().Excused(id, name) })
}

// others says what others did or propose with the chosen juror's part.
func (p *detail) others(l *scoring.Slot, o *scoring.Person, w int) []string {
	t, pens, c := p.term.Text.Sheets, p.pens(), l.Cell(o.User)
	var out []string
	say := func(text string) { out = append(out, indent(kit.Wrap(text, w-2))...) }
	if v := p.state.VoidOf(l.Entry.ID, o.User); v != nil {
		say(pens.Warn.Render(t.VoidWaits(p.person(v.By), p.hour(v.At), v.Reason)))
	}
	if c.Excused != nil {
		say(pens.Warn.Render(t.ExcusedLine(p.person(c.Excused.By), p.hour(c.Excused.At), c.Excused.Reason)))
	}
	for _, s := range c.Past {
		if v := s.Void; v != nil {
			say(t.VoidedLine(p.hour(v.At), p.term.Text.Number(s.Total, 2), p.person(v.Proposer), p.person(v.By), v.Reason))
		}
	}
	if len(c.Changed) > 0 {
		say(pens.Muted.Render(t.Unread(o.Name)))
	}
	return out
}
