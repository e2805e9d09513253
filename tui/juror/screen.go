// Package juror is the juror's screen.
package juror

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// Screen is the juror's view of the contest.
type Screen struct {
	term  *kit.Terminal
	state scoring.State
}

// New returns the screen of one terminal.
func New(t *kit.Terminal) *Screen { return &Screen{term: t} }

// SetState takes over a newer state.
func (s *Screen) SetState(st scoring.State) { s.state = st }

// Update handles keys and the screen's own timers.
func (s *Screen) Update(tea.Msg) tea.Cmd { return nil }

// View draws the screen in so many cells.
func (s *Screen) View(w, h int) string { return kit.Block(nil, w, h) }

// Place is the room's name.
func (s *Screen) Place() string { return "" }

// Status is the saved state.
func (s *Screen) Status() string { return "" }

// Typing reports whether letters are text now.
func (s *Screen) Typing() bool { return false }

// Cursor is where the terminal's cursor stands.
func (s *Screen) Cursor() *tea.Cursor { return nil }

// Ticking reports whether a running clock shows.
func (s *Screen) Ticking() bool { return false }

// ShortHelp is what the foot says of the keys.
func (s *Screen) ShortHelp() []key.Binding { return nil }

// FullHelp is what the help says of the keys.
func (s *Screen) FullHelp() [][]key.Binding { return nil }
