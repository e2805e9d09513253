// Package report turns a contest's state into tables and documents: text, CSV, JSON and papers.
package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Standings is a table of places as JSON carries it: field names are stable,
// scores are strings with six decimals.
type Standings struct {
	Contest    string `json:"contest"`
	Method     string `json:"method"`
	Official   bool   `json:"official"`
	Sealed     bool   `json:"sealed"`
	ByCategory bool   `json:"by_category,omitempty"` // each category has places of its own
	Note       string `json:"note,omitempty"`        // the code of what must be said beside the places
	Rows       []Row  `json:"rows"`
	Open       []Open `json:"open,omitempty"` // places of awards that nobody has

	Champions *Champions `json:"champions,omitempty"`

	components []scoring.Component
}

// Champions are the units by all that they have won.
type Champions struct {
	Name  string          `json:"name"`
	Of    []string        `json:"of"` // what is counted
	Units []rank.Champion `json:"units"`
}

// Open is places of an award that nobody has.
type Open struct {
	Award    string `json:"award"`
	Category string `json:"category,omitempty"`
	Place    int    `json:"place"` // the first of them
	Places   int    `json:"places"`
	Why      string `json:"why"` // a code
}

// Passed is an award that the entry would have had by its place alone.
type Passed struct {
	Award string `json:"award"`
	Place int    `json:"place,omitempty"`
	Why   string `json:"why"` // a code
}

// Row is one entry's place.
type Row struct {
	Rank       int      `json:"rank"` // 0 if unranked
	Entry      string   `json:"entry"`
	Unit       string   `json:"unit"`
	Title      string   `json:"title"`
	Room       string   `json:"room"`
	Score      string   `json:"score"` // "" if nothing was handed in
	Sheets     int      `json:"sheets"`
	Expected   int      `json:"expected"`
	Recused    int      `json:"recused"`
	Tied       bool     `json:"tied"`
	DecidedBy  string   `json:"decided_by"`
	Award      string   `json:"award"`
	Awards     []string `json:"awards,omitempty"` // all of them, where there are more
	Passed     []Passed `json:"passed,omitempty"`
	Places     []int    `json:"places,omitempty"` // of each award, the place that it is for; none or 0 where that is the rank
	Category   string   `json:"category,omitempty"`
	InCategory int      `json:"category_rank,omitempty"`

	InCategories []int  `json:"category_ranks,omitempty"` // of several categories, in their order
	Why          string `json:"why,omitempty"`            // the code of why it is unranked
	Round        int    `json:"round,omitempty"`          // the last round that ranks it; 0 the first
	Mean         string `json:"mean,omitempty"`           // of its sheets, on papers whose method is another

	Jury       string           `json:"jury,omitempty"`       // beside components: the score that the sheets make alone
	Components []rank.Component `json:"components,omitempty"` // and what was scored elsewhere
	Runs       []RunRow         `json:"runs,omitempty"`       // its runs, where its score is of the best of them
	Dances     scoring.Scores   `json:"dances,omitempty"`     // its place in each of several dances
	Points     exact.Decimal    `json:"points,omitempty"`     // in the score: those that organizers took, below zero, or added
}

// RunRow is one of several runs of an entry.
type RunRow struct {
	Entry  string `json:"entry"` // its turn
	Score  string `json:"score"` // "" while it has none
	Counts bool   `json:"counts"`
}

// StandingsOf makes the table of a state that holds one (see scoring.See); room
// "" is all rooms. It reports whether the state holds one.
func StandingsOf(s scoring.State, room string) (Standings, bool) {
	if s.Table == nil {
		return Standings{}, false
	}
	out := TableOf(s.Contest.Name, *s.Table, entriesOf(s, room))
	out.Sealed, out.components = s.Sealed != nil, s.Contest.Result.Components
	if of := s.Contest.Result.Champion; of != nil && room == "" {
		out.Champions = &Champions{of.Name, of.Of(), append([]rank.Champion{}, s.Champions()...)}
	}
	return out, true
}

// entriesOf finds a room's entries, each with the room that it is in now; room ""
// is all rooms.
func entriesOf(s scoring.State, room string) func(id string) (scoring.Entry, bool) {
	return func(id string) (scoring.Entry, bool) {
		l := s.Slot(id)
		if l == nil || room != "" && l.Room != room {
			return scoring.Entry{}, false
		}
		e := l.Entry
		e.Room = l.Room
		return e, true
	}
}

