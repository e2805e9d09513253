package setup

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// plainText returns a text file's text: UTF-8, UTF-16 with its mark or evidently
// so, or Windows-1252, which spreadsheets save. Bytes that fit none are a fault.
func (r *reader) plainText(src []byte) string {
	if order := utf16Order(src); order != nil {
		text, err := unicode.UTF16(*order, unicode.UseBOM).NewDecoder().Bytes(src)
		if err == nil && len(src)%2 == 0 {
			return string(text)
		}
		return r.utf8(src)
	}
	if utf8.Valid(src) || slices.ContainsFunc(src, noWindows1252) || mostlyUTF8(src) {
		return r.utf8(src)
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(src)
	if err != nil {
		return r.utf8(src)
	}
	return string(text)
}

// utf16Order is the order of bytes of a text that is UTF-16; nil of any other.
// Without a mark, every second byte of the separators and the Latin letters is 0.
func utf16Order(src []byte) *unicode.Endianness {
	little, big := unicode.LittleEndian, unicode.BigEndian
	switch {
	case bytes.HasPrefix(src, []byte{0xff, 0xfe}):
		return &little
	case bytes.HasPrefix(src, []byte{0xfe, 0xff}):
		return &big
	}
	var zeros [2]int
	start := src[:min(len(src), 4096)&^1]
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch few, many := len(start)/50, len(start)/5; {
	case many == 0:
	case zeros[1] > many && zeros[0] <= few:
		return &little
	case zeros[0] > many && zeros[1] <= few:
		return &big
	}
	return nil
}

// mostlyUTF8 reports whether more letters beyond ASCII are UTF-8 than are not:
// such a text was damaged, and is of no other encoding.
func mostlyUTF8(src []byte) bool {
	good, bad := 0, 0
	for len(src) > 0 {
		r, n := utf8.DecodeRune(src)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		src = src[n:]
	}
	return good > bad
}

func noWindows1252(b byte) bool {
	switch b {
	case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
		return true
	}
	return b < 0x20 && b != '\t' && b != '\n' && b != '\r'
}

// utf8 returns a file's text without the mark that some editors put before it;
// the first byte that is not UTF-8 is a fault, and each becomes U+FFFD.
func (r *reader) utf8(src []byte) string {
	s := strings.TrimPrefix(string(src), "\ufeff")
	if utf8.ValidString(s) {
		return s
	}
	good := 0
	for c, n := utf8.DecodeRuneInString(s); c != utf8.RuneError || n > 1; c, n = utf8.DecodeRuneInString(s[good:]) {
		good += n
	}
	lines := strings.Split(s[:good], "\n")
	at := pos{len(lines), utf8.RuneCountInString(lines[len(lines)-1]) + 1}
	r.fault(at, "not_utf8")
	return strings.ToValidUTF8(s, "\ufffd")
}

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
			r.fault(where(i), "text_too_long", "max", strconv.Itoa(maxText))
			row[i] = string([]rune(row[i])[:maxText])
		}
	}
	return row
}
