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
	switch m.term.Answered(msg) {
	case kit.No:
		m.newPIN = nil
	case kit.Yes:
		m.newPIN = nil
		return m.do(scoring.AcknowledgePIN{}, nil)
	default:
		m.unanswered(msg)
	}
	return nil
}

func (m *Model) newPINDialog(iw int) *kit.Dialog {
	t, l := m.term.Text, m.newPIN
	by := m.state.NameOf(l.By, t.Papers.Keeper())
	body := append(kit.Wrap(t.Proving.Told(by, t.Moment(l.At, m.term.Wall())), iw), "")
	return &kit.Dialog{Body: append(body, kit.Wrap(t.Proving.ToldNote(), iw)...), Yes: t.Proving.ToldYes(), No: t.Proving.ToldNo()}
}
