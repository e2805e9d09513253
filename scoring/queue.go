package scoring

import (
	"slices"
	"time"
)

// Next moves the room on: the slot on stage to its next timed phase, after the
// last of them to scoring; with nothing on stage it calls the first queued slot.
type Next struct{ Room string }

func (c Next) decide(s State, by Person) ([]Fact, error) {
	if _, err := s.moderated(by, c.Room); err != nil {
		return nil, err
	}
	l := s.OnStage(c.Room)
	if l == nil {
		if l = s.NextUp(c.Room); l == nil {
			return nil, refuse(CodeQueueEmpty, "room", c.Room)
		}
		return one(s.called(l))
	}
	phases := s.Contest.Timer.Phases
	if _, i := s.TimedPhase(l.Phase); i >= 0 && i+1 < len(phases) { // not where the phase is no more: it would start over
		return one(PhaseSet{Slot: l.Entry.ID, Phase: phases[i+1].ID, Length: phases[i+1].Length})
	}
	return one(PhaseSet{Slot: l.Entry.ID, Phase: InScoring})
}

// Call puts a queued slot on stage out of turn.
type Call struct{ Slot string }

func (c Call) decide(s State, by Person) ([]Fact, error) {
	l, err := s.moderatedSlot(by, c.Slot)
	if err != nil {
		return nil, err
	}
	if !l.MayBeCalled() {
		return nil, refuse(CodeWrongPhase, "slot", c.Slot, "phase", string(l.Phase))
	}
	if on := s.OnStage(l.Room); on != nil {
		return nil, refuse(CodeStageTaken, "room", l.Room, "slot", on.Entry.ID)
	}
	return one(s.called(l))
}

// called is the slot coming on stage. Where there is a slot there is a contest,
// and a contest has a timed phase.
func (s State) called(l *Slot) PhaseSet {
	first := s.Contest.Timer.Phases[0]
	return PhaseSet{Slot: l.Entry.ID, Phase: first.ID, Length: first.Length}
}

// Move puts a slot into a room's queue, its own or another, before another slot
// of it; at the end if Before is "". A slot on stage moves within its own room only.
type Move struct {
	Slot   string
	Room   string
	Before string
	Reason string // needed for another room once it was called
}

func (c Move) decide(s State, by Person) ([]Fact, error) {
	l, err := s.moderatedSlot(by, c.Slot)
	if err != nil {
		return nil, err
	}
	to := s.Queue(c.Room)
	if to == nil {
		return nil, s.NoRoom(c.Room)
	}
	if c.Slot == c.Before || l.OnStage() && l.Room != c.Room {
		return nil, refuse(CodeBadMove, "slot", c.Slot, "room", c.Room)
	}
	order := slices.DeleteFunc(slices.Clone(to.Slots), func(id string) bool { return id == c.Slot })
	at := len(order)
	if c.Before != "" {
		if at = slices.Index(order, c.Before); at < 0 {
			return nil, refuse(CodeBadMove, "slot", c.Slot, "room", c.Room)
		}
	}
	order = slices.Insert(order, at, c.Slot)
	if slices.Equal(order, to.Slots) {
		return nil, refuse(CodeUnchanged, "slot", c.Slot)
	}
	if l.Room == c.Room {
		return one(QueueOrdered{Room: c.Room, Slots: order})
	}
	reason := Clean(c.Reason)
	if err := s.mayTake(by, l, reason); err != nil {
		return nil, err
	}
	if reason == "" && l.WasCalled() {
		return nil, refuse(CodeReasonNeeded)
	}
	if s.reshared(l, c.Room) {
		return nil, refuse(CodeRoomFixed, "slots", c.Slot)
	}
	left := slices.DeleteFunc(slices.Clone(s.Queue(l.Room).Slots), func(id string) bool { return id == c.Slot })
	return one(SlotMoved{Slot: c.Slot, From: QueueOrdered{l.Room, left}, To: QueueOrdered{c.Room, order}, Reason: reason})
}

