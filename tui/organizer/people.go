package organizer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// people is who takes part, who of them is connected, and how they get in.
type people struct {
	plain
	*shared
	finder
	list  list
	drawn kit.Memo[string]
}

// sorts are the orders in which people can be, by the head of the column; the first is
// that of the contest.
func (p *people) sorts() []sorting[*scoring.Person] {
	t := p.text().People
	return []sorting[*scoring.Person]{
		{t.User(), func(*scoring.Person) string { return "" }},
		{t.Name(), func(o *scoring.Person) string { return o.Name }},
		{t.Role(), func(o *scoring.Person) string { return p.term.Text.RoleOf(o) }},
		{t.Connected(), func(o *scoring.Person) string { // those who are not, first
			return strconv.Itoa(min(p.state.PresenceOf(o.User).Terminals, 1))
		}},
	}
}

// follow keeps the people that the filter finds, in their order.
func (p *people) follow() {
	follow(&p.finder, &p.list, p.state.Listed(), p.sorts(), func(o *scoring.Person) string { return o.User },
		func(o *scoring.Person) []string { return []string{o.Name, o.User, p.term.Text.RoleOf(o), p.roomsOf(o)} })
}

func (p *people) at() *scoring.Person { return p.state.Person(p.list.id()) }

// mayRevoke reports whether the person has access to lose; nobody takes their own away.
func (p *people) mayRevoke(user string) bool {
	return user != p.term.User && p.state.Access(user) != nil
}

// mayIssue reports whether the chosen person can be given a PIN here: somebody's own
// ends their login before they have read it, and is made with the verb cards.
func (p *people) mayIssue() bool {
	o := p.at()
	return o != nil && o.User != p.term.User && p.term.IssuePIN != nil
}

func (p *people) update(msg tea.Msg) tea.Cmd {
	if p.finding {
		return p.find(msg, p.follow)
	}
	k, is := msg.(tea.KeyPressMsg)
	if !is {
		return nil
	}
	if cmd, is := p.finder.key(k, &p.list, len(p.sorts()), p.follow); is {
		return cmd
	}
	switch o := p.at(); {
	case key.Matches(k, when(p.keys.newPIN, p.mayIssue())):
		c, name := scoring.IssuePIN{User: o.User, Readmit: p.state.Access(o.User) == nil}, o.Name
		asks := p.text().People.PINAsk
		if c.Readmit {
			asks = p.text().People.ReadmitAsk
		}
		p.asks(func() string { return asks(name) }, func() string { return p.text().Keys.NewPIN() }, func() tea.Cmd { return p.issue(c) })
	case key.Matches(k, p.keys.revoke) && p.revoke():
	case key.Matches(k, when(p.keys.standin, p.mayStandIn())):
		p.askStandin(o)
	case key.Matches(k, when(p.keys.devices, o != nil)):
		p.openDevices(o.User)
	case key.Matches(k, p.keys.unlock):
		p.openWaiting()
	default:
		p.list.key(k, p.keys, p.height-2)
	}
	return nil
}

func (p *people) rows() (*list, bool) { return &p.list, false }

// revoke asks before the people lose their access whom the act is for, and reports whether
// any of them can.
func (p *people) revoke() bool {
	ids, marked := p.acted(&p.list)
	b := &bulk{
		shared: p.shared, marked: marked, name: p.person,
		does: func() string { return p.text().Keys.Revoke() },
		done: func(user string) string { return p.text().People.Revoked(p.person(user)) },
		make: func(user, _ string) scoring.Command { return scoring.Revoke{User: user} },
	}
	if !b.onto(ids, p.mayRevoke) {
		return marked != nil
	}
	p.asks(func() string {
		open := 0
		for _, user := range b.left {
			open += p.state.PresenceOf(user).Terminals
		}
		return b.asking(p.text().People.RevokeAsk(b.names(b.left), open))
	}, b.does, func() tea.Cmd { return b.run("") })
	return true
}

// issue gives a person a PIN; it shows once, over whatever is shown then.
func (p *people) issue(c scoring.IssuePIN) tea.Cmd {
	p.term.Notify(p.text().People.PINComing(), false)
	return p.term.IssuePIN(c, func(pin string, err error) tea.Cmd {
		if err != nil {
			return nil
		}
		p.term.Notify("", false)
		p.modal = &card{
			shared: p.shared, under: p.modal,
			title: func() string { return p.text().People.PINTitle(p.person(c.User)) },
			body:  func(w int) []string { return p.pinCard(c.User, pin, w) },
		}
		return nil
	})
}

func (p *people) pinCard(user, pin string, w int) []string {
	t, pens := p.text().People, p.pens()
	lines := []string{"", "  " + pens.Muted.Render("PIN  ") + pens.Title.Render(spaced(pin)), ""}
	if p.term.JoinAt != nil {
		host, port, print, _ := p.term.JoinAt()
		lines = append(lines, indent(kit.Wrap(pens.Accent.Render(fmt.Sprintf("ssh %s@%s -p %d", user, host, port)), w-2))...)
		if print != "" {
			lines = append(lines, indent(kit.Wrap(pens.Muted.Render(t.Fingerprint()+" "+print), w-2))...)
		}
		lines = append(lines, "")
	}
	return append(lines, kit.Wrap(t.PINOnce(), w)...)
}

