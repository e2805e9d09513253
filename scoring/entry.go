package scoring

import (
	"slices"
	"strings"
)

// The reasons why an entry cannot be added or changed.
const (
	CodeBadEntryID      Code = "bad_entry_id"      // value
	CodeUnitTitleNeeded Code = "unit_title_needed" //
)

// AddEntry adds an entry on the spot, at the end of the room's queue.
type AddEntry struct {
	Room  string
	ID    string // as in entries.csv: a letter or digit, then those or . _ -, 32 at most
	Unit  string
	Title string

	Category string // one of KnownCategories where none is compared with another; "" for none
}

func (c AddEntry) decide(s State, by Person) ([]Fact, error) {
	if _, err := s.moderated(by, c.Room); err != nil {
		return nil, err
	}
	id := CleanLine(c.ID)
	switch {
	case s.Contest == nil:
		return nil, s.NoRoom(c.Room)
	case !entryID(id):
		return nil, refuse(CodeBadEntryID, "value", id)
	case s.Slot(id) != nil:
		return nil, refuse(CodeDuplicateEntry, "slot", id)
	}
	set, err := entrySet(Entry{ID: id, Unit: c.Unit, Title: c.Title, Category: c.Category, Room: c.Room})
	if err != nil {
		return nil, err
	}
	if err := s.categoryFor(set.Entry); err != nil {
		return nil, err
	}
	return one(set)
}

// categoryFor says why the entry cannot be of its category, or of all that it names.
func (s State) categoryFor(e Entry) error {
	if why := s.Contest.CheckCategories(e.Category); why != nil {
		return why
	}
	known := s.KnownCategories()
	switch {
	case !s.Contest.ByCategory() || len(known) == 0 || slices.Contains(known, e.Category):
		return nil
	case e.Category == "":
		return refuse(CodeCategoryNeeded, "known", strings.Join(known, ", "))
	}
	return refuse(CodeUnknownCategory, "category", e.Category, "known", strings.Join(known, ", "))
}

// EditEntry changes an entry's particulars, those that are not nil. The files
// overrule it only where they change later.
type EditEntry struct {
	Entry     string
	Unit      *string
	Title     *string
	Category  *string
	Presenter *string
	Reason    string // for another institution, title or category of what was called
}

func (c EditEntry) decide(s State, _ Person) ([]Fact, error) {
	l := s.Slot(c.Entry)
	if l == nil {
		return nil, refuse(CodeUnknownSlot, "slot", c.Entry)
	}
	e := l.Entry
	for _, f := range []struct{ to, from *string }{
		{&e.Unit, c.Unit}, {&e.Title, c.Title}, {&e.Category, c.Category}, {&e.Presenter, c.Presenter},
	} {
		if f.from != nil {
			*f.to = CleanLine(*f.from)
		}
	}
	if e.same(l.Entry) {
		return nil, refuse(CodeUnchanged, "slot", c.Entry)
	}
	set, err := entrySet(e)
	if err != nil {
		return nil, err
	}
	if e.Category != l.Entry.Category {
		if err := s.categoryFor(e); err != nil {
			return nil, err
		}
	}
	reason := CleanLine(c.Reason)
	if len(reason) > MaxText {
		return nil, tooLong()
	}
	facts, unreasoned := s.changed(l, set.Entry, nil, reason)
	if fixed := s.recategorised(facts); fixed != nil {
		return nil, refuse(CodeCategoryFixed, "slots", firstOf(fixed))
	}
	return s.reasoned(facts, "slots", unreasoned)
}

// entrySet is the entry as people said it on the spot, cleaned.
func entrySet(e Entry) (EntrySet, error) {
	texts := []*string{&e.Unit, &e.Title, &e.Category, &e.Presenter}
	for _, t := range texts {
		*t = CleanLine(*t)
	}
	switch {
	case slices.ContainsFunc(texts, func(t *string) bool { return len(*t) > MaxText }):
		return EntrySet{}, tooLong()
	case e.Unit == "" || e.Title == "":
		return EntrySet{}, refuse(CodeUnitTitleNeeded)
	}
	return EntrySet{Entry: e}, nil
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
	is := Identity{now.Unit, now.Title, now.Category, was.Room, now.Short}
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
		e.Unit, e.Title, e.Category, e.Short = now.Unit, now.Title, now.Category, now.Short
		if !e.same(o.Entry) {
			was := o.identity()
			was.Room = ""
			facts = append(facts, EntryCorrected{EntrySet: EntrySet{Entry: e}, Was: was, Reason: reason})
		}
	}
	return facts, unreasoned
}

// recategorised lists the entries that have sheets, and would be judged by another rubric.
func (s State) recategorised(facts []Fact) (slots []string) {
	for _, f := range facts {
		var e Entry
		switch f := f.(type) {
		case EntrySet:
			e = f.Entry
		case EntryCorrected:
			e = f.Entry
		default:
			continue
		}
		if l := s.Slot(e.ID); l != nil && l.begun() && s.RubricOf(l) != s.rubricFor(e.Category) {
			slots = append(slots, e.ID)
		}
	}
	return slots
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
// reason: its institution or that's short name, title, category or room.
type EntryCorrected struct {
	EntrySet `half:"parts"`
	Was      Identity `json:"was"`
	Reason   string   `json:"reason"`
}

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
