package tui

import (
	"time"

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
		help: kit.Bind("?", t.General.KeyHelp(), "?", "f1"), lang: kit.Bind("L", t.General.KeyLanguage(), "L"), theme: kit.Bind("T", t.General.KeyTheme(), "T"),
		quit: kit.Bind("Q", t.General.KeyQuit(), "Q"), device: kit.Bind("D", t.Device.Key(), "D"),
	}
}

// key handles the keys of the root, and passes the others to the screen; before is what
// showed when it came.
func (m *Model) key(msg tea.KeyPressMsg, before picture) tea.Cmd {
	if msg.String() == "ctrl+h" { // what many terminals send for Backspace
		msg = tea.KeyPressMsg{Code: tea.KeyBackspace}
	}
	if quiet(msg) {
		return nil
	}
	m.again(msg.String())
	switch {
	case msg.String() == "ctrl+c":
		return m.askToLeave()
	case m.leaving:
		return m.answerLeaving(msg)
	case m.newPIN != nil:
		return m.closeNewPIN(msg)
	case m.unsent != nil:
		m.closeUnsent(msg)
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
			return m.askToLeave()
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

// click presses the key that was clicked, or gives the screen its row.
func (m *Model) click(msg tea.MouseClickMsg, before picture) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	switch on := kit.Click(m.zones, msg.X, msg.Y).(type) {
	case tea.KeyPressMsg:
		if on.Text != "" && m.screen != nil && m.screen.Typing() {
			return nil // it lies beside what is typed into
		}
		m.pressed = "" // whoever taps twice holds nothing down
		return m.key(on, before)
	case kit.Picked:
		return m.pass(on)
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

// held is within which a key that comes again is held down: keyboards wait as long before
// they repeat one.
const held = 700 * time.Millisecond

// again notes whether the key comes again at once.
func (m *Model) again(k string) {
	now := time.Now()
	m.term.Again = k == m.pressed && now.Sub(m.pressedAt) < held
	m.pressed, m.pressedAt = k, now
}

func (m *Model) answerLeaving(msg tea.KeyPressMsg) tea.Cmd {
	switch m.term.Answered(msg) {
	case kit.Yes:
		return m.leave()
	case kit.No:
		m.leaving, m.parting = false, false
	default:
		m.unanswered(msg)
	}
	return nil
}

// unanswered says of a key that a dialog of the root's does not take that it is unused.
func (m *Model) unanswered(msg tea.KeyPressMsg) {
	if !m.term.Again {
		m.notify(m.term.Text.General.KeyUnused(keyName(msg)), false)
	}
}

// leave quits once everything that can be saved is; the second time it waits no more, unless
// the key is only held down.
func (m *Model) leave() tea.Cmd {
	switch {
	case !m.unsaved():
	case !m.parting:
		m.parting = true
		m.notify(m.term.Text.General.QuitWaits(), false)
		return nil
	case m.term.Again:
		return nil
	}
	return m.quit()
}

// quit leaves, and with it what was not sent.
func (m *Model) quit() tea.Cmd {
	m.opts.Unsent.clear()
	return tea.Quit
}

// saves is a screen that saves what is typed a moment later.
type saves interface {
	Unsaved() bool // something is on its way to the disk, or will be
	Stuck() string // the entry of what was typed and cannot be saved as it is; "" for none
	Save() tea.Cmd // what is typed goes out at once
}

func (m *Model) unsaved() bool {
	s, is := m.screen.(saves)
	return is && s.Unsaved()
}

// HungUp tells a console that its terminal is gone: it saves what was typed, lets what is
// under way come to its end, and quits.
type HungUp struct{}

func (m *Model) hangUp() tea.Cmd {
	m.hungUp = true
	if s, is := m.screen.(saves); is {
		return s.Save()
	}
	return nil
}

func (m *Model) stuck() string {
	if s, is := m.screen.(saves); is {
		return s.Stuck()
	}
	return ""
}

// part ends the wait for what is unsaved; what turned out to be stuck is asked about again,
// while there is somebody to ask.
func (m *Model) part() bool {
	switch {
	case m.hungUp:
		return m.underWay == 0 && !m.unsaved()
	case !m.parting || m.unsaved():
		return false
	}
	m.parting = false
	return m.stuck() == ""
}

// askToLeave asks once; the key again, or where there is nothing to ask about, leaves.
func (m *Model) askToLeave() tea.Cmd {
	if m.leaving {
		return m.leave()
	}
	m.notice.text = ""
	if m.screen == nil || m.bare() || kit.TooSmall(m.width, m.height) && !m.unsaved() && m.stuck() == "" {
		return m.quit()
	}
	m.leaving = true
	return nil
}

// dialog is the root's own over the screen, in lines of iw cells; nil for none.
func (m *Model) dialog(iw int) *kit.Dialog {
	t := m.term.Text
	switch {
	case m.leaving:
		return &kit.Dialog{Body: kit.Wrap(t.General.QuitAsk(!m.unsaved(), m.stuck(), m.typedInto()), iw), Yes: t.General.KeyQuit(), No: t.General.KeyBack()}
	case m.newPIN != nil:
		return m.newPINDialog(iw)
	case m.unsent != nil:
		return m.unsentDialog(iw)
	case m.device.asking:
		return &kit.Dialog{Body: kit.Wrap(m.askDevice(), iw), Yes: t.Device.Yes(), No: t.General.KeyBack()}
	}
	return nil
}

// ShortHelp is the screen's, and then how to find the others, where ? is no letter.
func (m *Model) ShortHelp() []key.Binding {
	if d := m.dialog(dialogWidth); d != nil {
		return d.Keys()
	}
	help := m.keys.help
	if m.screen.Typing() {
		help.SetHelp("F1", help.Help().Desc)
		help.SetKeys("f1")
	}
	own := m.screen.ShortHelp()
	if m.device.open && !m.screen.Typing() {
		own = append(own, m.keys.device)
	}
	return append(own, help)
}

// explained is a screen that marks things by signs of its own.
type explained interface {
	Marks() [][2]string // each sign and what it means
}

// FullHelp is the screen's, then the root's, and what the screen's signs mean.
func (m *Model) FullHelp() [][]key.Binding {
	g := m.term.Text.General
	click := kit.Bind(g.Click(), g.ClickDoes(), g.Click())
	drag := kit.Bind(g.Drag(), g.DragDoes(), g.Drag())
	own := []key.Binding{m.keys.help, m.keys.lang, m.keys.theme, m.keys.quit, click, drag}
	if m.device.open {
		own = append(own, m.keys.device)
	}
	all := append(m.screen.FullHelp(), own)
	if s, is := m.screen.(explained); is {
		var marks []key.Binding
		for _, mark := range s.Marks() {
			marks = append(marks, kit.Bind(mark[0], mark[1], ""))
		}
		all = append(all, marks)
	}
	return all
}
