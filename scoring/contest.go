package scoring

import (
	"bytes"
	"cmp"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"time"

	"juri/scoring/rank"
)

// Setup is a contest as people wrote it down: what contest.yaml and entries.csv
// say, with nothing yet of what happened. Check finds its faults, Configure
// turns it into events.
type Setup struct {
	Contest Contest
	Rooms   []Room
	People  []Person
	Entries []Entry
}

// Contest is what holds for the whole competition.
type Contest struct {
	Name       string     `json:"name" half:"public"`
	Host       string     `json:"host,omitempty" half:"public"`
	Language   string     `json:"language" half:"public"`             // "id" or "en"; each person may switch
	Timezone   string     `json:"timezone" half:"public"`             // an IANA name, such as Asia/Jakarta
	Sample     bool       `json:"sample,omitempty" half:"public"`     // made-up data, which every screen says
	Rubric     Rubric     `json:"rubric" half:"public"`               // of whatever category names none
	Rubrics    []Rubric   `json:"rubrics,omitempty" half:"public"`    // those that categories name, by their ids
	Categories []Category `json:"categories,omitempty" half:"public"` // that have a rubric of their own
	Panels     []Panel    `json:"panels,omitempty"`                   // of categories that only some jurors judge
	Timer      Timing     `json:"timer"`
	Result     Result     `json:"result" half:"public"`
	Show       Show       `json:"show"`
	Draw       int        `json:"draw,omitempty" half:"public"` // the number of the lot that put entries in order; 0 if none
	Minutes    Minutes    `json:"minutes,omitzero"`
	Look       Look       `json:"look,omitzero" half:"public"`

	Certificates Certificates `json:"certificates,omitzero"`

	// RulesVersion is by which of juri's own rules the result is worked out; 0 as before they were
	// numbered. Configure sets it.
	RulesVersion int `json:"rules_version,omitempty" half:"public"`

	Publish Publicity  `json:"publish,omitempty" half:"public"` // how much of a sealed result may be published; "" for PublishWinners
	Jurors  JurorNames `json:"jurors,omitempty" half:"public"`  // how jurors stand in what is published; "" for Pseudonyms
}

// Publicity is how much of a sealed result anybody may have.
type Publicity string

// The publicities, from least to most.
const (
	PublishNone    Publicity = "none"
	PublishWinners Publicity = "winners" // who has which award
	PublishPlaces  Publicity = "places"  // and every entry's place and score
	PublishSheets  Publicity = "sheets"  // and every sheet
)

// JurorNames is how jurors stand in what is published.
type JurorNames string

// How they stand.
const (
	Pseudonyms JurorNames = "pseudonyms"
	Named      JurorNames = "named"
)

// Publishes is how much the contest lets be published, and how jurors stand in it.
func (c *Contest) Publishes() (Publicity, JurorNames) {
	return cmp.Or(c.Publish, PublishWinners), cmp.Or(c.Jurors, Pseudonyms)
}

// Category is a kind of entry that is judged by a rubric of its own.
type Category struct {
	Name   string `json:"name"`
	Rubric string `json:"rubric"` // its id
}

// Panel is the jurors who alone judge a category's entries.
type Panel struct {
	Category string   `json:"category"`
	Jurors   []string `json:"jurors"`
}

// judges reports whether the juror is among those who judge the category.
func (c *Contest) judges(juror, category string) bool {
	p := c.panel(category)
	return p == nil || slices.Contains(p.Jurors, juror)
}

// panel is the category's own; nil where every juror judges it.
func (c *Contest) panel(category string) *Panel {
	if i := slices.IndexFunc(c.Panels, func(p Panel) bool { return p.Category == category }); i >= 0 {
		return &c.Panels[i]
	}
	if several := c.several(category); len(several) > 0 { // which have one panel
		return c.panel(several[0])
	}
	return nil
}

// several are the categories in which an entry of that category takes part, where they are
// several; nil where it is one, as it once was whatever stood in it.
func (c *Contest) several(category string) []string {
	if c == nil || c.RulesVersion < 1 || !strings.Contains(category, ";") {
		return nil
	}
	return append([]string{}, rank.Categories(category)...)
}

// PanelsOf are the categories of whose panels the juror is.
func (c *Contest) PanelsOf(juror string) (categories []string) {
	for _, p := range c.Panels {
		if slices.Contains(p.Jurors, juror) {
			categories = append(categories, p.Category)
		}
	}
	return categories
}

// Minutes is what the official papers say that nothing of the contest's course
// tells. What is empty is left on paper to be filled in by hand.
type Minutes struct {
	Number     string   `json:"number,omitempty"`     // of Berita Acara
	Place      string   `json:"place,omitempty"`      // where it is drawn up: the building and the town
	Basis      []string `json:"basis,omitempty"`      // the decrees that it rests on, in order
	Letterhead []string `json:"letterhead,omitempty"` // lines above every paper, in place of the host
}

// Timing is the timed phases that a slot goes through, in order.
type Timing struct {
	Phases []TimedPhase  `json:"phases"`
	Warn   time.Duration `json:"warn"` // time left at which the timer warns
}

// TimedPhase is one timed part of a slot, such as the talk or the questions.
type TimedPhase struct {
	ID     Phase         `json:"id"` // "presenting" and "questions" unless contest.yaml lists others
	Name   Text          `json:"name"`
	Length time.Duration `json:"length"`
}

