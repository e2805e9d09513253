package scoring

import "slices"

// CodeHostOnly says that only the files of the contest's folder change the rest.
const CodeHostOnly Code = "host_only" //

// Identity is who an entry is, and where it is judged: once it was called, that
// changes only for a reason.
type Identity struct {
	Unit     string `json:"unit"`
	Title    string `json:"title"`
	Category string `json:"category,omitempty"`
	Room     string `json:"room,omitempty"` // "" where the room stays
}

// Naming is who a person is.
type Naming struct {
	Name        string `json:"name"`
	Institution string `json:"institution,omitempty"`
}

func (p Person) naming() Naming { return Naming{p.Name, p.Institution} }

// WasCalled reports whether the entry has ever been called, in this round or one
// before, or anything of a sheet came of it: people know it under the names that
// it has.
func (s *Slot) WasCalled() bool { return s.Left || s.Entry.Of != "" || s.begun() }

// identity is who the slot's entry is, where it is judged.
func (s *Slot) identity() Identity {
	return Identity{Unit: s.Entry.Unit, Title: s.Entry.Title, Category: s.Entry.Category, Room: s.Room}
}

// changed is an entry with other particulars: filed as the files have it now, or
// nil where they do not say so. It is a fact of its own where the entry was
// called and would be another from then on; unreasoned then lists its id if no
// reason is given. The entry's turns in other rounds go with it.
func (s State) changed(l *Slot, now Entry, filed *Entry, reason string) (facts []Fact, unreasoned []string) {
	f := EntrySet{Entry: now, Filed: filed != nil}
	if filed != nil && !filed.same(now) {
		f.File = filed
	}
	was := l.identity()
	is := Identity{now.Unit, now.Title, now.Category, was.Room}
	if filed != nil && filed.Room != l.Filed.Room {
		is.Room = filed.Room
	}
	if is == was || !l.WasCalled() {
		return []Fact{f}, nil
	}
	if reason == "" {
		unreasoned = []string{l.Entry.ID}
	}
	elsewhere := is.Room != was.Room
	if is.Room = was.Room; !elsewhere {
		was.Room = ""
	}
	facts = []Fact{EntryCorrected{EntrySet: f, Was: was, Reason: reason}}
	if is.Room = was.Room; is == was || s.Round == 0 {
		return facts, unreasoned
	}
	for _, o := range s.Slots {
		if o == l || s.Origin(o.Entry).ID != s.Origin(l.Entry).ID {
			continue
		}
		e := o.Entry
		e.Unit, e.Title, e.Category = now.Unit, now.Title, now.Category
		if !e.same(o.Entry) {
			was := o.identity()
			was.Room = ""
			facts = append(facts, EntryCorrected{EntrySet: EntrySet{Entry: e}, Was: was, Reason: reason})
		}
	}
	return facts, unreasoned
}

// reasoned returns facts that need no reason which is not given: those listed
// lack one. Nothing of the kind happens to a sealed contest.
func (s State) reasoned(facts []Fact, what string, unreasoned []string) ([]Fact, error) {
	switch {
	case len(unreasoned) == 0:
		return facts, nil
	case s.Sealed != nil:
		return nil, refuse(CodeSealed)
	}
	return nil, refuse(CodeReasonNeeded, what, firstOf(unreasoned))
}

// EntryCorrected is an entry that was called and is another from now on, for a
// reason: its institution, title, category or room.
type EntryCorrected struct {
	EntrySet `half:"parts"`
	Was      Identity `json:"was"`
	Reason   string   `json:"reason"`
}

// Type names the fact in the journal.
func (EntryCorrected) Type() string { return "entry.corrected" }

// read keeps EntrySet's from being this one's, which is seldom and holds more.
func (*EntryCorrected) read() {} //lint:ignore U1000 it hides another

func (f EntryCorrected) apply(b *builder, e Event) {
	if l := b.State.Slot(f.Entry.ID); l != nil {
		f.EntrySet.apply(b, e)
	}
}

// PersonCorrected is a juror who is called otherwise from now on, though sheets
// were filled in under the name before, for a reason.
type PersonCorrected struct {
	Person Person   `json:"person"`
	Was    Naming   `json:"was"`
	Reason string   `json:"reason"`
	Before []string `json:"before,omitempty"` // as PersonSet has it
}

// Type names the fact in the journal.
func (PersonCorrected) Type() string { return "person.corrected" }

func (f PersonCorrected) apply(b *builder, e Event) { PersonSet{f.Person, f.Before}.apply(b, e) }

// renamed reports whether the person would be another one on sheets that there
// are, or may be, under the user name.
func (s State) renamed(was, now Person) bool {
	if was.naming() == now.naming() || !s.begun() {
		return false
	}
	return was.Role == Juror || slices.ContainsFunc(s.Slots, func(l *Slot) bool {
		c := l.Cell(now.User)
		return c.Sheet != nil || c.Draft != nil
	})
}
