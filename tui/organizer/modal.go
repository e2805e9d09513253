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

// ask is a question that is answered with yes or left.
type ask struct {
	*shared
	question func() string
	does     func() string // what yes does, in a word or two
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

// asks lays a question over the tab; does is what yes does.
func (d *shared) asks(question, does func() string, yes func() tea.Cmd) *ask {
	a := &ask{shared: d, question: question, does: does, yes: yes}
	d.modal = a
	return a
}

func (a *ask) update(msg tea.Msg) tea.Cmd {
	return a.term.Ask(msg, func() { a.modal = nil }, a.yes)
}

func (a *ask) dialog() kit.Dialog {
	return kit.Dialog{Yes: a.does(), No: a.term.Text.General.KeyBack()}
}

func (a *ask) box(w, h int) string {
	w = min(w, 64)
	d := a.dialog()
	d.Body = kit.Clip(kit.Wrap(a.question(), w-4), max(h-2, 1), w-4)
	d.Body = append(d.Body, a.more.under(a.state, w-4, len(d.Body)+2, h)...)
	return d.Box(a.term.Styles, w, h)
}

func (a *ask) help() []key.Binding { return a.dialog().Keys() }
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
	if k, is := msg.(tea.KeyPressMsg); is && key.Matches(k, c.keys.dismiss) && !c.term.Held() {
		c.modal = c.under
	}
	return nil
}

func (c *card) box(w, h int) string {
	w = min(w, 76)
	body := c.body(w - 4)
	return kit.Box(c.term.Styles, kit.BoxSpec{
		Title: c.title(), Body: body, Foot: kit.Hints(c.term.Styles, c.keys.dismiss), Focus: true,
	}, w, min(len(body)+2, h))
}

func (c *card) help() []key.Binding { return []key.Binding{c.keys.dismiss} }
func (*card) typing() bool          { return false }
func (*card) cursor() *tea.Cursor   { return nil }

// pick is a list over the tab, of which one row can be acted on at a time.
type pick struct {
	*shared
	title, none, note func() string
	rows              func() (ids, lines []string) // as they are now
	list              list
	does              key.Binding
	act               func(id string) tea.Cmd
}

// openPick lays a list over the tab.
func (d *shared) openPick(p *pick) {
	p.shared = d
	d.modal = p
}

// refresh takes the rows over as they are now, and returns them in words.
func (p *pick) refresh() []string {
	ids, lines := p.rows()
	p.list.set(ids)
	return lines
}

func (p *pick) update(msg tea.Msg) tea.Cmd {
	p.refresh()
	if tap, is := msg.(kit.Picked); is {
		p.list.to(tap.Row)
	}
	k, is := msg.(tea.KeyPressMsg)
	if !is {
		return nil
	}
	switch {
	case key.Matches(k, when(p.does, p.list.id() != "")):
		return p.act(p.list.id())
	case key.Matches(k, p.keys.back):
		p.modal = nil
	default:
		p.list.key(k, p.keys, p.height-2)
	}
	return nil
}

func (p *pick) box(w, h int) string {
	lines := p.refresh()
	w = min(w, 76)
	foot := kit.Wrap(p.pens().Muted.Render(p.note()), w-4)
	room := max(h-len(foot)-3, 1)
	var body []string
	if len(lines) == 0 {
		body = kit.Wrap(p.none(), w-4)
	}
	first := max(min(p.list.at-room/2, len(lines)-room), 0)
	for i := first; i < min(first+room, len(lines)); i++ {
		mark := "  "
		if i == p.list.at {
			mark = p.pens().Accent.Render("▸ ")
		}
		body = append(body, kit.RowZone(kit.Fit(mark+lines[i], w-4), p.list.ids[i]))
	}
	body = append(append(body, ""), foot...)
	return kit.Box(p.term.Styles, kit.BoxSpec{Title: p.title(), Body: body, Foot: kit.Hints(p.term.Styles, when(p.does, p.list.id() != ""), p.keys.back), Focus: true}, w, min(len(body)+2, h))
}

func (p *pick) help() []key.Binding {
	return []key.Binding{when(p.does, p.list.id() != ""), p.keys.up, p.keys.down, p.keys.back}
}

func (*pick) typing() bool        { return false }
func (*pick) cursor() *tea.Cursor { return nil }
