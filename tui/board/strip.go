package board

import (
	"strings"

	"juri/tui/kit"
	"juri/tui/letters"
)

// strip is a turn in a few rows: what is said of it on the left, the digits on the right,
// and under both the bar and who comes next, or a message.
type strip struct {
	room, name, title, digits letters.Setting
	says                      string // under the digits
	message                   banner
	body                      int // rows above the bar
}

// strips draws turns above each other, all set alike.
func (p painter) strips(boxes []rect, turns []turn) {
	sets := make([]strip, len(turns))
	for tight := range 3 {
		body, names, rooms := boxes[len(boxes)-1].h, 9, 9
		for i, t := range turns {
			sets[i] = p.setStrip(boxes[i], t, body, names, rooms, tight)
			body, names, rooms = min(body, sets[i].body), min(names, sets[i].name.Rows), min(rooms, sets[i].room.Rows)
		}
		for i, t := range turns { // none larger than the smallest
			sets[i] = p.setStrip(boxes[i], t, body, names, rooms, tight)
		}
		if p.low() || names > 1 {
			break
		}
	}
	for i, t := range turns {
		p.strip(boxes[i], t, sets[i], i)
	}
}

// setStrip sets a turn in a box: its name in a line, or where all are tight in more, with
// less of what else there is to say.
func (p painter) setStrip(r rect, t turn, body, names, rooms, tight int) (s strip) {
	s.message = banner{Setting: p.fit(t.message, r.w-4, 2, 1, 2)}
	foot := max(s.message.Height(), 1)
	if r.h < 5 || tight > 1 && t.message == "" {
		foot = 0
	}
	s.body = min(body, r.h-1-foot)
	_, s.says = p.mood(t)
	phase := p.roomPhase(t)
	under := min(s.body/4, 1)
	s.digits = p.digits(t, r.w*2/5, s.body-under)
	if under == 0 {
		s.says = ""
	}
	w := r.w - max(s.digits.Width(), kit.Width(s.says)) - 4
	small, lines := 1, 2
	if !p.low() {
		small, lines = 3, 1
		if tight > 0 {
			rooms, lines = 1, 2
		}
	}
	s.room = p.fitName(phase, t.room, w, small, min(small, rooms), 1)
	s.name = p.fitName(t.unit, t.short, w, s.body-s.room.Height(), min(small, names), lines)
	acronym, _, _ := strings.Cut(t.title, ":")
	s.title = p.fitName(t.title, acronym, w, 1, 1, 1)
	return s
}

// strip draws a turn as it is set.
func (p painter) strip(r rect, t turn, s strip, room int) {
	style, _ := p.mood(t)
	foot := r.h - s.body - 1
	wants := []want{{least: s.body, most: s.body}, {least: 1, most: 1}, {least: max(foot, 0), most: foot}}
	at := r.rows(wants...)
	wide := max(s.digits.Width(), kit.Width(s.says))
	half := at[0].columns(want{least: 1, share: 1}, want{least: wide, most: wide, gap: 4})
	wants = []want{high(s.room, 7, 0), high(s.name, 9, min(s.room.Rows-1, 1)), high(s.title, 1, min(s.name.Rows-1, 1))}
	if neededRows(wants) > s.body { // letters stand clear of each other before what a team brings is said
		wants[2] = want{}
	}
	said := half[0].rows(wants...)
	said[0].y, said[1].y = at[0].y, said[1].y-said[0].y+at[0].y
	p.draw(said[0], s.room, p.ink(p.accent(room)), letters.Left)
	p.draw(said[1], s.name, p.ink(p.st.Text), letters.Left)
	p.draw(said[2], s.title, p.ink(p.st.Muted), letters.Left)
	ink := p.ink(style)
	if p.flash(t) {
		ink = p.ink(p.st.Text)
	}
	p.draw(rect{half[1].x, at[0].y, half[1].w, s.digits.Height()}, s.digits, ink, letters.Right)
	p.plain(rect{half[1].x, at[0].y + s.digits.Height(), half[1].w, 1}, kit.PenOf(style), s.says, letters.Right)
	p.timeBar(at[1], t, style)
	if t.message != "" {
		p.drawBanner(at[2], s.message)
		return
	}
	next, short := p.next(t)
	p.plain(at[2], p.pen.Muted, p.plainName(next, short, r.w), letters.Left)
}
