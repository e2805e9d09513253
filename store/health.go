package store

import (
	"os"
	"path/filepath"
	"sync"
	"time"

	"juri/scoring"
)

// Health is how a contest folder is: what somebody must look after before it
// becomes trouble.
type Health struct {
	Backup   time.Time // when the newest good backup was made; zero for none
	Written  time.Time // when the journal's file was last written; zero if it cannot be seen
	Size     int64     // of the journal's file, in bytes
	Open     bool      // the cluster that the journal is on lets in whoever reaches it
	Kit      time.Time // when the rescue kit last had everything; zero where none is kept
	KitPath  string    // where it is; "" where none is kept
	Twin     string    // where another server of the contest answers, with a journal of its own; "" for none
	Moved    string    // the address on the people's cards, where it is this machine's no longer; "" while it is
	KitLost  bool      // it cannot be written
	MaySleep bool      // the machine cannot be kept from sleeping
	Lid      bool      // it sleeps once its lid is closed

	Since time.Time      // when this server began to look at the machine's clock
	Set   time.Duration  // by how much somebody has set that since
	Late  []scoring.Late // who answers how late, the latest first
	Peers []scoring.Peer // the contest's other servers

	Free, Disk int64 // what is left for us of its disk, and all of it, in bytes; Disk is 0 where the system does not tell
}

// seen is a backup that was found good, and how its file looked then.
type seen struct {
	path string
	size int64
	at   time.Time
}

// Health looks at the folder.
func (f *Folder) Health() Health {
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
func (f *Looks) Look(dir string) (h Health) {
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
