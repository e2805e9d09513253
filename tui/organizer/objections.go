package organizer

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// newObjection is the row that writes another one down.
const newObjection = "new"

// openObjections lists the objections to the result, to be read and answered.
func (p *result) openObjections() {
	t := func() i18n.Objections { return p.term.Text.Objections }
	p.openPick(&pick{
		title: func() string { return t().Title() },
		none:  func() string { return t().None() },
		note:  func() string { return t().Note() },
		does:  p.keys.open,
		rows: func() (ids, lines []string) {
			ids, lines = []string{newObjection}, []string{"+  " + t().Write()}
			for i, o := range p.state.Objections {
				ids = append(ids, strconv.FormatUint(o.Seq, 10))
				lines = append(lines, t().Row(i+1, p.entry(o.Slot), o.Answer != nil))
			}
			return ids, lines
		},
		act: func(id string) tea.Cmd {
			seq, err := strconv.ParseUint(id, 10, 64)
			o := p.state.Objection(seq)
			switch {
			case err != nil || o == nil:
				p.writeObjection()
			case o.Answer == nil:
				p.answerObjection(*o)
			default:
				p.showObjection(*o)
			}
			return nil
		},
	})
}

// writeObjection opens the form in which an objection is written down.
func (p *result) writeObjection() {
	t := func() i18n.Objections { return p.term.Text.Objections }
	p.openForm(&form{
		title: func() string { return t().WriteTitle() },
		fields: []*field{
			{label: func(*i18n.Organizer) string { return t().Entry() }, check: func(v string) string {
				if v = scoring.CleanLine(v); p.state.Slot(v) == nil {
					return p.term.Text.Problem(&scoring.Error{Code: scoring.CodeUnknownSlot, Args: scoring.Args{"slot": v}})
				}
				return ""
			}},
			{label: func(*i18n.Organizer) string { return t().From() }, hint: func() string { return t().FromHint() }},
			{label: func(*i18n.Organizer) string { return t().Text() }, check: p.needed},
		},
		send: func(f *form) tea.Cmd {
			c := scoring.Object{Slot: scoring.CleanLine(f.fields[0].value()), From: f.fields[1].value(), Text: f.fields[2].value()}
			return p.do(c, func() string { return t().Recorded() })
		},
	})
}

// answerObjection opens the form of its answer.
func (p *result) answerObjection(o scoring.Objection) {
	t := func() i18n.Objections { return p.term.Text.Objections }
	p.openForm(&form{
		title:  func() string { return t().AnswerTitle(p.numberOf(o)) },
		intro:  func() string { return p.objection(o) },
		fields: []*field{{label: func(*i18n.Organizer) string { return t().Answer() }, check: p.needed}},
		send: func(f *form) tea.Cmd {
			return p.do(scoring.AnswerObjection{Of: o.Seq, Text: f.fields[0].value()}, func() string { return t().Answered() })
		},
	})
}

// showObjection shows one that was answered.
func (p *result) showObjection(o scoring.Objection) {
	t := func() i18n.Objections { return p.term.Text.Objections }
	p.modal = &card{shared: p.shared, under: p.modal,
		title: func() string { return t().AnswerTitle(p.numberOf(o)) },
		body: func(w int) []string {
			a := o.Answer
			lines := append(kit.Wrap(p.objection(o), w), "")
			return append(lines, kit.Wrap(t().Replied(a.Text, p.term.Text.Moment(a.At, p.term.Wall()), p.person(a.By)), w)...)
		},
	}
}

// objection is it in words.
func (p *result) objection(o scoring.Objection) string {
	return p.term.Text.Objections.Said(p.entry(o.Slot), o.From, o.Text, p.term.Text.Moment(o.At, p.term.Wall()), p.person(o.By))
}

// numberOf is its place among all, from 1, as the minutes number them.
func (p *result) numberOf(o scoring.Objection) int {
	for i, other := range p.state.Objections {
		if other.Seq == o.Seq {
			return i + 1
		}
	}
	return 0
}
