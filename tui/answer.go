package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// explains is a screen that can say why a key of its own led to nothing.
type explains interface {
	// WhyNot is the reason and what to press instead; "" for no particular one.
	WhyNot(msg tea.KeyPressMsg) string
}

// picture is what a terminal shows, as far as a key may change it.
type picture struct {
	text string
	x, y int // of the cursor
}

// seconds are those of the contest's clock and of the wall's, by which a picture goes on.
func (m *Model) seconds() [2]int64 {
	return [2]int64{int64(m.term.Clock() / time.Second), m.term.Wall().Unix()}
}

// picture draws what shows now, unless nothing happened since it was drawn last.
func (m *Model) picture() picture {
	if m.last == (picture{}) {
		m.last, m.lastAt = picture{x: -1, y: -1}, m.seconds()
		m.last.text, m.zones = kit.Zones(m.content())
		if m.screen != nil {
			if c := m.screen.Cursor(); c != nil {
				m.last.x, m.last.y = c.X, c.Y
			}
		}
	}
	return m.last
}

// answer gives the screen a key. One that changed nothing of what showed before, said
// nothing and asked for nothing gets a sentence; any other ends the sentence that stood there.
func (m *Model) answer(msg tea.KeyPressMsg, before picture) tea.Cmd {
	if m.last = before; m.screen.Ticking() && m.lastAt != m.seconds() {
		m.last = picture{} // its clock went on since it was drawn, which the key did not do
	}
	before = m.picture()
	said, asked := m.notice.id, m.asked
	cmd := m.screen.Update(msg)
	m.last = picture{}
	switch {
	case m.notice.id != said:
	case m.asked == asked && m.picture() == before:
		m.notify(m.whyNot(msg), false)
	case m.notice.text != "":
		m.notice.text, m.last = "", picture{}
	}
	return cmd
}

// whyNot says why a key led to nothing.
func (m *Model) whyNot(msg tea.KeyPressMsg) string {
	if s, is := m.screen.(explains); is {
		if why := s.WhyNot(msg); why != "" {
			return why
		}
	}
	t := m.term.Text.General
	all := append(m.FullHelp(), m.ShortHelp())
	if m.screen.Typing() { // the root's are letters now
		all = append(m.screen.FullHelp(), m.screen.ShortHelp())
	}
	for _, group := range all {
		for _, b := range group {
			does := b.Help().Desc
			switch {
			case does == "" || !slices.Contains(b.Keys(), msg.String()):
			case slices.ContainsFunc(b.Keys(), moves):
				return t.KeyNoFurther()
			case b.Enabled():
				return t.KeyNothing(keyName(msg), does)
			default:
				return t.KeyNotNow(keyName(msg), does)
			}
		}
	}
	if m.screen.Typing() && moves(msg.String()) {
		return t.KeyNoFurther()
	}
	return t.KeyUnused(keyName(msg))
}

// moves reports whether a key goes somewhere in a list or a text.
func moves(k string) bool {
	return slices.Contains([]string{"up", "down", "left", "right", "home", "end", "pgup", "pgdown"}, k)
}

// keyName is a key as people call it.
func keyName(msg tea.KeyPressMsg) string {
	switch k := msg.String(); k {
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	default:
		return kit.Fit(scoring.ShownLine(k), min(kit.Width(scoring.ShownLine(k)), 16))
	}
}

// quiet are keys that mean nothing by themselves: locks, media keys and modifiers.
func quiet(k tea.KeyPressMsg) bool {
	return k.Code >= tea.KeyCapsLock && k.Code <= tea.KeyNumLock || k.Code >= tea.KeyMediaPlay && k.Code <= tea.KeyIsoLevel5Shift
}
