package scoring

import "slices"

// Role is what a person is to the contest; it decides what they may do and see.
type Role string

// The roles.
const (
	Juror     Role = "juror"
	Moderator Role = "moderator"
	Organizer Role = "organizer"
	Board     Role = "board"
)

// Person is somebody, or some projector, who logs in.
type Person struct {
	User        string         `json:"user"` // the login name: a-z 0-9 . _ -, 1 to 32 characters
	Name        string         `json:"name"`
	Institution string         `json:"institution,omitempty"`
	Role        Role           `json:"role"`
	Rooms       []string       `json:"rooms,omitempty"`       // a juror's or moderator's rooms; none means all
	Shifts      []Shift        `json:"shifts,omitempty"`      // of rooms where a juror sits for parts of the day
	Chair       bool           `json:"chair,omitempty"`       // a juror who may confirm the seal
	Keys        []string       `json:"keys,omitempty"`        // public keys, authorized_keys form
	Criteria    []string       `json:"criteria,omitempty"`    // those that a juror judges, in the rubric's order; none means all
	CriteriaIn  []RoomCriteria `json:"criteria_in,omitempty"` // those of each room, where they differ; all of them in any other room
	Gone        bool           `json:"gone,omitempty"`        // removed from contest.yaml: may not log in
	Reserve     bool           `json:"reserve,omitempty"`     // a juror who judges only in another's place, once called in

	Proof Proof `json:"-"` // of who asks for something: how they proved it
	Plain bool  `json:"-"` // as an [Actor] has it
}

// RoomCriteria is what a juror judges in one room.
type RoomCriteria struct {
	Room     string   `json:"room"`
	Criteria []string `json:"criteria"` // in the rubric's order
}

// In reports whether the person has to do with the room.
func (p Person) In(room string) bool {
	return len(p.Rooms) == 0 || slices.Contains(p.Rooms, room)
}

// Shift is a part of a room's day in which a juror sits there: for the turns that
// the room plans from From until before To.
type Shift struct {
	Room string `json:"room"`
	From string `json:"from"` // 15:04
	To   string `json:"to"`
}

// Hours is the shift's time of day.
func (f Shift) Hours() string { return f.From + "–" + f.To }

// String is the shift as contest.yaml has it.
func (f Shift) String() string { return f.Room + " " + f.From + "-" + f.To }

// onShift reports whether the person is in the room at that time of day, "" being
// one that nobody knows.
func (p *Person) onShift(room, turn string) bool {
	parts := false
	for _, f := range p.Shifts {
		if f.Room == room {
			if turn == "" || f.From <= turn && turn < f.To {
				return true
			}
			parts = true
		}
	}
	return !parts
}

// Places are the person's rooms by name, each with the hours of their shifts there.
func (p Person) Places(name func(room string) string) []string {
	var places []string
	for _, r := range p.Rooms {
		place := name(r)
		for i, f := range slices.DeleteFunc(slices.Clone(p.Shifts), func(f Shift) bool { return f.Room != r }) {
			if i > 0 {
				place += ","
			}
			place += " " + f.Hours()
		}
		places = append(places, place)
	}
	return places
}

// What a role means is said in this package alone: the others ask what a person
// does, or which screen they have.

// Roles lists the roles, in the order in which people are listed.
func Roles() []Role { return []Role{Juror, Moderator, Organizer, Board} }

// Scores reports whether the person judges entries.
func (p Person) Scores() bool { return p.Role == Juror }

// HasSeat reports whether the person judges without being called in.
func (p Person) HasSeat() bool { return p.Scores() && !p.Reserve }

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
