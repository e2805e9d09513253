package setup

import (
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

var roomColumns = []column{
	{"id", false, []string{"kode", "code"}},
	{"name", true, []string{"nama", "nama ruang", "ruang", "room"}},
	{"date", false, []string{"tanggal", "hari", "day"}},
	{"start", false, []string{"mulai", "jam mulai", "jam"}},
	{"slot", false, []string{"menit", "lama", "lama slot", "minutes"}},
	{"breaks", false, []string{"istirahat", "jeda", "break"}},
}

var peopleColumns = []column{
	{"user", false, []string{"pengguna", "nama pengguna", "username", "login"}},
	{"name", true, []string{"nama", "nama juri", "nama lengkap", "juror"}},
	{"institution", false, []string{"instansi", "asal", "lembaga", "asal instansi"}},
	{"role", false, []string{"peran", "sebagai"}},
	{"rooms", false, []string{"ruang", "ruangan", "room"}},
	{"chair", false, []string{"ketua"}},
}

var rubricColumns = []column{
	{"id", false, []string{"kode", "code"}},
	{"name", true, []string{"kriteria", "nama", "criterion", "aspek"}},
	{"name en", false, []string{"english", "inggris"}},
	{"weight", true, []string{"bobot"}},
	{"help", false, []string{"penjelasan", "keterangan", "indikator"}},
	{"min", false, []string{"minimal", "nilai minimal"}},
	{"max", false, []string{"maksimal", "nilai maksimal"}},
	{"step", false, []string{"langkah"}},
}

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
	f.read = func(n ast.Node) {
		if yaml(n); c.book != nil {
			if sheet, ok := c.book.find(k); ok {
				c.fault(where(n), CodeSheetAndField, "sheet", short(sheet), "file", c.book.file)
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
	var rooms []ast.Node
	for _, rec := range g.records() {
		f := fields{at: rec.at}
		if name := rec.cells["name"]; rec.cells["id"].shown == "" && slug(name.shown) != "" {
			f.set("id", textNode(name.at, slug(name.shown)))
		}
		rec.set(&f, "id", shown)
		rec.set(&f, "name", shown)
		rec.set(&f, "date", c.book.date)
		rec.set(&f, "start", clockOf)
		rec.set(&f, "slot", lengthOf)
		if b := rec.cells["breaks"]; b.shown != "" {
			f.set("breaks", wordsNode(b.at, b.shown))
		}
		rooms = append(rooms, f.node())
	}
	c.rooms(listNode(pos{1, 1}, rooms))
}

func (c *contest) peopleSheet(g *grid) {
	var people []ast.Node
	taken := map[string]bool{}
	for user := range c.userAt {
		taken[user] = true
	}
	records := g.records()
	for _, rec := range records {
		taken[rec.cells["user"].shown] = true
	}
	for _, rec := range records {
		f := fields{at: rec.at}
		if name := rec.cells["name"]; rec.cells["user"].shown == "" && name.shown != "" {
			f.set("user", textNode(name.at, freeUser(name.shown, taken)))
		}
		rec.set(&f, "user", shown)
		rec.set(&f, "name", shown)
		rec.set(&f, "institution", shown)
		role, known := roleWords[plain(rec.cells["role"].shown)]
		if !known {
			role = rec.cells["role"].shown
		}
		f.set("role", textNode(orAt(rec.cells["role"].at, rec.at), role))
		if rooms := rec.cells["rooms"]; rooms.shown != "" && plain(rooms.shown) != "semua" && plain(rooms.shown) != "all" {
			f.set("rooms", wordsNode(rooms.at, rooms.shown))
		}
		if chair := rec.cells["chair"]; chair.shown != "" {
			yes := strings.Contains(" ya y yes true 1 x v ketua chair ", " "+plain(chair.shown)+" ")
			f.set("chair", flagNode(chair.at, yes))
		}
		people = append(people, f.node())
	}
	c.people(listNode(pos{1, 1}, people))
}

func orAt(at, or pos) pos {
	if at == (pos{}) {
		return or
	}
	return at
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
	if first == "" {
		first = "juri"
	}
	user := first
	for n := 2; taken[user]; n++ {
		user = first + strconv.Itoa(n)
	}
	taken[user] = true
	return user
}

// rubricSheet reads criteria; a scale that is not given is 0 to 100 by 1.
func (c *contest) rubricSheet(g *grid) {
	var criteria []ast.Node
	taken := map[string]bool{}
	for _, rec := range g.records() {
		f, scale := fields{at: rec.at}, fields{at: rec.at}
		if name := rec.cells["name"]; rec.cells["id"].shown == "" && name.shown != "" {
			word, _, _ := strings.Cut(slug(name.shown), "-")
			f.set("id", textNode(name.at, freeUser(word, taken)))
		}
		rec.set(&f, "id", shown)
		name := fields{at: rec.at}
		if id := rec.cells["name"]; id.shown != "" {
			name.set("id", textNode(id.at, id.shown))
		}
		if en := rec.cells["name en"]; en.shown != "" {
			name.set("en", textNode(en.at, en.shown))
		}
		f.set("name", name.node())
		rec.set(&f, "weight", number)
		rec.set(&f, "help", shown)
		for _, bound := range []string{"min", "max", "step"} {
			rec.set(&scale, bound, number)
		}
		if len(scale.nodes) > 0 {
			f.set("scale", scale.node())
		}
		criteria = append(criteria, f.node())
	}
	usual := fields{at: pos{1, 1}}
	usual.set("min", textNode(pos{1, 1}, "0"))
	usual.set("max", textNode(pos{1, 1}, "100"))
	rubric := fields{at: pos{1, 1}}
	rubric.set("scale", usual.node())
	rubric.set("criteria", listNode(pos{1, 1}, criteria))
	c.rubricFields(rubric.node(), &c.Contest.Rubric)
}
