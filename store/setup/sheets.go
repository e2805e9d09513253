package setup

import (
	"cmp"
	"strconv"
	"strings"
)

var (
	roomColumns   = columnsOf("rooms", "id", "name!", "date", "start", "slot", "breaks")
	peopleColumns = columnsOf("people", "user", "name!", "institution", "role", "rooms", "chair", "reserve", "criteria")
	rubricColumns = columnsOf("rubric", "id", "name!", "name en", "weight!", "help", "min", "max", "step")
)

// roleWords are what people call the roles in a sheet.
var roleWords = map[string]string{
	"": "juror", "juri": "juror", "ketua juri": "juror", "moderator": "moderator", "panitia": "organizer",
	"penyelenggara": "organizer", "layar": "board",
}

// in reads with another file's places.
func (c *contest) in(r *reader, read func()) {
	was := c.reader
	c.reader = r
	read()
	c.reader = was
}

// sheetOf returns a sheet of the contest's workbook, nil if it has none of that kind.
func (c *contest) sheetOf(k kind, cols []column) *grid {
	if c.book == nil {
		return nil
	}
	name, ok := c.book.find(k)
	if !ok {
		return nil
	}
	return c.book.grid(name, cols)
}

// orSheet is a field that a sheet of the workbook may say instead.
func (c *contest) orSheet(f field, k kind, cols []column, read func(*grid)) field {
	yaml := f.read
	f.read = func(v value) {
		if yaml(v); c.book != nil {
			if sheet, ok := c.book.find(k); ok {
				c.fault(v.at, "sheet_and_field", "sheet", short(sheet), "file", c.book.file)
			}
		}
	}
	f.absent = func() bool {
		g := c.sheetOf(k, cols)
		if g != nil {
			c.in(g.reader, func() { read(g) })
		}
		return g != nil
	}
	return f
}

func (c *contest) roomSheet(g *grid) {
	rooms := value{at: pos{1, 1}, kind: listValue}
	for _, rec := range g.records() {
		room := value{at: rec.at, kind: fieldsValue}
		if rec.cells["id"].shown == "" {
			room.setText("id", rec.cells["name"].at, slug(rec.cells["name"].shown))
		}
		rec.set(&room, shown, "id", "name")
		rec.set(&room, c.book.date, "date")
		rec.set(&room, clockOf, "start")
		rec.set(&room, lengthOf, "slot")
		if b := rec.cells["breaks"]; b.shown != "" {
			room.set("breaks", wordsAt(b.at, b.shown))
		}
		rooms.list = append(rooms.list, room)
	}
	c.rooms(rooms)
}

func (c *contest) peopleSheet(g *grid) {
	people := value{at: pos{1, 1}, kind: listValue}
	taken := map[string]bool{}
	for user := range c.userAt {
		taken[user] = true
	}
	records := g.records()
	for _, rec := range records {
		taken[rec.cells["user"].shown] = true
	}
	for _, rec := range records {
		person := value{at: rec.at, kind: fieldsValue}
		if name := rec.cells["name"]; rec.cells["user"].shown == "" && name.shown != "" {
			person.setText("user", name.at, freeUser(name.shown, taken))
		}
		rec.set(&person, shown, "user", "name", "institution")
		at, role := rec.at, rec.cells["role"]
		if role.at != (pos{}) {
			at = role.at
		}
		if word, known := roleWords[plain(role.shown)]; known {
			role.shown = word
		}
		person.set("role", textAt(at, role.shown))
		for _, name := range []string{"rooms", "criteria"} {
			if c := rec.cells[name]; c.shown != "" && plain(c.shown) != "semua" && plain(c.shown) != "all" {
				person.set(name, wordsAt(c.at, c.shown))
			}
		}
		for name, word := range map[string]string{"chair": "ketua", "reserve": "cadangan"} {
			if c := rec.cells[name]; c.shown != "" {
				yes := isYes(c.shown) || plain(c.shown) == word || plain(c.shown) == name
				person.set(name, value{at: c.at, kind: flagValue, text: strconv.FormatBool(yes)})
			}
		}
		people.list = append(people.list, person)
	}
	c.people(people)
}

// freeUser makes a user name of a person's name that nobody has: ani, or ani2.
func freeUser(name string, taken map[string]bool) string {
	first := ""
	for _, word := range strings.Fields(name) {
		if strings.HasSuffix(word, ".") || strings.HasSuffix(word, ",") && strings.Contains(word, ".") {
			continue // a title: Dr., S.Sos.,
		}
		if first = strings.TrimLeft(slug(word), "-0123456789"); first != "" {
			break
		}
	}
	user := cmp.Or(first, "juri")
	for n := 2; taken[user]; n++ {
		user = cmp.Or(first, "juri") + strconv.Itoa(n)
	}
	taken[user] = true
	return user
}

// rubricSheet reads criteria; a scale that is not given is 0 to 100 by 1.
func (c *contest) rubricSheet(g *grid) {
	top := pos{1, 1}
	criteria := value{at: top, kind: listValue}
	taken := map[string]bool{}
	for _, rec := range g.records() {
		criterion := value{at: rec.at, kind: fieldsValue}
		name, id, en := value{at: rec.at, kind: fieldsValue}, rec.cells["name"], rec.cells["name en"]
		if rec.cells["id"].shown == "" && id.shown != "" {
			word, _, _ := strings.Cut(slug(id.shown), "-")
			criterion.setText("id", id.at, freeUser(word, taken))
		}
		rec.set(&criterion, shown, "id")
		name.setText("id", id.at, id.shown)
		name.setText("en", en.at, en.shown)
		criterion.set("name", name)
		rec.set(&criterion, number, "weight")
		rec.set(&criterion, shown, "help")
		scale := value{at: rec.at, kind: fieldsValue}
		if rec.set(&scale, number, "min", "max", "step"); len(scale.fields) > 0 {
			criterion.set("scale", scale)
		}
		criteria.list = append(criteria.list, criterion)
	}
	usual, rubric := value{at: top, kind: fieldsValue}, value{at: top, kind: fieldsValue}
	usual.setText("min", top, "0")
	usual.setText("max", top, "100")
	rubric.set("scale", usual)
	rubric.set("criteria", criteria)
	c.rubricFields(rubric, &c.Contest.Rubric)
}
