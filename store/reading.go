package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"

	"juri/scoring"
	"juri/store/disk"
)

// Reading is the journal of a contest folder as one commit left it, in memory.
// It is read without a lock and nothing is written, so that it may be had beside
// whoever has the folder open, and of a folder that cannot be written.
type Reading struct {
	dir     string
	state   scoring.State
	journal *checked // nil where there was none
}

// ReadFolder reads a contest folder's journal; an empty Reading if there was
// never one. What is wrong with it is said as OpenFolder says it: *DamagedError,
// CodeJournalGone, CodeHistoryOther, CodeHistoryOlder.
func ReadFolder(dir string) (*Reading, error) {
	r, err := readFolder(dir)
	for n := 0; n < 3 && err != nil && trouble(err).Code == CodeHistoryOlder; n++ {
		r, err = readFolder(dir) // a server may have made a backup since
	}
	return r, err
}

func readFolder(dir string) (*Reading, error) {
	path := filepath.Join(dir, JournalFile)
	if _, err := os.Stat(dir); err != nil {
		return nil, err
	}
	if err := refuseIfLost(dir, path); err != nil {
		return nil, err
	}
	c, err := checkFolder(dir, nil)
	if errors.Is(err, fs.ErrNotExist) {
		return &Reading{dir: dir}, nil
	}
	if err != nil {
		return nil, err
	}
	return &Reading{dir, scoring.Apply(c.whole, c.drafts...), c}, nil
}

// Open is OpenFolder of the folder that was read. What was verified stands where
// no byte of the journal is another now that nobody else can write it.
func (r *Reading) Open(address string) (*Folder, error) { return openFolder(r.dir, address, r.journal) }

// State is what is true after all of the journal, drafts included.
func (r *Reading) State() scoring.State { return r.state }

// After is Log's.
func (r *Reading) After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error] {
	return func(yield func(scoring.Event, error) bool) {
		if r.journal == nil {
			return
		}
		for _, l := range r.journal.links[min(seq, r.journal.Records):] {
			e, _, err := Unseal(l.stored)
			if err == nil {
				err = ctx.Err()
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// snapshotTries is how often snapshot reads a file that is being written; a read
// takes milliseconds, and so does a commit.
const snapshotTries = 200

var errBusy = errors.New("the file changed faster than it could be read")

// readSnapshot is snapshot of the file of a name.
func readSnapshot(path string) ([]byte, error) {
	if err := disk.Given(path); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := snapshot(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return data, nil
}

// snapshot reads a bbolt file as one commit left it, also while somebody writes
// it: pages of a commit are not written over before the commit after the next
// one, so that nothing moved as long as the meta pages did not.
func snapshot(f *os.File) ([]byte, error) {
	for range snapshotTries {
		info, err := f.Stat()
		if err != nil {
			return nil, err
		}
		data, err := readAt(f, info.Size())
		if err != nil {
			return nil, err
		}
		m, ok := newestMeta(data)
		if !ok {
			return data, nil
		}
		again, err := readAt(f, min(2*m.pageSize, info.Size()))
		if err != nil {
			return nil, err
		}
		if bytes.HasPrefix(data, again) {
			return data[:min(uint64(len(data)), m.size())], nil
		}
		runtime.Gosched()
	}
	return nil, errBusy
}

// readAt reads the first bytes of a file; fewer if it has become shorter.
func readAt(f *os.File, size int64) ([]byte, error) {
	data := make([]byte, size)
	n, err := f.ReadAt(data, 0)
	if err == io.EOF {
		err = nil
	}
	return data[:n], err
}
