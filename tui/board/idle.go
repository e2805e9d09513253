package board

import (
	"slices"
	"time"

	"juri/tui/kit"
)

// idle draws a stage with nobody on it: the contest, the time of day, and who
// comes next, where and when.
func (p painter) idle() []string {
	c := p.c
	right := ""
	if p.h < 8 {
		right = p.wall.Format("15:04")
	}
	return p.headed(right, func(p painter) []string {
		name, short := p.large(p.pen.Title, c.contest, max(p.h/3, 3), 3)
		parts := []part{
			{keep: 5, lines: name, short: short, space: 1},
			{keep: 2, lines: p.prose(p.pen.Muted, c.host, 2), space: min(1, p.h/20)},
		}
		if p.h >= 8 {
			parts = append(parts, part{
				keep: 4, fill: p.wallClock, least: min(3, p.h/6), space: 1 + p.h/40,
			})
		}
		parts = append(parts, p.comingUp()...)
		for _, r := range c.waiting {
			if r.message == "" {
				continue
			}
			text := r.message
			if len(c.waiting) > 1 {
				text = r.room.Name + " · " + text
			}
			parts = append(parts, p.band(text))
		}
		return column(parts, p.w, p.h)
	})
}

// wallClock is the time of day, large but not as a timer is.
func (p painter) wallClock(h int) []string {
	lines := kit.Big(p.wall.Format("15:04"), p.w, max(min(h, p.h/4), 1))
	for i, s := range lines {
		lines[i] = p.pen.Muted.Render(s)
	}
	return lines
}

// comingUp is who comes next, a room a part: of the rooms that have a turn today,
// or else of those of the first day that has one.
func (p painter) comingUp() []part {
	var rooms []waiting
	for _, r := range p.c.waiting {
		if r.next != nil {
			rooms = append(rooms, r)
		}
	}
	switch {
	case len(rooms) == 0 && p.c.entries == 0:
		return []part{{keep: 6, lines: p.prose(p.pen.Text, p.t.Board.NobodyYet(), 2), space: 1}}
	case len(rooms) == 0:
		return []part{{keep: 6, lines: p.prose(p.pen.Text, p.t.Board.AllDone(), 2), space: 1}}
	}
	today := p.wall.Format(time.DateOnly)
	day := func(r waiting) string {
		if r.room.Date == "" {
			return today
		}
		return r.room.Date
	}
	first := day(slices.MinFunc(rooms, func(a, b waiting) int {
		if (day(a) == today) != (day(b) == today) {
			if day(a) == today {
				return -1
			}
			return 1
		}
		return cmpText(day(a), day(b))
	}))
	var parts []part
	for _, r := range rooms {
		if day(r) == first {
			parts = append(parts, p.coming(r, len(parts)))
		}
	}
	return parts
}

// coming is one room's next turn.
func (p painter) coming(r waiting, i int) part {
	when := p.t.Board.Soon()
	if at := planned(r.room, r.nth, p.wall); at.After(p.wall) {
		when = at.Format("15:04")
		if at.Format(time.DateOnly) != p.wall.Format(time.DateOnly) {
			when = p.t.Date(at) + " · " + when
		}
	}
	what := p.t.Board.NextUp() + " · " + p.t.Board.Room(r.room.Name) + " · " + when
	n := part{keep: 6, space: 1 + p.h/40}
	n.lines = append(p.prose(p.pen.Accent, what, 1), p.prose(p.pen.Text, r.next.id+" "+r.next.unit, 1)...)
	n.short = n.lines
	if p.grand() && i < 2 {
		if l := poster(r.next.unit, p.w-4, 6, 2); l != nil {
			n.lines = append(n.lines[:1:1], blanks(p.w))
			for _, s := range l {
				n.lines = append(n.lines, kit.Centre(s, p.w))
			}
			n.lines = append(n.lines, blanks(p.w))
		}
	}
	n.lines = append(n.lines, p.prose(p.pen.Muted, r.next.title, 1)...)
	return n
}

func cmpText(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
