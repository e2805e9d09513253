package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"juri/store/disk"
)

func dirOf(path string) string { return filepath.Dir(path) }

// makeFolder makes a folder, if need be, whose name is durable as well.
func makeFolder(path string) error {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return err
	}
	return disk.Sync(dirOf(path))
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
