package store

import (
	"bytes"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"juri/scoring"
)

// TestNewer opens journals of which a newer juri wrote the last record: one of a kind
// that this one does not know, and one with a field that it does not. Neither is opened,
// and nothing is written.
func TestNewer(t *testing.T) {
	for _, c := range []struct {
		name, was, now string
		want, opened   scoring.Code
	}{
		{"a kind", `"type":"`, `"type":"later.`, CodeRecordNewer, CodeJournalDamaged},
		{"a field", `"data":{`, `"data":{"later":true,`, CodeRecordForm, CodeJournalDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := journalOf(t, 20)
			l := openAt(t, path)
			seq := uint64(0)
			if err := l.db.Update(func(tx *bbolt.Tx) error {
				b := tx.Bucket(recordsBucket)
				seq = last(tx)
				r, ok := split(bytes.Clone(b.Get(key(seq))))
				if !ok {
					t.Fatal("the last record does not come apart")
				}
				public := bytes.Replace(r.Public, []byte(c.was), []byte(c.now), 1)
				stored := append([]byte(`{"v":2,"public":`), public...)
				stored = append(append(append(stored, `,"private":`...), r.Private...), '}')
				if bytes.Equal(public, r.Public) {
					t.Fatal("nothing was changed")
				}
				if err := b.Put(key(seq), stored); err != nil {
					return err
				}
				return tx.Bucket(metaBucket).Put(headKey, joinHead(seq, leaf(public, r.Private)))
			}); err != nil {
				t.Fatal(err)
			}
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
			before := readFile(t, path)
			if r, err := Verify(path); err != nil || len(r.Faults) != 1 || r.Faults[0].Record != seq || r.Faults[0].What.Code != c.want {
				t.Errorf("verify says %v, %v", r.Faults, err)
			}
			if _, err := OpenFolder(filepath.Dir(path), ""); code(err) != c.opened {
				t.Errorf("opening says %v", err)
			}
			if _, err := ReadFolder(filepath.Dir(path)); code(err) != c.opened {
				t.Errorf("reading says %v", err)
			}
			if !bytes.Equal(readFile(t, path), before) {
				t.Error("it was written to")
			}
		})
	}
}
