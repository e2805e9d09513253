package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestHealth(t *testing.T) {
	dir := t.TempDir()
	f, err := OpenFolder(dir, "")
	noError(t, err)
	defer f.Close()
	h := f.Health()
	info, err := os.Stat(filepath.Join(dir, JournalFile))
	noError(t, err)
	if !h.Backup.IsZero() || h.Size != info.Size() || !h.Written.Equal(info.ModTime()) {
		t.Errorf("a new folder is %+v", h)
	}
	if free, all := diskSpace(dir); all > 0 && (h.Disk != all || h.Free <= 0 || h.Free > h.Disk || free > all) {
		t.Errorf("the disk is %d of %d", h.Free, h.Disk)
	}

	first, second := time.Date(2023, 3, 20, 2, 0, 0, 0, time.UTC), time.Date(2023, 3, 20, 3, 0, 0, 0, time.UTC)
	backup := func(at time.Time) string {
		path, err := BackupInto(background, f, filepath.Join(dir, BackupFolder), at)
		noError(t, err)
		return path
	}
	backup(first)
	if got := f.Health().Backup; !got.Equal(first) {
		t.Errorf("the backup is of %v", got)
	}
	newest := backup(second)
	if got := f.Health().Backup; !got.Equal(second) {
		t.Errorf("the newest backup is of %v", got)
	}
	// A backup that was spoilt since, and was good when last looked at, is none.
	noError(t, os.WriteFile(newest, []byte("spoilt"), 0o600))
	if got := f.Health().Backup; !got.Equal(first) {
		t.Errorf("with the newest spoilt the good one is of %v", got)
	}
	noError(t, os.RemoveAll(filepath.Join(dir, BackupFolder)))
	if got := f.Health().Backup; !got.IsZero() {
		t.Errorf("with none left there is one of %v", got)
	}
}
