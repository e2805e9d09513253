package scoring

import "slices"

// IssuePIN gives a person a new PIN; the one before it stops working, and so do
// the devices remembered with it. Only the hash comes here: the PIN itself is
// shown once and kept nowhere.
type IssuePIN struct {
	User string
	Hash string // argon2id, PHC form
}

func (c IssuePIN) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	if s.Person(c.User) == nil {
		return nil, refuse(CodeUnknownUser, "user", c.User)
	}
	return one(PINIssued(c))
}

// PINIssued is a person's new PIN.
type PINIssued struct {
	User string `json:"user"`
	Hash string `json:"hash"`
}

// Type names the fact in the journal.
func (PINIssued) Type() string { return "pin.issued" }

func (f PINIssued) apply(b *builder, e Event) {
	b.Revoked = slices.DeleteFunc(slices.Clone(b.Revoked), func(u string) bool { return u == f.User })
	b.Devices = without(b.Devices, f.User, "")
	b.Logins = slices.Clone(b.Logins)
	l := &Login{User: f.User, PIN: f.Hash, By: e.By, At: e.At, Seq: e.Seq}
	b.given = append(slices.Clip(b.given), given{user: f.User, proof: ProofByPIN(e.Seq), by: e.By, at: e.At, seq: e.Seq})
	if i := slices.IndexFunc(b.Logins, func(o *Login) bool { return o.User == f.User }); i >= 0 {
		b.Logins[i] = l
		return
	}
	b.Logins = append(b.Logins, l)
}

// Revoke takes a person's access away: their PIN, keys and devices stop working, and
// their terminals show nothing from then on. A new PIN gives it back.
type Revoke struct{ User string }

func (c Revoke) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	switch {
	case s.Person(c.User) == nil:
		return nil, refuse(CodeUnknownUser, "user", c.User)
	case c.User == by.User: // nobody locks themselves out
		return nil, refuse(CodeNotAllowed, "user", c.User)
	case s.Access(c.User) == nil:
		return nil, nil
	}
	return one(AccessRevoked(c))
}

// AccessRevoked is a person whose PIN and keys no longer work.
type AccessRevoked struct {
	User string `json:"user"`
}

// Type names the fact in the journal.
func (AccessRevoked) Type() string { return "access.revoked" }

func (f AccessRevoked) apply(b *builder, _ Event) {
	b.Logins = slices.DeleteFunc(slices.Clone(b.Logins), func(l *Login) bool { return l.User == f.User })
	b.Devices = without(b.Devices, f.User, "")
	if !slices.Contains(b.Revoked, f.User) {
		b.Revoked = append(slices.Clip(b.Revoked), f.User)
	}
}

// ShowOn tells a board what to show; Board "" tells them all.
type ShowOn struct {
	Board string
	Mode  Mode
	Room  string // "" for whichever room has a slot on stage
	Text  string // of a message
}

func (c ShowOn) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	if !slices.Contains(Modes(), c.Mode) {
		return nil, refuse(CodeUnknownMode, "mode", string(c.Mode))
	}
	if c.Room != "" && s.Queue(c.Room) == nil {
		return nil, refuse(CodeUnknownRoom, "room", c.Room)
	}
	text := KeepLine(c.Text)
	if len(text) > MaxText {
		return nil, tooLong()
	}
	var facts []Fact
	for _, p := range s.People {
		if p.Role == Board && !p.Gone && (c.Board == "" || c.Board == p.User) {
			facts = append(facts, ScreenSet{Screen{Board: p.User, Mode: c.Mode, Room: c.Room, Text: text}})
		}
	}
	if facts == nil {
		return nil, refuse(CodeUnknownUser, "user", c.Board)
	}
	return facts, nil
}

// ScreenSet is what one board shows from now on.
type ScreenSet struct {
	Screen Screen `json:"screen"`
}

// Type names the fact in the journal.
func (ScreenSet) Type() string { return "screen.set" }

func (f ScreenSet) apply(b *builder, _ Event) {
	b.Screens = slices.DeleteFunc(slices.Clone(b.Screens), func(c Screen) bool { return c.Board == f.Screen.Board })
	b.Screens = append(b.Screens, f.Screen)
}
