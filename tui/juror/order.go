package juror

import (
	"slices"

	"juri/scoring"
)

// order is who had which place by a criterion, before a key on the page of ranking changed it.
type order struct {
	criterion string
	places    map[string]value // by slot; of those without a place as well
}

// orderOf is the order of these as it is now.
func (s *Screen) orderOf(placed, rest []*scoring.Slot) order {
	now := order{s.rankedBy().ID, map[string]value{}}
	for _, l := range slices.Concat(placed, rest) {
		now.places[l.Entry.ID] = s.placeOf(l)
	}
	return now
}

// undoOrder puts all back where they were before the last key that moved any, and shows that
// criterion; nobody, where one of those that moved has closed meanwhile.
func (s *Screen) undoOrder() {
	last := s.orders[len(s.orders)-1]
	s.column = slices.IndexFunc(s.criteria(), func(c scoring.Criterion) bool { return c.ID == last.criterion })
	for id, was := range last.places {
		if l := s.state.Slot(id); s.column < 0 || l == nil || !s.mayEdit(l) && !was.same(s.placeOf(l)) {
			s.orders = nil
			s.term.Notify(s.term.Text.Ranking.NotUndone(), true)
			return
		}
	}
	s.orders = s.orders[:len(s.orders)-1]
	for id, was := range last.places {
		s.change(id, last.criterion, was)
	}
	s.save.hurry = true
}
