package sshd

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"juri/store/disk"
)

// HostKey returns the Ed25519 key in the file at path, and makes one if there
// is none; the folder must exist. The file is OpenSSH's format and left readable
// by its owner only.
func HostKey(path string) (ssh.Signer, error) {
	signer, err := loadKey(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return signer, err
	}
	if err := createKey(path); err != nil {
		return nil, fmt.Errorf("making a host key: %w", err)
	}
	return loadKey(path)
}

// Fingerprint is the SHA-256 fingerprint that ssh shows for key.
func Fingerprint(key ssh.PublicKey) string { return gossh.FingerprintSHA256(key) }

// fingerprint is for the log.
func fingerprint(key ssh.PublicKey) string {
	if key == nil {
		return "none"
	}
	return Fingerprint(key)
}

func loadKey(path string) (ssh.Signer, error) {
	data, err := disk.ReadPrivate(path)
	if err != nil {
		return nil, fmt.Errorf("reading the host key: %w", err)
	}
	signer, err := gossh.ParsePrivateKey(data)
	if err != nil {
		return nil, fmt.Errorf("reading the host key %s: %w", path, err)
	}
	if kind := signer.PublicKey().Type(); kind != gossh.KeyAlgoED25519 {
		return nil, fmt.Errorf("the host key %s is %s, not Ed25519", path, kind)
	}
	return signer, nil
}

// createKey puts a new key at path in one step, so that no reader ever sees
// half of it.
func createKey(path string) error {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	block, err := gossh.MarshalPrivateKey(key, "juri")
	if err != nil {
		return err
	}
	return disk.Replace(path, pem.EncodeToMemory(block))
}
