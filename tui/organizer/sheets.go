package organizer

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// reasoned opens a form that asks for the reason of a command.
func (d *shared) reasoned(title func() string, intro func() string, make func(reason string) scoring.Command, done func() string) {
	d.asksWhy(title, intro, func(reason string) tea.Cmd { return d.do(make(reason), done) })
}

// asksWhy opens a form that asks for a reason.
func (d *shared) asksWhy(title, intro func() string, send func(reason string) tea.Cmd) *form {
	f := &form{
		title: title, intro: intro,
		fields: []*field{{label: func(t *i18n.Organizer) string { return t.Reason() }, check: d.needed}},
		send:   func(f *form) tea.Cmd { return send(f.fields[0].value()) },
	}
	d.openForm(f)
	return f
}

// taking is an act that takes entries out of the contest or brings them back: when it
// may be done, when it needs a reason, and what is said of it.
type taking struct {
	key              key.Binding
	may, why         func(*scoring.Slot) bool
	title, ask, done func(entries string) string
	make             func(id, reason string) scoring.Command
}

func (d *shared) takings() []taking {
	t, s, k := d.text(), d.term.Text.Sheets, d.keys
	return []taking{
		{k.withdraw, (*scoring.Slot).MayWithdraw, (*scoring.Slot).HasSheet, s.WithdrawTitle, t.WithdrawAsk, t.WithdrawDone,
			func(id, why string) scoring.Command { return scoring.Withdraw{Slot: id, Reason: why} }},
		{k.disqualify, (*scoring.Slot).MayDisqualify, func(*scoring.Slot) bool { return true }, s.DisqualifyTitle, s.DisqualifyAsk, s.DisqualifiedNow,
			func(id, why string) scoring.Command { return scoring.Disqualify{Slot: id, Reason: why} }},
		{k.reinstate, (*scoring.Slot).MayReinstate, func(l *scoring.Slot) bool { return l.HasSheet() || l.Phase == scoring.Disqualified },
			s.ReinstateTitle, s.ReinstateAsk, s.ReinstatedNow,
			func(id, why string) scoring.Command { return scoring.Reinstate{Slot: id, Reason: why} }},
	}
}

// takingKeys is their keys, working where one of the entries may be taken so.
func (d *shared) takingKeys(ids []string) (out []key.Binding) {
	for _, act := range d.takings() {
		out = append(out, when(act.key, slices.ContainsFunc(ids, func(id string) bool { return act.may(d.state.Slot(id)) })))
	}
	return out
}

// takes asks before entries are taken out of the contest or brought back, once a sheet is in
// for the reason; it reports whether this was such a key. marked is nil where none is.
func (d *shared) takes(k tea.KeyPressMsg, ids []string, marked map[string]bool) bool {
	for i, act := range d.takings() {
		if !key.Matches(k, act.key) {
			continue
		}
		now := func() taking { return d.takings()[i] } // in the language of then
		b := &bulk{
			shared: d, marked: marked, make: act.make,
			does: func() string { return now().key.Help().Desc },
			done: func(id string) string { return now().done(id) },
			name: d.entry,
		}
		if !b.onto(ids, func(id string) bool { return act.may(d.state.Slot(id)) }) {
			return marked != nil
		}
		ask := func() string { return b.asking(now().ask(b.names(b.left))) }
		if slices.ContainsFunc(b.left, func(id string) bool { return act.why(d.state.Slot(id)) }) {
			d.asksWhy(func() string { return now().title(b.some(b.left)) }, ask, b.run)
		} else {
			d.asks(ask, b.does, func() tea.Cmd { return b.run("") })
		}
		return true
	}
	return false
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
			d.term.Notify(d.term.Problem(d.state, err), true)
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
		say(pens.Warn.Render(t.VoidWaits(p.person(v.By), p.term.Hour(v.At), v.Reason)))
	}
	if c.Excused != nil {
		say(pens.Warn.Render(t.ExcusedLine(p.person(c.Excused.By), p.term.Hour(c.Excused.At), c.Excused.Reason)))
	}
	for _, s := range c.Past {
		if v := s.Void; v != nil {
			say(t.VoidedLine(p.term.Hour(v.At), p.term.Text.Number(s.Total, 2), p.person(v.Proposer), p.person(v.By), v.Reason))
		}
	}
	if len(c.Changed) > 0 {
		say(pens.Muted.Render(t.Unread(o.Name)))
	}
	return out
}

// askSecond asks whether to confirm what waits with that record, and for a reason
// where both may be one person; or says why this person may not.
func (d *shared) askSecond(seq uint64) {
	c := d.term.Second(d.state, seq)
	if c == nil {
		return
	}
	t := d.term.Text.Second
	proved, err := d.term.BothProved(d.state, c), d.term.Doubt(d.state, c)
	says := func() string { return d.term.Problem(d.state, err) }
	send := func(reason string) tea.Cmd { return d.do(c.Confirm(reason), func() string { return c.Done }) }
	though := "" // last, where a small terminal cuts first
	if c.Though != "" {
		though = "\n" + c.Though
	}
	var won winners
	if c.Winners {
		won = d.term.AwardList
	}
	switch {
	case err == nil:
		d.asks(func() string { return c.Ask + "\n" + proved + "\n" + t.Title() + though }, func() string { return d.text().Result.KeyConfirm() }, func() tea.Cmd { return send("") }).more = won
	case scoring.NeedsReason(err):
		d.openForm(&form{
			title: func() string { return t.TitleWhy() }, more: won,
			intro:  func() string { return c.Ask + "\n" + says() + "\n" + proved + though },
			fields: []*field{{label: func(t *i18n.Organizer) string { return t.Reason() }, check: d.needed}},
			send:   func(f *form) tea.Cmd { return send(f.fields[0].value()) },
		})
	default:
		d.modal = &card{shared: d, title: func() string { return t.Title() }, body: func(w int) []string {
			return kit.Wrap(says()+"\n\n"+proved, w)
		}}
	}
}
