package moderator

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// beside is the queued slot next to the selected one, n before or behind it,
// and whether there is one: only those that wait have an order to change.
func (s *Screen) beside(n int) (string, bool) {
	l := s.selected()
	if l == nil || l.Phase != scoring.Queued {
		return "", false
	}
	all := s.slots()
	for i := slices.Index(all, l) + n; i >= 0 && i < len(all); i += n {
		if all[i].Phase == scoring.Queued {
			return all[i].Entry.ID, true
		}
	}
	return "", false
}

// shift moves the selected slot one place among those that wait.
func (s *Screen) shift(n int) tea.Cmd {
	other, ok := s.beside(n)
	if s.busy() || !ok {
		return nil
	}
	id, before := s.selected().Entry.ID, other
	if n > 0 {
		order := s.current().Slots
		i := slices.Index(order, other) + 1
		if before = ""; i < len(order) {
			before = order[i]
		}
	}
	s.at[s.room] = id
	return s.act(scoring.Move{Slot: id, Room: s.room, Before: before}, nil)
}

// move lets a room be chosen for the selected slot.
func (s *Screen) move() tea.Cmd {
	slot := s.selected().Entry.ID
	c := &choice{title: func() string { return s.term.Text.Moderator.MoveTitle(slot) }}
	c.options = func() (rooms []option) {
		for _, q := range s.state.Queues {
			if q.Room.ID == s.room {
				continue
			}
			left := 0
			for _, l := range s.state.SlotsIn(q.Room.ID) {
				if l.Phase == scoring.Queued {
					left++
				}
			}
			rooms = append(rooms, option{q.Room.ID, q.Room.Name, s.term.Text.Moderator.Waiting(left)})
		}
		return rooms
	}
	c.valid = func() bool {
		l := s.state.Slot(slot)
		return l != nil && l.Room == s.room && !l.Open() && l.Phase != scoring.Closed
	}
	c.take = func(to option) tea.Cmd {
		done := func() string { return s.term.Text.Moderator.Moved(slot, to.name) }
		if s.state.Slot(slot).WasCalled() {
			return s.reasoned(func() string { return s.term.Text.Sheets.MoveTitle(slot, to.name) }, func() bool { return c.stands(s) },
				func(reason string) scoring.Command {
					return scoring.Move{Slot: slot, Room: to.id, Reason: reason}
				}, done)
		}
		return s.told(scoring.Move{Slot: slot, Room: to.id}, done)
	}
	s.dialog = c
	return nil
}

// say takes a message to everybody in the room; an empty one takes it away.
func (s *Screen) say() tea.Cmd {
	f, room := s.newForm(300), s.room
	f.title = func() string { return s.term.Text.Moderator.SayTitle() }
	f.hint = func() string {
		m, q := &s.term.Text.Moderator, s.state.Queue(room)
		if q == nil || q.Message.Text == "" {
			return m.SayHint()
		}
		return m.SayNow(q.Message.Text)
	}
	f.valid = func() bool { return s.room == room }
	f.done = func(v []string) tea.Cmd {
		if q := s.state.Queue(room); scoring.CleanLine(v[0]) == "" && (q == nil || q.Message.Text == "") {
			s.dialog = nil
			return nil
		}
		return f.send(s, scoring.Say{Room: room, Text: v[0]}, func() {
			m := &s.term.Text.Moderator
			if scoring.CleanLine(v[0]) == "" {
				s.term.Notify(m.SayGone(), false)
			} else {
				s.term.Notify(m.SaySent(), false)
			}
		})
	}
	s.dialog = f
	return nil
}

// reopen unlocks a closed slot's sheets, for a reason.
func (s *Screen) reopen() tea.Cmd {
	id := s.selected().Entry.ID
	return s.reasoned(func() string { return s.term.Text.Moderator.ReopenTitle(id) },
		func() bool { l := s.state.Slot(id); return l != nil && l.Phase == scoring.Closed },
		func(reason string) scoring.Command { return scoring.Reopen{Slot: id, Reason: reason} },
		func() string { return s.term.Text.Moderator.ReopenedNow(id) })
}

// reasoned asks for the reason of a command, and says when it is done.
func (s *Screen) reasoned(title func() string, valid func() bool, make func(reason string) scoring.Command, done func() string) tea.Cmd {
	f := s.newForm(500)
	f.title, f.valid = title, valid
	f.hint = func() string { return s.term.Text.Sheets.ReasonHint() }
	f.done = func(v []string) tea.Cmd {
		if scoring.Clean(v[0]) == "" {
			f.fault = &scoring.Error{Code: scoring.CodeReasonNeeded}
			return nil
		}
		return f.send(s, make(v[0]), func() { s.term.Notify(done(), false) })
	}
	s.dialog = f
	return nil
}

