package setup

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// column finds the cell of a column in a line; "" if there is none.
func (s *sheet) column(l line, name string) string {
	return l.cell(slices.Index(s.at, name))
}

// likeID reports whether a cell could be meant for an entry's id.
func likeID(s string) bool {
	return s != "" && len(s) <= 32 && !closes(s) && strings.Count(s, " ") < 2 && !questionNumber.MatchString(s)
}

// record reports whether a line is an entry's, however much it lacks.
func (s *sheet) record(l line) bool {
	id, n := s.column(l, "id"), 0
	for _, name := range []string{"unit", "title", "category"} {
		if s.column(l, name) != "" {
			n++
		}
	}
	if room := s.column(l, "room"); room != "" {
		if _, ok := s.roomNamed(room); ok {
			return true
		}
	}
	if likeID(id) && (n > 0 || strings.ContainsFunc(id, unicode.IsDigit)) {
		return true
	}
	known, all := 0, 0
	for i, name := range s.at {
		if name != "" && name != left && name != unknown {
			if all++; l.cell(i) != "" {
				known++
			}
		}
	}
	return known*2 > all && known > 2 && !closes(l.says())
}

// footing tells what a line can be that is under the last entry.
func (s *sheet) footing(l line) footing {
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
func (s *sheet) stray(row []string) bool {
	if i := slices.Index(s.at, "id"); i >= 0 && i < len(row) && row[i] != "" && idForm.MatchString(row[i]) {
		return false
	}
	said := filled(row)
	if len(said) > 2 {
		return false
	}
	at := slices.IndexFunc(row, func(s string) bool { return s != "" })
	id := "id"
	if i := slices.Index(s.at, "id"); i >= 0 {
		id = s.head[i]
	}
	s.grid.fault(s.where(at), CodeStrayRow, "value", said[0], "column", short(id))
	return true
}

// roomCalled finds a room by its name with or without the word for a room.
func (c *contest) roomCalled(value string) (found string, ok bool) {
	bare := func(s string) string {
		var rest []string
		for _, w := range strings.Fields(plain(s)) {
			if !slices.Contains([]string{"ruang", "ruangan", "r", "room"}, w) {
				rest = append(rest, w)
			}
		}
		return strings.Join(rest, " ")
	}
	n := 0
	for _, r := range c.Rooms {
		if b := bare(value); b != "" && r.ID != "" && (bare(r.Name) == b || bare(r.ID) == b) {
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
func (s *sheet) floats() {
	any := false
	for id := range s.ids {
		whole, part, ok := strings.Cut(id, ".")
		if !ok || part == "" {
			continue
		}
		if _, err := strconv.Atoi(whole); err != nil {
			return
		}
		if strings.Trim(part, "0") != "" {
			return // 1.1, 1.2: it is how they count
		}
		any = true
	}
	if !any {
		return
	}
	for id, at := range s.ids {
		if whole, part, _ := strings.Cut(id, "."); part != "" {
			s.grid.fault(at, CodeFloatID, "value", id, "try", whole)
		}
	}
}
