package store

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"juri/scoring"
)

// The buckets of juri.db. A record's key is its number, big-endian; a draft's is
// the slot and the juror; meta's "head" is the last record's hash, so that a
// record missing at the end shows too.
var (
	recordsBucket = []byte("records")
	draftsBucket  = []byte("drafts")
	metaBucket    = []byte("meta")
	headKey       = []byte("head")
)

// pageRecords is how many records After reads in one transaction: a reader that
// takes its time must not keep old pages alive.
const pageRecords = 1024

// Bolt is a journal in one bbolt file, synced to disk on every append.
type Bolt struct{ db *bbolt.DB }

// OpenBolt opens the file, making it if it does not exist; ErrHeld if another
// process has it and does not give it up within the wait.
func OpenBolt(path string, wait time.Duration) (*Bolt, error) {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: max(wait, time.Millisecond), FreelistType: bbolt.FreelistMapType})
	if errors.Is(err, bolterrors.ErrTimeout) {
		return nil, ErrHeld
	}
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		for _, name := range [][]byte{recordsBucket, draftsBucket, metaBucket} {
			if _, err := tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("prepare %s: %w", path, err), db.Close())
	}
	return &Bolt{db}, nil
}

// Append is Log's.
func (l *Bolt) Append(ctx context.Context, seq uint64, events ...scoring.Event) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return l.db.Update(func(tx *bbolt.Tx) error {
		records := tx.Bucket(recordsBucket)
		records.FillPercent = 1 // keys only ever grow
		if last, _ := records.Cursor().Last(); number(last) != seq {
			return ErrConflict
		}
		var head *scoring.Event
		for i, e := range events {
			if d, is := e.Fact.(scoring.DraftSaved); is {
				if err := tx.Bucket(draftsBucket).Put(draftKey(d), e.Record); err != nil {
					return err
				}
				continue
			}
			if err := records.Put(key(e.Seq), e.Record); err != nil {
				return err
			}
			head = &events[i]
		}
		if head == nil {
			return nil
		}
		return tx.Bucket(metaBucket).Put(headKey, head.Hash[:])
	})
}

// After is Log's.
func (l *Bolt) After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error] {
	return func(yield func(scoring.Event, error) bool) {
		for {
			page, err := l.page(ctx, seq)
			for _, stored := range page {
				e, _, err := Unseal(stored)
				if err != nil {
					err = fmt.Errorf("record %d: %w", seq+1, err)
				}
				if !yield(e, err) || err != nil {
					return
				}
				seq++
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

// page returns copies of the next records as they are stored.
func (l *Bolt) page(ctx context.Context, seq uint64) ([][]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var page [][]byte
	err := l.db.View(func(tx *bbolt.Tx) error {
		c := tx.Bucket(recordsBucket).Cursor()
		for k, v := c.Seek(key(seq + 1)); k != nil && len(page) < pageRecords; k, v = c.Next() {
			if want := seq + 1 + uint64(len(page)); number(k) != want {
				return fmt.Errorf("record %d: missing", want)
			}
			page = append(page, append([]byte(nil), v...))
		}
		return nil
	})
	return page, err
}

// Drafts is Log's.
func (l *Bolt) Drafts(context.Context) iter.Seq2[scoring.DraftSaved, error] {
	return func(yield func(scoring.DraftSaved, error) bool) {
		var kept [][]byte
		err := l.db.View(func(tx *bbolt.Tx) error {
			return tx.Bucket(draftsBucket).ForEach(func(_, v []byte) error {
				kept = append(kept, append([]byte(nil), v...))
				return nil
			})
		})
		for _, stored := range kept {
			d, err := decodeDraft(stored)
			if !yield(d, err) || err != nil {
				return
			}
		}
		if err != nil {
			yield(scoring.DraftSaved{}, err)
		}
	}
}

// Close is Log's.
func (l *Bolt) Close() error { return l.db.Close() }

func key(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }

// number reads a record's key; 0 for none.
func number(key []byte) uint64 {
	if len(key) != 8 {
		return 0
	}
	return binary.BigEndian.Uint64(key)
}

func draftKey(d scoring.DraftSaved) []byte { return []byte(d.Slot + "\x00" + d.Juror) }
