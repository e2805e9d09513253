package organizer

import (
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
	"juri/tui/moderator"
)

// rooms is all rooms at a glance, and behind each the moderator's page.
type rooms struct {
	*shared
	list list
	mod  *moderator.Screen // nil until a room is opened
	in   bool              // the moderator's page is open
	days map[string]day
	cols int
}

// day is a room's schedule, worked out once a state and minute; while it moves,
// with each second.
type day struct {
	version int
	wall    time.Time
	scoring.Schedule
}

func (p *rooms) follow() {
	all := slices.Clone(p.state.Queues) // those that cannot wait first, those that are over last
	slices.SortStableFunc(all, func(a, b *scoring.Queue) int { return p.urgency(a) - p.urgency(b) })
	ids := make([]string, len(all))
	for i, q := range all {
		ids[i] = q.Room.ID
	}
	if p.list.at == 0 && !p.in { // whoever watches the most urgent goes on watching it
		p.list = list{ids: ids}
	}
	p.list.set(ids)
	if p.mod != nil {
		p.mod.SetState(p.state)
	}
	if p.list.id() == "" {
		p.in = false
	}
}

// urgency orders rooms: a juror is missing on stage, things go on, everybody was there.
func (p *rooms) urgency(q *scoring.Queue) int {
	switch {
	case len(p.away(q)) > 0:
		return 0
	case p.over(q):
		return 2
	}
	return 1
}

func (p *rooms) enter() tea.Cmd {
	p.in = false
	return nil
}

func (p *rooms) whole() bool { return false }

// asking reports whether the moderator's page has a question open, which has every key.
func (p *rooms) asking() bool { return p.in && p.mod.Asking() }

func (p *rooms) update(msg tea.Msg) tea.Cmd {
	k, is := msg.(tea.KeyPressMsg)
	switch {
	case p.in && is && !p.mod.Asking() && key.Matches(k, p.keys.allRooms):
		p.in = false
	case p.in:
		return p.mod.Update(msg)
	case !is:
	case key.Matches(k, when(p.keys.open, p.list.id() != "")):
		p.open()
	case p.cols > 1 && key.Matches(k, p.keys.left):
		p.list.move(-1)
	case p.cols > 1 && key.Matches(k, p.keys.right):
		p.list.move(1)
	case p.cols > 1 && key.Matches(k, p.keys.up):
		p.move(-p.cols)
	case p.cols > 1 && key.Matches(k, p.keys.down):
		p.move(p.cols)
	default:
		p.list.key(k, p.keys, 1)
	}
	return nil
}

func (p *rooms) rows() (*list, bool) {
	if p.in { // whose page has rows of its own
		return nil, false
	}
	return &p.list, true
}

// move goes up or down in rooms that stand beside each other, unless there is no row there.
func (p *rooms) move(n int) {
	if to := p.list.at + n; to >= 0 && to/p.cols <= (len(p.list.ids)-1)/p.cols {
		p.list.move(n)
	}
}

func (p *rooms) open() {
	if p.mod == nil {
		p.mod = moderator.Within(p.term)
		p.mod.SetState(p.state)
	}
	p.mod.Open(p.list.id())
	p.in = true
}

func (p *rooms) view(w, h int) string {
	if p.in {
		return p.mod.View(w, h)
	}
	health := p.health(w)
	if rest := h - len(health); len(health) > 0 && rest >= cardLines {
		return p.glance(w, rest) + "\n" + kit.Block(health, w, len(health))
	}
	return p.glance(w, h)
}

// glance is the rooms, each in a card.
func (p *rooms) glance(w, h int) string {
	n := len(p.state.Queues)
	if n == 0 {
		return kit.Block([]string{"", " " + p.text().Rooms.None()}, w, h)
	}
	p.cols = 1
	switch kit.SizeOf(w) {
	case kit.Wide:
		p.cols = min(n, max(w/70, 1))
	case kit.Narrow:
		return p.narrow(w, h)
	}
	rows := (n + p.cols - 1) / p.cols
	long := 0
	for _, q := range p.state.Queues {
		long = max(long, len(q.Slots))
	}
	each := max(min(h/rows, cardLines+1+long), cardLines) // lines of one card
	fit := max(h/each, 1)
	if fit < rows {
		fit = max((h-1)/each, 1)
	}
	from, to := kit.Window(rows, p.list.at/p.cols, fit)
	blocks := make([]string, 0, to-from)
	for r := from; r < to; r++ {
		var row []string
		for c := range p.cols {
			cw := w / p.cols
			if c == p.cols-1 {
				cw = w - cw*c
			}
			if i := r*p.cols + c; i < n {
				row = append(row, p.card(i, cw, min(each, h)))
			} else {
				row = append(row, kit.Block(nil, cw, min(each, h)))
			}
		}
		blocks = append(blocks, kit.Beside(0, row...))
	}
	lines := strings.Split(strings.Join(blocks, "\n"), "\n")
	return kit.Block(p.hidden(lines, from*p.cols, max(n-to*p.cols, 0), h), w, h)
}

