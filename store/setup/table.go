package setup

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// separators are what may set the cells of a text file apart.
const separators = ",;\t|"

// textPage reads a text file whose cells are set apart by a separator: the one
// with which worth finds the best header, as a line "sep=;" says, or whichever
// there is most of.
func textPage(src string, worth func(*page) int) *page {
	t := textTable{text: src, lines: strings.Split(src, "\n")}
	if head := strings.TrimSpace(t.lines[0]); len(head) == 5 && strings.HasPrefix(strings.ToLower(head), "sep=") {
		// Spreadsheets write their separator so.
		t.said, t.first, t.text = rune(head[4]), 1, src[min(len(t.lines[0])+1, len(src)):]
	}
	best, most := t.usual(), -1
	start := t
	start.text = firstLines(t.text, maxHeadLine)
	for _, sep := range string(best) + separators {
		if n := worth(start.page(sep)); n > most {
			best, most = sep, n
		}
	}
	return t.page(best)
}

// textTable is a text file whose separator is not known yet.
type textTable struct {
	text  string
	lines []string // for columns in characters
	first int      // lines that are no rows
	said  rune     // the separator that the file says
}

// usual is the separator where no header is known: spreadsheets in Indonesia
// write semicolons.
func (t textTable) usual() rune {
	if strings.ContainsRune(separators, t.said) {
		return t.said
	}
	best, most := ',', 0
	for _, sep := range separators {
		quoted, n := false, 0
		for _, r := range t.lines[min(t.first, len(t.lines)-1)] {
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

// page reads the rows.
func (t textTable) page(sep rune) *page {
	p := &page{comma: sep}
	from := csv.NewReader(strings.NewReader(t.text))
	from.FieldsPerRecord, from.Comma = -1, sep
	next := 0
	for {
		row, err := from.Read()
		if errors.Is(err, io.EOF) {
			return p
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			p.quotes = append(p.quotes, t.chars(bad.Line, bad.Column))
			continue
		}
		l := line{shown: row, begins: make([]pos, len(row))}
		for i := range row {
			at := t.chars(from.FieldPos(i))
			if i == 0 {
				l.at = at.line
			}
			l.begins[i] = at
		}
		if next > 0 && l.at > next { // lines without anything are no rows to the reader
			p.add(line{at: l.at - 1})
		}
		if len(p.lines) > maxRows {
			p.endless = l.at
			return p
		}
		p.add(l)
		next = l.at + 1 + strings.Count(strings.Join(row, ""), "\n")
	}
}

// chars turns a line and a column in bytes into one in characters.
func (t textTable) chars(line, col int) pos {
	if line += t.first; line < 1 || line > len(t.lines) {
		return pos{max(line, 1), max(col, 1)}
	}
	text := t.lines[line-1]
	return pos{line, utf8.RuneCountInString(text[:min(max(col-1, 0), len(text))]) + 1}
}

// firstLines are the first lines of a text, no longer than a screenful or two.
func firstLines(text string, n int) string {
	at := 0
	for range n {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return text
		}
		at += i + 1
	}
	return text[:at]
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
