// Package setup reads a contest folder's files, says everything that is wrong with them and where, and writes new ones.
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

// Load reads contest.yaml and the entries that it names. Its error is Faults:
// every fault of both files, in order.
func Load(dir string) (scoring.Setup, error) { return load(os.DirFS(dir)) }

func load(dir fs.FS) (scoring.Setup, error) {
	var faults Faults
	file := &reader{file: contestFile, faults: &faults}
	src, err := readFile(dir, contestFile)
	if err != nil {
		file.fault(pos{}, err.Code, pairs(err)...)
		return scoring.Setup{}, faults
	}
	return loadText(dir, src)
}

// loadText loads a folder as if contest.yaml said this.
func loadText(dir fs.FS, src []byte) (scoring.Setup, error) {
	var faults Faults
	file := &reader{file: contestFile, faults: &faults}
	c := readContest(dir, file.utf8(src), &faults)
	c.loadEntries()
	c.checkWindows()
	if len(faults) > 0 {
		faults.sort()
		return scoring.Setup{}, faults
	}
	return c.Setup, nil
}

// Files says in which of a folder's files what is written: list is the name of the
// list of entries, and of tells where an Edit's field is, which is a sheet of the
// list where contest.yaml leaves it to that.
func Files(dir string) (list string, of func(field string) string) {
	var faults Faults
	c := &contest{reader: &reader{file: contestFile, faults: &faults}}
	var v value
	if src, err := readFile(os.DirFS(dir), contestFile); err == nil {
		v, _ = c.document(c.utf8(src))
	}
	c.findEntries(os.DirFS(dir), v)
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
func (c *contest) findEntries(dir fs.FS, v value) {
	c.entriesFile = entriesFile
	if e, given := v.field("entries"); given {
		c.entriesName(e)
		return
	}
	if _, err := fs.Stat(dir, entriesFile); err != nil {
		if _, err := fs.Stat(dir, entriesBook); err == nil {
			c.entriesFile = entriesBook
		}
	}
}

// openBook opens the list of entries, for where it is a workbook other parts of
// the contest may be sheets of it.
func (c *contest) openBook(dir fs.FS) {
	if c.entriesFile == "" {
		return
	}
	if before, is := dir.(lookedAt); is && before.list == c.entriesFile {
		book := *before.book
		book.file, book.faults, book.said = c.entriesFile, c.faults, c.said
		c.book = &book
		return
	}
	src, err := readFile(dir, c.entriesFile)
	if err == nil {
		if c.book, err = (Input{c.entriesFile, src}).open(c.faults); err == nil {
			c.book.said = c.said
			return
		}
		(&reader{file: c.entriesFile, faults: c.faults}).fault(pos{}, err.Code, pairs(err)...)
		return
	}
	switch {
	case c.entriesAt != (pos{}): // the fault is where the file is named
		c.fault(c.entriesAt, err.Code, pairs(err)...)
	case c.roomAt != nil:
		(&reader{file: c.entriesFile, faults: c.faults}).fault(pos{}, err.Code, pairs(err)...)
	}
}

// loadEntries reads the list of entries out of the book; nothing if there is none.
func (c *contest) loadEntries() {
	if name, ok := c.entriesTable(); ok {
		if g := c.book.grid(name, entryColumns); !g.damaged {
			c.readEntries(g)
		}
	}
}

// entriesTable names the sheet that has the entries; that there is none is a fault.
func (c *contest) entriesTable() (name string, ok bool) {
	if c.book == nil {
		return "", false
	}
	if name, ok = c.book.find(entrySheet); !ok {
		(&reader{file: c.entriesFile, faults: c.faults}).fault(pos{}, CodeNoSheet, "known", strings.Join(sheetNames[entrySheet], ", "))
	}
	return name, ok
}

func pairs(e *scoring.Error) []string {
	var args []string
	for k, v := range e.Args {
		args = append(args, k, v)
	}
	return args
}

// Said is a text that somebody wrote into a contest's files and that has letters
// beyond ASCII: not every paper and screen may have them.
type Said struct {
	Where  string // entries.csv:3:4
	Entry  string // whose cell it is; "" elsewhere than in the list
	Column string // and of which column
	Text   string
}

// Texts lists what a contest folder's files say in more than ASCII, as far as
// they can be read.
func Texts(dir string) []Said {
	at := os.DirFS(dir)
	src, bad := readFile(at, contestFile)
	if bad != nil {
		return nil
	}
	var faults Faults
	c := readContest(at, (&reader{file: contestFile, faults: &faults}).utf8(src), &faults)
	c.loadEntries()
	return *c.said
}

// say notes a text and its place.
func (r *reader) say(at pos, entry, column, text string) {
	beyond := func(c rune) bool { return c >= utf8.RuneSelf }
	if r.said != nil && strings.ContainsFunc(text, beyond) {
		place := Fault{File: r.file, Sheet: r.sheet, Line: at.line, Col: at.col}
		*r.said = append(*r.said, Said{place.Where(), entry, column, text})
	}
}

// texts notes what a row of the list says.
func (s *sheet) texts(e scoring.Entry) {
	for i, name := range s.at {
		text := ""
		switch name {
		case "unit":
			text = e.Unit
		case "title":
			text = e.Title
		case "category":
			text = e.Category
		case "presenter":
			text = e.Presenter
		case "summary":
			text = e.Summary
		}
		if text != "" {
			s.grid.say(s.where(i), e.ID, name, text)
		}
	}
}
