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

// readText reads a text file whose cells are set apart by commas, semicolons or tabs.
func (g *grid) readText(src string) {
	lines, first := strings.Split(src, "\n"), 0 // for columns in characters; lines that are no rows
	sep := rune(0)
	if head := strings.TrimSpace(lines[0]); len(head) == 5 && strings.HasPrefix(strings.ToLower(head), "sep=") {
		// Spreadsheets write their separator so.
		sep, first, src = rune(head[4]), 1, src[min(len(lines[0])+1, len(src)):]
	}
	from := csv.NewReader(strings.NewReader(src))
	from.FieldsPerRecord = -1
	if from.Comma = separator(lines[min(first, len(lines)-1)]); slices.Contains([]rune(",;\t"), sep) {
		from.Comma = sep
	}
	// chars turns a line and a column in bytes into one in characters.
	chars := func(line, col int) pos {
		if line += first; line < 1 || line > len(lines) {
			return pos{max(line, 1), max(col, 1)}
		}
		text := lines[line-1]
		return pos{line, utf8.RuneCountInString(text[:min(max(col-1, 0), len(text))]) + 1}
	}
	for {
		row, err := from.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			g.fault(chars(bad.Line, bad.Column), CodeBadQuote)
			continue
		}
		l := line{shown: row, begins: make([]int, len(row))}
		for i := range row {
			at := chars(from.FieldPos(i))
			l.at, l.begins[i] = at.line, at.col
			if i == 0 {
				l.at = at.line
			}
		}
		g.lines, g.wide = append(g.lines, l), max(g.wide, len(row))
	}
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
