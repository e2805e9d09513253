package sshd

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"math/big"
	"strings"

	"golang.org/x/crypto/argon2"
)

// What OWASP asks of argon2id: 19 MiB, two passes, one lane.
const (
	pinMemory = 19 * 1024 // KiB
	pinPasses = 2
	pinLanes  = 1
	pinSalt   = 16 // bytes
	pinKey    = 32 // bytes
)

// hashForm begins a hash; peppered comes next in one that takes a pepper.
var hashForm = fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d", argon2.Version, pinMemory, pinPasses, pinLanes)

const peppered = ",keyid=cGlu"

// NewPIN returns eight random digits, each PIN as likely as any other.
func NewPIN() string {
	n, err := rand.Int(rand.Reader, big.NewInt(100_000_000))
	if err != nil {
		panic("sshd: no randomness: " + err.Error())
	}
	return fmt.Sprintf("%08d", n)
}

// asTyped is the PIN that was meant: some clients pass on what erases a digit
// instead of doing it.
func asTyped(pin string) string {
	var meant []byte
	for _, b := range []byte(pin) {
		if b == backspace || b == del {
			meant = erased(meant)
		} else {
			meant = append(meant, b)
		}
	}
	return string(meant)
}

// HashPIN returns what CheckPIN checks pin against: an argon2id PHC string with
// a salt of its own, fit to be stored. It is of no use without the pepper.
func HashPIN(pepper [32]byte, pin string) string {
	salt := make([]byte, pinSalt)
	rand.Read(salt) // never fails
	b64 := base64.RawStdEncoding.EncodeToString
	return hashForm + peppered + "$" + b64(salt) + "$" + b64(stretch(pepped(pepper, pin), salt))
}

// CheckPIN reports whether hash is of pin. Spaces and hyphens in pin are
// ignored, as people type what is printed on a card. Every check takes the same
// work, also against an empty hash or one that HashPIN did not make, which no
// PIN has. It needs 19 MiB; the caller bounds how many run at once.
//
// A hash of before there was a pepper is of the PIN alone.
func CheckPIN(pepper [32]byte, hash, pin string) bool {
	salt, want, ok := parseHash(strings.Replace(hash, hashForm+peppered, hashForm, 1))
	typed := []byte(plain(pin))
	if strings.HasPrefix(hash, hashForm+peppered) {
		typed = pepped(pepper, pin)
	}
	if !ok {
		salt, want = make([]byte, pinSalt), make([]byte, pinKey)
	}
	same := subtle.ConstantTimeCompare(stretch(typed, salt), want) == 1
	return same && ok
}

// plain is a PIN as it is printed, without what people put between the digits.
func plain(pin string) string { return strings.NewReplacer(" ", "", "-", "").Replace(pin) }

// pepped is a PIN that nobody can try without the pepper.
func pepped(pepper [32]byte, pin string) []byte {
	h := hmac.New(sha256.New, pepper[:])
	h.Write([]byte(plain(pin)))
	return h.Sum(nil)
}

func stretch(secret, salt []byte) []byte {
	return argon2.IDKey(secret, salt, pinPasses, pinMemory, pinLanes, pinKey)
}

func parseHash(hash string) (salt, key []byte, ok bool) {
	rest, ok := strings.CutPrefix(hash, hashForm+"$")
	if !ok {
		return nil, nil, false
	}
	s, k, ok := strings.Cut(rest, "$")
	if !ok {
		return nil, nil, false
	}
	salt, err1 := base64.RawStdEncoding.DecodeString(s)
	key, err2 := base64.RawStdEncoding.DecodeString(k)
	return salt, key, err1 == nil && err2 == nil && len(salt) == pinSalt && len(key) == pinKey
}
