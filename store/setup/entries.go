package setup

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
)

// sheet is the list of entries while it is read.
type sheet struct {
	*grid
	*contest
	at    []string // the column's name at each place
	ids   map[string]pos
	turns map[string]map[int]pos // room -> turn -> where it is taken
}

// readEntries reads the list of entries; contest.yaml must have been read.
func (c *contest) readEntries(g *grid) {
	s := &sheet{grid: g, contest: c, ids: map[string]pos{}, turns: map[string]map[int]pos{}}
	before, unplanned := len(*g.faults), []int(nil)
	for {
		row, ok := g.next()
		switch {
		case !ok:
			if len(c.Entries) == 0 && (s.at == nil || len(*g.faults) == before) {
				g.fault(pos{1, 1}, CodeNoEntries)
			}
			s.plan(unplanned)
			return
		case strings.Join(row, "") == "":
		case s.at == nil:
			s.at = g.heads(row, entryColumns)
		default:
			e := s.entry(row)
			if e.Order == 0 {
				unplanned = append(unplanned, len(c.Entries))
			}
			c.Entries = append(c.Entries, e)
		}
	}
}

func (s *sheet) entry(row []string) scoring.Entry {
	switch want := len(s.at); {
	case len(row) > want:
		s.grid.fault(s.where(want), CodeFieldCount, "got", fmt.Sprint(len(row)), "want", fmt.Sprint(want))
	case len(row) < want:
		s.grid.fault(s.where(0), CodeFieldCount, "got", fmt.Sprint(len(row)), "want", fmt.Sprint(want))
	}
	s.underHeads(row, s.at)
	var e scoring.Entry
	turn := pos{}
	for i, value := range row[:min(len(row), len(s.at))] {
		name, at := s.at[i], s.where(i)
		if value == "" && needed(name) {
			s.grid.fault(at, CodeEmptyField, "column", name)
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
	s.texts(e)
	return e
}

// needed reports whether no entry may leave the column empty.
func needed(name string) bool {
	c, ok := named(entryColumns, name)
	return ok && c.must
}

func (s *sheet) id(e *scoring.Entry, value string, at pos) {
	if !idForm.MatchString(value) {
		s.grid.fault(at, CodeBadID, "value", short(value))
		return
	}
	e.ID = value
	s.grid.unique(s.ids, "entry", value, at)
}

func (s *sheet) room(e *scoring.Entry, value string, at pos) {
	room, ok := s.roomNamed(value)
	if !ok && len(s.roomAt) > 0 {
		s.grid.fault(at, CodeUnknownRoom, "room", short(value), "known", s.knownRooms())
		return
	}
	if s.ofRound(room) {
		s.grid.fault(at, CodeRoundRoom, "room", room)
	}
	e.Room = room
}

// roomNamed finds a room by its id, or by its name however that is written.
func (c *contest) roomNamed(value string) (string, bool) {
	if _, ok := c.roomAt[value]; ok {
		return value, true
	}
	found := value
	n := 0
	for _, r := range c.Rooms {
		if r.ID != "" && (strings.EqualFold(r.ID, value) || strings.EqualFold(r.Name, value)) {
			found, n = r.ID, n+1
		}
	}
	return found, n == 1
}

// order reads a turn in the room; 0 is one to be found.
func (s *sheet) order(value string, at pos) int {
	if value == "" {
		return 0
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 100_000 {
		s.grid.fault(at, CodeBadOrder, "value", short(value))
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
		s.grid.fault(at, CodeDoubleOrder, "order", strconv.Itoa(e.Order), "room", e.Room, "line", strconv.Itoa(first.line))
		return
	}
	s.turns[e.Room][e.Order] = at
}

// plan gives entries without a turn the turns after the last one of their room:
// as they come in the file, or as the contest's lot has it.
func (s *sheet) plan(unplanned []int) {
	last, rooms := map[string]int{}, map[string][]*scoring.Entry{}
	for _, e := range s.Entries {
		last[e.Room] = max(last[e.Room], e.Order)
	}
	for _, i := range unplanned {
		e := &s.Entries[i]
		e.ByRow = true
		rooms[e.Room] = append(rooms[e.Room], e)
	}
	for room, entries := range rooms {
		if s.Contest.Draw > 0 {
			drawn(s.Contest.Draw, entries)
		}
		for _, e := range entries {
			last[room]++
			e.Order = last[room]
		}
	}
}

// recuse reads jurors with a conflict: user names set apart by blanks, commas,
// semicolons or bars, or whole names set apart by any of those but blanks.
func (s *sheet) recuse(e *scoring.Entry, value string, at pos) {
	jurors := s.users(scoring.Juror)
	var users []string
	parts := strings.FieldsFunc(value, func(r rune) bool { return r == ';' || r == '|' })
	if len(parts) == 1 { // a name may have commas of its own
		if _, whole := s.jurorNamed(value); !whole {
			parts = strings.Split(value, ",")
		}
	}
	for _, part := range parts {
		if user, ok := s.jurorNamed(strings.TrimSpace(part)); ok {
			users = append(users, user)
			continue
		}
		users = append(users, strings.FieldsFunc(part, func(r rune) bool { return r == ' ' || r == ',' })...)
	}
	for _, user := range users {
		switch {
		case !slices.Contains(jurors, user) && len(jurors) > 0 && s.blank == 0:
			s.grid.fault(at, CodeUnknownJuror, "user", short(user))
		case !slices.Contains(e.Recuse, user):
			e.Recuse = append(e.Recuse, user)
		}
	}
}

// jurorNamed finds a juror by user name, or by a name that only one has.
func (c *contest) jurorNamed(value string) (user string, ok bool) {
	n := 0
	for _, p := range c.People {
		switch {
		case p.Role != scoring.Juror || p.User == "":
		case p.User == value:
			return p.User, true
		case strings.EqualFold(p.Name, value):
			user, n = p.User, n+1
		}
	}
	return user, n == 1
}
