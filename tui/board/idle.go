package board

import (
	"cmp"
	"slices"
	"time"

	"juri/tui/kit"
	"juri/tui/letters"
)

// idle draws a stage with nobody on it: the contest, the time of day, and who comes next,
// where and when; and what may be kept of the journal, as a code where that leaves room
// for letters.
func (p painter) idle() {
	if rest, code := p.besideCode(); code.h > 0 {
		top := p // its head goes over the code, unless that is as high as the wall
		_, r := p.headRows()
		if code.y < r.y {
			top = rest
			_, r = rest.headRows()
		}
		at := rest.margins()
		if s := rest.setIdle(rect{at.x, r.y, at.w, at.y + at.h - r.y}, withoutGaps); s.fits || p.low() {
			p.drawCode(code)
			top.headed(s.left, s.right)
			rest.drawIdle(s)
			return
		}
	}
	p = p.overPosted()
	_, r := p.headRows()
	s := p.setIdle(r, withoutLetters)
	p.headed(s.left, s.right)
	p.drawIdle(s)
}

// idling is what an idle stage says, as it is set in a box.
type idling struct {
	in                            rect
	left, right                   string // in the head
	name, host, line, clock, said letters.Setting
	next                          []coming
	banners                       []banner
	wants                         []want
	fits                          bool
}

// What an idle stage goes without, one after the other, where who comes next in letters
// needs the room.
const (
	withoutTitles = iota + 1
	withoutLargeClock
	withoutHost
	withoutLine
	withoutLargeName
	withoutClock // but for the head
	withoutName  // likewise
	withoutGaps
	withoutLetters
)

// setIdle sets an idle stage as large as lets all of it stand, with no less than the last.
func (p painter) setIdle(r rect, last int) (s idling) {
	if p.coarse(r) != "" {
		r.h -= 2
	}
	if p.low() {
		last = withoutTitles
	}
	for tight := 0; tight <= last; tight++ {
		if s = p.setIdleWithout(r, tight); s.fits {
			break
		}
	}
	return s
}

func (p painter) setIdleWithout(r rect, tight int) idling {
	s, small := idling{in: r, fits: true}, p.small()
	large := max(r.h/6, 1)
	if tight >= withoutLargeName {
		large = small
	}
	if s.left = p.c.contest; tight < withoutName || tight == withoutLetters {
		s.left, s.name = "", p.fitName(p.c.contest, p.c.look.Short, r.w, max(r.h*3/10, 1), large, 3)
	}
	if tight < withoutHost {
		s.host = p.fit(p.c.host, r.w, max(r.h/6, 1), small, 2)
	}
	if tight < withoutLine {
		s.line = p.prose(p.c.look.Line, r.w, max(r.h/6, 1), small, 2)
	}
	switch hour := p.t.Hour(p.wall); {
	case p.h < 8, tight >= withoutClock:
		s.right = hour
	case tight >= withoutLargeClock:
		s.clock = p.fit(hour, r.w, small, small, 1)
	default:
		s.clock = p.fit(hour, r.w, max(r.h/6, 1), 0, 1)
	}
	s.said = p.fit(p.nobody(), r.w, max(r.h/4, 2), p.letterRows(12), 3)
	s.wants = []want{high(s.name, 5, 0), high(s.host, 2, 1), high(s.line, 1, 1), high(s.clock, 4, 1+p.h/40), high(s.said, 6, 1)}
	rooms := p.comingUp()
	for i, w := range rooms {
		c, apart := p.setComing(r, w, len(rooms), tight), 1+p.h/30
		if i > 0 && tight >= withoutLargeClock {
			apart = 1
		}
		gap := min(c.name.Rows-1, 1)
		if tight == withoutGaps {
			gap = 0
		}
		s.next = append(s.next, c)
		s.wants = append(s.wants, high(c.when, 6, apart), high(c.name, 6, gap), high(c.title, 1, gap))
		s.fits = s.fits && (p.low() || tight == withoutLetters || c.when.Rows > 1 && c.name.Rows > 1)
	}
	for _, w := range p.c.waiting {
		text := w.message
		if text != "" && len(p.c.waiting) > 1 {
			text = w.room.Name + " · " + text
		}
		s.banners = append(s.banners, p.banner(text, r))
		s.wants = append(s.wants, s.banners[len(s.banners)-1].want())
	}
	s.fits = s.fits && neededRows(s.wants) <= r.h
	return s
}

func (p painter) drawIdle(s idling) {
	p.finer(rect{s.in.x, s.in.y, s.in.w, p.margins().y + p.margins().h - s.in.y})
	at := s.in.rows(s.wants...)
	p.draw(at[0], s.name, p.ink(p.st.Title), letters.Centre)
	p.draw(at[1], s.host, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[2], s.line, p.ink(p.st.Accent), letters.Centre)
	p.draw(at[3], s.clock, p.ink(p.st.Muted), letters.Centre)
	p.draw(at[4], s.said, p.ink(p.st.Text), letters.Centre)
	for i, c := range s.next {
		p.draw(at[5+3*i], c.when, p.ink(p.accent(i)), letters.Centre)
		p.draw(at[6+3*i], c.name, p.ink(p.st.Text), letters.Centre)
		p.draw(at[7+3*i], c.title, p.ink(p.st.Muted), letters.Centre)
	}
	for i, b := range s.banners {
		p.drawBanner(at[5+3*len(s.next)+i], b)
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

func (p painter) setComing(r rect, w waiting, rooms, tight int) coming {
	when := p.t.Board.Soon()
	if at := planned(w.room, w.nth, p.wall); at.After(p.wall) {
		when = p.t.Hour(at)
		if at.Format(time.DateOnly) != p.wall.Format(time.DateOnly) {
			when = p.t.Date(at) + " · " + when
		}
	}
	small := p.small()
	if tight == withoutLetters {
		small = 1
	}
	room := p.t.Board.Room(w.room.Name) + " · " + when
	says, lines := p.t.Board.NextUp()+" · "+room, 1
	if small == 1 && kit.Width(says) > r.w || p.w < 100 && small > 1 {
		lines = 2
	}
	short := ""
	if w.next.short != "" {
		short = w.next.id + " " + w.next.short
	}
	c := coming{
		when: p.fitName(says, room, r.w, (small+1)*lines-1, small, lines),
		name: p.fitName(w.next.id+" "+w.next.unit, short, r.w, max(r.h/5, 1), max(small, r.h/10/rooms), 2),
	}
	if tight < withoutTitles && (small == 1 || p.h >= 45) {
		c.title = p.fit(w.next.title, r.w, max(2*small+1, 2), small, 2)
	}
	if small == 1 {
		c.name = p.fitName(w.next.id+" "+w.next.unit, short, r.w, 2, 1, 2)
	}
	return c
}
