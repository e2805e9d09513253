package setup

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// column finds the cell of a column in a line; "" if there is none.
func (s *entryReader) column(l line, name string) string {
	return l.cell(slices.Index(s.at, name))
}

// likeID reports whether a cell could be meant for an entry's id.
func likeID(s string) bool {
	return s != "" && len(s) <= 32 && !closes(s) && strings.Count(s, " ") < 2 && !questionNumber.MatchString(s)
}

// record reports whether a line is an entry's, however much it lacks.
func (s *entryReader) record(l line) bool {
	if room := s.column(l, "room"); room != "" {
		if _, ok := s.roomNamed(room); ok {
			return true
		}
	}
	id := s.column(l, "id")
	said := s.column(l, "unit") + s.column(l, "title") + s.column(l, "category")
	if likeID(id) && (said != "" || strings.ContainsFunc(id, unicode.IsDigit)) {
		return true
	}
	known, all := 0, 0
	for i, name := range s.at {
		if name != "" && name != skipped && name != unknown {
			if all++; l.cell(i) != "" {
				known++
			}
		}
	}
	return known*2 > all && known > 2 && !closes(l.says())
}

// footing tells what a line can be that is under the last entry.
func (s *entryReader) footing(l line) footing {
	switch {
	case s.given.empty(l.cleaned()):
		return nothing
	case closes(l.says()):
		return closing
	case s.column(l, "unit") != "" || s.column(l, "title") != "" || likeID(s.column(l, "id")):
		return doubtful
	}
	return beside
}

// stray finds a row that can be no entry, and says so once: it has no id, and
// little else. It may be a heading among the entries, or a remark.
func (s *entryReader) stray(row []string) bool {
	i, id := slices.Index(s.at, "id"), "id"
	if i >= 0 {
		id = s.head[i]
	}
	said := filled(row)
	if i >= 0 && i < len(row) && idForm.MatchString(row[i]) || len(said) > 2 {
		return false
	}
	at := slices.IndexFunc(row, func(s string) bool { return s != "" })
	s.grid.fault(s.where(at), "stray_row", "value", said[0], "column", short(id))
	return true
}

// roomCalled finds a room by its name with or without the word for a room.
func (c *contest) roomCalled(value string) (found string, ok bool) {
	bare := func(s string) string {
		return strings.Join(slices.DeleteFunc(strings.Fields(plain(s)), func(w string) bool {
			return slices.Contains([]string{"ruang", "ruangan", "r", "room"}, w)
		}), " ")
	}
	n, b := 0, bare(value)
	for _, r := range c.Rooms {
		if b != "" && r.ID != "" && (bare(r.Name) == b || bare(r.ID) == b) {
			found, n = r.ID, n+1
		}
	}
	return found, n == 1
}

// likelyID is what an id that is none was meant for; "" if that is not sure.
func likelyID(value string) string {
	s := strings.Map(func(r rune) rune {
		switch {
		case r == '/' || r == '\\' || r == '–' || r == '—':
			return '-'
		case unicode.IsSpace(r) || r == '#' || r == '(' || r == ')' || r == '\'':
			return -1
		}
		return r
	}, latin(value))
	if s == value || !idForm.MatchString(s) {
		return ""
	}
	return s
}

// floats are ids that a program wrote as numbers with decimals.
func (s *entryReader) floats() {
	for id := range s.ids {
		whole, part, _ := strings.Cut(id, ".")
		_, err := strconv.Atoi(whole)
		if part != "" && (err != nil || strings.Trim(part, "0") != "") {
			return // 1.1, 1.2: it is how they count
		}
	}
	for id, at := range s.ids {
		if whole, part, _ := strings.Cut(id, "."); part != "" {
			s.grid.fault(at, "float_id", "value", id, "try", whole)
		}
	}
}

var (
	monthNames = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|" +
		"january|february|march|may|june|july|august|october|december"
	datedForm = regexp.MustCompile(`(?i)\b\d{1,2}\s+(?:` + monthNames + `)\s+\d{4}\b|\b(?:` + monthNames + `)\s+\d{4}\b|\.{3,}|…{2,}|_{3,}|^\*+\)?\s`)
)

// closes reports whether a cell says what stands under a list.
func closes(s string) bool {
	word, _, _ := strings.Cut(plain(s), " ")
	return slices.Contains(closingWords, word) || datedForm.MatchString(s) || strings.HasSuffix(s, ":")
}

// footing is what a row can be that is under the last record.
type footing int

const (
	nothing  footing = iota // nothing that is read
	closing                 // a sum, a signature, a remark
	beside                  // it says nothing where a record does
	doubtful                // it may be a record that lacks something
)

// foot parts the rows under a table from its records: those after the last
// record, from an empty row on or from one that closes the table. What may be a record
// stays, and is then a fault.
func (g *grid) foot(record func(line) bool, is func(line) footing) {
	end := len(g.lines)
	for end > g.row && (g.lines[end-1].blank() || !record(g.lines[end-1])) {
		end--
	}
	start, closed := -1, false
	for i, l := range g.lines[end:] {
		i += end
		switch what := is(l); {
		case what == nothing:
		case what == closing:
			if closed = true; start < 0 {
				start = i
			}
		case closed && start >= 0:
		case what == doubtful:
			start = -1
		case start < 0 && i > g.row && is(g.lines[i-1]) == nothing:
			start = i
		}
	}
	if start < 0 {
		return
	}
	for _, l := range g.lines[start:] {
		if is(l) != nothing {
			g.below = append(g.below, l)
		}
	}
	g.lines = g.lines[:start]
}

// says is what a row says first.
func (l line) says() string {
	for i := range l.shown {
		if s := l.cell(i); s != "" {
			return short(s)
		}
	}
	return ""
}

// cleaned are a line's cells, each one harmless line.
func (l line) cleaned() []string {
	all := make([]string, len(l.shown))
	for i := range all {
		all[i] = l.cell(i)
	}
	return all
}
