package folder

import (
	"context"
	"os"
	"strconv"
)

// KeepAwake keeps the machine from sleeping until stop is called; lost is called where
// that cannot be done.
func KeepAwake(ctx context.Context, _ string, lost func()) (stop func()) {
	return keepAwake(ctx, lost, keeper{"caffeinate", []string{"-i", "-s", "-w", strconv.Itoa(os.Getpid())}})
}
