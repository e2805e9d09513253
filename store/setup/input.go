package setup

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf16"

	"juri/scoring"
)

// Input is a file that somebody gave. What it is is told by its bytes, whatever
// it is called.
type Input struct {
	Name string // without its folder
	Data []byte
}

// ReadInput reads a file, in bounds. What is no regular file is refused at once,
// for it might never end.
func ReadInput(path string) (Input, error) { return readPath(path, maxSize) }

// maxRecords is what a file with all that is on record may have, in bytes.
const maxRecords = 256 << 20

// ReadRecords is ReadInput of what juri wrote of a contest's records, which may be large.
func ReadRecords(path string) (Input, error) { return readPath(path, maxRecords) }

func readPath(path string, most int64) (Input, error) {
	return readOnce(filepath.Base(path), most, func() (fs.FileInfo, error) { return os.Stat(path) }, func() (fs.File, error) { return os.Open(path) })
}

// InputFrom reads what comes, in bounds: standard input, which has the name that
// faults should give it.
func InputFrom(name string, r io.Reader) (Input, error) { return inputFrom(name, maxSize, r) }

func inputFrom(name string, most int64, r io.Reader) (Input, error) {
	name = short(name)
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return Input{}, unreadable(name, err)
	case int64(len(data)) > most:
		return Input{}, tooBig(name, most)
	}
	return Input{name, data}, nil
}

// readFile returns the bytes of a folder's file, or why there are none.
func readFile(dir fs.FS, name string) ([]byte, *scoring.Error) {
	in, err := readOnce(name, maxSize, func() (fs.FileInfo, error) { return fs.Stat(dir, name) }, func() (fs.File, error) { return dir.Open(name) })
	var bad *scoring.Error
	errors.As(err, &bad)
	return in.Data, bad
}

// readOnce looks at a file before it opens it: opening a pipe waits for who writes to it.
func readOnce(name string, most int64, look func() (fs.FileInfo, error), open func() (fs.File, error)) (Input, error) {
	name = short(name)
	info, err := look()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Input{}, problem("file_missing", "file", name)
	case err != nil:
		return Input{}, unreadable(name, err)
	case !info.Mode().IsRegular():
		return Input{}, problem("no_file", "file", name)
	case info.Size() > most: // of which the end is not in sight
		return Input{}, tooBig(name, most)
	}
	f, err := open()
	if err != nil {
		return Input{}, unreadable(name, err)
	}
	defer f.Close()
	return inputFrom(name, most, f)
}

func tooBig(name string, most int64) *scoring.Error {
	return problem("file_too_big", "file", name, "max", strconv.FormatInt(most>>20, 10))
}

func unreadable(name string, err error) *scoring.Error {
	return problem("file_unreadable", "file", name, "cause", cause(err))
}

// format is what an input is by its bytes.
type format int

const (
	textFile format = iota
	xlsxBook
	odsBook
	flatBook // an OpenDocument spreadsheet that is one text
)

// What begins files that people take for a list, and what to call them.
var (
	zipMark = []byte("PK\x03\x04")
	oleMark = []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1} // Office before 2007, and what has a password
	marked  = []struct{ mark, is string }{
		{"%PDF", "pdf"}, {"{\\rtf", "word"}, {"\x89PNG", "picture"}, {"\xff\xd8\xff", "picture"}, {"GIF8", "picture"},
		{"PK\x05\x06", "archive"}, {"Rar!", "archive"}, {"7z\xbc\xaf", "archive"}, {"\x1f\x8b", "archive"},
		{"MIME-Version:", "page"}, {"\x09\x00\x04\x00", "xls"}, {"\x09\x02\x06\x00", "xls"}, {"\x09\x04\x06\x00", "xls"},
	}
)

// format tells what the input is, or why it can be no table.
func (in Input) format() (format, *scoring.Error) {
	switch {
	case bytes.HasPrefix(in.Data, zipMark):
		return in.zipFormat()
	case bytes.HasPrefix(in.Data, oleMark):
		return 0, in.noTable(oleIs(in.Data))
	}
	for _, m := range marked {
		if bytes.HasPrefix(in.Data, []byte(m.mark)) {
			return 0, in.noTable(m.is)
		}
	}
	start := strings.ToLower(string(bytes.TrimLeft(bytes.TrimPrefix(in.Data[:min(len(in.Data), 4096)], []byte("\ufeff")), " \t\r\n")))
	switch {
	case strings.HasPrefix(start, "<?xml") && strings.Contains(start, "opendocument.spreadsheet"):
		return flatBook, nil
	case strings.HasPrefix(start, "<?xml") && strings.Contains(start, "office:spreadsheet"):
		return 0, in.noTable("xml")
	case strings.HasPrefix(start, "<"):
		return 0, in.noTable("page")
	case isWorkbook(in.Name) && !strings.ContainsAny(start, separators):
		return 0, problem("not_workbook", "file", in.Name)
	case bytes.IndexByte(in.Data, 0) >= 0 && utf16Order(in.Data) == nil:
		if isWorkbook(in.Name) {
			return 0, problem("not_workbook", "file", in.Name)
		}
		return 0, in.noTable("binary")
	}
	return textFile, nil
}

func (in Input) noTable(is string) *scoring.Error {
	switch is {
	case "xls":
		return problem("old_workbook", "file", in.Name)
	case "locked":
		return problem("locked_workbook", "file", in.Name)
	}
	return problem("no_table", "file", in.Name, "is", is)
}

// oleIs tells the old formats apart by the names of the streams that they have.
func oleIs(src []byte) string {
	for _, s := range []struct{ stream, is string }{
		{"EncryptedPackage", "locked"}, {"WordDocument", "word"}, {"PowerPoint Document", "slides"},
	} {
		var name []byte
		for _, u := range utf16.Encode([]rune(s.stream)) {
			name = binary.LittleEndian.AppendUint16(name, u)
		}
		if bytes.Contains(src, name) {
			return s.is
		}
	}
	return "xls"
}

// zipFormat tells what a zip holds by the names of its parts.
func (in Input) zipFormat() (format, *scoring.Error) {
	z, err := zip.NewReader(bytes.NewReader(in.Data), int64(len(in.Data)))
	if err != nil {
		return 0, problem("not_workbook", "file", in.Name)
	}
	is := "archive"
	for _, f := range z.File {
		switch name := partName(f); {
		case name == "xl/workbook.xml":
			return xlsxBook, nil
		case name == "xl/workbook.bin":
			is = "xlsb"
		case name == "mimetype":
			switch mime := mimetype(f); {
			case strings.Contains(mime, "opendocument.spreadsheet"):
				return odsBook, nil
			case strings.Contains(mime, "opendocument.presentation"):
				is = "slides"
			case strings.Contains(mime, "opendocument"):
				is = "word"
			}
		case name == "word/document.xml":
			is = "word"
		case name == "ppt/presentation.xml":
			is = "slides"
		case name == "index/document.iwa", name == "index.zip":
			is = "numbers"
		case name == "[content_types].xml" && is == "archive":
			is = "office"
		}
	}
	if is == "office" {
		return 0, problem("not_workbook", "file", in.Name)
	}
	return 0, in.noTable(is)
}

// partName is the name of a part as no two of a file may have it.
func partName(f *zip.File) string { return strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/")) }

func mimetype(f *zip.File) string {
	r, err := f.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	text, _ := io.ReadAll(io.LimitReader(r, 200))
	return string(text)
}
