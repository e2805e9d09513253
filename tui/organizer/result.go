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

// resultAct is a key of the result's tab alone. Why it cannot work is why scoring would
// refuse the command; nil where there is another reason.
type resultAct struct {
	key.Binding
	do      func() tea.Cmd
	refused scoring.Command
}

type resultActs struct {
	propose, confirm, withdraw, unseal, tie, give, freeze, advance, overtime, object, publish resultAct
	next, back, jump, pause, message, rehearse, start, boards                                 resultAct
}

// acts are the page's keys, those off that cannot work now.
func (p *result) acts() resultActs {
	s, text := p.state, p.term.Text
	t, r, ready := text.Organizer.Result, s.Reveal, s.Ready()
	pending, sealed, steps := s.Proposal != nil, s.Sealed != nil, len(s.Reveal.Steps) > 0
	act := func(on bool, does string, do func() tea.Cmd, refused scoring.Command, names ...string) resultAct {
		return resultAct{when(kit.Bind(names[0], does, names...), on), do, refused}
	}
	opens := func(do func()) func() tea.Cmd {
		return func() tea.Cmd {
			do()
			return nil
		}
	}
	asks := func(question, does string, c scoring.Command, done string) func() tea.Cmd {
		return opens(func() { p.ask(question, does, c, done) })
	}
	sends := func(c scoring.Command, done string) func() tea.Cmd {
		return func() tea.Cmd { return p.do(c, func() string { return done }) }
	}
	once := func(do func() tea.Cmd) func() tea.Cmd { // whoever leans on the key means it once
		return func() tea.Cmd {
			if p.term.Held() {
				return nil
			}
			return do()
		}
	}
	reveal := func(a scoring.RevealAct) scoring.Announce { return scoring.Announce{Act: a} }
	freeze, frozen, freezes := scoring.Command(scoring.Freeze{}), t.FrozenDone(), t.KeyFreeze()
	if s.Frozen != nil {
		freeze, frozen, freezes = scoring.Unfreeze{}, t.UnfrozenDone(), t.KeyUnfreeze()
	}
	next, pause, pauses := t.KeyNext(), scoring.RevealPause, t.KeyPause()
	if held, is := r.Between(); is && held.Kind == scoring.RevealPlace {
		next = t.KeyName()
	}
	if r.Paused {
		pause, pauses = scoring.RevealResume, t.KeyResume()
	}
	_, round := s.NextRound()
	published := p.publishes()
	return resultActs{
		propose: act(!pending && !sealed && len(s.Slots) > 0 && len(ready.Open)+len(ready.Ties)+len(ready.Picks)+len(ready.Overtime) == 0,
			t.KeyPropose(), p.propose, scoring.ProposeSeal{}, "p"),
		confirm:  act(pending && s.Proposal.By != p.term.User, t.KeyConfirm(), opens(func() { p.askSecond(s.Proposal.Seq) }), scoring.ConfirmSeal{}, "c"),
		withdraw: act(pending, t.KeyWithdraw(), asks(t.WithdrawAsk(), t.KeyWithdraw(), scoring.WithdrawSeal{}, t.WithdrawDone()), scoring.WithdrawSeal{}, "x"),
		unseal:   act(sealed && !pending, t.KeyUnseal(), opens(p.writeUnseal), scoring.ProposeUnseal{}, "u"),
		tie:      act(len(ready.Ties)+len(ready.RoundTie) > 0, t.KeyTie(), opens(func() { p.writeTie(p.firstTie()) }), nil, "d"),
		give:     act(!sealed && len(p.byHand()) > 0, t.KeyGive(), opens(p.writePick), nil, "w"),
		freeze:   act(!sealed, freezes, once(sends(freeze, frozen)), scoring.Freeze{}, "z"),
		advance:  act(round && !sealed, text.Rounds.Key(), opens(p.askAdvance), scoring.Advance{}, "a"),
		overtime: act(len(ready.Overtime) > 0, text.Overtime.KeyBoth(), opens(func() { p.askOvertime(s.Overruns("")[0]) }), nil, "t"),
		object:   act(sealed || s.Lifted != (scoring.Hash{}), text.Objections.Key(), opens(p.openObjections), scoring.Object{}, "o"),
		publish:  act(sealed && s.Revealed() && p.refused(published) == nil, text.Publishing.Key(), opens(p.askPublish), published, "P"),
		next: act(steps && !r.Paused && r.Step < len(r.Steps), next, once(sends(scoring.Announce{Act: scoring.RevealNext, Beats: true}, t.Stepped())),
			reveal(scoring.RevealNext), "n", "space"),
		back: act(steps && !r.Paused && r.Step > 0, t.KeyBack(), once(sends(scoring.Announce{Act: scoring.RevealBack, Beats: true}, t.Stepped())),
			reveal(scoring.RevealBack), "b", "backspace"),
		jump: act(steps && !r.Paused, t.KeyJump(), sends(scoring.Announce{Act: scoring.RevealJump, Step: p.list.at}, t.Stepped()),
			reveal(scoring.RevealJump), "enter"),
		pause:    act(steps, pauses, once(sends(reveal(pause), t.Set())), reveal(scoring.RevealPause), "h"),
		message:  act(steps, t.KeyMessage(), opens(p.writeMessage), reveal(scoring.RevealSay), "m"),
		rehearse: act(true, t.KeyRehearse(), asks(t.RehearseAsk(), t.KeyRehearse(), reveal(scoring.RevealRehearse), t.Set()), nil, "r"),
		start:    act(sealed, t.KeyStart(), asks(t.StartAsk(), t.KeyStart(), reveal(scoring.RevealStart), t.Set()), reveal(scoring.RevealStart), "s"),
		boards:   act(true, t.KeyBoards(), sends(scoring.ShowOn{Mode: scoring.ShowReveal}, t.Set()), nil, "v"),
	}
}

// groups are the acts as the help has them.
func (k resultActs) groups() [][]resultAct {
	return [][]resultAct{
		{k.propose, k.confirm, k.withdraw, k.unseal, k.tie, k.give, k.overtime, k.freeze, k.advance, k.object, k.publish},
		{k.next, k.back, k.jump, k.pause, k.message, k.rehearse, k.start, k.boards},
	}
}

func bindings(acts ...resultAct) (keys []key.Binding) {
	for _, a := range acts {
		keys = append(keys, a.Binding)
	}
	return keys
}

// publishes is the command that gives the result to everybody, as much as the contest says.
func (p *result) publishes() scoring.Publish {
	if p.state.Contest == nil {
		return scoring.Publish{}
	}
	as, _ := p.state.Contest.Publishes()
	return scoring.Publish{As: as}
}

// refused is why scoring would refuse a command of this person's, or nil.
func (p *result) refused(c scoring.Command) error {
	_, err := scoring.Decide(p.state, scoring.Actor{User: p.term.User}, c)
	return err
}
