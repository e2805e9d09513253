package scoring

import (
	"crypto/sha256"
	"slices"
	"strings"
	"time"
)

// DrawList is the entries that a draw puts in order, by id.
type DrawList []Entry

// DrawList is the room's entries that wait for their turn.
func (s State) DrawList(room string) DrawList {
	var list DrawList
	for _, l := range s.Slots {
		if l.Room == room && l.Phase == Queued {
			list = append(list, l.Entry)
		}
	}
	slices.SortFunc(list, func(a, b Entry) int { return strings.Compare(a.ID, b.ID) })
	return list
}

// String is the list as its hash covers it: a line an entry, by id, with id, unit
// and title set apart by tabs; each line ends with a newline.
func (d DrawList) String() string {
	var b strings.Builder
	for _, e := range d {
		b.WriteString(e.ID + "\t" + e.Unit + "\t" + e.Title + "\n")
	}
	return b.String()
}

// Hash is the SHA-256 of the list's text.
func (d DrawList) Hash() Hash { return sha256.Sum256([]byte(d.String())) }

func (d DrawList) ids() []string {
	ids := make([]string, len(d))
	for i, e := range d {
		ids[i] = e.ID
	}
	return ids
}

// DrawSeed is a draw's seed: the SHA-256 of the list's hash in hex and the numbers
// in their order, each followed by a newline.
func DrawSeed(list Hash, numbers []Said) Hash {
	text := list.String() + "\n"
	for _, n := range numbers {
		text += n.Number + "\n"
	}
	return sha256.Sum256([]byte(text))
}

// DrawAnnounced is the list that a room's order will be drawn from.
type DrawAnnounced struct {
	Room    string   `json:"room" half:"public"`
	List    Hash     `json:"list" half:"public"`
	Entries []string `json:"entries" half:"public"` // by id
}

// Type names the fact in the journal.
func (DrawAnnounced) Type() string { return "draw.announced" }

func (f DrawAnnounced) apply(b *builder, e Event) {
	b.forget(f.Room)
	b.Announced = append(b.Announced, Announced{f, e.Seq, e.At, e.By})
}

// DrawMade is a room's order by lot: its entries by the SHA-256 of the seed in
// hex, a newline and the entry's id, the smallest first.
type DrawMade struct {
	Room      string   `json:"room" half:"public"`
	List      Hash     `json:"list" half:"public"`
	Announced uint64   `json:"announced,omitempty" half:"public"` // the record that announced the list; 0 of the computer's
	Numbers   []Said   `json:"numbers"`
	Lots      []string `json:"lots,omitempty" half:"public"` // the numbers, whoever said them; none in older records
	Seed      Hash     `json:"seed" half:"public"`
	Order     []string `json:"order" half:"public"`
	Reason    string   `json:"reason,omitempty"` // needed where it replaces another
}

// Type names the fact in the journal.
func (DrawMade) Type() string { return "draw.made" }

func (f DrawMade) apply(b *builder, e Event) {
	d := Drawn{DrawMade: f, At: e.At, By: e.By}
	if a := b.announced(f.Room); a != nil && f.Announced == a.Seq {
		d.Told = *a
	}
	b.forget(f.Room)
	b.Draws = append(slices.Clip(b.Draws), d)
	if q := b.queue(f.Room); q != nil {
		q.Undo = nil // what was done before would bring the order before back
		b.order(QueueOrdered{f.Room, f.Order})
	}
}

// Computer reports whether the number is the computer's.
func (f DrawMade) Computer() bool { return len(f.Numbers) == 1 && f.Numbers[0].By == "" }

// Announced is an announcement that waits for its draw.
type Announced struct {
	DrawAnnounced
	Seq uint64
	At  time.Time
	By  string
}

// Drawn is a recorded draw.
type Drawn struct {
	DrawMade
	Told Announced // the announcement; the zero one of the computer's
	At   time.Time
	By   string
}

// announced returns the announcement that waits in the room; nil if none does.
func (s State) announced(room string) *Announced {
	for i := range s.Announced {
		if s.Announced[i].Room == room {
			return &s.Announced[i]
		}
	}
	return nil
}

// forget drops the announcement that waits in the room.
func (b *builder) forget(room string) {
	b.Announced = slices.DeleteFunc(slices.Clone(b.Announced), func(a Announced) bool { return a.Room == room })
	if len(b.Announced) == 0 {
		b.Announced = nil
	}
}

// drawnTimes is how often the room was drawn on record.
func (s State) drawnTimes(room string) (n int) {
	for _, d := range s.Draws {
		if d.Room == room {
			n++
		}
	}
	return n
}
