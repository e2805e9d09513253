package board

import (
	"reflect"
	"slices"
	"strconv"
	"time"

	"rsc.io/qr"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/rank"
)

// Join is how people reach the server; without a Host they cannot.
type Join struct {
	Host string
	Port int
	Key  string // the host key's fingerprint
	Page string // the browsers' page, as https://host:port; "" where there is none
}

// Scene is what a board shows of one state, whatever the time, the size, the
// language and the colours. It is never written once made. It holds nothing of
// what its mode does not show, so states that differ in that make equal scenes.
type Scene struct {
	show    scoring.Screen // without the board's name
	none    bool           // there is no contest yet
	contest string
	host    string
	look    scoring.Look
	sample  bool
	cut     bool // the server has lost the others: this may be old
	warn    time.Duration
	turns   []turn    // on stage
	waiting []waiting // rooms in which nobody is on stage, when nobody is in any
	posted  posted    // likewise
	entries int       // in those rooms, whatever became of them
	table   *table
	steps   []scoring.RevealStep // of the reveal, those that are out
	trial   bool                 // they are a rehearsal's
	parts   parts
	join    Join
	codes   []*qr.Code // to scan; who has no room for one shows the next
}

// parts are what scores are made of, beside sheets: as far as anything shown has any.
type parts struct {
	dances []scoring.Text
	others []scoring.Component
}

// turn is a slot on stage.
type turn struct {
	entry
	room    string // with its round
	phase   scoring.Phase
	name    scoring.Text // of the phase
	timer   scoring.Timer
	next    *entry // nil after the last
	message string
}

// entry is what a board says of an entry; never who presents it.
type entry struct{ id, unit, short, title string }

func entryOf(e scoring.Entry) entry { return entry{e.ID, e.Unit, e.Short, e.Title} }

// waiting is a room in which nobody is on stage.
type waiting struct {
	room    scoring.Room
	next    *entry // nil after the last
	nth     int    // the next one's place in the queue
	message string
}

// table is the standings' ranked rows.
type table struct {
	rows    []row
	judged  int       // ranked
	all     int       // entries that count
	out     int       // absent, withdrawn
	frozen  time.Time // since when the rows no longer follow the scores; zero while they do
	final   bool      // sealed
	name    string    // whose places these are, of one of several categories; else ""
	of      []*table  // of each category, where none is compared with another
	longest int       // cells of the widest rank
}

// row is a ranked entry.
type row struct {
	entry
	rank   int
	score  exact.Ratio
	points exact.Decimal // in the score, that organizers took or added
	parts  *rank.Details // of the score; nil where sheets alone make it
	award  string
	moved  int  // places up
	fresh  bool // had no rank before
}

// Compose returns what a board that was told to show something shows of a state
// that it may see; last itself if that is the same. was is a Memory's, of the
// same contest.
func Compose(last *Scene, s scoring.State, show scoring.Screen, was Ranks, at Join) *Scene {
	c := &Scene{show: scoring.Screen{Mode: show.Mode}}
	if s.Contest == nil {
		c.none = true
		return c.or(last)
	}
	c.look = s.Contest.Look
	c.contest, c.host, c.sample, c.cut = s.Contest.Name, s.Contest.Host, s.Contest.Sample, s.Isolated || s.Lost
	switch show.Mode {
	case scoring.ShowStandings:
		if c.table = tableOf(s, was); c.table != nil && slices.ContainsFunc(c.table.rows, func(r row) bool { return r.parts != nil }) {
			c.parts = partsOf(s.Contest)
		}
	case scoring.ShowReveal:
		c.steps, c.trial, c.show.Text = s.Reveal.Steps, s.Reveal.Rehearsal, s.Reveal.Message
		if slices.ContainsFunc(c.steps, func(r scoring.RevealStep) bool { return r.Parts != nil }) {
			c.parts = partsOf(s.Contest)
		}
	case scoring.ShowJoin:
		c.join = at
		if last != nil && last.join == at {
			c.codes = last.codes
		} else if at.Host != "" {
			c.codes = at.codes()
		}
	case scoring.ShowMessage:
		c.show.Text = show.Text
	case scoring.ShowBlank:
	default:
		c.show.Mode = scoring.ShowStage
		c.setStage(s, show.Room)
		c.setPosted(last, s.Posted)
	}
	return c.or(last)
}

