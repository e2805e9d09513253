// Package store keeps a contest: the journal of what happened, and the board, the one writer of its state.
package store

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"juri/scoring"
)

// The errors that every journal gives.
var (
	// ErrConflict says that the journal has records after the one given: read
	// them, and decide again.
	ErrConflict = errors.New("the journal has moved on")
	// ErrTooLarge says that the journal takes no write as large as that one, and
	// that nothing of it was written.
	ErrTooLarge = errors.New("more at once than the journal takes")
	// ErrHeld says that another process has the journal open.
	ErrHeld = errors.New("another process has the journal open")
)

// Log is a journal: records in one order, each holding the hash of the one before.
type Log interface {
	// Append writes events after seq, all or none, and returns when they are
	// durable; ErrConflict if seq is not the last. Their sequence numbers
	// follow on seq. An event that is a draft has none: it is kept beside the
	// journal, the newest per juror and slot, in the same all or none.
	//
	// After any other error it is open whether the events are there: the next
	// Append that succeeds, or After, tells. With no events Append writes none
	// and says whether the journal would take some now.
	Append(ctx context.Context, seq uint64, events ...scoring.Event) error
	// After yields the records after seq, in order. It stops at the first that
	// cannot be read, with an error that names it.
	After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error]
	// Drafts yields the kept drafts, in no order.
	Drafts(ctx context.Context) iter.Seq2[scoring.DraftSaved, error]
	// Close gives the journal up. Appends in flight end first.
	Close() error
}

// Shared is a journal that other hosts write, too, while a board has it open.
type Shared interface {
	Log
	// News returns, as of one moment, the records after seq and then the drafts
	// that this board neither wrote nor was given by News before. Append gives
	// ErrConflict also for a draft in the place of one that News has yet to give.
	News(ctx context.Context, seq uint64) ([]scoring.Event, error)
}

// replayBatch is how many records Replay applies at once: each Apply copies what
// it changes once, however many events change it.
const replayBatch = 1024

// Replay reads a journal from its beginning, checks its chain, and returns what
// is true after it, drafts included, and its last record.
func Replay(ctx context.Context, log Log) (scoring.State, scoring.Event, error) {
	var from scoring.State
	var at scoring.Event
	if f, is := log.(*Folder); is {
		from, at = f.replayed()
	}
	s, last, err := replay(ctx, log, from)
	if last.Seq == at.Seq {
		last = at
	}
	return s, last, err
}

// replay is Replay from a state on.
func replay(ctx context.Context, log Log, s scoring.State) (scoring.State, scoring.Event, error) {
	last, begun := scoring.Event{Seq: s.Seq, Hash: s.Head}, s.Secret != (scoring.Hash{})
	batch := make([]scoring.Event, 0, replayBatch)
	for e, err := range log.After(ctx, s.Seq) {
		if err == nil {
			err = follows(e, last.Seq, last.Hash, begun)
		}
		if err != nil {
			return s, last, err
		}
		last, batch, begun = e, append(batch, e), !isOld(e.Record)
		if len(batch) == cap(batch) {
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