func (f QueueOrdered) apply(b *builder, e Event) {
	b.undoable(e, f.Room)
	b.order(f)
}

// SlotMoved is a slot that changed rooms, and both rooms' queues after it.
type SlotMoved struct {
	Slot string       `json:"slot" half:"public"`
	From QueueOrdered `json:"from"`
	To   QueueOrdered `json:"to" half:"parts"`

	Reason string `json:"reason,omitempty"`
}

func (f SlotMoved) apply(b *builder, e Event) {
	l := b.slot(f.Slot)
	if l == nil || b.Queue(f.From.Room) == nil || b.Queue(f.To.Room) == nil {
		return
	}
	b.undoable(e, f.From.Room, l)
	b.undoable(e, f.To.Room, l)
	if l.Room != f.To.Room {
		b.enqueue(l, f.To.Room)
	}
	b.order(f.From)
	b.order(f.To)
}

// Pause stops the timer of the slot on stage.
type Pause struct{ Room string }

func (c Pause) decide(s State, by Person) ([]Fact, error) {
	l, err := s.stage(by, c.Room)
	if err != nil {
		return nil, err
	}
	if !l.Timer.Running {
		return nil, refuse(CodePaused, "room", c.Room)
	}
	return one(TimerPaused{Slot: l.Entry.ID})
}

// Resume starts it again.
type Resume struct{ Room string }

func (c Resume) decide(s State, by Person) ([]Fact, error) {
	l, err := s.stage(by, c.Room)
	if err != nil {
		return nil, err
	}
	if l.Timer.Running {
		return nil, refuse(CodeNotPaused, "room", c.Room)
	}
	return one(TimerResumed{Slot: l.Entry.ID})
}

// Extend gives the slot on stage more time, or takes some.
type Extend struct {
	Room string
	By   time.Duration
}

func (c Extend) decide(s State, by Person) ([]Fact, error) {
	l, err := s.stage(by, c.Room)
	if err != nil {
		return nil, err
	}
	more := min(max(c.By, -maxLength), maxLength) // so that the sum cannot wrap
	return one(TimerExtended{Slot: l.Entry.ID, Length: min(max(l.Timer.Length+more, 0), maxLength)})
}

// maxLength bounds what a phase may be extended to.
const maxLength = 24 * time.Hour

// stage returns the room's slot on stage if the person may drive its timer.
func (s State) stage(by Person, room string) (*Slot, error) {
	if _, err := s.moderated(by, room); err != nil {
		return nil, err
	}
	l := s.OnStage(room)
	if l == nil {
		return nil, refuse(CodeNotOnStage, "room", room)
	}
	return l, nil
}

// TimerPaused stops a slot's timer.
type TimerPaused struct {
	Slot string `json:"slot"`
}

func (f TimerPaused) apply(b *builder, e Event) {
	if l := b.slot(f.Slot); l != nil && l.Timer.Running {
		b.undoable(e, l.Room, l)
		l.Timer.Elapsed += max(e.Clock-l.Timer.Since, 0)
		l.Timer.Running = false
	}
}

// TimerResumed starts a slot's timer again.
type TimerResumed struct {
	Slot string `json:"slot"`
}

func (f TimerResumed) apply(b *builder, e Event) {
	if l := b.slot(f.Slot); l != nil && !l.Timer.Running {
		b.undoable(e, l.Room, l)
		l.Timer.Since, l.Timer.Running = e.Clock, true
	}
}

// TimerExtended is the new length of a slot's phase.
type TimerExtended struct {
	Slot   string        `json:"slot"`
	Length time.Duration `json:"length"`
}

func (f TimerExtended) apply(b *builder, e Event) {
	if l := b.slot(f.Slot); l != nil {
		b.undoable(e, l.Room, l)
		l.Timer.Length = f.Length
	}
}
