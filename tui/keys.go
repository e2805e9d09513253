package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring/i18n"
	"juri/tui/kit"
)

// keys are the keys that work on every screen.
type keys struct {
	help, lang, theme, quit, device key.Binding
}

func newKeys(t *i18n.Text) keys {
	return keys{
		help:   key.NewBinding(key.WithKeys("?", "f1"), key.WithHelp("?", t.General.KeyHelp())),
		lang:   key.NewBinding(key.WithKeys("L"), key.WithHelp("L", t.General.KeyLanguage())),
		theme:  key.NewBinding(key.WithKeys("T"), key.WithHelp("T", t.General.KeyTheme())),
		quit:   key.NewBinding(key.WithKeys("Q"), key.WithHelp("Q", t.General.KeyQuit())),
		device: key.NewBinding(key.WithKeys("D"), key.WithHelp("D", t.Device.Key())),
	}
}

// key handles the keys of the root, and passes the others to the screen; before is what
// showed when it came.
func (m *Model) key(msg tea.KeyPressMsg, before picture) tea.Cmd {
	if msg.String() == "ctrl+h" { // what many terminals send for Backspace
		msg = tea.KeyPressMsg{Code: tea.KeyBackspace}
	}
	switch {
	case quiet(msg):
		return nil
	case msg.String() == "ctrl+c":
		return m.askToLeave()
	case m.leaving:
		m.leaving = false
		if k := msg.String(); k == "y" || k == "Y" || k == "enter" {
			return tea.Quit
		}
		return nil
	case m.newPIN != nil:
		return m.closeNewPIN(msg)
	case m.device.asking:
		return m.answerDevice(msg)
	case m.help:
		m.turn(msg.String())
		return nil
	case m.screen == nil:
		if key.Matches(msg, m.keys.quit) {
			return tea.Quit
		}
		return nil
	case m.bare():
		if key.Matches(msg, m.keys.quit) {
			return tea.Quit
		}
		return nil
	case kit.TooSmall(m.width, m.height): // nobody types what they cannot see
		if key.Matches(msg, m.keys.quit) {
			return tea.Quit
		}
		return nil
	case msg.Text == "" && key.Matches(msg, m.keys.help), !m.screen.Typing() && key.Matches(msg, m.keys.help):
		m.help, m.page = true, 0
	case m.screen.Typing():
		return m.answer(msg, before)
	case key.Matches(msg, m.keys.lang):
		m.chosenLang = true
		m.setLang(m.term.Text.Other())
		m.notify(m.term.Text.General.LanguageNow(), false)
	case key.Matches(msg, m.keys.theme):
		m.chosenTheme = true
		m.setTheme(m.theme.Next())
		m.notify(m.term.Text.General.ThemeNow(string(m.theme)), false)
	case key.Matches(msg, m.keys.quit):
		return m.askToLeave()
	case m.device.open && key.Matches(msg, m.keys.device):
		m.device.asking = true
	default:
		return m.answer(msg, before)
	}
	return nil
}

// turn goes to another page of the help, where there is one; any other key closes it.
func (m *Model) turn(k string) {
	_, pages := m.helpBox(m.width, m.height)
	switch k {
	case "space", "enter", "down", "j", "pgdown", "right", "tab":
		m.page++
	case "up", "k", "pgup", "left":
		m.page--
	default:
		m.page = -1
	}
	m.help = 0 <= m.page && m.page < pages
}

// askToLeave asks once; the key again, or where there is nothing to ask about, leaves.
func (m *Model) askToLeave() tea.Cmd {
	if m.leaving || m.screen == nil || m.bare() || kit.TooSmall(m.width, m.height) {
		return tea.Quit
	}
	m.leaving = true
	return nil
}

// ShortHelp is the screen's, and then how to find the others, where ? is no letter.
func (m *Model) ShortHelp() []key.Binding {
	help := m.keys.help
	if m.screen.Typing() {
		help.SetHelp("F1", help.Help().Desc)
	}
	own := append(m.screen.ShortHelp(), help)
	if m.device.open {
		return append([]key.Binding{m.keys.device}, own...)
	}
	return own
}

// FullHelp is the screen's, and then the root's.
func (m *Model) FullHelp() [][]key.Binding {
	own := []key.Binding{m.keys.help, m.keys.lang, m.keys.theme, m.keys.quit}
	if m.device.open {
		own = append(own, m.keys.device)
	}
	return append(m.screen.FullHelp(), own)
}
