package setup

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"juri/scoring"
)

// A workbook of ten thousand entries unpacks to some 10 MiB. These bounds leave it
// room, and keep what a hostile one can cost to some 250 MiB, never all at once, and a second or two.
const (
	maxUnpacked = 32 << 20  // bytes of all parts together
	maxParts    = 1000      // files inside
	maxRows     = 20_000    // rows of one sheet
	maxMarks    = 1_400_000 // elements of all parts together, opened and closed
)

// zipParts is what a workbook's zip holds, by their names in small letters.
type zipParts map[string]*zip.File

// unpacks opens the zip of a workbook, or says why it may not be opened. It reads
// every part once, in bounds, before anything else looks at it.
func unpacks(name string, src []byte, needed ...string) (zipParts, *scoring.Error) {
	damaged := problem(CodeNotWorkbook, "file", name)
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, damaged
	}
	var sum uint64
	all := zipParts{}
	for _, f := range z.File {
		part := partName(f)
		if all[part] != nil || strings.Contains(part, "..") {
			return nil, damaged
		}
		all[part] = f
		sum += min(f.UncompressedSize64, maxUnpacked+1)
		if sum > maxUnpacked || len(all) > maxParts {
			return nil, problem(CodeBookTooBig, "file", name, "max", strconv.Itoa(maxUnpacked>>20))
		}
	}
	for _, part := range needed {
		if all[part] == nil {
			return nil, damaged
		}
	}
	marks := 0
	for _, f := range z.File {
		m, err := partMarks(f)
		if err != nil {
			return nil, damaged
		}
		marks += m.all
		if m.rows > maxRows || marks > maxMarks {
			return nil, problem(CodeTooManyRows, "file", name, "max", strconv.Itoa(maxRows))
		}
	}
	return all, nil
}

// tokens opens a part for reading element by element; close it.
func (p zipParts) tokens(name string) (*xml.Decoder, io.Closer, error) {
	f := p[name]
	if f == nil {
		return nil, nil, errDisorder
	}
	r, err := f.Open()
	if err != nil {
		return nil, nil, err
	}
	return xml.NewDecoder(r), r, nil
}

// decode reads a small part into fields.
func (p zipParts) decode(name string, into any) error {
	d, r, err := p.tokens(name)
	if err != nil {
		return err
	}
	defer r.Close()
	return d.Decode(into)
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
