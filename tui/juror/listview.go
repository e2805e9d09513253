package juror

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"juri/scoring"
	"juri/tui/kit"
)

// listLine is a slot, or a room's name above its slots.
type listLine struct {
	room string
	slot *scoring.Slot
}

func (s *Screen) listLines() (lines []listLine, at int) {
	for _, r := range s.rooms {
		if len(s.rooms) > 1 {
			lines = append(lines, listLine{room: r.queue.Room.Name})
		}
		for _, l := range r.slots {
			if l.Entry.ID == s.slot {
				at = len(lines)
			}
			lines = append(lines, listLine{slot: l})
		}
	}
	return lines, at
}

// list draws the slots of all the juror's rooms in a box.
func (s *Screen) list(w, h int, focus bool) string {
	return s.drawn.list.Of(s.term, 0, w, h, strconv.FormatBool(focus), func() string { return s.drawList(w, h, focus) })
}

func (s *Screen) drawList(w, h int, focus bool) string {
	iw, ih := kit.Inside(w, h)
	lines, at := s.listLines()
	from, to := kit.Window(len(lines), at, ih)
	if last := len(lines) - (to - from); last > 0 {
		s.scroll = min(max(s.scroll, -from), last-from)
		from, to = from+s.scroll, to+s.scroll
	} else {
		s.scroll = 0
	}
	idw, done, all := 0, 0, 0
	for _, ln := range lines {
		if ln.slot == nil {
			continue
		}
		idw = max(idw, min(kit.Width(ln.slot.Entry.ID), 8))
		c := ln.slot.Cell(s.term.User)
		if ln.slot.Counts() && c.Progress.Expected() {
			if all++; c.Sheet != nil {
				done++
			}
		}
	}
	st, t := s.term.Styles.Fast, s.term.Text.Juror
	body := make([]string, 0, max(to-from, 0))
	for i := from; i < to; i++ {
		more := kit.More(i, from, to, len(lines), "")
		if ln := lines[i]; ln.slot == nil {
			body = append(body, kit.Fit(more+st.Accent.Render(ln.room), iw))
		} else {
			body = append(body, kit.RowZone(s.listRow(ln.slot, more, iw, idw), ln.slot.Entry.ID))
		}
	}
	spec := kit.BoxSpec{Title: t.Queue(), Right: t.In(done, all), Foot: s.remains(), Body: body, Focus: focus}
	return kit.Box(s.term.Styles, spec, w, h)
}

// listRow is one slot in w cells.
func (s *Screen) listRow(l *scoring.Slot, more string, w, idw int) string {
	st, m := s.term.Styles.Fast, s.markOf(l)
	chosen := l.Entry.ID == s.slot
	lead := " "
	switch {
	case chosen:
		lead = "▸"
	case more != "":
		lead = more
	}
	flag := "  "
	switch {
	case m.feedback:
		flag = " m"
	case m.right == "":
		flag = ""
	}
	id := kit.Fit(l.Entry.ID, idw)
	room := w - kit.Width(lead+m.glyph+" "+id+" "+flag) // beside the id, which is never cut
	right, unit := kit.Fit(m.right, max(min(kit.Width(m.right), room), 0)), ""
	if room-kit.Width(right) > 2 {
		id, unit = id+" ", oneLine(l.Entry.Unit)
	}
	if chosen {
		return st.Selected.Render(kit.Join(lead+m.glyph+" "+id+unit, right+flag, w))
	}
	pen := s.pen(m.tone)
	if m.tone == muted && unit != "" {
		unit = st.Muted.Render(unit)
	}
	return kit.Join(lead+pen.Render(m.glyph)+" "+id+unit, pen.Render(right)+st.Warn.Render(flag), w)
}

// oneLine keeps a person's text from bringing colours of its own into a row.
func oneLine(s string) string {
	if strings.IndexByte(s, 0x1b) < 0 {
		return s
	}
	return scoring.ShownLine(s)
}

func (s *Screen) pen(t tone) kit.Pen {
	st := s.term.Styles.Fast
	switch t {
	case muted:
		return st.Muted
	case good:
		return st.Good
	case warn:
		return st.Warn
	case bad:
		return st.Bad
	case stage:
		return st.Stage
	}
	return st.Text
}