// TableOf writes a table of places down under a contest's name. A row of which
// entry knows no entry is left out.
func TableOf(contest string, t rank.Table, entry func(id string) (scoring.Entry, bool)) Standings {
	out := Standings{Contest: contest, Method: string(t.Method), Official: t.Official, Rows: rowsOf(t, entry)}
	out.ByCategory = t.ByCategory
	for _, o := range t.Open {
		out.Open = append(out.Open, Open{o.Award, o.Category, o.Place, o.Places, o.Why.Code})
	}
	if t.Note != nil {
		out.Note = string(t.Note.Code)
	}
	return out
}

func rowsOf(t rank.Table, entry func(id string) (scoring.Entry, bool)) []Row {
	rows := []Row{}
	for _, r := range t.Rows {
		e, known := entry(r.Entry)
		if !known {
			continue
		}
		row := Row{
			Rank: r.Rank, Entry: r.Entry, Unit: e.Unit, Title: e.Title, Room: e.Room, Score: r.Score.String(),
			Sheets: r.Sheets, Expected: r.Expected, Recused: r.Recused, Tied: r.Tied, DecidedBy: r.DecidedBy, Award: r.Award,
			Category: r.Category, InCategory: r.CategoryRank, Round: r.Round, Points: r.Points, Jury: r.More().Jury.String(), Components: r.More().Components, Dances: scoring.DancesOf(t, r),
		}
		row.Places, row.InCategories = r.More().Places, t.RanksIn(r)
		for _, run := range r.More().Runs {
			row.Runs = append(row.Runs, RunRow{run.Entry, run.Score.String(), run.Counts})
		}
		for _, p := range r.More().Passed {
			row.Passed = append(row.Passed, Passed{p.Award, p.Place, p.Why.Code})
		}
		if len(r.Also) > 0 {
			row.Awards = append([]string{r.Award}, r.Also...)
		}
		if r.Why != nil {
			row.Why = string(r.Why.Code)
		}
		rows = append(rows, row)
	}
	return rows
}

// CSV writes the table with a header of JSON's field names. Text that a
// spreadsheet would take for a formula gets an apostrophe before it.
func (t Standings) CSV(w io.Writer) error {
	c := csv.NewWriter(w)
	points := pointed(t.Rows)
	heads, cells := partColumns(t.components)
	_ = c.Write(append([]string{"rank", "entry", "unit", "title", "room", "score", "sheets", "expected", "recused", "tied", "decided_by", "award",
		"category", "category_rank", "awards"}, append(points("points"), heads...)...))
	for _, r := range t.Rows {
		_ = c.Write(append([]string{
			strconv.Itoa(r.Rank), inert(r.Entry), inert(r.Unit), inert(r.Title), inert(r.Room), r.Score,
			strconv.Itoa(r.Sheets), strconv.Itoa(r.Expected), strconv.Itoa(r.Recused), strconv.FormatBool(r.Tied),
			r.DecidedBy, inert(r.Award), inert(r.Category), r.inCategory(), inert(awards(r)),
		}, append(points(r.Points.String()), cells(r)...)...))
	}
	c.Flush()
	return c.Error()
}

// inCategory is the row's rank in its category, or its ranks in several, in their order.
func (r Row) inCategory() string {
	if r.InCategories == nil {
		return strconv.Itoa(r.InCategory)
	}
	var all []string
	for _, rank := range r.InCategories {
		all = append(all, strconv.Itoa(rank))
	}
	return strings.Join(all, "; ")
}

// inert keeps a spreadsheet from running a cell.
func inert(s string) string {
	if s != "" && (s[0] == '=' || s[0] == '+' || s[0] == '-' || s[0] == '@') {
		return "'" + s
	}
	return s
}

// JSON writes one object, indented, with a line end. What could drive a terminal
// stands in it as its number; every text is whole.
func JSON(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(inertJSON(b.Bytes()))
	return err
}

// inertJSON writes control characters and those that turn the direction of
// writing as numbers; in what encoding/json wrote they are parts of texts.
func inertJSON(data []byte) []byte {
	drives := func(r rune) bool { return r >= 0x7f && r < 0xa0 || unicode.Is(unicode.Bidi_Control, r) }
	if !bytes.ContainsFunc(data, drives) {
		return data
	}
	var b bytes.Buffer
	for _, r := range string(data) {
		if drives(r) {
			fmt.Fprintf(&b, "\\u%04x", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.Bytes()
}
