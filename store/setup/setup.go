// Package setup reads a contest folder's files, says everything that is wrong with them and where, and writes new ones.
package setup

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
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
	defer c.closeBook()
	if c.entriesFile != "" {
		c.loadEntries(dir)
	}
	c.checkWindows()
	if len(faults) > 0 {
		faults.sort()
		return scoring.Setup{}, faults
	}
	return c.Setup, nil
}

// openBook opens the list of entries where it is a workbook, for other parts of
// the contest may be sheets of it.
func (c *contest) openBook(dir fs.FS) {
	if _, err := fs.Stat(dir, entriesFile); c.entriesAt == (pos{}) && err != nil {
		if _, err := fs.Stat(dir, entriesBook); err == nil {
			c.entriesFile = entriesBook
		}
	}
	if !isWorkbook(c.entriesFile) {
		return
	}
	src, err := readFile(dir, c.entriesFile)
	if err != nil {
		c.fault(c.entriesAt, err.Code, pairs(err)...)
		return
	}
	if c.book, err = openWorkbook(c.entriesFile, src, c.faults); err != nil {
		(&reader{file: c.entriesFile, faults: c.faults}).fault(pos{}, err.Code, pairs(err)...)
	}
}

func (c *contest) closeBook() {
	if c.book != nil {
		c.book.close()
	}
}

func (c *contest) loadEntries(dir fs.FS) {
	file := &reader{file: c.entriesFile, faults: c.faults}
	if isWorkbook(c.entriesFile) {
		if c.book == nil {
			return
		}
		g := c.sheetOf(entrySheet, entryColumns)
		if g == nil {
			file.fault(pos{}, CodeNoSheet, "known", strings.Join(sheetNames[entrySheet], ", "))
			return
		}
		if !g.damaged {
			c.readEntries(g.reader, g)
		}
		return
	}
	src, err := readFile(dir, c.entriesFile)
	switch {
	case err == nil:
		c.readEntries(file, newCSV(file, file.csvText(src)))
	case c.entriesAt != (pos{}): // the fault is where the file is named
		c.fault(c.entriesAt, err.Code, pairs(err)...)
	case c.roomAt != nil:
		file.fault(pos{}, err.Code, pairs(err)...)
	}
}

// readFile returns a file's bytes, or why there are none.
func readFile(dir fs.FS, name string) ([]byte, *scoring.Error) {
	f, err := dir.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, problem(CodeFileMissing, "file", name)
	}
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, unreadable(name, err)
	}
	if !info.Mode().IsRegular() {
		return nil, unreadable(name, errors.New("not a regular file"))
	}
	src, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	if len(src) > maxSize {
		return nil, problem(CodeFileTooBig, "file", name, "max", strconv.Itoa(maxSize>>20))
	}
	return src, nil
}

func unreadable(name string, err error) *scoring.Error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return problem(CodeFileUnreadable, "file", name, "cause", err.Error())
}

func pairs(e *scoring.Error) []string {
	var args []string
	for k, v := range e.Args {
		args = append(args, k, v)
	}
	return args
}

// utf8 returns a file's text without the mark that some editors put before it;
// the first byte that is not UTF-8 is a fault, and each becomes U+FFFD.
func (r *reader) utf8(src []byte) string {
	s := strings.TrimPrefix(string(src), "\ufeff")
	if utf8.ValidString(s) {
		return s
	}
	at, i := pos{1, 1}, 0
	for i < len(s) {
		c, n := utf8.DecodeRuneInString(s[i:])
		if c == utf8.RuneError && n == 1 {
			break
		}
		if at.col++; c == '\n' {
			at = pos{at.line + 1, 1}
		}
		i += n
	}
	r.fault(at, CodeNotUTF8)
	return strings.ToValidUTF8(s, "\ufffd")
}
