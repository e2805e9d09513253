package scoring

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
)

// The reasons why a room's order cannot be drawn by lot.
const (
	CodeDrawCalled      Code = "draw_called"       // room, slot
	CodeDrawEmpty       Code = "draw_empty"        // room; "" of all rooms
	CodeDrawAgain       Code = "draw_again"        // room
	CodeDrawAnnounced   Code = "draw_announced"    // room, list
	CodeDrawUnannounced Code = "draw_unannounced"  // room
	CodeDrawListChanged Code = "draw_list_changed" // room, was, list
	CodeDrawFew         Code = "draw_few"          // min, max
	CodeDrawNumber      Code = "draw_number"       // user, value, max
	CodeDrawTwice       Code = "draw_twice"        // user
	CodeDrawMoved       Code = "draw_moved"        // room
)

// How many people say a number for one draw, and how many digits it has at most.
const (
	minSaid   = 2
	maxSaid   = 100
	maxDigits = 18
)

// AnnounceDraw records which list each room's order will be drawn from, before
// anybody says a number. Without rooms it is every room that has an order.
type AnnounceDraw struct{ Rooms []string }

func (c AnnounceDraw) decide(s State, _ Person) ([]Fact, error) {
	rooms, err := s.toDraw(c.Rooms)
	if err != nil {
		return nil, err
	}
	var facts []Fact
	var known *Announced
	for _, room := range rooms {
		list := s.DrawList(room)
		if a := s.announced(room); a != nil && a.List == list.Hash() {
			known = a
			continue
		}
		facts = append(facts, DrawAnnounced{Room: room, List: list.Hash(), Entries: list.ids()})
	}
	if facts == nil {
		return nil, refuse(CodeDrawAnnounced, "room", known.Room, "list", known.List.String())
	}
	return facts, nil
}

// DrawRooms puts the entries of rooms, of every room that has an order without
// any, in an order by lot: from numbers that people say after the announcement of
// the lists, or else from one of the computer's. To draw a room again needs a
// reason; the draw before stays on record.
type DrawRooms struct {
	Rooms   []string
	Numbers []Said
	Secret  Hash // where nobody said a number, the computer's follow from it: the same list, the same number
	Reason  string
	Shown   []Hash // the seeds that somebody looked at, one a room; nil where nobody did
}

func (c DrawRooms) decide(s State, _ Person) ([]Fact, error) {
	rooms, err := s.toDraw(c.Rooms)
	if err != nil {
		return nil, err
	}
	reason, err := optional(c.Reason)
	if err != nil {
		return nil, err
	}
	facts := make([]Fact, len(rooms))
	for i, room := range rooms {
		list := s.DrawList(room)
		f := DrawMade{Room: room, List: list.Hash(), Reason: reason}
		if err := c.numbers(s, &f); err != nil {
			return nil, err
		}
		for _, n := range f.Numbers {
			f.Lots = append(f.Lots, n.Number)
		}
		f.Seed = DrawSeed(f.List, f.Numbers)
		f.Order = DrawOrder(f.Seed.String()+"\n", list.ids())
		switch {
		case reason == "" && s.drawnTimes(room) > 0:
			return nil, refuse(CodeDrawAgain, "room", room)
		case c.Shown != nil && (len(c.Shown) != len(rooms) || c.Shown[i] != f.Seed):
			return nil, refuse(CodeDrawMoved, "room", room)
		}
		facts[i] = f
	}
	return facts, nil
}

// numbers gives the draw its numbers: those that people said for the list that
// was announced, or the computer's.
func (c DrawRooms) numbers(s State, f *DrawMade) error {
	if len(c.Numbers) == 0 && c.Secret != (Hash{}) {
		f.Numbers = []Said{{Number: c.lot(f.List, s.drawnTimes(f.Room))}}
		return nil
	}
	if len(c.Numbers) < minSaid || len(c.Numbers) > maxSaid {
		return refuse(CodeDrawFew, "min", itoa(minSaid), "max", itoa(maxSaid))
	}
	for _, n := range c.Numbers {
		by := CleanLine(n.By)
		number, ok := digits(n.Number)
		switch {
		case len(by) > MaxText:
			return tooLong()
		case by == "" || !ok:
			return refuse(CodeDrawNumber, "user", by, "value", n.Number, "max", itoa(maxDigits))
		case slices.ContainsFunc(f.Numbers, func(o Said) bool { return strings.EqualFold(o.By, by) }):
			return refuse(CodeDrawTwice, "user", by)
		}
		f.Numbers = append(f.Numbers, Said{by, number})
	}
	a := s.announced(f.Room)
	switch {
	case a == nil:
		return refuse(CodeDrawUnannounced, "room", f.Room)
	case a.List != f.List:
		return refuse(CodeDrawListChanged, "room", f.Room, "was", a.List.String(), "list", f.List.String())
	}
	f.Announced = a.Seq
	return nil
}

// lot is the computer's number for a list, and another for each further draw of
// the room: to look at a draw and let it be gives no other one.
func (c DrawRooms) lot(list Hash, times int) string {
	sum := sha256.Sum256(append(append(c.Secret[:], list[:]...), byte(times)))
	return strconv.FormatUint(binary.BigEndian.Uint64(sum[:])%1e12, 10)
}

// digits reads a number as it goes into the seed.
func digits(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxDigits || strings.Trim(s, "0123456789") != "" {
		return "", false
	}
	return cmp.Or(strings.TrimLeft(s, "0"), "0"), true
}

// toDraw is the rooms that may be drawn now, if all that are asked for may.
func (s State) toDraw(rooms []string) ([]string, error) {
	if len(rooms) == 0 {
		for _, q := range s.Queues {
			if len(q.Slots) > 1 {
				rooms = append(rooms, q.Room.ID)
			}
		}
		if len(rooms) == 0 {
			return nil, refuse(CodeDrawEmpty, "room", "")
		}
	}
	var once []string
	for _, room := range rooms {
		q := s.Queue(room)
		if q == nil {
			return nil, s.NoRoom(room)
		}
		for _, id := range q.Slots {
			if l := s.Slot(id); l != nil && l.hasTurned() {
				return nil, refuse(CodeDrawCalled, "room", room, "slot", id)
			}
		}
		if len(s.DrawList(room)) < 2 {
			return nil, refuse(CodeDrawEmpty, "room", room)
		}
		if !slices.Contains(once, room) {
			once = append(once, room)
		}
	}
	return once, nil
}

// hasTurned reports whether the entry's turn has come, so that its room keeps its
// order. Who withdraws before is no longer in the draw.
func (l *Slot) hasTurned() bool {
	early := (l.Phase == Withdrawn || l.Phase == Disqualified) && l.Called.IsZero() && !l.begun()
	return l.WasCalled() && !early
}

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

func (f DrawAnnounced) apply(b *builder, e Event) {
	b.forget(f.Room)
	b.Announced = append(b.Announced, Announced{f, e.Seq, e.At, e.By})
}

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

// forget drops the announcement that waits in the room.
func (b *builder) forget(room string) {
	b.Announced = slices.DeleteFunc(slices.Clone(b.Announced), func(a Announced) bool { return a.Room == room })
	if len(b.Announced) == 0 {
		b.Announced = nil
	}
}
