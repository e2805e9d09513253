package board

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"juri/tui/kit"
	"juri/tui/letters"
)

// stage draws who is on stage: one room in everything, several next to each other
// where each gets 48 columns, else above each other.
func (p painter) stage() {
	turns := p.c.turns
	n := len(turns)
	right := p.t.Hour(p.wall)
	if n == 1 && !p.named() {
		right = p.t.Board.Room(turns[0].room) + " · " + right
	}
	r := p.head(right)
	wants := make([]want, n)
	for i := range wants {
		wants[i] = want{share: 1, least: 1, gap: 1}
	}
	boxes := r.rows(wants...)
	if abreast := p.w/n >= 48; abreast {
		for i := range wants {
			wants[i].gap = 4
		}
		boxes = r.columns(wants...)
	}
	switch high := boxes[n-1].h; {
	case n > 1 && high >= 4 && high < 12:
		p.strips(boxes, turns)
		return
	case high < 7:
		for i, t := range turns {
			p.line(boxes[i], t, n > 1)
		}
		return
	}
	// All rooms are set alike: none larger than the one with the longest texts.
	sets, parts := make([]setting, n), []want(nil)
	longest := slices.Clone(turns) // the first, so that others take no room that they will not need
	slices.SortStableFunc(longest, func(a, b turn) int { return cmp.Compare(len(b.unit), len(a.unit)) })
	for tight := 0; ; {
		s := setting{tight: tight}
		for _, t := range longest {
			s = s.least(p.setTurn(boxes[n-1], t, s))
		}
		parts = nil
		for i, t := range turns {
			sets[i] = p.setTurn(boxes[i], t, s)
			parts = higher(parts, p.wants(boxes[i], sets[i]))
		}
		if tight = s.tight + 1; tight >= len(givingWay) || neededRows(parts) <= boxes[n-1].h+p.spare() {
			break
		}
	}
	for _, part := range []int{2, 4} { // letters stand clear of those below them; what else there is does not
		if neededRows(parts) > boxes[n-1].h {
			parts[part].gap = 0
		}
	}
	for i, t := range turns {
		p.turn(boxes[i].rows(parts...), t, sets[i], i)
	}
}

// spare is the gaps that may go: letters stand clear of each other where there is room.
func (p painter) spare() int {
	switch {
	case p.low():
		return 3
	case p.h < 45:
		return 1
	}
	return 0
}

// named says that each room's name stands over its turn.
func (p painter) named() bool { return len(p.c.turns) > 1 || p.h >= 40 && p.w >= 100 }

// line is a turn in a line or two.
func (p painter) line(r rect, t turn, named bool) {
	style, _ := p.mood(t)
	clock := kit.PenOf(style).Render(kit.Clock(p.left(t)))
	room := ""
	if named {
		room = t.room + " · "
	}
	name := room + p.plainName(t.unit, t.short, r.w-kit.Width(room)-kit.Width(clock)-1)
	p.on.put(r.x, r.y, r.w, kit.Join(name, clock, r.w))
	if r.h > 1 {
		next, short := p.next(t)
		p.plain(rect{r.x, r.y + r.h - 1, r.w, 1}, p.pen.Muted, p.plainName(next, short, r.w), letters.Left)
	}
}

// next is who comes next, in a line, and in a short one.
func (p painter) next(t turn) (next, short string) {
	if t.next == nil {
		return p.t.Board.LastOne(), ""
	}
	next = p.t.Board.NextUp() + ": " + t.next.id + " "
	short = "› " + t.next.id + " " + cmp.Or(t.next.short, t.next.unit)
	return next + t.next.unit, short
}

// nextShort is who comes next in fewer and fewer words.
func nextShort(t turn) []string {
	if t.next == nil {
		return nil
	}
	name := cmp.Or(t.next.short, t.next.unit)
	return []string{"› " + t.next.id + " " + name, "› " + name, "› " + t.next.id}
}

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

