package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"juri/scoring"
	"juri/store/disk"
)

// Restore puts a backup in the place of a contest folder's journal. It refuses a
// backup that does not verify or is of another history than the folder knows, a
// folder that somebody holds, and, without a reason to, a backup that has fewer
// records than are known; that one goes on with a record that gives the reason. The
// backup is copied beside, synced and verified before it gets the name; the
// journal that was there is kept under the name that Restore returns, "" if there
// was none, and backups with more records are set aside. When it fails, all is as
// it was.
func Restore(file, dir, reason string) (kept string, err error) {
	path := filepath.Join(dir, JournalFile)
	if err := disk.Check(path); err != nil {
		return "", err
	}
	backup, data, err := readBackup(file)
	if err != nil {
		return "", err
	}
	var now verifier
	var held *Bolt
	if err := now.file(path); err == nil {
		switch held, err = OpenBolt(path, heldWait); {
		case errors.Is(err, ErrHeld):
			return "", &HeldError{dir, readHolder(dir)}
		case err == nil: // else it is damaged, and nobody can open it
			defer held.letGo()
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("restore %s: %w", path, err)
	}
	lost, err := backup.instead(&now, file, dir)
	if err != nil {
		return "", err
	}
	if lost.Records > backup.Records && scoring.Keep(reason) == "" {
		return "", coded(CodeRestoreFewer, "path", lost.path, "records", dec(lost.Records), "backup", dec(backup.Records))
	}
	if held != nil && held.closesFirst {
		_ = held.letGo()
	}
	if kept, err = backup.takePlace(data, path, lost, reason); err != nil {
		return "", fmt.Errorf("restore %s: %w", path, err)
	}
	return kept, nil
}

// instead holds a backup against what the folder knows, the journal that is there
// included, and returns the furthest point of that.
func (v *verifier) instead(now *verifier, file, dir string) (lost known, err error) {
	path := filepath.Join(dir, JournalFile)
	at := v.parts(now)
	if at > 0 && at <= now.deeds {
		return lost, ofRecord(CodeHistoryOther, at, "path", file, "other", path)
	}
	points, err := knownOf(dir)
	if err != nil {
		return lost, err
	}
	if at > 0 { // a restore is taken back, of which nothing came
		points = slices.DeleteFunc(points, func(k known) bool { return k.Records >= at && now.has(k) })
	}
	ahead, err := v.against(file, points)
	if err != nil {
		return lost, err
	}
	lost = known{now.deeds, now.Head.String(), path}
	if ahead != nil && ahead.Records > lost.Records {
		lost = *ahead
	}
	return lost, nil
}

// takePlace puts the backup in the journal's place, and first sets aside what
// says that there was more, if so.
func (v *verifier) takePlace(data []byte, path string, lost known, reason string) (kept string, err error) {
	beside, err := writeBeside(path, data)
	if err != nil {
		return "", err
	}
	if lost.Records > v.Records {
		if err = v.recordRestore(beside, lost, reason); err == nil {
			_, err = leaveBehind(filepath.Dir(path), v.Records)
		}
	}
	if err == nil {
		kept, err = swap(beside, path)
	}
	if err != nil {
		return "", errors.Join(err, ignoreMissing(os.Remove(beside)))
	}
	return kept, nil
}

// recordRestore adds to a written backup that it takes the place of more records.
func (v *verifier) recordRestore(beside string, lost known, reason string) error {
	events, err := scoring.Decide(v.whole, scoring.Host, scoring.RecordRestore{Lost: lost.Records - v.Records, Head: lost.Head, Reason: reason})
	if err != nil {
		return err
	}
	secret, err := FolderSecret(filepath.Dir(beside), v.whole.Secret)
	if err == nil {
		events, err = begun(v.whole, secret, events)
	}
	if err != nil {
		return err
	}
	prev := v.last.Hash
	for i := range events {
		e := &events[i]
		e.Seq, e.At, e.Clock = v.Records+uint64(i)+1, time.Now(), v.last.Clock
		if err := secret.Seal(e, prev); err != nil {
			return err
		}
		prev = e.Hash
	}
	l, err := OpenBolt(beside, heldWait)
	if err != nil {
		return err
	}
	return errors.Join(l.Append(context.Background(), v.Records, events...), l.Close())
}

// swap gives a written file its name and what had it another, which it returns;
// "" if nothing had it.
func swap(beside, path string) (kept string, err error) {
	if kept, err = keepAside(path); err != nil {
		return "", err
	}
	if err = os.Rename(beside, path); err == nil {
		return kept, disk.Sync(dirOf(path))
	}
	if kept != "" {
		// Where both are links to one file the rename does nothing.
		err = errors.Join(err, os.Rename(kept, path), ignoreMissing(os.Remove(kept)))
	}
	return "", err
}

// readBackup reads a backup and verifies it.
func readBackup(file string) (*verifier, []byte, error) {
	data, err := readSnapshot(file)
	if err != nil {
		return nil, nil, err
	}
	v := &verifier{}
	v.all(data)
	if !v.OK() {
		return nil, nil, errors.Join(coded(CodeBackupDamaged, "path", file, "faults", dec(len(v.Faults))), &DamagedError{Path: file, Report: v.Report})
	}
	return v, data, nil
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
