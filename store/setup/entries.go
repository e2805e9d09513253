package setup

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"juri/scoring"
)

var columns = []string{"id", "unit", "title", "category", "room", "order", "presenter", "summary", "recuse"}

var needed = []string{"id", "unit", "title", "room"}

// sheet is the list of entries while it is read.
type sheet struct {
	*reader
	*contest
	csv   *csv.Reader
	lines []string // the text, for columns in characters
	at    []string // the column's name at each place; "" is one nobody knows
	ids   map[string]pos
	turns map[string]map[int]pos // room -> turn -> where it is taken
}

// readEntries reads the list of entries; contest.yaml must have been read.
func (c *contest) readEntries(file *reader, src string) {
	s := &sheet{reader: file, contest: c, csv: csv.NewReader(strings.NewReader(src)),
		lines: strings.Split(src, "\n"), ids: map[string]pos{}, turns: map[string]map[int]pos{}}
	s.csv.FieldsPerRecord = -1
	s.csv.Comma = comma(s.lines[0])
	before, unplanned := len(*file.faults), []int(nil)
	for {
		row, ok := s.next()
		switch {
		case !ok:
			if len(c.Entries) == 0 && (s.at == nil || len(*file.faults) == before) {
				file.fault(pos{1, 1}, CodeNoEntries)
			}
			s.plan(unplanned)
			return
		case row == nil:
		case s.at == nil:
			s.header(row)
		case strings.Join(row, "") != "":
			e := s.entry(row)
			if e.Order == 0 {
				unplanned = append(unplanned, len(c.Entries))
			}
			c.Entries = append(c.Entries, e)
		}
	}
}

// comma is what separates fields: spreadsheets in Indonesia write semicolons.
func comma(header string) rune {
	switch {
	case strings.Contains(header, ","):
		return ','
	case strings.Contains(header, ";"):
		return ';'
	case strings.Contains(header, "\t"):
		return '\t'
	}
	return ','
}

// next returns one row, cleaned; nil if it cannot be read, false at the end.
func (s *sheet) next() ([]string, bool) {
	row, err := s.csv.Read()
	if errors.Is(err, io.EOF) {
		return nil, false
	}
	var bad *csv.ParseError
	if errors.As(err, &bad) {
		s.reader.fault(s.chars(bad.Line, bad.Column), CodeBadQuote)
		return nil, true
	}
	for i := range row {
		if row[i] = clean(row[i]); utf8.RuneCountInString(row[i]) > maxText {
			s.reader.fault(s.where(i), CodeTooLong, "max", strconv.Itoa(maxText))
			row[i] = string([]rune(row[i])[:maxText])
		}
	}
	return row, true
}

// where is the place of the current row's field.
func (s *sheet) where(field int) pos { return s.chars(s.csv.FieldPos(field)) }

// chars turns a line and a column in bytes into one in characters.
func (s *sheet) chars(line, col int) pos {
	if line < 1 || line > len(s.lines) {
		return pos{max(line, 1), max(col, 1)}
	}
	text := s.lines[line-1]
	return pos{line, utf8.RuneCountInString(text[:min(max(col-1, 0), len(text))]) + 1}
}

func (s *sheet) header(row []string) {
	s.at = make([]string, len(row))
	for i, name := range row {
		name = strings.ToLower(name)
		switch {
		case !slices.Contains(columns, name):
			s.reader.fault(s.where(i), CodeUnknownColumn, "column", short(row[i]), "known", joined(columns))
		case slices.Contains(s.at, name):
			s.reader.fault(s.where(i), CodeDoubleColumn, "column", name)
		default:
			s.at[i] = name
		}
	}
	for _, name := range needed {
		if !slices.Contains(s.at, name) {
			s.reader.fault(s.where(0), CodeMissingColumn, "column", name)
		}
	}
}

func (s *sheet) entry(row []string) scoring.Entry {
	switch want := len(s.at); {
	case len(row) > want:
		s.reader.fault(s.where(want), CodeFieldCount, "got", fmt.Sprint(len(row)), "want", fmt.Sprint(want))
	case len(row) < want:
		s.reader.fault(s.where(0), CodeFieldCount, "got", fmt.Sprint(len(row)), "want", fmt.Sprint(want))
	}
	var e scoring.Entry
	turn := pos{}
	for i, value := range row[:min(len(row), len(s.at))] {
		name, at := s.at[i], s.where(i)
		if value == "" && slices.Contains(needed, name) {
			s.reader.fault(at, CodeEmptyField, "column", name)
			continue
		}
		switch name {
		case "id":
			s.id(&e, value, at)
		case "unit":
			e.Unit = value
		case "title":
			e.Title = value
		case "category":
			e.Category = value
		case "room":
			s.room(&e, value, at)
		case "order":
			e.Order, turn = s.order(value, at), at
		case "presenter":
			e.Presenter = value
		case "summary":
			e.Summary = value
		case "recuse":
			s.recuse(&e, value, at)
		}
	}
	if e.Order > 0 {
		s.takeTurn(e, turn)
	}
	return e
}

func (s *sheet) id(e *scoring.Entry, value string, at pos) {
	if !idForm.MatchString(value) {
		s.reader.fault(at, CodeBadID, "value", short(value))
		return
	}
	e.ID = value
	s.reader.unique(s.ids, "entry", value, at)
}

func (s *sheet) room(e *scoring.Entry, value string, at pos) {
	if _, ok := s.roomAt[value]; !ok && len(s.roomAt) > 0 {
		s.reader.fault(at, CodeUnknownRoom, "room", short(value), "known", s.knownRooms())
		return
	}
	e.Room = value
}

// order reads a turn in the room; 0 is one to be found.
func (s *sheet) order(value string, at pos) int {
	if value == "" {
		return 0
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 100_000 {
		s.reader.fault(at, CodeBadOrder, "value", short(value))
		return 0
	}
	return n
}

func (s *sheet) takeTurn(e scoring.Entry, at pos) {
	if e.Room == "" {
		return
	}
	if s.turns[e.Room] == nil {
		s.turns[e.Room] = map[int]pos{}
	}
	if first, ok := s.turns[e.Room][e.Order]; ok {
		s.reader.fault(at, CodeDoubleOrder, "order", strconv.Itoa(e.Order), "room", e.Room, "line", strconv.Itoa(first.line))
		return
	}
	s.turns[e.Room][e.Order] = at
}

// plan gives entries without a turn the turns after the last one of their
// room, as they come in the file.
func (s *sheet) plan(unplanned []int) {
	last := map[string]int{}
	for _, e := range s.Entries {
		last[e.Room] = max(last[e.Room], e.Order)
	}
	for _, i := range unplanned {
		e := &s.Entries[i]
		last[e.Room]++
		e.Order = last[e.Room]
	}
}

// recuse reads the users of jurors with a conflict, set apart by blanks,
// commas, semicolons or bars.
func (s *sheet) recuse(e *scoring.Entry, value string, at pos) {
	jurors := s.users(scoring.Juror)
	for _, user := range strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(" ,;|", r) }) {
		switch {
		case !slices.Contains(jurors, user) && len(jurors) > 0 && s.blank == 0:
			s.reader.fault(at, CodeUnknownJuror, "user", short(user))
		case !slices.Contains(e.Recuse, user):
			e.Recuse = append(e.Recuse, user)
		}
	}
}
