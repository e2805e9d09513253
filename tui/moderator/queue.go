package moderator

import (
	"slices"
	"strconv"
	"time"

	"juri/scoring"
	"juri/tui/kit"
)

// queueBox is the room's slots in order, in a box.
func (s *Screen) queueBox(w, h int) string {
	st, m := s.term.Styles, &s.term.Text.Moderator
	iw, ih := kit.Inside(w, h)
	all := s.slots()
	b := kit.BoxSpec{Title: m.Queue() + " · " + s.Place(), Right: s.Status(), Focus: true}
	done := 0
	for _, l := range all {
		if l.Phase == scoring.Closed || !l.Counts() {
			done++
		}
	}
	b.Foot = m.Done(done, len(all))
	if end, ok := s.end(); ok && done < len(all) {
		b.FootRight = m.Until(end)
	}
	if len(all) == 0 {
		b.Body = kit.Wrap(m.NoSlots(), iw)
	} else {
		b.Body = s.table(all, iw).Render(st, iw, ih)
	}
	return kit.Box(st, b, w, h)
}

// end is when the last slot is expected to be over.
func (s *Screen) end() (string, bool) {
	turns := s.plan().Turns
	for i := len(turns) - 1; i >= 0; i-- {
		if l := s.state.Slot(turns[i].Slot); l == nil || l.Phase != scoring.Queued || turns[i].Expected.IsZero() {
			continue
		}
		return s.term.Hour(turns[i].Expected.Add(s.length())), true
	}
	if on := s.state.OnStage(s.room); on != nil {
		return s.term.Hour(s.plan().Free), true
	}
	return "", false
}

// table is the queue as a table of w cells.
func (s *Screen) table(all []*scoring.Slot, w int) kit.Table {
	m := &s.term.Text.Moderator
	sheets, planned, expected := m.Sheets(), m.Planned(), m.Expected()
	if w >= 76 {
		sheets, planned, expected = m.LongSheets(), m.LongPlanned(), m.LongExpected()
	}
	ids := 3
	for _, l := range all {
		ids = max(ids, kit.Width(l.Entry.ID))
	}
	t := kit.Table{
		Selected: slices.Index(all, s.selected()),
		Cols: []kit.Column{
			{Min: 1, Priority: 9},
			{Min: min(ids, 10), Priority: 8},
			{Title: m.Unit(), Min: 12, Flex: 2, Max: 34, Priority: 7},
			{Title: m.Title(), Min: 26, Flex: 3, Priority: 2},
			{Title: sheets, Min: max(kit.Width(sheets), 3), Right: true, Priority: 5},
			{Title: planned, Min: max(kit.Width(planned), 5), Right: true, Priority: 4},
			{Title: expected, Min: max(kit.Width(expected), 5), Right: true, Priority: 6},
			{Title: m.DriftHead(), Min: 4, Right: true, Priority: 3},
		},
	}
	if w < 60 { // the unit's name is worth more than a column that the head sums up
		t.Cols = slices.Delete(t.Cols, 7, 8)
		t.Cols = slices.Delete(t.Cols, 3, 4)
	}
	day := s.plan()
	for i, l := range all {
		t.Rows, t.Names = append(t.Rows, s.row(l, day.Turns[i], len(t.Cols) > 6)), append(t.Names, l.Entry.ID)
	}
	return t
}

// row is one slot's cells; full with its title and drift.
func (s *Screen) row(l *scoring.Slot, turn scoring.Turn, full bool) []string {
	st, m := s.term.Styles, &s.term.Text.Moderator
	mark, pen := look(st, l)
	plain := st.Fast.Text
	unit, sheets := l.Entry.Unit, ""
	switch {
	case l.Phase == scoring.Absent:
		unit, plain = m.Absent()+" · "+unit, st.Fast.Muted
	case l.Phase == scoring.Withdrawn:
		unit, plain = m.Withdrawn()+" · "+unit, st.Fast.Muted
	case l.Phase == scoring.Disqualified:
		unit, plain = s.term.Text.Sheets.Disqualified()+" · "+unit, st.Fast.Muted
	case l.Phase == scoring.Closed:
		plain = st.Fast.Muted
	case l.OnStage():
		plain = st.Fast.Accent
	}
	if l.Phase != scoring.Queued && l.Counts() {
		in, of := s.state.Sheets(l)
		sheets = strconv.Itoa(in) + "/" + strconv.Itoa(of)
		switch {
		case l.Open() && in < of:
			sheets = st.Fast.Warn.Render(sheets)
		case in >= of:
			sheets = st.Fast.Good.Render(sheets)
		}
	}
	cells := []string{pen.Render(mark), plain.Render(l.Entry.ID), plain.Render(unit)}
	if full {
		cells = append(cells, plain.Render(l.Entry.Title))
	}
	expected := plain.Render(s.term.Hour(turn.Expected))
	cells = append(cells, sheets, st.Fast.Muted.Render(s.term.Hour(turn.Planned)), expected)
	if late, ok := turn.Drift(); full && ok {
		n := kit.Minutes(late)
		pen := st.Fast.Muted
		if n >= kit.Behind && !turn.Began {
			pen = st.Fast.Warn
		}
		cells = append(cells, pen.Render(m.DriftCol(n)))
	}
	return cells
}

// plan is the schedule of the room shown, now; worked out once a state and second.
func (s *Screen) plan() scoring.Schedule {
	wall := s.term.Wall().Truncate(time.Second)
	return s.day.Of(s.term, s.turn, 0, 0, s.room+" "+strconv.FormatInt(wall.Unix(), 10), func() scoring.Schedule {
		return s.state.Schedule(s.room, wall, s.term.Clock())
	})
}

// look is what a slot looks like in lists: its mark, and the pen for it.
func look(st kit.Styles, l *scoring.Slot) (string, kit.Pen) {
	mark, pen := st.Mark(l)
	if l.Phase == scoring.Queued { // here what is still to come counts most
		pen = st.Fast.Text
	}
	return mark, pen
}
