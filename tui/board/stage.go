package board

import (
	"strings"

	"juri/tui/kit"
)

// stage draws who is on stage: one room in everything, several next to each other
// where each gets 50 columns, else above each other.
func (p painter) stage() []string {
	turns := p.c.turns
	if len(turns) == 1 {
		right := p.t.Board.Room(turns[0].room) + " · " + p.wall.Format("15:04")
		return p.headed(right, func(p painter) []string { return p.turn(turns[0], false) })
	}
	return p.headed(p.wall.Format("15:04"), func(p painter) []string {
		if n := len(turns); p.w >= 120 && p.w/n >= 50 {
			return p.abreast(turns)
		}
		return p.piled(turns)
	})
}

// abreast puts turns next to each other.
func (p painter) abreast(turns []turn) []string {
	blocks := make([]string, len(turns))
	for i, t := range turns {
		w := (p.w - (len(turns) - 1)) / len(turns)
		if i == len(turns)-1 {
			w = p.w - i*(w+1)
		}
		blocks[i] = p.boxed(t, w, p.h)
	}
	return kit.Lines(kit.Beside(1, blocks...), p.w, p.h)
}

// piled puts turns above each other; in less than three lines each, one line each.
func (p painter) piled(turns []turn) []string {
	out := make([]string, 0, p.h)
	for i, t := range turns {
		h := (p.h - len(out)) / (len(turns) - i)
		switch {
		case h >= 7:
			out = append(out, strings.Split(p.boxed(t, p.w, h), "\n")...)
		case h >= 3:
			out = append(out, p.within(p.w, h).turn(t, true)...)
		case h >= 1:
			out = append(out, p.line(t))
			out = append(out, make([]string, h-1)...)
		}
	}
	return out
}

// boxed draws a turn under its room's name.
func (p painter) boxed(t turn, w, h int) string {
	iw, ih := kit.Inside(w, h)
	return kit.Box(p.st, kit.BoxSpec{
		Title: p.t.Board.Room(t.room), Body: p.within(iw, ih).turn(t, false),
	}, w, h)
}

// line is a turn in one line.
func (p painter) line(t turn) string {
	pen, _ := p.mood(t)
	name := t.room + " · " + t.unit
	return kit.Join(" "+name, pen.Render(kit.Clock(p.left(t)))+" ", p.w)
}

// turn draws a slot on stage in everything there is. named says that nothing
// around it names the room.
func (p painter) turn(t turn, named bool) []string {
	if p.h < 3 {
		return []string{p.line(t)}
	}
	pen, say := p.mood(t)
	unit := t.unit
	if named {
		unit = t.room + " · " + unit
	}
	parts := []part{
		p.room(t), p.name(unit), p.title(t), p.phase(t, pen, say),
		{keep: 9, fill: p.digits(t, pen), least: p.least(), space: min(1, p.h/20)},
		{keep: 5, lines: p.timeBar(t, pen), space: min(1, p.h/20)},
		p.upNext(t), p.band(t.message),
	}
	return column(parts, p.w, p.h)
}

// room is the name of the room that everything is about.
func (p painter) room(t turn) part {
	if !p.roomy() {
		return part{}
	}
	lines, short := p.large(p.pen.Muted, p.t.Board.Room(t.room), 3, 1)
	return part{keep: 2, lines: lines, short: short}
}

func (p painter) name(unit string) part {
	lines, short := p.large(p.pen.Title, unit, max(p.h/6, 3), 3)
	return part{keep: 8, lines: lines, short: short, space: min(1, p.h/12)}
}

func (p painter) title(t turn) part {
	n := part{keep: 4, lines: p.prose(p.pen.Text, t.title, 2), space: min(1, p.h/30)}
	if p.roomy() {
		n.lines, n.short = p.large(p.pen.Text, t.title, 7, 1)
	} else if len(n.lines) > 1 {
		n.short = p.prose(p.pen.Text, t.title, 1)
	}
	return n
}

func (p painter) phase(t turn, pen kit.Pen, say string) part {
	name := t.name.In(p.t.Lang)
	if name == "" {
		name = p.t.General.Phase(t.phase)
	}
	n := part{keep: 6, space: min(1, p.h/20)}
	both := name
	if say != "" {
		both += " · " + say
		if kit.Width(both) > p.w {
			both = say
		}
	}
	n.lines = []string{kit.Centre(pen.Render(both), p.w)}
	if !p.roomy() {
		return n
	}
	n.short = n.lines
	if p.w >= 160 {
		n.lines, n.short = p.large(pen, both, 3, 1)
		return n
	}
	// Below each other, the second line kept free, lest the digits jump when it comes.
	n.lines = nil
	for _, s := range []string{name, say} {
		lines, _ := p.large(pen, s, 3, 1)
		for len(lines) < 3 {
			lines = append(lines, blanks(p.w))
		}
		n.lines = append(n.lines, lines...)
	}
	return n
}

func (p painter) upNext(t turn) part {
	n := part{keep: 3, space: min(1, p.h/12)}
	if t.next == nil {
		n.lines = p.prose(p.pen.Muted, p.t.Board.LastOne(), 1)
		return n
	}
	label := p.t.Board.NextUp() + ": "
	line := p.pen.Muted.Render(label) + t.next.id + " " + t.next.unit
	n.lines = []string{kit.Centre(line, p.w)}
	if p.roomy() {
		if l := poster(label+t.next.unit, p.w-4, 3, 1); l != nil {
			n.short = n.lines
			n.lines = nil
			for _, s := range l {
				n.lines = append(n.lines, kit.Centre(p.pen.Muted.Render(s), p.w))
			}
		}
	}
	return n
}
