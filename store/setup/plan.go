package setup

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"time"
	"unicode"

	"juri/scoring"
	"juri/scoring/rank"
)

// Plan is what an organizer says of a new contest. What is left out gets what
// contests usually have; contest.yaml says so in comments.
type Plan struct {
	Name     string
	Host     string
	Language string // "id" or "en", of the files too
	Timezone string
	Preset   string
	Rooms    []scoring.Room
	People   []scoring.Person
	Awards   []rank.Award
	Entries  []scoring.Entry // those that are known already
}

var contestTemplates = template.Must(template.New("").
	Funcs(template.FuncMap{"quote": strconv.Quote, "length": lengthText, "list": joined[string]}).
	ParseFS(folders, "templates/contest.*.yaml"))

func lengthText(d time.Duration) string {
	s := d.String()
	for _, zero := range []string{"m0s", "h0m"} {
		if strings.HasSuffix(s, zero) {
			s = strings.TrimSuffix(s, zero[1:])
		}
	}
	return s
}

// Write makes dir a contest folder: contest.yaml with comments, and entries.xlsx
// with drop-downs. It replaces no file: CodeFileExists, and nothing is written.
func (p Plan) Write(dir string) error {
	of, err := readPreset(p.Preset)
	if err != nil {
		return err
	}
	p = p.usual(of)
	jurors := slices.DeleteFunc(slices.Clone(p.People), func(m scoring.Person) bool { return !m.Scores() })
	var contest bytes.Buffer
	err = contestTemplates.ExecuteTemplate(&contest, "contest."+p.Language+".yaml", struct {
		Plan
		Rubric     scoring.Rubric
		Method     rank.Method
		Ties       []string
		Enough     int
		Shared     bool
		Components []scoring.Component
		Overtime   scoring.Overtime
		Note       string
	}{p, of.rubric, of.method, of.ties, max(1, min(len(jurors)-1, 3)), of.shared, of.components, of.overtime, of.note.In(p.Language)})
	if err != nil {
		return fmt.Errorf("write contest.yaml: %w", err)
	}
	book, err := p.book()
	if err != nil {
		return fmt.Errorf("write %s: %w", entriesBook, err)
	}
	return writeFolder(dir, file{contestFile, contest.Bytes()}, file{entriesBook, book})
}

// usual fills in what was not said.
func (p Plan) usual(of preset) Plan {
	if p.Language != "en" {
		p.Language = "id"
	}
	say := func(id, en string) string { return scoring.Text{ID: id, EN: en}.In(p.Language) }
	p.Host = clean(p.Host)
	if p.Name = clean(p.Name); p.Name == "" {
		p.Name = of.rubric.Name.In(p.Language)
	}
	if p.Timezone == "" {
		p.Timezone = "Asia/Jakarta"
	}
	if len(p.Rooms) == 0 {
		p.Rooms = []scoring.Room{{ID: say("utama", "main"), Name: say("Ruang utama", "Main room"), Start: "08:00",
			Slot: 20 * time.Minute, Breaks: []scoring.Break{{From: "12:00", To: "13:00"}}}}
	}
	first := p.Rooms[0].ID
	if len(p.People) == 0 {
		j := say("juri", "juror")
		n := of.jurors
		if of.shared {
			n = len(of.rubric.Criteria)
		}
		for i := range n {
			n := strconv.Itoa(i + 1)
			p.People = append(p.People, scoring.Person{User: j + n, Name: say("Juri ", "Juror ") + n, Role: scoring.Juror, Chair: i == 0})
		}
	}
	if of.shared {
		p.People = shareOut(p.People, of.rubric)
	}
	if !slices.ContainsFunc(p.People, scoring.Person.Organizes) {
		p.People = append(p.People, p.crew(say)...)
	}
	p.Awards = of.awarded(p.Awards, say)
	if len(p.Entries) == 0 {
		p.Entries = []scoring.Entry{
			{ID: "P01", Unit: say("Instansi pertama", "First institution"), Title: say("Judul inovasi pertama", "Title of the first innovation"),
				Category: say("Umum", "General"), Room: first, Order: 1, Presenter: say("Nama penyaji", "Presenter's name"),
				Summary: say("Satu kalimat tentang inovasi ini.", "One sentence about it.")},
			{ID: "P02", Unit: say("Instansi kedua", "Second institution"), Title: say("Judul inovasi kedua", "Title of the second innovation"),
				Category: say("Umum", "General"), Room: first, Order: 2},
		}
	}
	return p
}

// shareOut gives the jurors the criteria in turn, so that each is judged by as many as
// any other, as far as they go.
func shareOut(people []scoring.Person, rubric scoring.Rubric) []scoring.Person {
	people = slices.Clone(people)
	var jurors []*scoring.Person
	for i := range people {
		if people[i].Scores() {
			jurors = append(jurors, &people[i])
		}
	}
	if len(jurors) < 2 {
		return people
	}
	for i := range max(len(jurors), len(rubric.Criteria)) {
		j := jurors[i%len(jurors)]
		j.Criteria = append(j.Criteria, rubric.Criteria[i%len(rubric.Criteria)].ID)
	}
	return people
}

