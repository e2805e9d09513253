package organizer

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// modal lies over a tab and has every key until it closes itself.
type modal interface {
	update(tea.Msg) tea.Cmd
	box(w, h int) string // at most w×h
	help() []key.Binding
	typing() bool
	cursor() *tea.Cursor // in the screen's last view
}

// ask is a question that is answered with yes or no.
type ask struct {
	*shared
	question func() string
	yes      func() tea.Cmd
	more     winners // nil where it is not about the result
}

// winners draws who wins under a question or a form, in at most h lines of w cells.
type winners func(s scoring.State, w, h int) []string

// under is what room there is for below so many lines of h, after an empty one.
func (more winners) under(s scoring.State, w, used, h int) []string {
	if room := h - used - 1; more != nil && room > 1 {
		if lines := more(s, w, room); len(lines) > 0 {
			return append([]string{""}, lines...)
		}
	}
	return nil
}

// asks lays a question over the tab.
func (d *shared) asks(question func() string, yes func() tea.Cmd) *ask {
	a := &ask{shared: d, question: question, yes: yes}
	d.modal = a
	return a
}

func (a *ask) update(msg tea.Msg) tea.Cmd {
	k, is := msg.(tea.KeyPressMsg)
	switch {
	case !is:
	case key.Matches(k, a.keys.yes):
		a.modal = nil
		return a.yes()
	case key.Matches(k, a.keys.no):
		a.modal = nil
	}
	return nil
}

func (a *ask) box(w, h int) string {
	w = min(w, 64)
	body := kit.Clip(kit.Wrap(a.question(), w-4), max(h-4, 1), w-4)
	body = append(body, a.more.under(a.state, w-4, len(body)+4, h)...)
	body = append(body, "", a.pens().Key.Render("y")+" "+a.term.Text.General.KeyYes()+
		"   "+a.pens().Key.Render("n")+" "+a.term.Text.General.KeyNo())
	return kit.Box(a.term.Styles, kit.BoxSpec{Body: body, Focus: true}, w, min(len(body)+2, h))
}

func (a *ask) help() []key.Binding { return []key.Binding{a.keys.yes, a.keys.no} }
func (*ask) typing() bool          { return false }
func (*ask) cursor() *tea.Cursor   { return nil }

// card is something to read until it is dismissed.
type card struct {
	*shared
	title func() string
	body  func(w int) []string // lines of at most w cells
	under modal                // what it came over, and leads back to
}

func (c *card) update(msg tea.Msg) tea.Cmd {
	if k, is := msg.(tea.KeyPressMsg); is && key.Matches(k, c.keys.dismiss) {
		c.modal = c.under
	}
	return nil
}

func (c *card) box(w, h int) string {
	w = min(w, 76)
	body := c.body(w - 4)
	return kit.Box(c.term.Styles, kit.BoxSpec{
		Title: c.title(), Body: body, Foot: c.text().Keys.DismissHint(), Focus: true,
	}, w, min(len(body)+2, h))
}

func (c *card) help() []key.Binding { return []key.Binding{c.keys.dismiss} }
func (*card) typing() bool          { return false }
func (*card) cursor() *tea.Cursor   { return nil }
