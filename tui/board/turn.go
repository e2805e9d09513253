package board

import (
	"slices"
	"strings"

	"juri/tui/letters"
)

// setting is how a turn's texts are set.
type setting struct {
	room, name, title, phase, next, clock letters.Setting
	banner                                banner
	beside                                bool // the phase stands beside the digits
	tight                                 int  // how much had to give way
}

// least takes the smaller of two settings' sizes.
func (s setting) least(o setting) setting {
	pick := func(a, b letters.Setting) letters.Setting {
		if a.Rows == 0 || b.Rows > 0 && b.Rows < a.Rows {
			return b
		}
		return a
	}
	return setting{
		room: pick(s.room, o.room), name: pick(s.name, o.name), title: pick(s.title, o.title), phase: pick(s.phase, o.phase),
		next: pick(s.next, o.next), clock: pick(s.clock, o.clock), tight: max(s.tight, o.tight),
	}
}

// setTurn sets a turn's texts in a box, none larger than in most.
func (p painter) setTurn(r rect, t turn, most setting) setting {
	bound := func(rows int, s letters.Setting) int {
		if s.Rows > 0 {
			return min(rows, s.Rows)
		}
		return rows
	}
	for tight := most.tight; ; tight++ {
		s, way := setting{banner: p.banner(t.message, r), tight: tight}, givingWay[tight]
		last := tight == len(givingWay)-1
		small := 1 // rows of what is beside the point
		if !p.low() {
			small = max(r.h/10, 3)
		}
		several, merged := len(p.c.turns) > 1, false
		if p.named() {
			s.room = p.fit(p.t.Board.Room(t.room), r.w, small, bound(small, most.room), 1)
		}
		if tight > 1 && p.mayMerge(r) {
			s.room, merged = p.fit(p.roomPhase(t), r.w, small, bound(small, most.room), 1), true
		}
		whole, lines := max(r.h*way.name/100, 3), min(p.lines(), max(3, 7*r.h/r.w))
		if several && !p.low() {
			lines = max(lines, 4)
		}
		if r.h >= 26 {
			whole = max(whole, 4*lines-1) // of three rows
		} else if p.narrow() {
			whole = max(whole, 7)
		}
		least := min(r.h/5, 3)
		if last && several {
			least = min(least, 2)
		}
		s.name = p.fitName(t.unit, t.short, r.w, whole, bound(max(r.h/way.letters, least, 1), most.name), lines)
		if o := p.fit(t.short, r.w, whole, max(r.h/way.letters, 3), 1); several && t.short != "" && o.Rows >= max(s.name.Rows, 3) && (s.name.Rows < p.h/12 || len(s.name.Lines) > 2) {
			s.name = o // beside other rooms what a name takes is missing elsewhere
		}
		less := max(s.name.Rows, 3) // nothing else is larger
		acronym, _, _ := strings.Cut(t.title, ":")
		if way.title > 0 || p.low() {
			s.title = p.fitName(t.title, acronym, r.w, max(r.h/4, 1), bound(min(small, max(way.title, 1), less), most.title), max(2-tight/2, 1))
		}
		high := min(small, way.phase)
		lines = 2
		if !p.low() && high < 7 { // two lines would be of capitals
			lines = 1
		}
		s.phase = p.fitName(p.saying(t), p.phase(t), r.w, max(high, 2), bound(min(high, less), most.phase), lines)
		if s.beside = p.beside(r); s.beside || merged || way.phase == 0 && !p.low() {
			s.phase = letters.Setting{}
		}
		next, short := p.next(t)
		lines = 1
		if several && p.h >= 45 && tight < 3 {
			lines = 2
		}
		s.next = p.fitName(next, short, r.w, lines*(small+1)-1, bound(min(small, max(way.next, 1)), most.next), lines)
		if rows := min(way.next, 3); rows > 1 && s.next.Rows < 3 && !p.low() {
			for i, less := range nextShort(t) {
				if o := p.fit(less, r.w, 2*rows+1, bound(rows, most.next), 2); o.Rows > s.next.Rows {
					s.next = o
				}
				if o := p.fit(less, r.w, 3, bound(3, most.next), 1); i < 2 && s.next.Rows == 2 && o.Rows > 2 { // in small letters too
					s.next = o
				}
			}
		}
		if way.next == 0 && !p.low() {
			s.next = letters.Setting{}
		}
		if last && p.narrow() && r.h < 20 { // the team, the clock and a message come before all that
			s.title, s.phase, s.next = letters.Setting{}, letters.Setting{}, letters.Setting{}
		}
		need := 1
		for _, part := range []letters.Setting{s.room, s.name, s.title, s.phase, s.next} {
			if len(part.Lines) > 0 {
				need += part.Height() + 1
			}
		}
		if w := s.banner.want(); w.least > 0 {
			need += w.least + 1
		}
		if way.next == 2 { // what it stands clear of is less than that it is in letters
			need -= 2
		}
		if last || need+p.least(r) <= r.h {
			return s
		}
	}
}

// mayMerge says that the phase of each of several rooms has room in letters beside its name.
func (p painter) mayMerge(r rect) bool {
	return len(p.c.turns) > 1 && !p.low() && !slices.ContainsFunc(p.c.turns, func(t turn) bool { return p.fit(p.roomPhase(t), r.w, 3, 3, 1).Rows < 3 })
}

// least is how many rows the digits get before anything else does.
func (p painter) least(r rect) int {
	if r.h < 9 {
		return 1
	}
	if p.narrow() {
		return max(r.h/5, 3)
	}
	if p.h < 45 { // what it stands for counts as much
		return max(r.h/4, 3)
	}
	return max(r.h*3/10, 3)
}

// beside says that what is said of the timer stands beside the digits.
func (p painter) beside(r rect) bool { return r.w >= 100 && p.h >= 24 && 5*r.w >= 12*r.h }

// wants are the heights of a turn's parts.
func (p painter) wants(r rect, s setting) []want {
	bar := 1
	if p.h >= 45 && !p.narrow() {
		bar = 2
	}
	return []want{
		high(s.room, 8, 0), high(s.name, 8, 1), high(s.title, 4, 1), high(s.phase, 6, 1),
		{least: p.least(r), share: 1, keep: 9, gap: 1}, {least: bar, most: bar, keep: 5, gap: 1},
		high(s.next, 3, 1), s.banner.want(),
	}
}
