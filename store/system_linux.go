package store

import (
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// SystemTime is this machine's time.
func SystemTime() Time {
	id, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	boot := strings.TrimSpace(string(id))
	return Time{Wall: time.Now, Boot: func() (string, time.Duration) {
		var ts unix.Timespec
		if err != nil || unix.ClockGettime(unix.CLOCK_BOOTTIME, &ts) != nil {
			return "", 0
		}
		return boot, time.Duration(ts.Nano())
	}}
}
