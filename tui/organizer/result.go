package organizer

import (
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

func newResult(d *shared) *result { return &result{shared: d} }

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
	k, t := p.bindings(), p.text().Result
	say := func(s string) func() string { return func() string { return s } }
	announce := func(c scoring.Announce) tea.Cmd { return p.do(c, say(t.Stepped())) }
	if key.Matches(press, k.next, k.back, k.pause, k.freeze) && p.term.Held() {
		return nil
	}
	switch {
	case key.Matches(press, k.propose):
		return p.propose()
	case key.Matches(press, k.advance):
		p.askAdvance()
	case key.Matches(press, k.confirm):
		p.askSecond(p.state.Proposal.Seq)
	case key.Matches(press, k.withdraw):
		p.ask(t.WithdrawAsk(), t.KeyWithdraw(), scoring.WithdrawSeal{}, t.WithdrawDone())
	case key.Matches(press, k.unseal):
		p.writeUnseal()
	case key.Matches(press, k.tie):
		p.writeTie(p.firstTie())
	case key.Matches(press, k.overtime):
		p.askOvertime(p.state.Overruns("")[0])
	case key.Matches(press, k.object):
		p.openObjections()
	case key.Matches(press, k.publish):
		p.askPublish()
	case key.Matches(press, k.give):
		p.writePick()
	case key.Matches(press, k.freeze) && p.state.Frozen == nil:
		return p.do(scoring.Freeze{}, say(t.FrozenDone()))
	case key.Matches(press, k.freeze):
		return p.do(scoring.Unfreeze{}, say(t.UnfrozenDone()))
	case key.Matches(press, k.next):
		return announce(scoring.Announce{Act: scoring.RevealNext, Beats: true})
	case key.Matches(press, k.back):
		return announce(scoring.Announce{Act: scoring.RevealBack, Beats: true})
	case key.Matches(press, k.jump):
		return announce(scoring.Announce{Act: scoring.RevealJump, Step: p.list.at})
	case key.Matches(press, k.pause):
		act := scoring.RevealPause
		if p.state.Reveal.Paused {
			act = scoring.RevealResume
		}
		return p.do(scoring.Announce{Act: act}, say(t.Set()))
	case key.Matches(press, k.message):
		p.writeMessage()
	case key.Matches(press, k.rehearse):
		p.ask(t.RehearseAsk(), t.KeyRehearse(), scoring.Announce{Act: scoring.RevealRehearse}, t.Set())
	case key.Matches(press, k.start):
		p.ask(t.StartAsk(), t.KeyStart(), scoring.Announce{Act: scoring.RevealStart}, t.Set())
	case key.Matches(press, k.boards):
		return p.do(scoring.ShowOn{Mode: scoring.ShowReveal}, say(t.Set()))
	default:
		p.list.key(press, p.keys, p.height/2)
	}
	return nil
}

func (p *result) tap(row string) tea.Cmd {
	p.list.to(row)
	return nil
}

func (p *result) short() []key.Binding {
	k := p.bindings()
	return []key.Binding{k.advance, k.propose, k.confirm, k.withdraw, k.tie, k.give, k.overtime, k.next, k.back, k.boards, k.pause, k.message, k.rehearse, k.start, k.publish, k.freeze, k.unseal, k.object}
}

func (p *result) full() [][]key.Binding {
	k := p.bindings()
	return [][]key.Binding{
		{k.propose, k.confirm, k.withdraw, k.unseal, k.tie, k.give, k.overtime, k.freeze, k.advance, k.object, k.publish},
		{k.next, k.back, k.jump, k.pause, k.message, k.rehearse, k.start, k.boards},
		p.keys.motion(),
	}
}
