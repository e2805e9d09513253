package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

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
	var drafts []scoring.Event
	for d, err := range from.Drafts(ctx) {
		e := scoring.Event{By: d.Juror, Fact: d}
		if err == nil {
			err = sealDraft(&e)
		}
		if err != nil {
			return fmt.Errorf("drafts: %w", err)
		}
		drafts = append(drafts, e)
	}
	seq, err := copyAfter(ctx, from, to, 0)
	if err != nil {
		return err
	}
	for len(drafts) > 0 {
		n := min(len(drafts), maxGroup)
		if err := to.Append(ctx, seq, drafts[:n]...); err != nil {
			return err
		}
		drafts = drafts[n:]
	}
	return nil
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

// CopyFile writes all of a journal into a file as juri.db is one, over what had
// its name, and returns what is in it; it is verified before it gets the name.
func CopyFile(ctx context.Context, from Log, path string) (Report, error) {
	r, err := copyBeside(ctx, from, path+disk.Unfinished)
	if err == nil {
		err = disk.Place(path+disk.Unfinished, path)
	}
	if err != nil {
		return r, fmt.Errorf("back up to %s: %w", path, err)
	}
	return r, nil
}

// CopyInto is BackupInto of any journal.
func CopyInto(ctx context.Context, from Log, dir string, now time.Time) (string, error) {
	if err := makeFolder(dir); err != nil {
		return "", err
	}
	beside := filepath.Join(dir, backupName(0, scoring.Hash{}, now)) + disk.Unfinished
	r, err := copyBeside(ctx, from, beside)
	path := filepath.Join(dir, backupName(r.Records, r.Head, now))
	if err == nil {
		err = disk.Place(beside, path)
	}
	if err != nil {
		return "", fmt.Errorf("back up into %s: %w", dir, err)
	}
	return path, nil
}

// CopyTo is Backup of any journal.
func CopyTo(ctx context.Context, from Log, w io.Writer) error {
	dir, err := os.MkdirTemp("", "juri-backup-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, JournalFile)
	if _, err = CopyFile(ctx, from, path); err != nil {
		return err
	}
	data, err := os.ReadFile(path)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// copyBeside writes a journal into a new file and verifies it.
func copyBeside(ctx context.Context, from Log, beside string) (r Report, err error) {
	if err := ignoreMissing(os.Remove(beside)); err != nil {
		return r, err
	}
	to, err := OpenBolt(beside, heldWait)
	if err != nil {
		return r, err
	}
	if err = errors.Join(Copy(ctx, from, to), to.Close()); err == nil {
		r, err = Verify(beside)
	}
	if err == nil && !r.OK() {
		err = &DamagedError{Path: beside, Report: r}
	}
	if err != nil {
		err = errors.Join(err, ignoreMissing(os.Remove(beside)))
	}
	return r, err
}

// RestoreTo copies a backup into an empty journal, kept elsewhere and used from
// dir, and returns what is in it. One that does not verify, is of another history
// than the folder knows or, without a reason to, has fewer records is refused; that
// one goes on with a record that gives the reason.
func RestoreTo(ctx context.Context, file, dir string, to Log, reason string) (Report, error) {
	v, data, err := readBackup(file)
	if err != nil {
		return Report{}, err
	}
	r, folder := v.Report, dir
	lost, err := v.instead(&verifier{}, file, folder)
	if err == nil && lost.Records > r.Records && scoring.Keep(reason) == "" {
		err = coded(CodeRestoreFewer, "path", lost.path, "records", dec(lost.Records), "backup", dec(r.Records))
	}
	if err != nil {
		return r, err
	}
	dir, err = os.MkdirTemp("", "juri-restore-")
	if err != nil {
		return r, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, JournalFile)
	if err := disk.Write(path, data); err != nil {
		return r, err
	}
	if lost.Records > r.Records {
		err = v.recordRestore(path, lost, reason)
	}
	if err != nil {
		return r, err
	}
	from, err := OpenBolt(path, heldWait)
	if err != nil {
		return r, err
	}
	if err = errors.Join(Copy(ctx, from, to), from.Close()); err == nil && lost.Records > r.Records {
		_, err = leaveBehind(folder, r.Records)
	}
	return r, err
}
