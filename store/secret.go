package store

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/mod/sumdb/note"

	"juri/scoring"
	"juri/store/disk"
)

// SecretFile is the file of a contest folder that holds its secret.
const SecretFile = "secret"

// Secret is what only a contest's hosts know. Nothing else in a folder is secret
// to those who may read its journal, which holds the secret's hash.
type Secret [32]byte

// Hash is what stands on record of it.
func (s Secret) Hash() scoring.Hash { return sha256.Sum256(s[:]) }

// Key derives a key for one use from it, the same on every host.
func (s Secret) Key(label string) [32]byte { return s.mac("juri key\n" + label) }

// EntryKey opens what is published of an entry for whoever has it.
func (s Secret) EntryKey(entry string) (key [short]byte) {
	h := s.entry(entry)
	copy(key[:], h[:])
	return key
}

// EntryCode is that key as papers have it: written like a receipt.
func (s Secret) EntryCode(entry string) string { return s.entry(entry).Receipt() }

func (s Secret) entry(id string) scoring.Hash { return s.mac("juri entry\n" + id) }

func (s Secret) mac(message string) (sum [32]byte) {
	h := hmac.New(sha256.New, s[:])
	h.Write([]byte(message))
	h.Sum(sum[:0])
	return sum
}

// FolderSecret reads a folder's secret and holds it against the hash on record.
// Where none is on record yet it makes one if the folder has none. Its errors
// are CodeSecretMissing, CodeSecretOther and CodeSecretDamaged, or why the file
// cannot be read or written.
func FolderSecret(dir string, recorded scoring.Hash) (Secret, error) {
	path := filepath.Join(dir, SecretFile)
	s, err := readSecret(path)
	switch none := recorded == (scoring.Hash{}); {
	case errors.Is(err, fs.ErrNotExist) && none:
		return makeSecret(path)
	case errors.Is(err, fs.ErrNotExist):
		return s, coded(CodeSecretMissing, "path", path)
	case err == nil && !none && s.Hash() != recorded:
		return Secret{}, coded(CodeSecretOther, "path", path)
	}
	return s, err
}

// SecretOf reads a folder's secret, and makes none.
func SecretOf(dir string) (Secret, error) { return readSecret(filepath.Join(dir, SecretFile)) }

// readSecret reads a secret that is in a file of its own.
func readSecret(path string) (s Secret, err error) {
	data, err := disk.ReadPrivate(path)
	if err != nil {
		return s, err
	}
	if (*scoring.Hash)(&s).UnmarshalText(bytes.TrimSpace(data)) != nil {
		return Secret{}, coded(CodeSecretDamaged, "path", path)
	}
	return s, nil
}

// makeSecret makes a secret in a file that there is none of yet; it has the name
// only once it is whole.
func makeSecret(path string) (s Secret, err error) {
	_, _ = rand.Read(s[:]) // which never fails
	beside := path + disk.Unfinished
	err = disk.Write(beside, []byte(hex.EncodeToString(s[:])+"\n"))
	if err == nil {
		err = disk.PlaceNew(beside, path)
	}
	_ = os.Remove(beside)
	if err != nil {
		return Secret{}, fmt.Errorf("making %s: %w", path, err)
	}
	return readSecret(path) // another's, if they were first
}

// renewSecret gives a folder another secret; the one before is kept aside.
func renewSecret(dir string) (Secret, error) {
	path := filepath.Join(dir, SecretFile)
	if _, err := os.Lstat(path); err == nil {
		aside := path + ".before-" + time.Now().UTC().Format(backupTime)
		if err := os.Rename(path, aside); err != nil {
			return Secret{}, err
		}
	}
	return makeSecret(path)
}

// sealAfter makes records of what follows on a journal's last one and is no
// board's doing.
func (s Secret) sealAfter(last scoring.Event, events []scoring.Event) error {
	seq, prev := last.Seq, last.Hash
	for i := range events {
		e := &events[i]
		seq++
		e.Seq, e.At, e.Clock = seq, time.Now(), last.Clock
		if err := s.Seal(e, prev); err != nil {
			return err
		}
		prev = e.Hash
	}
	return nil
}

