package store

import (
	"bufio"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"juri/scoring"
)

// TestErasedRecords erases each golden record: what is left has its hash, its place in
// the chain and its public fields, and nothing of its private half.
func TestErasedRecords(t *testing.T) {
	lines := bufio.NewScanner(bytes.NewReader(readFile(t, golden)))
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		stored := bytes.Clone(lines.Bytes())
		if bytes.Contains(stored, []byte(`"sum":`)) {
			continue // a draft
		}
		was, prev, err := Unseal(stored)
		if err != nil {
			t.Fatal(err)
		}
		left, ok := withoutPrivate(stored)
		if !ok {
			t.Fatalf("not erased: %s", stored)
		}
		is, before, err := Unseal(left)
		if err != errErased || is.Hash != was.Hash || before != prev || is.Seq != was.Seq || !is.At.Equal(was.At) || scoring.TypeOf(is.Fact) != scoring.TypeOf(was.Fact) {
			t.Errorf("%v of\n%s", err, left)
		}
		if is.By != "" || is.Proof != "" || bytes.Contains(left, []byte("panitia")) || bytes.Contains(left, []byte(`"salt"`)) {
			t.Errorf("something private is left: %s", left)
		}
		for i := n % 7; i < len(left); i += 1 + len(left)/40 { // and a letter that is flipped shows
			flipped := bytes.Clone(left)
			flipped[i] ^= 2
			if e, _, err := Unseal(flipped); (err == nil || err == errErased) && e.Hash == was.Hash {
				t.Fatalf("byte %d may be another: %s", i, flipped)
			}
		}
		n++
	}
	if n < 90 {
		t.Errorf("only %d records", n)
	}
}

// TestErase erases a folder: the journal verifies and what was kept of it still holds;
// it is neither opened, read nor restored; backups stay, and can be.
func TestErase(t *testing.T) {
	path := journalOf(t, 60)
	dir := filepath.Dir(path)
	for _, name := range []string{"contest.yaml", GuestsFile, JournalFile + ".before-x"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("Ani"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	backup := filepath.Join(dir, BackupFolder, "a.db")
	if err := os.MkdirAll(filepath.Dir(backup), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(backup, readFile(t, path), 0o600); err != nil {
		t.Fatal(err)
	}
	was, err := Verify(path)
	if err != nil || !was.OK() {
		t.Fatal(was.Faults, err)
	}
	before := readFile(t, path)
	e, err := Erasing(dir)
	if err != nil || e.Records != was.Records || e.Drafts == 0 || e.Backups != 2 || !slices.Contains(e.Left, "contest.yaml") || slices.Contains(e.Left, SecretFile) {
		t.Errorf("%+v, %v", e, err)
	}
	if !bytes.Equal(readFile(t, path), before) {
		t.Fatal("looking erased something")
	}
	now := time.Date(2031, 1, 2, 3, 4, 5, 0, time.UTC)
	if err := Erase(dir, now); err != nil {
		t.Fatal(err)
	}
	is, err := Verify(path)
	if err != nil || !is.OK() || is.Newer() || is.Records != was.Records || is.Erased != was.Records || is.Head != was.Head || is.ErasedAt != "2031-01-02" {
		t.Errorf("%+v, %v", is, err)
	}
	var kept []Kept
	for _, h := range was.hashes {
		kept = append(kept, Kept{Receipt: plainReceipt(h.Receipt())})
	}
	for _, h := range is.Against(kept, Secret{}) {
		if h.Why != nil {
			t.Error(h.Why)
		}
	}
	for _, word := range []string{"Ani", "budi", `"salt"`, `"proof"`} {
		if bytes.Contains(readFile(t, path), []byte(word)) {
			t.Errorf("%q is left", word)
		}
	}
	for _, name := range []string{SecretFile, GuestsFile} {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s is left", name)
		}
	}
	if _, err := OpenFolder(dir, ""); code(err) != CodeErased {
		t.Errorf("opening says %v", err)
	}
	if _, err := ReadFolder(dir); code(err) != CodeErased {
		t.Errorf("reading says %v", err)
	}
	if _, err := Restore(path, t.TempDir(), "x"); code(err) != CodeErased {
		t.Errorf("restoring says %v", err)
	}
	if _, err := Erasing(dir); code(err) != CodeErased {
		t.Errorf("erasing again says %v", err)
	}
	// What was cut off before the secret was removed is ended by asking again.
	if err := os.WriteFile(filepath.Join(dir, SecretFile), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Erase(dir, now); code(err) != CodeErased {
		t.Errorf("erasing again says %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, SecretFile)); err == nil {
		t.Error("the secret is left")
	}
	if !bytes.Equal(readFile(t, backup), before) {
		t.Error("the backup was changed")
	}
	// An altered public half shows.
	data := readFile(t, path)
	stored := elements(t, data, recordsBucket)
	value := stored[len(stored)/2].value
	at := bytes.Index(data, value) + bytes.Index(value, []byte(`"at":"20`)) + len(`"at":"2`)
	data[at] = '1'
	if r := verify(data); r.OK() {
		t.Error("an altered record is not found")
	}
}

// TestEraseServed holds that nothing is erased of a folder that somebody has open.
func TestEraseServed(t *testing.T) {
	path := filepath.Join(t.TempDir(), JournalFile)
	b := openContest(t, openAt(t, path), 1)
	defer b.Close()
	before := readFile(t, path)
	if err := Erase(filepath.Dir(path), time.Now()); err == nil {
		t.Error("erased under a server")
	}
	if !bytes.Equal(readFile(t, path), before) {
		t.Error("something was written")
	}
}

// TestEraseSome holds that a journal of which some private halves alone are gone is
// damaged, and which those are: erasing takes all.
func TestEraseSome(t *testing.T) {
	path := filepath.Join(t.TempDir(), JournalFile)
	log := openAt(t, path)
	openContest(t, log, 1).Close()
	if err := log.Close(); err != nil {
		t.Fatal(err)
	}
	c, err := checkFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := len(c.links) / 2
	left, ok := withoutPrivate(c.links[at].stored)
	if !ok {
		t.Fatal("no two halves")
	}
	l, err := OpenBolt(path, heldWait)
	if err != nil {
		t.Fatal(err)
	}
	err = l.db.Update(func(tx *bbolt.Tx) error {
		return tx.Bucket(recordsBucket).Put(key(uint64(at+1)), left)
	})
	if err := errors.Join(err, l.Close()); err != nil {
		t.Fatal(err)
	}
	is, err := Verify(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := ofRecord(CodeRecordErased, uint64(at+1)); len(is.Faults) != 1 || is.Faults[0].What.Error() != want.Error() {
		t.Errorf("faults %v, want %v", is.Faults, want)
	}
}
