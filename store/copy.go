package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"go.etcd.io/bbolt"

	"juri/scoring"
	"juri/store/disk"
)

const (
	// copyBytes and copyRecords bound what Copy appends at once, so that every
	// journal takes it.
	copyBytes, copyRecords = 256 << 10, 1000
)

// Copy appends all of a journal to another: every record as it is, and the
// drafts. The other must be empty; CodeNotEmpty if it is not. When it fails half
// way, what was copied stays.
func Copy(ctx context.Context, from, to Log) error {
	for _, err := range to.After(ctx, 0) {
		if err == nil {
			err = coded(CodeNotEmpty)
		}
		return err
	}
	for _, err := range to.Drafts(ctx) {
		if err == nil {
			err = coded(CodeNotEmpty)
		}
		return err
	}
	// The drafts are read first: none is of a record that is not copied.
	drafts, err := draftsOf(ctx, from)
	if err != nil {
		return fmt.Errorf("drafts: %w", err)
	}
	seq, err := copyAfter(ctx, from, to, 0)
	for part := range slices.Chunk(drafts, maxGroup) {
		if err == nil {
			err = to.Append(ctx, seq, part...)
		}
	}
	return err
}

// copyAfter appends the records after seq to another journal, whose last that is,
// and returns the last that is there then.
func copyAfter(ctx context.Context, from, to Log, seq uint64) (uint64, error) {
	var batch []scoring.Event
	size := 0
	flush := func() error {
		if err := to.Append(ctx, seq, batch...); err != nil {
			return err
		}
		seq, size, batch = seq+uint64(len(batch)), 0, batch[:0]
		return nil
	}
	for e, err := range from.After(ctx, seq) {
		if err == nil && size+len(e.Record) > copyBytes || len(batch) == copyRecords {
			err = flush()
		}
		if err != nil {
			return seq, err
		}
		batch, size = append(batch, e), size+len(e.Record)
	}
	err := flush()
	return seq, err
}

// draftsOf is a journal's drafts, with their records.
func draftsOf(ctx context.Context, log Log) (all []scoring.Event, err error) {
	for d, err := range log.Drafts(ctx) {
		e := scoring.Event{By: d.Juror, Fact: d}
		if err == nil {
			err = sealDraft(&e)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

// image is all of a journal as one file, in memory and checked. Nobody is held up
// who writes to it.
func image(ctx context.Context, from Log) (*checked, error) {
	if own, is := from.(interface {
		image(context.Context) (*checked, error)
	}); is {
		return own.image(ctx)
	}
	dir, err := os.MkdirTemp("", "juri-copy-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	return writeJournal(filepath.Join(dir, JournalFile), nil, func(to *Bolt) error { return Copy(ctx, from, to) })
}

// image is what the last commit left.
func (l *Bolt) image(ctx context.Context) (*checked, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var data bytes.Buffer
	err := l.view(func(tx *bbolt.Tx) error {
		data.Grow(int(tx.Size()))
		_, err := tx.WriteTo(&data)
		return err
	})
	if err != nil {
		return nil, err
	}
	c := check(l.path, data.Bytes())
	return c, c.damage(l.path)
}

// writeJournal writes data, or for nil an empty journal, into a file, and what add
// adds to that. What can be read of it again is checked, and nothing is left of a
// file that is damaged.
func writeJournal(path string, data []byte, add func(*Bolt) error) (c *checked, err error) {
	if data != nil {
		err = disk.Write(path, data)
	} else {
		err = disk.IgnoreMissing(os.Remove(path))
	}
	if err != nil {
		return nil, err
	}
	if add != nil {
		var l *Bolt
		if l, err = OpenBolt(path, heldWait); err == nil {
			err = errors.Join(add(l), l.Close())
		}
	}
	if err == nil {
		c, err = checkFile(path)
	}
	if err != nil {
		return nil, errors.Join(err, disk.IgnoreMissing(os.Remove(path)))
	}
	return c, nil
}

// save writes a journal's file under a name, over what had it, in one step.
func save(path string, data []byte) error {
	err := disk.Check(path)
	if err == nil {
		_, err = writeJournal(path+disk.Unfinished, data, nil)
	}
	if err != nil {
		return err
	}
	if err = disk.Place(path+disk.Unfinished, path); err != nil {
		err = errors.Join(err, disk.IgnoreMissing(os.Remove(path+disk.Unfinished)))
	}
	return err
}

// Backup writes a verified copy of a journal as it is now. It holds nobody up:
// the copy is made in memory first, so that w may be as slow as it likes.
func Backup(ctx context.Context, from Log, w io.Writer) error {
	c, err := image(ctx, from)
	if err == nil {
		_, err = w.Write(c.data)
	}
	if err != nil {
		return fmt.Errorf("back up: %w", err)
	}
	return nil
}

// BackupTo writes a verified copy of a journal into a file, over what had its name,
// and returns what is in it.
func BackupTo(ctx context.Context, from Log, path string) (Report, error) {
	c, err := image(ctx, from)
	if err == nil {
		err = save(path, c.data)
	}
	if err != nil {
		return Report{}, fmt.Errorf("back up to %s: %w", path, err)
	}
	return c.Report, nil
}

// BackupFile is BackupTo of a journal's file. Nobody is asked for the journal, and
// nothing is written to it.
func BackupFile(journal, path string) (Report, error) {
	c, err := checkFile(journal)
	if damaged := (*DamagedError)(nil); errors.As(err, &damaged) {
		damaged.Backup = goodBackup(filepath.Dir(journal))
	}
	is, e := os.Stat(journal)
	if to, err := os.Stat(path); e == nil && err == nil && os.SameFile(is, to) {
		e = fs.ErrExist // the journal itself
	}
	if err = errors.Join(err, e); err == nil {
		err = save(path, c.data)
	}
	if err != nil {
		return Report{}, fmt.Errorf("back up %s to %s: %w", journal, path, err)
	}
	return c.Report, nil
}

// BackupInto writes a verified copy of a journal into a folder, under a name that
// says what is in it, and returns its path.
func BackupInto(ctx context.Context, from Log, dir string, now time.Time) (string, error) {
	c, err := image(ctx, from)
	if err == nil {
		err = disk.MakeFolder(dir)
	}
	path := ""
	if err == nil {
		path = filepath.Join(dir, backupName(c.Records, c.Head, now))
		err = save(path, c.data)
	}
	if err != nil {
		return "", fmt.Errorf("back up into %s: %w", dir, err)
	}
	if f, is := from.(*Folder); is && dir == filepath.Join(f.dir, BackupFolder) {
		f.kept.backedUp(c.Records)
	}
	return path, nil
}
