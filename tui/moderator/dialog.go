package moderator

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/tui/kit"
)

// dialog is what lies over the screen and has the keys until it is answered.
type dialog interface {
	update(s *Screen, msg tea.Msg) tea.Cmd
	// stands reports whether it still makes sense in a newer state.
	stands(s *Screen) bool
	// view draws it in at most w×h cells; the cursor is where it stands in it.
	view(s *Screen, w, h int) (string, *tea.Cursor)
}

// ask is a question that is answered with yes or left.
type ask struct {
	text  func() []string // paragraphs, the last of them what is asked; as things stand now
	does  func() string   // what yes does, in a word or two
	valid func() bool
	yes   func() tea.Cmd
}

func (a *ask) stands(*Screen) bool { return a.valid() }

func (a *ask) update(s *Screen, msg tea.Msg) tea.Cmd {
	return s.term.Ask(msg, func() { s.dialog = nil }, a.yes)
}

// dialog is the question in at most h lines, what is asked in sight whatever leads up to it.
func (a *ask) dialog(s *Screen, w, h int) kit.Dialog {
	iw, _ := kit.Inside(w, 4)
	text := a.text()
	var lines []string
	for _, paragraph := range text[:len(text)-1] {
		lines = append(lines, kit.Wrap(paragraph, iw)...)
	}
	question := kit.Wrap(s.term.Styles.Fast.Title.Render(text[len(text)-1]), iw)
	if room := max(h-2-len(question), 0); len(lines) > room {
		lines = lines[:max(room-1, 0)]
		lines = append(lines, "…")
	}
	return kit.Dialog{
		Title: s.term.Text.Moderator.AskTitle(), Body: append(lines, question...),
		Yes: a.does(), No: s.term.Text.General.KeyBack(),
	}
}

func (a *ask) view(s *Screen, w, h int) (string, *tea.Cursor) {
	w = min(w, 64)
	return a.dialog(s, w, h).Box(s.term.Styles, w, h), nil
}

// option is one line of a choice.
type option struct{ id, name, note string }

// choice is a list of which one line is taken.
type choice struct {
	title   func() string
	options func() []option // as things stand now
	valid   func() bool
	take    func(o option) tea.Cmd
	at      int
}

func (c *choice) stands(*Screen) bool {
	n := len(c.options())
	c.at = min(c.at, n-1)
	return n > 0 && c.valid()
}

func (c *choice) update(s *Screen, msg tea.Msg) tea.Cmd {
	all := c.options()
	take := func(i int) tea.Cmd {
		s.dialog = nil
		return c.take(all[i])
	}
	if tap, is := msg.(kit.Picked); is {
		if i := slices.IndexFunc(all, func(o option) bool { return o.id == tap.Row }); i >= 0 {
			return take(i)
		}
	}
	press, is := msg.(tea.KeyPressMsg)
	if !is {
		return nil
	}
	switch {
	case key.Matches(press, s.keys.above):
		c.at = max(c.at-1, 0)
	case key.Matches(press, s.keys.below):
		c.at = min(c.at+1, len(all)-1)
	case key.Matches(press, s.keys.cancel):
		s.dialog = nil
	case key.Matches(press, s.keys.send):
		return take(c.at)
	default:
		if i := digit(press); i >= 0 && i < len(all) {
			return take(i)
		}
	}
	return nil
}

// digit is the key's place among 1 to 9, from 0; -1 if it is none.
func digit(k tea.KeyPressMsg) int {
	if n := k.String(); len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
		return int(n[0] - '1')
	}
	return -1
}

func (c *choice) view(s *Screen, w, h int) (string, *tea.Cursor) {
	st := s.term.Styles
	w = min(w, 50)
	t := kit.Table{Selected: c.at, Cols: []kit.Column{{Min: 1}, {Min: 8, Flex: 1}, {Right: true}}}
	for i, o := range c.options() {
		number := ""
		if i < 9 {
			number = string(rune('1' + i))
		}
		t.Rows, t.Names = append(t.Rows, []string{number, o.name, o.note}), append(t.Names, o.id)
		t.Cols[2].Min = max(t.Cols[2].Min, kit.Width(o.note))
	}
	iw, _ := kit.Inside(w, 4)
	body := t.Render(st, iw, max(h-2, 1))
	return kit.Box(st, kit.BoxSpec{
		Title: c.title(), Foot: kit.Hints(st, s.keys.choose, s.keys.cancel), Focus: true, Body: body,
	}, w, min(len(t.Rows)+2, h)), nil
}
