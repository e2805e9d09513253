package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"juri/scoring"
)

const (
	backupTime   = "2006-01-02T15-04-05Z"
	backupSuffix = ".db"
)

func backupName(at time.Time, records uint64) string {
	return fmt.Sprintf("%s-%010d%s", at.UTC().Format(backupTime), records, backupSuffix)
}

// backupOf reads off its name when a backup was made, and of how many records;
// not ok if it is no name of ours.
func backupOf(name string) (at time.Time, records uint64, ok bool) {
	if len(name) < len(backupTime) {
		return at, 0, false
	}
	at, err := time.Parse(backupTime, name[:len(backupTime)])
	if err != nil {
		return at, 0, false
	}
	_, err = fmt.Sscanf(name[len(backupTime):], "-%d"+backupSuffix, &records)
	return at, records, err == nil && name == backupName(at, records)
}

// backups lists the names of a folder's backups, oldest first.
func backups(dir string) ([]string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, ignoreMissing(err)
	}
	var names []string
	for _, f := range files {
		if _, _, ours := backupOf(f.Name()); ours {
			names = append(names, f.Name())
		}
	}
	slices.Sort(names)
	return names, nil
}

// BackupInto writes such a file into a folder, named so that the names sort by
// time and then by records, and returns its path.
func (l *Bolt) BackupInto(ctx context.Context, dir string, now time.Time) (string, error) {
	data, r, err := l.copy(ctx)
	if err == nil {
		err = os.MkdirAll(dir, 0o700)
	}
	path := filepath.Join(dir, backupName(now, r.Records))
	if err == nil {
		err = writeVerified(path, data)
	}
	if err != nil {
		return "", fmt.Errorf("back up %s into %s: %w", l.path, dir, err)
	}
	return path, nil
}

// NewestGoodBackup returns the path of the newest backup in a folder that
// verifies, and what is in it; fs.ErrNotExist if none does.
func NewestGoodBackup(dir string) (string, Report, error) {
	names, err := backups(dir)
	for _, name := range slices.Backward(names) {
		path := filepath.Join(dir, name)
		if r, err := Verify(path); err == nil && r.OK() {
			return path, r, nil
		}
	}
	if err == nil {
		err = fmt.Errorf("no good backup in %s: %w", dir, fs.ErrNotExist)
	}
	return "", Report{}, err
}

// keepLast is how many backups are kept however close to each other they are; of
// those before, the last of each hour.
const keepLast = 20

// prune removes the backups that are no longer kept, and what a backup that never
// ended left. Files that are no backups of ours stay.
func prune(dir string) error {
	names, err := backups(dir)
	if err != nil {
		return err
	}
	var hour time.Time // of the one after
	for i, name := range slices.Backward(names) {
		at, _, _ := backupOf(name)
		at = at.Truncate(time.Hour)
		if len(names)-i > keepLast && at.Equal(hour) {
			err = errors.Join(err, os.Remove(filepath.Join(dir, name)))
		}
		hour = at
	}
	files, e := os.ReadDir(dir)
	for _, f := range files {
		name, stale := strings.CutSuffix(f.Name(), unfinished)
		if _, _, ours := backupOf(name); stale && ours {
			e = errors.Join(e, os.Remove(filepath.Join(dir, f.Name())))
		}
	}
	return errors.Join(err, ignoreMissing(e))
}

// Keep backs the journal up into a folder whenever a slot was closed, also since
// the last backup there, until the board closes or ctx ends, and prunes what is
// there. into makes one backup. What fails is reported, and the next slot tries
// again.
func Keep(ctx context.Context, b *Board, dir string, into func(ctx context.Context, dir string, now time.Time) (string, error), report func(error)) {
	next, stop := b.Subscribe(scoring.Host)
	defer stop()
	var done closed
	for {
		s, err := next(ctx)
		if err != nil {
			return
		}
		now := closings(s)
		if now == done {
			continue
		}
		done = now
		if err := keepOnce(ctx, b, dir, into); err != nil {
			report(err)
		}
	}
}

// keepOnce makes one backup, unless the newest is of this record already.
func keepOnce(ctx context.Context, b *Board, dir string, into func(context.Context, string, time.Time) (string, error)) error {
	names, err := backups(dir)
	if err != nil {
		return err
	}
	if n := len(names); n > 0 {
		if _, records, _ := backupOf(names[n-1]); records == b.State().Seq {
			return nil
		}
	}
	if _, err := into(ctx, dir, b.clock.Wall()); err != nil {
		return err
	}
	return prune(dir)
}

// closed tells one number of closed slots from another, and one that was closed
// again from before.
type closed struct {
	slots int
	last  time.Time
}

func closings(s scoring.State) closed {
	var c closed
	for _, l := range s.Slots {
		if l.Phase != scoring.Closed {
			continue
		}
		c.slots++
		if l.Ended.After(c.last) {
			c.last = l.Ended
		}
	}
	return c
}
