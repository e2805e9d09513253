package folder

import (
	"context"
	"time"
)

// Sleep waits; false if ctx ended meanwhile.
func Sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}
