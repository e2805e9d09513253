package witness

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"time"
	"unicode"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// cosigns is the kind of key that C2SP gives Ed25519 cosignatures.
const cosigns = 4

func emptyTree() tlog.Hash { return sha256.Sum256(nil) }

// keyID is what a key's signatures begin with.
func keyID(name string, key ed25519.PublicKey) uint32 {
	sum := sha256.Sum256(append([]byte(name+"\n"), append([]byte{cosigns}, key...)...))
	return binary.BigEndian.Uint32(sum[:])
}

// message is what is signed of a checkpoint's text.
func message(text string, at uint64) []byte {
	return fmt.Appendf(nil, "cosignature/v1\ntime %d\n%s", at, text)
}

// named reports whether a note may be signed under that name.
func named(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '+' || r == unicode.ReplacementChar })
}

// Cosigner is a witness's name and key.
type Cosigner struct {
	name string
	key  ed25519.PrivateKey
}

// NewCosigner is the one of a seed of 32 bytes; nil if no note may have that name.
func NewCosigner(name string, seed [ed25519.SeedSize]byte) *Cosigner {
	if !named(name) {
		return nil
	}
	return &Cosigner{name, ed25519.NewKeyFromSeed(seed[:])}
}

// Key is what others check its cosignatures with, as notes write keys: name+hash+key.
func (c *Cosigner) Key() string {
	pub := c.key.Public().(ed25519.PublicKey)
	return fmt.Sprintf("%s+%08x+%s", c.name, keyID(c.name, pub), base64.StdEncoding.EncodeToString(append([]byte{cosigns}, pub...)))
}

// Cosign is the line that is added to a checkpoint's note.
func (c *Cosigner) Cosign(text string, now time.Time) string {
	at := uint64(now.Unix())
	b := binary.BigEndian.AppendUint32(nil, keyID(c.name, c.key.Public().(ed25519.PublicKey)))
	b = binary.BigEndian.AppendUint64(b, at)
	b = append(b, ed25519.Sign(c.key, message(text, at))...)
	return "— " + c.name + " " + base64.StdEncoding.EncodeToString(b) + "\n"
}

// Verifier checks one witness's cosignatures; golang.org/x/mod/sumdb/note's own knows
// no more than plain Ed25519.
type Verifier struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

// NewVerifier reads a witness's key, name+hash+key.
func NewVerifier(key string) (*Verifier, error) {
	part := strings.SplitN(key, "+", 3)
	if len(part) != 3 || !named(part[0]) {
		return nil, errForm
	}
	b, err := base64.StdEncoding.Strict().DecodeString(part[2])
	if err != nil || len(b) != 1+ed25519.PublicKeySize || b[0] != cosigns {
		return nil, errForm
	}
	v := &Verifier{part[0], keyID(part[0], b[1:]), b[1:]}
	if part[1] != fmt.Sprintf("%08x", v.id) {
		return nil, errForm
	}
	return v, nil
}

// pages begins the names of browsers' pages, whose keys are in their names.
const pages = "page/"

// PageVerifier is the key that a page's name is of.
func PageVerifier(name string) (*Verifier, error) {
	code, is := strings.CutPrefix(name, pages)
	key, err := base64.RawURLEncoding.Strict().DecodeString(code)
	if !is || err != nil || len(key) != ed25519.PublicKeySize {
		return nil, errForm
	}
	return &Verifier{name, keyID(name, key), key}, nil
}

// PageName is the name of a page with that key.
func PageName(key ed25519.PublicKey) string { return pages + base64.RawURLEncoding.EncodeToString(key) }

// Name is the witness's.
func (v *Verifier) Name() string { return v.name }

// KeyHash is what its signatures begin with.
func (v *Verifier) KeyHash() uint32 { return v.id }

// Verify reports whether it cosigned a checkpoint's text.
func (v *Verifier) Verify(text, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	at := binary.BigEndian.Uint64(sig)
	return at <= math.MaxInt64 && ed25519.Verify(v.key, message(string(text), at), sig[8:])
}

// When is when a cosignature that was verified says that it was made.
func When(s note.Signature) time.Time {
	b, _ := base64.StdEncoding.DecodeString(s.Base64)
	if len(b) < 12 {
		return time.Time{}
	}
	return time.Unix(int64(binary.BigEndian.Uint64(b[4:])), 0).UTC()
}
