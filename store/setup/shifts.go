package setup

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"juri/scoring"
)

// roomNames reads a person's rooms: by name, by name and hours, or all those of a
// date. The role and the rooms must have been read.
func (c *contest) roomNames(v value, p *scoring.Person) {
	c.list(v, func(v value) {
		s, ok := c.scalar(c.written(v), "text")
		if !ok {
			return
		}
		switch f, is, bad := c.shift(s); {
		case bad:
			c.fault(v.at, "bad_shift", "value", short(s), "room", f.Room)
		case is:
			c.addShift(v.at, p, f)
		default:
			for _, room := range c.roomsOf(textAt(v.at, s), s) {
				c.addRoom(v.at, p, room)
			}
		}
	})
}

// written is a room with its hours as one text, where YAML takes them for fields:
// {pinus: 08:00-12:00}, and [pinus 08:00-12:00] for want of quotation marks.
func (c *contest) written(v value) value {
	if v.kind != fieldsValue || len(v.fields) != 1 {
		return v
	}
	f := v.fields[0]
	hours, by := c.written(f.value), ":"
	if _, room := c.roomNamed(f.key.text); room {
		by = " "
	}
	if hours.kind != textValue {
		return v
	}
	return textAt(v.at, f.key.text+by+hours.text)
}

// roomsOf are the rooms that a value names, one or those of a date.
func (c *contest) roomsOf(v value, s string) (rooms []string) {
	if _, err := time.Parse(time.DateOnly, s); err == nil && c.roomAt[s] == (pos{}) {
		for _, r := range c.Rooms {
			if r.Date == s {
				rooms = append(rooms, r.ID)
			}
		}
		if rooms == nil && len(c.roomAt) > 0 {
			c.fault(v.at, "no_room_on", "date", s)
		}
		return rooms
	}
	if room := c.roomOf(v); room != "" {
		return []string{room}
	}
	return nil
}

// shift takes a known room and its hours apart; bad are hours that are none.
func (c *contest) shift(s string) (f scoring.Shift, is, bad bool) {
	if _, whole := c.roomNamed(s); whole {
		return f, false, false
	}
	for i, r := range s {
		room, known := c.roomNamed(s[:i])
		rest := strings.TrimSpace(s[i:])
		if r != ' ' || !known || !strings.ContainsAny(rest[:min(len(rest), 1)], "0123456789") {
			continue
		}
		hours, is := window(rest)
		return scoring.Shift{Room: room, From: hours.From, To: hours.To}, is, !is
	}
	return f, false, false
}

// addRoom gives the person a room for the whole day.
func (c *contest) addRoom(at pos, p *scoring.Person, room string) {
	in := func(f scoring.Shift) bool { return f.Room == room }
	if i := slices.IndexFunc(p.Shifts, in); i >= 0 {
		c.fault(at, "shift_overlap", "shift", p.Shifts[i].String(), "other", room)
		return
	}
	if !slices.Contains(p.Rooms, room) {
		p.Rooms = append(p.Rooms, room)
	}
}

// addShift gives the person a room for a part of the day.
func (c *contest) addShift(at pos, p *scoring.Person, f scoring.Shift) {
	i := slices.IndexFunc(c.Rooms, func(r scoring.Room) bool { return r.ID == f.Room })
	of := slices.DeleteFunc(slices.Clone(p.Shifts), func(o scoring.Shift) bool { return o.Room != f.Room })
	meets := slices.IndexFunc(of, func(o scoring.Shift) bool { return f.From < o.To && o.From < f.To })
	switch {
	case !p.Scores() && p.Role != "":
		c.fault(at, "shift_not_juror")
	case i >= 0 && c.Rooms[i].Start == "":
		c.fault(at, "shift_no_start", "room", f.Room)
	case meets >= 0:
		c.fault(at, "shift_overlap", "shift", f.String(), "other", of[meets].String())
	case len(of) == 0 && slices.Contains(p.Rooms, f.Room):
		c.fault(at, "shift_overlap", "shift", f.String(), "other", f.Room)
	default:
		if p.Shifts = append(p.Shifts, f); len(of) == 0 {
			p.Rooms = append(p.Rooms, f.Room)
		}
	}
}

