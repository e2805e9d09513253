package organizer

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// askSecond asks whether to confirm what somebody proposed, and for a reason where
// both may be one person; or says why this person may not.
func (d *desk) askSecond(by string, proof scoring.Proof, asks, done string, confirm func(reason string) scoring.Command) {
	proved := d.proved(by, proof) + "\n" + d.proved(d.term.User, d.term.Proof)
	send := func(reason string) tea.Cmd { return d.do(confirm(reason), func() string { return done }) }
	err := d.state.Second(d.term.Actor(), by, proof)
	says := func() string { return d.term.Text.Problem(err) }
	switch {
	case err == nil:
		d.modal = &ask{d, func() string { return asks + "\n\n" + proved }, func() tea.Cmd { return send("") }}
	case scoring.NeedsReason(err):
		d.openForm(&form{
			title:  func() string { return d.text().Result.ConfirmTitle },
			intro:  func() string { return says() + "\n\n" + proved + "\n\n" + asks },
			fields: []*field{{label: func(t *i18n.Organizer) string { return t.Reason }, check: d.needed}},
			send:   func(f *form) tea.Cmd { return send(f.fields[0].value()) },
		})
	default:
		d.modal = &card{desk: d, title: func() string { return d.text().Result.KeyConfirm }, body: func(w int) []string {
			return kit.Wrap(says()+"\n\n"+proved, w)
		}}
	}
}

// proved is how the user proved who they are, after their name.
func (d *desk) proved(user string, proof scoring.Proof) string {
	moment := func(at time.Time) string { return d.term.Text.Moment(at, d.term.Wall()) }
	return d.person(user) + ": " + d.term.Text.Proved(d.state, user, proof, d.person, moment)
}
