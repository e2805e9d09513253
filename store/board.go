package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"juri/scoring"
)

// CodeNotSaved is told to whoever asked for what could not be written: nothing
// changed, and nobody else was told anything.
const CodeNotSaved scoring.Code = "not_saved"

// errClosed answers commands that come after the end.
var errClosed = errors.New("the board is closed")

// Board is the one writer of a contest's state: it decides, appends, applies
// and publishes, in that order. Its methods may be called from anywhere.
type Board struct {
	log   Log
	clock *clock
	state atomic.Pointer[scoring.State] // the last published
	truth scoring.State                 // the same without who is present; the writer's own

	mu      sync.Mutex
	waiting []*request
	wake    chan struct{} // room for one
	closed  chan struct{}
	done    chan struct{}

	audience
}

// request is one command on its way through the writer.
type request struct {
	by     scoring.Actor
	cmd    scoring.Command
	done   chan struct{}
	events []scoring.Event
	err    error
}

// OpenBoard replays the journal and starts the writer.
func OpenBoard(ctx context.Context, log Log, t Time) (*Board, error) {
	b := &Board{log: log, wake: make(chan struct{}, 1), closed: make(chan struct{}), done: make(chan struct{})}
	s, last, err := Replay(ctx, log)
	if err != nil {
		return nil, err
	}
	b.clock = newClock(t, s, last)
	b.truth = s
	b.publish()
	go b.write()
	if b.clock.boot != "" && !knownBoot(s, b.clock.boot) {
		up := b.clock.up
		if _, err := b.Do(ctx, scoring.Host, scoring.SetClock{Boot: b.clock.boot, Uptime: up}); err != nil {
			b.Close()
			return nil, err
		}
	}
	return b, nil
}

func knownBoot(s scoring.State, boot string) bool {
	for _, c := range s.Clocks {
		if c.Boot == boot {
			return true
		}
	}
	return false
}

// Replay reads a journal from its beginning, checks its chain, and returns what
// is true after it, drafts included, and its last record.
func Replay(ctx context.Context, log Log) (scoring.State, scoring.Event, error) {
	var s scoring.State
	var last scoring.Event
	batch := make([]scoring.Event, 0, pageRecords)
	for e, err := range log.After(ctx, 0) {
		if err != nil {
			return s, last, err
		}
		batch = append(batch, e)
		if last = e; len(batch) == cap(batch) {
			s, batch = scoring.Apply(s, batch...), batch[:0]
		}
	}
	s = scoring.Apply(s, batch...)
	for d, err := range log.Drafts(ctx) {
		if err != nil {
			return s, last, fmt.Errorf("drafts: %w", err)
		}
		s = scoring.Apply(s, scoring.Event{Fact: d})
	}
	return s, last, nil
}

// Do asks for a command and returns, once it is durable, the events that it
// led to. The error is a *scoring.Error where there is something to tell the
// person; with CodeNotSaved it wraps the cause. When ctx ends first the command
// may still happen.
func (b *Board) Do(ctx context.Context, by scoring.Actor, c scoring.Command) ([]scoring.Event, error) {
	r := &request{by: by, cmd: c, done: make(chan struct{})}
	b.mu.Lock()
	b.waiting = append(b.waiting, r)
	b.mu.Unlock()
	select {
	case b.wake <- struct{}{}:
	default:
	}
	select {
	case <-r.done:
		return r.events, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-b.done:
		return nil, errClosed
	}
}

// Clock returns the contest's time, on which timers count.
func (b *Board) Clock() time.Duration { return b.clock.now() }

// State returns everything that is true now; for the host alone.
func (b *Board) State() scoring.State { return *b.state.Load() }

// Close ends the commit in flight and stops the writer; the journal stays open.
func (b *Board) Close() {
	b.mu.Lock()
	select {
	case <-b.closed:
	default:
		close(b.closed)
	}
	b.mu.Unlock()
	<-b.done
}

// write takes what is waiting, all of it, again and again: while one commit is
// being synced the next gathers.
func (b *Board) write() {
	defer close(b.done)
	for {
		select {
		case <-b.closed:
			return
		case <-b.wake:
		}
		b.mu.Lock()
		group := b.waiting
		b.waiting = nil
		b.mu.Unlock()
		b.commit(group)
	}
}

// maxTries is how often a group is decided anew when others write the same journal.
const maxTries = 100

// commit decides each command against the state that those before it leave,
// appends what follows of them all at once, and answers them.
func (b *Board) commit(group []*request) {
	var err error
	for range maxTries {
		var after scoring.State
		var events []scoring.Event
		if after, events, err = b.decide(group); err == nil && len(events) > 0 {
			err = b.log.Append(context.Background(), b.truth.Seq, events...)
		}
		if err == nil && len(events) > 0 {
			b.truth = after
			b.publish()
		}
		if !errors.Is(err, ErrConflict) {
			break
		}
		if err = b.catchUp(); err != nil {
			break
		}
	}
	for _, r := range group {
		if err != nil {
			r.events, r.err = nil, notSaved(err)
		}
		close(r.done)
	}
}

func (b *Board) decide(group []*request) (scoring.State, []scoring.Event, error) {
	s := b.truth
	var all []scoring.Event
	for _, r := range group {
		if r.events, r.err = scoring.Decide(s, r.by, r.cmd); r.err != nil {
			continue
		}
		seq, head := s.Seq, s.Head
		at, clock := b.clock.Wall().UTC().Truncate(time.Millisecond), b.clock.now()
		for i := range r.events {
			e := &r.events[i]
			e.At, e.Clock = at, clock
			if d, is := e.Fact.(scoring.DraftSaved); is {
				d.After = seq
				e.Fact = d
			} else {
				seq++
				e.Seq = seq
			}
			if err := Seal(e, head); err != nil {
				return s, nil, err
			}
			if !e.Draft() {
				head = e.Hash
			}
		}
		s = scoring.Apply(s, r.events...)
		all = append(all, r.events...)
	}
	return s, all, nil
}

// catchUp reads what others wrote.
func (b *Board) catchUp() error {
	var events []scoring.Event
	for e, err := range b.log.After(context.Background(), b.truth.Seq) {
		if err != nil {
			return err
		}
		events = append(events, e)
	}
	b.truth = scoring.Apply(b.truth, events...)
	b.publish()
	return nil
}

func notSaved(cause error) error {
	return fmt.Errorf("%w: %w", &scoring.Error{Code: CodeNotSaved}, cause)
}
