package scoring

import "slices"

// ContestSet is the contest's own settings.
type ContestSet struct {
	Contest Contest `json:"contest" half:"parts"`
}

func (f ContestSet) apply(b *builder, _ Event) {
	c := f.Contest.complete()
	rubric, of, den, err := c.Weighers()
	if err != nil {
		return
	}
	b.Contest, b.rubric, b.rubrics, b.den = &c, rubric, of, den
	b.shareOut()
}

// RoomSet is a room's settings; a new room's queue has those slots that were
// planned for it already.
type RoomSet struct {
	Room Room `json:"room" half:"parts"`
}

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

func (f RoomRemoved) apply(b *builder, _ Event) {
	b.Queues = slices.DeleteFunc(slices.Clone(b.Queues), func(q *Queue) bool { return q.Room.ID == f.Room })
}

// PersonSet is who a person is; Gone takes their access away and keeps their name.
// Before lists what was called before a juror was listed for it.
type PersonSet struct {
	Person Person   `json:"person"`
	Before []string `json:"before,omitempty"`
}

func (f PersonSet) apply(b *builder, e Event) {
	p := f.Person
	for _, entry := range f.Before {
		if c := b.cell(entry, p.User); c != nil {
			c.Late = true
			b.progress(entry, c)
		}
	}
	b.enlist(b.anybody(p.User), p, e)
	b.People = slices.Clone(b.People)
	defer b.shareOut()
	if i := slices.IndexFunc(b.People, func(o *Person) bool { return o.User == p.User }); i >= 0 {
		b.People[i] = &p
		return
	}
	b.People = append(b.People, &p)
}

// calledBefore lists the entries that were called before a juror was listed for
// them, by the contest as it will be, and that they owe no sheet.
func (s State) calledBefore(was *Person, now Person, in *Contest) (entries []string) {
	s.shifts = s.shifts || len(now.Shifts) > 0
	next := s
	next.Contest = in
	for _, l := range s.Slots {
		turn := s.turn(l)
		if next.sits(&now, l, turn) && (was == nil || !s.sits(was, l, turn)) && l.Phase != Queued && !l.Cell(now.User).Progress.HandedIn {
			entries = append(entries, l.Entry.ID)
		}
	}
	return entries
}

// EntrySet is an entry, new or with other particulars; a new one goes to the
// end of its room's queue. Filed says that the contest's files say so, File how
// they do where people changed some of it on the spot.
type EntrySet struct {
	Entry Entry  `json:"entry" half:"parts"`
	Filed bool   `json:"filed,omitempty" half:"public"`
	File  *Entry `json:"file,omitempty" half:"parts"`
}

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

// EntryRemoved is an entry that the files no longer have and that never began.
type EntryRemoved struct {
	Entry string `json:"entry" half:"public"`
}

func (f EntryRemoved) apply(b *builder, _ Event) {
	l := b.slot(f.Entry)
	if l == nil {
		return
	}
	if q := b.queueWithOrder(l.Room); q != nil {
		q.Slots = slices.DeleteFunc(q.Slots, func(id string) bool { return id == f.Entry })
	}
	i := b.slotAt[f.Entry]
	b.Slots = slices.Delete(b.Slots, i, i+1)
	b.slotAt, b.index = make(map[string]int, len(b.Slots)), true
	for i, l := range b.Slots {
		b.slotAt[l.Entry.ID] = i
	}
}
