package moderator

import (
	"charm.land/bubbles/v2/key"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// keys are what the screen's keys do now; one that cannot work is disabled.
type keys struct {
	next, pause, more, less                     key.Binding
	close, call, absent, withdraw, reopen       key.Binding
	reinstate                                   key.Binding
	down, up, move                              key.Binding
	say, undo, add, bell                        key.Binding
	prev, succ, number                          key.Binding
	above, below, first, last, follow, switches key.Binding
	send, choose, cancel, field                 key.Binding
	deduct, letGo, standin                      key.Binding
}

func newKeys(t *i18n.Text) keys {
	m, g, bind := &t.Moderator, &t.General, kit.Bind
	return keys{
		next:  bind("n", m.KeyNext(), "n"),
		pause: bind(m.Space(), m.KeyPause(), "space", "p"),
		more:  bind("+", m.KeyMore(), "+", "="), less: bind("-", m.KeyLess(), "-", "_"),
		close: bind("C", m.KeyClose(), "C"), call: bind("c", m.KeyCall(), "c"),
		absent: bind("x", m.KeyAbsent(), "x"), withdraw: bind("w", m.KeyWithdraw(), "w"),
		reopen: bind("o", m.KeyReopen(), "o"), reinstate: bind("R", t.Sheets.KeyReinstate(), "R"),
		down: bind("J", m.KeyLater(), "J", "shift+down"), up: bind("K", m.KeySooner(), "K", "shift+up"),
		move: bind("M", m.KeyMove(), "M"), say: bind("b", m.KeySay(), "b"),
		undo: bind("u", m.KeyUndo(), "u"), add: bind("a", m.KeyAdd(), "a"), bell: bind("B", m.KeyBell(), "B"),
		prev: bind("[ ]", m.KeyRoom(), "["), succ: bind("", "", "]"),
		number: bind("1-9", m.KeyNumber(), "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		above:  bind("↑ ↓", m.KeySelect(), "up", "k"), below: bind("", "", "down", "j"),
		first: bind("", "", "home", "g"), last: bind("", "", "end", "G"),
		follow:   bind("esc", m.KeyFollow(), "esc", "0"),
		switches: bind("v", m.KeyJury(), "v", "tab"),
		deduct:   bind("t", t.Overtime.Key(), "t"), letGo: bind("i", t.Overtime.KeyLet(), "i"),
		standin: bind("r", t.Standin.Key(), "r"),
		send:    bind("enter", m.KeySend(), "enter"), choose: bind("enter", m.KeySelect(), "enter"), cancel: bind("esc", g.KeyBack(), "esc"),
		field: bind("tab", m.KeyField(), "tab", "down"),
	}
}

// refresh says anew what each key does; after every change of anything.
func (s *Screen) refresh() {
	t := s.term.Text
	if s.text != t {
		s.keys, s.text = newKeys(t), t
	}
	k, m := &s.keys, &t.Moderator
	l, on, room := s.selected(), s.state.OnStage(s.room), s.current() != nil
	k.next.SetHelp("n", s.nextWord())
	k.next.SetEnabled(on != nil || s.state.NextUp(s.room) != nil)
	k.pause.SetHelp(m.Space(), m.KeyPause())
	if on != nil && !on.Timer.Running {
		k.pause.SetHelp(m.Space(), m.KeyResume())
	}
	for _, b := range []*key.Binding{&k.pause, &k.more, &k.less} {
		b.SetEnabled(on != nil)
	}
	closing := s.closing()
	k.close.SetEnabled(closing != nil)
	if closing != nil {
		k.close.SetHelp("C", m.KeyClose()+" "+closing.Entry.ID)
	}
	k.call.SetEnabled(on == nil && l != nil && l.MayBeCalled())
	k.absent.SetEnabled(l != nil && (l.Phase == scoring.Queued || l.OnStage()))
	k.withdraw.SetEnabled(l.MayWithdraw())
	k.reinstate.SetEnabled(l.MayReinstate())
	k.reopen.SetEnabled(l != nil && l.Phase == scoring.Closed)
	_, later := s.beside(+1)
	_, sooner := s.beside(-1)
	k.down.SetEnabled(later)
	k.up.SetEnabled(sooner)
	k.move.SetEnabled(l != nil && (l.Phase == scoring.Queued || l.Phase == scoring.Absent) && len(s.state.Queues) > 1)
	k.undo.SetEnabled(room && len(s.current().Undo) > 0)
	if k.undo.Enabled() {
		k.undo.SetHelp("u", m.KeyUndoOf(s.undoing(s.lastStep())))
	}
	for _, b := range []*key.Binding{&k.say, &k.add, &k.bell} {
		b.SetEnabled(room)
	}
	over, _ := s.overrun()
	k.deduct.SetEnabled(over.Slot != "")
	k.letGo.SetEnabled(over.Slot != "")
	k.standin.SetEnabled(room && s.state.HasReserves())
	k.prev.SetEnabled(len(s.rooms) > 1)
	k.succ.SetEnabled(len(s.rooms) > 1)
	k.number.SetEnabled(len(s.rooms) > 1 && !s.within)
	k.follow.SetEnabled(s.at[s.room] != "")
	if s.within { // esc leads out of the room
		k.follow.SetKeys("0")
		k.follow.SetHelp("0", m.KeyFollow())
	}
	for _, b := range []*key.Binding{&k.above, &k.below, &k.first, &k.last} {
		b.SetEnabled(l != nil)
	}
	k.switches.SetEnabled(s.narrow && room)
	k.switches.SetHelp("v", m.KeyJury())
	if s.jury {
		k.switches.SetHelp("v", m.KeyQueue())
	}
}

// Marks is what the signs of the screen mean.
func (s *Screen) Marks() [][2]string { return s.term.Text.Moderator.Marks() }

// nextWord is what n does now.
func (s *Screen) nextWord() string {
	m := &s.term.Text.Moderator
	on := s.state.OnStage(s.room)
	if on == nil {
		if up := s.state.NextUp(s.room); up != nil {
			return m.KeyCallOne(up.Entry.ID)
		}
		return m.KeyNext()
	}
	phases := s.state.Contest.Timer.Phases
	if _, i := s.state.TimedPhase(on.Phase); i+1 < len(phases) {
		return m.KeyTo(s.term.Text.PhaseOf(s.state, phases[i+1].ID))
	}
	return m.KeyTo(s.term.Text.PhaseOf(s.state, scoring.InScoring))
}

// ShortHelp is what the foot says of the keys.
func (s *Screen) ShortHelp() []key.Binding {
	s.refresh()
	k := &s.keys
	switch d := s.dialog.(type) {
	case *form:
		if len(d.fields) > 1 {
			return []key.Binding{k.field, k.send, k.cancel}
		}
		return []key.Binding{k.send, k.cancel}
	case *ask:
		return d.dialog(s, 64, 24).Keys()
	case *choice:
		return []key.Binding{k.choose, k.above, k.cancel}
	}
	if s.narrow {
		return []key.Binding{k.next, k.pause, k.switches, k.close, k.undo}
	}
	return []key.Binding{k.next, k.pause, k.more, k.close, k.undo, k.call, k.reopen, k.absent, k.say, k.prev}
}

// FullHelp is what the help says of the keys.
func (s *Screen) FullHelp() [][]key.Binding {
	s.refresh()
	k := &s.keys
	if s.dialog != nil {
		return [][]key.Binding{s.ShortHelp()}
	}
	return [][]key.Binding{
		{k.next, k.pause, k.more, k.less, k.undo},
		{k.close, k.call, k.absent, k.withdraw, k.reinstate, k.reopen},
		{k.down, k.up, k.move, k.add, k.say, k.standin, k.deduct, k.letGo},
		{k.above, k.follow, k.prev, k.number, k.switches, k.bell},
	}
}
