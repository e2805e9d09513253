package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"

	"juri/scoring"
	"juri/store"
	"juri/store/setup"
	"juri/tui/i18n"
	"juri/tui/sshd"
)

// folder is a contest folder that this process holds.
type folder struct {
	dir   string
	log   *store.Folder
	board *store.Board
	kept  chan struct{} // closed when the last backup is made
}

// openFolder takes hold of a contest folder, replays its journal and applies
// what changed in its files since.
func openFolder(ctx context.Context, t *i18n.Text, dir string) (*folder, error) {
	if _, err := os.Stat(filepath.Join(dir, "contest.yaml")); err != nil {
		return nil, errors.New(t.Shell.NotAFolder(dir))
	}
	said, err := setup.Load(dir)
	if err != nil {
		return nil, err
	}
	log, err := store.OpenFolder(dir, "")
	if err != nil {
		return nil, err
	}
	board, err := store.OpenBoard(ctx, log, store.SystemTime())
	if err != nil {
		return nil, errors.Join(err, log.Close())
	}
	f := &folder{dir: dir, log: log, board: board}
	if _, err := board.Do(ctx, scoring.Host, scoring.Configure{Setup: said}); err != nil {
		f.close()
		return nil, fmt.Errorf("contest.yaml: %w", err)
	}
	return f, nil
}

// keep backs the journal up after every closed slot, until the folder is closed.
func (f *folder) keep(log *slog.Logger) {
	f.kept = make(chan struct{})
	go func() {
		defer close(f.kept)
		f.log.Keep(context.Background(), f.board, filepath.Join(f.dir, store.BackupFolder), func(err error) {
			log.Error("backup", "err", err)
		})
	}()
}

// close ends the commit in flight, and the backup under way, and gives the folder up.
func (f *folder) close() {
	f.board.Close()
	if f.kept != nil {
		<-f.kept
	}
	_ = f.log.Close()
}

// newPIN gives a person a new PIN and returns it; only its hash is kept.
func (f *folder) newPIN(ctx context.Context, by scoring.Actor, user string) (string, error) {
	pin := sshd.NewPIN()
	_, err := f.board.Do(ctx, by, scoring.IssuePIN{User: user, Hash: sshd.HashPIN(pin)})
	return pin, err
}

// history returns the newest n records before that one, or of all where it is
// 0, newest first.
func (f *folder) history(ctx context.Context, before uint64, n int) ([]scoring.Event, error) {
	last := f.board.State().Seq
	if before > 0 {
		last = min(last, before-1)
	}
	first := last - min(last, uint64(n))
	var events []scoring.Event
	for e, err := range f.log.After(ctx, first) {
		if err != nil {
			return nil, err
		}
		if e.Seq > last {
			break
		}
		events = append(events, e)
	}
	slices.Reverse(events)
	return events, nil
}
