package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"go.etcd.io/bbolt"

	"juri/store/disk"
)

// Backup writes a verified copy of the journal as it is now. It holds nobody up:
// the copy is made in memory first, so that w may be as slow as it likes.
func (l *Bolt) Backup(ctx context.Context, w io.Writer) error {
	data, _, err := l.copy(ctx)
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("back up %s: %w", l.path, err)
	}
	return nil
}

// BackupFile writes a verified copy of a journal's file into another, over what had
// that name, and returns what is in it. It is written beside, synced, read again and
// verified before it gets the name. Nobody is asked for the journal, and nothing is
// written to it.
func BackupFile(journal, path string) (r Report, err error) {
	r, err = backUp(journal, path)
	if err != nil {
		err = fmt.Errorf("back up %s to %s: %w", journal, path, err)
	}
	return r, err
}

func backUp(journal, path string) (Report, error) {
	data, err := readSnapshot(journal)
	if err != nil {
		return Report{}, err
	}
	r := verify(data)
	if !r.OK() {
		return r, &DamagedError{Path: journal, Report: r, Backup: goodBackup(dirOf(journal))}
	}
	is, err := os.Stat(journal)
	if to, e := os.Stat(path); err == nil && e == nil && os.SameFile(is, to) {
		err = fs.ErrExist // the journal itself
	}
	if err == nil {
		err = writeVerified(path, data)
	}
	return r, err
}

// copy returns the journal's file as the last commit left it, verified.
func (l *Bolt) copy(ctx context.Context) ([]byte, Report, error) {
	if err := ctx.Err(); err != nil {
		return nil, Report{}, err
	}
	var data bytes.Buffer
	err := l.view(func(tx *bbolt.Tx) error {
		data.Grow(int(tx.Size()))
		_, err := tx.WriteTo(&data)
		return err
	})
	if err != nil {
		return nil, Report{}, err
	}
	r := verify(data.Bytes())
	if !r.OK() {
		return nil, r, &DamagedError{Path: l.path, Report: r}
	}
	return data.Bytes(), r, nil
}

// writeVerified puts data into a file under its name once what can be read of it
// verifies.
func writeVerified(path string, data []byte) error {
	if err := disk.Check(path); err != nil {
		return err
	}
	beside, err := writeBeside(path, data)
	if err != nil {
		return err
	}
	if err = disk.Place(beside, path); err != nil {
		err = errors.Join(err, ignoreMissing(os.Remove(beside)))
	}
	return err
}

// writeBeside is the first half of writeVerified: the file has no name yet.
func writeBeside(path string, data []byte) (beside string, err error) {
	beside = path + disk.Unfinished
	if err := disk.Write(beside, data); err != nil {
		return "", err
	}
	r, err := Verify(beside)
	if err == nil && !r.OK() {
		err = &DamagedError{Path: beside, Report: r}
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(beside))
	}
	return beside, nil
}
