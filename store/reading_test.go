package store

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"juri/scoring"
)

// footprint is every file of a folder: its bytes, when it was written, and how it
// may be used.
func footprint(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		files[path] = info.Mode().String() + " " + info.ModTime().String()
		if d.Type().IsRegular() {
			files[path] += " " + string(readFile(t, path))
		}
		return nil
	})
	noError(t, err)
	return files
}

// A folder is read beside who holds it, as the last commit left it, drafts and
// all; nothing in it is touched.
func TestReadFolder(t *testing.T) {
	dir := t.TempDir()
	f, err := OpenFolder(dir, "10.0.0.5:2222")
	noError(t, err)
	b := openContest(t, f, 2)
	for n := range 3 {
		do(t, b, ani, submit("p1", 60+n, 70))
		do(t, b, budi, edit("p1", 80+n))
		before := footprint(t, dir)
		r, err := ReadFolder(dir)
		noError(t, err)
		if got, want := r.State(), b.State(); !reflect.DeepEqual(scoring.See(got, sari).Slots, scoring.See(want, sari).Slots) ||
			got.Head != want.Head || !reflect.DeepEqual(got.Slots, want.Slots) {
			t.Errorf("read record %d with %+v, want %d with %+v", got.Seq, got.Slots[0], want.Seq, want.Slots[0])
		}
		var all []scoring.Event
		for e, err := range r.After(background, 2) {
			noError(t, err)
			all = append(all, e)
		}
		if !reflect.DeepEqual(all, records(t, f)[2:]) {
			t.Errorf("%d records after 2, want %d", len(all), len(records(t, f))-2)
		}
		if !maps.Equal(footprint(t, dir), before) {
			t.Error("reading changed the folder")
		}
	}
	b.Close()
	noError(t, f.Close())
	before := footprint(t, dir)
	if r, err := ReadFolder(dir); err != nil || r.State().Head != b.State().Head {
		t.Errorf("when nobody holds it: %v", err)
	}
	if !maps.Equal(footprint(t, dir), before) {
		t.Error("reading changed the folder")
	}
}

// A folder opens as it was read, or as it has become since.
func TestReadThenOpen(t *testing.T) {
	dir := t.TempDir()
	f, err := OpenFolder(dir, "")
	for n := range 3 {
		noError(t, err)
		b := openContest(t, f, 1)
		do(t, b, ani, submit("p1", 60+n, 70))
		b.Close()
		noError(t, f.Close())
		read, e := ReadFolder(dir)
		if e != nil {
			t.Fatal(e)
		}
		if n == 1 {
			if f, err = OpenFolder(dir, ""); err != nil {
				t.Fatal(err)
			}
			do(t, openBoard(t, f), budi, submit("p1", 50, 70))
			noError(t, f.Close())
		}
		now, e := ReadFolder(dir)
		if e != nil {
			t.Fatal(e)
		}
		if f, err = read.Open(""); err == nil && (f.start == read.journal) != (n != 1) {
			t.Errorf("%d: verified again is %v", n, f.start != read.journal)
		}
		if s, _, err := Replay(background, f); err != nil || s.Head != now.State().Head {
			t.Errorf("%d: opened at record %d, want %d (%v)", n, s.Seq, now.State().Seq, err)
		}
	}
	noError(t, f.Close())
}

// What is wrong with a folder is said as OpenFolder says it.
func TestReadFolderFaults(t *testing.T) {
	t.Run("new", func(t *testing.T) {
		dir := t.TempDir()
		if r, err := ReadFolder(dir); err != nil || r.State().Seq != 0 || len(footprint(t, dir)) != 1 {
			t.Errorf("%v, %v", err, slices.Collect(maps.Keys(footprint(t, dir))))
		}
	})
	t.Run("none", func(t *testing.T) {
		if _, err := ReadFolder(filepath.Join(t.TempDir(), "missing")); !errors.Is(err, fs.ErrNotExist) {
			t.Error(err)
		}
	})
	dir := t.TempDir()
	f, err := OpenFolder(dir, "")
	noError(t, err)
	b := openContest(t, f, 1)
	do(t, b, ani, edit("p1", 60))
	older := readFile(t, filepath.Join(dir, JournalFile))
	do(t, b, ani, submit("p1", 60, 70))
	do(t, b, ani, edit("p1", 61))
	if _, err := BackupInto(background, f, filepath.Join(dir, BackupFolder), time.Now()); err != nil {
		t.Fatal(err)
	}
	b.Close()
	noError(t, f.Close())
	path := filepath.Join(dir, JournalFile)
	good := readFile(t, path)
	read, err := ReadFolder(dir)
	noError(t, err)
	for name, ruin := range map[string]func([]byte) []byte{
		"record": func(b []byte) []byte { elements(t, b, recordsBucket)[3].value[30] ^= 4; return b },
		"draft":  func(b []byte) []byte { elements(t, b, draftsBucket)[0].value[40] ^= 4; return b },
		"empty":  func([]byte) []byte { return nil },
		"text":   func([]byte) []byte { return []byte(strings.Repeat("bukan jurnal ", 1000)) },
		"gone":   nil,
		"older":  func([]byte) []byte { return older },
	} {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		if ruin != nil {
			noError(t, os.WriteFile(path, ruin(slices.Clone(good)), 0o600))
		}
		before := footprint(t, dir)
		_, err := ReadFolder(dir)
		if !maps.Equal(footprint(t, dir), before) {
			t.Errorf("%s: reading changed the folder", name)
		}
		_, want := OpenFolder(dir, "")
		if _, err := read.Open(""); err == nil || err.Error() != want.Error() {
			t.Errorf("%s: read while it was good, open says\n%v\nwant\n%v", name, err, want)
		}
		if err == nil || code(err) != code(want) || !strings.Contains(want.Error(), err.Error()) {
			t.Errorf("%s: read says\n%v\nopen says\n%v", name, err, want)
		}
	}
}
