package setup

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"juri/scoring"
	"juri/store/disk"
)

// keptFolder is where a list that was replaced goes, beside the journal's backups.
const keptFolder = "backups"

// keptTime is in the name of a list that was kept: the names sort by time.
const keptTime = "2006-01-02T15-04-05.000Z"

// Apply keeps the list that is replaced, puts the files in place and has the
// change recorded, in that order; record is nil where there is no journal.
// Whenever it is cut short, the folder has the old list or the new one whole, and
// the old one besides. If a step fails, as where record is refused, the files are
// as they were; that is an *Undone. It returns where the old list is, by its path in the folder; ""
// if there was none.
func (c Change) Apply(now time.Time, record func() error) (kept string, err error) {
	if err := c.reach("keep"); err != nil {
		return "", err
	}
	if kept, err = c.keep(now); err != nil {
		return "", err
	}
	placed, err := c.place()
	if err == nil {
		err = c.reach("record")
	}
	if err == nil && record != nil {
		err = record()
	}
	if err != nil {
		return kept, &Undone{err, putBack(placed)}
	}
	return kept, nil
}

// Undone says that a change which was begun did not happen.
type Undone struct {
	Cause error
	Left  error // why a file is not as it was; nil where all are
}

func (e *Undone) Error() string { return errors.Join(e.Left, e.Cause).Error() }

// Unwrap is both reasons.
func (e *Undone) Unwrap() []error { return []error{e.Left, e.Cause} }

// reach says that the next step is about to begin; a test ends it there.
func (c Change) reach(step string) error {
	if c.step == nil {
		return nil
	}
	return c.step(step)
}

// before is a file as it was before another took its place, and whether there was one.
type before struct {
	path string
	data []byte
	was  bool
}

// place puts the files in place, each whole: the list first, then contest.yaml,
// which names it. It returns what it took the place of, also when it fails.
func (c Change) place() (placed []before, err error) {
	for _, f := range c.files {
		if err := c.reach(f.name); err != nil {
			return placed, err
		}
		data, is, bad := lookAt(c.dir, f.name)
		if bad != nil {
			return placed, bad
		}
		path := filepath.Join(c.dir, f.name)
		if err := disk.Check(path); err != nil {
			return placed, err
		}
		if err := replace(path, f.data); err != nil {
			return placed, problem("file_not_written", "file", f.name, "cause", cause(err))
		}
		placed = append(placed, before{path, data, is})
	}
	return placed, nil
}

// lookAt reads a file of the folder, if there is one.
func lookAt(dir, name string) (data []byte, is bool, bad *scoring.Error) {
	data, bad = readFile(os.DirFS(dir), name)
	if bad != nil && bad.Code == "file_missing" {
		return nil, false, nil
	}
	return data, bad == nil, bad
}

// putBack makes files what they were, the last one first.
func putBack(placed []before) error {
	for _, old := range slices.Backward(placed) {
		undo := func() error { return os.Remove(old.path) }
		if old.was {
			undo = func() error { return replace(old.path, old.data) }
		}
		if err := undo(); err != nil {
			return problem("not_put_back", "file", filepath.Base(old.path), "cause", cause(err))
		}
	}
	return nil
}

// keep copies the lists that will no longer be the folder's: the one in force,
// and one that is written over. It returns where the one in force is.
func (c Change) keep(now time.Time) (kept string, err error) {
	if c.list == "" {
		return "", nil
	}
	lists := []string{c.list}
	if force, _ := Files(c.dir); force != c.list {
		lists = append(lists, force)
	}
	for _, name := range lists {
		data, is, bad := lookAt(c.dir, name)
		if bad != nil {
			return "", bad
		}
		if !is {
			continue
		}
		if kept, err = keepAs(c.dir, strings.ToLower(filepath.Ext(name)), data, now); err != nil {
			return "", problem("list_not_kept", "file", name, "folder", keptFolder, "cause", cause(err))
		}
	}
	return kept, nil
}

// keepAs writes a list into the folder of what is kept, under a name that nothing
// has, which it returns; it follows no link out of the contest's folder.
func keepAs(dir, ending string, data []byte, now time.Time) (name string, err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", err
	}
	defer root.Close()
	if err := root.Mkdir(keptFolder, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	var f *os.File
	for ; ; now = now.Add(time.Millisecond) { // the next free name
		name = keptFolder + "/entries-" + now.UTC().Format(keptTime) + ending
		if f, err = root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err = cmp.Or(err, f.Sync(), f.Close()); err != nil {
		return "", err
	}
	return name, disk.Sync(filepath.Join(dir, keptFolder))
}

// replace writes a file beside its place and then puts it there, for good.
func replace(path string, data []byte) error {
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".juri-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone already if all went well
	_, err = f.Write(data)
	if err = cmp.Or(err, f.Chmod(mode), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	return disk.Sync(filepath.Dir(path))
}

// cause is what a system says of a failure, without the paths that it was about.
func cause(err error) string {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	if l := (*os.LinkError)(nil); errors.As(err, &l) {
		err = l.Err
	}
	return scoring.CleanLine(err.Error())
}
