package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"go.etcd.io/bbolt"

	"juri/scoring"
	"juri/store/disk"
)

// erasedKey is where a journal's file says when its private halves were erased.
var erasedKey = []byte("erased")

// erasedAfter stands before the hash of a private half that was erased:
//
//	{"v":2,"public":{…},"erased":"…"}
const erasedAfter = `,"erased":"`

var errErased = errors.New("its private half was erased")

// erasedFiles go with the private halves: what they might be guessed with, and where
// people came from.
var erasedFiles = []string{SecretFile, GuestsFile, ServedFile}

// Erasure is what erasing a contest folder's private halves comes to.
type Erasure struct {
	Records uint64
	Drafts  int
	State   scoring.State // what is true until then
	Left    []string      // files and folders that stay as they are, the journal and host key aside
	Backups int           // how many journals there are among them
}

// Erasing says what Erase would do, or why it would not. CodeErased: it is done already.
// CodeEraseOld: some records are of before records had two halves.
func Erasing(dir string) (Erasure, error) {
	c, err := erasable(dir)
	if err != nil {
		return Erasure{}, err
	}
	e := Erasure{Records: c.Records, Drafts: len(c.drafts), State: c.whole}
	names, err := os.ReadDir(dir)
	if err != nil {
		return e, err
	}
	for _, n := range names {
		name := n.Name()
		switch {
		case name == JournalFile || name == HostKeyFile || name == servingFile || slices.Contains(erasedFiles, name):
			continue
		case name == BackupFolder:
			e.Backups += countBackups(filepath.Join(dir, name))
		case strings.HasPrefix(name, JournalFile+"."):
			e.Backups++
		}
		if n.IsDir() {
			name += string(filepath.Separator)
		}
		e.Left = append(e.Left, name)
	}
	return e, nil
}

// countBackups counts the journals in a folder of them.
func countBackups(dir string) (n int) {
	names, _ := os.ReadDir(dir)
	for _, o := range names {
		if filepath.Ext(o.Name()) == ".db" {
			n++
		}
	}
	return n
}

// erasable is a folder's journal, if its private halves can be erased.
func erasable(dir string) (*checked, error) {
	path := filepath.Join(dir, JournalFile)
	if err := refuseIfLost(dir, path); err != nil {
		return nil, err
	}
	c, err := checkFile(path)
	switch {
	case err != nil:
		return nil, err
	case c.Erased > 0:
		return nil, c.erasedError()
	}
	if old := slices.IndexFunc(c.links, func(l link) bool { return !isOld(l.stored) }); old != 0 {
		return nil, coded(CodeEraseOld, "path", path)
	}
	return c, c.newest(dir)
}

// Erase leaves of each record of a contest folder's journal its public half and the
// hash of the private one, so that the chain holds as before, and removes the drafts,
// the folder's secret and its notes of who came from where. Nothing brings them back.
// Backups and all other copies stay as they are.
func Erase(dir string, now time.Time) error {
	path := filepath.Join(dir, JournalFile)
	if err := disk.Check(path); err != nil {
		return err
	}
	if _, err := os.Stat(path); err != nil {
		return err
	}
	l, err := OpenBolt(path, heldWait)
	if errors.Is(err, ErrHeld) {
		return &HeldError{dir, readHolder(dir)}
	}
	if err != nil {
		return err
	}
	defer func() { _ = l.Close() }()
	c, err := erasable(dir)
	if e := (*scoring.Error)(nil); errors.As(err, &e) && e.Code == CodeErased { // it may have been cut off there
		return errors.Join(forget(dir), err)
	}
	if err != nil {
		return err
	}
	beside := path + disk.Unfinished
	erased, err := writeJournal(beside, nil, func(to *Bolt) error { return c.eraseInto(to, now) })
	if err == nil && (erased.Head != c.Head || erased.Erased != c.Records || !slices.Equal(erased.hashes, c.hashes)) {
		err = errors.Join(errAltered, os.Remove(beside))
	}
	if err == nil {
		err = l.takePlace(beside)
	}
	if err == nil {
		err = disk.Sync(dir)
	}
	if err == nil {
		err = forget(dir)
	}
	if err != nil {
		return fmt.Errorf("erase in %s: %w", path, err)
	}
	return nil
}

