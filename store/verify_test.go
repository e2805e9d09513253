package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"go.etcd.io/bbolt"

	"juri/scoring"
	"juri/scoring/exact"
)

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// verify is what checking a file's bytes comes to.
func verify(data []byte) Report { return check("", data).Report }

// elements returns a bucket's elements where they lie in the file's bytes.
func elements(t testing.TB, data []byte, bucket []byte) []element {
	t.Helper()
	m, _ := newestMeta(data)
	w := newWalker(data, m, func(e *scoring.Error) { t.Fatal(e) })
	var in, found []element
	w.tree(m.root, func(e element) { in = append(in, e) })
	for _, e := range in {
		if bytes.Equal(e.key, bucket) {
			w.bucket(m.root, e.value, func(e element) { found = append(found, e) })
		}
	}
	return found
}

func TestVerifyGood(t *testing.T) {
	path := journalOf(t, 300)
	r, err := Verify(path)
	if err != nil || !r.OK() || r.Records < 300 {
		t.Fatalf("%d records, %v, %v", r.Records, r.Faults, err)
	}
	l := openAt(t, path)
	s, _, err := Replay(background, l)
	if err != nil || s.Head != r.Head || s.Seq != r.Records {
		t.Errorf("replay: record %d, %v", s.Seq, err)
	}
}