// crew is who runs a contest: a moderator a room, two organizers, for two people
// make a result final, and a projector.
func (p Plan) crew(say func(id, en string) string) []scoring.Person {
	taken := map[string]bool{}
	for _, m := range p.People {
		taken[m.User] = true
	}
	var crew []scoring.Person
	for _, r := range p.Rooms {
		user := "moderator"
		if len(p.Rooms) > 1 {
			user = "moderator-" + slug(r.ID)
		}
		crew = append(crew, scoring.Person{User: freeUser(user[:min(len(user), 30)], taken), Name: "Moderator " + r.Name,
			Role: scoring.Moderator, Rooms: []string{r.ID}})
	}
	return append(crew,
		scoring.Person{User: freeUser(say("panitia", "organizer"), taken), Name: say("Panitia", "Organizer"), Role: scoring.Organizer},
		scoring.Person{User: freeUser(say("sekretaris", "secretary"), taken), Name: say("Sekretaris panitia", "Secretary"), Role: scoring.Organizer},
		scoring.Person{User: freeUser(say("layar", "board"), taken), Name: say("Layar utama", "Main board"), Role: scoring.Board},
	)
}

// What people type when they are asked for a new contest.

// ParseRooms reads a room a line: its name, and after a semicolon or comma its day.
func ParseRooms(text string) ([]scoring.Room, error) {
	var rooms []scoring.Room
	seen := map[string]bool{}
	for i, l := range lines(text) {
		name, day, _ := strings.Cut(strings.ReplaceAll(l, ";", ","), ",")
		r := scoring.Room{Name: clean(name), ID: slug(name)}
		if r.ID == "" {
			return nil, problem("bad_id", "value", short(name))
		}
		if seen[r.ID] {
			return nil, problem("duplicate_id", "kind", "room", "id", r.ID, "line", strconv.Itoa(i))
		}
		seen[r.ID] = true
		if day = strings.TrimSpace(day); day != "" {
			d := anyDate(day)
			if _, err := time.Parse(time.DateOnly, d); err != nil {
				return nil, problem("bad_date", "value", short(day))
			}
			r.Date = d
		}
		rooms = append(rooms, r)
	}
	if len(rooms) == 0 {
		return nil, problem("no_rooms")
	}
	return rooms, nil
}

// ParseJurors reads a juror a line: the name, and after a semicolon the
// institution. The first one is the chair.
func ParseJurors(text string) ([]scoring.Person, error) {
	var jurors []scoring.Person
	taken := map[string]bool{}
	for _, l := range lines(text) {
		name, institution, _ := strings.Cut(l, ";")
		p := scoring.Person{Name: clean(name), Institution: clean(institution), Role: scoring.Juror, Chair: len(jurors) == 0}
		if p.Name == "" {
			return nil, problem("empty_text")
		}
		p.User = freeUser(p.Name, taken)
		jurors = append(jurors, p)
	}
	if len(jurors) == 0 {
		return nil, problem("no_juror")
	}
	return jurors, nil
}

// ParseAwards reads awards set apart by commas, best first: "3 Besar: 3". One
// without a number has one place.
func ParseAwards(text string) ([]rank.Award, error) {
	var awards []rank.Award
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		name, places, given := strings.Cut(part, ":")
		a := rank.Award{Name: clean(name), Places: 1}
		if n, err := strconv.Atoi(strings.TrimSpace(places)); given && (err != nil || n < 1 || n > 1000) {
			return nil, problem("bad_count", "value", short(places), "min", "1", "max", "1000")
		} else if given {
			a.Places = n
		}
		if a.Name == "" {
			return nil, problem("empty_text")
		}
		awards = append(awards, a)
	}
	return awards, nil
}

// ParseDay reads the times that all rooms share: the start, a slot's length in
// minutes, and the breaks, which may be none.
func ParseDay(start, slot, breaks string) (r scoring.Room, err error) {
	var ok bool
	if r.Start, ok = clockTime(start); !ok {
		return r, problem("bad_time", "value", short(start))
	}
	n, err := strconv.Atoi(strings.TrimSpace(slot))
	if err != nil || n < 1 || n > 24*60 {
		return r, problem("bad_count", "value", short(slot), "min", "1", "max", strconv.Itoa(24*60))
	}
	r.Slot = time.Duration(n) * time.Minute
	var faults Faults
	(&reader{faults: &faults}).breaks(&r.Breaks)(wordsAt(pos{1, 1}, breaks))
	if len(faults) > 0 {
		return r, faults[0].Problem
	}
	return r, nil
}

// anyDate writes a day written day first, with the month's name or without, or already so, as
// 2023-03-20; anything else as it is.
func anyDate(s string) string {
	parts := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(parts) == 4 {
		parts = parts[1:] // Sabtu, 28 November 2026
	}
	if len(parts) == 3 {
		parts[1] = monthNumber(parts[1])
	}
	t := strings.Join(parts, "-")
	for _, form := range []string{"2-1-2006", "2-1-06", time.DateOnly, "2006-1-2"} {
		if d, err := time.Parse(form, t); err == nil {
			return d.Format(time.DateOnly)
		}
	}
	return s
}

// monthNumber is the number of a month that is written out or shortened, in either language;
// anything else as it is.
func monthNumber(s string) string {
	for i, begins := range []string{"jan", "feb", "mar", "apr", "mei may", "jun", "jul", "agu ags aug", "sep", "okt oct", "nov nop", "des dec"} {
		if len(s) > 2 && slices.Contains(strings.Fields(begins), s[:3]) {
			return strconv.Itoa(i + 1)
		}
	}
	return s
}

func lines(text string) []string {
	all := strings.Split(text, "\n")
	return slices.DeleteFunc(all, func(l string) bool { return strings.TrimSpace(l) == "" })
}
