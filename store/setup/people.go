package setup

import (
	"bytes"
	"crypto/rsa"
	"encoding/base64"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/crypto/ssh"

	"juri/scoring"
)

// people reads everybody who logs in; the rooms must have been read.
func (c *contest) people(v value) {
	listOf(c.reader, &c.People, func(v value, p *scoring.Person) {
		c.object(v,
			must("user", c.id(&p.User, "user", c.userAt)),
			must("name", c.name(&p.Name)),
			opt("institution", c.line(&p.Institution)),
			must("role", choice(c.reader, &p.Role, "role", scoring.Roles()...)),
			opt("rooms", func(v value) { c.roomNames(v, p) }),
			opt("chair", func(v value) {
				if c.flag(&p.Chair)(v); p.Chair && !p.Scores() && p.Role != "" {
					c.fault(v.at, "chair_not_juror")
				}
			}),
			opt("criteria", func(v value) { c.ownCriteria(v, p) }),
			opt("reserve", func(v value) { c.reserve(v, p) }),
			opt("keys", func(v value) { c.texts(v, func(v value, s string) { c.key(v, s, &p.Keys) }) }),
		)
		if p.Role == "" || p.User == "" {
			c.blank++
		}
	})(v)
	if v.kind != listValue {
		c.blank++
	}
}

// everybody reads people from contest.yaml, and from a sheet those whom it adds.
func (c *contest) everybody() field {
	sheet := func() bool {
		g := c.sheetOf(peopleSheet, peopleColumns)
		if g == nil {
			return false
		}
		before := len(*c.faults)
		c.in(g.reader, func() { c.peopleSheet(g) })
		if len(*c.faults) > before {
			c.blank++ // who is missing may be in a row that could not be read
		}
		return true
	}
	f := must("people", func(v value) {
		c.people(v)
		sheet()
		c.complete(v.at)
	})
	f.absent = func() bool {
		if !sheet() {
			return false
		}
		c.complete(pos{1, 1})
		return true
	}
	return f
}

// complete finds that there is nobody to score, or nobody to run the contest.
func (c *contest) complete(at pos) {
	if c.blank > 0 {
		return
	}
	if len(c.users(scoring.Person.HasSeat)) == 0 {
		c.fault(at, "no_juror")
	}
	if len(c.users(scoring.Person.Organizes)) == 0 {
		c.fault(at, "no_organizer")
	}
}

// roomOf is the room that a value names; "" if that is none, which is a fault.
func (c *contest) roomOf(v value) string {
	s, ok := c.scalar(v, "text")
	room, known := c.roomNamed(s)
	switch {
	case !ok:
		return ""
	case !known && len(c.roomAt) > 0:
		c.fault(v.at, "no_such_room", "room", short(s), "known", c.knownRooms())
		return ""
	}
	return room
}

// users are the names of those who are that.
func (c *contest) users(are func(scoring.Person) bool) []string {
	var users []string
	for _, p := range c.People {
		if are(p) && p.User != "" {
			users = append(users, p.User)
		}
	}
	return users
}

func (c *contest) knownRooms() string { return idsOf(c.roomAt) }

// leastRSA is bits of an RSA key that is still worth something.
const leastRSA = 2048

// keyKinds are those that the door takes.
var keyKinds = []string{ssh.KeyAlgoED25519, ssh.KeyAlgoSKED25519, ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521,
	ssh.KeyAlgoSKECDSA256, ssh.KeyAlgoRSA}

// key reads a public key. What was written is never repeated: it may be a
// private key, pasted by mistake.
func (c *contest) key(v value, s string, keys *[]string) {
	key, comment, options, rest, err := ssh.ParseAuthorizedKey([]byte(s))
	if kind := kindOf(s); err != nil && kind != "" && !slices.Contains(keyKinds, kind) {
		c.fault(v.at, "key_kind", "kind", short(kind))
		return
	}
	if err != nil || len(rest) > 0 {
		c.fault(v.at, "bad_public_key")
		return
	}
	c.keyFaults(v.at, key, options)
	line := strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key)))
	*keys = append(*keys, strings.TrimSpace(line+" "+clean(comment)))
}

// kindOf is the kind of a well-formed public key, also where the library knows it
// no more, as ssh-dss; "" if it is none: the kind before the key is in the key too.
func kindOf(line string) string {
	words := strings.Fields(line)
	for i := 1; i < len(words); i++ {
		key, _ := base64.StdEncoding.DecodeString(words[i])
		if own := words[i-1]; bytes.HasPrefix(key, append(binary.BigEndian.AppendUint32(nil, uint32(len(own))), own...)) {
			return own
		}
	}
	return ""
}

// keyFaults finds what a key must not be: whoever wrote it would take it for safer
// than it is.
func (c *contest) keyFaults(at pos, key ssh.PublicKey, options []string) {
	if len(options) > 0 {
		name, _, _ := strings.Cut(options[0], "=")
		c.fault(at, "key_option", "option", short(name))
	}
	if !slices.Contains(keyKinds, key.Type()) {
		c.fault(at, "key_kind", "kind", short(key.Type()))
	}
	if own, is := key.(ssh.CryptoPublicKey); is {
		if k, is := own.CryptoPublicKey().(*rsa.PublicKey); is && k.N.BitLen() < leastRSA {
			c.fault(at, "key_weak", "bits", strconv.Itoa(k.N.BitLen()), "least", strconv.Itoa(leastRSA))
		}
	}
	if of, is := c.keyOf[string(key.Marshal())]; !is {
		c.keyOf[string(key.Marshal())] = len(c.People)
	} else if of < len(c.People) {
		c.fault(at, "key_shared", "user", short(c.People[of].User))
	}
}

// reserve reads whether the person judges only once called in; the role, the rooms,
// the chair and the criteria must have been read.
func (c *contest) reserve(v value, p *scoring.Person) {
	switch c.flag(&p.Reserve)(v); {
	case !p.Reserve:
	case !p.Scores() && p.Role != "":
		c.fault(v.at, "reserve_not_juror")
	case p.Chair: // who confirms the seal has judged
		c.fault(v.at, "reserve_chair")
	case p.Shifts != nil || p.Criteria != nil:
		c.fault(v.at, "reserve_own", "user", short(p.User))
	}
}
