package scoring

import "slices"

// CodeRevoked asks to be told that somebody whose access was taken away is let in again.
const CodeRevoked Code = "revoked" // user

// IssuePIN gives a person a new PIN; the one before it stops working, and so do
// the devices remembered with it. Only the hash comes here: the PIN itself is
// shown once and kept nowhere.
type IssuePIN struct {
	User    string
	Hash    string // argon2id, PHC form
	Readmit bool   // though their access was taken away
	Keys    bool   // and let their keys work again
}

func (c IssuePIN) decide(s State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	revoked := slices.Contains(s.Revoked, c.User)
	switch {
	case s.Person(c.User) == nil:
		return nil, refuse(CodeUnknownUser, "user", c.User)
	case revoked && !c.Readmit:
		return nil, refuse(CodeRevoked, "user", c.User)
	}
	c.Readmit, c.Keys = revoked, revoked && c.Keys
	return one(PINIssued(c))
}

// PINIssued is a person's new PIN.
type PINIssued struct {
	User    string `json:"user"`
	Hash    string `json:"hash"`
	Readmit bool   `json:"readmit,omitempty"` // their access had been taken away
	Keys    bool   `json:"keys,omitempty"`    // and their keys work again
}

// Type names the fact in the journal.
func (PINIssued) Type() string { return "pin.issued" }

func (f PINIssued) apply(b *builder, e Event) {
	revoked, login := slices.Contains(b.Revoked, f.User), b.Login(f.User)
	if revoked && (f.Keys || !f.Readmit) { // older records let keys back in too
		b.unbar(f.User, e)
	}
	first := login.User == "" && !revoked && !slices.ContainsFunc(b.given, func(g given) bool { return g.user == f.User })
	l := &Login{User: f.User, PIN: f.Hash, By: e.By, At: e.At, Seq: e.Seq}
	l.Tell = e.By != f.User && !first && (b.started() || e.By != Host.User)
	g := given{user: f.User, proof: ProofByPIN(e.Seq), by: e.By}
	if e.By == f.User {
		g.via = e.Proof
	}
	b.give(g, e)
	b.Revoked = slices.DeleteFunc(slices.Clone(b.Revoked), func(u string) bool { return u == f.User })
	b.Devices = without(b.Devices, f.User, "")
	b.setLogin(l)
}

// setLogin puts the login in the place of the person's before it.
func (b *builder) setLogin(l *Login) {
	b.Logins = slices.Clone(b.Logins)
	if i := slices.IndexFunc(b.Logins, func(o *Login) bool { return o.User == l.User }); i >= 0 {
		b.Logins[i] = l
		return
	}
	b.Logins = append(b.Logins, l)
}

// AcknowledgePIN says that a person has read that somebody else made them a PIN.
type AcknowledgePIN struct{}

func (AcknowledgePIN) decide(s State, by Person) ([]Fact, error) {
	if s.NewPIN(Actor{by.User, by.Proof}) == nil {
		return nil, nil
	}
	return one(PINAcknowledged{User: by.User})
}

// PINAcknowledged is a new PIN that its person knows of. Who logs in otherwise
// than whoever said so is still told: they may be somebody else.
type PINAcknowledged struct {
	User string `json:"user"`
}

// Type names the fact in the journal.
func (PINAcknowledged) Type() string { return "pin.acknowledged" }

func (f PINAcknowledged) apply(b *builder, e Event) {
	if l := b.Login(f.User); l.User != "" {
		l.Told = append(slices.Clip(l.Told), e.Proof)
		b.setLogin(&l)
	}
}

// NewPIN is the PIN that somebody else made for who is logged in so, until they
// acknowledge it; nil for none.
func (s State) NewPIN(by Actor) *Login {
	if l := s.Login(by.User); l.Tell && !slices.Contains(l.Told, by.Proof) {
		return &l
	}
	return nil
}

// Revoke takes a person's access away: their PIN, keys and devices stop working, and
// their terminals show nothing from then on. Only a new PIN that says so gives it back.
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
	if p := b.anybody(f.User); p != nil {
		b.barred = slices.Clone(b.barred)
		for _, k := range p.Keys {
			b.barred = append(b.barred, barred{f.User, k})
		}
	}
}

// barred is a key of contest.yaml that was taken away from its person.
type barred struct{ user, key string }

// KeysOf lists the person's keys of contest.yaml that let them in.
func (s State) KeysOf(user string) []string {
	p := s.Access(user)
	if p == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(p.Keys), func(k string) bool { return slices.Contains(s.barred, barred{user, k}) })
}

// unbar lets the person's keys work again, given by whoever says so.
func (b *builder) unbar(user string, e Event) {
	for _, k := range b.barred {
		if print := fingerprint(k.key); k.user == user && print != "" {
			b.give(given{user: user, proof: ProofByKey(print), by: e.By}, e)
		}
	}
	b.barred = slices.DeleteFunc(slices.Clone(b.barred), func(k barred) bool { return k.user == user })
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
