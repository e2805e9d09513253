package setup

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"time"

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
	Funcs(template.FuncMap{"quote": strconv.Quote, "length": lengthText, "list": listText}).
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

func listText(words []string) string { return strings.Join(words, ", ") }

// Write makes dir a contest folder: contest.yaml with comments, and entries.xlsx
// with drop-downs. It replaces no file: CodeFileExists, and nothing is written.
func (p Plan) Write(dir string) error {
	rubric, err := Preset(p.Preset)
	if err != nil {
		return err
	}
	p = p.usual(rubric)
	jurors := slices.DeleteFunc(slices.Clone(p.People), func(m scoring.Person) bool { return !m.Scores() })
	var contest bytes.Buffer
	err = contestTemplates.ExecuteTemplate(&contest, "contest."+p.Language+".yaml", struct {
		Plan
		Rubric       scoring.Rubric
		Method, Ties string
		Enough       int
	}{p, rubric, method(rubric), strings.Join(ties(rubric), ", "), max(1, min(len(jurors)-1, 3))})
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
func (p Plan) usual(rubric scoring.Rubric) Plan {
	if p.Language != "en" {
		p.Language = "id"
	}
	say := func(id, en string) string { return scoring.Text{ID: id, EN: en}.In(p.Language) }
	p.Host = clean(p.Host)
	if p.Name = clean(p.Name); p.Name == "" {
		p.Name = rubric.Name.In(p.Language)
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
		for i := range 3 {
			n := strconv.Itoa(i + 1)
			p.People = append(p.People, scoring.Person{User: j + n, Name: say("Juri ", "Juror ") + n, Role: scoring.Juror, Chair: i == 0})
		}
	}
	if !slices.ContainsFunc(p.People, scoring.Person.Organizes) {
		p.People = append(p.People, p.crew(say)...)
	}
	if len(p.Awards) == 0 {
		for _, n := range []string{say("Juara I", "First prize"), say("Juara II", "Second prize"), say("Juara III", "Third prize")} {
			p.Awards = append(p.Awards, rank.Award{Name: n, Places: 1})
		}
	}
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
