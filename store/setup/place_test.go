package setup

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/scoring"
)

var errStep = errors.New("failed here")

// inFolder is what a folder's lists and contest.yaml say, by name, and what was kept.
func inFolder(t *testing.T, dir string) (files map[string]string, kept []string) {
	t.Helper()
	files = map[string]string{}
	for _, pattern := range []string{"*", keptFolder + "/*"} {
		paths, err := filepath.Glob(filepath.Join(dir, pattern))
		noError(t, err)
		for _, path := range paths {
			info, err := os.Lstat(path)
			if err != nil || !info.Mode().IsRegular() {
				continue
			}
			data, err := os.ReadFile(path)
			noError(t, err)
			if filepath.Base(filepath.Dir(path)) != keptFolder {
				files[filepath.Base(path)] = string(data)
				continue
			}
			kept = append(kept, string(data))
			if mode := info.Mode(); mode.Perm() != 0o600 || !strings.HasPrefix(info.Name(), "entries-2026-11-26T") {
				t.Errorf("%s is kept with %v", info.Name(), mode)
			}
		}
	}
	return files, kept
}

// stepsOf lists the steps of putting a change in place.
func stepsOf(t *testing.T, c Change) (steps []string) {
	t.Helper()
	c.step = func(s string) error { steps = append(steps, s); return nil }
	if _, err := c.Apply(placeTime, nil); err != nil {
		t.Fatal(err)
	}
	return steps
}

var placeTime = time.Date(2026, 11, 26, 10, 15, 2, 0, time.UTC)

// changes are imports of each kind into the sample contest, made anew each time.
func changes(t *testing.T) map[string]func() (Change, string) {
	list := "No;Instansi;Judul;Ruang\nA1;Dinas;Satu;Pinus\n"
	bring := func(path string) func() (Change, string) {
		return func() (Change, string) {
			dir := t.TempDir()
			noError(t, WriteDemo(dir))
			in, err := ReadInput(path)
			noError(t, err)
			c, err := Import(dir, in, ListOptions{})
			noError(t, err)
			return c, dir
		}
	}
	csv := filepath.Join(t.TempDir(), "daftar.csv")
	noError(t, os.WriteFile(csv, []byte(list), 0o600))
	book := filepath.Join(t.TempDir(), "daftar.xlsx")
	noError(t, os.WriteFile(book, sheetsOf(t, map[string][][]any{"Peserta": {{"No", "Instansi", "Judul", "Ruang"}, {"A1", "Dinas", "Satu", "Pinus"}}}), 0o600))
	return map[string]func() (Change, string){"csv": bring(csv), "xlsx": bring(book)}
}

// TestApplyEndsAnywhere holds that an import which is killed, or which fails, at
// any step leaves a folder that opens, with the old list or the new one, and the
// old one besides; and that one which fails leaves the files as they were.
func TestApplyEndsAnywhere(t *testing.T) {
	for kind, bring := range changes(t) {
		first, dir := bring()
		old, _ := inFolder(t, dir)
		steps := stepsOf(t, first)
		now, _ := inFolder(t, dir)
		if maps.Equal(old, now) || len(steps) < 3 {
			t.Fatalf("%s: %q changed nothing", kind, steps)
		}
		for _, at := range steps {
			for _, killed := range []bool{true, false} {
				c, dir := bring()
				c.step = func(s string) error {
					switch {
					case s != at:
						return nil
					case killed:
						panic(errStep)
					}
					return errStep
				}
				err := func() (err error) {
					defer func() {
						if r := recover(); r != nil && r != errStep {
							panic(r)
						}
					}()
					_, err = c.Apply(placeTime, func() error { t.Errorf("%s: recorded after %s failed", kind, at); return nil })
					return err
				}()
				got, kept := inFolder(t, dir)
				if !killed && (!errors.Is(err, errStep) || !maps.Equal(got, old)) {
					t.Errorf("%s: failed at %s: %v, and the files are not as they were", kind, at, err)
				}
				s, err := Load(dir)
				if err != nil || len(s.Entries) != 46 && len(s.Entries) != 1 {
					t.Errorf("%s: ended at %s: %d entries, %v", kind, at, len(s.Entries), err)
				}
				if at != "keep" && !slices.Equal(kept, []string{old["entries.csv"]}) || at == "keep" && kept != nil {
					t.Errorf("%s: ended at %s: %d lists are kept", kind, at, len(kept))
				}
			}
		}
	}
}

