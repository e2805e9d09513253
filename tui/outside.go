package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// backMsg is what was done off the event loop, back on it.
type backMsg struct {
	err  error
	then func() tea.Cmd
}

// back takes over what was done: a failure is shown before anybody else knows.
func (m *Model) back(msg backMsg) tea.Cmd {
	m.underWay--
	if msg.err != nil {
		m.notify(m.term.Problem(m.state, msg.err), true)
	}
	return msg.then()
}

// do runs a command off the event loop and brings its outcome back to it.
func (m *Model) do(c scoring.Command, then func([]scoring.Event, error) tea.Cmd) tea.Cmd {
	m.asked++
	m.underWay++
	return func() tea.Msg {
		events, err := m.opts.Contest.Do(m.ctx, m.opts.Actor, c)
		return backMsg{err, func() tea.Cmd {
			if then == nil {
				return nil
			}
			return then(events, err)
		}}
	}
}

// outside has work done off the event loop.
func (m *Model) outside(work func(context.Context) error, then func(error) tea.Cmd) tea.Cmd {
	m.asked++
	return func() tea.Msg {
		err := work(m.ctx)
		return backMsg{err, func() tea.Cmd { return then(err) }}
	}
}

// issuePIN has a PIN made off the event loop.
func (m *Model) issuePIN(c scoring.IssuePIN, then func(string, error) tea.Cmd) tea.Cmd {
	m.asked++
	m.underWay++
	return func() tea.Msg {
		pin, err := m.opts.NewPIN(m.ctx, m.opts.Actor, c)
		return backMsg{err, func() tea.Cmd { return then(pin, err) }}
	}
}

// history has the journal read off the event loop. It is the organizers' alone,
// and brings nobody's PIN, hashed as it is.
func (m *Model) history(before uint64, n int, then func([]scoring.Told, error) tea.Cmd) tea.Cmd {
	if m.kind != scoring.OrganizerConsole {
		return nil
	}
	m.asked++
	m.underWay++
	return func() tea.Msg {
		events, err := m.opts.History(m.ctx, before, n)
		events = slices.Clone(events)
		for i := range events {
			if f, is := events[i].Fact.(scoring.PINIssued); is {
				f.Hash = ""
				events[i].Fact, events[i].Record = f, nil
			}
		}
		return backMsg{err, func() tea.Cmd { return then(events, err) }}
	}
}

// goneTime is how long a terminal says that its person's access was revoked
// before it ends.
const goneTime = 20 * time.Second

type goneMsg struct{}

// gone reports whether the contest does not know the person, or no longer.
func (m *Model) gone() bool { return m.screen == nil && m.state.Contest != nil }

// ending has the terminal end a while after its person was revoked.
func (m *Model) ending(was bool) tea.Cmd {
	if was || !m.gone() {
		return nil
	}
	return m.after(goneTime, goneMsg{})
}

// after brings msg after a while, unless the terminal ends before.
func (m *Model) after(wait time.Duration, msg tea.Msg) tea.Cmd {
	return func() tea.Msg {
		t := time.NewTimer(wait)
		defer t.Stop()
		select {
		case <-t.C:
			return msg
		case <-m.ctx.Done():
			return nil
		}
	}
}
