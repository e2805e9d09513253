package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"go.etcd.io/bbolt"

	"juri/store/disk"
)

// errFault is what guard makes of a panic.
var errFault = errors.New("the file could not be read as it was")

// guard runs fn and makes an error of a panic in it, and of a fault in the memory
// map: a file that was cut short, or a disk that cannot be read.
func guard(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", errFault, p)
		}
	}()
	return fn()
}

// inPlace checks that the open file is still the one of its name: what goes into
// a removed file is lost with the process.
func (l *Bolt) inPlace() error {
	now, err := os.Lstat(l.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return coded(CodeFileGone, "path", l.path)
	case err != nil:
		return err
	case !os.SameFile(now, l.info):
		return coded(CodeFileReplaced, "path", l.path)
	}
	return nil
}

// rewrite writes all that the file holds into a new one in its place and goes on
// with that. After a sync that failed it is the only way to know what is on disk:
// the pages concerned count as written, and are not written again. A commit
// that failed last may be in it or not.
func (l *Bolt) rewrite() error {
	if e := l.inPlace(); e != nil && trouble(e).Code != CodeFileGone {
		return e
	}
	data, err := snapshot(l.file)
	if err != nil {
		return err
	}
	if err := check(l.path, data).damage(l.path); err != nil {
		return err
	}
	beside := l.path + disk.Unfinished
	if err := disk.Write(beside, data); err != nil {
		return err
	}
	l.reading.Lock()
	defer l.reading.Unlock()
	if err := l.takePlace(beside); err != nil {
		return err
	}
	err = disk.Sync(filepath.Dir(l.path))
	l.unsound = err != nil
	return err
}

// takePlace gives a written file the journal's name and goes on with it. The lock
// is held throughout, but where an open file cannot be replaced.
func (l *Bolt) takePlace(beside string) error {
	if l.closesFirst {
		err := errors.Join(l.release(), os.Rename(beside, l.path))
		next, e := openHandle(l.path, 0) // the old one again, if it kept its name
		if l.broken = e != nil; e == nil {
			l.handle = next
		}
		return errors.Join(err, e)
	}
	next, err := openHandle(beside, 0)
	if err != nil {
		return errors.Join(err, os.Remove(beside))
	}
	if err := os.Rename(beside, l.path); err != nil {
		return errors.Join(err, next.db.Close(), os.Remove(beside))
	}
	_ = l.release() // the old file matters no more
	l.handle, l.broken = next, false
	return nil
}

// release closes the handle, or as much of it as can be.
func (l *Bolt) release() error {
	if l.broken {
		return unlock(l.file)
	}
	return l.db.Close()
}

// probeSize is the room that the disk must have for the journal to be taken up
// again: some hundred commits.
const probeSize = 256 << 10

// probe checks that the disk takes writes: some bytes beside the journal, as the
// journal itself has free pages and would find out too late.
func (l *Bolt) probe(seq uint64) error {
	beside := l.path + ".probe"
	if err := errors.Join(disk.Write(beside, make([]byte, probeSize)), disk.IgnoreMissing(os.Remove(beside))); err != nil {
		return err
	}
	if err := l.inPlace(); err != nil {
		l.unsound = true
		return err
	}
	return l.view(func(tx *bbolt.Tx) error {
		if last(tx) != seq {
			return ErrConflict
		}
		return nil
	})
}

// create makes an empty journal under a name that is free, whole or not at all.
func create(path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return disk.Check(path)
	}
	f, err := os.CreateTemp(filepath.Dir(path), "juri-*.new")
	if err != nil {
		return err
	}
	beside := f.Name()
	defer os.Remove(beside)
	if err := f.Close(); err != nil {
		return err
	}
	db, err := bbolt.Open(beside, 0o600, &bbolt.Options{Timeout: time.Second})
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		for _, name := range buckets {
			if _, err := tx.CreateBucket(name); err != nil {
				return err
			}
		}
		return nil
	})
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	return disk.PlaceNew(beside, path)
}
