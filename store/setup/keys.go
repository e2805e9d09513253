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
)

// leastRSA is bits of an RSA key that is still worth something.
const leastRSA = 2048

// keyKinds are those that the door takes.
var keyKinds = []string{ssh.KeyAlgoED25519, ssh.KeyAlgoSKED25519, ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521,
	ssh.KeyAlgoSKECDSA256, ssh.KeyAlgoRSA}

// key reads a public key. What was written is never repeated: it may be a
// private key, pasted by mistake.
func (c *contest) key(v value, keys *[]string) {
	s, ok := c.scalar(v, "text")
	if !ok {
		return
	}
	key, comment, options, rest, err := ssh.ParseAuthorizedKey([]byte(s))
	if kind := kindOf(s); err != nil && kind != "" && !slices.Contains(keyKinds, kind) {
		c.fault(v.at, CodeKeyKind, "kind", short(kind))
		return
	}
	if err != nil || len(rest) > 0 {
		c.fault(v.at, CodeBadKey)
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
		c.fault(at, CodeKeyOption, "option", short(name))
	}
	if !slices.Contains(keyKinds, key.Type()) {
		c.fault(at, CodeKeyKind, "kind", short(key.Type()))
	}
	if own, is := key.(ssh.CryptoPublicKey); is {
		if k, is := own.CryptoPublicKey().(*rsa.PublicKey); is && k.N.BitLen() < leastRSA {
			c.fault(at, CodeKeyWeak, "bits", strconv.Itoa(k.N.BitLen()), "least", strconv.Itoa(leastRSA))
		}
	}
	if of, is := c.keyOf[string(key.Marshal())]; !is {
		c.keyOf[string(key.Marshal())] = len(c.People)
	} else if of < len(c.People) {
		c.fault(at, CodeKeyShared, "user", short(c.People[of].User))
	}
}
