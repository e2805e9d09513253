package scoring

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"juri/scoring/rank"
)

// declarePeople draws the rooms, who judges in them and when, and the entries.
func (p *played) declarePeople(shared bool) {
	c := &p.contest
	p.rooms = []Room{{ID: "r", Date: "2026-12-01", Start: "08:00", Slot: 20 * time.Minute, Breaks: []Break{{"09:00", "09:30"}}}}
	whole := c.Result.Method == rank.Skating || c.Result.Method == rank.Points // every juror places every entry
	if !whole && p.often(35) || p.often(5) {
		p.rooms = append(p.rooms, Room{ID: "q", Date: pick(p, "2026-12-01", "2026-12-02"), Start: "08:10", Slot: 15 * time.Minute})
	}
	first := []string{"r", "q"}[:len(p.rooms)]
	p.declareRounds()
	shifts := p.often(15)
	for j := range pick(p, 2, 3, 4, 5, 6) {
		j := Person{User: p.names.juror(j), Role: Juror}
		if len(first) > 1 && !whole && p.often(60) {
			j.Rooms = some(p, first)
		}
		if shifts && p.often(50) {
			p.shift(&j, first)
		}
		if shared && p.often(60) {
			p.share(&j, first)
		}
		p.jurors = append(p.jurors, j)
	}
	if p.often(30) {
		for n := range 1 + p.rng.IntN(2) {
			reserve := Person{User: p.names.juror(6 + n), Role: Juror, Reserve: true}
			if p.often(25) {
				reserve.Rooms = []string{pick(p, first...)}
			}
			p.jurors = append(p.jurors, reserve)
		}
	}
	for _, r := range c.Result.Rounds {
		p.finalists(r.Room)
	}
	if p.often(15) {
		all := Panel{Category: "X"}
		for _, j := range p.jurors {
			if !j.Reserve && p.often(70) {
				all.Jurors = append(all.Jurors, j.User)
			}
		}
		if all.Jurors != nil { // no contest.yaml has one of nobody
			c.Panels = []Panel{all}
		}
	}
	p.declareEntries(first)
}

// shift lets a juror sit in a room for parts of its day.
func (p *played) shift(j *Person, first []string) {
	room := pick(p, first...)
	if j.Rooms == nil {
		j.Rooms = slices.Clone(first)
	} else if !slices.Contains(j.Rooms, room) {
		room = j.Rooms[0]
	}
	j.Shifts = []Shift{{room, pick(p, "08:00", "08:20", "08:21"), pick(p, "09:20", "09:50", "12:00")}}
	if p.often(25) {
		j.Shifts = []Shift{{room, "08:00", pick(p, "08:20", "08:40")}, {room, pick(p, "09:00", "09:40"), "12:00"}}
	}
}

// share gives a juror some of the criteria; in some contests others in another room.
func (p *played) share(j *Person, first []string) {
	var ids []string
	for _, cr := range p.contest.Rubric.Criteria {
		ids = append(ids, cr.ID)
	}
	if j.Criteria = some(p, ids); len(first) == 1 || p.often(30) {
		return
	}
	if j.Rooms == nil {
		j.Rooms = slices.Clone(first)
	}
	j.Criteria = nil
	for _, room := range j.Rooms {
		j.CriteriaIn = append(j.CriteriaIn, RoomCriteria{room, some(p, ids)})
	}
	for _, id := range ids { // all that is theirs anywhere
		if slices.ContainsFunc(j.CriteriaIn, func(in RoomCriteria) bool { return slices.Contains(in.Criteria, id) }) {
			j.Criteria = append(j.Criteria, id)
		}
	}
}

// finalists says who judges in the room of a further round: whoever is named for it, or else all.
func (p *played) finalists(room string) {
	if room == "" || room == "r" || room == "q" { // all, or who was there before
		return
	}
	few := p.often(25)
	for i := range p.jurors {
		if j := &p.jurors[i]; len(j.Rooms) > 0 && (!few || p.often(60)) {
			j.Rooms = append(j.Rooms, room)
		}
	}
}

func (p *played) declareEntries(first []string) {
	c := &p.contest
	n := pick(p, 3, 4, 5, 6, 7)
	order := p.rng.Perm(n)
	for i := range n {
		e := Entry{ID: p.names.entry(i), Room: pick(p, first...), Unit: pick(p, "u0", "u1", "U1", "u2", "u3"), Category: pick(p, "", "X", "Y", "Z"), Order: 1 + order[i]}
		if both := pick(p, "X; Z", "Z; Y"); p.often(20) && p.version >= 1 && c.CheckCategories(both) == nil {
			e.Category = both
		}
		if p.often(5) {
			j := pick(p, p.jurors...).User
			e.Recuse = []string{j}
			p.away[[2]string{e.ID, j}] = true
		}
		p.entries = append(p.entries, e)
		p.turns[e.ID], p.of[e.ID], p.at[e.ID] = []Entry{e}, e.ID, e.Room
	}
	slices.SortStableFunc(p.entries, func(a, b Entry) int { // as the list plans them
		if a.Room != b.Room {
			return slices.Index(first, a.Room) - slices.Index(first, b.Room)
		}
		return a.Order - b.Order
	})
}

// seatTaken is a juror's seat in a room that somebody took.
type seatTaken struct {
	room, of, holder string
	turns            []string // these alone; none for all that come
	kept             []string // those that had presented, which stay
}

// callIn lets a reserve take a juror's seat in the room, or the juror take it back.
func (p *played) callIn(room string, presented []string) {
	var reserves, seats []string
	for _, j := range p.jurors {
		if j.Reserve && j.In(room) {
			reserves = append(reserves, j.User)
		} else if !j.Reserve && j.In(room) {
			seats = append(seats, j.User)
		}
	}
	if reserves == nil || seats == nil {
		return
	}
	of := pick(p, seats...)
	holder := p.holder(of, room, "")
	who := pick(p, reserves...)
	if holder != of && p.often(50) {
		who = of
	}
	for _, t := range p.seats { // whose seat is meant is told by who has it
		if t.room == room && t.of != of && (t.holder == holder || t.holder == who) || t.room == room && t.turns != nil && t.of == of {
			return
		}
	}
	if who == holder {
		return
	}
	if p.version < 3 && slices.ContainsFunc(presented, func(turn string) bool { return p.out[turn] != "" }) {
		return // what had presented and took no part went along
	}
	taken := &seatTaken{room: room, of: of, holder: who, kept: presented}
	if p.often(25) && who != of {
		for _, turn := range p.live.Queue(room).Slots {
			if !slices.Contains(presented, turn) && p.often(50) {
				taken.turns = append(taken.turns, turn)
			}
		}
		if taken.turns == nil {
			return
		}
	}
	err := p.do("panitia", CallIn{Room: room, Juror: who, For: holder, Slots: taken.turns, Reason: "x"})
	var why *Error
	switch {
	case err == nil:
		p.seats = append(p.seats, taken)
	case !errors.As(err, &why) || !strings.Contains(fmt.Sprint(CodeElsewhere, CodeOtherShares, CodeNoSeat, CodeNotOnPanel, CodeSeated), string(why.Code)):
		p.wrong = fmt.Sprintf("%s for %s in %s: %v", who, holder, room, err)
	}
}
