package organizer

import (
	"slices"
	"strings"

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
	large bool // the chosen one has the whole screen
	cols  int  // of the pictures, in the last view
	told  bool // what the keys do stood under them there
}

func (p *boards) follow() {
	var ids []string
	for _, o := range p.state.Boards() {
		ids = append(ids, o.User)
	}
	p.list.set(ids)
}

func (p *boards) enter() tea.Cmd {
	p.large = false
	return nil
}

// whole: a large picture has the screen to itself.
func (p *boards) whole() bool { return p.large }

// place is whose picture is large.
func (p *boards) place() string {
	if p.large {
		return p.person(p.list.id())
	}
	return ""
}

// ticking: the boards' clocks run, and their pages turn.
func (p *boards) ticking() bool {
	return slices.ContainsFunc(p.list.ids, func(user string) bool { return p.wall(user).screen.Ticking() })
}

// step is how many pictures on the one under or over the chosen one is.
func (p *boards) step() int {
	if p.large {
		return 1
	}
	return max(p.cols, 1)
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
	case key.Matches(k, p.keys.colours):
		to, themes := p.target(), append(scoring.Themes(), scoring.ThemeAuto)
		next := themes[(slices.Index(themes, now.Theme)+1)%len(themes)] // after none comes the first
		return p.do(scoring.ShowOn{Board: to, Theme: next}, func() string {
			return p.text().Boards.Told(p.targetName(to), p.text().Boards.Theme(next))
		})
	case key.Matches(k, p.keys.message):
		p.write(now)
	case key.Matches(k, p.keys.large):
		p.large = true
	case p.large && key.Matches(k, p.keys.back):
		p.large = false
	case key.Matches(k, p.keys.prevWall):
		p.list.move(-1)
	case key.Matches(k, p.keys.nextWall):
		p.list.move(1)
	case key.Matches(k, p.keys.up):
		p.list.move(-p.step())
	case key.Matches(k, p.keys.down):
		p.list.move(p.step())
	case key.Matches(k, when(p.keys.room, p.mayRoom())):
		return p.tell(scoring.ShowOn{Mode: now.Mode, Room: p.nextRoom(now.Room), Text: now.Text})
	default:
		p.list.key(k, p.keys, p.height)
	}
	return nil
}

func (p *boards) rows() (*list, bool) { return &p.list, true }

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

func (p *boards) view(w, h int) string {
	switch {
	case len(p.list.ids) == 0:
		return kit.Block(append([]string{""}, indent(kit.Wrap(p.text().Boards.None(), w-4))...), w, h)
	case p.large:
		p.told = false
		at := p.wall(p.list.id())
		says := " " + p.shown(p.state.Screen(at.user)) + "  " + p.pens().Muted.Render(at.since())
		if p.all {
			says = " " + p.pens().Warn.Render("▸ "+p.text().Boards.TargetAll(len(p.list.ids)))
		}
		says = kit.Join(says, at.on()+" ", w)
		return kit.Block(append(strings.Split(at.view(w, h-1), "\n"), says), w, h)
	}
	t, pens := p.text().Boards, p.pens()
	target := pens.Muted.Render(t.TargetOne(p.person(p.list.id())))
	if p.all {
		target = pens.Warn.Render("▸ " + t.TargetAll(len(p.list.ids)))
	}
	legend := p.legend(w)
	if p.told = h >= 20; !p.told {
		legend = nil
	}
	out := append([]string{kit.Fit(" "+target, w)}, p.cards(w, h-1-len(legend))...)
	return kit.Block(append(out, legend...), w, h)
}

// cards are the boards' pictures beside and under each other, as large as lets all show;
// where they cannot, the page on which the chosen one is.
func (p *boards) cards(w, h int) []string {
	n := len(p.list.ids)
	cols, wide, high := 1, 0, 0
	for c := range n + 1 {
		cw := w / max(c, 1)
		if c == 0 || cw < smallest && c > 1 {
			continue
		}
		ch := min(cw*3/10+2, h/((n+c-1)/c))
		if iw := min(cw-4, (ch-2)*4); ch >= smallest/3 && iw > wide {
			cols, wide, high = c, iw, ch
		}
	}
	if wide == 0 {
		cols = max(w/40, 1)
		high = min(w/cols*3/10+2, h-1)
	}
	page := cols * max(h/max(high, 1), 1)
	p.cols = cols
	first := p.list.at / page * page
	var out []string
	for row := first; row < min(first+page, n); row += cols {
		var side []string
		for i := row; i < min(row+cols, n); i++ {
			card := p.wall(p.list.ids[i]).card(i == p.list.at || p.all, w/cols, high)
			side = append(side, kit.RowBlock(card, p.list.ids[i]))
		}
		out = append(out, strings.Split(kit.Beside(0, side...), "\n")...)
	}
	if page < n && len(out) < h {
		out = append(out, p.pens().Muted.Render(kit.Fit(" "+p.text().Boards.Of(p.list.at+1, n), w)))
	}
	return out
}

// smallest is the cells of a card in which something can be made out.
const smallest = 30

// legend is what each key has a board show, in columns.
func (p *boards) legend(w int) []string {
	const cell = 26
	k, pens := p.keys, p.pens()
	var lines []string
	at := 0
	for _, b := range []key.Binding{k.large, k.stage, k.standings, k.join, k.reveal, k.message, k.blank, k.room, k.colours, k.all} {
		if b.Help().Key == k.room.Help().Key && !p.mayRoom() {
			continue
		}
		says := kit.KeyZone(kit.Fit(" "+pens.Key.Render(b.Help().Key)+" "+b.Help().Desc, min(cell, w)), b.Keys()[0])
		if at%max(w/cell, 1) == 0 {
			lines = append(lines, "")
		}
		lines[len(lines)-1] += says
		at++
	}
	return lines
}

// short is nothing where the legend says it all.
func (p *boards) short() []key.Binding {
	if p.told {
		return nil
	}
	return p.acts()
}

func (p *boards) acts() []key.Binding {
	k, any := p.keys, p.list.id() != ""
	return []key.Binding{
		when(k.back, p.large), when(k.large, any && !p.large), when(k.stage, any), when(k.standings, any), when(k.join, any), when(k.reveal, any),
		when(k.message, any), when(k.blank, any), when(k.room, p.mayRoom()), when(k.colours, any), when(k.all, any),
	}
}

func (p *boards) full() [][]key.Binding {
	k := p.keys
	return [][]key.Binding{p.acts(), {k.prevWall, k.nextWall, k.up, k.down, k.home, k.end}}
}
