// Package folder is a contest folder in use: opened or read, and the SSH door to it.
package folder

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/tui/sshd"
)

// Folder is a contest folder that this process holds.
type Folder struct {
	Dir      string
	Log      Log
	Board    *store.Board
	Begun    bool          // the contest was on record when it was opened
	Files    Files         // what its files said when it was opened
	backedUp chan struct{} // closed when the last backup is made
	leave    func()        // ends following the other hosts; nil where there are none
	past     past
	twins    *twins                // other servers of the contest; nil where nobody looks
	late     func() []scoring.Late // who answers how late; nil where nobody comes in
	kit      *store.Kit            // the rescue kit that is kept; nil for none
	PINs     PINs                  // how they are kept

	Importing sync.Mutex             // held while a file comes in
	cards     sync.Mutex             // held while the addresses on the cards are read or kept
	maySleep  atomic.Bool            // the machine cannot be kept from sleeping
	lid       atomic.Bool            // it sleeps once its lid is closed
	moved     atomic.Pointer[string] // what was last found of them; nil where nobody looked
}

// Log is where a contest's history is kept: in its folder, or on a cluster.
type Log interface {
	store.Log
	// Announce says where this process takes ssh, to whoever opens the same.
	Announce(address string) error
	Health() scoring.Health
}

