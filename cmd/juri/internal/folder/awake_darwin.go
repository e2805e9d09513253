package folder

import (
	"context"
	"os"
	"strconv"
)

// keepsAwake keeps the machine from sleeping until stop is called; lost is called where
// that cannot be done, lid as closing it sends a Mac to sleep all the same.
func keepsAwake(ctx context.Context, _ string, lid, lost func()) (stop func()) {
	lid()
	return keepAwake(ctx, lid, lost, keeper{"caffeinate", []string{"-i", "-s", "-w", strconv.Itoa(os.Getpid())}})
}
