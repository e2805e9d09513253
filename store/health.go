package store

import (
	"os"
	"path/filepath"
	"sync"
	"time"

	"juri/scoring"
)

// seen is a backup that was found good, and how its file looked then.
type seen struct {
	path string
	size int64
	at   time.Time
}

// Health looks at the folder.
func (f *Folder) Health() scoring.Health {
	h := f.looks.Look(f.dir)
	if info, err := os.Stat(filepath.Join(f.dir, JournalFile)); err == nil {
		h.Size, h.Written = info.Size(), info.ModTime().UTC()
	}
	return h
}

// Looks looks at a folder's disk and backups. A backup counts once it has
// verified: each is read once, and again if its file looks different.
type Looks struct {
	looking sync.Mutex // held while the backups are looked at
	good    seen       // the newest that was found good
}

// Look is Health but for the journal, which may be elsewhere.
func (f *Looks) Look(dir string) (h scoring.Health) {
	h.Free, h.Disk = diskSpace(dir)
	h.Backup = f.newestGood(filepath.Join(dir, BackupFolder)).at
	return h
}

// newestGood is the newest good backup; zero if there is none.
func (f *Looks) newestGood(dir string) backup {
	f.looking.Lock()
	defer f.looking.Unlock()
	b, _ := newestGood(dir, func(path string) bool {
		info, err := os.Stat(path)
		if err != nil {
			return false
		}
		now := seen{path, info.Size(), info.ModTime()}
		if now == f.good {
			return true
		}
		if _, err = checkFile(path); err == nil {
			f.good = now
		}
		return err == nil
	})
	return b
}
