package scoring

import "slices"

// Why a login is over.
const (
	CodeLoginRemoved   Code = "login_removed"   // the person is in the contest no longer
	CodeLoginRevoked   Code = "login_revoked"   // their access was taken away
	CodeLoginPIN       Code = "login_pin"       // they have another PIN
	CodeLoginKey       Code = "login_key"       // the key is theirs no longer
	CodeLoginForgotten Code = "login_forgotten" // the device is remembered no longer
	CodeLoginRole      Code = "login_role"      // they have another role
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
	return nil
}

// SameAccess reports whether nobody's access can be another by a newer state: it
// has the very same people and logins.
func (s State) SameAccess(newer State) bool {
	return untouched(s.People, newer.People) && untouched(s.Logins, newer.Logins) && untouched(s.Devices, newer.Devices) && untouched(s.Revoked, newer.Revoked)
}

// untouched reports whether two lists are one and the same: no fact changes one in place.
func untouched[T any](a, b []T) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }
