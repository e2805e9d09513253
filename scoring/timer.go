package scoring

import "time"

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

// Type names the fact in the journal.
func (TimerPaused) Type() string { return "timer.paused" }

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

// Type names the fact in the journal.
func (TimerResumed) Type() string { return "timer.resumed" }

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

// Type names the fact in the journal.
func (TimerExtended) Type() string { return "timer.extended" }

func (f TimerExtended) apply(b *builder, e Event) {
	if l := b.slot(f.Slot); l != nil {
		b.undoable(e, l.Room, l)
		l.Timer.Length = f.Length
	}
}
