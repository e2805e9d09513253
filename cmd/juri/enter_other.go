//go:build !unix

package main

import (
	"bufio"
	"context"
	"os"
	"time"
)

// enter waits for a line on the terminal; false if ctx ended meanwhile.
func enter(ctx context.Context, f *os.File, _ time.Duration) bool {
	_, _ = bufio.NewReader(f).ReadString('\n')
	return ctx.Err() == nil
}