// TestApplyRefused holds that the files are as they were where the change is not recorded.
func TestApplyRefused(t *testing.T) {
	for kind, bring := range changes(t) {
		c, dir := bring()
		old, _ := inFolder(t, dir)
		_, err := c.Apply(placeTime, func() error {
			if s, err := Load(dir); err != nil || len(s.Entries) != 1 {
				t.Errorf("%s: recorded before the list is in its place", kind)
			}
			return &scoring.Error{Code: scoring.CodeRoomInUse}
		})
		var e *scoring.Error
		if got, kept := inFolder(t, dir); !errors.As(err, &e) || e.Code != scoring.CodeRoomInUse || !maps.Equal(got, old) || len(kept) != 1 {
			t.Errorf("%s: %v; %d kept", kind, err, len(kept))
		}
	}
}

// TestApplyKeepsNoLinks holds that what is kept writes over nothing and goes
// through no link out of the folder, and that nothing changes where it cannot be kept.
func TestApplyKeepsNoLinks(t *testing.T) {
	bring := changes(t)["csv"]
	outside := t.TempDir()
	for name, spoil := range map[string]func(path string) error{
		"a file": func(p string) error { return os.WriteFile(p, nil, 0o600) },
		"a link": func(p string) error { return os.Symlink(outside, p) },
	} {
		c, dir := bring()
		old, _ := inFolder(t, dir)
		noError(t, spoil(filepath.Join(dir, keptFolder)))
		_, err := c.Apply(placeTime, nil)
		got, _ := inFolder(t, dir)
		delete(got, keptFolder)
		var e *scoring.Error
		if !errors.As(err, &e) || e.Code != "list_not_kept" || !maps.Equal(got, old) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if there, _ := os.ReadDir(outside); len(there) > 0 {
		t.Errorf("%v was written outside", there)
	}
	c, dir := bring()
	for range 3 {
		if _, err := c.Apply(placeTime, nil); err != nil {
			t.Fatal(err)
		}
	}
	if _, kept := inFolder(t, dir); len(kept) != 3 || strings.Count(kept[0], "\n") < 40 || strings.Count(kept[1], "\n") > 2 {
		t.Errorf("%d lists are kept, or not in their order", len(kept))
	}
}

func apply(c Change, record func() error) error {
	_, err := c.Apply(placeTime, record)
	return err
}

// TestNotWritten holds what is said where a file cannot be read, written or put back.
func TestNotWritten(t *testing.T) {
	bring := changes(t)["csv"]
	asFolder := func(dir string) error {
		path := filepath.Join(dir, entriesFile)
		return errors.Join(os.Remove(path), os.MkdirAll(filepath.Join(path, "x"), 0o700))
	}
	c, dir := bring()
	noError(t, asFolder(dir))
	code := func(err error) scoring.Code {
		var e *scoring.Error
		if !errors.As(err, &e) {
			t.Fatalf("%v has no code", err)
		}
		return e.Code
	}
	if got := code(apply(c, nil)); got != "no_file" {
		t.Errorf("a folder in the list's place: %s", got)
	}
	c, dir = bring()
	c.files = append(c.files, file{"gone/contest.yaml", nil})
	old, _ := inFolder(t, dir)
	if got := code(apply(c, nil)); got != "file_not_written" {
		t.Errorf("no place for a file: %s", got)
	}
	if now, _ := inFolder(t, dir); !maps.Equal(old, now) {
		t.Error("the list was not put back")
	}
	c, dir = bring()
	if got := code(apply(c, func() error { return errors.Join(asFolder(dir), errStep) })); got != "not_put_back" {
		t.Errorf("no way back: %s", got)
	}
}
