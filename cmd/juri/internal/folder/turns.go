package folder

import (
	"bytes"
	"context"
	"io"
	"sync"
)

// mostHeavy is how many heavy verbs run at once.
const mostHeavy = 2

// heavy reports whether a verb takes much of the server's time or memory.
func heavy(verb string) bool {
	switch verb {
	case "backup", "cards", "export", "log":
		return true
	}
	return false
}

// turns lets a few heavy verbs run at once, and of each person one; others wait.
type turns struct {
	all chan struct{}

	mu  sync.Mutex
	own map[string]*ownTurn
}

type ownTurn struct {
	free chan struct{} // room for one
	use  int           // verbs that have it or wait for it
}

func newTurns() *turns {
	return &turns{all: make(chan struct{}, mostHeavy), own: map[string]*ownTurn{}}
}

// take waits for the person's turn, then for one of the few. The first function
// gives back the latter, the second the former.
func (t *turns) take(ctx context.Context, user string) (done, gone func(), err error) {
	t.mu.Lock()
	mine := t.own[user]
	if mine == nil {
		mine = &ownTurn{free: make(chan struct{}, 1)}
		t.own[user] = mine
	}
	mine.use++
	t.mu.Unlock()
	leave := func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if mine.use--; mine.use == 0 {
			delete(t.own, user)
		}
	}
	select {
	case mine.free <- struct{}{}:
	case <-ctx.Done():
		leave()
		return nil, nil, context.Cause(ctx)
	}
	gone = func() { <-mine.free; leave() }
	select {
	case t.all <- struct{}{}:
	case <-ctx.Done():
		gone()
		return nil, nil, context.Cause(ctx)
	}
	return func() { <-t.all }, gone, nil
}

// run runs a heavy verb at its turn. What it prints is kept until it is done: who
// reads slowly keeps nobody else waiting.
func (t *turns) run(ctx context.Context, user string, out io.Writer, verb func(io.Writer) int) int {
	done, gone, err := t.take(ctx, user)
	if err != nil {
		return 1
	}
	defer gone()
	var printed bytes.Buffer
	code := func() int {
		defer done()
		return verb(&printed)
	}()
	if _, err := printed.WriteTo(out); err != nil && code == 0 {
		return 1
	}
	return code
}
