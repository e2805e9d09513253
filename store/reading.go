package store

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"juri/scoring"
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
	if err := lookForLost(dir, path); err != nil {
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
