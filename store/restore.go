package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
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
	now := &checked{path: path}
	release := func() {}
	switch data, err := readSnapshot(path); {
	case err == nil:
		now = check(path, data)
		held, err := OpenBolt(path, heldWait)
		if errors.Is(err, ErrHeld) {
			return "", &HeldError{dir, readHolder(dir)}
		}
		if err == nil { // else it is damaged, and nobody can open it
			release = sync.OnceFunc(func() { _ = held.release() })
			defer release()
		}
	case !errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("restore %s: %w", path, err)
	}
	r, err := readReplacement(file, dir, reason, now)
	if err != nil {
		return "", err
	}
	beside := path + disk.Unfinished
	if err := r.write(beside); err != nil {
		return "", fmt.Errorf("restore %s: %w", path, err)
	}
	if err = r.setAside(); err == nil {
		if !disk.RenamesOpen {
			release()
		}
		kept, err = swap(beside, path)
	}
	if err != nil {
		return "", fmt.Errorf("restore %s: %w", path, errors.Join(err, disk.IgnoreMissing(os.Remove(beside))))
	}
	return kept, nil
}

// RestoreTo is Restore into an empty journal, kept elsewhere and used from dir. It
// returns what is in the backup.
func RestoreTo(ctx context.Context, file, dir string, to Log, reason string) (Report, error) {
	r, err := readReplacement(file, dir, reason, &checked{})
	if err != nil {
		return Report{}, err
	}
	temp, err := os.MkdirTemp("", "juri-restore-")
	if err != nil {
		return r.Report, err
	}
	defer os.RemoveAll(temp)
	path := filepath.Join(temp, JournalFile)
	if err := r.write(path); err != nil {
		return r.Report, err
	}
	from, err := OpenBolt(path, heldWait)
	if err != nil {
		return r.Report, err
	}
	if err = errors.Join(Copy(ctx, from, to), from.Close()); err == nil {
		err = r.setAside()
	}
	return r.Report, err
}

// replacement is a backup that a contest is to go on with.
type replacement struct {
	*checked
	dir    string // of the contest
	lost   known  // the furthest point that the folder knows of
	reason string
}

// readReplacement reads a backup and holds it against what the folder knows, the
// journal that is there included.
func readReplacement(file, dir, reason string, now *checked) (r replacement, err error) {
	backup, err := checkFile(file)
	if damaged := (*DamagedError)(nil); errors.As(err, &damaged) && !damaged.Report.Newer() {
		return r, errors.Join(coded(CodeBackupDamaged, "path", file, "faults", dec(len(damaged.Report.Faults))), err)
	}
	if err != nil {
		return r, err
	}
	if backup.Erased > 0 {
		return r, backup.erasedError()
	}
	at := backup.differsAt(now)
	if at > 0 && at <= now.lastDeed {
		return r, ofRecord(CodeHistoryOther, at, "path", file, "other", now.path)
	}
	points, err := knownOf(dir)
	if err != nil {
		return r, err
	}
	if at > 0 { // a restore is taken back, of which nothing came
		points = slices.DeleteFunc(points, func(k known) bool { return k.Records >= at && now.has(k) })
	}
	ahead, err := backup.against(points)
	if err != nil {
		return r, err
	}
	r = replacement{backup, dir, known{now.lastDeed, now.Head.String(), now.path}, reason}
	if ahead != nil && ahead.Records > r.lost.Records {
		r.lost = *ahead
	}
	if r.fewer() && scoring.Clean(reason) == "" {
		return r, coded(CodeRestoreFewer, "path", r.lost.path, "records", dec(r.lost.Records), "backup", dec(r.Records))
	}
	return r, nil
}

// fewer reports whether records are lost.
func (r replacement) fewer() bool { return r.lost.Records > r.Records }

// write writes the backup into a file, with a record of what is lost by it.
func (r replacement) write(path string) error {
	if !r.fewer() {
		_, err := writeJournal(path, r.data, nil)
		return err
	}
	events, err := r.record()
	if err == nil {
		_, err = writeJournal(path, r.data, func(l *Bolt) error { return l.Append(context.Background(), r.Records, events...) })
	}
	return err
}

// record is what stands on record of the restore, sealed.
func (r replacement) record() ([]scoring.Event, error) {
	secret, err := FolderSecret(r.dir, r.whole.Secret)
	if err != nil {
		return nil, err
	}
	var events []scoring.Event
	if r.whole.Secret == (scoring.Hash{}) {
		events, err = scoring.Decide(r.whole, scoring.Host, secret.begin())
		if err != nil {
			return nil, err
		}
	}
	lost, err := scoring.Decide(r.whole, scoring.Host, scoring.RecordRestore{Lost: r.lost.Records - r.Records, Head: r.lost.Head, Reason: r.reason})
	if err != nil {
		return nil, err
	}
	events = append(events, lost...)
	return events, secret.sealAfter(r.last, events)
}

// setAside moves the backups of what is lost out of the way.
func (r replacement) setAside() error {
	if !r.fewer() {
		return nil
	}
	return setBackupsAside(r.dir, r.Records)
}

// swap gives a written file its name and what had it another, which it returns;
// "" if nothing had it.
func swap(beside, path string) (kept string, err error) {
	if kept, err = giveSecondName(path); err != nil {
		return "", err
	}
	if err = os.Rename(beside, path); err == nil {
		return kept, disk.Sync(filepath.Dir(path))
	}
	if kept != "" {
		// Where both are links to one file the rename does nothing.
		err = errors.Join(err, os.Rename(kept, path), disk.IgnoreMissing(os.Remove(kept)))
	}
	return "", err
}

// giveSecondName gives a journal a second name that is free, or its only one where
// the file system has no links.
func giveSecondName(path string) (string, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	base := path + ".before-" + time.Now().UTC().Format(backupTime)
	aside := base
	for n := 2; ; n++ {
		if _, err := os.Lstat(aside); err != nil {
			break
		}
		aside = base + "-" + dec(n)
	}
	if os.Link(path, aside) == nil {
		return aside, nil
	}
	return aside, os.Rename(path, aside)
}
