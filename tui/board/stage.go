package board

import (
	"cmp"
	"slices"

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

func (p painter) roomPhase(t turn) string { return p.t.Board.Room(t.room) + " · " + p.phase(t) }

// givingWay is how much of a turn's height the name has at most, in hundredths, what part
// its letters, and rows that its other texts have, where there is less and less room; before
// a hall one without rows is left out.
var givingWay = []struct{ name, letters, title, phase, next int }{
	{36, 5, 9, 9, 9}, {36, 5, 5, 9, 5}, {36, 5, 3, 5, 3}, {36, 5, 3, 3, 3}, {36, 5, 3, 3, 2}, {36, 8, 3, 3, 2}, {36, 8, 2, 3, 2}, {30, 8, 2, 3, 2}, {30, 8, 2, 2, 2}, {24, 8, 2, 2, 2}, {24, 8, 0, 2, 2}, {24, 8, 0, 2, 0}, {24, 15, 0, 0, 0},
}

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
