package moderator

import (
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// Update handles keys, the mouse, and the root's seconds.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	defer s.refresh()
	if _, is := msg.(kit.Tick); is {
		return s.bell.ring(s)
	}
	if s.current() == nil {
		return nil
	}
	if s.dialog != nil {
		return s.dialog.update(s, msg)
	}
	switch msg := msg.(type) {
	case kit.Turned:
		s.step(-msg.By)
	case kit.Picked:
		if room, is := strings.CutPrefix(msg.Row, roomMark); is {
			s.Open(room)
		} else if s.state.Slot(msg.Row) != nil {
			s.at[s.room] = msg.Row
		}
	case tea.KeyPressMsg:
		s.refresh()
		return s.key(msg)
	}
	return nil
}

// key does what a key asks for.
func (s *Screen) key(msg tea.KeyPressMsg) tea.Cmd {
	k := &s.keys
	for _, on := range []struct {
		key key.Binding
		do  func() tea.Cmd
	}{
		{k.next, s.next}, {k.pause, s.pause}, {k.close, s.close}, {k.call, s.call}, {k.undo, s.undo},
	} {
		if key.Matches(msg, on.key) {
			if s.term.Held() {
				return nil
			}
			return on.do()
		}
	}
	for _, on := range []struct {
		key key.Binding
		do  func() tea.Cmd
	}{
		{k.more, func() tea.Cmd { return s.extend(time.Minute) }},
		{k.less, func() tea.Cmd { return s.extend(-time.Minute) }},
		{k.absent, s.absent}, {k.withdraw, s.withdraw}, {k.reinstate, s.reinstate}, {k.reopen, s.reopen},
		{k.down, func() tea.Cmd { return s.shift(+1) }}, {k.up, func() tea.Cmd { return s.shift(-1) }},
		{k.deduct, s.deduct}, {k.letGo, s.letGo}, {k.move, s.move}, {k.standin, s.standin}, {k.say, s.say}, {k.add, s.add}, {k.bell, s.toggleBell},
	} {
		if key.Matches(msg, on.key) {
			return on.do()
		}
	}
	switch {
	case key.Matches(msg, k.above):
		s.step(-1)
	case key.Matches(msg, k.below):
		s.step(+1)
	case key.Matches(msg, k.first):
		s.step(-len(s.state.Slots))
	case key.Matches(msg, k.last):
		s.step(len(s.state.Slots))
	case key.Matches(msg, k.follow):
		delete(s.at, s.room)
	case key.Matches(msg, k.switches):
		s.jury = !s.jury
	case key.Matches(msg, k.prev):
		s.turnTo(-1)
	case key.Matches(msg, k.succ):
		s.turnTo(+1)
	case key.Matches(msg, k.number):
		if i := int(msg.String()[0] - '1'); i < len(s.rooms) {
			s.Open(s.rooms[i].Room.ID)
		}
	}
	return nil
}

// step moves the cursor in the queue.
func (s *Screen) step(n int) {
	all, l := s.slots(), s.selected()
	if l == nil {
		return
	}
	i := slices.Index(all, l)
	s.at[s.room] = all[min(max(i+n, 0), len(all)-1)].Entry.ID
}

// turnTo opens the room n further, going round.
func (s *Screen) turnTo(n int) {
	i := slices.IndexFunc(s.rooms, func(q *scoring.Queue) bool { return q.Room.ID == s.room })
	s.Open(s.rooms[(i+n+len(s.rooms))%len(s.rooms)].Room.ID)
}

// act asks for a command; done is called once it is durable. Steps that go on
// from what is shown wait until that is shown.
func (s *Screen) act(c scoring.Command, done func([]scoring.Event)) tea.Cmd {
	s.sent = s.state.Seq
	return s.asks(c, func(events []scoring.Event, err error) {
		if err == nil && done != nil {
			done(events)
		}
	})
}

func (s *Screen) asks(c scoring.Command, then func([]scoring.Event, error)) tea.Cmd {
	s.pending++
	return s.term.Do(c, func(events []scoring.Event, err error) tea.Cmd {
		s.pending--
		for _, e := range events {
			s.until = max(s.until, e.Seq)
		}
		then(events, err)
		s.refresh()
		return nil
	})
}

// busy reports whether a command's outcome is still to be shown: a key pressed
// twice must not go two steps on. A newer state shows it, even before the
// command itself comes back.
func (s *Screen) busy() bool {
	return s.pending > 0 && s.state.Seq <= s.sent || s.state.Seq < s.until
}

// told is act with a sentence for when it is done.
func (s *Screen) told(c scoring.Command, sentence func() string) tea.Cmd {
	return s.act(c, func([]scoring.Event) { s.term.Notify(sentence(), false) })
}
