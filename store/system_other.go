//go:build unix && !linux

package store

import (
	"time"
)

// SystemTime is this machine's time.
func SystemTime() Time {
	return Time{Wall: time.Now, Boot: func() (string, time.Duration) { return "", 0 }}
}
