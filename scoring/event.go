package scoring

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"juri/scoring/exact"
)

// Event is one record of the journal: a fact, and who made it so when. Decide
// fills in By, Proof and Fact; the store stamps the rest when it appends.
type Event struct {
	Seq   uint64        // 1, 2, 3 …; 0 for a fact that is no history (a draft)
	At    time.Time     // the wall clock, UTC
	Clock time.Duration // the contest's clock, which is never stepped
	By    string        // user name, or Host
	Proof Proof         // how they proved it
	Fact  Fact

	Record []byte // the canonical bytes that are stored
	Hash   Hash   // of these: what the next record holds
}

// Fact is what an event says. It carries absolute values, so that it means the
// same whatever code reads it; what the journal calls it (see TypeOf) and its JSON
// form stay for ever.
type Fact interface {
	apply(b *builder, e Event)
}

// sheetFact is a fact about one juror's sheet of one entry. Its juror is private:
// in public it stands under a pseudonym of theirs for that entry.
type sheetFact interface{ sheetOf() (entry, juror string) }

// postedFact is a fact after which people are shown a new checkpoint, if it posts.
// Between those it stays, so that all who look have the same one.
type postedFact interface{ posts() bool }

// Draft reports whether the fact is kept beside the journal, last write wins,
// instead of in it.
func (e Event) Draft() bool {
	_, is := e.Fact.(interface{ draft() })
	return is
}

// Command is what somebody asks for.
type Command interface {
	// decide says what follows if by asks for it now: facts, or why not.
	decide(s State, by Person) ([]Fact, error)
}

// Apply returns what is true once the events happened. It never fails and
// never changes s: a fact about what does not exist changes nothing.
func Apply(s State, events ...Event) State {
	b := builder{State: s}
	for _, e := range events {
		e.Fact.apply(&b, e)
		if !e.Draft() {
			b.grow(e)
			b.Seq, b.Head = e.Seq, e.Hash
		}
	}
	return b.State
}

func eventsOf(by string, facts []Fact) []Event {
	events := make([]Event, len(facts))
	for i, f := range facts {
		events[i] = Event{By: by, Fact: f}
	}
	return events
}

func one(f Fact) ([]Fact, error) { return []Fact{f}, nil }

// builder is a State being made from another: what it hands out to be changed
// was copied first, once for all the events of one Apply.
type builder struct {
	State
	slots, queues, index, leaves bool            // copied already
	ownSlots                     map[string]bool // each with its list of cells
	ownCells                     map[*Cell]bool
	ownQueues                    map[string]bool // by room, likewise:
	ownOrder                     map[string]bool // with its list of slots
	ownUndo                      map[string]bool
}

func (b *builder) grow(e Event) {
	if !b.leaves {
		b.tree.whole, b.leaves = slices.Clone(b.tree.whole), true
	}
	b.tree.add(e.Hash)
	if f, is := e.Fact.(postedFact); is && f.posts() {
		b.Posted = b.tree.checkpoint()
	}
}

// slot returns the entry's slot to be changed; nil if there is none.
func (b *builder) slot(entry string) *Slot {
	i, ok := b.slotAt[entry]
	if !ok {
		return nil
	}
	if !b.slots {
		b.Slots, b.slots, b.ownSlots = slices.Clone(b.Slots), true, map[string]bool{}
	}
	if !b.ownSlots[entry] {
		l := *b.Slots[i]
		l.Cells = slices.Clone(l.Cells)
		b.Slots[i], b.ownSlots[entry] = &l, true
	}
	return b.Slots[i]
}

// cell returns the juror's cell in the entry's slot to be changed; nil if there
// is no slot.
func (b *builder) cell(entry, juror string) *Cell {
	l := b.slot(entry)
	if l == nil {
		return nil
	}
	at, found := slices.BinarySearchFunc(l.Cells, juror, func(c *Cell, user string) int { return strings.Compare(c.Juror, user) })
	if found && b.ownCells[l.Cells[at]] {
		return l.Cells[at]
	}
	c := &Cell{}
	if found {
		*c = *l.Cells[at]
		l.Cells[at] = c
	} else {
		c.Juror = strings.Clone(juror) // which is part of its record, and outlives it
		l.Cells = slices.Insert(l.Cells, at, c)
	}
	if b.ownCells == nil {
		b.ownCells = map[*Cell]bool{}
	}
	b.ownCells[c] = true
	return c
}

