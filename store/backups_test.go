package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"juri/scoring"
	"juri/store/disk"
)

// After every closed slot there is a backup that holds it, and after a restart
// the same one.
func TestKeep(t *testing.T) {
	dir := filepath.Join(t.TempDir(), BackupFolder)
	l := openFile(t)
	b := openContest(t, l, 3)
	keep := func() (stop func()) {
		ctx, cancel := context.WithCancel(background)
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			KeepBackups(ctx, b, dir, func(err error) { t.Error(err) })
		}()
		return func() {
			cancel()
			<-ended
		}
	}
	has := func(end uint64) { // waits for a backup of so many records
		for {
			if _, r, err := NewestGoodBackup(dir); err == nil && r.Records >= end {
				return
			} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
			time.Sleep(time.Millisecond)
		}
	}
	stop := keep()
	has(b.State().Seq) // at once
	for i := range 3 {
		slot := fmt.Sprint("p", i+1)
		if i > 0 {
			do(t, b, sari, scoring.Next{Room: "pinus"})
		}
		do(t, b, ani, submit(slot, 80, 90))
		has(do(t, b, sari, scoring.Close{Slot: slot})[0].Seq)
	}
	stop()
	names, err := backupNames(dir)
	if err != nil || len(names) != 4 {
		t.Errorf("backups are %q, %v", names, err)
	}
	stop = keep()
	if err := b.backUpInto(background, dir); err != nil {
		t.Error(err)
	}
	stop()
	if after, err := backupNames(dir); err != nil || !slices.Equal(after, names) {
		t.Errorf("backups were %q, are %q, %v", names, after, err)
	}
}

// backupNames are the names of a folder's backups, the fewest records first.
func backupNames(dir string) (names []string, err error) {
	all, err := backups(dir)
	for _, b := range all {
		names = append(names, b.name)
	}
	return names, err
}

func TestPrune(t *testing.T) {
	dir := t.TempDir()
	start := time.Date(2023, 3, 20, 1, 0, 0, 0, time.UTC)
	var all []string
	for i := range 60 { // every fifteen records, on a clock that runs back
		name := backupName(uint64(15*i), scoring.Hash{byte(i)}, start.Add(-time.Duration(i)*10*time.Minute))
		if i < 5 { // as they were named before
			name = fmt.Sprintf("%s-%010d.db", start.Add(time.Duration(i)*time.Hour).Format(backupTime), 15*i)
		}
		all = append(all, name)
		noError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
	}
	if !slices.IsSorted(all[5:]) {
		t.Error("the names do not sort by records")
	}
	others := []string{"catatan.txt", "juri.db", "2023-03-20.db"}
	for _, name := range append(others, all[3]+disk.Unfinished) {
		noError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
	}
	var want []string
	for i, name := range all {
		if i >= 40 || 15*i/100 != 15*(i+1)/100 { // the last of each hundred
			want = append(want, name)
		}
	}
	for range 2 {
		noError(t, prune(dir))
		if names, err := backupNames(dir); err != nil || !slices.Equal(names, want) {
			t.Errorf("kept %q, want %q, %v", names, want, err)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != len(want)+len(others) {
		t.Errorf("%d files are left, %v", len(files), err)
	}
	if err := prune(filepath.Join(dir, "missing")); err != nil {
		t.Error(err)
	}
}

// The newest backup that is not good is passed over.
func TestNewestGoodBackup(t *testing.T) {
	dir := t.TempDir()
	l := openFile(t)
	b := openContest(t, l, 1)
	now := time.Date(2023, 3, 20, 1, 0, 0, 0, time.UTC)
	good, err := BackupInto(background, l, dir, now)
	noError(t, err)
	do(t, b, sari, say(1))
	// A clock that ran a day ahead must not make an older one the newest.
	bad, err := BackupInto(background, l, dir, now.Add(-24*time.Hour))
	if err != nil || bad <= good {
		t.Fatal(bad, err)
	}
	if path, r, err := NewestGoodBackup(dir); path != bad || r.Records != b.State().Seq || err != nil {
		t.Errorf("%s %d %v", path, r.Records, err)
	}
	noError(t, os.Truncate(bad, 8192))
	if path, _, err := NewestGoodBackup(dir); path != good || err != nil {
		t.Errorf("%s %v", path, err)
	}
}
