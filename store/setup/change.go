package setup

import (
	"bytes"
	"errors"
	"os"
	"regexp"
	"slices"

	"juri/scoring"
)

// Change is another list of entries for a contest folder: what it would mean,
// before it is done.
type Change struct {
	After scoring.Setup // what the contest would be
	Given List          // the list, as it was read
	dir   string
	list  string             // the name of the list among the files; "" if there is none
	files []file             // whole, in the folder's terms
	step  func(string) error // hears of each step before it; a test's
}

// Import reads a list of entries for the contest in dir, with the rooms and
// people of its contest.yaml. Nothing is written until Apply. Its error is Faults.
func Import(dir string, in Input, o ListOptions) (Change, error) {
	contest, bad := readFile(os.DirFS(dir), contestFile)
	if bad != nil {
		return Change{}, bad
	}
	known, err := around(contest, in)
	if err != nil {
		return Change{}, err
	}
	c, err := read(dir, contest, in, known, o)
	if err != nil {
		return c, err
	}
	c.After, err = c.loaded(contest)
	return c, err
}

// ImportInto is Import for a contest as it is recorded, whatever else its folder
// says: nothing but the list changes. A folder that opens still does with it.
func ImportInto(recorded scoring.Setup, dir string, in Input, o ListOptions) (Change, error) {
	contest, bad := readFile(os.DirFS(dir), contestFile)
	if bad != nil && bad.Code != "file_missing" {
		return Change{}, bad
	}
	c, err := read(dir, contest, in, recorded, o)
	if err != nil {
		return c, err
	}
	entries := c.After.Entries
	c.After = recorded
	c.After.Entries = entries
	if _, err := c.loaded(contest); err != nil {
		if _, before := Load(dir); before == nil {
			return c, err
		}
	}
	return c, nil
}

// read reads the list and says which files it would replace.
func read(dir string, contest []byte, in Input, known scoring.Setup, o ListOptions) (Change, error) {
	list, err := ReadList(in, known, o)
	if err != nil {
		return Change{}, err
	}
	name, data := list.File()
	c := Change{dir: dir, list: name, files: []file{{name, data}}, Given: list}
	c.After.Entries = list.Entries
	if named := withList(contest, name); contest != nil && !bytes.Equal(named, contest) {
		c.files = append(c.files, file{contestFile, named})
	}
	return c, nil
}

// around reads a contest.yaml but for the list of entries, with what that list
// has of rooms and people where it is a workbook.
func around(contest []byte, in Input) (scoring.Setup, error) {
	var faults Faults
	name := entriesFile
	if bytes.HasPrefix(in.Data, zipMark) {
		name = entriesBook
	}
	book, bad := in.open(new(Faults))
	if bad != nil {
		return scoring.Setup{}, Faults{{File: in.Name, Problem: bad}}
	}
	c := newContest(&faults)
	c.book, book.file = book, name
	_ = c.readFolder(inMemory(file{contestFile, withList(contest, name)}, file{name, in.Data}))
	faults = slices.DeleteFunc(faults, func(f Fault) bool { // the list itself is read later
		return f.File == name && f.Sheet == ""
	})
	for i, f := range faults {
		if f.File == name {
			faults[i].File = in.Name
		}
		if f.Problem.Args["file"] == name {
			f.Problem.Args["file"] = in.Name
		}
	}
	if len(faults) > 0 {
		return c.Setup, faults.sorted()
	}
	return c.Setup, nil
}

// loaded is what the folder will say, with its files as they would be.
func (c Change) loaded(contest []byte) (scoring.Setup, error) {
	all := c.files
	if len(all) == 1 {
		all = append(slices.Clip(all), file{contestFile, contest})
	}
	if !c.Given.whole {
		return inMemory(all...).load(nil)
	}
	again := *c.Given.book
	again.file = c.list
	return inMemory(all...).load(&again)
}

// inMemory is a folder of files that are not written yet.
func inMemory(all ...file) files {
	return func(name string) ([]byte, *scoring.Error) {
		i := slices.IndexFunc(all, func(f file) bool { return f.name == name })
		if i < 0 {
			return nil, problem("file_missing", "file", name)
		}
		return all[i].data, nil
	}
}

var entriesLine = regexp.MustCompile(`(?m)^entries:[^\r\n]*`)

func withList(contest []byte, name string) []byte {
	if at := entriesLine.FindIndex(contest); at != nil {
		return slices.Concat(contest[:at[0]], []byte("entries: "+name), contest[at[1]:])
	}
	if name == entriesFile {
		return contest
	}
	return slices.Concat(contest, []byte("\nentries: "+name+"\n"))
}

// List is the name that the list of entries has in the folder.
func (c Change) List() string { return c.list }

// Placed reports whether the folder's files are so already.
func (c Change) Placed() bool {
	for _, f := range c.files {
		data, _, bad := lookAt(c.dir, f.name)
		if bad != nil || !bytes.Equal(data, f.data) {
			return false
		}
	}
	return true
}

// Faulty reports whether an error is about the folder's contest.yaml.
func Faulty(err error) bool {
	var faults Faults
	var bad *scoring.Error
	return errors.As(err, &faults) && slices.ContainsFunc(faults, func(f Fault) bool { return f.File == contestFile }) ||
		errors.As(err, &bad) && bad.Args["file"] == contestFile
}
