package juror

import (
	"maps"
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"juri/scoring"
	"juri/scoring/exact"
)

// ranks reports whether the juror gives places, of which the page of ranking has the order.
func (s *Screen) ranks() bool {
	return s.current() != nil && s.state.Contest.Rubric.Places && len(s.criteria()) > 0
}

// rankedBy is the criterion whose places show.
func (s *Screen) rankedBy() scoring.Criterion {
	all := s.criteria()
	return all[min(max(s.column, 0), len(all)-1)]
}

// placeOf is the entry's place, if it has one.
func (s *Screen) placeOf(l *scoring.Slot) value { return s.sheetOf(l).get(s.rankedBy().ID) }

// ranking is what the juror ranks in the room: those with a place, the first first, and the rest.
func (s *Screen) ranking() (placed, rest []*scoring.Slot) {
	for _, l := range s.state.Ranked(s.current(), s.term.User) {
		if s.placeOf(l).has {
			placed = append(placed, l)
		} else {
			rest = append(rest, l)
		}
	}
	slices.SortStableFunc(placed, func(a, b *scoring.Slot) int { return int(s.placeOf(a).num - s.placeOf(b).num) })
	return placed, rest
}

// openRanking goes to the page of ranking.
func (s *Screen) openRanking() {
	c := s.focus()
	if s.accept() {
		s.mode, s.column, s.placing, s.orders = inRanking, min(c, len(s.criteria())-1), "", nil
	}
}

// rankingKey handles keys on the page of ranking.
func (s *Screen) rankingKey(msg tea.KeyPressMsg) tea.Cmd {
	k, typed := &s.keys, s.placing
	s.placing = ""
	switch m := msg.String(); {
	case len(m) == 1 && m >= "0" && m <= "9":
		s.typePlace(typed + m)
	case key.Matches(msg, k.better):
		s.shift(-1)
	case key.Matches(msg, k.worse):
		s.shift(1)
	case key.Matches(msg, k.noPlace):
		s.reorder(nil, 0)
	case key.Matches(msg, k.handIn):
		if !s.term.Held() {
			return s.handInRanking(true)
		}
	case key.Matches(msg, k.undo):
		s.undoOrder()
	case key.Matches(msg, k.other):
		s.column = (s.column + map[bool]int{true: len(s.criteria()) - 1, false: 1}[m == "left"]) % len(s.criteria())
	case m == "esc" || m == "q" || m == "r":
		s.mode = onSheet
	case m == "up" || m == "k":
		s.rankRow(-1)
	case m == "down" || m == "j" || m == "enter":
		s.rankRow(1)
	}
	return nil
}

// inRanking is how many entries there are to put in order.
func (s *Screen) inRanking() int {
	placed, rest := s.ranking()
	return len(placed) + len(rest)
}

// rankRow moves the cursor.
func (s *Screen) rankRow(by int) {
	placed, rest := s.ranking()
	all := append(placed, rest...)
	if i := slices.Index(all, s.current()) + by; i >= 0 && i < len(all) {
		s.choose(all[i].Entry.ID)
	}
}

// typePlace takes a digit of a place: one that makes no place with those before it begins another.
func (s *Screen) typePlace(typed string) {
	placed, rest := s.ranking()
	n, _ := strconv.Atoi(typed)
	if n > len(placed)+len(rest) {
		typed = typed[len(typed)-1:]
		n, _ = strconv.Atoi(typed)
	}
	if n < 1 || n > len(placed)+len(rest) {
		return
	}
	s.placing = typed
	for _, l := range placed {
		if l != s.current() && !s.mayEdit(l) && s.placeOf(l).num == exact.Decimal(n)*exact.One {
			s.term.Notify(s.term.Text.Ranking.Taken(typed, l.Entry.ID), true)
			return
		}
	}
	s.reorder(s.current(), n)
	if got := s.placeOf(s.current()).num; s.mayEdit(s.current()) && got != exact.Decimal(n)*exact.One {
		s.term.Notify(s.term.Text.Ranking.Closer(s.slot, s.term.Text.Decimal(got), typed), false)
	}
}

