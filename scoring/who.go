package scoring

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// Actor is who asks. What they may do follows from the person of that user name
// in the state, at the moment of deciding.
type Actor struct {
	User  string
	Proof Proof // how they proved it
	Plain bool  // through a page that others on the network can alter, and so speak for them
}

// CodeHostOnly says that only whoever has the contest's folder may do that.
const CodeHostOnly Code = "host_only" //

// Host is whoever runs the program on the contest's own folder: it may do all
// that an organizer may, and set the contest up. No person can have its name.
var Host = Actor{User: "@host", Proof: AtServer}

// Moderates reports whether the person may drive the room's queue.
func (p Person) Moderates(room string) bool {
	return p.Role == Organizer || p.Role == Moderator && p.In(room)
}

// seals reports whether the person may be the second of two: organizers, and jurors
// in the chair.
func (p Person) seals() bool { return p.Role == Organizer || p.Role == Juror && p.Chair }

// OnPlainPage reports whether a page that others can alter is enough for the person: of who
// may be the second of two it would give the login away, which then confirms from anywhere.
func (p Person) OnPlainPage() bool { return !p.seals() }

// TwoToSeal reports whether one of the people may propose a seal and another
// confirm it.
func TwoToSeal(people []Person) bool {
	propose, confirm := 0, 0
	for _, p := range people {
		if p.Gone || !p.seals() {
			continue
		}
		confirm++
		if p.Role == Organizer {
			propose++
		}
	}
	return propose > 0 && confirm > 1
}

// actor is the person who asks, if they may ask for anything.
func (s State) actor(by Actor) (Person, error) {
	if by.IsHost() {
		return Person{User: Host.User, Role: Organizer, Proof: Host.Proof}, nil
	}
	known := s.Access(by.User)
	if known == nil {
		return Person{}, refuse(CodeUnknownUser, "user", by.User)
	}
	if err := s.Holds(by); err != nil {
		return Person{}, err
	}
	p := *known
	p.Proof, p.Plain = by.Proof, by.Plain
	return p, nil
}

// moderated returns the room's queue if the person may drive it.
func (s State) moderated(by Person, room string) (*Queue, error) {
	q := s.Queue(room)
	switch {
	case q == nil:
		return nil, s.NoRoom(room)
	case !by.Moderates(room):
		return nil, refuse(CodeNotYourRoom, "room", room)
	}
	return q, nil
}