// What somebody might do to a journal with a database tool, and what Verify says.
func TestTampered(t *testing.T) {
	good := journalOf(t, 60)
	stored := func(tx *bbolt.Tx, seq uint64) []byte { return bytes.Clone(tx.Bucket(recordsBucket).Get(key(seq))) }
	put := func(tx *bbolt.Tx, seq uint64, v []byte) error { return tx.Bucket(recordsBucket).Put(key(seq), v) }
	drop := func(tx *bbolt.Tx, seq uint64) error { return tx.Bucket(recordsBucket).Delete(key(seq)) }
	reseal := func(tx *bbolt.Tx, seq uint64, change func(*scoring.Event, *scoring.Hash)) ([]byte, error) {
		e, prev, err := Unseal(stored(tx, seq))
		if err != nil {
			return nil, err
		}
		change(&e, &prev)
		err = new(Secret).Seal(&e, prev)
		return e.Record, err
	}
	records := elements(t, readFile(t, good), recordsBucket)
	last := uint64(len(records))
	for name, c := range map[string]struct {
		do   func(tx *bbolt.Tx) error
		want []string
	}{
		"nothing": {func(*bbolt.Tx) error { return nil }, nil},
		"a record altered, well formed": {func(tx *bbolt.Tx) error {
			v, err := reseal(tx, 55, func(e *scoring.Event, _ *scoring.Hash) { e.By = "budi" })
			if err != nil {
				return err
			}
			return put(tx, 55, v)
		}, []string{"55 record_altered record=55"}},
		"the last record altered, well formed": {func(tx *bbolt.Tx) error {
			v, err := reseal(tx, last, func(e *scoring.Event, _ *scoring.Hash) { e.By = "budi" })
			if err != nil {
				return err
			}
			return put(tx, last, v)
		}, []string{fmt.Sprintf("%d record_altered record=%d", last, last)}},
		"another's hash in a record": {func(tx *bbolt.Tx) error {
			v, err := reseal(tx, 55, func(_ *scoring.Event, prev *scoring.Hash) { prev[0]++ })
			if err != nil {
				return err
			}
			return put(tx, 55, v)
		}, []string{"55 record_altered record=55", "55 record_unlinked record=55"}},
		"a record taken out": {func(tx *bbolt.Tx) error { return drop(tx, 20) }, []string{"20 record_missing record=20 to=20"}},
		"some taken out": {func(tx *bbolt.Tx) error {
			for seq := range uint64(4) {
				if err := drop(tx, 20+seq); err != nil {
					return err
				}
			}
			return nil
		}, []string{"20 record_missing record=20 to=23"}},
		"the first taken out": {func(tx *bbolt.Tx) error { return drop(tx, 1) }, []string{"1 record_missing record=1 to=1"}},
		"the last cut off": {func(tx *bbolt.Tx) error {
			if err := drop(tx, last-1); err != nil {
				return err
			}
			return drop(tx, last)
		}, []string{fmt.Sprintf("%d record_missing record=%d to=%d", last-1, last-1, last)}},
		"two swapped": {func(tx *bbolt.Tx) error {
			a, b := stored(tx, 30), stored(tx, 31)
			if err := put(tx, 30, b); err != nil {
				return err
			}
			return put(tx, 31, a)
		}, []string{"30 record_misplaced holds=31 record=30", "31 record_misplaced holds=30 record=31"}},
		"a record twice": {func(tx *bbolt.Tx) error { return put(tx, last+1, stored(tx, last)) },
			[]string{fmt.Sprintf("0 journal_head_mismatch record=%d", last+1), fmt.Sprintf("%d record_misplaced holds=%d record=%d", last+1, last, last+1)}},
		"no record at all": {func(tx *bbolt.Tx) error { return put(tx, 40, []byte("ini bukan catatan")) },
			[]string{"40 record_unreadable cause=invalid character 'i' looking for beginning of value record=40"}},
		"a fact of the future": {func(tx *bbolt.Tx) error {
			return put(tx, 40, bytes.Replace(stored(tx, 40), []byte(`"type":"`), []byte(`"type":"x.`), 1))
		}, []string{"40 record_altered record=40"}},
		"another form": {func(tx *bbolt.Tx) error {
			return put(tx, last, bytes.Replace(stored(tx, last), []byte(`{"v":2,`), []byte(`{"v":2, `), 1))
		}, []string{fmt.Sprintf("%d record_not_canonical record=%d", last, last)}},
		"the head taken away": {func(tx *bbolt.Tx) error { return tx.Bucket(metaBucket).Delete(headKey) },
			[]string{fmt.Sprintf("0 journal_head_mismatch record=%d", last)}},
		"a draft altered": {func(tx *bbolt.Tx) error {
			k, v := tx.Bucket(draftsBucket).Cursor().First()
			return tx.Bucket(draftsBucket).Put(bytes.Clone(k), bytes.Replace(v, []byte(`"isi":`), []byte(`"isi":1`), 1))
		}, []string{"0 draft_damaged cause=altered slot=p1 user=budi"}},
		"another's draft": {func(tx *bbolt.Tx) error {
			_, v := tx.Bucket(draftsBucket).Cursor().First()
			return tx.Bucket(draftsBucket).Put([]byte("p1\x00ani"), bytes.Clone(v))
		}, []string{"0 draft_damaged cause=altered slot=p1 user=ani"}},
		"a bucket taken away": {func(tx *bbolt.Tx) error { return tx.DeleteBucket(metaBucket) }, []string{"0 not_a_journal"}},
		"a stray key": {func(tx *bbolt.Tx) error { return tx.Bucket(recordsBucket).Put([]byte("zzz"), nil) },
			[]string{fmt.Sprintf("0 file_damaged cause=key 7a7a7a after record %d", last)}},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), JournalFile)
			if err := os.WriteFile(path, readFile(t, good), 0o600); err != nil {
				t.Fatal(err)
			}
			db, err := bbolt.Open(path, 0o600, nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := db.Update(c.do); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			r, err := Verify(path)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range r.Faults {
				got = append(got, fmt.Sprintf("%d %v", f.Record, f.What))
			}
			if !slices.EqualFunc(got, c.want, func(g, w string) bool { return len(g) >= len(w) && g[:len(w)] == w }) {
				t.Errorf("faults are\n%q\nwant\n%q", got, c.want)
			}
			if len(c.want) > 0 {
				if _, err := OpenFolder(filepath.Dir(path), ""); code(err) != CodeJournalDamaged {
					t.Errorf("opened: %v", err)
				}
			}
		})
	}
}

