package store

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"juri/scoring"
	"juri/store/disk"
)

// The buckets of juri.db. A record's key is its number, big-endian; a draft's is
// the slot and the juror; meta's "head" is the last record's number and hash, so
// that a record missing at the end shows too.
var (
	recordsBucket = []byte("records")
	draftsBucket  = []byte("drafts")
	metaBucket    = []byte("meta")
	headKey       = []byte("head")

	buckets = [][]byte{recordsBucket, draftsBucket, metaBucket}
)

// Bolt is a journal in one bbolt file, synced to disk on every append.
type Bolt struct {
	path    string
	writing sync.Mutex   // held by whoever appends, mends or closes
	reading sync.RWMutex // held while the handle below is in use, or changed
	handle
	unsound bool // what the handle shows may not be on disk: rewrite first
	broken  bool // the handle's own locks may be stuck: never touch it again
	closed  bool

	closesFirst bool // a file that is open cannot be replaced
}

// handle is an open file, the only one that holds its lock.
type handle struct {
	db   *bbolt.DB
	file *os.File
	info os.FileInfo // which file it is
}

// OpenBolt opens the file, making it if it does not exist; ErrHeld if another
// process has it and does not give it up within the wait. A file that is there
// and holds no journal is refused and left as it is.
func OpenBolt(path string, wait time.Duration) (*Bolt, error) {
	for range 10 {
		if err := create(path); err != nil {
			return nil, fmt.Errorf("create %s: %w", path, err)
		}
		h, err := openHandle(path, wait)
		if err != nil {
			return nil, err
		}
		l := &Bolt{path: path, handle: h, closesFirst: !disk.RenamesOpen}
		if l.inPlace() == nil {
			return l, nil
		}
		// While this one waited for the lock another put a new file here.
		if err := h.db.Close(); err != nil {
			return nil, err
		}
	}
	return nil, ErrHeld
}

// openHandle locks and opens an existing file, and writes nothing to it.
func openHandle(path string, wait time.Duration) (handle, error) {
	var h handle
	err := guard(func() (err error) {
		h.db, err = bbolt.Open(path, 0o600, &bbolt.Options{
			Timeout: max(wait, time.Millisecond), FreelistType: bbolt.FreelistArrayType,
			InitialMmapSize: mapSize, NoStatistics: true,
			OpenFile: func(name string, flag int, _ os.FileMode) (_ *os.File, err error) {
				if h.file, err = disk.Open(name, flag); err != nil {
					return nil, err
				}
				if h.info, err = h.file.Stat(); err == nil {
					err = asLongAsItSays(h.file, h.info.Size())
				}
				if err != nil {
					return nil, errors.Join(err, h.file.Close())
				}
				return h.file, nil
			},
		})
		if err != nil {
			return err
		}
		h.db.AllocSize = growth
		return h.db.View(func(tx *bbolt.Tx) error {
			for _, name := range buckets {
				if tx.Bucket(name) == nil {
					return fmt.Errorf("%w: no %s", bolterrors.ErrInvalid, name)
				}
			}
			return nil
		})
	})
	switch {
	case err == nil:
		return h, nil
	case errors.Is(err, bolterrors.ErrTimeout):
		return h, ErrHeld
	case errors.Is(err, errFault) && h.file != nil:
		err = errors.Join(err, unlock(h.file)) // the rest of the handle is lost
	case h.db != nil:
		h.db.Close()
	}
	if errors.Is(err, bolterrors.ErrInvalid) || errors.Is(err, bolterrors.ErrChecksum) || errors.Is(err, bolterrors.ErrVersionMismatch) {
		err = errors.Join(coded(CodeNotAJournal, "path", path), err)
	}
	return h, fmt.Errorf("open %s: %w", path, err)
}

// asLongAsItSays refuses a file that has not all of its pages: bbolt would begin an
// empty one afresh, read beyond the end of a short one, and make it longer where
// a map is as long as its file.
func asLongAsItSays(f *os.File, size int64) error {
	const most = 64 << 10 // of a page that a system has
	data, err := readAt(f, min(size, 2*most))
	if err != nil {
		return err
	}
	if m, ok := newestMeta(data); !ok || m.size() > uint64(size) {
		return bolterrors.ErrInvalid
	}
	return nil
}

// growth is by how much the file grows at a time.
const growth = 1 << 20

// Append is Log's.
func (l *Bolt) Append(ctx context.Context, seq uint64, events ...scoring.Event) error {
	l.writing.Lock()
	defer l.writing.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	if l.closed {
		return ErrClosed
	}
	if l.unsound {
		if err := l.rewrite(); err != nil {
			return fmt.Errorf("rewrite %s: %w", l.path, err)
		}
	}
	if len(events) == 0 {
		return l.probe(seq)
	}
	var refused error // by put: nothing was written
	err := guard(func() error {
		return l.db.Update(func(tx *bbolt.Tx) error {
			refused = put(tx, seq, events)
			if errors.Is(refused, bolterrors.ErrValueTooLarge) || errors.Is(refused, bolterrors.ErrKeyTooLarge) {
				refused = fmt.Errorf("%w: %w", ErrTooLarge, refused)
			}
			return refused
		})
	})
	if err == nil {
		err = l.inPlace()
	}
	if err == nil || refused != nil {
		return err
	}
	// A write that the disk refused left all as it was. After anything else
	// (a sync that failed, above all) the page cache may show what the disk
	// will never hold.
	wrote := (*fs.PathError)(nil)
	l.unsound = !errors.Is(err, bolterrors.ErrMaxSizeReached) && !(errors.As(err, &wrote) && wrote.Op == "write")
	if errors.Is(err, errFault) {
		l.reading.Lock()
		l.broken = true
		l.reading.Unlock()
	}
	return err
}

// put puts events into a transaction, if seq is the last record of it.
func put(tx *bbolt.Tx, seq uint64, events []scoring.Event) error {
	if last(tx) != seq {
		return ErrConflict
	}
	records := tx.Bucket(recordsBucket)
	records.FillPercent = 1 // keys only ever grow
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
	return tx.Bucket(metaBucket).Put(headKey, joinHead(head.Seq, head.Hash))
}

func joinHead(seq uint64, hash scoring.Hash) []byte { return append(key(seq), hash[:]...) }

// splitHead reads the head; of an empty journal there is none.
func splitHead(head []byte) (seq uint64, hash scoring.Hash, ok bool) {
	if len(head) != 8+len(hash) {
		return 0, hash, head == nil
	}
	copy(hash[:], head[8:])
	return number(head[:8]), hash, true
}

// last returns the last record's number.
func last(tx *bbolt.Tx) uint64 {
	k, _ := tx.Bucket(recordsBucket).Cursor().Last()
	return number(k)
}

// Close is Log's. A file that somebody removed meanwhile is written anew.
func (l *Bolt) Close() error {
	l.writing.Lock()
	defer l.writing.Unlock()
	if l.closed {
		return nil
	}
	var err error
	if l.inPlace() != nil {
		err = l.rewrite()
	}
	l.reading.Lock()
	defer l.reading.Unlock()
	l.closed = true
	return errors.Join(err, l.release())
}

func key(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }

// number reads a record's key; 0 for none.
func number(key []byte) uint64 {
	if len(key) != 8 {
		return 0
	}
	return binary.BigEndian.Uint64(key)
}

func draftKey(d scoring.DraftSaved) []byte { return []byte(d.Slot + "\x00" + d.Juror) }
