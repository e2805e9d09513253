package scoring

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Proof is how somebody proved who they are, as it stands with what they did:
// AtServer, or what ProofByKey, ProofByDevice and ProofByPIN return; "" in older
// records.
type Proof string

// AtServer is no proof but that somebody sat at the server itself.
const AtServer Proof = "here"

const (
	byKey    = "key "
	byDevice = "device "
	byPIN    = "pin "
)

// ProofByKey is a login with a key of contest.yaml, by its SHA-256 fingerprint.
func ProofByKey(fingerprint string) Proof { return Proof(byKey + fingerprint) }

// ProofByDevice is a login with a remembered key, by its SHA-256 fingerprint.
func ProofByDevice(fingerprint string) Proof { return Proof(byDevice + fingerprint) }

// ProofByPIN is a login with a PIN, by the record that issued it.
func ProofByPIN(seq uint64) Proof { return Proof(byPIN + strconv.FormatUint(seq, 10)) }

// Login reports whether somebody logged in with it, and was not just at the
// server itself.
func (p Proof) Login() bool {
	s := string(p)
	return strings.HasPrefix(s, byKey) || strings.HasPrefix(s, byDevice) || strings.HasPrefix(s, byPIN)
}

// Fingerprint is that of the key or device; "" of other proofs.
func (p Proof) Fingerprint() string {
	for _, kind := range []string{byKey, byDevice} {
		if f, is := strings.CutPrefix(string(p), kind); is {
			return f
		}
	}
	return ""
}

// Device reports whether the proof is a remembered device.
func (p Proof) Device() bool { return strings.HasPrefix(string(p), byDevice) }

// given is something that somebody may log in with, and who gave it to them.
type given struct {
	user  string
	proof Proof
	by    string
	at    time.Time
	seq   uint64
	via   Proof    // of a device, and of a PIN for oneself: the login that it was made with
	hands []string // the people through whose hands it went
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
