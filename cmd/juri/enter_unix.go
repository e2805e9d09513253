//go:build unix

package main

import (
	"bufio"
	"context"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// enter waits for a line on the terminal, at most so long unless that is 0, without
// taking anything that is typed later; false if ctx ended meanwhile.
func enter(ctx context.Context, f *os.File, wait time.Duration) bool {
	for end := time.Now().Add(wait); wait == 0 || time.Now().Before(end); {
		if ctx.Err() != nil {
			return false
		}
		fds := []unix.PollFd{{Fd: int32(f.Fd()), Events: unix.POLLIN}}
		if n, err := unix.Poll(fds, 100); n > 0 && err == nil {
			_, _ = bufio.NewReader(f).ReadString('\n') // the terminal gives one line at a time
			return true
		}
	}
	return ctx.Err() == nil
}
