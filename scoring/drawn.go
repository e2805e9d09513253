package scoring

import (
	"cmp"
	"slices"
)

// announced returns the announcement that waits in the room; nil if none does.
func (s State) announced(room string) *Announced {
	for i := range s.Announced {
		if s.Announced[i].Room == room {
			return &s.Announced[i]
		}
	}
	return nil
}

// drawnTimes is how often the room was drawn on record.
func (s State) drawnTimes(room string) (n int) {
	for _, d := range s.Draws {
		if d.Room == room {
			n++
		}
	}
	return n
}

// drawnRooms is what a list of entries leaves of the draws on record.
type drawnRooms struct {
	stands map[string]bool // rooms whose drawn order it does not touch
	loose  map[string]bool // entries of other drawn rooms that it gives no turn
}

// heedDraws returns the entries as they bear on rooms that were drawn: a draw
// stands until somebody gives turns otherwise than before. An entry that the list
// gives no turn keeps the one it has there; turns that leave the order as it was
// change nothing, where a row above is gone.
func (s State) heedDraws(entries []Entry) ([]Entry, drawnRooms) {
	rooms := drawnRooms{map[string]bool{}, map[string]bool{}}
	entries = slices.Clone(entries)
	for _, q := range s.Queues {
		if s.drawnTimes(q.Room.ID) == 0 {
			continue
		}
		var known []*Entry
		loose, moved := 0, false
		for i := range entries {
			e := &entries[i]
			l := s.Slot(e.ID)
			if e.Room != q.Room.ID || l == nil || l.Filed.Room != e.Room {
				continue
			}
			known = append(known, e)
			if e.ByRow {
				e.Order = l.Filed.Order
				rooms.loose[e.ID] = true
				loose++
			}
			moved = moved || e.Order != l.Filed.Order
		}
		rooms.stands[q.Room.ID] = !moved || loose == 0 && s.inOrder(known)
	}
	for i := range entries {
		entries[i].ByRow = false
	}
	return entries, rooms
}

// inOrder reports whether the entries, all filed before, follow each other as they did.
func (s State) inOrder(entries []*Entry) bool {
	slices.SortStableFunc(entries, func(a, b *Entry) int { return cmp.Compare(a.Order, b.Order) })
	return slices.IsSortedFunc(entries, func(a, b *Entry) int { return cmp.Compare(s.Slot(a.ID).Filed.Order, s.Slot(b.ID).Filed.Order) })
}

// afterTurns sorts what is planned for a room that was drawn: those with a turn of
// their own first, the others after them as they stand in the queue.
func (d drawnRooms) afterTurns(planned []string, queue []string) []string {
	slices.SortStableFunc(planned, func(a, b string) int {
		switch la, lb := d.loose[a], d.loose[b]; {
		case la && lb:
			return cmp.Compare(slices.Index(queue, a), slices.Index(queue, b))
		case la:
			return 1
		case lb:
			return -1
		}
		return 0
	})
	return planned
}
