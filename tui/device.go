package tui

import (
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// deviceOffer is the question whether a device may log in without a PIN. It
// takes no key but its own until it is opened: somebody may be scoring already.
type deviceOffer struct {
	open   bool // not answered yet
	said   bool // in the foot, once
	asking bool // its box is open
}

// offerDevice says once that the question is there.
func (m *Model) offerDevice() {
	switch {
	case m.screen == nil || m.bare():
		m.device.open = false
	case m.device.open && !m.device.said:
		m.device.said = true
		m.notify(m.term.Text.Device.Offer(m.keys.device.Help().Key), false)
	}
}

func (m *Model) askDevice() string {
	return m.term.Text.Device.Ask(scoring.Device{Key: m.opts.Device}.Fingerprint())
}

// answerDevice takes the answer; no leaves the offer open.
func (m *Model) answerDevice(msg tea.KeyPressMsg) tea.Cmd {
	switch m.term.Answered(msg) {
	case kit.No:
		m.device.asking = false
	case kit.Yes:
		m.device.asking = false
		return m.do(scoring.RememberDevice{Key: m.opts.Device}, func(_ []scoring.Event, err error) tea.Cmd {
			if err == nil {
				m.device.open = false
				m.notify(m.term.Text.Device.Stored(), false)
			}
			return nil
		})
	default:
		m.unanswered(msg)
	}
	return nil
}
