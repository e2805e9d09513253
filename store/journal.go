// Package store keeps a contest: the journal of what happened, and the board, the one writer of its state.
package store

import (
	"context"
	"errors"
	"iter"

	"juri/scoring"
)

// The errors that every journal gives.
var (
	// ErrConflict says that the journal has records after the one given: read
	// them, and decide again.
	ErrConflict = errors.New("the journal has moved on")
	// ErrHeld says that another process has the journal open.
	ErrHeld = errors.New("another process has the journal open")
)

// Log is a journal: records in one order, each holding the hash of the one before.
type Log interface {
	// Append writes events after seq, all or none, and returns when they are
	// durable; ErrConflict if seq is not the last. Their sequence numbers
	// follow on seq. An event that is a draft has none: it is kept beside the
	// journal, the newest per juror and slot, in the same all or none.
	Append(ctx context.Context, seq uint64, events ...scoring.Event) error
	// After yields the records after seq, in order. It stops at the first that
	// cannot be read, with an error that names it.
	After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error]
	// Drafts yields the kept drafts, in no order.
	Drafts(ctx context.Context) iter.Seq2[scoring.DraftSaved, error]
	// Close gives the journal up. Appends in flight end first.
	Close() error
}
