package moderator

import (
	"strconv"
	"time"

	"juri/scoring"
	"juri/tui/kit"
)

// length is how long one turn of the room takes.
func (s *Screen) length() time.Duration {
	if q := s.current(); q != nil && q.Room.Slot > 0 {
		return q.Room.Slot
	}
	var sum time.Duration
	for _, p := range s.state.Contest.Timer.Phases {
		sum += p.Length
	}
	return sum
}

// now is how the timer of the slot on stage stands: its text, how loudly it is
// written, and the words beside it.
func (s *Screen) now(on *scoring.Slot) (clock string, pen kit.Pen, word string) {
	st, m := s.term.Styles, &s.term.Text.Moderator
	clock, pen = kit.Clock(on.Timer.Left(s.term.Clock())), st.Fast.Text
	switch s.levelOf(on) {
	case over:
		pen, word = st.Fast.Bad, st.Fast.Bad.Render(m.Over())
	case warned:
		pen, word = st.Fast.Warn, st.Fast.Warn.Render(m.Nearly())
	}
	if !on.Timer.Running {
		if word != "" {
			word = " " + word
		}
		word = st.Fast.Badge.Render(" "+m.Paused()+" ") + word
	}
	return clock, pen, word
}

// bar is how much of the phase is left, with the words beside it.
func (s *Screen) bar(on *scoring.Slot, word string, w int) string {
	bw := w
	if n := kit.Width(word); n > 0 {
		bw = max(w-n-2, 6)
	}
	left := on.Timer.Left(s.term.Clock())
	bar := kit.Bar(s.term.Styles, int(left/time.Second), int(on.Timer.Length/time.Second), bw, kit.Fine)
	if word != "" {
		bar += "  " + word
	}
	return kit.Fit(bar, w)
}

// nextUp says who comes next and when.
func (s *Screen) nextUp() string {
	m := &s.term.Text.Moderator
	up := s.state.NextUp(s.room)
	if up == nil {
		return m.QueueDone()
	}
	return m.NextUp(up.Entry.ID, up.Entry.Unit, s.term.Hour(s.plan().Turn(up.Entry.ID).Expected))
}

// ready suggests to close a slot whose sheets are all in; nothing if there is none.
func (s *Screen) ready() string {
	for _, l := range s.behind() {
		if len(s.state.MissingSheets(l)) == 0 {
			return kit.KeyZone(s.term.Styles.Fast.Good.Render(s.term.Text.Moderator.ReadyNow(l.Entry.ID, "C")), "C")
		}
	}
	return ""
}

// hint is what is best known next, in one line.
func (s *Screen) hint() string {
	if ready := s.ready(); ready != "" {
		return ready
	}
	return s.term.Styles.Fast.Muted.Render(s.nextUp())
}

// empty is the stage while nobody is on it: who is next, and who comes after that; or
// what the room still waits for.
func (s *Screen) empty(w, h int) []string {
	st, m := s.term.Styles, &s.term.Text.Moderator
	up := s.state.NextUp(s.room)
	if up == nil {
		return append(kit.Wrap(m.QueueDone(), w), kit.Wrap(m.LeftBehind(len(s.behind())), w)...)
	}
	body := append(kit.Wrap(m.NobodyOn(), w), "")
	body = append(body, kit.Hint(st, s.keys.next)+" · "+s.term.Hour(s.plan().Turn(up.Entry.ID).Expected), "")
	body = append(body, st.Fast.Accent.Lines(kit.Clip(kit.Wrap(up.Entry.Unit, w), 2, w))...)
	body = append(append(body, kit.Clip(kit.Wrap(up.Entry.Title, w), 3, w)...), "")
	for _, l := range s.slots() {
		if l.Phase == scoring.Queued && l != up && len(body) < h {
			line := l.Entry.ID + "  " + s.term.Hour(s.plan().Turn(l.Entry.ID).Expected) + "  " + l.Entry.Unit
			body = append(body, st.Fast.Muted.Render(kit.Fit(line, w)))
		}
	}
	return body
}

// stageBox is who is on stage and their time, as large as there is room.
func (s *Screen) stageBox(w, h int) string {
	st := s.term.Styles
	iw, ih := kit.Inside(w, h)
	on := s.state.OnStage(s.room)
	if on == nil {
		body := s.empty(iw, ih)
		if ready := s.ready(); ready != "" {
			body = append([]string{ready, ""}, body...)
		}
		return kit.Box(st, kit.BoxSpec{Title: s.Place(), Body: body}, w, h)
	}
	clock, pen, word := s.now(on)
	title := kit.Wrap(on.Entry.Title, iw)
	title = title[:min(len(title), max(ih-6, 0), 3)]
	if len(title) > 0 && kit.Width(on.Entry.Title) > len(title)*iw {
		title[len(title)-1] = kit.Fit(title[len(title)-1]+"…", iw)
	}
	body := append(st.Fast.Accent.Lines(kit.Clip(kit.Wrap(on.Entry.Unit, iw), 2, iw)), title...)
	room := max(ih-len(body)-2, 1)
	big := kit.Big(clock, iw, max(min(room-1, 15), 1))
	for range (room - len(big)) / 2 {
		body = append(body, "")
	}
	body = append(body, pen.Lines(big)...)
	for len(body) < ih-2 {
		body = append(body, "")
	}
	body = append(body[:max(ih-2, 0)], s.bar(on, word, iw), kit.Hint(st, s.keys.next))
	return kit.Box(st, kit.BoxSpec{
		Title: on.Entry.ID + " ▶ " + s.term.Text.PhaseOf(s.state, on.Phase), Right: clock, Foot: s.nextUp(), Body: body,
	}, w, h)
}

// stageLines is the same without a box, where there is little room.
func (s *Screen) stageLines(w int) []string {
	st, m := s.term.Styles, &s.term.Text.Moderator
	on := s.state.OnStage(s.room)
	if on == nil {
		up := s.state.NextUp(s.room)
		if up == nil {
			return []string{" " + m.QueueDone(), " " + s.ready()}
		}
		first := " " + m.NobodyOn()
		if ready := s.ready(); ready != "" {
			first = " " + ready
		}
		return []string{
			first,
			" " + kit.Hint(st, s.keys.next) + " · " + s.term.Hour(s.plan().Turn(up.Entry.ID).Expected),
			" " + st.Fast.Accent.Render(up.Entry.Unit),
		}
	}
	clock, pen, word := s.now(on)
	big := kit.Big(clock, min(w/2-1, 23), 3)
	bw := kit.Width(big[0])
	rest := w - bw - 3
	in, of := s.state.Sheets(on)
	sheets := m.SheetsIn(in, of)
	if rest < 28 {
		sheets = "✓ " + strconv.Itoa(in) + "/" + strconv.Itoa(of)
	}
	beside := []string{
		st.Fast.Stage.Render("▶") + " " + st.Fast.Accent.Render(on.Entry.ID+" "+on.Entry.Unit),
		kit.Join(s.term.Text.PhaseOf(s.state, on.Phase), sheets, rest),
		s.bar(on, word, rest),
	}
	lines := make([]string, 0, 4)
	for i, l := range beside {
		left := ""
		if i < len(big) {
			left = pen.Render(big[i])
		}
		lines = append(lines, " "+kit.Fit(left, bw)+"  "+kit.Fit(l, rest))
	}
	return append(lines, " "+s.hint())
}
