// Package moderator is the moderator's screen: a room's queue, its timer and its jury.
package moderator

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/tui/kit"
)

// Screen is one terminal's view of the rooms that its person may drive: a
// moderator's own, and all of them for an organizer.
type Screen struct {
	term  *kit.Terminal
	state scoring.State
	turn  int              // counts the states, for what is drawn once a state
	rooms []*scoring.Queue // those the person may drive
	room  string           // the one shown; "" if there is none

	at      map[string]string // by room, the slot under the cursor; none follows the stage
	asked   map[string]bool   // slots that were left behind knowingly: they are not asked about again
	jury    bool              // the jury is shown where only one of the two has room
	within  bool              // it is a page of another screen, whose the number and tab keys are
	dialog  dialog            // nil for none
	bell    bell
	pending int    // commands under way
	sent    uint64 // the state's last record when the newest of them left
	until   uint64 // the record that the state must reach before the next step is asked for

	keys   keys
	text   *i18n.Text // that keys are written in
	narrow bool
	cursor *tea.Cursor
	queue  kit.Memo[string]
	side   kit.Memo[string]
	day    kit.Memo[scoring.Schedule]
}

// New returns the screen of one terminal, for whoever drives rooms.
func New(t *kit.Terminal) *Screen {
	return &Screen{term: t, at: map[string]string{}, asked: map[string]bool{}}
}

// Within returns it as a page of another screen, which has tabs over it.
func Within(t *kit.Terminal) *Screen {
	s := New(t)
	s.within = true
	return s
}

// SetState takes over a newer state. The room, the cursor and what is being
// typed stay; a question whose cause is gone goes.
func (s *Screen) SetState(st scoring.State) {
	s.state = st
	s.turn++
	s.rooms = s.rooms[:0]
	for _, q := range st.Queues {
		if st.Drives(scoring.Actor{User: s.term.User}, q.Room.ID) {
			s.rooms = append(s.rooms, q)
		}
	}
	if s.current() == nil {
		s.room = s.firstRoom()
	}
	if s.dialog != nil && (s.current() == nil || !s.dialog.stands(s)) {
		s.dialog = nil
	}
	s.bell.follow(s)
	s.refresh()
}

// firstRoom is where a login begins: the room with a slot on stage, else the one
// whose day it is and which is not done, else the first with anything left.
func (s *Screen) firstRoom() string {
	today := s.term.Wall().Format("2006-01-02")
	best, room := -1, ""
	for _, q := range s.rooms {
		left := s.state.NextUp(q.Room.ID) != nil
		rank := 0
		switch {
		case s.state.OnStage(q.Room.ID) != nil:
			rank = 4
		case left && q.Room.Date == today:
			rank = 3
		case q.Room.Date == today:
			rank = 2
		case left:
			rank = 1
		}
		if rank > best {
			best, room = rank, q.Room.ID
		}
	}
	return room
}

// Open switches to a room; one that the person does not drive changes nothing.
func (s *Screen) Open(room string) {
	if room == s.room || !slices.ContainsFunc(s.rooms, func(q *scoring.Queue) bool { return q.Room.ID == room }) {
		return
	}
	s.room, s.dialog = room, nil
	s.bell.follow(s)
	s.refresh()
}

// current is the queue of the room shown; nil if there is none.
func (s *Screen) current() *scoring.Queue {
	for _, q := range s.rooms {
		if q.Room.ID == s.room {
			return q
		}
	}
	return nil
}

// slots lists the room's slots in order.
func (s *Screen) slots() []*scoring.Slot {
	if s.current() == nil {
		return nil
	}
	return s.state.SlotsIn(s.room)
}

// selected is the slot under the cursor: the one chosen, else the one on stage,
// the last that left it, or the next; nil in an empty room.
func (s *Screen) selected() *scoring.Slot {
	if l := s.state.Slot(s.at[s.room]); l != nil && l.Room == s.room {
		return l
	}
	if l := s.state.OnStage(s.room); l != nil {
		return l
	}
	var last *scoring.Slot
	all := s.slots()
	for _, l := range all {
		if l.Phase == scoring.InScoring && (last == nil || l.Called.After(last.Called)) {
			last = l
		}
	}
	switch {
	case last != nil:
		return last
	case s.state.NextUp(s.room) != nil:
		return s.state.NextUp(s.room)
	case len(all) > 0:
		return all[len(all)-1]
	}
	return nil
}

// behind lists the room's slots in scoring, the catch-up list, in the queue's order.
func (s *Screen) behind() []*scoring.Slot {
	return slices.DeleteFunc(s.slots(), func(l *scoring.Slot) bool { return l.Phase != scoring.InScoring })
}

// Place is the room's name.
func (s *Screen) Place() string {
	if q := s.current(); q != nil {
		return q.Room.Name
	}
	return ""
}

// Status says how late the room runs.
func (s *Screen) Status() string {
	if s.current() == nil {
		return ""
	}
	return s.term.Drift(s.plan())
}

// Asking reports whether a question lies over the room and has every key.
func (s *Screen) Asking() bool { return s.dialog != nil }

// Typing reports whether letters are text now.
func (s *Screen) Typing() bool {
	_, is := s.dialog.(*form)
	return is
}

// Cursor is where the terminal's cursor stood in the last View.
func (s *Screen) Cursor() *tea.Cursor { return s.cursor }

// Ticking reports whether anything that is shown moves with the time.
func (s *Screen) Ticking() bool {
	if s.current() == nil {
		return false
	}
	on := s.state.OnStage(s.room)
	return on != nil && on.Timer.Running || s.plan().Live
}