func (p *rooms) short() []key.Binding {
	if p.in {
		if p.mod.Asking() {
			return p.mod.ShortHelp()
		}
		short := p.mod.ShortHelp() // a phone shows what comes next and how to leave
		return slices.Insert(short, min(1, len(short)), p.keys.allRooms)
	}
	return []key.Binding{when(p.keys.open, p.list.id() != ""), p.keys.up, p.keys.down, p.keys.digits}
}

func (p *rooms) full() [][]key.Binding {
	switch {
	case p.asking():
		return p.mod.FullHelp()
	case p.in:
		return append([][]key.Binding{{p.keys.allRooms}}, p.mod.FullHelp()...)
	}
	left, right := when(p.keys.left, p.cols > 1), when(p.keys.right, p.cols > 1)
	left.SetHelp("← h", p.text().Rooms.Left())
	right.SetHelp("→ l", p.text().Rooms.Right())
	return [][]key.Binding{{when(p.keys.open, p.list.id() != "")}, append([]key.Binding{left, right}, p.keys.motion()...)}
}

func (p *rooms) place() string {
	if p.in {
		return p.mod.Place()
	}
	return ""
}

func (p *rooms) typing() bool { return p.in && p.mod.Typing() }

func (p *rooms) cursor() *tea.Cursor {
	if p.in {
		return p.mod.Cursor()
	}
	return nil
}

// ticking reports whether any room has a running clock, or a drift that grows.
func (p *rooms) ticking() bool {
	if p.in {
		return p.mod.Ticking()
	}
	return slices.ContainsFunc(p.state.Queues, func(q *scoring.Queue) bool {
		on := p.state.OnStage(q.Room.ID)
		return on != nil && on.Timer.Running || p.schedule(q).Live
	})
}

// narrow is the rooms under each other without boxes or empty lines, as many around the
// chosen one as fit.
func (p *rooms) narrow(w, h int) string {
	blocks := make([][]string, len(p.list.ids))
	all := -1
	for i, id := range p.list.ids {
		blocks[i] = p.named(p.state.Queue(id), i == p.list.at, w)
		all += 1 + len(blocks[i])
	}
	room := h
	if all > h {
		room-- // for what says that there are more
	}
	from, to := p.list.at, p.list.at+1
	used := len(blocks[p.list.at])
	for {
		if to < len(blocks) && used+1+len(blocks[to]) <= room {
			used += 1 + len(blocks[to])
			to++
		} else if from > 0 && used+1+len(blocks[from-1]) <= room {
			from--
			used += 1 + len(blocks[from])
		} else {
			break
		}
	}
	var lines []string
	for i := from; i < to; i++ {
		if i > from {
			lines = append(lines, "")
		}
		for _, l := range blocks[i] {
			lines = append(lines, kit.RowZone(kit.Fit(l, w), p.list.ids[i]))
		}
	}
	return kit.Block(p.hidden(lines, from, len(blocks)-to, h), w, h)
}

// named is a room in a few lines, the first its name.
func (p *rooms) named(q *scoring.Queue, chosen bool, w int) []string {
	name := "  " + q.Room.Name
	if chosen {
		name = "▸ " + q.Room.Name
	}
	lines := []string{kit.Join(p.pens().Title.Render(name), p.drift(q), w)}
	return append(lines, indent(p.few(q, w-2))...)
}

// hidden ends the lines of h with how many rooms are above and below what shows.
func (p *rooms) hidden(lines []string, above, below, h int) []string {
	if above+below == 0 || h < 1 {
		return lines
	}
	for len(lines) < h {
		lines = append(lines, "")
	}
	return append(lines[:h-1], " "+p.pens().Muted.Render(p.text().Rooms.More(above, below)))
}
