package store

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"juri/scoring"
)

// ErrClosed answers what comes after the end.
var ErrClosed error = coded(CodeClosing)

// Board is the one writer of a contest's state: it decides, appends, applies
// and publishes, in that order. Its methods may be called from anywhere.
//
// When the journal cannot be written the state stays as it is, whoever asked is
// told CodeNotSaved and organizers see State.Trouble; the board tries again with
// every command, and by itself, until it can.
type Board struct {
	log   Log
	clock *clock
	shown atomic.Pointer[view] // the last published

	turn    chan struct{}  // room for one: who is in it writes, and has
	truth   scoring.State  // what the journal says
	secret  *Secret        // the contest's; nil until it was needed
	trouble *scoring.Error // why it cannot be written; nil while it can
	ended   bool           // nothing is written any more

	mu      sync.Mutex
	waiting []*request
	wake    chan struct{} // room for one
	crowd   atomic.Bool   // the last commit was shared
	again   time.Duration // how long to wait before trying by itself
	stale   atomic.Bool   // the journal may have news
	closed  chan struct{}
	close   func() // closes closed, once
	done    chan struct{}

	commits, commands atomic.Uint64

	audience
}

// retryAfter is how soon the board tries by itself whether it can write again.
const retryAfter = time.Second

// lookAfter is how often the board sees whether its journal's file is still there.
const lookAfter = time.Second

// request is one command on its way through the writer.
type request struct {
	by     scoring.Actor
	cmd    scoring.Command
	done   chan struct{}
	events []scoring.Event
	err    error
}

// OpenBoard replays the journal and starts the writer. The journal stays the
// caller's, to be closed after the board. One that can be read and, at the
// moment, not written is opened all the same.
func OpenBoard(ctx context.Context, log Log, t Time) (*Board, error) {
	s, last, err := Replay(ctx, log)
	if err != nil {
		return nil, err
	}
	b := &Board{
		log: log, clock: newClock(t, s, last), truth: s, again: retryAfter,
		turn: make(chan struct{}, 1), wake: make(chan struct{}, 1), closed: make(chan struct{}), done: make(chan struct{}),
	}
	if s.Secret != (scoring.Hash{}) {
		if _, err := b.secretFor(s); err != nil {
			return nil, err
		}
	}
	b.close = sync.OnceFunc(func() { close(b.closed) })
	b.publish()
	if err := log.Append(ctx, s.Seq); err != nil && !errors.Is(err, ErrConflict) {
		b.setTrouble(err)
		b.wakeWriter()
	}
	go b.write()
	return b, nil
}

// Do asks for a command and returns, once it is durable, the events that it
// led to. The error is a *scoring.Error where there is something to tell the
// person; with CodeNotSaved it wraps the cause. When ctx ends first the command
// may still happen; ctx does not cut a commit short that Do itself makes, as it
// does while nobody else writes.
func (b *Board) Do(ctx context.Context, by scoring.Actor, c scoring.Command) ([]scoring.Event, error) {
	r := &request{by: by, cmd: c, done: make(chan struct{})}
	b.mu.Lock()
	b.waiting = append(b.waiting, r)
	b.mu.Unlock()
	if b.crowd.Load() || !b.writeNow() {
		b.wakeWriter()
	}
	var otherwise error
	select {
	case <-r.done:
	case <-ctx.Done():
		otherwise = ctx.Err()
	case <-b.done:
		otherwise = ErrClosed
	}
	select {
	case <-r.done: // also when something else ended at the same time
		return r.events, r.err
	default:
		return nil, otherwise
	}
}

// maxGroup is how many commands share an append: each may write a draft of its
// own, and every journal must be able to take them all at once.
const maxGroup = 100

// take returns the commands that are waiting, those that came first if they are
// too many for one group, and whether there are more.
func (b *Board) take() (group []*request, more bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	n := min(len(b.waiting), maxGroup)
	group, b.waiting = b.waiting[:n:n], b.waiting[n:]
	if len(b.waiting) == 0 {
		b.waiting = nil
		return group, false
	}
	return group, true
}

// Clock returns the contest's time, on which timers count.
func (b *Board) Clock() time.Duration {
	now, _ := b.clock.now()
	return now
}

// ClockSet returns by how much the machine's wall clock was set since the board was opened.
func (b *Board) ClockSet() (since time.Time, by time.Duration) {
	return b.clock.began.UTC().Round(0), b.clock.set()
}

// State returns everything that is true now; for the host alone.
func (b *Board) State() scoring.State { return b.shown.Load().state }

// Counts returns how many groups were appended since the board was opened, and
// how many commands were in them.
func (b *Board) Counts() (commits, commands uint64) { return b.commits.Load(), b.commands.Load() }

// Close does what was asked for before it and stops the writer; what comes later
// is answered with ErrClosed. The journal stays open.
func (b *Board) Close() {
	b.close()
	<-b.done
}
