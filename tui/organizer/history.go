package organizer

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// chapter is how many records are read at a time.
const chapter = 100

// history is the journal, newest first, in words.
type history struct {
	plain
	*shared
	events  []scoring.Told // newest first
	list    list           // by sequence number
	loading bool
	all     bool // the first record is among them
	changed int  // counts the loads, for what is drawn
	drawn   kit.Memo[string]
}

func (p *history) enter() tea.Cmd { return p.load() }

// ticking has the root send a tick a second, on which new records are read.
func (p *history) ticking() bool { return p.term.History != nil }

func (p *history) update(msg tea.Msg) tea.Cmd {
	k, is := msg.(tea.KeyPressMsg)
	switch {
	case !is:
		return p.load() // a tick
	case key.Matches(k, when(p.keys.open, p.list.id() != "")):
		e := p.events[p.list.at]
		p.modal = &card{
			shared: p.shared,
			title:  func() string { return p.text().History.Record(e.Seq) },
			body:   func(w int) []string { return p.record(e, w) },
		}
		return nil
	}
	p.list.key(k, p.keys, p.height-2)
	return p.load()
}

func (p *history) rows() (*list, bool) { return &p.list, true }

// load reads what is newer than the records it has; or, with the cursor near
// their end, what is older.
func (p *history) load() tea.Cmd {
	if p.loading || p.term.History == nil {
		return nil
	}
	var newest, oldest uint64
	if n := len(p.events); n > 0 {
		newest, oldest = p.events[0].Seq, p.events[n-1].Seq
	}
	switch {
	case p.state.Seq > newest:
		return p.read(0)
	case oldest > 1 && !p.all && p.list.at+p.height >= len(p.events):
		return p.read(oldest)
	}
	return nil
}

func (p *history) read(before uint64) tea.Cmd {
	cmd := p.term.History(before, chapter, func(events []scoring.Told, err error) tea.Cmd {
		p.loading = false
		if err != nil {
			return nil
		}
		p.take(before, events)
		return nil
	})
	p.loading = cmd != nil
	return cmd
}

// take takes records over. New ones that do not reach those it has replace them.
func (p *history) take(before uint64, events []scoring.Told) {
	p.changed++
	switch {
	case before > 0:
		p.all = len(events) == 0
		p.events = append(p.events, events...)
	case len(p.events) == 0:
		p.events = events
	default:
		newest, fresh := p.events[0].Seq, len(events)
		for i, e := range events {
			if e.Seq <= newest {
				fresh = i
				break
			}
		}
		if fresh == len(events) && fresh > 0 && events[fresh-1].Seq > newest+1 {
			p.events, p.all = events, false
		} else {
			p.events = append(events[:fresh:fresh], p.events...)
		}
	}
	ids := make([]string, len(p.events))
	for i, e := range p.events {
		ids[i] = strconv.FormatUint(e.Seq, 10)
	}
	if p.list.at == 0 {
		p.list = list{ids: ids} // stays on the newest
		return
	}
	p.list.set(ids)
}

// says is what the record's author did; entry is how it calls an entry, nil as others do.
func (p *history) says(e scoring.Told, entry func(id string) string) string {
	n := p.term.Text.Naming(p.state, e.Was, p.term.Wall().Location())
	if entry != nil {
		n.Entry = entry
	}
	said := p.term.Text.Told(p.state, e.Event, n)
	if entry != nil && !p.state.Borrowed(scoring.Actor{User: e.By, Proof: e.Proof}) {
		said = p.text().Says(e.Event, n) // nor for a login of the author's own
	}
	if p.state.Overtaken(e.Event) {
		said = p.text().History.Overtaken(said)
	}
	return said
}

func (p *history) view(w, h int) string {
	t := p.text().History
	switch {
	case p.term.History == nil:
		return kit.Block(append([]string{""}, indent(kit.Wrap(t.Unreadable(), w-4))...), w, h)
	case len(p.events) == 0:
		return kit.Block([]string{"", " " + p.term.Text.General.Loading()}, w, h)
	}
	return p.drawn.Of(p.term, p.version, w, h, p.list.id()+" "+strconv.Itoa(p.changed), func() string { return p.draw(w, h) })
}

func (p *history) draw(w, h int) string {
	t := p.text().History
	from, to := kit.Window(len(p.events), p.list.at, h-1)
	tab := kit.Table{Selected: p.list.at - from, Names: p.list.ids[from:to], Cols: []kit.Column{
		{Title: t.Time(), Min: 8, Priority: 9}, {Title: t.Who(), Min: 8, Flex: 1, Max: 24, Priority: 8},
		{Title: t.What(), Min: 20, Flex: 5, Priority: 9}, {Title: t.No(), Min: 5, Right: true, Priority: 1},
	}}
	who := p.person
	var entry func(id string) string
	switch kit.SizeOf(w) {
	case kit.Narrow:
		tab.Cols = tab.Cols[:3]
		tab.Cols[0].Min, tab.Cols[1].Max = 5, 8
		who = func(user string) string { return kit.FirstName(p.person(user)) }
		fallthrough
	case kit.Normal: // the sentence has no room for units
		entry = func(id string) string { return id }
	}
	for _, e := range p.events[from:to] {
		at := p.term.Text.ToSecond(e.At.In(p.term.Wall().Location()))
		if tab.Cols[0].Min == 5 {
			at = at[:5]
		}
		tab.Rows = append(tab.Rows, []string{
			p.pens().Muted.Render(at), who(e.By), p.says(e, entry), p.pens().Muted.Render(strconv.FormatUint(e.Seq, 10)),
		})
	}
	return kit.Block(tab.Render(p.term.Styles, w, h), w, h)
}

// record spells one record out.
func (p *history) record(e scoring.Told, w int) []string {
	t := p.text().History
	at := e.At.In(p.term.Wall().Location())
	lines := kit.Wrap(p.term.Text.Date(at)+" "+p.term.Text.ToSecond(at)+" · "+p.person(e.By), w)
	lines = append(lines, "")
	lines = append(lines, kit.Wrap(p.says(e, nil), w)...)
	lines = append(lines, "")
	return append(lines, p.pens().Muted.Lines(kit.Wrap(t.Hash()+" "+e.Hash.String(), w))...)
}

func (p *history) short() []key.Binding {
	return []key.Binding{when(p.keys.open, p.list.id() != ""), p.keys.up, p.keys.down, p.keys.digits}
}

func (p *history) full() [][]key.Binding {
	return [][]key.Binding{{when(p.keys.open, p.list.id() != "")}, p.keys.motion()}
}
