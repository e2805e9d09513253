package folder

import (
	"context"
	"log/slog"
	"time"

	"juri/scoring/i18n"
)

// KeepAwake keeps the machine from sleeping until stop is called. said is told where it
// cannot be kept; organizers see that, and where closing the lid sends it to sleep.
func (f *Folder) KeepAwake(ctx context.Context, t *i18n.Text, log *slog.Logger, said func(string)) (stop func()) {
	return keepsAwake(ctx, t.Kit.Awake(), func() { f.lid.Store(true) }, func() {
		f.maySleep.Store(true)
		log.Warn("may sleep")
		said(t.Kit.MaySleep())
	})
}

// Sleep waits; false if ctx ended meanwhile.
func Sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}
