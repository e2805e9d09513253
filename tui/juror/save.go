package juror

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
)

const (
	gather  = 250 * time.Millisecond // what is typed in it goes out together, unless a value is accepted
	maxWait = 8 * time.Second        // between two tries
)

// saver sends what was typed, one command at a time.
type saver struct {
	flying  bool             // a command is under way
	queue   []func() tea.Cmd // what is to follow it, before more of the same
	waiting bool             // a saveMsg is awaited
	timer   int              // its number
	failed  bool             // the last try failed
	tries   int              // that failed since one went well
	after   func(time.Duration, saveMsg) tea.Cmd
	hurry   bool // something is finished: do not wait for more
}

// busy reports whether a command is under way or waits for one.
func (v saver) busy() bool { return v.flying || len(v.queue) > 0 }

// saveMsg is the end of a wait before saving.
type saveMsg struct{ timer int }

// sendable reports whether the store may take the slot's changes.
func (s *Screen) sendable(slot string, w *work) bool {
	l := s.state.Slot(slot)
	return s.mayEdit(l) && !w.held
}

// schedule waits a moment for more and then saves, if there is anything to save.
func (s *Screen) schedule() tea.Cmd {
	hurry := s.save.hurry && !s.save.failed && s.nextSlot() != ""
	s.save.hurry = false
	switch {
	case s.save.flying || !s.unsaved():
		return nil
	case hurry:
		s.save.waiting = false
		return s.flush()
	case s.save.waiting:
		return nil
	}
	wait := gather
	if s.nextSlot() == "" {
		wait = maxWait // held back until the slot opens again
	}
	return s.wait(wait)
}

func (s *Screen) wait(d time.Duration) tea.Cmd {
	s.save.waiting = true
	s.save.timer++
	return s.save.after(d, saveMsg{s.save.timer})
}

// later brings a saveMsg back in a while; tests have no time for it.
func later(d time.Duration, m saveMsg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return m })
}

func (s *Screen) unsaved() bool {
	for _, w := range s.works {
		if w.lost() {
			return true
		}
	}
	return false
}

// due is the end of a wait.
func (s *Screen) due(m saveMsg) tea.Cmd {
	if m.timer != s.save.timer || !s.save.waiting {
		return nil
	}
	s.save.waiting = false
	return s.flush()
}

// nextSlot is the slot whose changes go out next: the one that shows first.
func (s *Screen) nextSlot() string {
	if w := s.works[s.slot]; w != nil && w.lost() && s.sendable(s.slot, w) {
		return s.slot
	}
	for _, l := range s.state.Slots {
		if w := s.works[l.Entry.ID]; w != nil && w.lost() && s.sendable(l.Entry.ID, w) {
			return l.Entry.ID
		}
	}
	return ""
}

// flush sends what changed on one slot, unless a command is under way.
func (s *Screen) flush() tea.Cmd {
	if s.save.flying {
		return nil
	}
	slot := s.nextSlot()
	if slot == "" {
		return s.schedule()
	}
	w := s.works[slot]
	edit := scoring.EditSheet{Slot: slot, Set: map[string]exact.Decimal{}}
	for key, c := range w.changes {
		if !c.dirty {
			continue
		}
		c.sent, c.was, c.flying, c.dirty, c.seen, c.age = c.v, true, true, false, false, 0
		text := c.v.text
		switch {
		case key == strength:
			edit.Strength = &text
		case key == improve:
			edit.Improve = &text
		case c.v.has:
			edit.Set[key] = c.v.num
		default:
			edit.Clear = append(edit.Clear, key)
		}
	}
	s.save.flying = true
	return s.term.Do(edit, func(_ []scoring.Event, err error) tea.Cmd { return s.saved(slot, err) })
}

// Save sends what was typed at once, without waiting for more.
func (s *Screen) Save() tea.Cmd {
	s.touch()
	s.save.waiting = false
	return s.flush()
}

// saved is the outcome of a save.
func (s *Screen) saved(slot string, err error) tea.Cmd {
	s.touch()
	s.save.flying = false
	w, l := s.work(slot), s.state.Slot(slot)
	for key, c := range w.changes {
		if !c.flying {
			continue
		}
		c.flying = false
		switch {
		case err != nil:
			c.dirty, c.unsure = true, true
		case !c.dirty && l != nil && (c.seen || s.stored(l).get(key).same(c.sent)):
			delete(w.changes, key)
		default:
			c.unsure = false
		}
	}
	if err != nil {
		w.held = final(err)
	}
	return s.landed(err)
}

// landed goes on after a command: with what was waiting for it, or with what
// was typed meanwhile; after a failure later and later.
func (s *Screen) landed(err error) tea.Cmd {
	s.save.failed = err != nil
	if err == nil {
		s.save.tries = 0
	} else {
		s.save.tries++
	}
	var cmds []tea.Cmd
	for len(s.save.queue) > 0 && !s.save.flying { // some find nothing left to do
		next := s.save.queue[0]
		s.save.queue = s.save.queue[1:]
		cmds = append(cmds, next())
	}
	switch {
	case s.save.flying:
	case err == nil:
		cmds = append(cmds, s.flush())
	case !s.save.waiting && s.unsaved():
		cmds = append(cmds, s.again())
	}
	return tea.Batch(cmds...)
}

// again waits longer after each try that failed.
func (s *Screen) again() tea.Cmd {
	return s.wait(min(gather<<min(s.save.tries, 8), maxWait))
}

// ask sends a command once no save is under way, and shows what came of it at once.
func (s *Screen) ask(c scoring.Command, then func(error)) tea.Cmd {
	if s.save.flying {
		s.save.queue = append(s.save.queue, func() tea.Cmd { return s.ask(c, then) })
		return nil
	}
	s.save.flying = true
	return s.term.Do(c, func(events []scoring.Event, err error) tea.Cmd {
		s.touch()
		s.drawn.list.Forget()
		s.save.flying = false
		for _, e := range events {
			if !e.Draft() && e.Seq > s.state.Seq {
				s.ahead = append(s.ahead, e)
			}
			if e.Draft() || e.Seq > s.state.Seq {
				s.state = scoring.Apply(s.state, e)
			}
		}
		then(err)
		if final(err) {
			err = nil // a plain no, which leaves nothing unsaved
		}
		return s.landed(err)
	})
}

// codeNotSaved says that the disk, not the rules, refused; it is the store's.
const codeNotSaved scoring.Code = "not_saved"

// final reports whether trying again would lead to the same refusal.
func final(err error) bool {
	var e *scoring.Error
	return errors.As(err, &e) && e.Code != codeNotSaved && e.Code != scoring.CodeSlotNotOpen
}