func (p painter) roomPhase(t turn) string { return p.t.Board.Room(t.room) + " · " + p.phase(t) }

// givingWay is how much of a turn's height the name has at most, in hundredths, what part
// its letters, and rows that its other texts have, where there is less and less room; before
// a hall one without rows is left out.
var givingWay = []struct{ name, letters, title, phase, next int }{
	{36, 5, 9, 9, 9}, {36, 5, 5, 9, 5}, {36, 5, 3, 5, 3}, {36, 5, 3, 3, 3}, {36, 5, 3, 3, 2}, {36, 8, 3, 3, 2}, {36, 8, 2, 3, 2}, {30, 8, 2, 3, 2}, {30, 8, 2, 2, 2}, {24, 8, 2, 2, 2}, {24, 8, 0, 2, 2}, {24, 8, 0, 2, 0}, {24, 15, 0, 0, 0},
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

// saying is the phase, and what is to be said of its timer, in a line.
func (p painter) saying(t turn) string {
	name := p.phase(t)
	if _, say := p.mood(t); say != "" {
		name += " · " + say
	}
	return name
}

func (p painter) phase(t turn) string {
	if name := t.name.In(p.t.Lang); name != "" {
		return name
	}
	return p.t.General.Phase(t.phase)
}

// accent tells rooms apart.
func (p painter) accent(i int) lipgloss.Style {
	third := p.st.Good
	if p.st.Theme == kit.Contrast && p.st.Colour { // whose others are as green as the second
		third = lipgloss.NewStyle().Foreground(lipgloss.Color("#ff9cff"))
	}
	return []lipgloss.Style{p.st.Accent, p.st.Stage, third}[i%3]
}

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

// higher takes the higher of each two parts, so that rooms share their lines.
func higher(a, b []want) []want {
	if a == nil {
		return b
	}
	for i := range a {
		if b[i].least > a[i].least {
			a[i] = b[i]
		}
	}
	return a
}

// turn draws a slot on stage in its boxes.
func (p painter) turn(at []rect, t turn, s setting, room int) {
	style, _ := p.mood(t)
	p.draw(at[0], s.room, p.ink(p.accent(room)), letters.Left)
	if len(p.c.turns) > 1 { // all begin on the same line
		at[1].h, at[2].h, at[6].h = min(at[1].h, s.name.Height()), min(at[2].h, s.title.Height()), min(at[6].h, s.next.Height())
	}
	p.draw(at[1], s.name, p.ink(p.st.Text), letters.Left)
	p.draw(at[2], s.title, p.ink(p.st.Muted), letters.Left)
	p.draw(at[3], s.phase, p.ink(style), letters.Left)
	p.clock(at[4], t, style, room, !s.beside)
	p.timeBar(at[5], t, style)
	p.draw(at[6], s.next, p.ink(p.st.Muted), letters.Left)
	p.drawBanner(at[7], s.banner)
}

// clock is the digits, and beside them, unless the phase stands elsewhere, the phase with
// what is to be said of it.
func (p painter) clock(r rect, t turn, style lipgloss.Style, room int, alone bool) {
	ink := p.ink(style)
	if p.flash(t) {
		ink = p.ink(p.st.Text)
	}
	if alone {
		p.draw(r, p.digits(t, r.w, r.h), ink, letters.Left)
		return
	}
	digits := p.digits(t, r.w*64/100, r.h)
	at := r.columns(want{least: digits.Width(), most: digits.Width(), keep: 1}, want{least: 20, share: 1, gap: 5})
	p.draw(at[0], digits, ink, letters.Left)
	_, say := p.mood(t)
	name := p.fit(p.phase(t), at[1].w, r.h/2, max(r.h/3, 5), 2)
	says := p.fit(say, at[1].w, r.h/2, max(r.h/6, 3), 3)
	two := at[1].rows(high(name, 2, 0), high(says, 1, 1))
	p.draw(two[0], name, p.ink(p.accent(room)), letters.Left)
	p.draw(two[1], says, p.ink(style), letters.Left)
}
