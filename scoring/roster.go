package scoring

import (
	"slices"
	"time"
)

// ContestSet is the contest's own settings.
type ContestSet struct {
	Contest Contest `json:"contest" half:"parts"`
}

// Type names the fact in the journal.
func (ContestSet) Type() string { return "contest.set" }

func (f ContestSet) apply(b *builder, _ Event) {
	c := f.Contest.complete()
	w, err := c.Rubric.Weigher()
	if err != nil {
		return
	}
	b.Contest, b.weigher = &c, w
}

// complete returns the contest with the usual phases where it names none.
func (c Contest) complete() Contest {
	if len(c.Timer.Phases) == 0 {
		c.Timer.Phases = DefaultPhases(7*time.Minute, 13*time.Minute)
	}
	return c
}

// DefaultPhases are a talk and then questions, the usual slot.
func DefaultPhases(talk, questions time.Duration) []TimedPhase {
	return []TimedPhase{
		{ID: Presenting, Name: Text{ID: "Presentasi", EN: "Presentation"}, Length: talk},
		{ID: Questions, Name: Text{ID: "Tanya jawab", EN: "Questions"}, Length: questions},
	}
}

// RoomSet is a room's settings; a new room's queue has those slots that were
// planned for it already.
type RoomSet struct {
	Room Room `json:"room" half:"parts"`
}

// Type names the fact in the journal.
func (RoomSet) Type() string { return "room.set" }

func (f RoomSet) apply(b *builder, _ Event) {
	if q := b.queue(f.Room.ID); q != nil {
		q.Room = f.Room
		return
	}
	q := &Queue{Room: f.Room}
	for _, l := range b.Slots {
		if l.Room == f.Room.ID {
			q.Slots = append(q.Slots, l.Entry.ID)
		}
	}
	b.Queues = append(slices.Clip(b.Queues), q)
}

// RoomRemoved is a room that contest.yaml no longer has.
type RoomRemoved struct {
	Room string `json:"room" half:"public"`
}

// Type names the fact in the journal.
func (RoomRemoved) Type() string { return "room.removed" }

func (f RoomRemoved) apply(b *builder, _ Event) {
	b.Queues = slices.DeleteFunc(slices.Clone(b.Queues), func(q *Queue) bool { return q.Room.ID == f.Room })
}

// PersonSet is who a person is; Gone takes their access away and keeps their name.
// Before lists what was called in a juror's rooms before they were listed there.
type PersonSet struct {
	Person Person   `json:"person"`
	Before []string `json:"before,omitempty"`
}

// Type names the fact in the journal.
func (PersonSet) Type() string { return "person.set" }

func (f PersonSet) apply(b *builder, e Event) {
	p := f.Person
	for _, entry := range f.Before {
		if c := b.cell(entry, p.User); c != nil {
			c.Late = true
			b.progress(c)
		}
	}
	b.enlist(b.anybody(p.User), p, e)
	b.People = slices.Clone(b.People)
	if i := slices.IndexFunc(b.People, func(o *Person) bool { return o.User == p.User }); i >= 0 {
		b.People[i] = &p
		return
	}
	b.People = append(b.People, &p)
}

// calledBefore lists the entries that were called in a juror's rooms before they
// were listed there, and that they owe no sheet.
func (s State) calledBefore(was *Person, now Person) (entries []string) {
	for _, l := range s.Slots {
		if now.judges(l.Room) && (was == nil || !was.judges(l.Room)) && l.Phase != Queued && !l.Cell(now.User).Progress.HandedIn {
			entries = append(entries, l.Entry.ID)
		}
	}
	return entries
}

// judges reports whether the person is on the room's panel.
func (p Person) judges(room string) bool { return p.Role == Juror && !p.Gone && p.In(room) }

// onTime says that every juror listed by now owes the slot a sheet: it is called.
func (b *builder) onTime(l *Slot) {
	for _, c := range l.Cells {
		if c.Late {
			c := b.cell(l.Entry.ID, c.Juror)
			c.Late = false
			b.progress(c)
		}
	}
}

// EntrySet is an entry, new or with other particulars; a new one goes to the
// end of its room's queue. Filed says that the contest's files say so, File how
// they do where people changed some of it on the spot.
type EntrySet struct {
	Entry Entry  `json:"entry" half:"parts"`
	Filed bool   `json:"filed,omitempty" half:"public"`
	File  *Entry `json:"file,omitempty" half:"parts"`
}

// Type names the fact in the journal.
func (EntrySet) Type() string { return "entry.set" }

func (f EntrySet) apply(b *builder, _ Event) {
	if b.Contest == nil {
		return
	}
	l := b.slot(f.Entry.ID)
	if l == nil {
		l = b.newSlot(f.Entry)
	}
	l.Entry = f.Entry
	if f.Filed {
		file := f.Entry
		if f.File != nil {
			file = *f.File
		}
		if l.Filed.Room != file.Room && l.Room != file.Room && !l.OnStage() {
			b.enqueue(l, file.Room)
		}
		l.Filed = file
	} else if l.Room == "" {
		b.enqueue(l, f.Entry.Room)
	}
}

// newSlot adds an entry's slot, in no room yet.
func (b *builder) newSlot(e Entry) *Slot {
	if !b.slots {
		b.Slots, b.slots, b.ownSlots = slices.Clone(b.Slots), true, map[string]bool{}
	}
	if !b.index {
		at := make(map[string]int, len(b.slotAt)+1)
		for id, i := range b.slotAt {
			at[id] = i
		}
		b.slotAt, b.index = at, true
	}
	l := &Slot{Entry: e, Phase: Queued}
	b.slotAt[e.ID], b.ownSlots[e.ID] = len(b.Slots), true
	b.Slots = append(b.Slots, l)
	return l
}

// enqueue puts the slot at the end of the room's queue and takes it out of its old one.
func (b *builder) enqueue(l *Slot, room string) {
	if q := b.queue(l.Room); q != nil {
		q.Slots = slices.DeleteFunc(q.Slots, func(id string) bool { return id == l.Entry.ID })
	}
	l.Room = room
	if q := b.queue(room); q != nil {
		q.Slots = append(q.Slots, l.Entry.ID)
	}
}

// EntryRemoved is an entry that the files no longer have and that never began.
type EntryRemoved struct {
	Entry string `json:"entry" half:"public"`
}

// Type names the fact in the journal.
func (EntryRemoved) Type() string { return "entry.removed" }

func (f EntryRemoved) apply(b *builder, _ Event) {
	l := b.slot(f.Entry)
	if l == nil {
		return
	}
	if q := b.queue(l.Room); q != nil {
		q.Slots = slices.DeleteFunc(q.Slots, func(id string) bool { return id == f.Entry })
	}
	i := b.slotAt[f.Entry]
	b.Slots = slices.Delete(b.Slots, i, i+1)
	b.slotAt, b.index = make(map[string]int, len(b.Slots)), true
	for i, l := range b.Slots {
		b.slotAt[l.Entry.ID] = i
	}
}
