package juror

import (
	"slices"
	"time"

	"juri/scoring"
)

// nothing says why there is nothing to judge.
func (s *Screen) nothing() string {
	t := s.term.Text.Standin
	for _, seat := range s.state.Standins() {
		if seat.Of == s.term.User {
			return t.Replaced(s.state.NameOf(seat.Juror, ""), s.state.Queue(seat.Room).Room.Name) + "."
		}
	}
	if me := s.state.Person(s.term.User); me != nil && me.Reserve {
		return t.Waiting()
	}
	if shifts := s.shifts(); shifts != nil {
		return s.term.Text.Juror.NoSlotsInShift(shifts)
	}
	return s.term.Text.Juror.NoSlots()
}

// shifts are the juror's, each with its room, its day and its hours.
func (s *Screen) shifts() (all []string) {
	me, t := s.state.Person(s.term.User), s.term.Text
	if me == nil {
		return nil
	}
	for _, f := range me.Shifts {
		room, day := s.state.RoomName(f.Room), ""
		if q := s.state.Queue(f.Room); q != nil {
			if d, err := time.Parse(time.DateOnly, q.Room.Date); err == nil {
				day = t.Date(d) + ", "
			}
		}
		all = append(all, room+" ("+day+t.OfDay(f.Hours())+")")
	}
	return all
}

// seated tells the juror of a seat that they were given since, or that somebody took.
func (s *Screen) seated(before int) {
	t := s.term.Text.Standin
	for _, seat := range s.state.Seats[min(before, len(s.state.Seats)):] {
		room := s.state.RoomName(seat.Room)
		switch s.term.User {
		case seat.For:
			s.term.Notify(t.Replaced(s.state.NameOf(seat.Juror, ""), room), false)
		case seat.Juror:
			s.term.Notify(t.Called(s.state.NameOf(seat.For, ""), room), false)
		}
	}
}

// left is what stands between the juror and the end of their day: sheets, corrections and
// feedback to hand in; in the rooms of today, or in all where none is.
func (s *Screen) left() (sheets, fixes, feedback int) {
	today := s.term.Wall().Format("2006-01-02")
	is := func(r room) bool { return r.queue.Room.Date == today }
	any := slices.ContainsFunc(s.rooms, is)
	for _, r := range s.rooms {
		if any && !is(r) {
			continue
		}
		for _, l := range r.slots {
			c := l.Cell(s.term.User)
			switch {
			case !l.Counts() || c.Recusal != nil || l.Phase == scoring.Closed:
				continue
			case c.Sheet == nil && c.Progress.Expected():
				sheets++
			case c.Sheet != nil && s.correcting(l):
				fixes++
			case c.Sheet != nil && (c.Sheet.Strength == "" || c.Sheet.Improve == ""):
				feedback++
			}
		}
	}
	return sheets, fixes, feedback
}

// remains is that in a few words.
func (s *Screen) remains() string {
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	sheets, fixes, feedback := s.left()
	if sheets+fixes+feedback == 0 {
		return st.Good.Render(t.AllDone())
	}
	return t.Left(sheets, fixes, feedback)
}
