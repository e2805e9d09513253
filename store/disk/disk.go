// Package disk reads and writes the files that are juri's own: through no link, and never what is no file.
package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"juri/scoring"
)

// Why a name is not used: what has it is no file of ours.
const (
	CodeLink   scoring.Code = "file_is_link"   // path
	CodeFolder scoring.Code = "file_is_folder" // path
	CodeDevice scoring.Code = "file_is_device" // path: a pipe, a socket or a device
)

// Unfinished ends the name of a file until it is whole and synced.
const Unfinished = ".new"

// maxRead bounds what Read takes; nothing that is read so is nearly as long.
const maxRead = 16 << 20

// Check says whether a file may be read or written under a name: nil also where
// nothing has it.
func Check(path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return IgnoreMissing(err)
	}
	return check(path, info.Mode())
}

func check(path string, m fs.FileMode) error {
	code := CodeDevice
	switch {
	case m.IsRegular():
		return nil
	case m&fs.ModeSymlink != 0:
		code = CodeLink
	case m.IsDir():
		code = CodeFolder
	}
	return &scoring.Error{Code: code, Args: scoring.Args{"path": path}}
}

// Open opens a file that is there, at once or not at all.
func Open(path string, flag int) (*os.File, error) {
	if err := Check(path); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, flag&^os.O_CREATE|noFollow, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat() // it may be another since
	if err == nil {
		err = check(path, info.Mode())
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Read reads a short file.
func Read(path string) ([]byte, error) { return read(path, func(*os.File) {}) }

// ReadPrivate reads a short file that is its owner's alone, and makes it so where
// the disk can.
func ReadPrivate(path string) ([]byte, error) {
	return read(path, func(f *os.File) {
		if info, err := f.Stat(); err == nil && info.Mode().Perm()&0o077 != 0 {
			_ = f.Chmod(0o600)
		}
	})
}

func read(path string, look func(*os.File)) ([]byte, error) {
	f, err := Open(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	look(f)
	return io.ReadAll(io.LimitReader(f, maxRead))
}

// Given says whether a name that somebody gave leads to a file, perhaps by way of
// a link: anything else may never end.
func Given(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	return check(path, info.Mode())
}

// Write writes a file that is not in use yet, for its owner alone, synced; what
// was left under its name goes, and nothing is left of one that could not be
// written whole.
func Write(path string, data []byte) error {
	err := Check(path)
	if err == nil {
		err = IgnoreMissing(os.Remove(path))
	}
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, IgnoreMissing(os.Remove(path)))
	}
	return nil
}

// Place gives a written file its name, over the file that had it, for good.
func Place(beside, path string) error {
	if err := Check(path); err != nil {
		return err
	}
	if err := os.Rename(beside, path); err != nil {
		return err
	}
	return Sync(filepath.Dir(path))
}

// PlaceNew is Place for a name that must be free; if it is not, nothing changes.
func PlaceNew(beside, path string) error {
	err := os.Link(beside, path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return Check(path)
	case err != nil: // a file system without links
		return Place(beside, path)
	}
	return Sync(filepath.Dir(path))
}

// Replace puts data into the file of a name in one step; when it fails that is
// as it was.
func Replace(path string, data []byte) error {
	if err := Check(path); err != nil {
		return err
	}
	beside := path + Unfinished
	err := Write(beside, data)
	if err == nil {
		if err = Place(beside, path); err != nil {
			err = errors.Join(err, IgnoreMissing(os.Remove(beside)))
		}
	}
	return err
}

// MakeFolder makes a folder, if need be, whose name is durable as well.
func MakeFolder(path string) error {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return err
	}
	return Sync(filepath.Dir(path))
}

// Full reports whether something could not be written for want of room.
func Full(err error) bool { return isAny(err, full) }

// ReadOnly reports whether something could not be written as nothing may be there.
func ReadOnly(err error) bool { return isAny(err, readOnly) || errors.Is(err, fs.ErrPermission) }

func isAny(err error, of []error) bool {
	return slices.ContainsFunc(of, func(e error) bool { return errors.Is(err, e) })
}

// IgnoreMissing is err, but nil where it says that there is no such file.
func IgnoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
