package scoring

import (
	"slices"
	"strconv"
	"time"
)

// maxUndo is how many steps back a room's queue remembers.
const maxUndo = 50

// Step is one queue action that may be undone: how things stood before it.
type Step struct {
	Seq    uint64 // the action's record
	Slots  []Placing
	Queues []QueueOrdered
}

// Placing is where a slot stood.
type Placing struct {
	Slot   string    `json:"slot"`
	Room   string    `json:"room"`
	Phase  Phase     `json:"phase"`
	Timer  Timer     `json:"timer"`
	Called time.Time `json:"called,omitzero"`
	Ended  time.Time `json:"ended,omitzero"`
	OutOf  Phase     `json:"out_of,omitempty"`
}

// undoable remembers how the room and the slots stand, before e changes them.
func (b *builder) undoable(e Event, room string, slots ...*Slot) {
	q := b.queue(room)
	if q == nil {
		return
	}
	step := Step{Seq: e.Seq, Queues: []QueueOrdered{{Room: room, Slots: slices.Clone(q.Slots)}}}
	for _, l := range slots {
		step.Slots = append(step.Slots, Placing{l.Entry.ID, l.Room, l.Phase, l.Timer, l.Called, l.Ended, l.OutOf})
	}
	if !b.ownUndo[room] {
		if b.ownUndo == nil {
			b.ownUndo = map[string]bool{}
		}
		q.Undo, b.ownUndo[room] = slices.Clone(q.Undo), true
	}
	q.Undo = append(q.Undo[max(len(q.Undo)+1-maxUndo, 0):], step)
}

// Undo takes back the room's last queue action. Sheets stay as they are.
type Undo struct {
	Room   string
	Reason string // needed where an entry with sheets goes out of the contest by it, or comes back
}

func (c Undo) decide(s State, by Person) ([]Fact, error) {
	q, err := s.moderated(by, c.Room)
	if err != nil {
		return nil, err
	}
	if len(q.Undo) == 0 {
		return nil, refuse(CodeNothingToUndo, "room", c.Room)
	}
	step := q.Undo[len(q.Undo)-1]
	f := Undone{Room: c.Room, Of: step.Seq, Slots: step.Slots, Queues: step.Queues, Reason: Keep(c.Reason)}
	// A move is remembered in both rooms; it can be undone while it is the last
	// action of both, by whoever drives one of them: they could move it back too.
	rooms := []string{c.Room}
	for _, o := range s.Queues {
		i := slices.IndexFunc(o.Undo, func(u Step) bool { return u.Seq == step.Seq })
		if o.Room.ID == c.Room || i < 0 {
			continue
		}
		if i != len(o.Undo)-1 {
			return nil, refuse(CodeNothingToUndo, "room", c.Room)
		}
		f.Queues = append(slices.Clone(f.Queues), o.Undo[i].Queues...)
		rooms = append(rooms, o.Room.ID)
	}
	for _, p := range f.Slots {
		// A slot that the files have put elsewhere since, or whose other room
		// has forgotten the move, is not where the step left it.
		if l := s.Slot(p.Slot); l != nil && !(slices.Contains(rooms, p.Room) && slices.Contains(rooms, l.Room)) {
			return nil, refuse(CodeNothingToUndo, "room", c.Room)
		}
		if l := s.Slot(p.Slot); l != nil {
			if err := s.mayPutBack(by, l, p, f.Reason); err != nil {
				return nil, err
			}
		}
		// Back on stage only if nobody else has it meanwhile.
		on := s.OnStage(p.Room)
		if !p.Phase.Untimed() && on != nil && on.Entry.ID != p.Slot {
			return nil, refuse(CodeStageTaken, "room", p.Room, "slot", on.Entry.ID)
		}
	}
	return one(f)
}

// mayPutBack says whether the person may put the slot back to where it stood.
func (s State) mayPutBack(by Person, l *Slot, p Placing, reason string) error {
	if l.Phase == Disqualified { // by organizers, since
		return refuse(CodeWrongPhase, "slot", p.Slot, "phase", string(l.Phase))
	}
	if counts := (&Slot{Phase: p.Phase}).Counts(); counts == l.Counts() && p.Room == l.Room {
		return nil
	}
	return s.mayTake(by, l, reason)
}

// Undone puts slots and queues back to where they stood before record Of.
type Undone struct {
	Room   string         `json:"room" half:"public"`
	Of     uint64         `json:"of" half:"public"`
	Slots  []Placing      `json:"slots,omitempty" half:"public"`
	Queues []QueueOrdered `json:"queues,omitempty"`
	Reason string         `json:"reason,omitempty"`
}

// Type names the fact in the journal.
func (Undone) Type() string { return "action.undone" }

// String names the record undone, for the history.
func (f Undone) String() string { return strconv.FormatUint(f.Of, 10) }

func (f Undone) apply(b *builder, _ Event) {
	for _, p := range f.Slots {
		l := b.slot(p.Slot)
		if l == nil {
			continue
		}
		if l.Room != p.Room && b.Queue(p.Room) != nil {
			b.enqueue(l, p.Room)
		}
		l.Phase, l.Timer, l.Called, l.Ended, l.OutOf = p.Phase, p.Timer, p.Called, p.Ended, p.OutOf
	}
	for _, o := range f.Queues {
		b.order(o)
		if q := b.queue(o.Room); q != nil {
			q.Undo = slices.DeleteFunc(slices.Clone(q.Undo), func(u Step) bool { return u.Seq == f.Of })
		}
	}
}

// order puts the room's slots in that order. A queue holds every slot of its
// room once and no other, whatever the order names.
func (b *builder) order(f QueueOrdered) {
	q := b.queue(f.Room)
	if q == nil {
		return
	}
	order := make([]string, 0, len(q.Slots))
	placed := make(map[string]bool, len(q.Slots))
	for _, id := range slices.Concat(f.Slots, q.Slots) {
		if l := b.State.Slot(id); l != nil && l.Room == f.Room && !placed[id] {
			order, placed[id] = append(order, id), true
		}
	}
	q.Slots = order
}
