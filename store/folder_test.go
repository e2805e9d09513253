package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/scoring"
)

// TestHolderIsReached holds that whoever is told to log in is told an address that ssh can
// be given, where the holder listens on every address too.
func TestHolderIsReached(t *testing.T) {
	own, err := os.Hostname()
	noError(t, err)
	for address, want := range map[string]string{
		"10.0.0.5:2222": "10.0.0.5:2222", "[::1]:2222": "[::1]:2222", "lomba.local:2222": "lomba.local:2222",
		"[::]:2222": "localhost:2222", "0.0.0.0:2222": "localhost:2222", ":2222": "localhost:2222", "": "",
	} {
		if got := (Holder{Host: own, Address: address}).reach(); got != want {
			t.Errorf("%q is reached at %q, want %q", address, got, want)
		}
	}
	if got := (Holder{Host: "laptop-dua", Address: "[::]:2222"}).reach(); got != "laptop-dua:2222" {
		t.Errorf("another machine is reached at %q", got)
	}
}

func TestOpenFolder(t *testing.T) {
	t.Run("held", func(t *testing.T) {
		dir := t.TempDir()
		f, err := OpenFolder(dir, "")
		noError(t, err)
		noError(t, f.Announce("10.0.0.5:2222"))
		_, err = OpenFolder(dir, "")
		var held *HeldError
		if !errors.Is(err, ErrHeld) || !errors.As(err, &held) || held.Holder.PID != os.Getpid() || held.Holder.Address != "10.0.0.5:2222" || held.Holder.Since.IsZero() {
			t.Fatalf("%+v", err)
		}
		if code(err) != CodeHeld {
			t.Error(err)
		}
		noError(t, f.Close())
		files, err := os.ReadDir(dir)
		if err != nil || len(files) != 1 {
			t.Errorf("left %v", files)
		}
	})
	t.Run("stale", func(t *testing.T) { // its holder was killed
		dir := t.TempDir()
		noError(t, os.WriteFile(filepath.Join(dir, servingFile), []byte(`{"pid":1,"address":"elsewhere"`), 0o600))
		f, err := OpenFolder(dir, ":1")
		noError(t, err)
		defer f.Close()
		if h := readHolder(dir); h.Address != ":1" {
			t.Errorf("%+v", h)
		}
	})
	t.Run("damaged", func(t *testing.T) {
		dir := t.TempDir()
		f, err := OpenFolder(dir, "")
		noError(t, err)
		b := openContest(t, f, 1)
		backup, err := BackupInto(background, f, filepath.Join(dir, BackupFolder), time.Now())
		noError(t, err)
		b.Close()
		noError(t, f.Close())
		path := filepath.Join(dir, JournalFile)
		data := readFile(t, path)
		for name, ruin := range map[string]func() []byte{
			"record": func() []byte {
				flipped := slices.Clone(data)
				elements(t, flipped, recordsBucket)[3].value[30] ^= 4
				return flipped
			},
			"empty": func() []byte { return nil },
			"short": func() []byte {
				m, _ := newestMeta(data) // behind what it says the file has room to grow
				return data[:m.size()/3]
			},
			"text": func() []byte { return []byte(strings.Repeat("bukan jurnal ", 1000)) },
		} {
			ruined := ruin()
			noError(t, os.WriteFile(path, ruined, 0o600))
			var damaged *DamagedError
			if _, err := OpenFolder(dir, ""); !errors.As(err, &damaged) || damaged.Backup != backup || damaged.Report.OK() || code(err) != CodeJournalDamaged {
				t.Errorf("%s: %v", name, err)
			}
			if !bytes.Equal(readFile(t, path), ruined) {
				t.Errorf("%s: was changed", name)
			}
		}
		noError(t, os.Remove(path))
		_, err = OpenFolder(dir, "")
		if e := (*scoring.Error)(nil); !errors.As(err, &e) || e.Code != CodeJournalGone || e.Args["backup"] != backup {
			t.Errorf("gone: %v", err)
		}
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a journal was begun: %v", err)
		}
	})
	t.Run("no folder", func(t *testing.T) {
		if _, err := OpenFolder(filepath.Join(t.TempDir(), "missing"), ""); !errors.Is(err, fs.ErrNotExist) {
			t.Error(err)
		}
	})
}
