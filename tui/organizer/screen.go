// Package organizer is the organizer's screen: one tab for each of their concerns.
package organizer

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// Screen is the organizer's view of the contest.
type Screen struct {
	*shared
	tabs  []tab
	at    int
	above int // lines over the page, in the last view
}

// New returns the screen of one terminal.
func New(t *kit.Terminal) *Screen {
	d := newShared(t)
	return &Screen{shared: d, tabs: tabs(d)}
}

// SetState takes over a newer state; what the person is doing stays in place.
func (s *Screen) SetState(st scoring.State) {
	s.state = st
	s.version++
	for _, t := range s.tabs {
		t.page.follow()
	}
}

// Update handles keys and the screen's own timers.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	s.sync()
	if s.state.Contest == nil {
		return nil
	}
	if turned, is := msg.(kit.Turned); is && !s.page().whole() {
		return s.wheel(turned)
	}
	if tap, is := msg.(kit.Picked); is && s.modal == nil {
		return s.tap(tap)
	}
	k, is := msg.(tea.KeyPressMsg)
	switch {
	case s.modal != nil:
		return s.modal.update(msg)
	case !is || s.page().whole() || s.page().asking() || s.page().typing():
		return s.page().update(msg)
	case key.Matches(k, s.keys.nextTab):
		return s.show((s.at + 1) % len(s.tabs))
	case key.Matches(k, s.keys.prevTab):
		return s.show((s.at + len(s.tabs) - 1) % len(s.tabs))
	}
	if n := digit(k); n >= 1 && n <= len(s.tabs) {
		return s.show(n - 1)
	}
	return s.page().update(msg)
}

// tap puts the cursor on a row of the tab's list; a second one opens it, where it opens.
func (s *Screen) tap(on kit.Picked) tea.Cmd {
	rows, opens := s.page().rows()
	if rows == nil {
		return s.page().update(on)
	}
	if rows.tap(on.Row) && opens {
		return s.page().update(kit.KeyOf("enter"))
	}
	return nil
}

// wheel is the arrow keys by mouse.
func (s *Screen) wheel(turned kit.Turned) tea.Cmd {
	k := tea.KeyPressMsg{Code: tea.KeyDown}
	if turned.By > 0 {
		k.Code = tea.KeyUp
	}
	if s.modal != nil {
		return s.modal.update(k)
	}
	return s.page().update(k)
}

// show opens a tab, or brings the open one back to its beginning.
func (s *Screen) show(i int) tea.Cmd {
	s.at = i
	return s.page().enter()
}

// OpenStandings turns to the standings.
func (s *Screen) OpenStandings() {
	for i, t := range s.tabs {
		if _, is := t.page.(*standings); is {
			s.at = i
		}
	}
}

func (s *Screen) page() page { return s.tabs[s.at].page }

// digit is the number that a key types; -1 if it types none.
func digit(k tea.KeyPressMsg) int {
	if k.Mod == 0 && k.Code >= '0' && k.Code <= '9' {
		return int(k.Code - '0')
	}
	return -1
}

// View draws the screen in so many cells.
func (s *Screen) View(w, h int) string {
	s.sync()
	if s.state.Contest == nil {
		return kit.Block([]string{"", " " + s.term.Text.General.Loading()}, w, h)
	}
	lines := s.warning(w, h)
	if !s.page().whole() {
		lines = append([]string{s.strip(w)}, lines...)
	}
	s.above = len(lines)
	s.height = h - s.above
	body := kit.Block(lines, w, min(s.above, h))
	switch {
	case s.height > 0 && s.above > 0:
		body += "\n" + s.page().view(w, s.height)
	case s.height > 0:
		body = s.page().view(w, h)
	}
	if s.modal != nil {
		return kit.Overlay(body, s.modal.box(w, h), w, h)
	}
	return body
}

// warning stands while nothing can be saved, and says why.
func (s *Screen) warning(w, h int) []string {
	if s.state.Trouble == nil {
		return nil
	}
	lines := kit.Wrap(s.text().Trouble(s.term.Text.Problem(s.state.Trouble)), w-2)
	lines = lines[:min(len(lines), max(h/5, 1))]
	for i, l := range lines {
		lines[i] = s.pens().Bad.Render(kit.Fit(" "+l, w))
	}
	return lines
}

// Place is the room that is open, or the tab's name.
func (s *Screen) Place() string {
	if p := s.page().place(); p != "" {
		return p
	}
	return s.tabs[s.at].name(s.text())
}

// Typing reports whether letters are text now.
func (s *Screen) Typing() bool {
	if s.modal != nil {
		return s.modal.typing()
	}
	return s.page().typing()
}

// Cursor is where the terminal's cursor stands.
func (s *Screen) Cursor() *tea.Cursor {
	switch {
	case s.state.Contest == nil:
		return nil
	case s.modal != nil:
		return s.modal.cursor()
	}
	c := s.page().cursor()
	if c == nil {
		return nil
	}
	at := *c
	at.Y += s.above
	return &at
}

// Ticking reports whether a running clock shows.
func (s *Screen) Ticking() bool { return s.page().ticking() }

// ShortHelp is what the foot says of the keys.
func (s *Screen) ShortHelp() []key.Binding {
	s.sync()
	if s.modal != nil {
		return s.modal.help()
	}
	return s.page().short()
}

// FullHelp is what the help says of the keys.
func (s *Screen) FullHelp() [][]key.Binding {
	s.sync()
	if s.modal != nil {
		return [][]key.Binding{s.modal.help()}
	}
	groups := s.page().full()
	if s.page().whole() || s.page().asking() || s.page().typing() {
		return groups
	}
	return append(groups, []key.Binding{s.keys.digits, s.keys.nextTab, s.keys.prevTab})
}

// Status says how the journal is, and what of the server needs a look; good where
// nothing wrong is known.
func (s *Screen) Status() string {
	if s.state.Trouble != nil {
		return s.pens().Bad.Render(s.text().JournalBad())
	}
	if w := s.worries(); len(w) > 0 {
		return s.pens().Bad.Render(w[0].short)
	}
	return s.pens().Good.Render(s.text().JournalGood())
}
