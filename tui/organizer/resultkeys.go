package organizer

import (
	"charm.land/bubbles/v2/key"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// resultKeys are the keys of the result's tab alone, said in one language.
type resultKeys struct {
	propose, confirm, withdraw, unseal, tie, give, freeze, advance, overtime, object, publish key.Binding
	next, back, jump, pause, message, rehearse, start, boards                                 key.Binding
}

func newResultKeys(text *i18n.Text) *resultKeys {
	t := text.Organizer.Result
	bind := kit.Bind
	return &resultKeys{
		advance: bind("a", text.Rounds.Key(), "a"), overtime: bind("t", text.Overtime.KeyBoth(), "t"),
		object:  bind("o", text.Objections.Key(), "o"),
		publish: bind("P", text.Publishing.Key(), "P"),
		propose: bind("p", t.KeyPropose(), "p"), confirm: bind("c", t.KeyConfirm(), "c"), withdraw: bind("x", t.KeyWithdraw(), "x"),
		unseal: bind("u", t.KeyUnseal(), "u"), tie: bind("d", t.KeyTie(), "d"), give: bind("w", t.KeyGive(), "w"),
		freeze: bind("z", t.KeyFreeze(), "z"),
		next:   bind("n", t.KeyNext(), "n", "space"), back: bind("b", t.KeyBack(), "b", "backspace"), jump: bind("enter", t.KeyJump(), "enter"),
		pause: bind("h", t.KeyPause(), "h"), message: bind("m", t.KeyMessage(), "m"), rehearse: bind("r", t.KeyRehearse(), "r"),
		start: bind("s", t.KeyStart(), "s"), boards: bind("v", t.KeyBoards(), "v"),
	}
}

// bindings are the page's keys, those off that cannot work now.
func (p *result) bindings() *resultKeys {
	k := *newResultKeys(p.term.Text)
	s := p.state
	r, pending := s.Reveal, s.Proposal != nil
	ready := s.Ready()
	steps := len(r.Steps) > 0
	k.propose = when(k.propose, !pending && s.Sealed == nil && len(s.Slots) > 0 && len(ready.Open)+len(ready.Ties)+len(ready.Picks)+len(ready.Overtime) == 0)
	k.confirm = when(k.confirm, pending && s.Proposal.By != p.term.User)
	k.withdraw = when(k.withdraw, pending)
	k.unseal = when(k.unseal, s.Sealed != nil && !pending)
	_, round := s.NextRound()
	k.advance = when(k.advance, round && s.Sealed == nil)
	k.tie = when(k.tie, len(ready.Ties)+len(ready.RoundTie) > 0)
	k.overtime = when(k.overtime, len(ready.Overtime) > 0)
	k.give = when(k.give, s.Sealed == nil && len(p.byHand()) > 0)
	k.freeze = when(k.freeze, s.Sealed == nil)
	if t := p.text().Result; s.Frozen != nil {
		k.freeze.SetHelp("z", t.KeyUnfreeze())
	}
	k.next = when(k.next, steps && !r.Paused && r.Step < len(r.Steps))
	if held, is := r.Between(); is && held.Kind == scoring.RevealPlace {
		k.next.SetHelp("n", p.text().Result.KeyName())
	}
	k.back = when(k.back, steps && !r.Paused && r.Step > 0)
	k.jump = when(k.jump, steps && !r.Paused)
	k.pause, k.message = when(k.pause, steps), when(k.message, steps)
	if t := p.text().Result; r.Paused {
		k.pause.SetHelp("h", t.KeyResume())
	}
	k.start = when(k.start, s.Sealed != nil)
	k.object = when(k.object, s.Sealed != nil || s.Lifted != (scoring.Hash{}))
	k.publish = when(k.publish, s.Sealed != nil && s.Revealed() && p.refused(p.publishes()) == nil)
	return &k
}

// publishes is the command that gives the result to everybody, as much as the contest says.
func (p *result) publishes() scoring.Publish {
	as, _ := p.state.Contest.Publishes()
	return scoring.Publish{As: as}
}

// refused is why scoring would refuse a command of this person's, or nil.
func (p *result) refused(c scoring.Command) error {
	_, err := scoring.Decide(p.state, scoring.Actor{User: p.term.User}, c)
	return err
}
