package juror

import (
	"slices"
	"strconv"
	"time"

	"juri/scoring"
)

// room is one of the juror's rooms and what they judge in it.
type room struct {
	queue *scoring.Queue
	slots []*scoring.Slot
}

// arrange lists the juror's rooms: what runs now, what is still to come, what is done.
func (s *Screen) arrange() []room {
	me := s.state.Person(s.term.User)
	if me == nil {
		return nil
	}
	var rooms []room
	for _, q := range s.state.Queues {
		r := room{queue: q}
		for _, l := range s.state.SlotsIn(q.Room.ID) {
			if s.state.Sits(me, l) || l.Cell(me.User).Sheet != nil {
				r.slots = append(r.slots, l)
			}
		}
		if len(r.slots) > 0 {
			rooms = append(rooms, r)
		}
	}
	slices.SortStableFunc(rooms, func(a, b room) int { return a.turn() - b.turn() })
	return rooms
}

// turn orders rooms by how soon they matter.
func (r room) turn() int {
	turn := 2
	for _, l := range r.slots {
		switch {
		case l.OnStage():
			return 0
		case l.Open() || l.Phase == scoring.Queued:
			turn = 1
		}
	}
	return turn
}

// listed reports whether the slot is one of the juror's.
func (s *Screen) listed(slot string) bool {
	return slices.ContainsFunc(s.rooms, func(r room) bool {
		return slices.ContainsFunc(r.slots, func(l *scoring.Slot) bool { return l.Entry.ID == slot })
	})
}

// first is where a juror who logs in wants to be: on stage, in the room they
// last worked in if several run; else at what is open, else at what comes next.
func (s *Screen) first() *scoring.Slot {
	var best *scoring.Slot
	var rank int
	var when time.Time
	for _, r := range s.rooms {
		last := s.lastIn(r)
		for _, l := range r.slots {
			n := s.urgency(l)
			if best == nil || n > rank || n == rank && last.After(when) {
				best, rank, when = l, n, last
			}
		}
	}
	return best
}

// lastIn is when the juror last handed in a sheet in the room.
func (s *Screen) lastIn(r room) time.Time {
	var last time.Time
	for _, l := range r.slots {
		if sh := l.Cell(s.term.User).Sheet; sh != nil && sh.At.After(last) {
			last = sh.At
		}
	}
	return last
}

func (s *Screen) urgency(l *scoring.Slot) int {
	c := l.Cell(s.term.User)
	switch {
	case l.OnStage() && c.Draft != nil:
		return 4
	case l.OnStage():
		return 3
	case l.Open() && c.Recusal == nil && (c.Sheet == nil || c.Draft != nil):
		return 2
	case l.Phase == scoring.Queued:
		return 1
	}
	return 0
}

// beside is the slot so many places down the list; "" beyond its ends.
func (s *Screen) beside(by int) string {
	var all []string
	at := -1
	for _, r := range s.rooms {
		for _, l := range r.slots {
			if l.Entry.ID == s.slot {
				at = len(all)
			}
			all = append(all, l.Entry.ID)
		}
	}
	if at += by; at < 0 || at >= len(all) || len(all) == 0 {
		return ""
	}
	return all[at]
}

// onStage is the slot on stage to offer: in the juror's room, else in another
// of theirs; nil when it is the one that shows.
func (s *Screen) onStage() *scoring.Slot {
	if now := s.stageOf(s.slot); now != nil && now.Entry.ID != s.slot && s.listed(now.Entry.ID) {
		return now
	}
	var all []*scoring.Slot
	at := -1
	for _, r := range s.rooms {
		if now := s.state.OnStage(r.queue.Room.ID); now != nil && s.listed(now.Entry.ID) {
			if now.Entry.ID == s.slot {
				at = len(all)
			}
			all = append(all, now)
		}
	}
	if len(all) == 0 || at >= 0 && len(all) == 1 {
		return nil
	}
	return all[(at+1)%len(all)]
}

// offered is the slot on stage that a notice offers: one to be scored still, and
// of another room only where nothing goes on in this one.
func (s *Screen) offered() *scoring.Slot {
	l := s.onStage()
	if l == nil {
		return nil
	}
	if here := s.stageOf(s.slot); here != nil && here.Room != l.Room {
		return nil
	}
	if c := l.Cell(s.term.User); c.Recusal != nil || c.Sheet != nil && c.Draft == nil {
		return nil
	}
	return l
}

// filled counts the criteria that must be filled in, and those that are.
func (s *Screen) filled(l *scoring.Slot, h sheet) (n, all int) {
	r := s.asks(l)
	for _, c := range r.Criteria {
		if !c.Bonus {
			all++
		}
	}
	return all - len(r.Missing(h.scores)), all
}

// portion is how much is filled in, in the fewest cells.
func portion(n, all int) string { return strconv.Itoa(n) + "/" + strconv.Itoa(all) }

// tone is how a mark in the list is coloured.
type tone int

const (
	plain tone = iota
	muted
	good
	warn
	bad
	stage
)

// mark is what the list says of one slot.
type mark struct {
	glyph    string
	tone     tone
	right    string // own total, how much is filled in, or why there is none
	feedback bool   // it is missing where the rest is begun
}

// markOf says how the juror stands with a slot.
func (s *Screen) markOf(l *scoring.Slot) mark {
	t := s.term.Text
	c, h := l.Cell(s.term.User), s.sheetOf(l)
	n, all := s.filled(l, h)
	share := portion(n, all)
	m := mark{feedback: h.begun() && (h.texts[0] == "" || h.texts[1] == "") && (l.Open() || c.Sheet != nil)}
	total := ""
	if c.Sheet != nil {
		total = t.Number(c.Sheet.Total, 1)
	}
	switch {
	case c.Recusal != nil:
		return mark{glyph: "–", tone: muted, right: t.Juror.Conflict()}
	case l.Phase == scoring.Absent:
		return mark{glyph: "–", tone: muted, right: t.Juror.Absent()}
	case l.Phase == scoring.Withdrawn:
		return mark{glyph: "–", tone: muted, right: t.Juror.Withdrawn()}
	case l.Phase == scoring.Disqualified:
		return mark{glyph: "–", tone: muted, right: t.Sheets.Disqualified()}
	case c.Excused != nil && !h.begun() && !l.OnStage():
		return mark{glyph: "–", tone: muted, right: t.Sheets.ExcusedShort()}
	case c.Late && !h.begun() && !l.Open() && c.Sheet == nil:
		return mark{glyph: "–", tone: muted}
	case l.OnStage():
		m.glyph, m.tone, m.right = "▶", stage, share
		if c.Sheet != nil && !s.correcting(l) {
			m.right = "✓ " + total
		} else if c.Excused != nil {
			m.right = t.Sheets.ExcusedShort()
		}
	case s.fillable(l) && s.correcting(l):
		m.glyph, m.tone, m.right = "◐", warn, total
	case c.Sheet != nil:
		m.glyph, m.tone, m.right = "✓", good, total
	case l.Phase == scoring.Closed:
		m.glyph, m.tone, m.right = "!", bad, t.Juror.NotIn()
	case l.Phase == scoring.Queued:
		m.glyph, m.tone = "·", muted
	case h.begun():
		m.glyph, m.tone, m.right = "◐", warn, share
	default:
		m.glyph, m.tone, m.right = "○", plain, share
	}
	return m
}
