package store

import (
	"context"
	"errors"
	"fmt"
	"runtime"
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
				b.setTrouble(err)
			}
		}
		if due && b.trouble != nil {
			if err := b.recover(); err != nil {
				b.setTrouble(err)
			}
		}
		if b.stale.Swap(false) && b.trouble == nil {
			if err := b.catchUp(); err != nil {
				b.setTrouble(err)
			}
		}
		group, more := b.take()
		b.commit(group)
		if more {
			ended = false
			b.wakeWriter()
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
		b.wakeWriter()
	}
	return true
}

func (b *Board) wakeWriter() {
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
		b.setTrouble(err)
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

// catchUp reads what is in the journal and not in the state: what others wrote,
// or a commit that failed and is there all the same.
func (b *Board) catchUp() error {
	if log, is := b.log.(Shared); is {
		return b.takeNews(log)
	}
	s, _, err := replay(context.Background(), b.log, b.truth)
	if err != nil {
		return err
	}
	b.truth = s
	b.publish()
	return nil
}

// setTrouble notes that the journal cannot be written, and tells those who look after it.
func (b *Board) setTrouble(err error) {
	if t := trouble(err); b.trouble == nil || b.trouble.Error() != t.Error() {
		b.trouble = t
		b.showTrouble()
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
	b.showTrouble()
	return nil
}

func notSaved(cause error) error {
	if errors.Is(cause, ErrTooLarge) {
		return fmt.Errorf("%w: %w", coded(CodeTooMuch), cause)
	}
	return fmt.Errorf("%w: %w", coded(CodeNotSaved, "why", string(trouble(cause).Code)), cause)
}

// Refresh has the board read what others wrote to a shared journal, soon; that
// it cannot be read is trouble as that it cannot be written.
func (b *Board) Refresh() {
	b.stale.Store(true)
	b.wakeWriter()
}

// takeNews takes up the news of a shared journal.
func (b *Board) takeNews(log Shared) error {
	events, err := log.News(context.Background(), b.truth.Seq)
	if err != nil || len(events) == 0 {
		return err
	}
	truth, begun := b.truth, b.truth.Secret != (scoring.Hash{})
	for _, e := range events {
		if !e.Draft() {
			if err := follows(e, truth.Seq, truth.Head, begun); err != nil {
				return err
			}
			if err := scoring.Caused(truth, e); err != nil {
				return forged(e, err)
			}
			begun = !isOld(e.Record)
		}
		truth = scoring.Apply(truth, e)
	}
	b.truth = truth
	b.publish(events...)
	return nil
}
