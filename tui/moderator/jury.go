package moderator

import (
	"slices"
	"strconv"
	"strings"

	"juri/scoring"
	"juri/tui/kit"
)

// jurors lists who is to judge any of the slots, or sits in the room now.
func (s *Screen) jurors(slots []*scoring.Slot) []*scoring.Person {
	jury := s.state.Seated(s.room)
	for _, l := range slots {
		for _, p := range s.state.Panel(l) {
			if !slices.Contains(jury, p) {
				jury = append(jury, p)
			}
		}
	}
	return jury
}

// open lists the slots whose sheets are open: the one on stage first, then those
// in scoring, the latest first.
func (s *Screen) open() []*scoring.Slot {
	var slots []*scoring.Slot
	if on := s.state.OnStage(s.room); on != nil {
		slots = append(slots, on)
	}
	behind := s.behind()
	slices.SortStableFunc(behind, func(a, b *scoring.Slot) int { return b.Called.Compare(a.Called) })
	return append(slots, behind...)
}

// juryHeight is how many of h lines the jury gets beside the stage.
func (s *Screen) juryHeight(h int) int {
	open := s.open()
	want := 3 + len(s.jurors(open))
	if n := len(s.behind()); n > 0 {
		want += 1 + n
	}
	return min(max(want, 6), max(h*11/20, h-12, 3))
}

// juryBox is who still has how much to fill in, and who is there; and what is to
// be caught up.
func (s *Screen) juryBox(w, h int) string {
	st, m := s.term.Styles, &s.term.Text.Moderator
	iw, ih := kit.Inside(w, h)
	open := s.open()
	jury := s.jurors(open)
	late := s.catchUp(iw, max(ih-len(jury)-2, min(len(s.behind()), 2)))
	room := ih
	if len(late) > 0 {
		room -= len(late) + 1
	}
	body := s.matrix(open, jury, iw).Render(st, iw, max(room, 0))
	if len(late) > 0 {
		if len(body) < room {
			body = append(body, "")
		}
		body = append(body, rule(st, m.CatchUp(), iw))
		body = append(body, late...)
	}
	foot, right := m.Legend(), ""
	if kit.Width(foot)+5 > w {
		foot = m.LegendIn()
	}
	if kit.Width(m.Legend())+kit.Width(m.LegendTop())+8 <= w {
		right = m.LegendTop()
	}
	b := kit.BoxSpec{Title: m.Jury(), Foot: foot, FootRight: right, Body: body, Focus: s.narrow && s.jury}
	if on := s.state.OnStage(s.room); on != nil {
		in, of := s.state.Sheets(on)
		b.Right = on.Entry.ID + " " + m.SheetsIn(in, of)
	}
	return kit.Box(st, b, w, h)
}

func rule(st kit.Styles, title string, w int) string {
	n := max(w-kit.Width(title)-1, 0)
	return st.Fast.Title.Render(title) + " " + st.Fast.Border.Render(strings.Repeat("─", n))
}

// catchUp is one line for each slot in scoring, at most h.
func (s *Screen) catchUp(w, h int) []string {
	st, m := s.term.Styles, &s.term.Text.Moderator
	all := s.behind()
	var lines []string
	for i, l := range all {
		if h <= 0 {
			return nil
		}
		if i == h-1 && len(all) > h {
			return append(lines, st.Fast.Muted.Render(m.More(len(all)-i)))
		}
		in, of := s.state.Sheets(l)
		line := l.Entry.ID + " " + strconv.Itoa(in) + "/" + strconv.Itoa(of)
		missing := s.state.MissingSheets(l)
		if len(missing) == 0 {
			lines = append(lines, kit.Fit(st.Fast.Good.Render("✓ "+line)+" "+m.Complete("C"), w))
			continue
		}
		var who []string
		for _, o := range missing {
			who = append(who, called(o.Juror, s.state.People, 0)+" "+strconv.Itoa(len(o.Missing)))
		}
		lines = append(lines, kit.Fit(st.Fast.Warn.Render("◐ "+line)+" "+strings.Join(who, ", "), w))
	}
	return lines
}

// matrix is the jurors by the criteria they have left, slot by slot, in w cells.
func (s *Screen) matrix(open []*scoring.Slot, jury []*scoring.Person, w int) kit.Table {
	st, m := s.term.Styles, &s.term.Text.Moderator
	t := kit.Table{Selected: -1, Cols: []kit.Column{
		{Min: 9, Flex: 1, Max: 30, Priority: 900}, {Title: m.Seen(), Min: 5, Priority: 800},
	}}
	for i, l := range open {
		mark, _ := look(st, l)
		t.Cols = append(t.Cols, kit.Column{Title: mark + l.Entry.ID, Min: 7, Priority: 700 - i})
	}
	for _, p := range jury {
		dot, seen := s.presence(p.User)
		row := []string{dot + " " + called(p, jury, w), seen}
		for _, l := range open {
			row = append(row, s.owing(l, p))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// called is the person's name; in little room the first name, if no other juror among them has it.
func called(p *scoring.Person, among []*scoring.Person, w int) string {
	first := kit.FirstName(p.Name)
	if w >= 40 {
		return p.Name
	}
	for _, o := range among {
		if o.User != p.User && o.Scores() && kit.FirstName(o.Name) == first {
			return p.Name
		}
	}
	return first
}

// presence is whether the person is connected, and when they last were if not.
func (s *Screen) presence(user string) (dot, seen string) {
	pens, p := s.term.Styles.Fast, s.state.PresenceOf(user)
	switch {
	case p.Terminals > 0:
		return pens.Good.Render("●"), ""
	case !p.Seen.IsZero():
		return pens.Bad.Render("○"), pens.Warn.Render(s.term.Hour(p.Seen))
	}
	return pens.Bad.Render("○"), pens.Muted.Render(s.term.Text.Moderator.Never())
}

// owing is what a juror still has to do for a slot.
func (s *Screen) owing(l *scoring.Slot, p *scoring.Person) string {
	st, m := s.term.Styles, &s.term.Text.Moderator
	if !slices.Contains(s.state.Panel(l), p) {
		return st.Fast.Muted.Render("·")
	}
	g := s.state.Progress(l, p.User)
	note := ""
	if !g.Feedback {
		note = " " + m.NoNote()
	}
	switch {
	case g.Recused:
		return st.Fast.Muted.Render(m.Recused())
	case g.Excused && !g.HandedIn:
		return st.Fast.Muted.Render(s.term.Text.Sheets.ExcusedShort())
	case !g.Expected(): // listed after the call
		return st.Fast.Muted.Render("·")
	case g.HandedIn && g.Editing:
		return st.Fast.Good.Render("✓") + " ◐" + note
	case g.HandedIn:
		return st.Fast.Good.Render("✓") + note
	}
	return st.Fast.Warn.Render(strconv.Itoa(len(g.Missing))) + note
}
