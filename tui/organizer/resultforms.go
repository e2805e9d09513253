package organizer

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/scoring/rank"
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

// firstTie is the tie that must be decided before the others: who goes on to the
// next round comes before who gets what.
func (p *result) firstTie() []rank.Standing {
	if g := p.state.RoundTie(); len(g) > 0 {
		return g
	}
	return p.state.LineTies()[0]
}

// writeTie opens the form of a decision about entries that share a rank: with a
// seed it is a draw, without one the chair's order holds.
func (p *result) writeTie(g []rank.Standing) {
	ids := idsOf(g)
	hint := func(of func(i18n.OrganizerResult) string) func() string {
		return func() string { return of(p.text().Result) }
	}
	p.openForm(&form{
		title: func() string { return p.text().Result.TieTitle() + " · " + p.some(ids) },
		fields: []*field{
			{label: func(t *i18n.Organizer) string { return t.Result.SeedLabel() }, hint: hint(func(t i18n.OrganizerResult) string { return t.SeedHint() })},
			{label: func(t *i18n.Organizer) string { return t.Result.OrderLabel() }, was: strings.Join(ids, " "),
				hint: hint(func(t i18n.OrganizerResult) string { return t.OrderHint() })},
			{label: func(t *i18n.Organizer) string { return t.Result.JointLabel() }, choices: []string{"", joint}, names: func(how string) string {
				return p.text().Result.JointChoice(how == joint)
			}, hint: hint(func(t i18n.OrganizerResult) string { return t.JointHint() })},
			{label: func(t *i18n.Organizer) string { return t.Reason() }, hint: hint(func(t i18n.OrganizerResult) string { return t.ReasonHint() })},
		},
		send: func(f *form) tea.Cmd {
			c := scoring.DecideTie{Entries: ids, Seed: f.fields[0].value(), Joint: f.fields[2].value() == joint, Reason: f.fields[3].value()}
			if strings.TrimSpace(c.Seed) == "" && !c.Joint {
				c.Entries = listed(f.fields[1].value())
			}
			first := ""
			for _, j := range p.state.Joint {
				if slices.Equal(j.Order, rank.EntriesOf(g)) {
					first = j.By
				}
			}
			return p.do(c, func() string {
				t := p.text().Result
				if c.Joint {
					return t.Tied(scoring.TieDecided{Order: ids, Joint: true, Proposer: first})
				}
				if n := len(p.state.Ties); n > 0 {
					return t.Tied(p.state.Ties[n-1].TieDecided)
				}
				return t.Set()
			})
		},
	})
}

// joint is the choice that those who are tied share their place.
const joint = "joint"

// listed are the ids of a list with blanks or commas between.
func listed(ids string) []string { return strings.Fields(strings.ReplaceAll(ids, ",", " ")) }

// byHand names the awards that are given by hand, those that nobody has first.
func (p *result) byHand() []string {
	if p.state.Contest == nil {
		return nil
	}
	names := p.state.Unpicked()
	for _, a := range p.state.Contest.Result.Awards {
		if a.Pick && !slices.Contains(names, a.Name) {
			names = append(names, a.Name)
		}
	}
	return names
}

// writePick opens the form that gives an award by hand.
func (p *result) writePick() {
	t := func() i18n.OrganizerResult { return p.text().Result }
	p.openForm(&form{
		title: func() string { return t().GiveTitle() },
		fields: []*field{
			{label: func(t *i18n.Organizer) string { return t.Result.GiveAward() }, choices: p.byHand(), names: func(name string) string { return name }},
			{label: func(t *i18n.Organizer) string { return t.Result.GiveTo() }, check: p.needed, hint: func() string { return t().OrderHint() }},
			{label: func(t *i18n.Organizer) string { return t.Reason() }, check: p.needed, hint: func() string { return t().GiveHint() }},
		},
		send: func(f *form) tea.Cmd {
			c := scoring.Pick{Award: f.fields[0].value(), Entries: listed(f.fields[1].value()), Reason: f.fields[2].value()}
			return p.do(c, func() string { return t().GiveDone(c.Award, strings.Join(c.Entries, " ")) })
		},
	})
}