// moderatedSlot returns the slot if the person may drive its room's queue.
func (s State) moderatedSlot(by Person, entry string) (*Slot, error) {
	l := s.Slot(entry)
	if l == nil {
		return nil, refuse(CodeUnknownSlot, "slot", entry)
	}
	_, err := s.moderated(by, l.Room)
	return l, err
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

// Named is the refusal as a screen says it: people, rooms and criteria by their names,
// where it has what people type.
func (s State) Named(err error, lang string) error {
	var e *Error
	if !errors.As(err, &e) || s.Contest == nil {
		return err
	}
	person := func(user string) string { return s.NameOf(user, user) }
	sheet := func(of string) string {
		if slot, user, is := strings.Cut(of, " "); is {
			return slot + " " + person(user)
		}
		return of
	}
	room := func(id string) string {
		if q := s.Queue(id); q != nil {
			return strings.TrimPrefix(q.Room.Name, "Ruang ") // the sentence has that word
		}
		return id
	}
	criterion := func(id string) string {
		all := s.Contest.AllCriteria()
		if i := slices.IndexFunc(all, func(c Criterion) bool { return c.ID == id }); i >= 0 {
			return all[i].Name.In(lang)
		}
		return id
	}
	names := map[string]func(string) string{
		"user": person, "users": person, "by": person, "sheets": sheet, "papers": sheet, "room": room,
		"criterion": criterion, "criteria": criterion,
	}
	if e.Code == CodeIncomplete {
		names["missing"] = criterion
	}
	named := &Error{Code: e.Code, Args: maps.Clone(e.Args)}
	for arg, name := range names {
		if list := e.Args[arg]; list != "" {
			each := strings.Split(list, ",")
			for i, id := range each {
				each[i] = name(id)
			}
			named.Args[arg] = strings.Join(each, ",")
		}
	}
	return named
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

// Matter is something to read that no terminal holds of itself: See says what of
// the contest a person knows, MayRead what else they may ask for.
type Matter string

// The matters.
const (
	Log          Matter = "log"        // every record
	HistoryTab   Matter = "history"    // the newest of them, in words
	Backups      Matter = "backup"     // the journal's file
	Everything   Matter = "audit"      // every record with what is private, to be given to who looks into the contest: the host's alone
	Papers       Matter = "papers"     // every official paper and table
	OwnPapers    Matter = "own_papers" // those of a juror's own sheets
	Objected     Matter = "objections" // who objects to the result, and what was answered
	Honours      Matter = "honours"    // certificates, and the sheet of winners; there are none of a result that is not sealed
	EverySheet   Matter = "sheets"     // anybody's sheet as it stands
	OwnSheets    Matter = "own_sheets" // a juror's own
	OtherMethod  Matter = "methods"    // standings by another method than the official one
	AllFeedback  Matter = "feedback"   // what jurors wrote, with their names
	Cards        Matter = "cards"      // who has a card, and new ones
	AllDevices   Matter = "devices"    // whose keys are remembered
	AllLocks     Matter = "locks"      // whose PINs wait, as others guess at them
	FolderState  Matter = "health"     // of the disk and the backups
	Connections  Matter = "presence"   // who is connected
	OpenOvertime Matter = "overtime"   // turns that took too long, as See shows them
	Keeping      Matter = "checkpoint" // how many records there are, and what stands for them
	Progressing  Matter = "status"     // rooms, queues and phases, as See shows them
)

// matters are what each role may read; organizers may read all of it but Everything.
var matters = map[Role][]Matter{
	Juror:     {Progressing, Keeping, OwnSheets, OwnPapers},
	Moderator: {Progressing, Keeping, Connections, OpenOvertime},
	Board:     {Progressing},
}

// CodeNotSealed says that there is no sealed result.
const CodeNotSealed Code = "not_sealed" //

// MayRead says why the person may not read that, or nil. Whom the state does not
// know, or whose access was taken away, may read nothing; the host all.
func MayRead(s State, by Actor, m Matter) error {
	p, err := s.actor(by)
	switch {
	case err != nil:
		return err
	case p.Role != Organizer && !slices.Contains(matters[p.Role], m):
		return refuse(CodeNotAllowed, "user", by.User)
	case m == Everything && by.User != Host.User:
		return refuse(CodeHostOnly)
	case m == Honours && s.Sealed == nil:
		return refuse(CodeNotSealed)
	}
	return nil
}

// MayReadSheet is MayRead of one juror's sheet.
func MayReadSheet(s State, by Actor, juror string) error {
	if by.User == juror {
		return MayRead(s, by, OwnSheets)
	}
	return MayRead(s, by, EverySheet)
}

// Why a login is over.
const (
	CodeLoginRemoved   Code = "login_removed"   // the person is in the contest no longer
	CodeLoginRevoked   Code = "login_revoked"   // their access was taken away
	CodeLoginPIN       Code = "login_pin"       // they have another PIN
	CodeLoginKey       Code = "login_key"       // the key is theirs no longer
	CodeLoginForgotten Code = "login_forgotten" // the device is remembered no longer
	CodeLoginRole      Code = "login_role"      // they have another role
	CodePlainPage      Code = "plain_page"      // too much hangs on them for a page that others can alter
)

// Holds says why what somebody proved themselves with lets them in no longer, or
// nil. At the server itself, and where no proof is known, it always does.
func (s State) Holds(by Actor) error {
	holds, why := true, CodeLoginPIN
	switch print := by.Proof.Fingerprint(); {
	case !by.Proof.Login():
	case by.Proof.Device():
		why = CodeLoginForgotten
		holds = slices.ContainsFunc(s.Devices, func(d *Device) bool { return d.User == by.User && d.Fingerprint() == print })
	case print != "":
		why = CodeLoginKey
		holds = slices.ContainsFunc(s.KeysOf(by.User), func(k string) bool { return fingerprint(k) == print })
	default:
		l := s.Login(by.User)
		holds = l.User != "" && by.Proof == ProofByPIN(l.Seq)
	}
	if holds {
		return nil
	}
	return refuse(why)
}

// Ended says why a login is over, or nil while it goes on: the person had that
// console when they logged in.
func (s State) Ended(by Actor, then Console) error {
	switch {
	case s.Person(by.User) == nil:
		return refuse(CodeLoginRemoved)
	case s.Access(by.User) == nil:
		return refuse(CodeLoginRevoked)
	}
	if err := s.Holds(by); err != nil {
		return err
	}
	if s.ConsoleOf(by) != then {
		return refuse(CodeLoginRole)
	}
	if by.Plain && s.Who(by).Organizes() {
		return refuse(CodePlainPage)
	}
	return nil
}

// SameAccess reports whether nobody's access can be another by a newer state: it
// has the very same people and logins.
func (s State) SameAccess(newer State) bool {
	return untouched(s.People, newer.People) && untouched(s.Logins, newer.Logins) && untouched(s.Devices, newer.Devices) && untouched(s.Revoked, newer.Revoked)
}

// untouched reports whether two lists are one and the same: no fact changes one in place.
func untouched[T any](a, b []T) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }
