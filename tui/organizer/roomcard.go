package organizer

import (
	"slices"
	"strings"
	"time"

	"juri/scoring"
	"juri/tui/kit"
)

// cardLines is the least height of a room's card, so that three rooms and how
// the server is fit a terminal of 24 lines.
const cardLines = 6

// schedule is the room's day, as of this second.
func (p *rooms) schedule(q *scoring.Queue) scoring.Schedule {
	wall := p.term.Wall().Truncate(time.Second)
	d, ok := p.days[q.Room.ID]
	fresh := ok && d.version == p.version && (d.wall.Equal(wall) || !d.Live && d.wall.Truncate(time.Minute).Equal(wall.Truncate(time.Minute)))
	if !fresh {
		d = day{p.version, wall, p.state.Schedule(q.Room.ID, wall, p.term.Clock())}
		p.days[q.Room.ID] = d
	}
	return d.Schedule
}

// drift says how late the room runs; nothing of one that is over.
func (p *rooms) drift(q *scoring.Queue) string {
	if p.over(q) {
		return ""
	}
	return p.term.Drift(p.schedule(q))
}

// over reports whether everybody was on stage.
func (p *rooms) over(q *scoring.Queue) bool {
	return len(q.Slots) > 0 && p.state.OnStage(q.Room.ID) == nil && p.state.NextUp(q.Room.ID) == nil
}

// card is a room in a box of w×h; what is left of it lists the queue.
func (p *rooms) card(i, w, h int) string {
	q := p.state.Queue(p.list.ids[i])
	iw, ih := kit.Inside(w, h)
	body := p.summary(q, iw, true)
	if rest := ih - len(body) - 1; rest > 2 && len(q.Slots) > 0 {
		body = append(append(body, ""), p.queue(q, iw, rest)...)
	} else if body = p.summary(q, iw, false); len(body) > ih {
		body = p.few(q, iw)
	}
	title := q.Room.Name
	if date, err := time.Parse(time.DateOnly, q.Room.Date); err == nil {
		title += " · " + p.term.Text.Date(date)
	}
	box := kit.Box(p.term.Styles, kit.BoxSpec{Title: title, Right: p.drift(q), Body: body, Focus: i == p.list.at}, w, h)
	return kit.RowBlock(box, q.Room.ID)
}

// summary is a room in lines: what is wrong, who is on stage, who is next unless the
// queue is listed under it, and how much is done.
func (p *rooms) summary(q *scoring.Queue, w int, listed bool) []string {
	lines := p.few(q, w)
	if on := p.state.OnStage(q.Room.ID); on != nil {
		at := 1
		if p.wrong(q) != "" {
			at = 2
		}
		lines = slices.Insert(lines, at, kit.Join("  "+p.pens().Muted.Render(on.Entry.Title), p.marks(on), w))
	}
	if up := p.state.NextUp(q.Room.ID); listed && up != nil {
		return slices.Delete(lines, len(lines)-2, len(lines)-1)
	}
	return lines
}

// few is the same in the fewest lines: without the title and the marks of who is on stage.
func (p *rooms) few(q *scoring.Queue, w int) (lines []string) {
	t, pens := p.text(), p.pens()
	on, up := p.state.OnStage(q.Room.ID), p.state.NextUp(q.Room.ID)
	if wrong := p.wrong(q); wrong != "" {
		lines = append(lines, wrong)
	}
	switch {
	case on != nil:
		right := p.term.Text.PhaseOf(p.state, on.Phase) + " " + p.clock(on)
		if !on.Timer.Running {
			right = t.Rooms.Paused() + " · " + right
		}
		lines = append(lines, kit.Join(pens.Stage.Render("▶ "+title(on)), right, w))
	case len(q.Slots) == 0:
		lines = append(lines, pens.Muted.Render(t.Rooms.Empty()))
	case up == nil:
		lines = append(lines, pens.Good.Render("✓ "+t.Rooms.Over()))
	default:
		lines = append(lines, pens.Muted.Render(p.term.Text.Moderator.NobodyOn()))
	}
	if up != nil {
		at := p.term.Hour(p.schedule(q).Turn(up.Entry.ID).Expected)
		lines = append(lines, kit.Join(pens.Muted.Render(t.Rooms.Next())+" "+title(up), at, w))
	}
	return append(lines, p.counts(q, w))
}

