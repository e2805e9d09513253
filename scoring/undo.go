package scoring

import (
	"slices"
	"strconv"
)

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
	f := Undone{Room: c.Room, Of: step.Seq, Slots: step.Slots, Queues: step.Queues, Reason: Clean(c.Reason)}
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
	if s.reshared(l, p.Room) {
		return refuse(CodeRoomFixed, "slots", p.Slot)
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
		l.Phase, l.Timer, l.Called, l.Ended, l.OutOf, l.Over = p.Phase, p.Timer, p.Called, p.Ended, p.OutOf, p.Over
	}
	for _, o := range f.Queues {
		b.order(o)
		if q := b.queue(o.Room); q != nil {
			q.Undo = slices.DeleteFunc(slices.Clone(q.Undo), func(u Step) bool { return u.Seq == f.Of })
		}
	}
}
