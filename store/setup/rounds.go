package setup

import (
	"slices"

	"github.com/goccy/go-yaml/ast"

	"juri/scoring"
)

// rounds reads the further rounds; rooms and people must have been read.
func (c *contest) rounds(n ast.Node) {
	from := []scoring.RoundFrom{scoring.FromRoom, scoring.FromOverall}
	c.list(n, func(n ast.Node) {
		r := scoring.Round{Each: scoring.FromOverall}
		c.object(n,
			must("name", c.name(&r.Name)),
			must("top", c.count(&r.Top, 1)),
			opt("each", choice(c.reader, &r.Each, "each", from...)),
			must("room", func(n ast.Node) { c.roundRoom(n, &r.Room) }),
		)
		c.Contest.Result.Rounds = append(c.Contest.Result.Rounds, r)
		c.wholePanel(r.Room)
	})
}

// roundRoom reads the room of a round, which no other round has.
func (c *contest) roundRoom(n ast.Node, p *string) {
	s, ok := c.scalar(n, "text")
	room, known := c.roomNamed(s)
	switch {
	case !ok:
	case !known && len(c.roomAt) > 0:
		c.fault(where(n), CodeUnknownRoom, "room", short(s), "known", c.knownRooms())
	case c.ofRound(room):
		c.fault(where(n), CodeRoundRoom, "room", room)
	default:
		*p = room
	}
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
func (r *reader) minutes(p *scoring.Minutes) func(ast.Node) {
	lines := func(to *[]string) func(ast.Node) {
		return func(n ast.Node) {
			r.list(n, func(n ast.Node) {
				var s string
				if r.name(&s)(n); s != "" {
					*to = append(*to, s)
				}
			})
		}
	}
	return func(n ast.Node) {
		r.object(n, opt("number", r.line(&p.Number)), opt("place", r.line(&p.Place)),
			opt("basis", lines(&p.Basis)), opt("letterhead", lines(&p.Letterhead)))
	}
}
