package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// A backup made while the journal is written is one commit of it, whole.
func TestBackup(t *testing.T) {
	dir := t.TempDir()
	l := openFile(t)
	b := openContest(t, l, 1)
	do(t, b, budi, edit("p1", 55))
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 300 {
			if _, err := b.Do(background, sari, say(i)); err != nil {
				t.Error(err)
			}
		}
	}()
	for n := 0; ; n++ {
		before := b.State().Seq
		path := filepath.Join(dir, fmt.Sprint(n, ".db"))
		if n%2 == 0 {
			if _, err := BackupFile(l.path, path); err != nil {
				t.Fatal(err)
			}
		} else {
			var copied bytes.Buffer
			noError(t, Backup(background, l, &copied))
			noError(t, os.WriteFile(path, copied.Bytes(), 0o600))
		}
		r, err := Verify(path)
		if err != nil || !r.OK() || r.Records < before {
			t.Fatalf("%d records of %d, %v, %v", r.Records, before, r.Faults, err)
		}
		s, _, err := Replay(background, openAt(t, path))
		if err != nil || s.Seq != r.Records || s.Slot("p1").Cell("budi").Draft == nil {
			t.Fatalf("replay of the backup: record %d, %v", s.Seq, err)
		}
		select {
		case <-done:
			return
		default:
		}
	}
}

func TestBackupFails(t *testing.T) {
	l := openFile(t)
	openContest(t, l, 1)
	if _, err := BackupFile(l.path, filepath.Join(t.TempDir(), "missing", "backup.db")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("into a folder that is not there: %v", err)
	}
	if _, err := BackupFile(l.path, l.path); err == nil {
		t.Error("over the journal itself")
	}
	ctx, cancel := context.WithCancel(background)
	cancel()
	if err := Backup(ctx, l, &bytes.Buffer{}); !errors.Is(err, context.Canceled) {
		t.Errorf("with an ended context: %v", err)
	}
	if err := Backup(background, l, broken{}); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("to a reader that is gone: %v", err)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, fs.ErrClosed }
