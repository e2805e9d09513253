package store

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"go.etcd.io/bbolt"

	"juri/scoring"
)

// longForm asks for the long forms of the tests: JURI_LONG=1.
func longForm() bool { return os.Getenv("JURI_LONG") != "" }

// journalOf writes a journal of a few hundred records and some drafts, and
// returns its path.
func journalOf(t testing.TB, records int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), JournalFile)
	l := openAt(t, path)
	b := openContest(t, l, 40)
	for i := 0; b.State().Seq < uint64(records); i++ {
		slot := fmt.Sprint("p", i%40+1)
		if !b.State().Slot(slot).Open() {
			_, err := b.Do(background, sari, scoring.Next{Room: "pinus"})
			if err != nil {
				do(t, b, sari, say(i))
			}
			continue
		}
		do(t, b, ani, submit(slot, i%100, i/100%100))
		do(t, b, budi, edit(slot, i%100))
		do(t, b, sari, say(i))
	}
	b.Close()
	noError(t, l.Close())
	return path
}

// Every byte of every record and draft, flipped: Verify says so, and which.
func TestFlippedBytes(t *testing.T) {
	data := readFile(t, journalOf(t, 250))
	step := 797
	if longForm() {
		step = 1
	}
	flips, at := 0, 0
	for _, bucket := range [][]byte{recordsBucket, draftsBucket, metaBucket} {
		for i, e := range elements(t, data, bucket) {
			for _, b := range [][]byte{e.key, e.value} {
				for j := range b {
					if at++; at%step != 0 && !(bucket[0] != 'r' && at%97 == 0) {
						continue
					}
					flips++
					bit := byte(1) << rand.IntN(8)
					b[j] ^= bit
					r := verify(data)
					b[j] ^= bit
					if r.OK() {
						t.Fatalf("%s %d: byte %d flipped by %#x and not found", bucket, i+1, j, bit)
					}
					if bucket[0] == 'r' && &b[0] == &e.value[0] && !slices.ContainsFunc(r.Faults, func(f Fault) bool { return f.Record == uint64(i+1) }) {
						t.Fatalf("record %d: byte %d flipped by %#x: %v", i+1, j, bit, r.Faults)
					}
				}
			}
		}
	}
	if r := verify(data); !r.OK() {
		t.Fatal(r.Faults)
	}
	t.Logf("%d of %d bytes flipped", flips, at)
}

// Any byte of the file, flipped: never a panic, and what is read of it is what
// was written or a fault; what has none is good to bbolt's own check, too.
func TestFlippedPages(t *testing.T) {
	data := readFile(t, journalOf(t, 100))
	m, _ := newestMeta(data)
	data = data[:m.size()]
	good := verify(data)
	step := 701
	if longForm() {
		step = 1
	}
	path := filepath.Join(t.TempDir(), JournalFile)
	for at := 0; at < len(data); at += step {
		for _, bit := range []byte{1 << rand.IntN(8), 0xff} {
			data[at] ^= bit
			if r := verify(data); r.OK() && r.Head != good.Head {
				t.Fatalf("byte %d flipped by %#x: %d records, no fault", at, bit, r.Records)
			} else if r.OK() {
				checkedByBolt(t, path, data)
			}
			data[at] ^= bit
		}
	}
}

// checkedByBolt has bbolt check a file that has these bytes.
func checkedByBolt(t *testing.T, path string, data []byte) {
	t.Helper()
	noError(t, os.WriteFile(path, data, 0o600))
	db, err := bbolt.Open(path, 0, &bbolt.Options{ReadOnly: true})
	noError(t, err)
	defer db.Close()
	if err := db.View(func(tx *bbolt.Tx) (all error) {
		for err := range tx.Check() {
			all = errors.Join(all, err)
		}
		return all
	}); err != nil {
		t.Error(err)
	}
}

// The tree of pages and the list of free ones, damaged in ways that would lead
// bbolt round for ever, or to write over what is in use: each is found.
func TestDamagedTree(t *testing.T) {
	good := readFile(t, journalOf(t, 250))
	m, _ := newestMeta(good)
	good = good[:m.size()]
	page := func(data []byte, id uint64) []byte { return data[id*uint64(m.pageSize):] }
	var branch uint64
	newWalker(good, m, func(e *scoring.Error) { t.Fatal(e) }).tree(m.root, func(e element) {
		if bytes.Equal(e.key, recordsBucket) {
			branch = native.Uint64(e.value)
		}
	})
	if native.Uint16(page(good, branch)[8:]) != branchPage {
		t.Fatal("the records fit on a page")
	}
	checkedByBolt(t, filepath.Join(t.TempDir(), JournalFile), good)
	for name, damage := range map[string]func(data []byte){
		"a branch that leads to itself": func(data []byte) { native.PutUint64(page(data, branch)[pageHeader+8:], branch) },
		"a branch that leads one way twice": func(data []byte) {
			p := page(data, branch)[pageHeader:]
			copy(p[8:16], p[pageElement+8:])
		},
		"a key of a branch that is another": func(data []byte) {
			p := page(data, branch)[pageHeader+pageElement:]
			p[native.Uint32(p)]++
		},
		"a free page that is in use": func(data []byte) { native.PutUint64(page(data, m.freelist)[pageHeader:], branch) },
		"a free page that is not listed": func(data []byte) {
			p := page(data, m.freelist)
			native.PutUint16(p[10:], native.Uint16(p[10:])-1)
		},
	} {
		data := slices.Clone(good)
		damage(data)
		if r := verify(data); r.OK() || r.Faults[0].What.Code != CodePageDamaged {
			t.Errorf("%s: %v", name, r.Faults)
		}
	}
}

// Cut off anywhere: never a panic, always a fault, and never opened.
func TestTruncated(t *testing.T) {
	data := readFile(t, journalOf(t, 100))
	m, _ := newestMeta(data)
	data = data[:m.size()]
	step := 2741
	if longForm() {
		step = 13
	}
	path := filepath.Join(t.TempDir(), JournalFile)
	for size := 0; size < len(data); size += step {
		for _, tail := range [][]byte{nil, make([]byte, len(data)-size)} { // zeros: what a torn write leaves
			noError(t, os.WriteFile(path, append(data[:size:size], tail...), 0o600))
			r, err := Verify(path)
			noError(t, err)
			if r.OK() && (tail == nil || r.Records != verify(data).Records) {
				t.Fatalf("cut to %d of %d bytes: no fault", size, len(data))
			}
			if f, err := OpenFolder(filepath.Dir(path), ""); err == nil != r.OK() {
				t.Fatalf("cut to %d of %d bytes: opened, %v", size, len(data), err)
			} else if err == nil {
				f.Close()
			}
		}
	}
}

// Meta pages with any byte changed and a checksum to match: never a panic.
func TestForgedMeta(t *testing.T) {
	data := readFile(t, journalOf(t, 60))
	m, _ := newestMeta(data)
	data = data[:m.size()]
	for page := range int64(2) {
		b := data[page*m.pageSize+pageHeader:][:metaLength]
		for at := range b[:metaLength-8] {
			for _, bits := range []byte{1, 0x80, 0xff} {
				was := slices.Clone(b)
				b[at] ^= bits
				h := fnv.New64a()
				h.Write(b[:metaLength-8])
				native.PutUint64(b[metaLength-8:], h.Sum64())
				verify(data)
				copy(b, was)
			}
		}
	}
	if r := verify(data); !r.OK() {
		t.Fatal(r.Faults)
	}
}
