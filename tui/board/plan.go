package board

import (
	"time"

	"juri/scoring"
)

// planned is when the n-th turn of a room (from 0) is to begin, as the room's own
// date and time of day, in UTC; the zero time where the room has no plan.
func planned(r scoring.Room, n int, today time.Time) time.Time {
	day := today.Truncate(24 * time.Hour)
	if r.Date != "" {
		d, err := time.Parse(time.DateOnly, r.Date)
		if err != nil {
			return time.Time{}
		}
		day = d
	}
	at, ok := clockOf(r.Start)
	if !ok || r.Slot <= 0 {
		return time.Time{}
	}
	for range n {
		at = after(r, at) + r.Slot
	}
	return day.Add(after(r, at))
}

// after moves a turn that would run into a break to the break's end.
func after(r scoring.Room, at time.Duration) time.Duration {
	for range r.Breaks { // each may push it into another
		for _, b := range r.Breaks {
			from, ok1 := clockOf(b.From)
			to, ok2 := clockOf(b.To)
			if ok1 && ok2 && at < to && at+r.Slot > from {
				at = to
			}
		}
	}
	return at
}

// clockOf reads a time of day.
func clockOf(s string) (time.Duration, bool) {
	t, err := time.Parse("15:04", s)
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, err == nil
}
