package moderator

import (
	"fmt"
	"strings"

	"juri/tui/kit"
)

// once is what draw draws, once for all frames that look alike.
func (s *Screen) once(m *kit.Memo[string], w, h int, draw func(w, h int) string) string {
	at := ""
	if l := s.selected(); l != nil {
		at = l.Entry.ID
	}
	late, _ := s.plan().Drift()
	return m.Of(s.term, s.turn, w, h, fmt.Sprint(s.room, " ", at, " ", s.term.Wall().Unix()/60, " ", kit.Minutes(late)), func() string { return draw(w, h) })
}

// View draws the screen in exactly w×h cells.
func (s *Screen) View(w, h int) string {
	s.cursor = nil
	if w <= 0 || h <= 0 {
		return kit.Block(nil, max(w, 0), max(h, 0))
	}
	s.narrow = w < 72
	if s.current() == nil {
		text := ""
		if s.state.Contest != nil {
			text = s.term.Text.Moderator.NoRooms()
		}
		return kit.Block(append([]string{""}, kit.Wrap(text, w)...), w, h)
	}
	top := s.top(w)
	top = top[:min(len(top), h)]
	body := s.body(w, h-len(top))
	if len(top) > 0 {
		body = strings.TrimSuffix(kit.Block(top, w, len(top))+"\n"+body, "\n")
	}
	if s.dialog == nil {
		return body
	}
	box, at := s.dialog.view(s, w, h)
	if at != nil {
		c := *at
		c.X += (w - min(kit.Width(box), w)) / 2
		c.Y += (h - min(strings.Count(box, "\n")+1, h)) / 2
		if c.X < w && c.Y < h {
			s.cursor = &c
		}
	}
	return kit.Overlay(body, box, w, h)
}

// top is the strip of rooms and what the room is told, where there are any.
func (s *Screen) top(w int) []string {
	var lines []string
	if len(s.rooms) > 1 && !s.within {
		lines = append(lines, s.strip(w))
	}
	if line := s.overtime(w); line != "" {
		lines = append(lines, line)
	}
	if q := s.current(); q.Message.Text != "" {
		m := &s.term.Text.Moderator
		lines = append(lines, " "+s.term.Styles.Fast.Warn.Render(m.Message())+" "+q.Message.Text)
	}
	return lines
}

// roomMark begins a room's name among what can be clicked; no entry's id has it.
const roomMark = "#"

// strip is one line of the rooms, the one shown marked; those around it where
// they do not all fit.
func (s *Screen) strip(w int) string {
	st := s.term.Styles
	at, cells := 0, make([]string, len(s.rooms))
	for i, q := range s.rooms {
		name := q.Room.Name
		if i < 9 {
			name = string(rune('1'+i)) + " " + name
		}
		if on := s.state.OnStage(q.Room.ID); on != nil {
			name += " ▶"
		}
		if cells[i] = " " + name + " "; q.Room.ID == s.room {
			at = i
		}
	}
	from, to, used := at, at+1, kit.Width(cells[at])
	for grown := true; grown; {
		grown = false
		if to < len(cells) && used+kit.Width(cells[to])+5 < w {
			used, to, grown = used+kit.Width(cells[to])+1, to+1, true
		}
		if from > 0 && used+kit.Width(cells[from-1])+5 < w {
			from, grown = from-1, true
			used += kit.Width(cells[from]) + 1
		}
	}
	line := " "
	if from > 0 {
		line += "← "
	}
	for i := from; i < to; i++ {
		cell := cells[i]
		if i == at {
			cell = st.Fast.Selected.Render("▸" + cell[1:])
		}
		line += kit.RowZone(cell, roomMark+s.rooms[i].Room.ID)
	}
	if to < len(cells) {
		line += " →"
	}
	return kit.Fit(line, w)
}

// body is the queue, the stage and the jury, beside each other or above.
func (s *Screen) body(w, h int) string {
	if h <= 0 {
		return ""
	}
	if !s.narrow && h >= 12 {
		right := min(max(w*9/20, 34), 76)
		left := w - right
		jh := s.juryHeight(h)
		return kit.Beside(0, s.once(&s.queue, left, h, s.queueBox), s.stageBox(right, h-jh)+"\n"+s.once(&s.side, right, jh, s.juryBox))
	}
	lines := s.stageLines(w)
	lines = lines[:min(len(lines), max(h-4, 0))]
	rest := h - len(lines)
	out := kit.Block(lines, w, len(lines))
	if len(lines) > 0 {
		out += "\n"
	}
	if s.jury || !s.narrow {
		return out + s.once(&s.side, w, rest, s.juryBox)
	}
	return out + s.once(&s.queue, w, rest, s.queueBox)
}
