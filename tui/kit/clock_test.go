package kit

import (
	"math"
	"testing"
	"time"
)

func TestClock(t *testing.T) {
	for _, c := range []struct {
		d    time.Duration
		want string
	}{
		{7 * time.Minute, "07:00"}, {7*time.Minute - 1, "07:00"}, {7*time.Minute - time.Second, "06:59"},
		{4*time.Minute + 12*time.Second, "04:12"}, {1, "00:01"}, {0, "00:00"}, {-1, "00:00"},
		{-time.Second, "+00:01"}, {-37 * time.Second, "+00:37"}, {-37*time.Second - 900*time.Millisecond, "+00:37"},
		{time.Hour - 1, "1:00:00"}, {time.Hour + 2*time.Minute + 3*time.Second, "1:02:03"}, {25 * time.Hour, "25:00:00"},
		{-time.Hour, "+1:00:00"}, {59*time.Minute + 59*time.Second, "59:59"}, {math.MinInt64, "+2562047:47:16"},
	} {
		if got := Clock(c.d); got != c.want {
			t.Errorf("Clock(%v) = %q, want %q", c.d, got, c.want)
		}
	}
}
