package scoring

// What a role means is said in this package alone: the others ask what a person
// does, or which screen they have.

// Roles lists the roles, in the order in which people are listed.
func Roles() []Role { return []Role{Juror, Moderator, Organizer, Board} }

// Scores reports whether the person judges entries.
func (p Person) Scores() bool { return p.Role == Juror }

// RunsRooms reports whether the person drives rooms' queues and does no more.
func (p Person) RunsRooms() bool { return p.Role == Moderator }

// Organizes reports whether the person runs the contest.
func (p Person) Organizes() bool { return p.Role == Organizer }

// Projects reports whether the person is a projector.
func (p Person) Projects() bool { return p.Role == Board }

// SameRole reports whether both have the same role.
func (p Person) SameRole(o Person) bool { return p.Role == o.Role }

// Follows reports whether the person may know how far a juror is with a sheet.
func (p Person) Follows(juror string) bool {
	return p.Role == Organizer || p.Role == Moderator || p.Role == Juror && p.User == juror
}

// IsHost reports whether it is whoever runs the program on the contest's own
// folder, which nobody logs in as.
func (a Actor) IsHost() bool { return a.User == Host.User && !a.Proof.Login() }

// Who is the person who asks; nobody, who may nothing, if the state does not know
// them. What somebody sees (see See) has nobody's logins: it knows them by name alone.
func (s State) Who(by Actor) Person {
	p, _ := s.actor(by)
	return p
}

// Drives reports whether they may drive the room's queue.
func (s State) Drives(by Actor, room string) bool { return s.Who(by).Moderates(room) }

// NameOf is what a person is called, also one who is gone; host is what whoever
// runs the program is called.
func (s State) NameOf(user, host string) string {
	if user == Host.User {
		return host
	}
	if p := s.anybody(user); p != nil && p.Name != "" {
		return p.Name
	}
	return user
}

// Listed lists those who are in the contest, role by role.
func (s State) Listed() []*Person {
	var all []*Person
	for _, r := range Roles() {
		all = append(all, s.those(func(p Person) bool { return p.Role == r })...)
	}
	return all
}

// Jurors lists the jurors.
func (s State) Jurors() []*Person { return s.those(Person.Scores) }

// Boards lists the projectors.
func (s State) Boards() []*Person { return s.those(Person.Projects) }

// Organizers lists the organizers who may log in.
func (s State) Organizers() []*Person {
	return s.those(func(p Person) bool { return p.Organizes() && s.Access(p.User) != nil })
}

func (s State) those(are func(Person) bool) []*Person {
	var some []*Person
	for _, p := range s.People {
		if !p.Gone && are(*p) {
			some = append(some, p)
		}
	}
	return some
}

// Console is which screen somebody has.
type Console int

// The consoles.
const (
	NoConsole        Console = iota
	JurorConsole             // their sheets
	RoomConsole              // the queues of rooms
	OrganizerConsole         // the whole contest
	BoardConsole             // what everybody sees
)

var consoles = map[Role]Console{Juror: JurorConsole, Moderator: RoomConsole, Organizer: OrganizerConsole, Board: BoardConsole}

// ConsoleOf is the screen that they have now.
func (s State) ConsoleOf(by Actor) Console { return consoles[s.Who(by).Role] }
