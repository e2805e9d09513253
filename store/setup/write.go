package setup

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

//go:embed demo templates
var folders embed.FS

// WriteDemo makes dir a contest folder with the sample contest. It replaces no
// file: CodeFileExists, and nothing is written.
func WriteDemo(dir string) error {
	var all []file
	for _, name := range []string{contestFile, entriesFile} {
		data, err := folders.ReadFile("demo/" + name)
		if err != nil {
			return err
		}
		all = append(all, file{name, data})
	}
	return writeFolder(dir, all...)
}

// Vacant says that a folder has a contest's files already: CodeFileExists. Nil
// where there is no folder.
func Vacant(dir string) error {
	for _, name := range []string{contestFile, entriesFile, entriesBook} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return problem("file_exists", "file", name)
		}
	}
	return nil
}

type file struct {
	name string
	data []byte
}

// writeFolder writes all files or none, into a folder that has no contest yet.
func writeFolder(dir string, files ...file) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the contest folder: %w", err)
	}
	if err := Vacant(dir); err != nil {
		return err
	}
	for i, f := range files {
		err := create(filepath.Join(dir, f.name), f.data)
		if err == nil {
			continue
		}
		for _, made := range files[:i] {
			os.Remove(filepath.Join(dir, made.name))
		}
		if errors.Is(err, fs.ErrExist) {
			return problem("file_exists", "file", f.name)
		}
		return fmt.Errorf("write %s: %w", f.name, err)
	}
	return nil
}

// create writes a file that was not there, whole or not at all.
func create(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = cmp.Or(err, f.Close()); err != nil {
		os.Remove(path)
	}
	return err
}
