package scoring

import "time"

// Guessing is what the door knows of PINs that somebody guesses at; zero while
// nobody does. It is no part of the journal.
type Guessing struct {
	Wrong     int // PINs since then
	Since     time.Time
	Addresses int      // that they came from
	Names     []string // of people, the most tried first
	Nobody    int      // of the wrong PINs, those for names that nobody has
	Waiting   []Waiting
}

// Waiting is somebody who may be right, and whose PIN is not looked at yet, since
// too many were wrong for the same name. Keys go on working, and so do PINs where
// the same person has been before.
type Waiting struct {
	User, Address string
	Wrong         int // PINs for the name lately
}

// maxLockName is bytes of a user name or address.
const maxLockName = 128

// Unlock lets the user in from the address though others guess at their PIN.
// Without an address what was wrong for the name is forgotten, without a user what
// was wrong from the address.
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

// LockLifted is what Unlock leads to. It is history alone: the door knows who
// waits. The name is from when wrong PINs locked names and addresses.
type LockLifted struct {
	User    string `json:"user,omitempty"`
	Address string `json:"address,omitempty"`
}

// Type names the fact in the journal.
func (LockLifted) Type() string { return "lock.lifted" }

func (LockLifted) apply(*builder, Event) {}
