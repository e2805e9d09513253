package report

import (
	"time"

	"juri/scoring"
)

// Trail is what a contest's events say that its state no longer does.
type Trail struct {
	Last        time.Time // of the last of them
	Corrections []Correction
	Identity    []IdentityChange
	Uncalled    []Uncalled

	known  map[string]*scoring.Entry // by id, as the events so far have it, each in the room where it is
	filed  map[string]string         // the room that the files plan it for
	called map[string]bool
	people map[string]scoring.Person
	sheets bool // any was handed in
}

// Correction is the opening of sheets that were closed already.
type Correction struct {
	Entry  string    `json:"entry"`
	At     time.Time `json:"at"`
	By     string    `json:"by"`
	Reason string    `json:"reason"`
}

// IdentityChange is an entry that was called, or a juror of a contest with
// sheets, who became another.
type IdentityChange struct {
	Entry  string          `json:"entry,omitempty"`
	Juror  string          `json:"juror,omitempty"`
	At     time.Time       `json:"at"`
	By     string          `json:"by"`
	Reason string          `json:"reason"` // "" where none was asked for
	Fields []FieldIdentity `json:"fields"`
}

// FieldIdentity is one field that was one thing and is another.
type FieldIdentity struct {
	Field string `json:"field"` // unit title category room, or name institution
	Was   string `json:"was"`
	Is    string `json:"is"`
}

// Uncalled is an entry that was scored from paper and never called.
type Uncalled struct {
	Entry string    `json:"entry"`
	At    time.Time `json:"at"`
	By    string    `json:"by"`
}

// Add takes in the next of the contest's events.
func (t *Trail) Add(e scoring.Event) {
	if t.known == nil {
		t.known, t.filed, t.called, t.people = map[string]*scoring.Entry{}, map[string]string{}, map[string]bool{}, map[string]scoring.Person{}
	}
	t.Last = e.At
	switch f := e.Fact.(type) {
	case scoring.PhaseSet:
		t.phase(f, e)
	case scoring.SheetSubmitted:
		t.called[f.Slot], t.sheets = true, true
	case scoring.EntrySet:
		t.entry(f, "", e)
	case scoring.EntryCorrected:
		t.entry(f.EntrySet, f.Reason, e)
	case scoring.EntryRemoved:
		delete(t.known, f.Entry)
		delete(t.called, f.Entry)
	case scoring.RoundAdvanced:
		for _, o := range f.Entries {
			t.known[o.ID] = &o
		}
	case scoring.SlotMoved:
		t.moved(f.Slot, f.To.Room, e)
	case scoring.Undone:
		for _, p := range f.Slots {
			t.moved(p.Slot, p.Room, e)
		}
	case scoring.PersonSet:
		t.person(f.Person, "", e)
	case scoring.PersonCorrected:
		t.person(f.Person, f.Reason, e)
	}
}

func (t *Trail) phase(f scoring.PhaseSet, e scoring.Event) {
	t.called[f.Slot] = t.called[f.Slot] || f.Phase != scoring.Queued
	switch {
	case f.Paper:
		t.Uncalled = append(t.Uncalled, Uncalled{Entry: f.Slot, At: e.At, By: e.By})
	case f.Phase == scoring.InScoring && f.Reason != "":
		t.Corrections = append(t.Corrections, Correction{Entry: f.Slot, At: e.At, By: e.By, Reason: f.Reason})
	}
}

// entry is an entry's particulars as they are now; where it is judged changes
// only if the files plan it elsewhere than before.
func (t *Trail) entry(f scoring.EntrySet, reason string, e scoring.Event) {
	now, was := f.Entry, t.known[f.Entry.ID]
	file := f.Entry
	if f.File != nil {
		file = *f.File
	}
	if was != nil {
		now.Room = was.Room
		if f.Filed && file.Room != t.filed[now.ID] {
			now.Room = file.Room
		}
	}
	if f.Filed {
		t.filed[now.ID] = file.Room
	}
	t.known[now.ID] = &now
	if was != nil && t.called[now.ID] {
		t.note(IdentityChange{Entry: now.ID, Reason: reason}, e, []FieldIdentity{
			{"unit", was.Unit, now.Unit}, {"title", was.Title, now.Title}, {"category", was.Category, now.Category}, {"room", was.Room, now.Room},
		})
	}
}

// moved is an entry in another room.
func (t *Trail) moved(entry, room string, e scoring.Event) {
	was := t.known[entry]
	if was == nil || was.Room == room {
		return
	}
	now := *was
	now.Room = room
	t.known[entry] = &now
	if t.called[entry] {
		t.note(IdentityChange{Entry: entry}, e, []FieldIdentity{{"room", was.Room, room}})
	}
}

func (t *Trail) person(p scoring.Person, reason string, e scoring.Event) {
	was, is := t.people[p.User]
	t.people[p.User] = p
	if is && t.sheets && was.Scores() {
		t.note(IdentityChange{Juror: p.User, Reason: reason}, e, []FieldIdentity{{"name", was.Name, p.Name}, {"institution", was.Institution, p.Institution}})
	}
}

// note keeps a change, if any of the fields is another.
func (t *Trail) note(c IdentityChange, e scoring.Event, fields []FieldIdentity) {
	c.At, c.By = e.At, e.By
	for _, f := range fields {
		if f.Was != f.Is {
			c.Fields = append(c.Fields, f)
		}
	}
	if c.Fields != nil {
		t.Identity = append(t.Identity, c)
	}
}
