package tui

import (
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// tellNewPIN looks, once the person has logged in, whether somebody else made them a
// PIN; the box stands until they close it.
func (m *Model) tellNewPIN() {
	if m.screen != nil && !m.bare() {
		m.newPIN = m.state.NewPIN(m.opts.Actor)
	}
}

// closeNewPIN takes a key at the box: enter says that they know, esc nothing, and
// so they are told again.
func (m *Model) closeNewPIN(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "esc":
		m.newPIN = nil
	case "enter":
		m.newPIN = nil
		return m.do(scoring.AcknowledgePIN{}, nil)
	}
	return nil
}

func (m *Model) newPINBox(w, h int) string {
	t, l := m.term.Text, m.newPIN
	by := m.state.NameOf(l.By, t.Papers.Keeper())
	w = min(w, 60)
	body := kit.Wrap(t.Proving.Told(by, t.Moment(l.At, m.term.Wall())), w-4)
	body = append(append(body, ""), kit.Wrap(t.Proving.ToldNote(), w-4)...)
	return kit.Box(m.term.Styles, kit.BoxSpec{Body: body, Foot: t.Proving.ToldFoot(), Focus: true}, w, min(len(body)+2, h))
}
