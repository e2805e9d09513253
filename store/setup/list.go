package setup

import (
	"bytes"

	"juri/scoring"
)

// ListOptions say what the person knows of a list already.
type ListOptions struct {
	Ignore []string // headings of columns to leave out
}

// List is a list of entries as somebody gave it.
type List struct {
	Entries []scoring.Entry
	LeftOut []string // headings of the columns that nobody knows, as they are written
	Texts   []Said   // what it says in more than ASCII

	given Input
}

// ReadList reads a list of entries for a contest whose rooms and people are
// known. Its error is Faults: every one, each where it is in the file.
func ReadList(in Input, known scoring.Setup, o ListOptions) (List, error) {
	var faults Faults
	c := &contest{
		reader: &reader{file: in.Name, faults: &faults, said: new([]Said)}, Setup: known,
		roomAt: map[string]pos{}, userAt: map[string]pos{}, entriesFile: in.Name,
	}
	c.Entries = nil
	for _, r := range known.Rooms {
		c.roomAt[r.ID] = pos{}
	}
	for _, p := range known.People {
		c.userAt[p.User] = pos{}
	}
	var bad *scoring.Error
	if c.book, bad = in.open(&faults); bad != nil {
		c.fault(pos{}, bad.Code, pairs(bad)...)
		return List{}, faults
	}
	c.book.said = c.said
	c.loadEntries()
	c.checkWindows()
	if len(faults) > 0 {
		faults.sort()
		return List{}, faults
	}
	return List{Entries: c.Entries, Texts: *c.said, given: in}, nil
}

// File is what goes into the folder: the list as it was given.
func (l List) File() (name string, data []byte) {
	if bytes.HasPrefix(l.given.Data, zipMark) {
		return entriesBook, l.given.Data
	}
	return entriesFile, l.given.Data
}
