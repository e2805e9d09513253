package store

import (
	"context"
	"iter"
	"maps"
	"slices"
	"sync"

	"juri/scoring"
)

// Memory is a journal that lasts as long as the process: for tests.
type Memory struct {
	mu     sync.Mutex
	events []scoring.Event
	drafts map[[2]string]scoring.DraftSaved
}

// NewMemory returns an empty journal.
func NewMemory() *Memory { return &Memory{drafts: map[[2]string]scoring.DraftSaved{}} }

// Append is Log's.
func (m *Memory) Append(ctx context.Context, seq uint64, events ...scoring.Event) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if seq != uint64(len(m.events)) {
		return ErrConflict
	}
	for _, e := range events {
		if d, is := e.Fact.(scoring.DraftSaved); is {
			m.drafts[[2]string{d.Slot, d.Juror}] = d
			continue
		}
		m.events = append(m.events, e)
	}
	return nil
}

// After is Log's.
func (m *Memory) After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error] {
	return func(yield func(scoring.Event, error) bool) {
		m.mu.Lock()
		events := m.events[min(seq, uint64(len(m.events))):]
		m.mu.Unlock()
		for _, e := range events {
			if ctx.Err() != nil {
				break
			}
			if !yield(e, nil) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(scoring.Event{}, err)
		}
	}
}

// Drafts is Log's.
func (m *Memory) Drafts(ctx context.Context) iter.Seq2[scoring.DraftSaved, error] {
	return func(yield func(scoring.DraftSaved, error) bool) {
		if err := ctx.Err(); err != nil {
			yield(scoring.DraftSaved{}, err)
			return
		}
		m.mu.Lock()
		kept := slices.Collect(maps.Values(m.drafts))
		m.mu.Unlock()
		for _, d := range kept {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// Close is Log's.
func (m *Memory) Close() error { return nil }
