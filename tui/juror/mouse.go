package juror

import (
	tea "charm.land/bubbletea/v2"
)

// hit is a part of the last View that can be clicked.
type hit struct {
	x, y, w int
	slot    string // goes to the slot
	row     int    // else goes to the row of the sheet
	choice  int    // and takes that choice there, from 1; 0 for none
}

func (s *Screen) at(x, y int) (hit, bool) {
	for _, h := range s.drawn.hits {
		if y == h.y && x >= h.x && x < h.x+h.w {
			return h, true
		}
	}
	return hit{}, false
}

// click goes to what is under the mouse; what lies over the sheet keeps it out.
func (s *Screen) click(m tea.MouseClickMsg) tea.Cmd {
	h, ok := s.at(m.X, m.Y)
	if !ok || m.Button != tea.MouseLeft || s.current() == nil {
		return nil
	}
	switch {
	case s.mode == inFeedback && h.slot == "":
		s.stopWriting(h.row)
	case s.mode == inQueue && h.slot != "":
		s.leave(h.slot)
		s.mode = onSheet
		return nil
	case s.mode != onSheet:
		return nil
	}
	if h.slot != "" {
		s.leave(h.slot)
		return nil
	}
	if h.choice > 0 && h.row == s.focus() {
		s.pick(h.choice - 1)
		return nil
	}
	if s.move(h.row) && h.row >= s.strengthRow() && s.editable(s.current()) {
		s.enter()
	}
	return nil
}

// wheel steps the value only where the cursor already is, so that scrolling past
// changes nothing; over the list it scrolls that.
func (s *Screen) wheel(m tea.MouseWheelMsg) tea.Cmd {
	by := 0
	switch m.Button {
	case tea.MouseWheelUp:
		by = 1
	case tea.MouseWheelDown:
		by = -1
	}
	h, ok := s.at(m.X, m.Y)
	switch {
	case by == 0 || s.current() == nil:
	case s.mode == inOwn || s.mode == inHistory:
		s.turn(-by)
	case ok && h.slot != "" && (s.mode == onSheet || s.mode == inQueue):
		s.scroll -= by
		s.drawn.list.ok = false
	case ok && h.slot == "" && s.mode == onSheet && h.row == s.focus():
		s.slide(by)
	case s.mode == inFeedback:
		return s.edit(m)
	}
	return nil
}
