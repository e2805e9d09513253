package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"juri/scoring"
)

// newerAt makes the journal one of which a newer juri wrote record seq, and all after it
// follow from that.
func newerAt(t *testing.T, path string, seq uint64, was, now string) {
	t.Helper()
	l := openAt(t, path)
	if err := l.db.Update(func(tx *bbolt.Tx) error {
		b := tx.Bucket(recordsBucket)
		prev := scoring.Hash{}
		for at := seq; at <= last(tx); at++ {
			r, ok := split(bytes.Clone(b.Get(key(at))))
			if !ok {
				t.Fatal("the record does not come apart")
			}
			public := bytes.Replace(r.Public, []byte(was), []byte(now), 1)
			if at > seq {
				public = bytes.Replace(r.Public, []byte(`,"prev":"`+r.Prev.String()), []byte(`,"prev":"`+prev.String()), 1)
			}
			if bytes.Equal(public, r.Public) {
				t.Fatal("nothing was changed")
			}
			stored := append([]byte(`{"v":2,"public":`), public...)
			stored = append(append(append(stored, `,"private":`...), r.Private...), '}')
			prev = leaf(public, r.Private)
			if err := b.Put(key(at), stored); err != nil {
				return err
			}
		}
		return tx.Bucket(metaBucket).Put(headKey, joinHead(last(tx), prev))
	}); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestNewer opens journals of which a newer juri wrote a record: of a kind that this one
// does not know, and with a field that it does not. It is said so, as the chain is whole;
// neither is opened, and nothing is written.
func TestNewer(t *testing.T) {
	for _, c := range []struct {
		name, was, now string
		back           uint64 // how many records come after it
	}{
		{"a kind", `"type":"`, `"type":"later.`, 0}, {"a kind, and more", `"type":"`, `"type":"later.`, 7},
		{"a field", `"data":{`, `"data":{"later":true,`, 0}, {"a field, and more", `"data":{`, `"data":{"later":true,`, 7},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := journalOf(t, 20)
			r, err := Verify(path)
			if err != nil || !r.OK() {
				t.Fatal(r.Faults, err)
			}
			seq := r.Records - c.back
			newerAt(t, path, seq, c.was, c.now)
			before := readFile(t, path)
			r, err = Verify(path)
			if err != nil || !r.Newer() || r.Faults[0].Record != seq {
				t.Errorf("verify says %v, %v", r.Faults, err)
			}
			if _, err := OpenFolder(filepath.Dir(path), ""); code(err) != CodeJournalNewer {
				t.Errorf("opening says %v", err)
			}
			if _, err := ReadFolder(filepath.Dir(path)); code(err) != CodeJournalNewer {
				t.Errorf("reading says %v", err)
			}
			if _, err := Restore(path, t.TempDir(), "x"); code(err) != CodeJournalNewer {
				t.Errorf("restoring says %v", err)
			}
			if !bytes.Equal(readFile(t, path), before) {
				t.Error("it was written to")
			}
		})
	}
}

// TestNewerOrDamaged flips each bit of what a record's kind is called: no flip makes a
// journal that is said to be a newer juri's, but is damage.
func TestNewerOrDamaged(t *testing.T) {
	good := readFile(t, journalOf(t, 20))
	stored := elements(t, good, recordsBucket)
	for _, seq := range []int{len(stored) / 2, len(stored)} {
		value := stored[seq-1].value
		at := bytes.Index(good, value) + bytes.Index(value, []byte(`"type":"`)) + len(`"type":"`)
		for i := at; good[i] != '"'; i++ {
			for bit := range 8 {
				data := bytes.Clone(good)
				data[i] ^= 1 << bit
				r := verify(data)
				if r.OK() || r.Newer() {
					t.Errorf("record %d, byte %d, bit %d: %v", seq, i-at, bit, r.Faults)
				}
				path := filepath.Join(t.TempDir(), JournalFile)
				if err := os.WriteFile(path, data, 0o600); err != nil {
					t.Fatal(err)
				}
				if _, err := OpenFolder(filepath.Dir(path), ""); code(err) != CodeJournalDamaged {
					t.Errorf("record %d, byte %d, bit %d: opening says %v", seq, i-at, bit, err)
				}
			}
		}
	}
}
