package setup

import (
	"archive/zip"
	"bytes"
	"io"
	"strconv"
	"strings"

	"juri/scoring"
)

// A workbook of some hundred entries unpacks to a few hundred KiB. These bounds
// leave it room, and keep what a hostile one can cost to some 250 MiB, never all at once, and a second or two.
const (
	maxUnpacked = 32 << 20 // bytes of all parts together
	maxParts    = 1000     // files inside
	maxRows     = 5000     // rows of one sheet
	maxMarks    = 250_000  // elements of all parts together, opened and closed
)

// zipMark begins workbooks.
var zipMark = []byte("PK\x03\x04")

// oleMark begins old .xls workbooks, and .xlsx ones with a password.
var oleMark = []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}

// unpacks says why a file is no workbook that may be opened; nil if it is one.
// It reads every part once, in bounds, before anything else looks at it.
func unpacks(name string, src []byte) *scoring.Error {
	if bytes.HasPrefix(src, oleMark) {
		return problem(CodeOldWorkbook, "file", name)
	}
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return problem(CodeNotWorkbook, "file", name)
	}
	var sum uint64
	seen := map[string]bool{}
	for _, f := range z.File {
		part := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		if seen[part] || strings.Contains(part, "..") {
			return problem(CodeNotWorkbook, "file", name)
		}
		seen[part] = true
		sum += min(f.UncompressedSize64, maxUnpacked+1)
		if sum > maxUnpacked || len(seen) > maxParts {
			return problem(CodeBookTooBig, "file", name, "max", strconv.Itoa(maxUnpacked>>20))
		}
	}
	if !seen["[content_types].xml"] || !seen["xl/workbook.xml"] {
		return problem(CodeNotWorkbook, "file", name)
	}
	marks := 0
	for _, f := range z.File {
		m, err := partMarks(f)
		if err != nil {
			return problem(CodeNotWorkbook, "file", name)
		}
		marks += m.all
		if m.rows > maxRows || marks > maxMarks {
			return problem(CodeTooManyRows, "file", name, "max", strconv.Itoa(maxRows))
		}
	}
	for _, f := range z.File {
		if isSheetPart(f.Name) && wellFormed(f) != nil {
			return problem(CodeNotWorkbook, "file", name)
		}
	}
	return nil
}

// marks counts what a part's text opens and closes.
type marks struct{ all, rows int }

func partMarks(f *zip.File) (m marks, err error) {
	r, err := f.Open()
	if err != nil {
		return m, err
	}
	defer r.Close()
	buf, kept := make([]byte, 64<<10), 0
	for {
		n, err := r.Read(buf[kept:])
		have := buf[:kept+n]
		m.all += bytes.Count(have[kept:], []byte{'<'})
		m.rows += bytes.Count(have, []byte("<row"))
		kept = min(len("<row")-1, len(have)) // one may be cut in two; three letters hold none whole
		copy(buf, have[len(have)-kept:])
		if err == io.EOF {
			return m, nil
		}
		if err != nil {
			return m, err
		}
		if m.rows > maxRows || m.all > maxMarks {
			return m, nil
		}
	}
}

func isXLSX(src []byte) bool { return bytes.HasPrefix(src, zipMark) }
