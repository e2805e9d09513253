package organizer

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// result is the seal, with what stands before it, and the reveal with what comes
// next, which only the presenter's terminal shows.
type result struct {
	plain
	*shared
	list  list           // the reveal's steps
	was   scoring.Reveal // when the cursor was last put on its step
	drawn kit.Memo[resultPage]
}

func (p *result) follow() {
	now := p.state.Reveal
	ids := make([]string, len(now.Steps)+1)
	for i := range ids {
		ids[i] = strconv.Itoa(i)
	}
	p.list.set(ids)
	if now.Step != p.was.Step || now.Rehearsal != p.was.Rehearsal || len(now.Steps) != len(p.was.Steps) {
		p.list.to(strconv.Itoa(now.Step))
	}
	p.was = now
}

func (p *result) update(msg tea.Msg) tea.Cmd {
	press, is := msg.(tea.KeyPressMsg)
	if !is {
		return nil
	}
	for _, a := range slices.Concat(p.acts().groups()...) {
		if key.Matches(press, a.Binding) {
			return a.do()
		}
	}
	p.list.key(press, p.keys, p.height/2)
	return nil
}

func (p *result) rows() (*list, bool) { return &p.list, false }

func (p *result) short() []key.Binding {
	k := p.acts()
	return bindings(k.advance, k.propose, k.confirm, k.withdraw, k.tie, k.give, k.overtime, k.next, k.back, k.boards, k.pause, k.message, k.rehearse, k.start,
		k.publish, k.freeze, k.unseal, k.object)
}

func (p *result) full() [][]key.Binding {
	of := p.acts().groups()
	return [][]key.Binding{bindings(of[0]...), bindings(of[1]...), p.keys.motion()}
}
