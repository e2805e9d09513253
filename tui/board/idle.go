package board

import (
	"cmp"
	"slices"
	"time"

	"juri/tui/kit"
	"juri/tui/letters"
)

// idle draws a stage with nobody on it: the contest, the time of day, and who
// comes next, where and when.
func (p painter) idle() {
	p = p.keepable()
	right := ""
	if p.h < 8 {
		right = p.t.Hour(p.wall)
	}
	r := p.finer(p.head(right))
	name := p.fit(p.c.contest, r.w, max(r.h*3/10, 1), max(r.h/6, 1), 3)
	host := p.fit(p.c.host, r.w, max(r.h/6, 1), p.small(), 2)
	line := p.prose(p.c.look.Line, r.w, max(r.h/6, 1), p.small(), 2)
	wants := []want{high(name, 5, 0), high(host, 2, 1), high(line, 1, 1)}
	clock := letters.Setting{}
	if p.h >= 8 {
		clock = p.fit(p.t.Hour(p.wall), r.w, max(r.h/6, 1), 0, 1)
	}
	wants = append(wants, high(clock, 4, 1+p.h/40))
	said := p.fit(p.nobody(), r.w, max(r.h/4, 2), p.letterRows(12), 3)
	wants = append(wants, high(said, 6, 1))
	rooms := p.comingUp()
	var next []coming
	for _, w := range rooms {
		c := p.setComing(r, w, len(rooms))
		next = append(next, c)
		wants = append(wants, high(c.when, 6, 1+p.h/30), high(c.name, 6, min(c.name.Rows-1, 1)), high(c.title, 1, min(c.name.Rows-1, 1)))
	}
	banners := len(wants)
	var bs []banner
	for _, w := range p.c.waiting {
		text := w.message
		if text != "" && len(p.c.waiting) > 1 {
			text = w.room.Name + " · " + text
		}
		bs = append(bs, p.banner(text, r))
		wants = append(wants, bs[len(bs)-1].want())
	}
	if neededRows(wants) > r.h { // who comes next stands clear of each other before what they bring is said
		for i := range next {
			wants[7+3*i] = want{}
		}
	}
	if neededRows(wants) > r.h {
		for i := range next {
			wants[6+3*i].gap = 0
		}
	}
	at := r.rows(wants...)
	p.draw(at[0], name, p.ink(p.st.Title), letters.Centre)
	p.draw(at[1], host, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[2], line, p.ink(p.st.Accent), letters.Centre)
	p.draw(at[3], clock, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[4], said, p.ink(p.st.Text), letters.Centre)
	for i, c := range next {
		p.draw(at[5+3*i], c.when, p.ink(p.accent(i)), letters.Centre)
		p.draw(at[6+3*i], c.name, p.ink(p.st.Text), letters.Centre)
		p.draw(at[7+3*i], c.title, p.ink(p.st.Muted), letters.Centre)
	}
	for i, b := range bs {
		p.drawBanner(at[banners+i], b)
	}
}

// nobody says why nobody comes next, where that is so.
func (p painter) nobody() string {
	for _, w := range p.c.waiting {
		if w.next != nil {
			return ""
		}
	}
	if p.c.entries == 0 {
		return p.t.Board.NobodyYet()
	}
	return p.t.Board.AllDone()
}

// comingUp is the rooms that have a turn today, or else those of the first day that
// has one.
func (p painter) comingUp() (out []waiting) {
	var rooms []waiting
	for _, w := range p.c.waiting {
		if w.next != nil {
			rooms = append(rooms, w)
		}
	}
	if len(rooms) == 0 {
		return nil
	}
	today := p.wall.Format(time.DateOnly)
	day := func(w waiting) string { return cmp.Or(w.room.Date, today) }
	first := day(slices.MinFunc(rooms, func(a, b waiting) int {
		if (day(a) == today) != (day(b) == today) {
			if day(a) == today {
				return -1
			}
			return 1
		}
		return cmp.Compare(day(a), day(b))
	}))
	for _, w := range rooms {
		if day(w) == first {
			out = append(out, w)
		}
	}
	return out
}

// coming is one room's next turn as it is set.
type coming struct{ when, name, title letters.Setting }

func (p painter) setComing(r rect, w waiting, rooms int) coming {
	when := p.t.Board.Soon()
	if at := planned(w.room, w.nth, p.wall); at.After(p.wall) {
		when = p.t.Hour(at)
		if at.Format(time.DateOnly) != p.wall.Format(time.DateOnly) {
			when = p.t.Date(at) + " · " + when
		}
	}
	small := p.small()
	if rooms > 2 && p.h < 60 {
		small = 1
	}
	says, lines := p.t.Board.NextUp()+" · "+p.t.Board.Room(w.room.Name)+" · "+when, 1
	if small == 1 && kit.Width(says) > r.w || p.w < 100 && small > 1 {
		lines = 2
	}
	short := ""
	if w.next.short != "" {
		short = w.next.id + " " + w.next.short
	}
	c := coming{
		when: p.fit(says, r.w, (small+1)*lines-1, small, lines),
		name: p.fitName(w.next.id+" "+w.next.unit, short, r.w, max(r.h/5, 1), max(small, r.h/10/rooms), 2),
	}
	if small == 1 || p.h >= 45 {
		c.title = p.fit(w.next.title, r.w, max(2*small+1, 2), small, 2)
	}
	if small == 1 {
		c.name = p.fitName(w.next.id+" "+w.next.unit, short, r.w, 2, 1, 2)
	}
	return c
}
