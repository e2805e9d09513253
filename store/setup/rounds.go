package setup

import (
	"slices"

	"juri/scoring"
)

// rounds reads the further rounds; rooms and people must have been read.
func (c *contest) rounds(v value) {
	from := []scoring.RoundFrom{scoring.FromRoom, scoring.FromOverall}
	c.list(v, func(v value) {
		r := scoring.Round{Each: scoring.FromOverall}
		c.object(v,
			must("name", c.name(&r.Name)),
			must("top", c.count(&r.Top, 1)),
			opt("each", choice(c.reader, &r.Each, "each", from...)),
			must("room", func(v value) { c.roundRoom(v, &r.Room) }),
		)
		c.Contest.Result.Rounds = append(c.Contest.Result.Rounds, r)
		c.wholePanel(r.Room)
	})
}

// roundRoom reads the room of a round, which no other round has.
func (c *contest) roundRoom(v value, p *string) {
	room := c.roomOf(v)
	if c.ofRound(room) {
		c.fault(v.at, CodeRoundRoom, "room", room)
		return
	}
	*p = room
}

// ofRound reports whether the room is that of a further round.
func (c *contest) ofRound(room string) bool {
	return slices.ContainsFunc(c.Contest.Result.Rounds, func(r scoring.Round) bool { return room != "" && r.Room == room })
}

// wholePanel gives the room to all jurors and all moderators, unless some of
// them have it by name.
func (c *contest) wholePanel(room string) {
	for _, is := range []func(scoring.Person) bool{scoring.Person.Scores, scoring.Person.RunsRooms} {
		named := func(p scoring.Person) bool { return is(p) && slices.Contains(p.Rooms, room) }
		if room == "" || slices.ContainsFunc(c.People, named) {
			continue
		}
		for i := range c.People {
			if p := &c.People[i]; is(*p) && len(p.Rooms) > 0 {
				p.Rooms = append(p.Rooms, room)
			}
		}
	}
}

// minutes reads what the official papers say besides.
func (r *reader) minutes(p *scoring.Minutes) func(value) {
	lines := func(to *[]string) func(value) {
		return func(v value) {
			r.list(v, func(v value) {
				var s string
				if r.name(&s)(v); s != "" {
					*to = append(*to, s)
				}
			})
		}
	}
	return func(v value) {
		r.object(v, opt("number", r.line(&p.Number)), opt("place", r.line(&p.Place)),
			opt("basis", lines(&p.Basis)), opt("letterhead", lines(&p.Letterhead)))
	}
}
