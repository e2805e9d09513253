package juror

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"juri/tui/kit"
)

// zone marks the line's text with where a click on it leads; no entry's id begins with #.
func (l line) zone(text string) string {
	switch {
	case l.slot != "":
		return kit.RowZone(text, l.slot)
	case l.row > 0:
		return kit.RowZone(text, fmt.Sprintf("#%d.%d", l.row, l.choice))
	}
	return text
}

// clicked is where a zone's name leads.
func clicked(name string) (to line) {
	if n, _ := fmt.Sscanf(name, "#%d.%d", &to.row, &to.choice); n == 0 {
		to.slot = name
	}
	return to
}

// click goes to what was clicked; what lies over the sheet keeps it out.
func (s *Screen) click(name string) tea.Cmd {
	to := clicked(name)
	row := to.row - 1
	switch {
	case s.current() == nil:
		return nil
	case s.mode == inFeedback && to.slot == "":
		s.stopWriting(row)
	case s.mode == inQueue && to.slot != "":
		s.leave(to.slot)
		s.mode = onSheet
		return nil
	}
	switch {
	case s.mode == inRanking && to.slot != "":
		s.choose(to.slot)
	case s.mode != onSheet:
	case to.slot != "":
		s.leave(to.slot)
	case to.choice > 0 && row == s.focus():
		s.pick(to.choice - 1)
	case s.move(row) && row >= s.strengthRow() && s.editable(s.current()):
		s.enter()
	}
	return nil
}

// wheel steps the value only where the cursor already is, so that scrolling past
// changes nothing; over the list it scrolls that.
func (s *Screen) wheel(turned kit.Turned) tea.Cmd {
	over := clicked(turned.Row)
	switch {
	case s.current() == nil:
	case s.mode == inOwn || s.mode == inHistory:
		s.turn(-turned.By)
	case over.slot != "" && (s.mode == onSheet || s.mode == inQueue):
		s.scroll -= turned.By
		s.drawn.list.Forget()
	case over.row > 0 && s.mode == onSheet && over.row-1 == s.focus():
		s.slide(turned.By)
	case s.mode == inFeedback:
		return s.edit(kit.KeyOf([]string{"down", "", "up"}[turned.By+1]))
	}
	return nil
}