// spaced is a PIN in groups of four, as people read it out.
func spaced(pin string) string {
	var b strings.Builder
	for i, r := range pin {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (p *people) view(w, h int) string {
	head := p.head(w, &p.list, p.sorts()[p.order].name, p.there())
	if len(p.list.ids) == 0 {
		none := p.text().People.None()
		if p.filter.Value() != "" {
			none = p.text().NothingFound()
		}
		return kit.Block([]string{head, "", " " + none}, w, h)
	}
	if h < 2 {
		return head
	}
	return head + "\n" + p.drawn.Of(p.term, p.version, w, h-1, p.list.id()+fmt.Sprint(p.order, p.list.ids, p.finder.chosen(&p.list)), func() string { return p.draw(w, h-1) })
}

func (p *people) draw(w, h int) string {
	t := p.text().People
	user, role := userCells(p.list.ids), 9
	if p.state.HasReserves() {
		role = kit.Width(p.term.Text.Standin.Reserve())
	}
	tab := kit.Table{Selected: p.list.at, Names: p.list.ids, Cols: []kit.Column{
		{Title: t.Name(), Min: 10, Flex: 4, Max: 36, Priority: 9}, {Title: t.User(), Min: user, Priority: 7},
		{Title: t.Role(), Min: role, Priority: 5}, {Title: t.Rooms(), Min: 9, Flex: 3, Max: 40, Priority: 2},
		{Title: t.Connected(), Min: 16, Priority: 8},
		{Title: t.Access(), Min: 7, Flex: 1, Max: 16, Priority: 6},
	}}
	for _, user := range p.list.ids {
		o, at := p.state.Person(user), p.state.PresenceOf(user)
		if o == nil {
			continue
		}
		tab.Rows = append(tab.Rows, []string{
			p.name(user, o.Name), o.User, p.term.Text.RoleOf(o), p.roomsOf(o), p.connected(at), p.access(o),
		})
	}
	var out []string
	if n := len(p.state.Guessing.Waiting); n > 0 {
		out = append(out, kit.Fit(" "+p.pens().Bad.Render(p.text().Access.WaitingCount(n)), w))
	}
	if says := p.guessed(); says != "" {
		for _, l := range kit.Wrap(says, w-2) {
			out = append(out, kit.Fit(" "+p.pens().Bad.Render(l), w))
		}
	}
	return kit.Block(append(out, tab.Render(p.term.Styles, w, h-len(out))...), w, h)
}

// there is how many of all are connected.
func (p *people) there() string {
	n, all := 0, p.state.Listed()
	for _, o := range all {
		if p.state.PresenceOf(o.User).Terminals > 0 {
			n++
		}
	}
	return p.text().People.There(n, len(all))
}

func (p *people) typing() bool        { return p.finding }
func (p *people) cursor() *tea.Cursor { return p.spot() }

// userCells is a column for user names: people type them, so they are not to be cut.
func userCells(users []string) int {
	cells := 8
	for _, u := range users {
		cells = max(cells, min(len(u), 20))
	}
	return cells
}

func (p *people) roomsOf(o *scoring.Person) string {
	if !o.Scores() && !o.RunsRooms() {
		return ""
	}
	if o.CriteriaIn != nil { // which name all their rooms
		var said []string
		for _, in := range o.CriteriaIn {
			said = append(said, p.state.RoomName(in.Room)+": "+strings.Join(in.Criteria, ", "))
		}
		return strings.Join(said, " · ")
	}
	judges := strings.Join(slices.Concat(o.Criteria, p.state.Contest.PanelsOf(o.User)), ", ")
	if len(o.Rooms) == 0 || len(o.Rooms) == len(p.state.Queues) && len(o.Shifts) == 0 {
		return cmp.Or(judges, p.text().AllRooms())
	}
	if judges != "" {
		judges += " · "
	}
	return judges + strings.Join(o.Places(p.state.RoomName), ", ")
}

// connected says since when somebody is connected, or until when they were.
func (p *people) connected(at scoring.Presence) string {
	t := p.text().People
	switch {
	case at.Terminals > 1:
		return p.pens().Good.Render("● " + t.Windows(at.Terminals))
	case at.Terminals > 0:
		return p.pens().Good.Render("● " + t.Since(p.term.Hour(at.Seen)))
	case !at.Seen.IsZero():
		return p.pens().Warn.Render("○ " + t.Until(p.term.Hour(at.Seen)))
	}
	return p.pens().Muted.Render("○ " + p.term.Text.Moderator.Never())
}

func (p *people) short() []key.Binding {
	k := p.keys
	ids, _ := p.acted(&p.list)
	return append([]key.Binding{when(k.unlock, len(p.state.Guessing.Waiting) > 0), when(k.newPIN, p.mayIssue()), when(k.revoke, slices.ContainsFunc(ids, p.mayRevoke)),
		when(k.devices, p.at() != nil), when(k.standin, p.mayStandIn())}, p.bindings(&p.list)...)
}

func (p *people) full() [][]key.Binding {
	k := p.keys
	return [][]key.Binding{append(p.short()[1:], k.unlock), k.motion()}
}
