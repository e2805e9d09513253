//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"juri/scoring"
)

// TestNoFile holds that nothing is read or written through what is no file, at
// once, and that what it leads to stays as it was.
func TestNoFile(t *testing.T) {
	dir := t.TempDir()
	victim, beside, good := filepath.Join(dir, "victim"), filepath.Join(dir, "beside"), filepath.Join(dir, "good")
	code := func(err error) scoring.Code {
		var e *scoring.Error
		if errors.As(err, &e) {
			return e.Code
		}
		return ""
	}
	for name, c := range map[string]struct {
		plant func(path string) error
		want  scoring.Code
	}{
		"link":          {func(path string) error { return os.Symlink(victim, path) }, CodeLink},
		"dangling link": {func(path string) error { return os.Symlink(filepath.Join(dir, "none"), path) }, CodeLink},
		"folder":        {func(path string) error { return os.Mkdir(path, 0o700) }, CodeFolder},
		"pipe":          {func(path string) error { return unix.Mkfifo(path, 0o600) }, CodeDevice},
	} {
		path := filepath.Join(dir, name)
		if err := errors.Join(c.plant(path), os.WriteFile(victim, []byte("victim"), 0o644), os.WriteFile(beside, nil, 0o600)); err != nil {
			t.Fatal(err)
		}
		for act, do := range map[string]func() error{
			"check":   func() error { return Check(path) },
			"open":    func() error { _, err := Open(path, os.O_RDWR); return err },
			"read":    func() error { _, err := Read(path); return err },
			"private": func() error { _, err := ReadPrivate(path); return err },
			"write":   func() error { return Write(path, []byte("x")) },
			"place":   func() error { return Place(beside, path) },
			"new":     func() error { return PlaceNew(beside, path) },
			"replace": func() error { return Replace(path, []byte("x")) },
		} {
			if err := do(); code(err) != c.want {
				t.Errorf("%s of a %s: %v", act, name, err)
			}
		}
		if data, err := os.ReadFile(victim); err != nil || string(data) != "victim" {
			t.Errorf("%s: the victim is %q, %v", name, data, err)
		}
		if _, err := os.Lstat(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
		if info, err := os.Stat(victim); err != nil || info.Mode().Perm() != 0o644 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
	if err := os.WriteFile(good, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadPrivate(good); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(good); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("a private file is %v, %v", info, err)
	}
	if err := Replace(good, []byte("new")); err != nil {
		t.Error(err)
	}
	if data, err := Read(good); err != nil || string(data) != "new" {
		t.Errorf("%q, %v", data, err)
	}
	if os.Chmod(dir, 0o700) != nil || OpenToOthers(dir) || os.Chmod(dir, 0o750) != nil || !OpenToOthers(dir) {
		t.Error("a folder that others may read is not seen")
	}
}
