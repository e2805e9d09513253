package report

import (
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/scoring/i18n"
)

// Status is how a contest stands now, as JSON carries it.
type Status struct {
	Contest  string             `json:"contest"`
	Sample   bool               `json:"sample,omitempty"`
	Records  uint64             `json:"records"`
	Done     int                `json:"done"`
	Entries  int                `json:"entries"`
	Rooms    []RoomStatus       `json:"rooms"`
	Present  []scoring.Presence `json:"present"`
	Guessing *scoring.Guessing  `json:"guessing,omitempty"` // for organizers
}

// RoomStatus is one room's stage and queue.
type RoomStatus struct {
	Room    string `json:"room"`
	Name    string `json:"name"`
	OnStage *Turn  `json:"on_stage"` // null while nobody is on
	Next    *Turn  `json:"next"`     // null at the end of the queue
	Scoring []Turn `json:"scoring"`  // waiting for sheets
	Done    int    `json:"done"`
	Entries int    `json:"entries"`
	Message string `json:"message,omitempty"`
}

// Turn is one slot.
type Turn struct {
	Slot     string    `json:"slot"`
	Unit     string    `json:"unit"`
	Title    string    `json:"title"`
	Room     string    `json:"room"`
	Phase    string    `json:"phase"`
	Left     *int      `json:"seconds_left"` // null without a timer; below zero is overrun
	Paused   bool      `json:"paused,omitempty"`
	Sheets   int       `json:"sheets"`
	Expected int       `json:"expected"`
	Missing  []Missing `json:"missing,omitempty"` // of slots that are open

	Overtime int            `json:"overtime_seconds,omitempty"` // as the clock measured it, where the contest deducts for it
	Proposed *exact.Decimal `json:"proposed_points,omitempty"`  // what it proposes for that and nobody has decided yet
}

// Missing is what one juror still owes a slot.
type Missing struct {
	Juror    string   `json:"juror"`
	Criteria []string `json:"criteria"`
	Editing  bool     `json:"editing"`
}

// View is a state as one person may see it, at a time of the contest's clock.
type View struct {
	State scoring.State
	By    scoring.Person
	Now   time.Duration
}

// Status says how the contest stands.
func (v View) Status() Status {
	s := v.State
	t := Status{Contest: s.Contest.Name, Sample: s.Contest.Sample, Records: s.Seq, Rooms: []RoomStatus{}, Present: append([]scoring.Presence{}, s.Present...)}
	t.Done, t.Entries = s.Done()
	for _, q := range s.Queues {
		t.Rooms = append(t.Rooms, v.room(q))
	}
	t.Guessing = guessing(s.Guessing)
	return t
}

// guessing is what there is to say of guesses, its lists never null; nil for nothing.
func guessing(g scoring.Guessing) *scoring.Guessing {
	if g.Wrong == 0 && len(g.Waiting) == 0 {
		return nil
	}
	g.Names, g.Waiting = append([]string{}, g.Names...), append([]scoring.Waiting{}, g.Waiting...)
	return &g
}

func (v View) room(q *scoring.Queue) RoomStatus {
	r := RoomStatus{Room: q.Room.ID, Name: q.Room.Name, Scoring: []Turn{}, Message: q.Message.Text, Entries: len(q.Slots)}
	for _, l := range inQueue(v.State, q) {
		switch {
		case l.OnStage():
			t := v.Turn(l)
			r.OnStage = &t
		case l.Phase == scoring.InScoring:
			r.Scoring = append(r.Scoring, v.Turn(l))
		case l.Phase != scoring.Queued:
			r.Done++
		}
	}
	if next := v.State.NextUp(q.Room.ID); next != nil {
		t := v.Turn(next)
		r.Next = &t
	}
	return r
}

func inQueue(s scoring.State, q *scoring.Queue) []*scoring.Slot {
	slots := make([]*scoring.Slot, 0, len(q.Slots))
	for _, id := range q.Slots {
		if l := s.Slot(id); l != nil {
			slots = append(slots, l)
		}
	}
	return slots
}

// Queue lists a room's slots in order; room "" is every room's.
func (v View) Queue(room string) []Turn {
	turns := []Turn{}
	for _, q := range v.State.Queues {
		if room != "" && q.Room.ID != room {
			continue
		}
		for _, l := range inQueue(v.State, q) {
			turns = append(turns, v.Turn(l))
		}
	}
	return turns
}

