package organizer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
)

// ask asks before a command.
func (p *result) ask(question, does string, c scoring.Command, done string) {
	p.asks(func() string { return question }, func() string { return does }, func() tea.Cmd {
		return p.do(c, func() string { return done })
	})
}

// askPublish asks before everybody is given the result, and says what that shows and proves.
func (p *result) askPublish() {
	t, c := p.term.Text.Publishing, p.publishes()
	_, names := p.state.Contest.Publishes()
	p.ask(t.Ask(c.As, names, p.state.Contest.LinksJurors()), t.Key(), c, t.Done(c.As))
}

// propose asks for the seal; where something is missing that may be, for the reason
// to do without.
func (p *result) propose() tea.Cmd {
	r := p.state.Ready()
	missing := len(r.Missing)
	if missing+len(r.Rounds)+len(r.Lacking) == 0 && r.Nobody == nil {
		p.asks(func() string { return strings.TrimSpace(p.text().Result.ProposeAsk() + "\n" + p.term.Alone(p.state)) }, func() string { return p.text().Result.KeyPropose() }, func() tea.Cmd {
			return p.do(scoring.ProposeSeal{}, func() string { return p.text().Result.ProposeDone() })
		}).more = p.term.AwardList
		return nil
	}
	p.openForm(&form{
		title: func() string { return p.text().Result.WaiveTitle() }, more: p.term.AwardList,
		intro: func() string { return p.term.Alone(p.state) },
		fields: []*field{{
			label: func(t *i18n.Organizer) string { return t.Result.WaiveLabel() }, check: p.needed,
			hint: func() string {
				switch {
				case missing == 0 && r.Nobody != nil:
					return p.term.Text.Nobody(r.Nobody)
				case missing == 0 && len(r.Lacking) > 0:
					return p.term.Text.Components.Lacking(r.Lacking[0], p.some(r.Lacking[0].Slots))
				case missing == 0:
					return p.term.Text.Rounds.Left(r.Rounds[0].Name)
				}
				return p.text().Result.WaiveHint(missing)
			},
		}},
		send: func(f *form) tea.Cmd {
			return p.do(scoring.ProposeSeal{Waive: f.fields[0].value()}, func() string { return p.text().Result.ProposeDone() })
		},
	})
	return nil
}

// askAdvance asks before the next round is made up.
func (p *result) askAdvance() {
	round, _ := p.state.NextRound()
	t := p.term.Text.Rounds
	p.ask(t.Ask(round, p.state.RoomName(round.Room)), t.Key(), scoring.Advance{}, t.Made(round.Name))
}

func (p *result) writeUnseal() {
	p.reasoned(func() string { return p.text().Result.UnsealTitle() }, nil,
		func(reason string) scoring.Command { return scoring.ProposeUnseal{Reason: reason} },
		func() string { return p.text().Result.UnsealAsked() })
}

func (p *result) writeMessage() {
	p.openForm(&form{
		title: func() string { return p.text().Result.MessageTitle() },
		fields: []*field{{
			label: func(t *i18n.Organizer) string { return t.Result.MessageLabel() }, was: p.state.Reveal.Message,
			hint: func() string { return p.text().Result.MessageHint() },
		}},
		send: func(f *form) tea.Cmd {
			return p.do(scoring.Announce{Act: scoring.RevealSay, Text: f.fields[0].value()}, func() string { return p.text().Result.Set() })
		},
	})
}
