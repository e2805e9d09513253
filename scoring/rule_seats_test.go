package scoring

import (
	"fmt"
	"slices"
)

// Who judges what, as the manual's page on panels says it.

// chair is who judges a turn, and whose seat it is by contest.yaml.
type chair struct{ juror, of string }

// chairs are who is to judge a turn that had so many before it in its room.
func (p *played) chairs(turn Entry, before int) (all []chair) {
	room := p.at[turn.ID]
	for _, j := range p.jurors {
		if j.Reserve || !p.sits(j, turn, before) {
			continue
		}
		c := chair{p.holder(j.User, room, turn.ID), j.User}
		if !slices.ContainsFunc(all, func(o chair) bool { return o.juror == c.juror }) {
			all = append(all, c)
		}
	}
	return all
}

// sits reports whether the juror's own seat is one for the turn: in its room, at the hour for
// which it is planned, and of the panel of its category.
func (p *played) sits(j Person, turn Entry, before int) bool {
	at := p.at[turn.ID]
	if len(j.Rooms) > 0 && !slices.Contains(j.Rooms, at) {
		return false
	}
	for _, panel := range p.contest.Panels {
		if slices.Contains(kindsOf(turn), panel.Category) && !slices.Contains(panel.Jurors, j.User) {
			return false
		}
	}
	planned, parts := p.planned(at, before), false
	for _, s := range j.Shifts {
		if s.Room == at {
			if parts = true; minutes(s.From) <= planned && planned < minutes(s.To) {
				return true
			}
		}
	}
	return !parts
}

// planned is the minute of the day for which the room plans a turn with so many before it.
func (p *played) planned(id string, before int) int {
	room := p.rooms[slices.IndexFunc(p.rooms, func(r Room) bool { return r.ID == id })]
	long, t := int(room.Slot.Minutes()), minutes(room.Start)
	for i := range before + 1 {
		if i > 0 {
			t += long
		}
		for _, b := range room.Breaks {
			if t < minutes(b.To) && t+long > minutes(b.From) {
				t = minutes(b.To)
			}
		}
	}
	return t
}

func minutes(clock string) (m int) {
	h := 0
	_, _ = fmt.Sscanf(clock, "%d:%d", &h, &m) // "" is midnight
	return 60*h + m
}

// holder is who has the juror's seat for the turn; "" for all that are still to come.
func (p *played) holder(of, room, turn string) string {
	has := of
	for _, t := range p.seats {
		if t.room == room && t.of == of && !slices.Contains(t.kept, turn) && (t.turns == nil || slices.Contains(t.turns, turn)) {
			has = t.holder
		}
	}
	return has
}

// asks reports whether whoever has that seat judges the criterion in the room.
func (p *played) asks(seat, room, criterion string) bool {
	j := p.jurors[slices.IndexFunc(p.jurors, func(j Person) bool { return j.User == seat })]
	for _, in := range j.CriteriaIn {
		if in.Room == room {
			return slices.Contains(in.Criteria, criterion)
		}
	}
	return len(j.Criteria) == 0 || slices.Contains(j.Criteria, criterion)
}