// Turn says how a slot stands; what is missing of sheets as far as the person
// may know it: a juror of their own alone.
func (v View) Turn(l *scoring.Slot) Turn {
	t := Turn{Slot: l.Entry.ID, Unit: l.Entry.Unit, Title: l.Entry.Title, Room: l.Room, Phase: string(l.Phase)}
	if l.OnStage() {
		left := int((l.Timer.Left(v.Now) + time.Second - 1).Truncate(time.Second) / time.Second)
		t.Left, t.Paused = &left, !l.Timer.Running
	}
	t.Overtime = int(l.Over / time.Second)
	for _, r := range v.State.Overruns(l.Room) {
		if r.Slot == l.Entry.ID {
			t.Proposed = new(-r.Points)
		}
	}
	for _, p := range v.State.Panel(l) {
		switch g := v.State.Progress(l, p.User); {
		case !v.By.Follows(p.User):
		case !g.Expected():
		case g.HandedIn:
			t.Sheets++
			t.Expected++
		default:
			t.Expected++
			if l.Open() {
				t.Missing = append(t.Missing, Missing{Juror: p.User, Criteria: g.Missing, Editing: g.Editing})
			}
		}
	}
	return t
}

// Sheet is one juror's sheet, as JSON carries it.
type Sheet struct {
	Slot     string       `json:"slot"`
	Unit     string       `json:"unit"`
	Title    string       `json:"title"`
	Phase    string       `json:"phase"`
	Juror    string       `json:"juror"`
	State    string       `json:"state"` // empty draft submitted correcting recused excused
	Scores   []SheetScore `json:"scores"`
	Strength string       `json:"strength"`
	Improve  string       `json:"improve"`
	Total    string       `json:"total"` // "" while a criterion is empty
	Exact    exact.Ratio  `json:"-"`     // the same, to be written in a language
	Revision int          `json:"revision,omitempty"`
	Receipt  string       `json:"receipt,omitempty"`
	At       *time.Time   `json:"submitted_at,omitempty"`
	By       string       `json:"submitted_by,omitempty"`
	Paper    bool         `json:"paper,omitempty"` // submitted_by entered it for the juror, from paper
}

// SheetScore is one line of a sheet; an empty one has a null value.
type SheetScore struct {
	Criterion string         `json:"criterion"`
	Name      string         `json:"name"`
	Value     *exact.Decimal `json:"value"`
	Allowed   string         `json:"allowed"`
	Choice    string         `json:"choice,omitempty"`  // the text that was chosen,
	Choices   []SheetChoice  `json:"choices,omitempty"` // of these
}

// SheetChoice is a value that a juror may choose, and its text after it.
type SheetChoice struct {
	Value exact.Decimal `json:"value"`
	Text  string        `json:"text"`
}

// SheetOf returns the juror's sheet for a slot as it stands, the draft if there
// is one; names are in language lang.
func SheetOf(s scoring.State, l *scoring.Slot, juror, lang string) Sheet {
	c := l.Cell(juror)
	t := Sheet{Slot: l.Entry.ID, Unit: l.Entry.Unit, Title: l.Entry.Title, Phase: string(l.Phase), Juror: juror, State: "empty"}
	on := c.Draft
	switch {
	case c.Recusal != nil:
		t.State = "recused"
	case c.Excused != nil && c.Draft == nil:
		t.State = "excused"
	case c.Draft != nil && c.Sheet != nil:
		t.State = "correcting"
	case c.Draft != nil:
		t.State = "draft"
	case c.Sheet != nil:
		t.State, on = "submitted", c.Sheet
	}
	if c.Sheet != nil {
		t.Revision, t.Receipt, t.At = c.Sheet.Revision, c.Sheet.Receipt.Receipt(), &c.Sheet.At
		t.By, t.Paper = c.Sheet.By, c.Sheet.Paper
	}
	if on == nil {
		on = &scoring.Sheet{}
	}
	t.Strength, t.Improve, t.Total, t.Exact = on.Strength, on.Improve, on.Total.String(), on.Total
	asks, text := s.Asked(l, juror), i18n.For(lang)
	t.Scores = make([]SheetScore, 0, len(asks.Criteria)) // an empty list where nothing is asked, never null
	for _, k := range asks.Criteria {
		line := SheetScore{Criterion: k.ID, Name: k.Name.In(lang), Allowed: k.Scale.String()}
		if v, ok := on.Scores.Get(k.ID); ok {
			line.Value = &v
		}
		for _, c := range asks.Choices(k) {
			line.Choices = append(line.Choices, SheetChoice{c.From, text.Choice(c)})
			if line.Value != nil && *line.Value == c.From {
				line.Choice = c.Name.In(lang)
			}
		}
		t.Scores = append(t.Scores, line)
	}
	return t
}
