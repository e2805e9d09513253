package setup

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/scoring/rank"
)

// entryReader is the list of entries while it is read.
type entryReader struct {
	*grid
	*contest
	at      []string   // the column's name at each place
	given   *listHeads // of a list that somebody gave; nil of the folder's own
	ids     map[string]pos
	turns   map[turn]pos // where each is taken
	shorts  map[string]pos
	unsaid  []int  // entries that the list gives no turn
	onlyOne string // the room of entries that name none
}

// readEntries reads the folder's list of entries; contest.yaml must have been read.
func (c *contest) readEntries(g *grid) {
	s := c.entryReader(g)
	before := len(*g.faults)
	if row, ok := g.next(); ok {
		s.at = g.heads(row)
	}
	if s.rows(); len(c.Entries) == 0 && (s.at == nil || len(*g.faults) == before) {
		g.fault(pos{1, 1}, "no_entries")
	}
}

func (c *contest) entryReader(g *grid) *entryReader {
	return &entryReader{grid: g, contest: c, ids: map[string]pos{}, turns: map[turn]pos{}, shorts: map[string]pos{}}
}

type turn struct {
	room  string
	order int
}

// rows reads what is under the header.
func (s *entryReader) rows() {
	for row, ok := s.next(); ok; row, ok = s.next() {
		switch {
		case strings.Join(row, "") == "":
		case s.given != nil && s.given.empty(row): // a row of which only what is left out was filled in
		case s.given != nil && slices.Equal(row, s.head): // once more, as on every page
		case s.given != nil && s.stray(row):
		default:
			e := s.entry(row)
			if e.Order == 0 {
				s.unsaid = append(s.unsaid, len(s.Entries))
			}
			s.Entries = append(s.Entries, e)
		}
	}
	s.plan(s.unsaid)
	s.shortsApart()
}

// counted finds rows that have more or fewer cells than the header. Those that
// somebody gave may end early.
func (s *entryReader) counted(row []string) {
	got, want := len(row), len(s.at)
	switch {
	case s.given != nil:
		s.beyond(row, s.at)
	case got > want:
		s.grid.fault(s.where(want), "field_count", "got", strconv.Itoa(got), "want", strconv.Itoa(want))
	case got < want:
		s.grid.fault(s.where(0), "field_count", "got", strconv.Itoa(got), "want", strconv.Itoa(want))
	}
}

func (s *entryReader) entry(row []string) scoring.Entry {
	s.counted(row)
	s.underHeads(row, s.at)
	e, turn := scoring.Entry{Room: s.onlyOne}, pos{}
	if s.given != nil && len(row) < len(s.at) {
		row = append(row, make([]string, len(s.at)-len(row))...)
	}
	for i, value := range row[:min(len(row), len(s.at))] {
		name, at := s.at[i], s.where(i)
		switch {
		case value == "" && slices.ContainsFunc(entryColumns, func(c column) bool { return c.must && c.name == name }):
			if !s.merges(at) { // that is said already
				s.grid.fault(at, "empty_field", "column", cmp.Or(s.head[i], name))
			}
		case name == "id":
			s.id(&e, value, at)
		case name == "room":
			s.room(&e, value, at)
		case name == "order":
			e.Order, turn = s.order(value, at), at
		case name == "recuse":
			s.recuse(&e, value, at)
		case name == "category":
			e.Category = strings.Join(rank.Categories(value), "; ")
			if why := s.Contest.CheckCategories(value); why != nil {
				s.grid.report(at, why)
			}
		default:
			if text := textOf(&e, name); text != nil {
				*text = value
			}
		}
	}
	if e.Order > 0 {
		s.takeTurn(e, turn)
	}
	for i, name := range s.at {
		if text := textOf(&e, name); text != nil {
			s.grid.say(s.where(i), e.ID, name, *text)
		}
		if name == "short" {
			s.shorts[e.ID] = s.where(i)
		}
	}
	return e
}

// textOf is the text of an entry that a column has; nil if it has none.
func textOf(e *scoring.Entry, column string) *string {
	switch column {
	case "unit":
		return &e.Unit
	case "title":
		return &e.Title
	case "short":
		return &e.Short
	case "category":
		return &e.Category
	case "presenter":
		return &e.Presenter
	case "summary":
		return &e.Summary
	}
	return nil
}

func (s *entryReader) id(e *scoring.Entry, value string, at pos) {
	if !idForm.MatchString(value) {
		s.grid.fault(at, "bad_id", "value", short(value), "try", likelyID(value))
		return
	}
	e.ID = value
	s.grid.unique(s.ids, "entry", value, at)
}

func (s *entryReader) room(e *scoring.Entry, value string, at pos) {
	room, ok := s.roomNamed(value)
	if !ok && s.given != nil {
		room, ok = s.roomCalled(value)
	}
	switch {
	case !ok && len(s.roomAt) > 0:
		s.grid.fault(at, "no_such_room", "room", short(value), "known", s.knownRooms())
		return
	case s.ofRound(room):
		s.grid.fault(at, "round_room", "room", room)
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
func (s *entryReader) order(value string, at pos) int {
	if value == "" {
		return 0
	}
	text := value
	if s.given != nil { // a number as other programs write it
		text = strings.TrimSuffix(strings.TrimSuffix(value, ".0"), ".")
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 100_000 {
		s.grid.fault(at, "bad_turn", "value", short(value))
		return 0
	}
	return n
}

func (s *entryReader) takeTurn(e scoring.Entry, at pos) {
	this := turn{e.Room, e.Order}
	if first, taken := s.turns[this]; taken {
		s.grid.fault(at, "duplicate_turn", "order", strconv.Itoa(e.Order), "room", e.Room, "line", strconv.Itoa(first.line))
	} else if e.Room != "" {
		s.turns[this] = at
	}
}

// plan gives entries without a turn the turns after the last one of their room: as
// they come in the file, or as the contest's lot has it. That is how lists were drawn
// before draws were on record: by the SHA-256 of "seed:room:id".
func (s *entryReader) plan(unplanned []int) {
	last, rooms := map[string]int{}, map[string][]*scoring.Entry{}
	for _, e := range s.Entries {
		last[e.Room] = max(last[e.Room], e.Order)
	}
	for _, i := range unplanned {
		e := &s.Entries[i]
		e.ByRow = true
		rooms[e.Room] = append(rooms[e.Room], e)
	}
	lot := func(e *scoring.Entry) []byte {
		sum := sha256.Sum256([]byte(strconv.Itoa(s.Contest.Draw) + ":" + e.Room + ":" + e.ID))
		return sum[:]
	}
	for room, entries := range rooms {
		if s.Contest.Draw > 0 {
			slices.SortStableFunc(entries, func(a, b *scoring.Entry) int {
				return cmp.Or(bytes.Compare(lot(a), lot(b)), cmp.Compare(a.ID, b.ID))
			})
		}
		for _, e := range entries {
			last[room]++
			e.Order = last[room]
		}
	}
}

// recuse reads jurors with a conflict: user names set apart by blanks, commas,
// semicolons or bars, or whole names set apart by any of those but blanks.
func (s *entryReader) recuse(e *scoring.Entry, value string, at pos) {
	jurors := s.users(scoring.Person.Scores)
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
			s.grid.fault(at, "unknown_juror", "user", short(user))
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
		case !p.Scores() || p.User == "":
		case p.User == value:
			return p.User, true
		case strings.EqualFold(p.Name, value):
			user, n = p.User, n+1
		}
	}
	return user, n == 1
}

// maxSeed bounds a lot's number, so that it can be read out.
const maxSeed = 999_999_999
