package moderator

import (
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// bell rings the terminal's bell when a phase's time is nearly over and when it
// is over, once each.
type bell struct {
	on    bool
	slot  string
	phase scoring.Phase
	level level // the highest reached in this phase
}

// level is how far a phase's time has gone.
type level int

const (
	inTime level = iota
	warned
	over
)

func (s *Screen) levelOf(l *scoring.Slot) level {
	switch left := l.Timer.Left(s.term.Clock()); {
	case left <= 0:
		return over
	case left <= s.state.Contest.Timer.Warn:
		return warned
	}
	return inTime
}

// follow takes over the slot on stage; a phase that was under way when it is
// first seen is silent about what it has passed.
func (b *bell) follow(s *Screen) {
	on := s.state.OnStage(s.room)
	if on == nil {
		b.slot, b.phase = "", ""
		return
	}
	if b.slot != on.Entry.ID || b.phase != on.Phase {
		b.slot, b.phase, b.level = on.Entry.ID, on.Phase, s.levelOf(on)
	}
}

// ring rings if the phase went a level on since it last was asked.
func (b *bell) ring(s *Screen) tea.Cmd {
	on := s.state.OnStage(s.room)
	if on == nil {
		return nil
	}
	was := b.level
	if b.level = max(was, s.levelOf(on)); b.on && b.level > was {
		return tea.Raw("\a")
	}
	return nil
}

// toggleBell turns the bell on or off, and says so.
func (s *Screen) toggleBell() tea.Cmd {
	s.bell.on = !s.bell.on
	m := &s.term.Text.Moderator
	if s.bell.on {
		s.term.Notify(m.BellOn(), false)
		return tea.Raw("\a")
	}
	s.term.Notify(m.BellOff(), false)
	return nil
}
