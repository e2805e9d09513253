package store

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"

	"juri/scoring"
	"juri/store/disk"
)

// FindKit returns the rescue kit at a path: the path itself, one of the folders
// in a kit, or the only kit in it, as on a stick; "" if there is none.
func FindKit(path string) string {
	for _, at := range []string{path, filepath.Dir(filepath.Clean(path))} {
		if isKit(at) {
			return at
		}
	}
	found, _ := filepath.Glob(filepath.Join(path, "*-kit"))
	if found = slices.DeleteFunc(found, func(at string) bool { return !isKit(at) }); len(found) == 1 {
		return found[0]
	}
	return ""
}

// KitName is the name of the folder that a kit was made of.
func KitName(kit string) string {
	is, _ := readKit(kit)
	return is.Name
}

// KitSealed reports whether a kit's keys are under a passphrase.
func KitSealed(kit string) bool {
	made, _ := snapshots(kit)
	return slices.ContainsFunc(made, func(b backup) bool { _, err := os.Lstat(filepath.Join(kit, b.name, kitKeys)); return err == nil })
}

// OpenKit makes a contest folder of a rescue kit: of the newest of its folders
// whose journal is whole, with all that was recorded after it. dir must not be
// there yet; it has its name only once it is whole.
func OpenKit(ctx context.Context, kit, dir, passphrase string) (Report, error) {
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return Report{}, errors.Join(err, coded(CodeKitTaken, "path", dir))
	}
	made, err := snapshots(kit)
	if err != nil {
		return Report{}, err
	}
	err = coded(CodeKitPlace, "path", kit)
	for _, b := range slices.Backward(made) {
		r, e := openSnapshot(ctx, filepath.Join(kit, b.name), dir, passphrase)
		if e == nil || trouble(e).Code == CodeKitPassphrase {
			return r, e
		}
		err = e
	}
	return Report{}, err
}

func openSnapshot(ctx context.Context, from, dir, passphrase string) (r Report, err error) {
	beside := dir + disk.Unfinished
	if err := errors.Join(os.RemoveAll(beside), os.MkdirAll(beside, 0o700)); err != nil {
		return r, err
	}
	defer os.RemoveAll(beside)
	err = copyTree(from, beside, func(name string, _ bool) bool { return name != kitTail && name != kitKeys && name != JournalFile })
	if err == nil {
		err = unpackKeys(from, passphrase, beside)
	}
	var c *checked
	if err == nil {
		c, err = checkFile(filepath.Join(from, JournalFile))
	}
	if err == nil {
		c, err = writeJournal(filepath.Join(beside, JournalFile), c.data, func(l *Bolt) error {
			return l.Append(ctx, c.Records, tailAfter(from, c.Records, c.Head)...)
		})
	}
	if err == nil {
		err = os.Rename(beside, dir)
	}
	if err != nil {
		return r, fmt.Errorf("open the rescue kit %s: %w", from, err)
	}
	return c.Report, disk.Sync(filepath.Dir(dir))
}

// unpackKeys writes the keys of a kit that has them under a passphrase.
func unpackKeys(from, passphrase, to string) error {
	data, err := os.ReadFile(filepath.Join(from, kitKeys))
	if err != nil {
		return disk.IgnoreMissing(err)
	}
	keys, err := openKeys(data, passphrase)
	for _, name := range keyFiles {
		if err == nil {
			err = disk.Write(filepath.Join(to, name), keys[name])
		}
	}
	return err
}

// tailAfter is what a kit's folder has after a record of its journal, as far as
// each record follows on the one before it.
func tailAfter(folder string, seq uint64, head scoring.Hash) (events []scoring.Event) {
	for _, e := range tailOf(folder) {
		if !e.Draft() {
			if e.Seq != seq+1 || string(PrevOf(e.Record)) != head.String() {
				break
			}
			seq, head = e.Seq, e.Hash
		}
		events = append(events, e)
	}
	return events
}

// tailOf is what was added to a kit's folder, as far as it is whole.
func tailOf(folder string) (events []scoring.Event) {
	data, err := os.ReadFile(filepath.Join(folder, kitTail))
	for err == nil {
		line, rest, ended := bytes.Cut(data, []byte("\n"))
		sum, record, two := bytes.Cut(line, []byte(" "))
		if !ended || !two || string(sum) != fmt.Sprintf("%08x", crc32.ChecksumIEEE(record)) {
			break
		}
		e, _, bad := Unseal(record)
		if bad != nil {
			d, bad := UnsealDraft(record)
			if bad != nil {
				break
			}
			e = scoring.Event{By: d.Juror, Fact: d, Record: record}
		}
		events, data = append(events, e), rest
	}
	return events
}

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
