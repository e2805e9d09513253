package moderator

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/tui/kit"
)

// dialog is what lies over the screen and has the keys until it is answered.
type dialog interface {
	update(s *Screen, msg tea.Msg) tea.Cmd
	// stands reports whether it still makes sense in a newer state.
	stands(s *Screen) bool
	// view draws it in at most w×h cells; the cursor is where it stands in it.
	view(s *Screen, w, h int) (string, *tea.Cursor)
}

// ask is a question that is answered with yes or left.
type ask struct {
	text  func() []string // paragraphs, the last of them what is asked; as things stand now
	does  func() string   // what yes does, in a word or two
	valid func() bool
	yes   func() tea.Cmd
}

func (a *ask) stands(*Screen) bool { return a.valid() }

func (a *ask) update(s *Screen, msg tea.Msg) tea.Cmd {
	press, is := msg.(tea.KeyPressMsg)
	if !is {
		return nil
	}
	switch s.term.Answered(press) {
	case kit.Yes:
		s.dialog = nil
		return a.yes()
	case kit.No:
		s.dialog = nil
	}
	return nil
}

// dialog is the question in at most h lines, what is asked in sight whatever leads up to it.
func (a *ask) dialog(s *Screen, w, h int) kit.Dialog {
	iw, _ := kit.Inside(w, 4)
	text := a.text()
	lines := paragraphs(text[:len(text)-1], iw)
	question := kit.Wrap(s.term.Styles.Fast.Title.Render(text[len(text)-1]), iw)
	if room := max(h-2-len(question), 0); len(lines) > room {
		lines = lines[:max(room-1, 0)]
		lines = append(lines, "…")
	}
	return kit.Dialog{
		Title: s.term.Text.Moderator.AskTitle(), Body: append(lines, question...),
		Yes: a.does(), No: s.term.Text.General.KeyBack(),
	}
}

func (a *ask) view(s *Screen, w, h int) (string, *tea.Cursor) {
	w = min(w, 64)
	return a.dialog(s, w, h).Box(s.term.Styles, w, h), nil
}

func paragraphs(text []string, w int) []string {
	var lines []string
	for _, p := range text {
		lines = append(lines, kit.Wrap(p, w)...)
	}
	return lines
}

// choice is a list of rooms to move a slot to.
type choice struct {
	slot string
	at   int
}

// rooms are those the slot may go to.
func (c *choice) rooms(s *Screen) []*scoring.Queue {
	var rooms []*scoring.Queue
	for _, q := range s.state.Queues {
		if q.Room.ID != s.room {
			rooms = append(rooms, q)
		}
	}
	return rooms
}

func (c *choice) stands(s *Screen) bool {
	l, n := s.state.Slot(c.slot), len(c.rooms(s))
	c.at = min(c.at, n-1)
	return n > 0 && l != nil && l.Room == s.room && !l.Open() && l.Phase != scoring.Closed
}

func (c *choice) update(s *Screen, msg tea.Msg) tea.Cmd {
	rooms := c.rooms(s)
	if tap, is := msg.(kit.Picked); is {
		if i := slices.IndexFunc(rooms, func(q *scoring.Queue) bool { return q.Room.ID == tap.Row }); i >= 0 {
			return c.take(s, rooms[i])
		}
	}
	press, is := msg.(tea.KeyPressMsg)
	if !is {
		return nil
	}
	switch {
	case key.Matches(press, s.keys.above):
		c.at = max(c.at-1, 0)
	case key.Matches(press, s.keys.below):
		c.at = min(c.at+1, len(rooms)-1)
	case key.Matches(press, s.keys.cancel):
		s.dialog = nil
	case key.Matches(press, s.keys.send):
		return c.take(s, rooms[c.at])
	default:
		if i := digit(press); i >= 0 && i < len(rooms) {
			return c.take(s, rooms[i])
		}
	}
	return nil
}

func (c *choice) take(s *Screen, to *scoring.Queue) tea.Cmd {
	s.dialog = nil
	m := &s.term.Text.Moderator
	if s.state.Slot(c.slot).WasCalled() {
		return s.reasoned(func() string { return s.term.Text.Sheets.MoveTitle(c.slot, to.Room.Name) }, func() bool { return c.stands(s) },
			func(reason string) scoring.Command {
				return scoring.Move{Slot: c.slot, Room: to.Room.ID, Reason: reason}
			},
			func() string { return s.term.Text.Moderator.Moved(c.slot, to.Room.Name) })
	}
	return s.told(scoring.Move{Slot: c.slot, Room: to.Room.ID}, func() string { return m.Moved(c.slot, to.Room.Name) })
}

// digit is the key's place among 1 to 9, from 0; -1 if it is none.
func digit(k tea.KeyPressMsg) int {
	if n := k.String(); len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
		return int(n[0] - '1')
	}
	return -1
}

func (c *choice) view(s *Screen, w, h int) (string, *tea.Cursor) {
	st, m := s.term.Styles, &s.term.Text.Moderator
	w = min(w, 50)
	t := kit.Table{Selected: c.at, Cols: []kit.Column{{Min: 1}, {Min: 8, Flex: 1}, {Min: 5, Right: true}}}
	for i, q := range c.rooms(s) {
		left := 0
		for _, id := range q.Slots {
			if l := s.state.Slot(id); l != nil && l.Phase == scoring.Queued {
				left++
			}
		}
		number := ""
		if i < 9 {
			number = string(rune('1' + i))
		}
		t.Rows, t.Names = append(t.Rows, []string{number, q.Room.Name, m.Waiting(left)}), append(t.Names, q.Room.ID)
		t.Cols[2].Min = max(t.Cols[2].Min, kit.Width(m.Waiting(left)))
	}
	iw, _ := kit.Inside(w, 4)
	body := t.Render(st, iw, max(h-2, 1))
	return kit.Box(st, kit.BoxSpec{
		Title: m.MoveTitle(c.slot), Foot: kit.Hints(st, s.keys.choose, s.keys.cancel), Focus: true, Body: body,
	}, w, min(len(t.Rows)+2, h)), nil
}