func partsOf(c *scoring.Contest) (p parts) {
	p.others = c.Result.Components
	dances, _ := c.Rubric.Dances()
	for _, id := range dances {
		of, _ := c.Rubric.Criterion(id)
		p.dances = append(p.dances, of.Name)
	}
	return p
}

func (c *Scene) or(last *Scene) *Scene {
	if last != nil && reflect.DeepEqual(c, last) {
		return last
	}
	return c
}

// setStage fills in the turns on stage in a room, or in all; and where there are
// none, who comes next.
func (c *Scene) setStage(s scoring.State, room string) {
	c.warn = s.Contest.Timer.Warn
	if s.Queue(room) == nil {
		room = ""
	}
	for _, q := range s.Queues {
		if room != "" && q.Room.ID != room {
			continue
		}
		c.entries += len(q.Slots)
		next, nth := nextIn(s, q)
		l := s.OnStage(q.Room.ID)
		if l == nil {
			c.waiting = append(c.waiting, waiting{room: q.Room, next: next, nth: nth, message: q.Message.Text})
			continue
		}
		p, _ := s.TimedPhase(l.Phase)
		c.turns = append(c.turns, turn{
			entry: entryOf(l.Entry), room: inRound(q.Room.Name, s.RoundOf(l.Entry).Name),
			phase: l.Phase, name: p.Name, timer: l.Timer, next: next, message: q.Message.Text,
		})
	}
	if len(c.turns) > 0 {
		c.waiting = nil
	}
}

// inRound is a room's name with the further round in which a turn is; "" is the first.
func inRound(room, round string) string {
	if round != "" {
		room += " · " + round
	}
	return room
}

func nextIn(s scoring.State, q *scoring.Queue) (*entry, int) {
	l := s.NextUp(q.Room.ID)
	if l == nil {
		return nil, 0
	}
	nth := 0
	for i, id := range q.Slots {
		if id == l.Entry.ID {
			nth = i
		}
	}
	e := entryOf(l.Entry)
	return &e, nth
}

// tableOf returns the ranked rows with what moved them; nil if the board may not
// know them.
func tableOf(s scoring.State, was Ranks) *table {
	if s.Table == nil {
		return nil
	}
	t := rowsOf(s, was, func(string) bool { return true })
	if !s.Table.ByCategory {
		return t
	}
	for _, name := range s.Table.Categories() {
		of := rowsOf(s, was, func(category string) bool { return category == name })
		of.name = name
		t.of = append(t.of, of)
	}
	return t
}

// rowsOf makes a table of the rows of some categories.
func rowsOf(s scoring.State, was Ranks, in func(category string) bool) *table {
	t := &table{}
	for i := range s.Table.Rows {
		r := &s.Table.Rows[i]
		if !in(r.Category) {
			continue
		}
		l := s.Slot(r.Entry)
		switch {
		case l == nil:
			continue
		case r.Why != nil && scoring.Why(r.Why).Code == scoring.CodeDidNotTake:
			t.out++
			continue
		}
		t.all++
		if r.Rank == 0 {
			continue
		}
		n := row{entry: entryOf(l.Entry), rank: r.Rank, score: r.Score, points: r.Points, parts: r.Details.Parts(), award: r.Award}
		if before := was[r.Entry]; before > 0 {
			n.moved = before - r.Rank
		} else {
			n.fresh = len(was) > 0
		}
		t.longest = max(t.longest, len(strconv.Itoa(r.Rank)))
		t.rows = append(t.rows, n)
	}
	t.judged = len(t.rows)
	t.final = s.Sealed != nil
	if s.Frozen != nil && !t.final {
		t.frozen = s.Frozen.At
	}
	return t
}
