package setup

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"juri/scoring"
	"juri/scoring/rank"
)

//go:embed demo templates
var folders embed.FS

// WriteDemo makes dir a contest folder with the sample contest. It replaces no
// file: CodeFileExists, and nothing is written.
func WriteDemo(dir string) error {
	contest, err := folders.ReadFile("demo/" + contestFile)
	if err != nil {
		return err
	}
	entries, err := folders.ReadFile("demo/" + entriesFile)
	if err != nil {
		return err
	}
	return writeFolder(dir, file{contestFile, contest}, file{entriesFile, entries})
}

// method is the way to places that fits a preset.
func method(rubric scoring.Rubric) string {
	if rubric.ID == "dance" {
		return "skating"
	}
	return string(rank.Mean)
}

// ties begins with the criterion that weighs most.
func ties(rubric scoring.Rubric) []string {
	if len(rubric.Criteria) == 1 {
		return []string{"draw"}
	}
	top := rubric.Criteria[0]
	for _, c := range rubric.Criteria {
		if !c.Bonus && c.Weight > top.Weight {
			top = c
		}
	}
	return []string{"criterion:" + top.ID, "median", "firsts", "draw"}
}

// Vacant says that a folder has a contest's files already: CodeFileExists. Nil
// where there is no folder.
func Vacant(dir string) error {
	for _, name := range []string{contestFile, entriesFile, entriesBook} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return problem(CodeFileExists, "file", name)
		}
	}
	return nil
}

// file is one to be written.
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
	var made []string
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := create(path, f.data, &made); err != nil {
			for _, path := range made {
				os.Remove(path)
			}
			if errors.Is(err, fs.ErrExist) {
				return problem(CodeFileExists, "file", f.name)
			}
			return fmt.Errorf("write %s: %w", f.name, err)
		}
	}
	return nil
}

// create writes a file that was not there, and remembers having made it.
func create(path string, data []byte, made *[]string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	*made = append(*made, path)
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
