package scoring

import (
	"slices"
	"strconv"
	"strings"
)

// Recorded is the set-up as the journal has it: the entries as they were filed.
func (s State) Recorded() Setup {
	if s.Contest == nil {
		return Setup{}
	}
	c := Setup{Contest: *s.Contest}
	for _, q := range s.Queues {
		c.Rooms = append(c.Rooms, q.Room)
	}
	for _, p := range s.People {
		if !p.Gone {
			c.People = append(c.People, *p)
		}
	}
	for _, l := range s.Slots {
		if l.Filed.ID != "" {
			c.Entries = append(c.Entries, l.Filed)
		}
	}
	return c
}

// Comparison is what another list of entries would mean for a contest.
type Comparison struct {
	Changes   []EntryChange // in the list's order, removed ones last
	Exchanges []Exchange
}

// EntryChange is what becomes of one entry.
type EntryChange struct {
	ID      string
	Was     Entry // as it stands; empty of one that is added
	Now     Entry // as it would; empty of one that is removed
	Added   bool
	Removed bool
	Called  bool // people know it: who it is changes only for a reason
	Sheets  int  // handed in for it
	Fields  []FieldChange
}

// FieldChange is what becomes of one field.
type FieldChange struct {
	Name     string // the column's: unit title short category room order presenter summary recuse
	Old, New string
	Identity bool // it is part of who the entry is
}

// Compare says what a new list of entries means against the contest as it is,
// what people changed on the spot included.
func (s State) Compare(now []Entry) Comparison {
	var c Comparison
	now, rooms := s.heedDraws(now)
	listed := make(map[string]bool, len(now))
	for _, e := range now {
		listed[e.ID] = true
		l := s.Slot(e.ID)
		if l == nil {
			c.Changes = append(c.Changes, EntryChange{ID: e.ID, Now: e, Added: true})
			continue
		}
		d := l.change()
		d.Now = l.refiled(e)
		d.Fields = s.asDrawn(l, rooms, l.fields(d.Now, e))
		if len(d.Fields) > 0 {
			c.Changes = append(c.Changes, d)
		}
	}
	for _, l := range s.Slots {
		if !listed[l.Entry.ID] && l.Filed.ID != "" {
			d := l.change()
			d.Removed = true
			c.Changes = append(c.Changes, d)
		}
	}
	c.Exchanges = exchanges(c.Changes)
	return c
}

func (s *Slot) change() EntryChange {
	d := EntryChange{ID: s.Entry.ID, Was: s.Entry, Called: s.WasCalled()}
	for _, c := range s.Cells {
		if c.Sheet != nil {
			d.Sheets++
		}
	}
	return d
}

// fields lists what of the slot's entry would be otherwise, e being the file's row.
func (s *Slot) fields(now, e Entry) []FieldChange {
	was, room := s.Entry, s.Room
	if e.Room != s.Filed.Room {
		room = e.Room
	}
	var fields []FieldChange
	for _, f := range []FieldChange{
		{"unit", was.Unit, now.Unit, true}, {"title", was.Title, now.Title, true}, {"short", was.Short, now.Short, true}, {"category", was.Category, now.Category, true},
		{"room", s.Room, room, true}, {"order", turn(was.Order), turn(now.Order), false},
		{"presenter", was.Presenter, now.Presenter, false}, {"summary", was.Summary, now.Summary, false},
		{"recuse", strings.Join(was.Recuse, " "), strings.Join(now.Recuse, " "), false},
	} {
		if f.Old != f.New {
			fields = append(fields, f)
		}
	}
	return fields
}

// asDrawn says a change of order as it is where the order was drawn: none while
// the draw stands, else from the turn that was drawn.
func (s State) asDrawn(l *Slot, rooms drawnRooms, fields []FieldChange) []FieldChange {
	stands, drawn := rooms.stands[l.Room]
	if i := slices.IndexFunc(fields, func(f FieldChange) bool { return f.Name == "order" }); i >= 0 && drawn {
		fields[i].Old = turn(slices.Index(s.Queue(l.Room).Slots, l.Entry.ID) + 1)
		if stands || fields[i].Old == fields[i].New {
			return slices.Delete(fields, i, i+1)
		}
	}
	return fields
}

func turn(order int) string {
	if order == 0 {
		return ""
	}
	return strconv.Itoa(order)
}

// Exchange is entries that would take each other's institutions: that of each
// goes to the next of them, and of the last to the first.
type Exchange struct {
	IDs    []string
	Sheets int  // handed in for them
	Titles bool // only the titles would be exchanged, the institutions stay
	Open   bool // the last one's goes nowhere and the first gets a new one: the list slipped
}

// exchanges finds the institutions that would go from one id to another: with
// their titles, else alone; else titles alone.
func exchanges(changes []EntryChange) []Exchange {
	var found []Exchange
	done := map[string]bool{}
	was, now := make([]Identity, len(changes)), make([]Identity, len(changes))
	for i, d := range changes {
		was[i] = Identity{Unit: folded(d.Was.Unit), Title: folded(d.Was.Title)}
		now[i] = Identity{Unit: folded(d.Now.Unit), Title: folded(d.Now.Title)}
	}
	for _, by := range []struct {
		key    func(Identity) string
		titles bool
	}{
		{func(n Identity) string { return n.Unit + "\x00" + n.Title }, false},
		{func(n Identity) string { return n.Unit }, false},
		{func(n Identity) string { return n.Title }, true},
	} {
		for _, x := range moved(changes, done, func(i int) (string, string) { return by.key(was[i]), by.key(now[i]) }) {
			x.Titles = by.titles
			found = append(found, x)
		}
	}
	return found
}

// SameName reports whether people take two names for the same.
func SameName(a, b string) bool { return folded(a) == folded(b) }

// folded is the text as people compare it: without case and more than one blank.
func folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// moved finds who would be where another one was, by what key says that each was
// and will be, among those not done yet; cycles come before lists that slipped.
func moved(changes []EntryChange, done map[string]bool, key func(int) (was, now string)) []Exchange {
	holder := map[string][]int{} // of what will be: who gets it
	for i, d := range changes {
		if was, now := key(i); !d.Removed && !done[d.ID] && (d.Added || was != now) {
			holder[now] = append(holder[now], i)
		}
	}
	next, from := map[int]int{}, map[int]int{}
	for i, d := range changes {
		was, now := key(i)
		if d.Added || done[d.ID] || strings.Trim(was, "\x00") == "" || !d.Removed && was == now || len(holder[was]) == 0 {
			continue
		}
		next[i], from[holder[was][0]] = holder[was][0], i
		holder[was] = holder[was][1:]
	}
	var found []Exchange
	follow := func(i int, open bool) {
		x := Exchange{Open: open}
		for {
			x.IDs, x.Sheets, done[changes[i].ID] = append(x.IDs, changes[i].ID), x.Sheets+changes[i].Sheets, true
			n, is := next[i]
			if !is || done[changes[n].ID] {
				break
			}
			i = n
		}
		found = append(found, x)
	}
	for i := range changes { // where a row of them begins
		_, goes := next[i]
		if _, comes := from[i]; goes && !comes {
			follow(i, true)
		}
	}
	for i := range changes {
		if _, goes := next[i]; goes && !done[changes[i].ID] {
			follow(i, false)
		}
	}
	return found
}
