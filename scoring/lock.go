package scoring

import "time"

// Lock is a user name or an address from which no PIN is looked at for a while,
// because too many were wrong. Keys go on working. The door keeps them; they are
// no part of the journal.
type Lock struct {
	User    string // "" for an address as a whole
	Address string // "" for a user name, from wherever its PIN is tried
	Wrong   int    // PINs, one after the other
	Until   time.Time
}

// maxLockName is bytes of a lock's user name or address.
const maxLockName = 128

// Unlock lifts the lock of that user name and address before its time.
type Unlock struct{ User, Address string }

func (c Unlock) decide(_ State, by Person) ([]Fact, error) {
	if err := organizers(by); err != nil {
		return nil, err
	}
	for _, s := range []string{c.User, c.Address} {
		if len(s) > maxLockName || KeepLine(s) != s {
			return nil, refuse(CodeUnknownUser, "user", s)
		}
	}
	if c == (Unlock{}) {
		return nil, refuse(CodeUnknownUser, "user", "")
	}
	return one(LockLifted(c))
}

// LockLifted is a lock that an organizer ended. It is history alone: the door
// keeps the locks.
type LockLifted struct {
	User    string `json:"user,omitempty"`
	Address string `json:"address,omitempty"`
}

// Type names the fact in the journal.
func (LockLifted) Type() string { return "lock.lifted" }

func (LockLifted) apply(*builder, Event) {}
