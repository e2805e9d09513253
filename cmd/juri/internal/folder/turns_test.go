package folder

import (
	"context"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
)

// TestTurns holds that a person's heavy verbs run one after the other, few of all
// at once, that who reads nothing keeps only themselves waiting, and that who goes
// away takes no turn.
func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := newTurns()
		var running, ran atomic.Int32
		work := make(chan struct{})
		start := func(ctx context.Context, user string, out io.Writer) {
			go turns.run(ctx, user, out, func(w io.Writer) int {
				running.Add(1)
				defer running.Add(-1)
				ran.Add(1)
				_, _ = io.WriteString(w, user)
				<-work
				return 0
			})
		}
		expect := func(what string, now, all int32) {
			t.Helper()
			synctest.Wait()
			if running.Load() != now || ran.Load() != all {
				t.Errorf("%s: %d run and %d ran, want %d and %d", what, running.Load(), ran.Load(), now, all)
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		stuck, reader := io.Pipe()
		var ani strings.Builder
		start(ctx, "budi", reader)
		start(ctx, "budi", reader)
		expect("one person", 1, 1)
		start(ctx, "ani", &ani)
		expect("two persons", 2, 2)
		start(ctx, "citra", io.Discard)
		start(ctx, "dewa", io.Discard)
		expect("four persons", 2, 2)
		work <- struct{}{}
		work <- struct{}{}
		expect("two are done, of whom budi does not read", 2, 4)
		work <- struct{}{}
		work <- struct{}{}
		expect("all others are done", 0, 4)
		if ani.String() != "ani" {
			t.Errorf("printed %q", ani.String())
		}
		cancel() // budi's second
		synctest.Wait()
		_ = stuck.Close()
		expect("budi goes away", 0, 4)
		if len(turns.own) != 0 || len(turns.all) != 0 {
			t.Errorf("%d persons and %d turns are left", len(turns.own), len(turns.all))
		}
	})
}
