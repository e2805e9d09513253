package setup

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"juri/scoring"
)

// rooms reads the rooms; the timer must have been read, for a room that does
// not say how long a slot is plans what the timer allows.
func (c *contest) rooms(v value) {
	var timed time.Duration
	for _, p := range c.Contest.Timer.Phases {
		timed += p.Length
	}
	listOf(c.reader, &c.Rooms, func(v value, room *scoring.Room) {
		room.Slot = timed
		c.object(v,
			must("id", c.id(&room.ID, "room", c.roomAt)),
			opt("name", c.line(&room.Name)),
			opt("date", c.date(&room.Date)),
			opt("start", c.clock(&room.Start)),
			opt("slot", c.duration(&room.Slot, time.Second)),
			opt("breaks", c.breaks(&room.Breaks)),
		)
		room.Name = cmp.Or(room.Name, room.ID)
	})(v)
	c.notEmpty(v, "no_rooms")
}

// breaks reads times of day in which no slot is planned, in order, none overlapping.
func (r *reader) breaks(p *[]scoring.Break) func(value) {
	return func(v value) {
		r.texts(v, func(v value, s string) {
			now, ok := window(s)
			if !ok {
				r.fault(v.at, "bad_break", "value", short(s))
				return
			}
			for _, b := range *p {
				if now.From < b.To && b.From < now.To {
					r.fault(v.at, "break_overlap", "other", b.From+"-"+b.To)
					return
				}
			}
			*p = append(*p, now)
		})
		slices.SortFunc(*p, func(a, b scoring.Break) int { return strings.Compare(a.From, b.From) })
	}
}

// window reads a part of a day, such as 12:00-13:00.
func window(s string) (b scoring.Break, ok bool) {
	from, to, _ := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
	from, ok1 := clockTime(from)
	to, ok2 := clockTime(to)
	return scoring.Break{From: from, To: to}, ok1 && ok2 && from < to
}

// checkWindows finds rooms whose entries would run past midnight.
func (c *contest) checkWindows() {
	count := map[string]int{}
	for _, e := range c.Entries {
		count[e.Room]++
	}
	for _, room := range c.Rooms {
		fits, limited := capacity(room)
		if limited && count[room.ID] > fits {
			c.fault(c.roomAt[room.ID], "room_overfull", "room", room.ID,
				"entries", strconv.Itoa(count[room.ID]), "fits", strconv.Itoa(fits))
		}
	}
}

// capacity is how many slots a room has from its start to midnight, breaks
// left out; without a start or a slot's length there is no limit.
func capacity(room scoring.Room) (n int, limited bool) {
	if room.Start == "" || room.Slot <= 0 {
		return 0, false
	}
	t := sinceMidnight(room.Start)
	for _, b := range append(slices.Clone(room.Breaks), scoring.Break{From: "24:00", To: "24:00"}) {
		if free := sinceMidnight(b.From) - t; free > 0 {
			n += int(free / room.Slot)
		}
		t = max(t, sinceMidnight(b.To))
	}
	return n, true
}
