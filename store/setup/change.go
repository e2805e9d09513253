package setup

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"juri/scoring"
)

// Change is another list of entries for a contest folder: what it would mean,
// before it is done.
type Change struct {
	Before, After scoring.Setup // Before is empty where the folder has faults now
	dir           string
	list          string             // the name of the list among the files; "" if there is none
	files         []file             // whole, in the folder's terms
	step          func(string) error // hears of each step before it; a test's
}

// Import reads a spreadsheet as the list of entries of the contest in dir.
// Nothing is written until Apply. Its error is Faults, or CodeBadFormat.
func Import(dir, path string) (Change, error) {
	name := entriesFile
	switch base := filepath.Base(path); {
	case isWorkbook(base):
		name = entriesBook
	case !isCSV(base):
		return Change{}, problem(CodeBadFormat, "value", short(base))
	}
	list, err := readFile(os.DirFS(filepath.Dir(path)), filepath.Base(path))
	if err != nil {
		return Change{}, err
	}
	contest, err := readFile(os.DirFS(dir), contestFile)
	if err != nil {
		return Change{}, err
	}
	c := Change{dir: dir, list: name, files: []file{{name, list}}}
	c.Before, _ = Load(dir)
	if named := naming(contest, name); string(named) != string(contest) {
		c.files = append(c.files, file{contestFile, named})
		contest = named
	}
	after, bad := staged(file{contestFile, contest}, file{name, list})
	c.After = after
	return c, bad
}

var entriesLine = regexp.MustCompile(`(?m)^entries:[^\r\n]*`)

// naming makes contest.yaml name that list of entries.
func naming(contest []byte, name string) []byte {
	if at := entriesLine.FindIndex(contest); at != nil {
		return slices.Concat(contest[:at[0]], []byte("entries: "+name), contest[at[1]:])
	}
	if name == entriesFile {
		return contest
	}
	return slices.Concat(contest, []byte("\nentries: "+name+"\n"))
}

// staged loads files as a contest folder would be.
func staged(files ...file) (scoring.Setup, error) {
	dir, err := os.MkdirTemp("", "juri-setup-")
	if err != nil {
		return scoring.Setup{}, fmt.Errorf("check the new files: %w", err)
	}
	defer os.RemoveAll(dir)
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.data, 0o600); err != nil {
			return scoring.Setup{}, fmt.Errorf("check the new files: %w", err)
		}
	}
	return Load(dir)
}

// List is the name that the list of entries has in the folder.
func (c Change) List() string { return c.list }

// Difference is one entry that is added, removed or changed.
type Difference struct {
	Entry   scoring.Entry // as it will be; as it was if it is removed
	Added   bool
	Removed bool
	Columns []string // what changed, by the columns' names
}

// Differences lists what becomes of each entry, removed ones last.
func (c Change) Differences() []Difference {
	was := map[string]scoring.Entry{}
	for _, e := range c.Before.Entries {
		was[e.ID] = e
	}
	var all []Difference
	for _, e := range c.After.Entries {
		old, ok := was[e.ID]
		delete(was, e.ID)
		columns := changed(old, e)
		if !ok || len(columns) > 0 {
			d := Difference{Entry: e, Added: !ok}
			if ok {
				d.Columns = columns
			}
			all = append(all, d)
		}
	}
	for _, e := range c.Before.Entries {
		if _, left := was[e.ID]; left {
			all = append(all, Difference{Entry: e, Removed: true})
		}
	}
	return all
}

func changed(a, b scoring.Entry) []string {
	var columns []string
	for _, f := range []struct{ name, a, b string }{
		{"unit", a.Unit, b.Unit}, {"title", a.Title, b.Title}, {"category", a.Category, b.Category}, {"room", a.Room, b.Room},
		{"order", fmt.Sprint(a.Order), fmt.Sprint(b.Order)}, {"presenter", a.Presenter, b.Presenter},
		{"summary", a.Summary, b.Summary}, {"recuse", strings.Join(a.Recuse, " "), strings.Join(b.Recuse, " ")},
	} {
		if f.a != f.b {
			columns = append(columns, f.name)
		}
	}
	return columns
}
