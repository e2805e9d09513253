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

func (c IssuePIN) decide(s State, _ Person) ([]Fact, error) {
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
	if s.NewPIN(Actor{User: by.User, Proof: by.Proof}) == nil {
		return nil, nil
	}
	return one(PINAcknowledged{User: by.User})
}

// PINAcknowledged is a new PIN that its person knows of. Who logs in otherwise
// than whoever said so is still told: they may be somebody else.
type PINAcknowledged struct {
	User string `json:"user"`
}

func (f PINAcknowledged) apply(b *builder, e Event) {
	if l := b.Login(f.User); l.User != "" {
		l.Told = append(slices.Clip(l.Told), e.Proof)
		b.setLogin(&l)
	}
}

// Revoke takes a person's access away: their PIN, keys and devices stop working, and
// their terminals show nothing from then on. Only a new PIN that says so gives it back.
type Revoke struct{ User string }

func (c Revoke) decide(s State, by Person) ([]Fact, error) {
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

// unbar lets the person's keys work again, given by whoever says so.
func (b *builder) unbar(user string, e Event) {
	for _, k := range b.barred {
		if print := fingerprint(k.key); k.user == user && print != "" {
			b.give(given{user: user, proof: ProofByKey(print), by: e.By}, e)
		}
	}
	b.barred = slices.DeleteFunc(slices.Clone(b.barred), func(k barred) bool { return k.user == user })
}

// MaxDevices is how many devices one person may have remembered.
const MaxDevices = 8

// RememberDevice lets a person in with a key from now on, without their PIN.
// Nobody asks it for somebody else.
type RememberDevice struct {
	Key string // type and base64, as in authorized_keys
}

func (c RememberDevice) decide(s State, by Person) ([]Fact, error) {
	if s.Person(by.User) == nil || by.Role == Board { // the host has no login, a projector nobody to answer for it
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	if by.Plain && !by.OnPlainPage() {
		return nil, refuse(CodePlainPage)
	}
	if blob, ok := keyBlob(c.Key); !ok || weakRSA(blob) {
		return nil, refuse(CodeBadKey)
	}
	own := s.DevicesOf(by.User)
	switch {
	case slices.ContainsFunc(own, func(d *Device) bool { return d.Key == c.Key }):
		return nil, nil
	case len(own) >= MaxDevices:
		return nil, refuse(CodeTooManyDevices)
	}
	return one(DeviceRemembered{User: by.User, Key: c.Key})
}

// DeviceRemembered is a key that lets a person in.
type DeviceRemembered struct {
	User string `json:"user"`
	Key  string `json:"key"`
}

func (f DeviceRemembered) apply(b *builder, e Event) {
	d := &Device{User: f.User, Key: f.Key, At: e.At, Proof: e.Proof}
	b.Devices = append(without(b.Devices, f.User, f.Key), d)
	b.give(given{user: f.User, proof: ProofByDevice(d.Fingerprint()), by: e.By, via: e.Proof}, e)
}

// without is a copy of the devices that lacks one key of the user's, or where
// key is "" all of them.
func without(devices []*Device, user, key string) []*Device {
	return slices.DeleteFunc(slices.Clone(devices), func(d *Device) bool {
		return d.User == user && (key == "" || d.Key == key)
	})
}

// ForgetDevice takes a remembered key away: it lets the person in no longer.
type ForgetDevice struct{ User, Key string }

func (c ForgetDevice) decide(s State, by Person) ([]Fact, error) {
	if by.User != c.User && by.Role != Organizer {
		return nil, refuse(CodeNotAllowed, "user", by.User)
	}
	if !slices.ContainsFunc(s.DevicesOf(c.User), func(d *Device) bool { return d.Key == c.Key }) {
		return nil, nil
	}
	return one(DeviceForgotten(c))
}

// DeviceForgotten is a key that no longer lets a person in.
type DeviceForgotten struct {
	User string `json:"user"`
	Key  string `json:"key"`
}

func (f DeviceForgotten) apply(b *builder, _ Event) {
	b.Devices = without(b.Devices, f.User, f.Key)
}

// maxLockName is bytes of a user name or address.
const maxLockName = 128

// Unlock lets the user in from the address though others guess at their PIN.
// Without an address what was wrong for the name is forgotten, without a user what
// was wrong from the address.
type Unlock struct{ User, Address string }

func (c Unlock) decide(_ State, _ Person) ([]Fact, error) {
	for _, s := range []string{c.User, c.Address} {
		if len(s) > maxLockName || CleanLine(s) != s {
			return nil, refuse(CodeUnknownUser, "user", s)
		}
	}
	if c == (Unlock{}) {
		return nil, refuse(CodeUnknownUser, "user", "")
	}
	return one(LockLifted(c))
}

// LockLifted is what Unlock leads to. It is history alone: the door knows who
// waits. The name is from when wrong PINs locked names and addresses.
type LockLifted struct {
	User    string `json:"user,omitempty"`
	Address string `json:"address,omitempty"`
}

func (LockLifted) apply(*builder, Event) {}
