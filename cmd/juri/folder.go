package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"

	"juri/scoring"
	"juri/scoring/i18n"
	"juri/store"
	"juri/tui/kit"
	"juri/tui/sshd"
)

// folder is a contest folder that this process holds.
type folder struct {
	dir      string
	log      contestLog
	board    *store.Board
	begun    bool          // the contest was on record when it was opened
	files    filed         // what its files said when it was opened
	backedUp chan struct{} // closed when the last backup is made
	leave    func()        // ends following the other hosts; nil where there are none
	past     past
	twins    *twins     // other servers of the contest; nil where nobody looks
	kit      *store.Kit // the rescue kit that is kept; nil for none
	pin      [32]byte   // what PINs are hashed with, besides

	importing sync.Mutex // held while a file comes in
}

// contestLog is where a contest's history is kept: in its folder, or on a cluster.
type contestLog interface {
	store.Log
	// Announce says where this process takes ssh, to whoever opens the same.
	Announce(address string) error
	Health() store.Health
}

// openFolder takes hold of a contest folder, replays its journal and applies what
// changed in its files since, all of it or nothing; f.files tells. Only a contest
// that nothing is recorded of needs files without a fault. reason is why what
// people know by another name is called otherwise; "" for none.
func openFolder(ctx context.Context, t *i18n.Text, dir, reason string) (*folder, error) {
	if _, err := os.Stat(filepath.Join(dir, store.JournalFile)); err != nil {
		if files := filesOf(dir, scoring.State{}, reason); files.bad != nil {
			return nil, noContest(t, dir, files.bad)
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
	f := &folder{dir: dir, log: log, board: board, begun: board.State().Contest != nil}
	if !f.begun {
		if _, err := f.hostKey(); err != nil {
			f.close()
			return nil, err
		}
	}
	if err := errors.Join(f.openSecret(), f.apply(ctx, t, reason)); err != nil {
		f.close()
		return nil, err
	}
	return f, nil
}

// openRead takes hold of a folder that was read, and begins the contest of its
// files where nothing is recorded; what else changed in the files is not applied.
func openRead(ctx context.Context, t *i18n.Text, dir, reason string, read *store.Reading) (*folder, error) {
	log, err := read.Open("")
	if err != nil {
		return nil, err
	}
	f := &folder{dir: dir, log: log}
	if f.board, err = store.OpenBoard(ctx, log, store.SystemTime()); err != nil {
		return nil, errors.Join(err, log.Close())
	}
	if f.board.State().Contest == nil {
		if err := f.apply(ctx, t, reason); err != nil {
			f.close()
			return nil, err
		}
	}
	return f, nil
}

// openSecret reads the contest's secret.
func (f *folder) openSecret() error {
	s, err := store.FolderSecret(f.dir, f.board.State().Secret)
	f.pin = s.Key("pin")
	return err
}

// apply brings the contest to what the folder's files say. Where that cannot be
// the contest stays as it is recorded, and only one that is not recorded is an error.
func (f *folder) apply(ctx context.Context, t *i18n.Text, reason string) error {
	f.files = filesOf(f.dir, f.board.State(), reason)
	if len(f.files.events) > 0 {
		_, err := f.board.Do(ctx, scoring.Host, scoring.Configure{Setup: f.files.said, Reason: reason})
		if f.files.applied = err == nil; err != nil {
			f.files.refused = []error{err}
		}
	}
	switch {
	case f.files.recorded:
		return nil
	case f.files.bad != nil:
		return noContest(t, f.dir, f.files.bad)
	case f.files.refused != nil:
		return fmt.Errorf("contest.yaml: %w", errors.Join(f.files.refused...))
	}
	return nil
}

// backUpRegularly backs the journal up after every closed slot, until the folder is closed.
func (f *folder) backUpRegularly(log *slog.Logger) {
	f.backedUp = make(chan struct{})
	go func() {
		defer close(f.backedUp)
		store.KeepBackups(context.Background(), f.board, filepath.Join(f.dir, store.BackupFolder), func(err error) {
			log.Error("backup", "err", err)
		})
	}()
}

// close ends the commit in flight, and the backup under way, and gives the folder
// up. The error says that what was acknowledged is not where it should be.
func (f *folder) close() error {
	if f.leave != nil {
		f.leave()
	}
	f.board.Close()
	if f.backedUp != nil {
		<-f.backedUp
	}
	if f.kit != nil {
		f.kit.Wait()
	}
	return f.log.Close()
}

// newPIN gives a person a new PIN and returns it; only its hash is kept.
func (f *folder) newPIN(ctx context.Context, by scoring.Actor, c scoring.IssuePIN) (string, error) {
	pin := sshd.NewPIN()
	c.Hash = sshd.HashPIN(f.pin, pin)
	_, err := f.board.Do(ctx, by, c)
	return pin, err
}

// healthFor is what looks at the folder for a terminal. Whoever may not know is
// told nothing.
func (f *folder) healthFor(by scoring.Actor) func() kit.Health {
	return func() kit.Health {
		if scoring.MayRead(f.board.State(), by, scoring.FolderState) != nil {
			return kit.Health{}
		}
		h := f.log.Health()
		if f.kit != nil {
			f.kit.Look(&h)
		}
		if f.twins != nil {
			h.Twin = f.twins.where()
		}
		return kit.Health(h)
	}
}

// historyFor returns the newest n records before that one, or of all where it is
// 0, newest first, as that person may read them.
func (f *folder) historyFor(by scoring.Actor) func(context.Context, uint64, int) ([]scoring.Told, error) {
	return func(ctx context.Context, before uint64, n int) ([]scoring.Told, error) {
		s := f.board.State()
		if err := scoring.MayRead(s, by, scoring.HistoryTab); err != nil {
			return nil, err
		}
		if before == 0 {
			before = s.Seq + 1
		}
		return f.past.before(ctx, f.log, min(s.Seq, before-1), n)
	}
}
