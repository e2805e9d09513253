package store

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"juri/scoring"
)

// write takes what is waiting, all of it, again and again: while one commit is
// being synced the next gathers.
func (b *Board) write() {
	defer close(b.done)
	var retry <-chan time.Time
	var look <-chan time.Time
	file, own := b.log.(interface{ Intact() error })
	if own {
		every := time.NewTicker(lookAfter)
		defer every.Stop()
		look = every.C
	}
	for ended := false; !ended; {
		due, looks := false, false
		select {
		case <-look:
			looks = true
		case <-b.closed:
			ended = true
		case <-retry:
			due, retry = true, nil
		case <-b.wake:
		}
		b.turn <- struct{}{}
		if b.crowd.Load() {
			runtime.Gosched() // those answered together ask together: let them
		}
		if looks && b.trouble == nil {
			if err := file.Intact(); err != nil {
				b.ail(err)
			}
		}
		if due && b.trouble != nil {
			if err := b.recover(); err != nil {
				b.ail(err)
			}
		}
		if b.stale.Swap(false) && b.trouble == nil {
			if err := b.catchUp(); err != nil {
				b.ail(err)
			}
		}
		group, more := b.take()
		b.commit(group)
		if more {
			ended = false
			b.rouse()
		}
		b.ended = ended
		if retry == nil && b.trouble != nil {
			retry = time.After(b.again)
		}
		<-b.turn
	}
}

// writeNow does what is waiting on the caller's own time, which spares a lone
// command the way through the writer; false if somebody else is writing.
func (b *Board) writeNow() bool {
	select {
	case b.turn <- struct{}{}:
	default:
		return false
	}
	defer func() { <-b.turn }()
	if b.ended {
		return true
	}
	group, more := b.take()
	b.commit(group)
	if b.trouble != nil || more {
		b.rouse()
	}
	return true
}

// rouse wakes the writer.
func (b *Board) rouse() {
	select {
	case b.wake <- struct{}{}:
	default:
	}
}

// maxTries is how often a group is decided anew when others write the same journal.
const maxTries = 100

// commit does a group of commands and answers each: with what follows from it,
// with why it is refused, or with why the group could not be written. A group
// that is too large is written one by one, so that only who asked for too much is
// told so.
func (b *Board) commit(group []*request) {
	b.crowd.Store(len(group) > 1)
	err := b.save(group)
	tooLarge := errors.Is(err, ErrTooLarge)
	if tooLarge && len(group) > 1 {
		for i := range group {
			b.commit(group[i : i+1])
		}
		return
	}
	if err != nil && !tooLarge && !errors.Is(err, ErrConflict) {
		b.ail(err)
	}
	for _, r := range group {
		// What was refused was refused whatever became of the rest.
		if err != nil && r.err == nil {
			r.events, r.err = nil, notSaved(err)
		}
		close(r.done)
	}
}

// save decides each command against the state that those before it leave,
// appends what follows of them all at once, applies and publishes it. With an
// error nothing came of any.
func (b *Board) save(group []*request) error {
	for range maxTries {
		after, events := b.decide(group)
		if len(events) == 0 {
			return nil
		}
		if b.trouble != nil {
			if err := b.recover(); err != nil {
				return err
			}
			continue
		}
		switch err := b.log.Append(context.Background(), b.truth.Seq, events...); {
		case err == nil:
			b.commits.Add(1)
			b.commands.Add(uint64(len(group)))
			b.truth = after
			b.clock.tied = b.clock.tied || slices.ContainsFunc(events, recorded)
			b.publish(events...)
			return nil
		case !errors.Is(err, ErrConflict):
			return err
		}
		if err := b.catchUp(); err != nil {
			return err
		}
	}
	return ErrConflict
}

// decide answers each command as if those before it had happened, and returns
// the state after them all and the events between.
func (b *Board) decide(group []*request) (scoring.State, []scoring.Event) {
	s := b.truth
	var all []scoring.Event
	begun := false
	for _, r := range group {
		next, events, err := b.decideOne(s, r)
		if !begun && slices.ContainsFunc(events, recorded) {
			begun = true
			for _, first := range b.firsts() {
				if set, own, e := b.decideOne(s, first); e == nil {
					s, all = set, append(all, own...)
				}
			}
			next, events, err = b.decideOne(s, r)
		}
		if r.events, r.err = events, err; err == nil {
			s, all = next, append(all, events...)
		}
	}
	return s, all
}