// Open takes hold of a contest folder, replays its journal and applies what
// changed in its files since, all of it or nothing; Files tells. Only a contest
// that nothing is recorded of needs files without a fault. reason is why what
// people know by another name is called otherwise; "" for none.
func Open(ctx context.Context, t *i18n.Text, dir, reason string) (*Folder, error) {
	if _, err := os.Stat(filepath.Join(dir, store.JournalFile)); err != nil {
		if files := FilesOf(dir, scoring.State{}, reason); files.Bad != nil {
			return nil, noContest(t, dir, files.Bad)
		}
	}
	log, err := store.OpenFolder(dir, "")
	if err != nil {
		return nil, err
	}
	board, err := store.OpenBoard(ctx, log, store.SystemTime())
	if err != nil {
		return nil, errors.Join(err, log.Close())
	}
	f := &Folder{Dir: dir, Log: log, Board: board, Begun: board.State().Contest != nil}
	if !f.Begun {
		if _, err := f.HostKey(); err != nil {
			f.Close()
			return nil, err
		}
	}
	if err := errors.Join(f.openSecret(), f.apply(ctx, t, reason)); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// OpenRead takes hold of a folder that was read, and begins the contest of its
// files where nothing is recorded; what else changed in the files is not applied.
func OpenRead(ctx context.Context, t *i18n.Text, dir, reason string, read *store.Reading) (*Folder, error) {
	log, err := read.Open("")
	if err != nil {
		return nil, err
	}
	f := &Folder{Dir: dir, Log: log}
	if f.Board, err = store.OpenBoard(ctx, log, store.SystemTime()); err != nil {
		return nil, errors.Join(err, log.Close())
	}
	if f.Board.State().Contest == nil {
		if err := f.apply(ctx, t, reason); err != nil {
			f.Close()
			return nil, err
		}
	}
	return f, nil
}

func (f *Folder) openSecret() error {
	s, err := store.FolderSecret(f.Dir, f.Board.State().Secret)
	f.PINs = pepper(s.Key("pin"))
	return err
}

// apply brings the contest to what the folder's files say. Where that cannot be
// the contest stays as it is recorded, and only one that is not recorded is an error.
func (f *Folder) apply(ctx context.Context, t *i18n.Text, reason string) error {
	f.Files = FilesOf(f.Dir, f.Board.State(), reason)
	if len(f.Files.Events) > 0 {
		_, err := f.Board.Do(ctx, scoring.Host, scoring.Configure{Setup: f.Files.Said, Reason: reason})
		if f.Files.Applied = err == nil; err != nil {
			f.Files.refused = []error{err}
		}
	}
	switch {
	case f.Files.Recorded:
		return nil
	case f.Files.Bad != nil:
		return noContest(t, f.Dir, f.Files.Bad)
	case f.Files.refused != nil:
		return fmt.Errorf("contest.yaml: %w", errors.Join(f.Files.refused...))
	}
	return nil
}

// BackUpRegularly backs the journal up after every closed slot, until the folder is closed.
func (f *Folder) BackUpRegularly(log *slog.Logger) {
	f.backedUp = make(chan struct{})
	go func() {
		defer close(f.backedUp)
		store.KeepBackups(context.Background(), f.Board, filepath.Join(f.Dir, store.BackupFolder), func(err error) {
			log.Error("backup", "err", err)
		})
	}()
}

// Close ends the commit in flight, and the backup under way, and gives the folder
// up. The error says that what was acknowledged is not where it should be.
func (f *Folder) Close() error {
	if f.leave != nil {
		f.leave()
	}
	f.Board.Close()
	if f.backedUp != nil {
		<-f.backedUp
	}
	if f.kit != nil {
		f.kit.Wait()
	}
	return f.Log.Close()
}

// PINs is how PINs are kept: Check says whether a hash is of a PIN.
type PINs interface {
	Hash(pin string) string
	Check(hash, pin string) bool
}

// pepper is what PINs are hashed with, besides.
type pepper [32]byte

// Hash is of PINs.
func (p pepper) Hash(pin string) string { return sshd.HashPIN(p, pin) }

// Check is of PINs.
func (p pepper) Check(hash, pin string) bool { return sshd.CheckPIN(p, hash, pin) }

// NewPIN gives a person a new PIN and returns it; only its hash is kept.
func (f *Folder) NewPIN(ctx context.Context, by scoring.Actor, c scoring.IssuePIN) (string, error) {
	pin := sshd.NewPIN()
	c.Hash = f.PINs.Hash(pin)
	_, err := f.Board.Do(ctx, by, c)
	return pin, err
}

// HealthFor is what looks at the folder for a terminal. Whoever may not know is
// told nothing.
func (f *Folder) HealthFor(by scoring.Actor) func() scoring.Health {
	return func() scoring.Health {
		if scoring.MayRead(f.Board.State(), by, scoring.FolderState) != nil {
			return scoring.Health{}
		}
		return f.Health()
	}
}

// Health looks at the folder; for the host alone.
func (f *Folder) Health() scoring.Health {
	h := f.Log.Health()
	if f.kit != nil {
		f.kit.Look(&h)
	}
	if f.twins != nil {
		h.Twin = f.twins.where()
	}
	if moved := f.moved.Load(); moved != nil {
		h.Moved = *moved
	}
	h.MaySleep, h.Lid = f.maySleep.Load(), f.lid.Load()
	h.Since, h.Set = f.Board.ClockSet()
	if f.late != nil {
		h.Late = f.late()
	}
	return h
}

// HistoryFor returns the newest n records before that one, or of all where it is
// 0, newest first, as that person may read them.
func (f *Folder) HistoryFor(by scoring.Actor) func(context.Context, uint64, int) ([]scoring.Told, error) {
	return func(ctx context.Context, before uint64, n int) ([]scoring.Told, error) {
		s := f.Board.State()
		if err := scoring.MayRead(s, by, scoring.HistoryTab); err != nil {
			return nil, err
		}
		if before == 0 {
			before = s.Seq + 1
		}
		return f.past.before(ctx, f.Log, min(s.Seq, before-1), n)
	}
}

// KeepKit begins to keep a rescue kit, if one is wanted.
func (f *Folder) KeepKit(ctx context.Context, out io.Writer, t *i18n.Text, to, passphrase string, log *slog.Logger) error {
	if to == "" {
		return nil
	}
	k, err := store.NewKit(ctx, f.Dir, to, passphrase, f.Log)
	if err != nil {
		return err
	}
	f.kit = k
	go k.Run(f.Board, func(err error) { log.Error("rescue kit", "err", err) })
	fmt.Fprintln(out, t.Kit.Kept(k.Path))
	return nil
}
