package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"juri/scoring"
)

func TestRestore(t *testing.T) {
	type backup struct {
		path    string
		records uint64
	}
	prepare := func(t *testing.T) (dir string, old, newer backup) {
		dir = t.TempDir()
		f, err := OpenFolder(dir, "")
		noError(t, err)
		b := openContest(t, f, 1)
		save := func(name string) backup {
			path := filepath.Join(dir, name)
			if _, err := BackupFile(f.path, path); err != nil {
				t.Fatal(err)
			}
			return backup{path, b.State().Seq}
		}
		old = save("old.db")
		do(t, b, ani, submit("p1", 80, 90))
		newer = save("newer.db")
		b.Close()
		noError(t, f.Close())
		return dir, old, newer
	}
	holds := func(t *testing.T, path string, want uint64) {
		t.Helper()
		if r, err := Verify(path); err != nil || !r.OK() || r.Records != want {
			t.Errorf("%s holds %d records, want %d, %v %v", path, r.Records, want, r.Faults, err)
		}
	}
	t.Run("fewer", func(t *testing.T) {
		dir, old, newer := prepare(t)
		if _, err := Restore(old.path, dir, ""); code(err) != CodeRestoreFewer {
			t.Fatalf("not forced: %v", err)
		}
		holds(t, filepath.Join(dir, JournalFile), newer.records)
		kept, err := Restore(old.path, dir, "laptop rusak")
		noError(t, err)
		// It is on record.
		holds(t, filepath.Join(dir, JournalFile), old.records+1)
		holds(t, kept, newer.records)
		f, err := OpenFolder(dir, "")
		noError(t, err)
		all := records(t, f)
		if said, is := all[len(all)-1].Fact.(scoring.HistoryRestored); !is || said.Lost != newer.records-old.records || all[len(all)-1].By != scoring.Host.User {
			t.Errorf("the record is %+v", all[len(all)-1])
		}
		noError(t, f.Close())
		if _, err := Restore(kept, dir, ""); err != nil { // and back again
			t.Fatal(err)
		}
		holds(t, filepath.Join(dir, JournalFile), newer.records)
	})
	t.Run("damaged journal", func(t *testing.T) {
		dir, old, newer := prepare(t)
		path := filepath.Join(dir, JournalFile)
		data := readFile(t, path)
		e := elements(t, data, recordsBucket)[2]
		e.value[20] ^= 1
		noError(t, os.WriteFile(path, data, 0o600))
		if _, err := Restore(old.path, dir, ""); code(err) != CodeRestoreFewer {
			t.Errorf("what can be read of it has more records: %v", err)
		}
		if _, err := Restore(newer.path, dir, ""); err != nil {
			t.Fatal(err)
		}
		holds(t, path, newer.records)
	})
	t.Run("ruined journal", func(t *testing.T) {
		for _, ruin := range [][]byte{nil, []byte("x"), make([]byte, 9000)} {
			dir, _, newer := prepare(t)
			path := filepath.Join(dir, JournalFile)
			noError(t, os.WriteFile(path, ruin, 0o600))
			kept, err := Restore(newer.path, dir, "")
			noError(t, err)
			holds(t, path, newer.records)
			if !bytes.Equal(readFile(t, kept), ruin) {
				t.Error("the ruin was not kept")
			}
		}
	})
	t.Run("no journal", func(t *testing.T) {
		dir, old, newer := prepare(t)
		noError(t, os.Remove(filepath.Join(dir, JournalFile)))
		if _, err := Restore(old.path, dir, ""); code(err) != CodeRestoreFewer {
			t.Errorf("the folder knows of more: %v", err)
		}
		if kept, err := Restore(newer.path, dir, ""); err != nil || kept != "" {
			t.Fatal(kept, err)
		}
		holds(t, filepath.Join(dir, JournalFile), newer.records)
	})
	t.Run("damaged backup", func(t *testing.T) {
		dir, old, newer := prepare(t)
		noError(t, os.Truncate(old.path, 5000))
		before, _ := os.ReadDir(dir)
		if _, err := Restore(old.path, dir, "laptop rusak"); code(err) != CodeBackupDamaged {
			t.Errorf("restored: %v", err)
		}
		holds(t, filepath.Join(dir, JournalFile), newer.records)
		if after, _ := os.ReadDir(dir); len(after) != len(before) {
			t.Errorf("left %v", after)
		}
		if _, err := Restore(filepath.Join(dir, "missing"), dir, "laptop rusak"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("restored nothing: %v", err)
		}
	})
	t.Run("served", func(t *testing.T) {
		dir, old, newer := prepare(t)
		f, err := OpenFolder(dir, ":2222")
		noError(t, err)
		var held *HeldError
		if _, err := Restore(old.path, dir, "laptop rusak"); !errors.As(err, &held) || held.Holder.Address != ":2222" {
			t.Errorf("restored under a server: %v", err)
		}
		noError(t, f.Close())
		holds(t, filepath.Join(dir, JournalFile), newer.records)
	})
}

// Whoever waits for the lock while the journal is restored gets the new one.
func TestOpenDuringRestore(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, JournalFile)
	l := openAt(t, path)
	b := openContest(t, l, 1)
	if _, err := BackupFile(l.path, filepath.Join(dir, "backup.db")); err != nil {
		t.Fatal(err)
	}
	b.Close()
	opened := make(chan *Bolt, 1)
	go func() {
		other, err := OpenBolt(path, time.Minute)
		if err != nil {
			t.Error(err)
		}
		opened <- other
	}()
	if _, err := swap(filepath.Join(dir, "backup.db"), path); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err == nil {
		t.Error("closed as if its file had not been replaced")
	}
	other := <-opened
	if err := other.inPlace(); err != nil {
		t.Error(err)
	}
	if err := other.Close(); err != nil {
		t.Error(err)
	}
}

// A backup that begins a journal kept elsewhere, a cluster's, is held against what
// the folder knows, too: fewer records need a reason, which stands on record then.
func TestRestoreTo(t *testing.T) {
	h := newHistory(t, 3)
	if _, err := RestoreTo(background, h.copies[1], h.dir, NewMemory(), ""); code(err) != CodeRestoreFewer {
		t.Errorf("without a reason: %v", err)
	}
	to := NewMemory()
	if r, err := RestoreTo(background, h.copies[1], h.dir, to, "laptop rusak"); err != nil || r.Records != h.records[1] {
		t.Fatal(r.Records, err)
	}
	s, last, err := Replay(background, to)
	if said, is := last.Fact.(scoring.HistoryRestored); err != nil || !is || said.Lost != 1 || s.Seq != h.records[1]+1 {
		t.Errorf("%+v after %d records, %v", last.Fact, s.Seq, err)
	}
	if _, err := RestoreTo(background, h.copies[2], h.dir, to, "laptop rusak"); code(err) != CodeNotEmpty {
		t.Errorf("over a journal: %v", err)
	}
}
