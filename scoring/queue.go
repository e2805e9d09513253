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

// MayBeCalled reports whether the slot may come on stage out of turn: it is queued,
// or absent without a sheet. With one it is for Reinstate to bring back.
func (l *Slot) MayBeCalled() bool {
	return l.Phase == Queued || l.Phase == Absent && !l.HasSheet()
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

// Close locks a slot's sheets.
type Close struct{ Slot string }

func (c Close) decide(s State, by Person) ([]Fact, error) {
	return s.setPhase(by, c.Slot, PhaseSet{Slot: c.Slot, Phase: Closed}, (*Slot).Open)
}

// Reopen lets a closed slot's sheets be filled in and corrected again; once all
// are closed only for a reason.
type Reopen struct {
	Slot   string
	Reason string
}

func (c Reopen) decide(s State, by Person) ([]Fact, error) {
	reason := Keep(c.Reason)
	if len(reason) > MaxText {
		return nil, tooLong()
	}
	facts, err := s.setPhase(by, c.Slot, PhaseSet{Slot: c.Slot, Phase: InScoring, Reason: reason},
		func(l *Slot) bool { return l.Phase == Closed })
	if done, all := s.Done(); err == nil && reason == "" && done == all && s.Sealed == nil {
		return nil, refuse(CodeReasonNeeded)
	}
	return facts, err
}

// MarkAbsent records that nobody came to present.
type MarkAbsent struct {
	Slot   string
	Reason string // needed once a sheet is in
}

func (c MarkAbsent) decide(s State, by Person) ([]Fact, error) {
	return s.takeOut(by, c.Slot, Absent, c.Reason, func(l *Slot) bool { return l.Phase == Queued || l.OnStage() })
}

// Withdraw takes an entry out of the contest.
type Withdraw struct {
	Slot   string
	Reason string // needed once a sheet is in
}

func (c Withdraw) decide(s State, by Person) ([]Fact, error) {
	return s.takeOut(by, c.Slot, Withdrawn, c.Reason, func(l *Slot) bool { return l.Counts() || l.Phase == Absent })
}

func (s State) setPhase(by Person, entry string, f PhaseSet, from func(*Slot) bool) ([]Fact, error) {
	l, err := s.moderatedSlot(by, entry)
	if err != nil {
		return nil, err
	}
	if !from(l) {
		return nil, refuse(CodeWrongPhase, "slot", entry, "phase", string(l.Phase))
	}
	return one(f)
}

// PhaseSet is a slot's new phase, with the time it has; its timer starts now.
type PhaseSet struct {
	Slot   string        `json:"slot" half:"public"`
	Phase  Phase         `json:"phase" half:"public"`
	Length time.Duration `json:"length,omitempty"`
	Reason string        `json:"reason,omitempty"`
	Paper  bool          `json:"paper,omitempty" half:"public"` // scores came from paper for what was never called
	Back   bool          `json:"back,omitempty" half:"public"`  // it did not count, and does again
}

// Type names the fact in the journal.
func (PhaseSet) Type() string { return "phase.set" }

func (f PhaseSet) apply(b *builder, e Event) {
	l := b.slot(f.Slot)
	if l == nil {
		return
	}
	b.undoable(e, l.Room, l)
	was := *l
	l.enter(f.Phase)
	switch {
	case l.OnStage():
		l.Timer = Timer{Length: f.Length, Since: e.Clock, Running: true}
		if !was.Open() {
			l.Called = e.At
			b.onTime(l)
		}
	case l.Phase == Closed && !f.Back:
		l.Ended = e.At
	}
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
		return nil, refuse(CodeUnknownRoom, "room", c.Room)
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
	reason := Keep(c.Reason)
	if err := s.mayTake(by, l, reason); err != nil {
		return nil, err
	}
	if reason == "" && l.WasCalled() {
		return nil, refuse(CodeReasonNeeded)
	}
	left := slices.DeleteFunc(slices.Clone(s.Queue(l.Room).Slots), func(id string) bool { return id == c.Slot })
	return one(SlotMoved{Slot: c.Slot, From: QueueOrdered{l.Room, left}, To: QueueOrdered{c.Room, order}, Reason: reason})
}

// QueueOrdered is a room's queue in its new order. It brings no slot into the
// room and takes none out: those it does not name stay, at the end.
type QueueOrdered struct {
	Room  string   `json:"room" half:"public"`
	Slots []string `json:"slots"`
}

// Type names the fact in the journal.
func (QueueOrdered) Type() string { return "queue.ordered" }

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

// Type names the fact in the journal.
func (SlotMoved) Type() string { return "slot.moved" }

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

// Say shows a message on every terminal of a room; an empty Text takes it away.
type Say struct {
	Room string
	Text string
}

func (c Say) decide(s State, by Person) ([]Fact, error) {
	if _, err := s.moderated(by, c.Room); err != nil {
		return nil, err
	}
	text := KeepLine(c.Text)
	if len(text) > MaxText {
		return nil, tooLong()
	}
	return one(MessageSaid{Room: c.Room, Text: text})
}

// MessageSaid is what a room's terminals show from now on.
type MessageSaid struct {
	Room string `json:"room"`
	Text string `json:"text"`
}

// Type names the fact in the journal.
func (MessageSaid) Type() string { return "message.said" }

func (f MessageSaid) apply(b *builder, e Event) {
	if q := b.queue(f.Room); q != nil {
		q.Message = Message{Text: f.Text, At: e.At, By: e.By}
	}
}
