package kit

import (
	"strconv"
	"time"

	"juri/scoring"
)

// Clock writes remaining time as 04:12, or 1:02:03 from an hour on, and time overrun
// (negative d) as +00:37. It rounds up, so that a phase shows its full length at its first
// instant and 00:00 exactly when it is over.
func Clock(d time.Duration) string {
	secs := int64(d / time.Second)
	if d > 0 && d%time.Second > 0 {
		secs++
	}
	buf := make([]byte, 0, 16)
	if secs < 0 {
		buf = append(buf, '+')
		secs = -secs
	}
	if secs >= 3600 {
		buf = strconv.AppendInt(buf, secs/3600, 10)
		buf = append(buf, ':')
	}
	buf = two(buf, secs/60%60)
	buf = append(buf, ':')
	return string(two(buf, secs%60))
}

func two(buf []byte, n int64) []byte { return append(buf, byte('0'+n/10), byte('0'+n%10)) }

// From so many minutes on, a room that is late needs a look, and then help.
const (
	Behind    = 5
	FarBehind = 10
)

// Mark is a slot's mark in lists, and the pen for it.
func (st Styles) Mark(l *scoring.Slot) (string, Pen) {
	switch {
	case l.OnStage():
		return "▶", st.Fast.Stage
	case l.Phase == scoring.InScoring:
		return "◐", st.Fast.Warn
	case l.Phase == scoring.Closed:
		return "✓", st.Fast.Good
	case l.Phase == scoring.Queued:
		return "·", st.Fast.Muted
	}
	return "–", st.Fast.Muted
}

// Minutes rounds a time to whole minutes.
func Minutes(d time.Duration) int { return int(d.Round(time.Minute) / time.Minute) }

// Drift says how late a room runs, the same to everybody; "" where it plans nothing.
func (t *Terminal) Drift(d scoring.Schedule) string {
	late, ok := d.Drift()
	m, says, p := Minutes(late), t.Text.Moderator, t.Styles.Fast
	switch {
	case !ok:
		return ""
	case m <= 0 && !d.Begun():
		return p.Muted.Render(says.NotBegun())
	case m >= FarBehind:
		return p.Bad.Render(says.Drift(m))
	case m >= Behind:
		return p.Warn.Render(says.Drift(m))
	case m > 0:
		return p.Text.Render(says.Drift(m))
	}
	return p.Good.Render(says.Drift(m))
}
