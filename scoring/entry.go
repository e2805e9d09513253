package scoring

import (
	"reflect"
	"slices"
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
}

func (c AddEntry) decide(s State, by Person) ([]Fact, error) {
	if _, err := s.moderated(by, c.Room); err != nil {
		return nil, err
	}
	id := KeepLine(c.ID)
	switch {
	case s.Contest == nil:
		return nil, refuse(CodeUnknownRoom, "room", c.Room)
	case !entryID(id):
		return nil, refuse(CodeBadEntryID, "value", id)
	case s.Slot(id) != nil:
		return nil, refuse(CodeDuplicateEntry, "slot", id)
	}
	set, err := entrySet(Entry{ID: id, Unit: c.Unit, Title: c.Title, Room: c.Room})
	if err != nil {
		return nil, err
	}
	return one(set)
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

func (c EditEntry) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	l := s.Slot(c.Entry)
	if l == nil {
		return nil, refuse(CodeUnknownSlot, "slot", c.Entry)
	}
	e := l.Entry
	for _, f := range []struct{ to, from *string }{
		{&e.Unit, c.Unit}, {&e.Title, c.Title}, {&e.Category, c.Category}, {&e.Presenter, c.Presenter},
	} {
		if f.from != nil {
			*f.to = KeepLine(*f.from)
		}
	}
	if e.same(l.Entry) {
		return nil, refuse(CodeUnchanged, "slot", c.Entry)
	}
	set, err := entrySet(e)
	if err != nil {
		return nil, err
	}
	reason := KeepLine(c.Reason)
	if len(reason) > MaxText {
		return nil, tooLong()
	}
	facts, unreasoned := s.changed(l, set.Entry, nil, reason)
	return s.reasoned(facts, "slots", unreasoned)
}

// same is [same] for entries, of which a list has many.
func (e Entry) same(o Entry) bool {
	recuse := slices.Equal(e.Recuse, o.Recuse)
	e.Recuse, e.ByRow = o.Recuse, o.ByRow
	return recuse && reflect.DeepEqual(e, o)
}

// entrySet is the entry as people said it on the spot, cleaned.
func entrySet(e Entry) (EntrySet, error) {
	texts := []*string{&e.Unit, &e.Title, &e.Category, &e.Presenter}
	for _, t := range texts {
		*t = KeepLine(*t)
	}
	switch {
	case slices.ContainsFunc(texts, func(t *string) bool { return len(*t) > MaxText }):
		return EntrySet{}, tooLong()
	case e.Unit == "" || e.Title == "":
		return EntrySet{}, refuse(CodeUnitTitleNeeded)
	}
	return EntrySet{Entry: e}, nil
}

// entryID reports whether the files would take it for an entry's id.
func entryID(id string) bool {
	for i, r := range []byte(id) {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
		case i > 0 && (r == '.' || r == '_' || r == '-'):
		default:
			return false
		}
	}
	return id != "" && len(id) <= 32
}
