package scoring

import (
	"time"

	"juri/scoring/exact"
	"juri/scoring/rank"
)

// State is everything that is true of a contest at one point of its journal.
// It is a value: Apply makes a new one and changes none, so a State may be read
// from any number of terminals at once. What it points at must not be written.
type State struct {
	Seq     uint64 // the last record it includes; 0 before the first
	Head    Hash   // that record's hash
	Secret  Hash   // the hash of the contest's secret; zero until one is on record
	Contest *Contest
	Queues  []*Queue   // the rooms, in contest.yaml's order
	People  []*Person  // in contest.yaml's order
	Slots   []*Slot    // one an entry, in the order in which they were added
	Screens []Screen   // what each board shows, where it was told
	Clocks  []ClockSet // where the contest's clock stood on each start of a machine
	Logins  []*Login   // how people prove who they are; nobody's terminal holds it
	Revoked []string   // user names whose access was taken away; organizers know
	Devices []*Device  // keys remembered after a login by PIN; likewise

	Frozen   *Frozen        // where the boards' standings stopped; nil while they follow the scores
	Ties     []TieDecision  // as recorded, the oldest first
	Picks    []Picked       // the awards given by hand; organizers know until the seal
	Proposal *Proposal      // of a seal or its lifting, until somebody confirms it; nil for none
	Voids    []VoidProposal // of sheets, until somebody confirms them, the oldest first
	Sealed   *Sealed        // the sealed result; nil until two people sealed it
	Lifted   Hash           // the digest of the result that was unsealed last; organizers know
	Reveal   Reveal         // how far the boards announce it
	Round    int            // how many further rounds were made up

	Announced []Announced // of lists that an order is still to be drawn from; organizers know
	Draws     []Drawn     // of rooms' orders, as recorded, the oldest first; likewise

	Present     []Presence   // who is connected; kept by the board, not by the journal
	Guessing    Guessing     // at PINs; likewise, for organizers
	Isolated    bool         // this host has lost those that it keeps the contest with: what is shown may be old, and nothing can be saved
	Lost        bool         // the journal's file was taken away under this host: nothing can be saved until it is started anew
	Trouble     *Error       // why nothing can be saved at the moment, nil while all is well; likewise, for organizers
	Table       *rank.Table  // the standings, where the person may see them; set by See, from those that the board keeps up
	RoundTables []rank.Table // each round's by itself, where there are several and organizers look; likewise

	weigher Weigher
	slotAt  map[string]int // entry id -> index in Slots
	given   []given        // logins, the oldest first
	barred  []barred       // keys that let nobody in
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

// Untimed reports whether the phase is one of the life's own, and so no name
// for a timed phase.
func (p Phase) Untimed() bool {
	switch p {
	case Queued, InScoring, Closed, Absent, Withdrawn, Disqualified:
		return true
	}
	return false
}

// Slot is one entry's turn in a room, and the sheets that came of it.
type Slot struct {
	Entry  Entry
	Filed  Entry // as the contest's files last said it
	Room   string
	Phase  Phase
	Timer  Timer
	Called time.Time // when it was last called to the stage
	Ended  time.Time // when it was last closed
	OutOf  Phase     // of one that does not count: where it was before
	Left   bool      // it has ever left the queue: called, absent, withdrawn, or scored from paper
	Cells  []*Cell   // one a juror who has to do with it so far, by user name
	Review Review    // of its feedback; organizers know
}

// OnStage reports whether the slot is in one of the timed phases.
func (s *Slot) OnStage() bool { return !s.Phase.Untimed() }

// Open reports whether sheets may be filled in: from the call until the close.
func (s *Slot) Open() bool { return s.OnStage() || s.Phase == InScoring }

// Counts reports whether the entry takes part in the result.
func (s *Slot) Counts() bool {
	return s.Phase != Absent && s.Phase != Withdrawn && s.Phase != Disqualified
}

// Cell returns the juror's cell; an empty one if nothing came of it yet.
func (s *Slot) Cell(juror string) *Cell {
	for _, c := range s.Cells {
		if c.Juror == juror {
			return c
		}
	}
	return &Cell{Juror: juror}
}

// Cell is one juror's part in one slot.
type Cell struct {
	Juror    string
	Sheet    *Sheet     // as handed in last; nil if never
	Past     []*Sheet   // as handed in before that, oldest first, those voided among it
	Draft    *Sheet     // what is typed and not handed in; nil if nothing
	Recusal  *Exemption // the declared conflict; nil if none
	Excused  *Exemption // the juror was not there; nil if not said
	Late     bool       // the entry was called before the juror was listed: no sheet is owed
	Changed  []Change   // what others did, the oldest first, until the juror has acknowledged it
	Progress Progress   // how far it is: what a moderator may know of it

	spent   uint64 // the last record that took the juror's own drafts in
	entered uint64 // the last sheet's record, though it was voided
}

// Progress is how much of a sheet is there, without what it says.
type Progress struct {
	HandedIn bool     // a sheet stands
	Voided   bool     // a sheet was in, and counts no more
	Recused  bool     // none is expected, nor counts
	Excused  bool     // none is expected: the juror was not there
	Late     bool     // none is expected: the entry was called before the juror was listed
	Editing  bool     // something typed is not handed in
	Missing  []string // criteria still empty, of the draft if there is one
	Feedback bool     // both prompts are answered
}

// Progress returns how far the juror is with the slot; all is missing where
// nothing came of it yet.
func (s State) Progress(l *Slot, juror string) Progress {
	c := l.Cell(juror)
	if c.Draft == nil && c.Sheet == nil && !c.Progress.HandedIn && !c.Progress.Editing {
		p := c.Progress
		p.Missing = s.Contest.Rubric.Missing(nil)
		return p
	}
	return c.Progress
}

// Expected reports whether a sheet is there or to come.
func (p Progress) Expected() bool { return !p.Recused && (p.HandedIn || !p.Excused && !p.Late) }

// Sheet is one juror's scores and feedback for one slot.
type Sheet struct {
	Scores   Scores
	Strength string      // kekuatan
	Improve  string      // perbaikan
	Total    exact.Ratio // exact; no number while a criterion is empty
	Paper    bool        // somebody else entered it for its juror, from paper
	Reason   string      // of paper in place of other paper: why

	// Of a sheet that was handed in:
	At       time.Time
	By       string // who handed it in: the juror, or who entered the paper
	Proof    Proof
	Revision int  // 1, and one more with each correction
	Receipt  Hash // the record's hash
	lot      Hash // of the whole record as it is stored, which its receipt does not give away
	Seq      uint64
	Void     *Voiding // how it came to count no more; nil if that is not so
}

// Exemption is why a juror owes an entry no sheet, as somebody declared it.
type Exemption struct {
	Reason string
	At     time.Time
	By     string
	Proof  Proof
	Two    bool // two people did, who voided a sheet for it
}

func exempted(reason string, e Event) *Exemption {
	return &Exemption{Reason: reason, At: e.At, By: e.By, Proof: e.Proof}
}

// Queue is a room as it runs: its slots in order.
type Queue struct {
	Room    Room
	Slots   []string // entry ids, those done included
	Message Message  // what its terminals were told last
	Undo    []Step   // what may be undone, the newest last
}

// Message is a sentence for everybody in a room; no Text means none.
type Message struct {
	Text string
	At   time.Time
	By   string
}

// Timer counts one phase down on the contest's clock, which is steady: it is
// never stepped, and goes on across restarts.
type Timer struct {
	Length  time.Duration `json:"length"`
	Elapsed time.Duration `json:"elapsed"` // before Since
	Since   time.Duration `json:"since"`   // the contest's clock when it last started
	Running bool          `json:"running"`
}

// Left returns the time left at now on the contest's clock; below zero is overrun.
func (t Timer) Left(now time.Duration) time.Duration {
	left := t.Length - t.Elapsed
	if t.Running {
		left -= max(now-t.Since, 0)
	}
	return left
}

// Mode is what a board shows.
type Mode string

// The modes.
const (
	ShowStage     Mode = "stage"
	ShowStandings Mode = "standings"
	ShowJoin      Mode = "join"
	ShowMessage   Mode = "message"
	ShowBlank     Mode = "blank"
	ShowReveal    Mode = "reveal"
)

// Modes lists what a board may be told to show.
func Modes() []Mode {
	return []Mode{ShowStage, ShowStandings, ShowJoin, ShowReveal, ShowMessage, ShowBlank}
}

// Screen is what one board account was told to show.
type Screen struct {
	Board string `json:"board"` // the account's user name
	Mode  Mode   `json:"mode"`
	Room  string `json:"room,omitempty"` // "" for whichever room has a slot on stage
	Text  string `json:"text,omitempty"` // of a message
}

// Login is how one person proves who they are, beyond the keys in contest.yaml.
type Login struct {
	User string
	PIN  string // argon2id; "" if none was given out
	By   string // who issued it
	At   time.Time
	Seq  uint64  // its record
	Tell bool    // the person is to hear of it
	Told []Proof // the logins that have
}

// Presence is one person's terminals.
type Presence struct {
	User      string
	Terminals int
	Seen      time.Time // when the last of them was connected
}

// find returns the juror's cell; nil if nothing came of it yet.
func (s *Slot) find(juror string) *Cell {
	for _, c := range s.Cells {
		if c.Juror == juror {
			return c
		}
	}
	return nil
}
