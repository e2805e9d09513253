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

// hour writes a time of day; nothing for none.
func (s *Screen) hour(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return s.term.Text.Hour(t)
}

// phase names a slot's phase in the person's language.
func (s *Screen) phase(p scoring.Phase) string {
	if timed, i := s.state.TimedPhase(p); i >= 0 {
		if name := timed.Name.In(s.term.Text.Lang); name != "" {
			return name
		}
	}
	return s.term.Text.General.Phase(p)
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