// firsts asks for what comes before the first record of a journal, or on this
// start of the machine: reading alone writes nothing.
func (b *Board) firsts() (all []*request) {
	if b.truth.Secret == (scoring.Hash{}) && b.secret != nil {
		all = append(all, &request{by: scoring.Host, cmd: scoring.BeginJournal{Secret: b.secret.Hash()}})
	}
	if !b.clock.tied {
		all = append(all, b.clock.tie())
	}
	return all
}

func recorded(e scoring.Event) bool { return !e.Draft() }

// decideOne answers one command against a state, and returns the state after it.
// A panic on the way is that command's answer alone.
func (b *Board) decideOne(s scoring.State, r *request) (next scoring.State, events []scoring.Event, err error) {
	defer func() {
		if p := recover(); p != nil {
			next, events = s, nil
			err = &PanicError{Command: fmt.Sprintf("%T", r.cmd), Value: p, Stack: debug.Stack()}
		}
	}()
	if events, err = scoring.Decide(s, r.by, r.cmd); err != nil || len(events) == 0 {
		return s, nil, err
	}
	secret, err := b.secretFor(s)
	if err == nil {
		err = b.stamp(events, s, secret)
	}
	if err != nil {
		return s, nil, notSaved(err)
	}
	return scoring.Apply(s, events...), events, nil
}

// PanicError is a command that ended in a panic: a fault of the program. Nothing
// followed from it.
type PanicError struct {
	Command string // its type
	Value   any
	Stack   []byte
}

// Error is for operators.
func (e *PanicError) Error() string {
	return fmt.Sprintf("%s: panic: %v\n%s", e.Command, e.Value, e.Stack)
}

// Unwrap gives the sentence for people.
func (e *PanicError) Unwrap() error { return coded(CodePanic) }

// stamp makes records of events that follow on a state: when, which number, after
// which hash.
func (b *Board) stamp(events []scoring.Event, s scoring.State, secret Secret) error {
	seq, head := s.Seq, s.Head
	at := b.clock.Wall().UTC().Truncate(time.Millisecond)
	now, up := b.clock.now()
	for i := range events {
		e := &events[i]
		e.At, e.Clock = at, now
		switch f := e.Fact.(type) {
		case scoring.DraftSaved:
			f.After = seq
			e.Fact = f
		case scoring.ClockSet:
			f.Uptime = up.Truncate(time.Millisecond)
			e.Fact = f
		}
		if !e.Draft() {
			seq++
			e.Seq = seq
		}
		if err := secret.Seal(e, head); err != nil {
			return err
		}
		if !e.Draft() {
			head = e.Hash
		}
	}
	return nil
}

// catchUp reads what is in the journal and not in the state: what others wrote,
// or a commit that failed and is there all the same.
func (b *Board) catchUp() error {
	if log, is := b.log.(Shared); is {
		return b.hear(log)
	}
	s, _, err := replay(context.Background(), b.log, b.truth)
	if err != nil {
		return err
	}
	b.truth = s
	b.publish()
	return nil
}

// ail notes that the journal cannot be written, and tells those who look after it.
func (b *Board) ail(err error) {
	if t := trouble(err); b.trouble == nil || b.trouble.Error() != t.Error() {
		b.trouble = t
		b.announce()
	}
}

// recover tries whether the journal can be written again, and if so takes up
// what of the commits that failed is in it.
func (b *Board) recover() error {
	err := b.log.Append(context.Background(), b.truth.Seq)
	if err != nil && !errors.Is(err, ErrConflict) {
		return err
	}
	if err := b.catchUp(); err != nil {
		return err
	}
	b.trouble = nil
	b.announce()
	return nil
}

func notSaved(cause error) error {
	if errors.Is(cause, ErrTooLarge) {
		return fmt.Errorf("%w: %w", coded(CodeTooMuch), cause)
	}
	return fmt.Errorf("%w: %w", coded(CodeNotSaved, "why", string(trouble(cause).Code)), cause)
}
