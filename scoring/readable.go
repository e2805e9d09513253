package scoring

import (
	"slices"

	"juri/scoring/rank"
)

// Readable is what somebody may read of what they see (see See): all of it, and of
// a board what stands on it at this moment.
func Readable(seen State, user string) State {
	if !seen.Who(Actor{User: user}).Projects() {
		return seen
	}
	screen, all := seen.Screen(user), seen.Table
	seen.Seq, seen.Head, seen.Table = 0, Hash{}, nil
	switch screen.Mode {
	case ShowStage:
		seen.onStageOf(screen.Room)
		return seen
	case ShowStandings:
		seen.boardTable(all)
	case ShowReveal:
		seen.boardTable(seen.Reveal.out())
	}
	seen.Queues = nil
	seen.only(func(l *Slot) bool {
		return seen.Table != nil && slices.ContainsFunc(seen.Table.Rows, func(r rank.Standing) bool { return r.Entry == l.Entry.ID })
	})
	return seen
}

// onStageOf leaves who is on stage and who comes next, in the room or in all.
func (s *State) onStageOf(room string) {
	if s.Queue(room) == nil {
		room = ""
	}
	shown := map[string]bool{}
	queues := make([]*Queue, 0, len(s.Queues))
	for _, q := range s.Queues {
		if room != "" && q.Room.ID != room {
			continue
		}
		for _, l := range []*Slot{s.OnStage(q.Room.ID), s.NextUp(q.Room.ID)} {
			if l != nil {
				shown[l.Entry.ID] = true
			}
		}
		c := *q
		c.Slots = slices.DeleteFunc(slices.Clone(q.Slots), func(id string) bool { return !shown[id] })
		queues = append(queues, &c)
	}
	s.Queues = queues
	s.only(func(l *Slot) bool { return shown[l.Entry.ID] })
}

// boardTable leaves of a table the places, and what stands beside them on a board.
func (s *State) boardTable(t *rank.Table) {
	if t == nil {
		return
	}
	on := *t
	on.Note, on.Rows = nil, nil
	for _, r := range t.Rows {
		if r.Rank > 0 {
			on.Rows = append(on.Rows, rank.Standing{Rank: r.Rank, Grounds: &rank.Grounds{Entry: r.Entry, Score: r.Score, Points: r.Points, Award: r.Award, Tied: r.Tied}})
			if t.ByCategory {
				on.Rows[len(on.Rows)-1].Category = r.Category
			}
		}
	}
	s.Table = &on
}

// out is the entries of the steps that are out, the best first; nil of a rehearsal.
func (r Reveal) out() *rank.Table {
	t := &rank.Table{Official: true}
	for _, step := range slices.Backward(r.Steps) {
		if step.Kind == RevealEntry && step.Entry != "" {
			t.Rows = append(t.Rows, rank.Standing{Rank: step.Rank, Grounds: &rank.Grounds{Entry: step.Entry, Score: step.Score, Points: step.Points, Award: step.Award}})
		}
	}
	if t.Rows == nil {
		return nil
	}
	return t
}

// only leaves some of the slots.
func (s *State) only(of func(*Slot) bool) {
	slots := s.Slots
	s.Slots, s.slotAt = nil, map[string]int{}
	for _, l := range slots {
		if of(l) {
			s.slotAt[l.Entry.ID] = len(s.Slots)
			s.Slots = append(s.Slots, l)
		}
	}
}