// shift moves the entry under the cursor a place up or down; one without a place comes last.
func (s *Screen) shift(by int) {
	placed, rest := s.ranking()
	if !s.placeOf(s.current()).has {
		s.reorder(s.current(), len(placed)+len(rest))
		return
	}
	at := slices.Index(placed, s.current())
	for at += by; at >= 0 && at < len(placed); at += by {
		if s.mayEdit(placed[at]) {
			s.reorder(s.current(), int(s.placeOf(placed[at]).num/exact.One))
			return
		}
	}
}

// reorder gives an entry a place, and the others make room: those without that entry close up, and
// closed ones keep theirs. Of no entry it is the one under the cursor that loses its place.
func (s *Screen) reorder(l *scoring.Slot, place int) {
	if !s.mayEdit(s.current()) {
		why := s.term.Text.Ranking.NotHere()
		if s.work(s.slot).handing {
			why = s.term.Text.Juror.Sending()
		}
		s.term.Notify(why, true)
		return
	}
	placed, rest := s.ranking()
	was := s.orderOf(placed, rest)
	var kept []exact.Decimal
	var order []*scoring.Slot
	for _, o := range placed {
		switch {
		case o == s.current():
		case s.mayEdit(o):
			order = append(order, o)
		default:
			kept = append(kept, s.placeOf(o).num)
		}
	}
	var free []exact.Decimal // places
	before := 0
	for n := range len(placed) + len(rest) {
		if p := exact.Decimal(n+1) * exact.One; !slices.Contains(kept, p) {
			if free = append(free, p); n+1 < place {
				before++
			}
		}
	}
	if l == nil {
		s.change(s.slot, s.rankedBy().ID, value{})
	} else {
		order = slices.Insert(order, min(before, len(order)), l)
	}
	for i, o := range order {
		if v := (value{num: free[i], has: true}); !v.same(s.placeOf(o)) {
			s.change(o.Entry.ID, s.rankedBy().ID, v)
		}
	}
	if !maps.Equal(was.places, s.orderOf(placed, rest).places) {
		s.orders = append(s.orders[max(len(s.orders)+1-maxUndo, 0):], was)
	}
	s.save.hurry = true
}

// handInRanking hands all places in, once what was typed is saved.
func (s *Screen) handInRanking(first bool) tea.Cmd {
	later := func() {
		if !s.rankingWaits {
			s.rankingWaits = true
			s.save.queue = append(s.save.queue, func() tea.Cmd { s.rankingWaits = false; return s.handInRanking(false) })
		}
	}
	switch {
	case s.work(s.slot).handing:
		return nil
	case s.save.flying:
		later()
		return nil
	case s.save.failed && !first:
		return nil
	case s.nextSlot() != "":
		cmd := s.flush()
		later()
		return cmd
	}
	placed, _ := s.ranking()
	if len(placed) == 0 {
		s.term.Notify(s.term.Text.Ranking.NonePlaced(), true)
		return nil
	}
	c := scoring.Rank{Criterion: s.rankedBy().ID}
	for _, l := range placed {
		c.Entries = append(c.Entries, l.Entry.ID)
		s.work(l.Entry.ID).handing = true
	}
	return s.ask(c, func(err error) {
		for _, id := range c.Entries {
			s.work(id).handing = false
		}
		if err == nil {
			s.ranked(c.Entries)
		}
	})
}

// ranked lets go of what was typed, and says what became of it.
func (s *Screen) ranked(slots []string) {
	s.orders = nil
	for _, id := range slots {
		s.forgetAll(id)
	}
	s.term.Notify(s.term.Text.Ranking.After(len(slots), s.state.Unfilled(slots, s.term.User)), false)
}

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
