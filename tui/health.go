package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// healthEvery is how often an organizer's terminal has the server looked at.
const healthEvery = 5 * time.Second

type (
	healthMsg scoring.Health
	lookMsg   struct{} // it is time to look again
)

// look has the server looked at off the event loop: for organizers alone, and
// one look at a time.
func (m *Model) look() tea.Cmd {
	if m.kind != scoring.OrganizerConsole {
		m.term.Health = nil
		return nil
	}
	if m.looking || m.opts.Health == nil {
		return nil
	}
	m.looking = true
	return func() tea.Msg { return healthMsg(m.opts.Health()) }
}

// looked takes over how the server is, and has it looked at again after a while.
func (m *Model) looked(h scoring.Health) tea.Cmd {
	if m.kind == scoring.OrganizerConsole {
		m.term.Health = &h
	}
	return m.after(healthEvery, lookMsg{})
}
