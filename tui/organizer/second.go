package organizer

import (
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

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
