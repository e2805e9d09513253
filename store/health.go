package store

import (
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Health is how a contest folder is: what somebody must look after before it
// becomes trouble.
type Health struct {
	Backup     time.Time // when the newest good backup was made; zero for none
	Written    time.Time // when the journal's file was last written; zero if it cannot be seen
	Size       int64     // of the journal's file, in bytes
	Free, Disk int64     // what is left for us of its disk, and all of it, in bytes; Disk is 0 where the system does not tell
}

// seen is a backup that was found good, and how its file looked then.
type seen struct {
	name string
	size int64
	at   time.Time
}

// Health looks at the folder. A backup counts once it has verified: each is read
// once, and again if its file looks different.
func (f *Folder) Health() Health {
	var h Health
	if info, err := os.Stat(filepath.Join(f.dir, JournalFile)); err == nil {
		h.Size, h.Written = info.Size(), info.ModTime().UTC()
	}
	h.Free, h.Disk = diskSpace(f.dir)
	if good := f.newestGood(); good != "" {
		h.Backup, _, _ = backupOf(good)
	}
	return h
}

// newestGood is the name of the newest backup that verifies; "" if none does.
func (f *Folder) newestGood() string {
	f.looking.Lock()
	defer f.looking.Unlock()
	dir := filepath.Join(f.dir, BackupFolder)
	names, err := backups(dir)
	if err != nil {
		return ""
	}
	for _, name := range slices.Backward(names) {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			continue
		}
		now := seen{name, info.Size(), info.ModTime()}
		if now == f.good {
			return name
		}
		if r, err := Verify(filepath.Join(dir, name)); err == nil && r.OK() {
			f.good = now
			return name
		}
	}
	return ""
}
