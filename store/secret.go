package store

import (
	"crypto/hmac"
	"crypto/sha256"
)

// Secret is what only a contest's hosts know. Nothing else in a folder is secret
// to those who may read its journal.
type Secret [32]byte

// Key derives a key for one use from it, the same on every host.
func (s Secret) Key(label string) [32]byte { return s.mac("juri key\n" + label) }

func (s Secret) mac(message string) (sum [32]byte) {
	h := hmac.New(sha256.New, s[:])
	h.Write([]byte(message))
	h.Sum(sum[:0])
	return sum
}
