package main

import (
	"context"
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// enter waits for a line on the terminal, at most so long unless that is 0, without
// taking anything that is typed later; false if ctx ended meanwhile.
func enter(ctx context.Context, f *os.File, wait time.Duration) bool {
	for end := time.Now().Add(wait); wait == 0 || time.Now().Before(end); {
		if ctx.Err() != nil {
			return false
		}
		if woken, err := windows.WaitForSingleObject(windows.Handle(f.Fd()), 100); err == nil && woken == windows.WAIT_OBJECT_0 {
			line := make([]byte, 256)
			_, _ = f.Read(line) // the terminal gives one line at a time
			return true
		}
	}
	return ctx.Err() == nil
}
