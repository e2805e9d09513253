package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"

	"juri/scoring"
)

// What is wrong with a journal that is kept elsewhere, for a folder that remembers.
const (
	CodeElsewhereOther scoring.Code = "elsewhere_other" // path, record, other (file), dir: it is not the one that the folder knows
	CodeElsewhereOlder scoring.Code = "elsewhere_older" // path, records, known, other (file), dir, backup (the newest file): it lacks some
)

// mirrorFile, among the backups, is a host's own copy of a journal that is kept
// elsewhere.
const mirrorFile = "cluster.db"

// mirrorEvery is how far the copy may be behind.
const mirrorEvery = time.Second

// Mirror keeps a copy of a board's journal, which is kept elsewhere, among the
// backups of dir until ctx ends, so that what this host has seen is not forgotten
// and not lost whatever becomes of it there. failed is told why it cannot, once
// for each reason.
func Mirror(ctx context.Context, dir string, from Log, b *Board, failed func(error)) {
	said := ""
	fail := func(err error) {
		if err != nil && err.Error() != said {
			said = err.Error()
			failed(err)
		}
	}
	whole := context.WithoutCancel(ctx) // the last of it is copied after the end, too
	to, at, err := openMirror(dir)
	if err != nil {
		fail(err)
		return
	}
	for tick, ended := time.Tick(mirrorEvery), false; ; {
		if b.State().Seq > at {
			at, err = copyAfter(whole, from, to, at)
			fail(err)
		}
		if ended {
			fail(to.Close())
			return
		}
		select {
		case <-tick:
		case <-ctx.Done():
			ended = true
		}
	}
}

// openMirror opens the copy, and says up to which record it is.
func openMirror(dir string) (*Bolt, uint64, error) {
	folder := filepath.Join(dir, BackupFolder)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, 0, err
	}
	to, err := OpenBolt(filepath.Join(folder, mirrorFile), heldWait)
	if err != nil {
		return nil, 0, err
	}
	var at uint64
	err = to.view(func(tx *bbolt.Tx) error {
		at = last(tx)
		return nil
	})
	if err != nil {
		return nil, 0, errors.Join(err, to.Close())
	}
	return to, at, nil
}

// Remembered holds a journal that is kept elsewhere, called name there, against
// what a folder knows of its history, of which it must have all:
// CodeElsewhereOther, CodeElsewhereOlder.
func Remembered(ctx context.Context, dir, name string, log Log) error {
	points, err := knownOf(dir)
	if err != nil || len(points) == 0 {
		return err
	}
	c := &checked{path: name}
	for e, err := range log.After(ctx, 0) {
		if err != nil {
			return err
		}
		c.links = append(c.links, link{seq: e.Seq, hash: e.Hash, readable: true})
	}
	ahead, err := c.against(points)
	if other := (*scoring.Error)(nil); errors.As(err, &other) {
		other.Code, other.Args["dir"] = CodeElsewhereOther, dir
	}
	if ahead != nil && err == nil {
		err = coded(CodeElsewhereOlder, "path", name, "records", dec(len(c.links)), "known", dec(ahead.Records), "other", ahead.path, "dir", dir, "backup", newestOf(points))
	}
	return err
}

// newestOf is the file with the most records among those that are known.
func newestOf(points []known) string {
	var most known
	for _, k := range points {
		if k.Records > most.Records && filepath.Base(k.path) != noteFile {
			most = k
		}
	}
	return most.path
}

// mirrored is the point that the copy of a journal kept elsewhere knows, if there
// is one.
func mirrored(folder string) (k known, ok bool) {
	c, err := checkFile(filepath.Join(folder, mirrorFile))
	if err != nil || c.Records == 0 {
		return k, false
	}
	return known{c.Records, c.Head.String(), c.path}, true
}
