package setup

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"text/template"

	"juri/scoring"
)

//go:embed demo templates
var folders embed.FS

var contestTemplates = template.Must(template.New("").
	Funcs(template.FuncMap{"quote": strconv.Quote}).
	ParseFS(folders, "templates/contest.*.yaml"))

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
	return writeFolder(dir, contest, entries)
}

// Write makes dir a contest folder for one of the Presets, with comments in
// language "id" or "en". It replaces no file: CodeFileExists, and nothing is written.
func Write(dir, preset, name, language string) error {
	rubric, err := Preset(preset)
	if err != nil {
		return err
	}
	if name = clean(name); name == "" {
		name = rubric.Name.In(language)
	}
	if language != "en" {
		language = "id"
	}
	entries, err := folders.ReadFile("templates/entries." + language + ".csv")
	if err != nil {
		return err
	}
	var contest bytes.Buffer
	err = contestTemplates.ExecuteTemplate(&contest, "contest."+language+".yaml", struct {
		Name         string
		Rubric       scoring.Rubric
		Method, Ties string
	}{name, rubric, method(rubric), strings.Join(ties(rubric), ", ")})
	if err != nil {
		return fmt.Errorf("write contest.yaml: %w", err)
	}
	return writeFolder(dir, contest.Bytes(), entries)
}

// method is the way to places that fits a preset.
func method(rubric scoring.Rubric) string {
	if rubric.ID == "dance" {
		return "skating"
	}
	return string(scoring.Mean)
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

// writeFolder writes both files or neither.
func writeFolder(dir string, contest, entries []byte) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make the contest folder: %w", err)
	}
	files := []struct {
		name string
		data []byte
	}{{contestFile, contest}, {entriesFile, entries}}
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(dir, f.name)); err == nil {
			return problem(CodeFileExists, "file", f.name)
		}
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
