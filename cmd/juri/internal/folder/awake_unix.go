//go:build unix

package folder

import (
	"context"
	"os/exec"
	"syscall"
	"time"
)

// keeper is a program that keeps the machine awake while it runs, and ends by itself
// when what it reads ends, or we do.
type keeper struct {
	name string
	args []string
}

// run runs the program until it ends or ctx does. Its group is its own: Ctrl+C is for us.
func (k keeper) run(ctx context.Context) {
	c := exec.CommandContext(ctx, k.name, k.args...)
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if _, err := c.StdinPipe(); err == nil {
		_ = c.Run()
	}
}

// lostAfter is how long after the last program ended that is said: whoever ends a service
// ends all of it at once, and means us.
const lostAfter = time.Second

// keepAwake runs the programs in turn, each where the one before did not go on, until stop
// is called or ctx ends. Where the first does not, which alone may hold the lid, lid is
// called, and lost where none goes on.
func keepAwake(ctx context.Context, lid, lost func(), all ...keeper) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	over := make(chan struct{})
	go func() {
		defer close(over)
		for i, k := range all {
			if i == 1 && ctx.Err() == nil {
				lid()
			}
			k.run(ctx)
		}
		if Sleep(ctx, lostAfter) {
			lost()
		}
	}()
	return func() { cancel(); <-over }
}
