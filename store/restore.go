package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Restore puts a backup in the place of a contest folder's journal. It refuses a
// backup that does not verify, a folder that somebody holds, and, unless forced,
// to put fewer records in the place of more. The backup is copied beside, synced
// and verified before it gets the name; the journal that was there is kept under
// the name that Restore returns, "" if there was none. When it fails, all is as
// it was.
func Restore(file, dir string, force bool) (kept string, err error) {
	path := filepath.Join(dir, JournalFile)
	backup, data, err := readBackup(file)
	if err != nil {
		return "", err
	}
	now, err := Verify(path)
	if err == nil {
		var held *Bolt
		switch held, err = OpenBolt(path, heldWait); {
		case errors.Is(err, ErrHeld):
			return "", &HeldError{dir, readHolder(dir)}
		case err == nil: // else it is damaged, and nobody can open it
			defer held.letGo()
		}
		if now.Records > backup.Records && !force {
			return "", coded(CodeRestoreFewer, "path", path, "records", dec(now.Records), "backup", dec(backup.Records))
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("restore %s: %w", path, err)
	}
	beside, err := writeBeside(path, data)
	if err != nil {
		return "", fmt.Errorf("restore %s: %w", path, err)
	}
	if kept, err = swap(beside, path); err != nil {
		return "", fmt.Errorf("restore %s: %w", path, errors.Join(err, ignoreMissing(os.Remove(beside))))
	}
	return kept, nil
}

// swap gives a written file its name and what had it another, which it returns;
// "" if nothing had it.
func swap(beside, path string) (kept string, err error) {
	if kept, err = keepAside(path); err != nil {
		return "", err
	}
	if err = os.Rename(beside, path); err == nil {
		return kept, syncDir(path)
	}
	if kept != "" {
		// Where both are links to one file the rename does nothing.
		err = errors.Join(err, os.Rename(kept, path), ignoreMissing(os.Remove(kept)))
	}
	return "", err
}

// readBackup reads a backup and verifies it.
func readBackup(file string) (Report, []byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return Report{}, nil, err
	}
	defer f.Close()
	data, err := snapshot(f)
	if err != nil {
		return Report{}, nil, fmt.Errorf("read %s: %w", file, err)
	}
	r := verify(data)
	if !r.OK() {
		return r, nil, errors.Join(coded(CodeBackupDamaged, "path", file, "faults", dec(len(r.Faults))), &DamagedError{Path: file, Report: r})
	}
	return r, data, nil
}

// keepAside gives a journal a second name that is free, or its only one where
// the file system has no links.
func keepAside(path string) (string, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	base := path + ".before-" + time.Now().UTC().Format(backupTime)
	for n := 1; ; n++ {
		aside := base
		if n > 1 {
			aside += "-" + dec(n)
		}
		err := os.Link(path, aside)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case err == nil:
			return aside, nil
		}
		if _, e := os.Stat(aside); e == nil {
			continue
		}
		return aside, os.Rename(path, aside)
	}
}
