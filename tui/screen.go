// Package tui is a console: one terminal, one person, one screen.
package tui

import (
	"context"
	"time"

	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
)

// Contest is what a console needs of the contest; a store.Board is one.
type Contest interface {
	// Do asks for a command and returns once it is durable.
	Do(ctx context.Context, by scoring.Actor, c scoring.Command) ([]scoring.Event, error)
	// Subscribe returns next, which waits for a newer state and returns what
	// the actor may see of it, and stop.
	Subscribe(by scoring.Actor) (next func(context.Context) (scoring.State, error), stop func())
	// Clock is the contest's time, on which timers count.
	Clock() time.Duration
}

// Screen is one role's view of the contest.
type Screen interface {
	help.KeyMap
	SetState(scoring.State)        // called by the root model, not sent as a message
	Update(tea.Msg) tea.Cmd        // keys and own timers only
	View(width, height int) string // the size is an argument, so nothing can be stale
	// Place says in a word or two where in the contest the screen is, for the
	// head; such as the room's name.
	Place() string
	// Status is what the right end of the head says, such as the saved state.
	Status() string
	// Typing reports whether letters are text now, and no keys of the root's.
	Typing() bool
	// Cursor is where the terminal's own cursor stands in the last View; nil to
	// hide it.
	Cursor() *tea.Cursor
	// Ticking reports whether the screen shows a running clock.
	Ticking() bool
}
