package setup

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// table is rows of cells with places: a CSV file, or one sheet of a workbook.
type table interface {
	// next returns one row, cleaned; nil if it cannot be read, false at the end.
	next() ([]string, bool)
	// where is the place of a cell of the row that next returned last.
	where(cell int) pos
}

// csvTable is a CSV file.
type csvTable struct {
	*reader
	csv   *csv.Reader
	lines []string // the text, for columns in characters
	first int      // lines before the header that are no rows
}

func newCSV(r *reader, src string) *csvTable {
	t := &csvTable{reader: r, lines: strings.Split(src, "\n")}
	sep := rune(0)
	if head := strings.TrimSpace(t.lines[0]); len(head) == 5 && strings.HasPrefix(strings.ToLower(head), "sep=") {
		// Spreadsheets write their separator so.
		sep, t.first, src = rune(head[4]), 1, src[min(len(t.lines[0])+1, len(src)):]
	}
	t.csv = csv.NewReader(strings.NewReader(src))
	t.csv.FieldsPerRecord = -1
	if t.csv.Comma = separator(t.lines[min(t.first, len(t.lines)-1)]); slices.Contains([]rune(",;\t"), sep) {
		t.csv.Comma = sep
	}
	return t
}

// separator is what separates a header's fields, whichever there is most of:
// spreadsheets in Indonesia write semicolons.
func separator(header string) rune {
	best, most := ',', 0
	for _, sep := range ",;\t" {
		quoted, n := false, 0
		for _, r := range header {
			if r == '"' {
				quoted = !quoted
			}
			if r == sep && !quoted {
				n++
			}
		}
		if n > most {
			best, most = sep, n
		}
	}
	return best
}

func (t *csvTable) next() ([]string, bool) {
	row, err := t.csv.Read()
	if errors.Is(err, io.EOF) {
		return nil, false
	}
	var bad *csv.ParseError
	if errors.As(err, &bad) {
		t.fault(t.chars(bad.Line, bad.Column), CodeBadQuote)
		return nil, true
	}
	return t.cleaned(row, t.where), true
}

func (t *csvTable) where(cell int) pos { return t.chars(t.csv.FieldPos(cell)) }

// chars turns a line and a column in bytes into one in characters.
func (t *csvTable) chars(line, col int) pos {
	line += t.first
	if line < 1 || line > len(t.lines) {
		return pos{max(line, 1), max(col, 1)}
	}
	text := t.lines[line-1]
	return pos{line, utf8.RuneCountInString(text[:min(max(col-1, 0), len(text))]) + 1}
}

// cleaned makes each cell one harmless line of bounded length.
func (r *reader) cleaned(row []string, where func(int) pos) []string {
	for i := range row {
		if row[i] = clean(row[i]); utf8.RuneCountInString(row[i]) > maxText {
			r.fault(where(i), CodeTooLong, "max", strconv.Itoa(maxText))
			row[i] = string([]rune(row[i])[:maxText])
		}
	}
	return row
}
