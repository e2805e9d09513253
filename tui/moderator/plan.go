package moderator

import (
	"time"

	"juri/scoring"
	"juri/tui/kit"
)

// planned is the room's schedule, worked out once a state and minute; while it
// moves, with each second.
type planned struct {
	turn int
	room string
	wall time.Time
	scoring.Schedule
}

// plan is the schedule of the room shown, now.
func (s *Screen) plan() scoring.Schedule {
	wall := s.term.Wall().Truncate(time.Second)
	if s.day.turn != s.turn || s.day.room != s.room || !s.day.wall.Equal(wall) {
		s.day = planned{s.turn, s.room, wall, s.state.Schedule(s.room, wall, s.term.Clock())}
	}
	return s.day.Schedule
}

// look is what a slot looks like in lists: its mark, and the pen for it.
func look(st kit.Styles, l *scoring.Slot) (string, kit.Pen) {
	switch {
	case l.OnStage():
		return "▶", st.Fast.Stage
	case l.Phase == scoring.InScoring:
		return "◐", st.Fast.Warn
	case l.Phase == scoring.Closed:
		return "✓", st.Fast.Good
	case l.Phase == scoring.Queued:
		return "·", st.Fast.Text
	}
	return "–", st.Fast.Muted
}
