package moderator

import (
	"strconv"
	"time"

	"juri/scoring"
	"juri/tui/kit"
)

// plan is the schedule of the room shown, now; worked out once a state and second.
func (s *Screen) plan() scoring.Schedule {
	wall := s.term.Wall().Truncate(time.Second)
	return s.day.Of(s.term, s.turn, 0, 0, s.room+" "+strconv.FormatInt(wall.Unix(), 10), func() scoring.Schedule {
		return s.state.Schedule(s.room, wall, s.term.Clock())
	})
}

// look is what a slot looks like in lists: its mark, and the pen for it.
func look(st kit.Styles, l *scoring.Slot) (string, kit.Pen) {
	mark, pen := st.Mark(l)
	if l.Phase == scoring.Queued { // here what is still to come counts most
		pen = st.Fast.Text
	}
	return mark, pen
}
