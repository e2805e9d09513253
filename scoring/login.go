package scoring

import (
	"errors"
	"slices"
	"time"
)

// The reasons why somebody may not be the second of two people.
const (
	CodeConfirmHere Code = "confirm_here" // user
	CodeSameKey     Code = "same_key"     // user, whose login is other's too
	// CodeShared asks for a reason; why is one of the whys: of's login went through
	// by's hands.
	CodeShared Code = "shared_login" // why, of, by
)

// Why two people who act together may be one, as CodeShared has it.
const (
	WhyIssued = "issued" // by, who is the other of the two, gave of their login
	WhyBoth   = "both"   // by gave both of them their logins
	WhyHost   = "host"   // of got login, key or office at the server after the first call
	WhyHere   = "here"   // of acted at the server itself
	WhyOld    = "old"    // how of logged in is not on record
)

// Second says why by may not confirm, as the second of two people, what the first
// asked for with that proof: the second is somebody else, who logged in, with
// nothing that the first has too. CodeShared is no refusal where a reason is given.
func (s State) Second(by Actor, first string, proof Proof) error {
	name := func(user string) string { return s.NameOf(user, Host.User) }
	switch {
	case by.Plain:
		return refuse(CodePlainPage)
	case by.User == first:
		return refuse(CodeSamePerson, "user", name(first))
	case !by.Proof.Login():
		return refuse(CodeConfirmHere, "user", name(by.User))
	case s.held(first, by.Proof.Fingerprint()):
		return refuse(CodeSameKey, "user", name(by.User), "other", name(first))
	case s.held(by.User, proof.Fingerprint()):
		return refuse(CodeSameKey, "user", name(first), "other", name(by.User))
	}
	if why, of, hand := s.shared(by, Actor{User: first, Proof: proof}); why != "" {
		return refuse(CodeShared, "why", why, "of", name(of), "by", name(hand))
	}
	return nil
}

// NeedsReason reports whether what Second says is no refusal where a reason is given.
func NeedsReason(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == CodeShared
}

// second is Second for somebody who may give a reason, and returns it where one
// was needed.
func (s State) second(by Person, first string, proof Proof, reason string) (shared string, err error) {
	err = s.Second(Actor{User: by.User, Proof: by.Proof, Plain: by.Plain}, first, proof)
	if !NeedsReason(err) {
		return "", err
	}
	switch reason = CleanLine(reason); {
	case reason == "":
		return "", err
	case len(reason) > MaxText:
		return "", tooLong()
	}
	return reason, nil
}

// doubt is why a reason was needed, where one is on record.
func (b *builder) doubt(e Event, first string, proof Proof, shared string) (why *Error) {
	if shared != "" {
		errors.As(b.Second(Actor{User: e.By, Proof: e.Proof}, first, proof), &why)
	}
	return why
}

// shared says why both may be one person, whose login it is and through whose
// hands it went; "" if nothing says so.
func (s State) shared(second, first Actor) (why, of, by string) {
	one, other := s.hands(first), s.hands(second)
	both := slices.IndexFunc(other, func(u string) bool { return u != Host.User && slices.Contains(one, u) })
	switch {
	case first.User != Host.User && slices.Contains(other, first.User):
		return WhyIssued, second.User, first.User
	case slices.Contains(one, second.User):
		return WhyIssued, first.User, second.User
	case both >= 0:
		return WhyBoth, second.User, other[both]
	case slices.Contains(other, Host.User):
		return WhyHost, second.User, ""
	case first.Proof == "":
		return WhyOld, first.User, ""
	case !first.Proof.Login():
		return WhyHere, first.User, ""
	case slices.Contains(one, Host.User):
		return WhyHost, first.User, ""
	}
	return "", "", ""
}

// hands are all who could have acted so: the person, and everybody through whose
// hands the login went. What was given out at the server before the first call is
// nobody's; Host stands for what was after it, and for what is not known.
func (s State) hands(a Actor) []string {
	hands, known := []string{a.User}, false
	for _, g := range s.given {
		same := g.proof == a.Proof || a.Proof.Fingerprint() != "" && g.proof.Fingerprint() == a.Proof.Fingerprint()
		if g.user == a.User && (same || g.proof == office) {
			hands, known = append(hands, g.hands...), known || same
		}
	}
	if !known && s.started() {
		hands = append(hands, Host.User)
	}
	slices.Sort(hands)
	return slices.Compact(hands)
}

// office stands for being one of those who may confirm, whatever the login.
const office Proof = "office"

// give notes what somebody may log in with from the event on.
func (b *builder) give(g given, e Event) {
	g.at, g.seq, g.hands = e.At, e.Seq, b.hands(Actor{User: e.By, Proof: e.Proof})
	if !b.started() {
		g.hands = slices.DeleteFunc(g.hands, func(u string) bool { return u == Host.User })
	}
	b.given = append(slices.Clip(b.given), g)
}

// enlist notes the keys that a person has by the contest's files and had not
// before, and that they are one of those who may confirm now.
func (b *builder) enlist(was *Person, now Person, e Event) {
	if was == nil || was.Gone {
		was = &Person{}
	}
	for _, k := range now.Keys {
		if print := fingerprint(k); print != "" && !slices.Contains(was.Keys, k) {
			b.give(given{user: now.User, proof: ProofByKey(print)}, e)
		}
	}
	b.barred = slices.DeleteFunc(slices.Clone(b.barred), func(k barred) bool { return k.user == now.User && !slices.Contains(now.Keys, k.key) })
	if now.seals() && !now.Gone && !was.seals() && b.started() {
		b.give(given{user: now.User, proof: office}, e)
	}
}

// held reports whether the person has or ever had the key or device.
func (s State) held(user, print string) bool {
	return print != "" && slices.ContainsFunc(s.given, func(g given) bool { return g.user == user && g.proof.Fingerprint() == print })
}

// IssuedBy says who gave a person the login behind a proof, when, and in which
// record; "" for a key of contest.yaml, and where it is not known. Behind a device
// is the login that had it remembered, behind a PIN that a person made themselves
// the login that they made it with, unless that was theirs alone.
func (s State) IssuedBy(user string, p Proof) (by string, at time.Time, seq uint64) {
	for i := len(s.given) - 1; i >= 0; i-- { // each was given with what had been given before
		switch g := s.given[i]; {
		case g.user != user || g.proof != p:
		case g.via == "" || g.by == user && !p.Device() && !slices.ContainsFunc(g.hands, func(u string) bool { return u != user }):
			return g.by, g.at, g.seq
		case g.via == AtServer:
			return Host.User, g.at, g.seq
		default:
			p = g.via
		}
	}
	return "", time.Time{}, 0
}

// Borrowed reports whether the actor's login was not theirs alone: somebody else gave
// it to them, but for cards of Host from before the first call, or they were at the
// server itself.
func (s State) Borrowed(a Actor) bool {
	if a.Proof == AtServer {
		return !a.IsHost()
	}
	by, _, _ := s.IssuedBy(a.User, a.Proof)
	return by != "" && by != a.User && slices.ContainsFunc(s.hands(a), func(u string) bool { return u != a.User })
}

// NewPIN is the PIN that somebody else made for who is logged in so, until they
// acknowledge it; nil for none.
func (s State) NewPIN(by Actor) *Login {
	if l := s.Login(by.User); l.Tell && !slices.Contains(l.Told, by.Proof) {
		return &l
	}
	return nil
}
