package store

import (
	"bytes"
	"context"
	"iter"

	"go.etcd.io/bbolt"

	"juri/scoring"
)

// pageRecords is how many records After reads in one transaction: a reader that
// takes its time must not keep old pages alive.
const pageRecords = 1024

// view runs a read transaction. What fn keeps of it must be copied.
func (l *Bolt) view(fn func(*bbolt.Tx) error) error {
	l.reading.RLock()
	defer l.reading.RUnlock()
	if l.broken {
		return errFault
	}
	return guard(func() error { return l.db.View(fn) })
}

// After is Log's.
func (l *Bolt) After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error] {
	return func(yield func(scoring.Event, error) bool) {
		for {
			page, err := l.page(ctx, seq)
			for _, stored := range page {
				seq++
				e, _, err := Unseal(stored)
				if err != nil {
					err = NotRead(seq, err)
				}
				if !yield(e, err) || err != nil {
					return
				}
			}
			if err != nil {
				yield(scoring.Event{}, err)
				return
			}
			if len(page) < pageRecords {
				return
			}
		}
	}
}

// page returns copies of the next records as they are stored. At the end of the
// journal it checks that this is where it was left.
func (l *Bolt) page(ctx context.Context, seq uint64) ([][]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var page [][]byte
	err := l.view(func(tx *bbolt.Tx) error {
		c := tx.Bucket(recordsBucket).Cursor()
		for k, v := c.Seek(key(seq + 1)); k != nil && len(page) < pageRecords; k, v = c.Next() {
			if want := seq + 1 + uint64(len(page)); number(k) != want {
				return ofRecord(CodeRecordMissing, want, "to", dec(number(k)-1))
			}
			page = append(page, bytes.Clone(v))
		}
		k, v := c.Last()
		if k != nil && !bytes.Equal(tx.Bucket(metaBucket).Get(headKey), joinHead(number(k), hashOf(v))) {
			return ofRecord(CodeHeadMismatch, number(k))
		}
		return nil
	})
	return page, err
}

// Drafts is Log's.
func (l *Bolt) Drafts(ctx context.Context) iter.Seq2[scoring.DraftSaved, error] {
	return func(yield func(scoring.DraftSaved, error) bool) {
		var kept [][]byte
		err := ctx.Err()
		if err == nil {
			err = l.view(func(tx *bbolt.Tx) error {
				return tx.Bucket(draftsBucket).ForEach(func(_, v []byte) error {
					kept = append(kept, bytes.Clone(v))
					return nil
				})
			})
		}
		for _, stored := range kept {
			d, err := UnsealDraft(stored)
			if !yield(d, err) || err != nil {
				return
			}
		}
		if err != nil {
			yield(scoring.DraftSaved{}, err)
		}
	}
}
