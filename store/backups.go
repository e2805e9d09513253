package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"juri/scoring"
	"juri/store/disk"
)

const (
	backupTime   = "2006-01-02T15-04-05Z"
	backupSuffix = ".db"
	backupHead   = 8 // how many of the head's hex digits a name has
)

// backup is a file in a folder of backups, as its name has it.
type backup struct {
	name    string
	records uint64
	head    string    // how the last record's hash begins; "" in names of old
	at      time.Time // when it was made, by the server's clock: for people, and to tell two of one record apart
}

// is reports whether the backup ends with that record.
func (b backup) is(seq uint64, head scoring.Hash) bool {
	return b.records == seq && (b.head == "" || b.head == head.String()[:backupHead])
}

// backupName names a backup by what is in it, so that names sort as the history
// goes, whatever the clock says.
func backupName(records uint64, head scoring.Hash, at time.Time) string {
	return fmt.Sprintf("%010d-%s-%s%s", records, head.String()[:backupHead], at.UTC().Format(backupTime), backupSuffix)
}

// The forms of a backup's name: today's, and the one of before, which begins with
// the time.
var (
	backupForm    = regexp.MustCompile(`^(\d{10,})-([0-9a-f]{8})-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.db$`)
	oldBackupForm = regexp.MustCompile(`^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-(\d{10,})\.db$`)
)

// backupOf reads a backup's name; not ok if it is no name of ours.
func backupOf(name string) (b backup, ok bool) {
	records, head, at := "", "", ""
	if m := backupForm.FindStringSubmatch(name); m != nil {
		records, head, at = m[1], m[2], m[3]
	} else if m := oldBackupForm.FindStringSubmatch(name); m != nil {
		at, records = m[1], m[2]
	} else {
		return b, false
	}
	n, errN := strconv.ParseUint(records, 10, 64)
	when, errAt := time.Parse(backupTime, at)
	return backup{name, n, head, when}, errN == nil && errAt == nil
}

// backups lists a folder's backups, the one with the fewest records first.
func backups(dir string) ([]backup, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, disk.IgnoreMissing(err)
	}
	var all []backup
	for _, f := range files {
		if b, ours := backupOf(f.Name()); ours {
			all = append(all, b)
		}
	}
	slices.SortFunc(all, byRecords)
	return all, nil
}

func byRecords(a, b backup) int {
	return cmp.Or(cmp.Compare(a.records, b.records), a.at.Compare(b.at), cmp.Compare(a.name, b.name))
}

// newestGood is the backup in a folder with the most records that is good;
// fs.ErrNotExist if none is.
func newestGood(dir string, good func(path string) bool) (backup, error) {
	all, err := backups(dir)
	if err != nil {
		return backup{}, err
	}
	for _, b := range slices.Backward(all) {
		if good(filepath.Join(dir, b.name)) {
			return b, nil
		}
	}
	return backup{}, fmt.Errorf("no good backup in %s: %w", dir, fs.ErrNotExist)
}

// NewestGoodBackup returns the path of the backup in a folder with the most
// records that verifies, and what is in it; fs.ErrNotExist if none does.
func NewestGoodBackup(dir string) (path string, r Report, err error) {
	b, err := newestGood(dir, func(path string) bool {
		c, err := checkFile(path)
		if err == nil {
			r = c.Report
		}
		return err == nil
	})
	if err != nil {
		return "", r, err
	}
	return filepath.Join(dir, b.name), r, nil
}

// goodBackup is the path of a contest folder's newest good backup; "" if it has none.
func goodBackup(dir string) string {
	path, _, _ := NewestGoodBackup(filepath.Join(dir, BackupFolder))
	return path
}

const (
	// keepLast is how many backups are kept however close to each other they are.
	keepLast = 20
	// keepEach is of how many records one backup is kept among those before.
	keepEach = 100
)

// prune removes the backups that are no longer kept, and what a backup that never
// ended left. Files that are no backups of ours stay.
func prune(dir string) error {
	all, err := backups(dir)
	if err != nil {
		return err
	}
	for i, b := range all[:max(len(all)-keepLast, 0)] {
		if all[i+1].records/keepEach == b.records/keepEach {
			err = errors.Join(err, os.Remove(filepath.Join(dir, b.name)))
		}
	}
	files, e := os.ReadDir(dir)
	for _, f := range files {
		name, stale := strings.CutSuffix(f.Name(), disk.Unfinished)
		if _, ours := backupOf(name); stale && ours {
			e = errors.Join(e, os.Remove(filepath.Join(dir, f.Name())))
		}
	}
	return errors.Join(err, disk.IgnoreMissing(e))
}

// KeepBackups backs a board's journal up into a folder at once, if the newest backup
// there lacks anything, and then whenever a slot was closed, until the board closes
// or ctx ends, and prunes what is there. What fails is reported, and the next slot
// tries again.
func KeepBackups(ctx context.Context, b *Board, dir string, report func(error)) {
	next, stop := b.Subscribe(scoring.Host)
	defer stop()
	var done closed
	for began := false; ; began = true {
		s, err := next(ctx)
		if err != nil {
			return
		}
		now := closings(s)
		if now == done && began {
			continue
		}
		done = now
		if err := b.backUpInto(ctx, dir); err != nil {
			report(err)
		}
	}
}

// backUpInto makes one backup, unless the newest is of this record already.
func (b *Board) backUpInto(ctx context.Context, dir string) error {
	all, err := backups(dir)
	if err != nil {
		return err
	}
	if n := len(all); n > 0 && all[n-1].is(b.State().Seq, b.State().Head) {
		return nil
	}
	if _, err := BackupInto(ctx, b.log, dir, b.clock.Wall()); err != nil {
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
