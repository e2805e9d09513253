package scoring

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Slot returns the entry's slot; nil if there is none.
func (s State) Slot(entry string) *Slot {
	if i, ok := s.slotAt[entry]; ok {
		return s.Slots[i]
	}
	return nil
}

// Queue returns the room's queue; nil if there is none.
func (s State) Queue(room string) *Queue {
	return first(s.Queues, func(q *Queue) bool { return q.Room.ID == room })
}

// RoomCalled is the id of the room that somebody means: by its id, or by its name with or without
// capitals and marks where only one is called so. Other words stay as they are.
func (s State) RoomCalled(said string) string {
	plain := func(text string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, text)
	}
	var ids []string
	for _, q := range s.Queues {
		if q.Room.ID == said {
			return said
		}
		if plain(q.Room.Name) == plain(said) || plain(q.Room.ID) == plain(said) {
			ids = append(ids, q.Room.ID)
		}
	}
	if len(ids) != 1 || plain(said) == "" {
		return said
	}
	return ids[0]
}

// NoRoom refuses a room that there is not, and names those that there are.
func (s State) NoRoom(room string) error {
	var known []string
	for _, q := range s.Queues {
		known = append(known, q.Room.ID)
	}
	return refuse(CodeUnknownRoom, "room", room, "known", strings.Join(known, ", "))
}

// first is the first of the list of which that is so; nil if it is of none.
func first[T any](list []*T, is func(*T) bool) *T {
	if i := slices.IndexFunc(list, is); i >= 0 {
		return list[i]
	}
	return nil
}

// Screen returns what the board account shows: until it is told otherwise the
// stage, of its own room if it has just one.
func (s State) Screen(board string) Screen {
	for _, c := range s.Screens {
		if c.Board == board {
			return c
		}
	}
	show := Screen{Board: board, Mode: ShowStage}
	if p := s.Person(board); p != nil && len(p.Rooms) == 1 {
		show.Room = p.Rooms[0]
	}
	return show
}

// OnStage returns the room's slot on stage; nil if there is none.
func (s State) OnStage(room string) *Slot {
	return s.firstIn(room, (*Slot).OnStage)
}

// NextUp returns the room's first queued slot; nil if there is none.
func (s State) NextUp(room string) *Slot {
	return s.firstIn(room, func(l *Slot) bool { return l.Phase == Queued })
}

func (s State) firstIn(room string, is func(*Slot) bool) *Slot {
	q := s.Queue(room)
	if q == nil {
		return nil
	}
	for _, id := range q.Slots {
		if l := s.Slot(id); l != nil && is(l) {
			return l
		}
	}
	return nil
}

// SlotsIn returns the room's slots in order.
func (s State) SlotsIn(room string) (all []*Slot) {
	if q := s.Queue(room); q != nil {
		for _, id := range q.Slots {
			if l := s.Slot(id); l != nil {
				all = append(all, l)
			}
		}
	}
	return all
}

// RoomName returns the room's name; its id where it has none.
func (s State) RoomName(room string) string {
	if q := s.Queue(room); q != nil && q.Room.Name != "" {
		return q.Room.Name
	}
	return room
}

// TimedPhase returns the timed phase of that id, and its place among them; -1
// if it is none.
func (s State) TimedPhase(p Phase) (TimedPhase, int) {
	if s.Contest == nil {
		return TimedPhase{}, -1
	}
	i := slices.IndexFunc(s.Contest.Timer.Phases, func(t TimedPhase) bool { return t.ID == p })
	if i < 0 {
		return TimedPhase{}, -1
	}
	return s.Contest.Timer.Phases[i], i
}

// Done counts the slots that need nothing more, and all of them.
func (s State) Done() (done, all int) {
	for _, l := range s.Slots {
		if l.Phase == Closed || !l.Counts() {
			done++
		}
	}
	return done, len(s.Slots)
}

// MissingSheet is what one juror of a panel still owes a slot.
type MissingSheet struct {
	Juror   *Person
	Missing []string // criteria still empty; none if it only waits to be handed in
}