// What wants a look where jurors change rooms.
const walk = 5 * time.Minute

// betweenRooms notes jurors who would be in two rooms at once or have no time to walk
// from one to the other, and hours in which there is nobody to judge.
func (n *noter) betweenRooms(plans []RoomPlan) {
	type change struct {
		code        scoring.Code
		room, other int // places in plans
	}
	type first struct {
		change
		until, from time.Time
	}
	users, found := map[first][]string{}, []first{}
	for _, p := range n.s.Jurors() {
		seen, moves := map[change]bool{}, movesOf(n.s, plans, p)
		for _, m := range moves {
			c := change{"no_walk", m.was.room, m.is.room}
			switch {
			case m.clashes():
				c = change{"two_rooms", min(c.room, c.other), max(c.room, c.other)}
			case m.is.from.Sub(m.was.to) >= walk || slices.ContainsFunc(moves, m.besideClash):
				continue
			}
			if seen[c] {
				continue
			}
			seen[c] = true
			f := first{c, m.was.to, m.is.from}
			if users[f] == nil {
				found = append(found, f)
			}
			users[f] = append(users[f], p.Name)
		}
	}
	slices.SortStableFunc(found, func(a, b first) int { return cmp.Or(cmp.Compare(a.room, b.room), cmp.Compare(a.other, b.other)) })
	for _, f := range found {
		a, b := plans[f.room].Room, plans[f.other].Room
		args := []string{"users", strings.Join(users[f], ", "), "room", a.Name, "other", b.Name, "date", b.Date, "from", f.from.Format("15:04")}
		if f.code == "no_walk" {
			args = append(args, "until", f.until.Format("15:04"))
		}
		n.note(f.code, args...)
	}
}

// turnIn is one turn in a room, by its place in the plans.
type turnIn struct {
	room     int
	from, to time.Time
}

// moveTo is a juror's turn in another room than the one before.
type moveTo struct{ was, is turnIn }

// clashes reports whether the juror would be in both rooms at once.
func (m moveTo) clashes() bool { return m.is.from.Before(m.was.to) }

// besideClash reports whether the other move says of the same two rooms that they clash.
func (m moveTo) besideClash(o moveTo) bool {
	same := o.was.room == m.was.room && o.is.room == m.is.room || o.was.room == m.is.room && o.is.room == m.was.room
	return same && o.clashes()
}

// movesOf are the juror's changes of rooms within a day, in their order.
func movesOf(s scoring.State, plans []RoomPlan, p *scoring.Person) (moves []moveTo) {
	var own []turnIn
	for i, plan := range plans {
		for _, t := range plan.turns {
			if plan.Room.Date != "" && s.Sits(p, s.Slot(t.Slot)) {
				own = append(own, turnIn{i, t.Planned, t.Planned.Add(plan.Room.Slot)})
			}
		}
	}
	slices.SortStableFunc(own, func(a, b turnIn) int { return a.from.Compare(b.from) })
	for i := range own[min(1, len(own)):] {
		if was, is := own[i], own[i+1]; was.room != is.room {
			moves = append(moves, moveTo{was, is})
		}
	}
	return moves
}

// emptyShifts notes hours in which nobody has a turn.
func (n *noter) emptyShifts() {
	for _, p := range n.s.Jurors() {
		for _, f := range p.Shifts {
			alone, q := *p, n.s.Queue(f.Room)
			alone.Shifts = []scoring.Shift{f}
			if q != nil && len(q.Slots) > 0 && !slices.ContainsFunc(q.Slots, func(id string) bool { return n.s.Sits(&alone, n.s.Slot(id)) }) {
				n.note("shift_empty", "user", p.Name, "room", q.Room.Name, "hours", f.Hours())
			}
		}
	}
}
