// Package setup reads a contest folder's files, says everything that is wrong with them and where, and writes new ones.
//
// A file comes as an [Input]. contest.yaml becomes a value (value.go, yaml.go), and its fields are read from that
// (fields.go, contest.go and a file for each part of it). A table becomes a page of lines, whether it comes as text
// (textfile.go) or in a workbook (workbook.go, xlsx.go, ods.go); a grid is a page from its header on (grid.go,
// heads.go). Sheets of rooms, people and criteria become values again (sheets.go). Lists of entries are read by
// entries.go, those of offices by list.go; files of scores by score_file.go, for sheets from paper (scores.go) or for a
// tally without a contest (tally.go). Changes are looked at and made in change.go and place.go, new folders in plan.go.
// What is wrong is said by a code, whose sentence is in scoring/i18n.
package setup

import (
	"cmp"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"juri/scoring"
)

// The files of a contest folder that people write.
const (
	contestFile = "contest.yaml"
	entriesFile = "entries.csv"  // unless contest.yaml names another,
	entriesBook = "entries.xlsx" // or there is only this
)

// maxSize bounds each file, in bytes.
const maxSize = 8 << 20

// files are a folder's, by name: what is in one, or why there is nothing.
type files func(name string) ([]byte, *scoring.Error)

func filesOf(dir fs.FS) files {
	return func(name string) ([]byte, *scoring.Error) { return readFile(dir, name) }
}

// Load reads contest.yaml and the entries that it names. Its error is Faults:
// every fault of both files, in order.
func Load(dir string) (scoring.Setup, error) { return load(os.DirFS(dir)) }

func load(dir fs.FS) (scoring.Setup, error) { return filesOf(dir).load(nil) }

// load is Load with a list of entries that was opened before, if any.
func (f files) load(list *workbook) (scoring.Setup, error) {
	var faults Faults
	c := newContest(&faults)
	c.book = list
	if bad := c.readFolder(f); bad != nil {
		c.report(pos{}, bad)
		return scoring.Setup{}, faults
	}
	c.loadEntries()
	c.checkWindows()
	if len(faults) == 0 {
		for _, find := range c.later {
			find()
		}
	}
	if len(faults) > 0 {
		return scoring.Setup{}, faults.sorted()
	}
	return c.Setup, nil
}

// Files says in which of a folder's files what is written: list is the name of the
// list of entries, and of tells where an Edit's field is, which is a sheet of the
// list where contest.yaml leaves it to that.
func Files(dir string) (list string, of func(field string) string) {
	c, f := newContest(new(Faults)), filesOf(os.DirFS(dir))
	var v value
	if src, bad := f(contestFile); bad == nil {
		v, _ = c.document(c.utf8(src))
	}
	c.findEntries(f, v)
	list = cmp.Or(c.entriesFile, entriesFile)
	return list, func(field string) string {
		part, _, _ := strings.Cut(field, ".")
		if slices.Contains([]string{"rubric", "rooms", "people"}, part) && isWorkbook(list) && !v.has(part) {
			return list
		}
		return contestFile
	}
}

// findEntries finds what the list of entries is called.
func (c *contest) findEntries(f files, v value) {
	c.entriesFile = entriesFile
	if e, given := v.field("entries"); given {
		c.entriesName(e)
	} else if _, bad := f(entriesFile); bad != nil && bad.Code == "file_missing" {
		if _, bad := f(entriesBook); bad == nil || bad.Code != "file_missing" {
			c.entriesFile = entriesBook
		}
	}
}

// openBook opens the list of entries, for where it is a workbook other parts of
// the contest may be sheets of it.
func (c *contest) openBook(f files) {
	if before := c.book; before != nil && before.file == c.entriesFile {
		book := *before
		book.faults, book.said = c.faults, c.said
		c.book = &book
		return
	}
	if c.book = nil; c.entriesFile == "" {
		return
	}
	src, bad := f(c.entriesFile)
	switch {
	case bad == nil:
		c.book, bad = (Input{c.entriesFile, src}).open(c.faults)
	case c.entriesAt != (pos{}): // the fault is where the file is named
		c.report(c.entriesAt, bad)
		return
	case c.roomAt == nil:
		return
	}
	if bad != nil {
		(&reader{file: c.entriesFile, faults: c.faults}).report(pos{}, bad)
		return
	}
	c.book.said = c.said
}

// loadEntries reads the list of entries out of the book; nothing if there is none.
// That it has no sheet with entries is a fault.
func (c *contest) loadEntries() {
	if c.book == nil {
		return
	}
	name, ok := c.book.find(entrySheet)
	if !ok {
		c.book.reader("").fault(pos{}, "no_sheet", "known", strings.Join(sheetNames[entrySheet], ", "))
		return
	}
	if g := c.book.grid(name, entryColumns); !g.damaged {
		c.readEntries(g)
	}
}

// Said is a text that somebody wrote into a contest's files and that has letters
// beyond ASCII: not every paper and screen may have them.
type Said struct {
	Where  string // entries.csv:3:4
	Entry  string // whose cell it is; "" elsewhere than in the list
	Column string // and of which column
	Text   string
}

// Remarks lists what a contest folder's files say in more than ASCII, and what in them is
// no fault and yet wants a look, as far as they can be read.
func Remarks(dir string) (texts []Said, doubts Faults) {
	c := newContest(new(Faults))
	if c.readFolder(filesOf(os.DirFS(dir))) != nil {
		return nil, nil
	}
	c.loadEntries()
	return *c.said, c.doubts
}

func (r *reader) say(at pos, entry, column, text string) {
	beyond := func(c rune) bool { return c >= utf8.RuneSelf }
	if r.said != nil && strings.ContainsFunc(text, beyond) {
		place := Fault{File: r.file, Sheet: r.sheet, Line: at.line, Col: at.col}
		*r.said = append(*r.said, Said{place.Where(), entry, column, text})
	}
}
