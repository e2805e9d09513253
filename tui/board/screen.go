// Package board is what a projector shows: a picture made of a state and the time, without keys.
package board

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// Screen is one terminal's board: it keeps the scene of the newest state and the
// last picture of it.
type Screen struct {
	term   *kit.Terminal
	memory Memory
	scene  *Scene
	last   picture
	styles Accented
}

// picture is what was drawn last, and from what.
type picture struct {
	frame Frame
	st    kit.Styles
	text  *i18n.Text
	w, h  int
	view  string
}

// New returns the screen of one terminal.
func New(t *kit.Terminal) *Screen { return &Screen{term: t} }

// SetState takes over a newer state.
func (s *Screen) SetState(st scoring.State) {
	var at Join
	if s.term.JoinAt != nil {
		at.Host, at.Port, at.Key, at.Page = s.term.JoinAt()
	}
	s.memory.See(st)
	s.scene = Compose(s.scene, st, st.Screen(s.term.User), s.memory.Was(), at)
}

// View draws the screen in so many cells.
func (s *Screen) View(w, h int) string {
	now := picture{frame: s.frame(), st: s.term.Styles, text: s.term.Text, w: w, h: h}
	now.view = s.last.view
	if now != s.last || now.view == "" {
		now.view = strings.Join(Draw(now.frame, s.styles.For(now.frame, now.st), now.text, w, h).Lines, "\n")
		s.last = now
	}
	return now.view
}

func (s *Screen) frame() Frame { return s.scene.At(s.term.Clock(), s.term.Wall()) }

// Ticking reports whether a timer runs, the time of day shows or pages may turn:
// those of the smallest terminal, since the size may have changed after the last View.
func (s *Screen) Ticking() bool { return s.frame().Ticking(1, 1) }

// Update does nothing: a board has no keys.
func (s *Screen) Update(tea.Msg) tea.Cmd { return nil }

// Place is nothing: a board has no head.
func (s *Screen) Place() string { return "" }

// Status is nothing: a board has no head.
func (s *Screen) Status() string { return "" }

// Typing is never so.
func (s *Screen) Typing() bool { return false }

// Cursor is nil: a board shows none.
func (s *Screen) Cursor() *tea.Cursor { return nil }

// ShortHelp is nothing: a board has no foot.
func (s *Screen) ShortHelp() []key.Binding { return nil }

// FullHelp is nothing: a board has no keys.
func (s *Screen) FullHelp() [][]key.Binding { return nil }
