package organizer

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// boards is the projectors, and what each was told to show.
type boards struct {
	plain
	*shared
	list  list
	all   bool // the next act is for every board
	drawn memo[string]
}

func newBoards(d *shared) *boards { return &boards{shared: d} }

func (p *boards) follow() {
	var ids []string
	for _, o := range p.state.Boards() {
		ids = append(ids, o.User)
	}
	p.list.set(ids)
}

// target is the board that acts are for; "" for all of them.
func (p *boards) target() string {
	if p.all {
		return ""
	}
	return p.list.id()
}

func (p *boards) update(msg tea.Msg) tea.Cmd {
	k, is := msg.(tea.KeyPressMsg)
	if !is {
		return nil
	}
	if p.list.id() == "" {
		return nil
	}
	now := p.state.Screen(p.list.id())
	switch {
	case key.Matches(k, p.keys.all):
		p.all = !p.all
	case key.Matches(k, p.keys.stage):
		return p.tell(scoring.ShowOn{Mode: scoring.ShowStage, Room: now.Room})
	case key.Matches(k, p.keys.standings):
		return p.tell(scoring.ShowOn{Mode: scoring.ShowStandings, Room: now.Room})
	case key.Matches(k, p.keys.join):
		return p.tell(scoring.ShowOn{Mode: scoring.ShowJoin, Room: now.Room})
	case key.Matches(k, p.keys.reveal):
		return p.tell(scoring.ShowOn{Mode: scoring.ShowReveal, Room: now.Room})
	case key.Matches(k, p.keys.blank):
		return p.tell(scoring.ShowOn{Mode: scoring.ShowBlank, Room: now.Room})
	case key.Matches(k, p.keys.message), key.Matches(k, p.keys.open):
		p.write(now)
	case key.Matches(k, when(p.keys.room, p.mayRoom())):
		return p.tell(scoring.ShowOn{Mode: now.Mode, Room: p.nextRoom(now.Room), Text: now.Text})
	default:
		p.list.key(k, p.keys, p.height-3)
	}
	return nil
}

// tell has the target show something.
func (p *boards) tell(c scoring.ShowOn) tea.Cmd {
	c.Board = p.target()
	return p.do(c, func() string {
		return p.text().Boards.Told(p.targetName(c.Board), p.shown(scoring.Screen{Mode: c.Mode, Room: c.Room, Text: c.Text}))
	})
}

func (p *boards) targetName(board string) string {
	if board == "" {
		return p.text().Boards.Every()
	}
	return p.person(board)
}

// write opens the form of a message.
func (p *boards) write(now scoring.Screen) {
	to := p.target()
	p.openForm(&form{
		title: func() string { return p.text().Boards.MessageTitle(p.targetName(to)) },
		fields: []*field{{
			label: func(t *i18n.Organizer) string { return t.Boards.MessageLabel() }, was: now.Text, check: p.needed,
			hint: func() string { return p.text().Boards.MessageHint() },
		}},
		send: func(f *form) tea.Cmd {
			return p.do(scoring.ShowOn{Board: to, Mode: scoring.ShowMessage, Room: now.Room, Text: f.fields[0].value()},
				func() string { return p.text().Boards.Told(p.targetName(to), p.mode(scoring.ShowMessage)) })
		},
	})
}

// mayRoom reports whether what is shown depends on a room.
func (p *boards) mayRoom() bool {
	return p.state.Screen(p.list.id()).Mode == scoring.ShowStage && len(p.state.Queues) > 1
}

// nextRoom goes through the rooms, and "" for whichever has a slot on stage.
func (p *boards) nextRoom(room string) string {
	i := slices.IndexFunc(p.state.Queues, func(q *scoring.Queue) bool { return q.Room.ID == room })
	if i+1 < len(p.state.Queues) {
		return p.state.Queues[i+1].Room.ID
	}
	return ""
}

func (p *boards) mode(m scoring.Mode) string {
	if name := p.text().Boards.Modes(m); name != "" {
		return name
	}
	return string(m)
}

// shown says what a board shows.
func (p *boards) shown(c scoring.Screen) string {
	switch c.Mode {
	case scoring.ShowMessage:
		return p.mode(c.Mode) + ": “" + c.Text + "”"
	case scoring.ShowStage:
		if c.Room == "" {
			return p.mode(c.Mode) + " · " + p.text().Boards.AnyRoom()
		}
		return p.mode(c.Mode) + " · " + p.room(c.Room)
	}
	return p.mode(c.Mode)
}

func (p *boards) view(w, h int) string {
	if len(p.list.ids) == 0 {
		return kit.Block(append([]string{""}, indent(kit.Wrap(p.text().Boards.None(), w-4))...), w, h)
	}
	more := p.list.id()
	if p.all {
		more += " all"
	}
	return p.drawn.of(p.shared, w, h, more, func() string { return p.draw(w, h) })
}

func (p *boards) draw(w, h int) string {
	t, pens := p.text().Boards, p.pens()
	name := 10
	for _, user := range p.list.ids {
		name = max(name, min(kit.Width(p.person(user)), 16))
	}
	tab := kit.Table{Selected: p.list.at, Cols: []kit.Column{
		{Title: t.Board(), Min: name, Flex: 2, Max: 30, Priority: 9}, {Title: p.text().People.User(), Min: userCells(p.list.ids), Priority: 1},
		{Title: t.Shows(), Min: 16, Flex: 6, Priority: 8}, {Title: p.text().People.Connected(), Min: 8, Priority: 5},
	}}
	for _, user := range p.list.ids {
		on := pens.Muted.Render("○ –")
		if p.presence(user).Terminals > 0 {
			on = pens.Good.Render("● " + p.text().People.On())
		}
		tab.Rows = append(tab.Rows, []string{p.person(user), user, p.shown(p.state.Screen(user)), on})
	}
	target := pens.Muted.Render(t.TargetOne(p.person(p.list.id())))
	if p.all {
		target = pens.Warn.Render("▸ " + t.TargetAll(len(p.list.ids)))
	}
	out := append([]string{" " + target}, tab.Render(p.term.Styles, w, max(h-11, 2))...)
	if h >= 13 {
		out = append(append(out, ""), p.legend(w)...)
	}
	return kit.Block(out, w, h)
}

// legend is what each key has a board show.
func (p *boards) legend(w int) []string {
	k, pens := p.keys, p.pens()
	var lines []string
	for _, b := range []key.Binding{k.stage, k.standings, k.join, k.reveal, k.message, k.blank, k.room, k.all} {
		if b.Help().Key == k.room.Help().Key && !p.mayRoom() {
			continue
		}
		lines = append(lines, kit.Fit("   "+pens.Key.Render(kit.Fit(b.Help().Key, 3))+b.Help().Desc, w))
	}
	return lines
}

func (p *boards) short() []key.Binding {
	k, any := p.keys, p.list.id() != ""
	return []key.Binding{
		when(k.stage, any), when(k.standings, any), when(k.join, any), when(k.reveal, any), when(k.message, any), when(k.blank, any),
		when(k.room, p.mayRoom()), when(k.all, any),
	}
}

func (p *boards) full() [][]key.Binding { return [][]key.Binding{p.short(), p.keys.motion()} }
