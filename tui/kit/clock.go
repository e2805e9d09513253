package kit

import (
	"strconv"
	"time"
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