// MissingSheets lists the jurors whose sheet for the slot is expected and not handed in.
func (s State) MissingSheets(l *Slot) []MissingSheet {
	var missing []MissingSheet
	for _, p := range s.Panel(l) {
		if g := s.Progress(l, p.User); g.Expected() && !g.HandedIn {
			missing = append(missing, MissingSheet{p, g.Missing})
		}
	}
	return missing
}

// Sheets counts the slot's sheets that are handed in, and those expected: none of
// a juror with a conflict, and only one that is there of who was not there.
func (s State) Sheets(l *Slot) (in, of int) {
	for _, p := range s.Panel(l) {
		g := s.Progress(l, p.User)
		if !g.Expected() {
			continue
		}
		of++
		if g.HandedIn {
			in++
		}
	}
	return in, of
}

// Progress returns how far the juror is with the slot; all is missing where
// nothing came of it yet.
func (s State) Progress(l *Slot, juror string) Progress {
	c := l.Cell(juror)
	if c.Draft == nil && c.Sheet == nil && !c.Progress.HandedIn && !c.Progress.Editing {
		p := c.Progress
		p.Missing = s.Asked(l, juror).Missing(nil)
		return p
	}
	return c.Progress
}

// begun reports whether any sheet exists, handed in or not.
func (s State) begun() bool {
	return slices.ContainsFunc(s.Slots, (*Slot).begun)
}

// started reports whether anybody was ever called.
func (s State) started() bool { return slices.ContainsFunc(s.Slots, (*Slot).WasCalled) }

// NextRound is the further round that is still to be made up; false if none is.
func (s State) NextRound() (Round, bool) {
	if s.Contest == nil || s.Round >= len(s.Contest.Result.Rounds) {
		return Round{}, false
	}
	return s.Contest.Result.Rounds[s.Round], true
}

// RoundOf is the further round that the entry's turn belongs to; the zero Round
// of the first.
func (s State) RoundOf(e Entry) Round {
	if s.Contest == nil || e.Round < 1 || e.Round > len(s.Contest.Result.Rounds) {
		return Round{}
	}
	return s.Contest.Result.Rounds[e.Round-1]
}

// Origin is the entry as it was in the first round.
func (s State) Origin(e Entry) Entry {
	for e.Of != "" {
		l := s.Slot(e.Of)
		if l == nil {
			break
		}
		e = l.Entry
	}
	return e
}

// runsOf lists the slots of which the score of the slot's entry is: where it has several
// runs, all of them.
func (s State) runsOf(l *Slot) []*Slot {
	if s.Contest == nil || s.Contest.Result.Best == 0 {
		return []*Slot{l}
	}
	of := s.Origin(l.Entry).ID
	return slices.DeleteFunc(slices.Clone(s.Slots), func(o *Slot) bool { return s.Origin(o.Entry).ID != of })
}

// Part is the phase by which an entry takes part in the result or does not: its turn's;
// of several runs that of the first that counts, unless one is disqualified.
func (s State) Part(l *Slot) Phase {
	part := l.Phase
	for _, run := range s.runsOf(l) {
		switch {
		case run.Phase == Disqualified:
			return Disqualified
		case !part.Counts() && run.Counts():
			part = run.Phase
		}
	}
	return part
}

// VoidOf is the proposal to void the juror's sheet that waits; nil for none.
func (s *State) VoidOf(slot, juror string) *VoidProposal {
	for i, p := range s.Voids {
		if p.Slot == slot && p.Juror == juror {
			return &s.Voids[i]
		}
	}
	return nil
}

// Changes lists what others did to the juror's sheets and the juror has not
// acknowledged, the oldest first.
func (s State) Changes(juror string) []Change {
	var all []Change
	for _, l := range s.Slots {
		all = append(all, l.Cell(juror).Changed...)
	}
	slices.SortFunc(all, func(a, b Change) int { return cmp.Compare(a.Seq, b.Seq) })
	return all
}
