package organizer

import (
	"fmt"
	"strings"

	"juri/scoring"
	"juri/tui/kit"
)

// mark is the coloured mark.
func (d *shared) mark(l *scoring.Slot) string {
	s, pen := d.term.Styles.Mark(l)
	return pen.Render(s)
}

// cellMark says how far one juror's sheet is: handed in, begun, in conflict or nothing yet.
func (d *shared) cellMark(l *scoring.Slot, juror string) string {
	p := d.pens()
	switch g := d.state.Progress(l, juror); {
	case !g.Expected():
		return p.Muted.Render("–")
	case g.HandedIn:
		return p.Good.Render("✓")
	case g.Editing:
		return p.Warn.Render("◐")
	}
	return p.Muted.Render("○")
}

// person names a person, also one who is gone.
func (d *shared) person(user string) string { return d.state.NameOf(user, d.text().Host()) }

func title(l *scoring.Slot) string { return l.Entry.ID + " " + l.Entry.Unit }

// entry is the entry's id with its institution.
func (d *shared) entry(id string) string {
	if l := d.state.Slot(id); l != nil {
		return title(l)
	}
	return id
}

// idWidth is how wide a column of entries' ids is.
func (d *shared) idWidth() int {
	n := 4
	for _, l := range d.state.Slots {
		n = max(n, kit.Width(l.Entry.ID))
	}
	return min(n, 10)
}

// clock is the time left of a slot on stage, in the pen that it asks for.
func (d *shared) clock(l *scoring.Slot) string {
	left := l.Timer.Left(d.term.Clock())
	text, p := kit.Clock(left), d.pens()
	switch {
	case !l.Timer.Running:
		return p.Muted.Render(text)
	case left <= 0:
		return p.Bad.Render(text)
	case left <= d.state.Contest.Timer.Warn:
		return p.Warn.Render(text)
	}
	return p.Good.Render(text)
}

// some names the first few of a list, and says how many more there are.
func (d *shared) some(ids []string) string {
	const few = 8
	if len(ids) > few {
		return fmt.Sprintf("%s … +%d", strings.Join(ids[:few], ", "), len(ids)-few)
	}
	return strings.Join(ids, ", ")
}