// queue returns the room's queue to be changed, but for its list of slots; nil if
// there is none.
func (b *builder) queue(room string) *Queue {
	for i, q := range b.Queues {
		if q.Room.ID != room {
			continue
		}
		if !b.queues {
			b.Queues, b.queues, b.ownQueues = slices.Clone(b.Queues), true, map[string]bool{}
		}
		if !b.ownQueues[room] {
			c := *q
			b.Queues[i], b.ownQueues[room] = &c, true
		}
		return b.Queues[i]
	}
	return nil
}

// queueWithOrder returns the room's queue with its list of slots to be changed; nil if
// there is none.
func (b *builder) queueWithOrder(room string) *Queue {
	q := b.queue(room)
	if q != nil && !b.ownOrder[room] {
		if b.ownOrder == nil {
			b.ownOrder = map[string]bool{}
		}
		q.Slots, b.ownOrder[room] = slices.Clone(q.Slots), true
	}
	return q
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
	if q := b.queueWithOrder(l.Room); q != nil {
		q.Slots = slices.DeleteFunc(q.Slots, func(id string) bool { return id == l.Entry.ID })
	}
	l.Room = room
	if q := b.queueWithOrder(room); q != nil {
		q.Slots = append(q.Slots, l.Entry.ID)
	}
}

// order puts the room's slots in that order. A queue holds every slot of its
// room once and no other, whatever the order names.
func (b *builder) order(f QueueOrdered) {
	q := b.queue(f.Room)
	if q == nil {
		return
	}
	order := make([]string, 0, len(q.Slots))
	placed := make(map[string]bool, len(q.Slots))
	for _, id := range slices.Concat(f.Slots, q.Slots) {
		if l := b.State.Slot(id); l != nil && l.Room == f.Room && !placed[id] {
			order, placed[id] = append(order, id), true
		}
	}
	q.Slots = order
}

// maxUndo is how many steps back a room's queue remembers.
const maxUndo = 50

// undoable remembers how the room and the slots stand, before e changes them.
func (b *builder) undoable(e Event, room string, slots ...*Slot) {
	q := b.queue(room)
	if q == nil {
		return
	}
	step := Step{Seq: e.Seq, Queues: []QueueOrdered{{Room: room, Slots: q.Slots}}}
	delete(b.ownOrder, room) // the step has that list from now on
	for _, l := range slots {
		step.Slots = append(step.Slots, Placing{l.Entry.ID, l.Room, l.Phase, l.Timer, l.Called, l.Ended, l.OutOf, l.Over})
	}
	if !b.ownUndo[room] {
		if b.ownUndo == nil {
			b.ownUndo = map[string]bool{}
		}
		q.Undo, b.ownUndo[room] = slices.Clone(q.Undo), true
	}
	q.Undo = append(q.Undo[max(len(q.Undo)+1-maxUndo, 0):], step)
}

// progress says anew how far the cell is.
func (b *builder) progress(slot string, c *Cell) {
	p := Progress{HandedIn: c.Sheet != nil, Voided: c.Sheet == nil && len(c.Past) > 0, Recused: c.Recusal != nil, Excused: c.Excused != nil, Late: c.Late, Editing: c.Draft != nil}
	if on := cmp.Or(c.Draft, c.Sheet); on != nil {
		p.Missing = b.Asked(b.slot(slot), c.Juror).Missing(on.Scores)
		p.Feedback = on.Strength != "" && on.Improve != ""
	}
	c.Progress = p
}

// unvoid drops the proposals to void the juror's sheet: it is no longer there.
func (b *builder) unvoid(slot, juror string) {
	if b.VoidOf(slot, juror) != nil {
		b.Voids = slices.DeleteFunc(slices.Clone(b.Voids), func(p VoidProposal) bool { return p.Slot == slot && p.Juror == juror })
	}
}

// exempt changes what a juror owes an entry, of which they are told.
func (b *builder) exempt(slot, juror string, e Event, set func(*Cell)) {
	if c := b.cell(slot, juror); c != nil {
		set(c)
		c.change(e, exact.Ratio{}, exact.Ratio{})
		b.progress(slot, c)
	}
}

// onTime says that every juror listed by now owes the slot a sheet: it is called.
func (b *builder) onTime(l *Slot) {
	for _, c := range l.Cells {
		if c.Late {
			c := b.cell(l.Entry.ID, c.Juror)
			c.Late = false
			b.progress(l.Entry.ID, c)
		}
	}
}