// add takes down an entry that came late, at the end of the room's queue.
func (s *Screen) add() tea.Cmd {
	limits, each := []int{32, 200, 300}, s.state.Contest.ByCategory()
	if each {
		limits = append(limits, 200)
	}
	f, room := s.newForm(limits...), s.room
	f.title = func() string { return s.term.Text.Moderator.AddTitle() }
	f.hint = func() string { return s.term.Text.Moderator.AddHint() }
	f.labels = func() []string {
		m := &s.term.Text.Moderator
		return []string{m.Number(), m.Unit(), m.Title(), m.Category()}[:len(f.fields)]
	}
	f.fields[0].SetValue(s.freeID())
	f.fields[0].CursorEnd()
	f.focus(1)
	f.valid = func() bool { return s.room == room }
	f.done = func(v []string) tea.Cmd {
		id := scoring.CleanLine(v[0])
		c := scoring.AddEntry{Room: room, ID: id, Unit: v[1], Title: v[2]}
		if each {
			c.Category = v[3]
		}
		return f.send(s, c, func() {
			s.at[room] = id
			s.term.Notify(s.term.Text.Moderator.AddedNow(id), false)
		})
	}
	s.dialog = f
	return nil
}

// freeID is an id like those there are, one above the highest of them.
func (s *Screen) freeID() string {
	best, id := 0, ""
	for _, l := range s.state.Slots {
		stem := strings.TrimRight(l.Entry.ID, "0123456789")
		digits := l.Entry.ID[len(stem):]
		if n, err := strconv.Atoi(digits); err == nil && len(digits) <= 6 && n >= best {
			next := strconv.Itoa(n + 1)
			best, id = n, stem+strings.Repeat("0", max(len(digits)-len(next), 0))+next
		}
	}
	if s.state.Slot(id) != nil || len(id) > 32 {
		return ""
	}
	return id
}

// lastStep is what u takes back.
func (s *Screen) lastStep() scoring.Step {
	q := s.current()
	return q.Undo[len(q.Undo)-1]
}

// undo takes back the room's last action, and says which it was.
func (s *Screen) undo() tea.Cmd {
	q := s.current()
	if s.busy() || len(q.Undo) == 0 {
		return nil
	}
	step := s.lastStep()
	what, room := s.undoing(step), s.room
	if slices.ContainsFunc(step.Slots, s.takesSheets) {
		return s.reasoned(func() string { return s.term.Text.Sheets.UndoTitle() },
			func() bool {
				q := s.current()
				return s.room == room && q != nil && len(q.Undo) > 0 && s.lastStep().Seq == step.Seq
			},
			func(reason string) scoring.Command { return scoring.Undo{Room: room, Reason: reason} },
			func() string { return s.term.Text.Moderator.Undone(what) })
	}
	return s.act(scoring.Undo{Room: s.room}, func(events []scoring.Event) {
		m := &s.term.Text.Moderator
		for _, e := range events {
			if f, is := e.Fact.(scoring.Undone); is && f.Of != step.Seq {
				what = m.UndoneOther()
			}
		}
		s.term.Notify(m.Undone(what), false)
	})
}

// takesSheets reports whether a slot with sheets would go out of the contest, or
// come back, or change rooms, if it were put there.
func (s *Screen) takesSheets(p scoring.Placing) bool {
	l := s.state.Slot(p.Slot)
	return l != nil && l.HasSheet() && (l.Counts() != (&scoring.Slot{Phase: p.Phase}).Counts() || l.Room != p.Room)
}

// undoing says what taking back the step changes.
func (s *Screen) undoing(step scoring.Step) string {
	m := &s.term.Text.Moderator
	for _, p := range step.Slots {
		l := s.state.Slot(p.Slot)
		switch {
		case l == nil:
		case l.Room != p.Room:
			if q := s.state.Queue(p.Room); q != nil {
				return m.BackToRoom(p.Slot, q.Room.Name)
			}
		case l.Phase != p.Phase:
			return m.BackToPhase(p.Slot, s.term.Text.PhaseOf(s.state, p.Phase))
		case l.Timer.Length != p.Timer.Length:
			return m.BackToLength(p.Slot, kit.Minutes(p.Timer.Length))
		case l.Timer.Running && !p.Timer.Running:
			return m.BackToPaused(p.Slot)
		case p.Timer.Running && !l.Timer.Running:
			return m.BackToRunning(p.Slot)
		}
	}
	if len(step.Slots) == 0 {
		return m.BackToOrder()
	}
	return m.UndoneOther()
}
