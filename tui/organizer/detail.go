package organizer

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// detail is one entry with everybody's sheets of it.
type detail struct {
	*shared
	entry string
	juror string // whose sheet is spelt out
	scroll
	drawn kit.Memo[[]string]
}

// open shows an entry; the juror stays.
func (p *detail) open(entry string) {
	if p.entry != entry {
		p.entry, p.top = entry, 0
	}
}

func (p *detail) slot() *scoring.Slot { return p.state.Slot(p.entry) }

// panel is everybody who has to do with the entry's sheets.
func (p *detail) panel() []*scoring.Person {
	l := p.slot()
	if l == nil {
		return nil
	}
	panel := slices.Clone(p.state.Panel(l))
	for _, c := range l.Cells { // of those who left, what they began or declared
		if (c.Recusal != nil || c.Draft != nil) && !slices.ContainsFunc(panel, func(o *scoring.Person) bool { return o.User == c.Juror }) {
			if i := slices.IndexFunc(p.state.People, func(o *scoring.Person) bool { return o.User == c.Juror }); i >= 0 {
				panel = append(panel, p.state.People[i])
			}
		}
	}
	return panel
}

// chosen is the place in the panel of the juror whose sheet is spelt out.
func (p *detail) chosen(panel []*scoring.Person) int {
	return max(slices.IndexFunc(panel, func(o *scoring.Person) bool { return o.User == p.juror }), 0)
}

func (p *detail) update(k tea.KeyPressMsg) tea.Cmd {
	panel, l := p.panel(), p.slot()
	if l == nil {
		return nil
	}
	at := p.chosen(panel)
	switch {
	case key.Matches(k, p.keys.left) && at > 0:
		p.juror = panel[at-1].User
	case key.Matches(k, p.keys.right) && at+1 < len(panel):
		p.juror = panel[at+1].User
	case p.scroll.key(k, p.keys, p.height/2):
	case key.Matches(k, p.keys.paper) && len(panel) > 0:
		p.editSheet(l, panel[at])
	case key.Matches(k, p.keys.editEntry):
		p.editEntry(l)
	case key.Matches(k, when(p.keys.void, p.mayVoid())):
		p.askVoid(l, panel[at])
	case key.Matches(k, p.excuse()):
		p.askExcuse(l, panel[at])
	case key.Matches(k, p.keys.points):
		p.askPoints(l)
	default:
		p.takes(k, []string{p.entry}, nil)
	}
	return nil
}

// editSheet opens the chosen juror's paper sheet, or says why there is none to type in.
func (p *detail) editSheet(l *scoring.Slot, o *scoring.Person) {
	if why := p.state.NoPaper(p.term.User, p.entry, o.User); why != nil {
		p.term.Notify(p.term.Problem(p.state, why), true)
		return
	}
	p.enterPaper(l, o)
}

// mayVoid reports whether the chosen juror has a sheet that counts.
func (p *detail) mayVoid() bool {
	l, panel := p.slot(), p.panel()
	return len(panel) > 0 && l.Cell(panel[p.chosen(panel)].User).Sheet != nil
}

// mayExcuse reports whether the chosen juror has none, or a conflict to take back.
func (p *detail) mayExcuse() bool {
	l, panel := p.slot(), p.panel()
	if len(panel) == 0 || !slices.Contains(p.state.Panel(l), panel[p.chosen(panel)]) {
		return false
	}
	c := l.Cell(panel[p.chosen(panel)].User)
	return c.Sheet == nil || c.Recusal != nil
}

// excuse is the key for why the chosen juror owes no sheet, with what it does now.
func (p *detail) excuse() key.Binding {
	b := when(p.keys.excuse, p.mayExcuse())
	if b.Enabled() && p.slot().Cell(p.panel()[p.chosen(p.panel())].User).Recusal != nil {
		b.SetHelp("x", p.term.Text.Sheets.KeyUnrecuse())
	}
	return b
}

func (p *detail) view(w, h int) string {
	all := p.drawn.Of(p.term, p.version, w, 0, p.entry+" "+p.juror, func() []string { return p.lines(w) })
	return p.scroll.view(p.shared, all, w, h)
}

func (p *detail) short() []key.Binding {
	k, l := p.keys, p.slot()
	panel := p.panel()
	many := len(panel) > 1
	return []key.Binding{
		k.back, when(k.paper, len(panel) > 0 && p.state.NoPaper(p.term.User, p.entry, panel[p.chosen(panel)].User) == nil), when(k.void, p.mayVoid()), p.excuse(), when(k.reinstate, l.MayReinstate()),
		when(k.right, many), when(k.left, many), when(k.down, p.long > 0), k.editEntry, when(k.withdraw, l.MayWithdraw()),
		when(k.disqualify, l.MayDisqualify()), when(k.points, p.givesPoints()),
	}
}

func (p *detail) full() [][]key.Binding {
	k := p.keys
	return [][]key.Binding{p.short(), {k.up, when(k.down, p.long == 0), k.pageUp, k.pageDown}}
}
