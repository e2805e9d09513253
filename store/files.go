package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

func dirOf(path string) string { return filepath.Dir(path) }

// unfinished ends the name of a file until it is whole, synced and checked.
const unfinished = ".new"

// writeFile writes a file that is not in use yet, synced; nothing is left of one
// that could not be written whole.
func writeFile(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, ignoreMissing(os.Remove(path)))
	}
	return nil
}

// place gives a written file its name, over what had it, for good.
func place(beside, path string) error {
	if err := os.Rename(beside, path); err != nil {
		return err
	}
	return syncDir(path)
}

// placeNew is place for a name that must be free; if it is not, nothing changes.
func placeNew(beside, path string) error {
	err := os.Link(beside, path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil
	case err != nil: // a file system without links
		return place(beside, path)
	}
	return syncDir(path)
}

// syncDir makes the names in a file's folder durable.
func syncDir(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dirOf(path))
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// makeFolder makes a folder, if need be, whose name is durable as well.
func makeFolder(path string) error {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return err
	}
	return syncDir(path)
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
