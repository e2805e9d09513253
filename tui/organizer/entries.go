package organizer

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// entries is what is judged: to look through, to change, and to enter paper for.
type entries struct {
	plain
	*shared
	finder
	list    list
	detail  detail
	in      bool // one entry's detail has the tab
	review  *review
	reading bool // the feedback's review has the tab
	drawn   kit.Memo[string]
}

// sorts are the orders in which entries can be, by the head of the column; the first is
// that of the contest.
func (p *entries) sorts() []sorting[*scoring.Slot] {
	t := p.text()
	return []sorting[*scoring.Slot]{
		{t.ID(), func(*scoring.Slot) string { return "" }},
		{t.Unit(), func(l *scoring.Slot) string { return l.Entry.Unit }},
		{t.Room(), func(l *scoring.Slot) string { return p.state.RoomName(l.Room) }},
		{t.Status(), func(l *scoring.Slot) string { return p.term.Text.PhaseOf(p.state, l.Phase) }},
		{t.Lacking(), func(l *scoring.Slot) string { // the most sheets missing first
			in, of := p.sheets(l)
			return fmt.Sprintf("%05d", 10000-of+in)
		}},
	}
}

// follow keeps the rows that the filter finds, in their order.
func (p *entries) follow() {
	follow(&p.finder, &p.list, p.state.Slots, p.sorts(), func(l *scoring.Slot) string { return l.Entry.ID }, func(l *scoring.Slot) []string {
		e := l.Entry
		return []string{e.ID, e.Unit, e.Title, e.Category, e.Presenter, p.state.RoomName(l.Room), p.term.Text.PhaseOf(p.state, l.Phase)}
	})
	p.review.follow()
	if p.in && p.state.Slot(p.detail.entry) == nil {
		p.in = false
	}
}

func (p *entries) enter() tea.Cmd {
	p.in, p.reading = false, false
	return nil
}

func (p *entries) update(msg tea.Msg) tea.Cmd {
	k, is := msg.(tea.KeyPressMsg)
	switch {
	case p.finding:
		return p.find(msg, p.follow)
	case !is:
		return nil
	case p.reading:
		cmd, left := p.review.update(k)
		p.reading = !left
		return cmd
	case p.in && key.Matches(k, p.keys.back):
		p.in = false
		return nil
	case p.in:
		return p.detail.update(k)
	}
	l := p.state.Slot(p.list.id())
	if cmd, is := p.finder.key(k, &p.list, len(p.sorts()), p.follow); is {
		return cmd
	}
	ids, marked := p.acted(&p.list)
	switch {
	case key.Matches(k, when(p.keys.add, len(p.state.Queues) > 0)):
		p.addEntry()
	case l == nil:
	case key.Matches(k, p.keys.feedback):
		p.reading = true
		p.review.open(l.Entry.ID)
	case key.Matches(k, p.keys.change):
		p.editEntry(l)
	case key.Matches(k, p.keys.detail):
		p.in = true
		p.detail.open(l.Entry.ID)
	case p.takes(k, ids, marked):
	case key.Matches(k, p.keys.points):
		p.askPoints(l)
	default:
		p.list.key(k, p.keys, p.height-3)
	}
	return nil
}

func (p *entries) rows() (*list, bool) { return &p.list, true }

func (p *entries) view(w, h int) string {
	if p.in {
		return p.detail.view(w, h)
	}
	if p.reading {
		return p.review.view(w, h)
	}
	left := w
	if kit.SizeOf(w) == kit.Wide {
		left = w * 58 / 100
	}
	head := p.head(left, &p.list, p.sorts()[p.order].name, p.text().Found(len(p.list.ids), len(p.state.Slots)))
	rows := p.drawn.Of(p.term, p.version, left, h-1, p.list.id()+"\n"+p.filter.Value()+fmt.Sprint(p.order, p.chosen(&p.list)), func() string { return p.draw(left, h-1) })
	view := head
	if h > 1 {
		view += "\n" + rows
	}
	if left == w {
		return view
	}
	if p.list.id() == "" {
		return kit.Beside(2, view, kit.Block(nil, w-left-2, h))
	}
	p.detail.open(p.list.id())
	return kit.Beside(2, view, p.detail.view(w-left-2, h))
}

func (p *entries) draw(w, h int) string {
	t := p.text()
	if len(p.list.ids) == 0 {
		none := t.NoEntries()
		if len(p.state.Slots) > 0 {
			none = t.NothingFound()
		}
		return kit.Block([]string{"", " " + none}, w, h)
	}
	tab := kit.Table{Selected: p.list.at, Names: p.list.ids, Cols: []kit.Column{
		{Min: 1, Priority: 9}, {Title: t.ID(), Min: p.idWidth(), Priority: 8}, {Title: t.Unit(), Min: 14, Flex: 6, Max: 40, Priority: 7},
		{Title: t.Title(), Min: 18, Flex: 8, Priority: 2}, {Title: t.Category(), Min: 10, Max: 14, Flex: 1},
		{Title: t.Room(), Min: 6, Max: 10, Flex: 1, Priority: 3}, {Title: t.Status(), Min: 11, Max: 18, Flex: 1, Priority: 5},
		{Title: t.SheetsHead(), Min: 4, Right: true, Priority: 4},
	}}
	for _, id := range p.list.ids {
		l := p.state.Slot(id)
		if l == nil {
			tab.Rows = append(tab.Rows, []string{"", id})
			continue
		}
		in, of := p.sheets(l)
		e := l.Entry
		tab.Rows = append(tab.Rows, []string{
			p.mark(l), e.ID, p.name(id, e.Unit), e.Title, e.Category, p.state.RoomName(l.Room), p.term.Text.PhaseOf(p.state, l.Phase), t.Sheets(in, of),
		})
	}
	return kit.Block(tab.Render(p.term.Styles, w, h), w, h)
}

func (p *entries) short() []key.Binding {
	k, l := p.keys, p.state.Slot(p.list.id())
	if p.in {
		return p.detail.short()
	}
	if p.reading {
		return p.review.short()
	}
	ids, _ := p.acted(&p.list)
	out := append([]key.Binding{when(k.change, l != nil), when(k.detail, l != nil), when(k.feedback, l != nil), when(k.add, len(p.state.Queues) > 0)},
		p.bindings(&p.list)...)
	return append(append(out, p.takingKeys(ids)...), when(k.points, l != nil && p.givesPoints()))
}

func (p *entries) full() [][]key.Binding {
	if p.in {
		return p.detail.full()
	}
	if p.reading {
		return p.review.full()
	}
	return [][]key.Binding{p.short(), p.keys.motion()}
}

func (p *entries) typing() bool { return p.finding }

func (p *entries) cursor() *tea.Cursor {
	if p.in {
		return nil
	}
	return p.spot()
}
