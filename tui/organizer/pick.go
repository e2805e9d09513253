package organizer

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/tui/kit"
)

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
