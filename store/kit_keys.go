package store

import (
	"crypto/rand"
	"encoding/json"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
)

// sealedKeys is how keys.sealed has the keys.
type sealedKeys struct {
	Salt  []byte `json:"salt"`
	Nonce []byte `json:"nonce"`
	Keys  []byte `json:"keys"`
}

// sealKeys closes files up under a passphrase.
func sealKeys(keys map[string][]byte, passphrase string) ([]byte, error) {
	plain, err := json.Marshal(keys)
	if err != nil {
		return nil, err
	}
	s := sealedKeys{Salt: make([]byte, 16), Nonce: make([]byte, chacha20poly1305.NonceSizeX)}
	_, _ = rand.Read(s.Salt) // which never fails
	_, _ = rand.Read(s.Nonce)
	box, err := chacha20poly1305.NewX(stretch(passphrase, s.Salt))
	if err != nil {
		return nil, err
	}
	s.Keys = box.Seal(nil, s.Nonce, plain, nil)
	return json.Marshal(s)
}

// openKeys opens them again: CodeKitPassphrase if the passphrase is another.
func openKeys(data []byte, passphrase string) (keys map[string][]byte, err error) {
	var s sealedKeys
	if err := json.Unmarshal(data, &s); err != nil || len(s.Nonce) != chacha20poly1305.NonceSizeX {
		return nil, coded(CodeKitPassphrase)
	}
	box, err := chacha20poly1305.NewX(stretch(passphrase, s.Salt))
	if err != nil {
		return nil, err
	}
	plain, err := box.Open(nil, s.Nonce, s.Keys, nil)
	if err != nil {
		return nil, coded(CodeKitPassphrase)
	}
	return keys, json.Unmarshal(plain, &keys)
}

// stretch makes guessing a passphrase slow.
func stretch(passphrase string, salt []byte) []byte {
	return argon2.IDKey([]byte(passphrase), salt, 3, 64<<10, 2, chacha20poly1305.KeySize)
}
