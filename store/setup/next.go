package setup

import (
	"fmt"
	"os"
	"path/filepath"

	"juri/scoring"
)

// Feedback is what one juror wrote to an entry, without the juror's name.
type Feedback struct {
	Entry    string
	Juror    string // a letter
	Strength string
	Improve  string
}

// WriteNext makes dir the contest folder of the next level: contest.yaml as in
// from, and of the entries those that advance, with the feedback they got as a
// sheet of their own. It replaces no file. Its error is Faults where contest.yaml
// needs more of from's workbook than the entries.
func WriteNext(dir, from string, said scoring.Setup, advancing []scoring.Entry, feedback []Feedback) error {
	contest, bad := readFile(os.DirFS(from), contestFile)
	if bad != nil {
		return bad
	}
	plan := Plan{Language: said.Contest.Language, Rooms: said.Rooms, Entries: advancing}
	for i := range plan.Entries {
		plan.Entries[i].Order = 0 // those left out would leave gaps
	}
	book, err := plan.book(feedback...)
	if err != nil {
		return fmt.Errorf("write %s: %w", entriesBook, err)
	}
	contest = naming(contest, entriesBook)
	files := []file{{contestFile, contest}, {entriesBook, book}}
	if _, err := (Change{files: files}).loaded(nil); err != nil {
		return err
	}
	if filepath.Clean(dir) == filepath.Clean(from) {
		return problem(CodeFileExists, "file", contestFile)
	}
	return writeFolder(dir, files...)
}