// A journal that is being written verifies, every time.
func TestVerifyWhileServed(t *testing.T) {
	path := filepath.Join(t.TempDir(), JournalFile)
	b := openContest(t, openAt(t, path), 1)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 1000 {
			if _, err := b.Do(background, sari, say(i)); err != nil {
				t.Error(err)
			}
		}
	}()
	for n := 0; ; n++ {
		r, err := Verify(path)
		if err != nil || !r.OK() {
			t.Fatalf("%v %v", r.Faults, err)
		}
		select {
		case <-done:
			t.Logf("verified %d times", n)
			return
		default:
		}
	}
}

func TestVerifyOthers(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string][]byte{"empty": nil, "text": []byte("bukan jurnal"), "zeros": make([]byte, 1<<16)} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := Verify(path)
		if err != nil || len(r.Faults) != 1 || r.Faults[0].What.Code != CodeNotAJournal || r.Faults[0].What.Args["path"] != path {
			t.Errorf("%s: %v %v", name, r.Faults, err)
		}
		if _, err := OpenBolt(path, 0); code(err) != CodeNotAJournal {
			t.Errorf("%s opened: %v", name, err)
		}
		if after := readFile(t, path); !bytes.Equal(after, data) {
			t.Errorf("%s was changed", name)
		}
	}
	if _, err := Verify(filepath.Join(dir, "missing")); !os.IsNotExist(err) {
		t.Errorf("a missing file: %v", err)
	}
	if _, err := Verify(dir); err == nil {
		t.Error("a folder verified")
	}
}

// rewritten is a journal as somebody makes it who writes all of it again from a
// record on, with a secret of theirs, and the head to match.
func rewritten(t *testing.T, from uint64, secret Secret, change func(*scoring.Event)) string {
	t.Helper()
	path := journalOf(t, 200)
	l := openAt(t, path)
	if err := l.db.Update(func(tx *bbolt.Tx) error {
		b := tx.Bucket(recordsBucket)
		last := last(tx)
		var prev scoring.Hash
		for seq := uint64(1); seq <= last; seq++ {
			e, _, err := Unseal(bytes.Clone(b.Get(key(seq))))
			if err == nil && seq >= from {
				change(&e)
				if err = secret.Seal(&e, prev); err == nil {
					err = b.Put(key(seq), e.Record)
				}
			}
			if err != nil {
				return err
			}
			prev = e.Hash
		}
		return tx.Bucket(metaBucket).Put(headKey, joinHead(last, prev))
	}); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// Somebody who writes the history again needs the contest's secret for it, or is
// found by whoever has that; without it, by a juror's keys.
func TestRewritten(t *testing.T) {
	change := func(e *scoring.Event) {
		if f, is := e.Fact.(scoring.SheetSubmitted); is && e.Seq > 150 {
			f.Scores = scoring.Scores{{Criterion: "isi", Value: exact.One}}
			e.Fact = f
		}
	}
	path := rewritten(t, 150, Secret{7}, change)
	if r, err := Verify(path); err != nil || len(r.Faults) == 0 || r.Faults[0].Record != 150 || r.Faults[0].What.Code != CodeRecordSecret {
		t.Errorf("%v, %v", r.Faults, err)
	}
	if err := os.Remove(filepath.Join(filepath.Dir(path), SecretFile)); err != nil {
		t.Fatal(err)
	}
	if r, err := Verify(path); err != nil || len(r.Faults) == 0 || r.Faults[0].What.Code != CodeRecordKey {
		t.Errorf("%v, %v", r.Faults, err)
	}
	if _, err := ReadFolder(filepath.Dir(path)); err != nil {
		t.Error(err) // what reads is not asked for a secret
	}
	l := openAt(t, path)
	if _, err := OpenBoard(background, l, SystemTime()); code(err) != CodeSecretMissing {
		t.Errorf("served without a secret: %v", err)
	}
}