// strip is the list as one line: the slots around the one that shows.
func (s *Screen) strip(w int) string {
	st := s.term.Styles.Fast
	_, at := s.listLines()
	lines, _ := s.listLines()
	item := func(i int) string {
		l := lines[i].slot
		return s.markOf(l).glyph + l.Entry.ID
	}
	cells := func(i int) int {
		if lines[i].slot == nil {
			return 2 // a bar between rooms
		}
		return min(kit.Width(item(i)), w/2) + 2
	}
	from, to, used := at, at+1, cells(at)
	for grown := true; grown; {
		grown = false
		if to < len(lines) && used+cells(to) <= w-2 {
			used, to, grown = used+cells(to), to+1, true
		}
		if from > 0 && used+cells(from-1) <= w-2 {
			from, grown = from-1, true
			used += cells(from)
		}
	}
	out := " "
	for i := from; i < to; i++ {
		l := lines[i].slot
		if l == nil {
			bar := "  "
			if i > from {
				bar = st.Muted.Render("│ ")
			}
			out += bar
			continue
		}
		text := " " + kit.Fit(item(i), cells(i)-2) + " "
		if i == at {
			text = st.Selected.Render("▸" + text[1:])
		} else {
			text = s.pen(s.markOf(l).tone).Render(text)
		}
		out += kit.RowZone(text, l.Entry.ID)
	}
	right := ""
	if from > 0 || to < len(lines) {
		right = st.Muted.Render("…")
	}
	return kit.Join(out, right, w)
}

// rankBox is the page of ranking: what the juror ranks in the room, those with a place first.
func (s *Screen) rankBox(w, h int) string {
	st, t := s.term.Styles.Fast, s.term.Text
	iw, ih := kit.Inside(w, h)
	placed, rest := s.ranking()
	all := append(placed, rest...)
	at := 0
	for i, l := range all {
		if l.Entry.ID == s.slot {
			at = i
		}
	}
	title := t.Ranking.Title() + " · " + s.Place()
	if len(s.criteria()) > 1 {
		title += " · " + oneLine(s.rankedBy().Name.In(t.Lang))
	}
	hp := s.keys.handIn.Help()
	spec := kit.BoxSpec{Title: title, Right: t.Ranking.Placed(len(placed), len(all)), FootRight: st.Key.Render(hp.Key) + " " + hp.Desc, Focus: true}
	hint := kit.Wrap(t.Ranking.Hint(), iw)
	from, to := kit.Window(len(all), at, max(ih-len(hint)-1, 1))
	for i := from; i < to; i++ {
		more := kit.More(i, from, to, len(all), " ")
		spec.Body = append(spec.Body, kit.RowZone(s.rankLine(all[i], more, i < len(placed), iw), all[i].Entry.ID))
	}
	spec.Body = append(append(spec.Body, ""), st.Muted.Lines(hint)...)
	return kit.Box(s.term.Styles, spec, w, h)
}

// rankLine is an entry with its place.
func (s *Screen) rankLine(l *scoring.Slot, more string, has bool, w int) string {
	st, t := s.term.Styles.Fast, s.term.Text
	place, right := "·", ""
	if has {
		place = t.Decimal(s.placeOf(l).num)
	}
	c := l.Cell(s.term.User)
	switch {
	case l.Phase == scoring.Queued:
		right = st.Muted.Render(t.Ranking.NotCalled())
	case !s.mayEdit(l):
		right = st.Muted.Render(t.Ranking.Closed())
	case c.Sheet != nil && !s.correcting(l):
		right = st.Good.Render("✓")
	case has:
		right = st.Warn.Render("◐")
	}
	left := kit.FitLeft(place, 3) + "  " + l.Entry.ID + " " + oneLine(l.Entry.Unit)
	if l.Entry.ID == s.slot {
		return st.Selected.Render(kit.Join("▸"+left, ansi.Strip(right), w))
	}
	return kit.Join(more+left, right, w)
}