// marks says of each juror of the slot how far the sheet is.
func (p *rooms) marks(l *scoring.Slot) string {
	panel := p.state.Panel(l)
	if len(panel) > 12 {
		in, of := p.sheets(l)
		return p.text().Sheets(in, of)
	}
	marks := make([]string, len(panel))
	for i, o := range panel {
		marks[i] = p.cellMark(l, o.User)
	}
	return strings.Join(marks, " ")
}

// counts is how much of the room is done, and who is there.
func (p *rooms) counts(q *scoring.Queue, w int) string {
	t := p.text()
	done, in, of := 0, 0, 0
	all := p.state.SlotsIn(q.Room.ID)
	for _, l := range all {
		if l.Phase == scoring.Closed || !l.Counts() {
			done++
		}
		if l.Counts() {
			i, o := p.sheets(l)
			in, of = in+i, of+o
		}
	}
	there, people := 0, 0
	seated := p.state.Seated(q.Room.ID)
	for _, o := range p.state.People {
		if !slices.Contains(seated, o) && (o.Gone || !o.RunsRooms() || !o.In(q.Room.ID)) {
			continue
		}
		people++
		if p.state.PresenceOf(o.User).Terminals > 0 {
			there++
		}
	}
	if kit.SizeOf(w+4) == kit.Narrow {
		return t.Rooms.CountsShort(done, len(all), in, of, there, people)
	}
	return t.Rooms.Counts(done, len(all), in, of, there, people)
}

// wrong names what in the room needs a look, the worst first; "" for nothing.
func (p *rooms) wrong(q *scoring.Queue) string {
	t := p.text()
	var marks []string
	if away := p.away(q); len(away) > 0 {
		marks = append(marks, t.Rooms.Away(away))
	}
	var short, owing []string
	for _, l := range p.state.SlotsIn(q.Room.ID) {
		in, of := p.sheets(l)
		switch {
		case in == of:
		case l.Phase == scoring.Closed && in < p.state.Contest.Result.Panel:
			short = append(short, l.Entry.ID)
		case l.Phase == scoring.InScoring:
			owing = append(owing, l.Entry.ID)
		}
	}
	if len(short) > 0 {
		marks = append(marks, t.Rooms.Short(short))
	}
	if len(owing) > 0 {
		marks = append(marks, t.Rooms.Owing(owing))
	}
	if len(marks) == 0 {
		return ""
	}
	return p.pens().Warn.Render("! " + strings.Join(marks, " · "))
}

// away is who owes a sheet of who is on stage and is not connected.
func (p *rooms) away(q *scoring.Queue) (names []string) {
	on := p.state.OnStage(q.Room.ID)
	if on == nil {
		return nil
	}
	for _, o := range p.state.Panel(on) {
		if g := p.state.Progress(on, o.User); !g.HandedIn && g.Expected() && p.state.PresenceOf(o.User).Terminals == 0 {
			names = append(names, p.called(o))
		}
	}
	return names
}

// called is a person's first name, or their user name where somebody else has the same.
func (d *shared) called(o *scoring.Person) string {
	first := kit.FirstName(o.Name)
	for _, other := range d.state.People {
		if other.User != o.User && kit.FirstName(other.Name) == first {
			return o.User
		}
	}
	return first
}

// queue lists the room's slots around the one that is next.
func (p *rooms) queue(q *scoring.Queue, w, h int) []string {
	all := p.state.SlotsIn(q.Room.ID)
	at := len(all) - 1
	for i, l := range all {
		if l.OnStage() || l.Phase == scoring.Queued {
			at = i
			break
		}
	}
	from, to := kit.Window(len(all), at, h)
	tab := kit.Table{Selected: -1, Cols: []kit.Column{
		{Min: 1, Priority: 5}, {Min: p.idWidth(), Priority: 5}, {Min: 10, Flex: 8, Priority: 4},
		{Min: 5, Priority: 2, Right: true}, {Min: 4, Priority: 3, Right: true},
	}}
	plan := p.schedule(q)
	for _, l := range all[from:to] {
		in, of := p.sheets(l)
		sheets := ""
		if l.Counts() {
			sheets = p.text().Sheets(in, of)
		}
		tab.Rows = append(tab.Rows, []string{
			p.mark(l), l.Entry.ID, l.Entry.Unit, p.term.Hour(plan.Turn(l.Entry.ID).Expected), sheets,
		})
	}
	return tab.Render(p.term.Styles, w, h)
}