// Secret returns the secret of the folder that the journal's file is in.
func (l *Bolt) Secret(recorded scoring.Hash) (Secret, error) {
	return FolderSecret(filepath.Dir(l.path), recorded)
}

// secretFor is the contest's secret, with which what follows on a state is made
// a record; a journal that knows of none is made with zeros.
func (b *Board) secretFor(s scoring.State) (Secret, error) {
	if b.secret != nil && (s.Secret == (scoring.Hash{}) || b.secret.Hash() == s.Secret) {
		return *b.secret, nil
	}
	var secret Secret
	if keeps, is := b.log.(interface {
		Secret(recorded scoring.Hash) (Secret, error)
	}); is {
		var err error
		if secret, err = keeps.Secret(s.Secret); err != nil {
			return secret, err
		}
	}
	b.secret = &secret
	return secret, nil
}

// RenewSecret gives a folder whose secret is lost another one, and puts that on
// record. What was made with the one before, PINs above all, is of no use any
// more. The file that there was is kept aside.
func RenewSecret(ctx context.Context, dir string) (err error) {
	f, err := OpenFolder(dir, "")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	s, last, err := Replay(ctx, f)
	if err != nil {
		return err
	}
	secret, err := renewSecret(dir)
	if err != nil || s.Seq == 0 {
		return err
	}
	events, err := scoring.Decide(s, scoring.Host, secret.begin())
	if err != nil {
		return err
	}
	if err := secret.sealAfter(last, events); err != nil {
		return err
	}
	return f.Append(ctx, s.Seq, events...)
}

// owners holds that records are made with the secret that is on record for them:
// its own where it has it, and else that one person has one key.
type owners struct {
	secret   *Secret      // the folder's; nil if it is not at hand
	recorded scoring.Hash // of the secret that is on record by now
	keys     map[string]string
	users    map[string]string // by key
}

// owned is what one record says of the secret that it was made with.
type owned struct {
	user, key string // whose pseudonym it has, and of which key; "" for none
	made      bool   // it is as that secret makes it
}

// ownedBy reads that of a record.
func ownedBy(e scoring.Event, secret *Secret) (o owned) {
	r, ok := split(e.Record)
	if !ok {
		return o
	}
	o.user, _ = e.Pseudonym()
	o.key = string(r.Key)
	o.made = secret != nil && string(r.Salt) == secret.salt(e.Seq) && (o.user == "" || o.key == secret.jurorKey(o.user))
	return o
}

// keyOf reports whether a key on record is named after the secret that is recorded
// with it; and follows from it, where it is at hand.
func keyOf(f scoring.JournalBegun, secret *Secret, own bool) bool {
	if own {
		return f.Key == secret.begin().Key
	}
	v, err := note.NewVerifier(f.Key)
	return err == nil && v.Name() == origin(f.Secret)
}

// hold takes the next record, and returns what is wrong with it; "" if nothing is.
func (s *owners) hold(e scoring.Event, o owned) scoring.Code {
	if f, is := e.Fact.(scoring.JournalBegun); is {
		s.recorded, s.keys, s.users = f.Secret, map[string]string{}, map[string]string{}
		if own := s.secret != nil && s.secret.Hash() == f.Secret; f.Key != "" && !keyOf(f, s.secret, own) {
			return CodeRecordSecret
		}
	}
	switch {
	case isOld(e.Record):
		return ""
	case s.secret != nil && s.secret.Hash() == s.recorded:
		if !o.made {
			return CodeRecordSecret
		}
	case o.user == "" || s.keys == nil:
	case s.keys[o.user] == "" && s.users[o.key] == "":
		s.keys[o.user], s.users[o.key] = o.key, o.user
	case s.keys[o.user] != o.key:
		return CodeRecordKey
	}
	return ""
}