// Room is a place with its own queue on one day.
type Room struct {
	ID     string        `json:"id" half:"public"`
	Name   string        `json:"name" half:"public"`
	Date   string        `json:"date,omitempty"`  // 2006-01-02
	Start  string        `json:"start,omitempty"` // 15:04, in the contest's time zone
	Slot   time.Duration `json:"slot,omitempty"`  // planned length of one entry's turn
	Breaks []Break       `json:"breaks,omitempty"`
}

// Break is a time of day in which a room plans no slot.
type Break struct {
	From string `json:"from"` // 15:04
	To   string `json:"to"`
}

// Entry is what is judged: an institution's innovation.
type Entry struct {
	ID        string   `json:"id" half:"public"`
	Unit      string   `json:"unit" half:"public"`
	Title     string   `json:"title" half:"public"`
	Short     string   `json:"short,omitempty" half:"public"` // the unit's name on a wall that has no room for the whole
	Category  string   `json:"category,omitempty" half:"public"`
	Room      string   `json:"room" half:"public"` // where it is planned; a slot may be moved
	Order     int      `json:"order,omitempty"`    // its planned turn in the room, from 1
	Presenter string   `json:"presenter,omitempty"`
	Summary   string   `json:"summary,omitempty"`
	Recuse    []string `json:"recuse,omitempty"`              // jurors with a conflict known beforehand
	Round     int      `json:"round,omitempty" half:"public"` // which of Result.Rounds this turn is in, from 1; 0 in the first
	Of        string   `json:"of,omitempty" half:"public"`    // of a further round: the entry's id in the round before

	ByRow bool `json:"-"` // in a list that was read: Order is only that of the rows, nobody gave a turn
}

// Visibility says when a role sees standings.
type Visibility string

// The visibilities, from least to most.
const (
	WhenSealed   Visibility = "sealed"   // only once the result is sealed
	ProgressOnly Visibility = "progress" // how much is in, never a score
	Live         Visibility = "live"     // as they are now
)

// Show is who sees standings when. Organizers always see them.
type Show struct {
	Board      Visibility `json:"board"`
	Jurors     Visibility `json:"jurors"`
	Moderators Visibility `json:"moderators"`
}

// Phase is where a slot is in its life: one of the constants, or the id of one
// of the contest's timed phases.
type Phase string

// The phases. Presenting and Questions are the timed ones unless contest.yaml
// lists others.
const (
	Queued     Phase = "queued"
	Presenting Phase = "presenting"
	Questions  Phase = "questions"
	InScoring  Phase = "scoring"
	Closed     Phase = "closed"
	Absent     Phase = "absent"
	Withdrawn  Phase = "withdrawn"

	Disqualified Phase = "disqualified"
)

// Counts reports whether an entry that is there takes part in the result.
func (p Phase) Counts() bool { return p != Absent && p != Withdrawn && p != Disqualified }

// Untimed reports whether the phase is one of the life's own, and so no name
// for a timed phase.
func (p Phase) Untimed() bool {
	switch p {
	case Queued, InScoring, Closed, Absent, Withdrawn, Disqualified:
		return true
	}
	return false
}

// Identity is who an entry is, and where it is judged: once it was called, that
// changes only for a reason.
type Identity struct {
	Unit     string `json:"unit"`
	Title    string `json:"title"`
	Category string `json:"category,omitempty"`
	Room     string `json:"room,omitempty"`  // "" where the room stays
	Short    string `json:"short,omitempty"` // the name that walls have room for
}

// Naming is who a person is.
type Naming struct {
	Name        string `json:"name"`
	Institution string `json:"institution,omitempty"`
}

func (p Person) naming() Naming { return Naming{p.Name, p.Institution} }

// same is [same] for entries, of which a list has many.
func (e Entry) same(o Entry) bool {
	recuse := slices.Equal(e.Recuse, o.Recuse)
	e.Recuse, e.ByRow = o.Recuse, o.ByRow
	return recuse && reflect.DeepEqual(e, o)
}

// entryID reports whether the files would take it for an entry's id.
func entryID(id string) bool {
	for i, r := range []byte(id) {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		case i > 0 && (r == '.' || r == '_' || r == '-'):
		default:
			return false
		}
	}
	return id != "" && len(id) <= 32
}

// same reports whether two settings say the same: whether the journal would
// write them alike, for what is read back from it has nil for what was empty.
func same(a, b any) bool {
	x, errA := json.Marshal(a)
	y, errB := json.Marshal(b)
	return errA == nil && errB == nil && bytes.Equal(x, y)
}

// complete returns the contest with the usual phases where it names none.
func (c Contest) complete() Contest {
	if len(c.Timer.Phases) == 0 {
		c.Timer.Phases = DefaultPhases(7*time.Minute, 13*time.Minute)
	}
	return c
}

// DefaultPhases are a talk and then questions, the usual slot.
func DefaultPhases(talk, questions time.Duration) []TimedPhase {
	return []TimedPhase{
		{ID: Presenting, Name: Text{ID: "Presentasi", EN: "Presentation"}, Length: talk},
		{ID: Questions, Name: Text{ID: "Tanya jawab", EN: "Questions"}, Length: questions},
	}
}