// forget removes the files that go with the private halves.
func forget(dir string) (err error) {
	for _, name := range erasedFiles {
		err = errors.Join(err, disk.IgnoreMissing(os.Remove(filepath.Join(dir, name))))
	}
	return err
}

// eraseInto writes what is left of the records into an empty journal.
func (c *checked) eraseInto(to *Bolt, now time.Time) error {
	seq := uint64(0)
	for part := range slices.Chunk(c.links, copyRecords) {
		events := make([]scoring.Event, len(part))
		for i, l := range part {
			left, ok := withoutPrivate(l.stored)
			if !ok {
				return ofRecord(CodeRecordForm, l.seq)
			}
			events[i] = scoring.Event{Seq: l.seq, Record: left, Hash: l.hash}
		}
		if err := to.Append(context.Background(), seq, events...); err != nil {
			return err
		}
		seq += uint64(len(part))
	}
	return to.db.Update(func(tx *bbolt.Tx) error {
		return tx.Bucket(metaBucket).Put(erasedKey, []byte(now.UTC().Format(time.DateOnly)))
	})
}

// withoutPrivate is what is left of a stored record.
func withoutPrivate(stored []byte) ([]byte, bool) {
	r, ok := split(stored)
	if !ok {
		return nil, false
	}
	return fmt.Appendf(nil, `{"v":2,"public":%s%s%x"}`, r.Public, erasedAfter, sha256.Sum256(r.Private)), true
}

// unsealErased reads what is left of a record without its private half; false if it is
// none of those. The fact has its public fields alone.
func unsealErased(stored []byte) (e scoring.Event, prev scoring.Hash, err error, is bool) {
	const before = `{"v":2,"public":`
	tail := len(erasedAfter) + 2*len(scoring.Hash{}) + len(`"}`)
	at := len(stored) - tail
	if at < len(before) || !bytes.HasPrefix(stored, []byte(before)) || !bytes.HasPrefix(stored[at:], []byte(erasedAfter)) || !bytes.HasSuffix(stored, []byte(`"}`)) {
		return e, prev, nil, false
	}
	var inner scoring.Hash
	if inner.UnmarshalText(stored[at+len(erasedAfter):len(stored)-len(`"}`)]) != nil {
		return e, prev, nil, false
	}
	public := stored[len(before):at]
	var p struct {
		Seq  uint64
		At   string
		Type string
		Who  string
		Data json.RawMessage
		Prev scoring.Hash
	}
	if err := json.Unmarshal(public, &p); err != nil {
		return e, prev, err, true
	}
	e.Seq, e.Record = p.Seq, stored
	if e.At, err = time.Parse(timeForm, p.At); err != nil {
		return e, prev, err, true
	}
	fact, _, err := scoring.DecodeHalves(p.Type, p.Data, []byte("{}"))
	if err != nil {
		return e, prev, fmt.Errorf("%q: %w", p.Type, err), true
	}
	open, _, err := halvesOf(fact)
	if err != nil {
		return e, prev, err, true
	}
	who := ""
	if p.Who != "" {
		who = `,"who":"` + p.Who + `"`
	}
	again := fmt.Appendf(nil, `%s{"seq":%d,"at":"%s","type":"%s"%s,"data":%s,"prev":"%x"}%s%x"}`, before, p.Seq, p.At, p.Type, who, open, p.Prev[:], erasedAfter, inner[:])
	if !bytes.Equal(again, stored) {
		return e, prev, errForm, true
	}
	e.Fact, e.Hash = fact, leafOf(public, inner)
	return e, p.Prev, errErased, true
}

// erasedError says that nothing but the chain and the public halves is left.
func (c *checked) erasedError() error {
	return coded(CodeErased, "path", c.path, "at", c.ErasedAt)
}
