package store

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

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
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
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
// was written or a fault.
func TestFlippedPages(t *testing.T) {
	data := readFile(t, journalOf(t, 100))
	m, _ := newestMeta(data)
	data = data[:m.size()]
	good := verify(data)
	step := 701
	if longForm() {
		step = 1
	}
	for at := 0; at < len(data); at += step {
		for _, bit := range []byte{1 << rand.IntN(8), 0xff} {
			data[at] ^= bit
			if r := verify(data); r.OK() && r.Head != good.Head {
				t.Fatalf("byte %d flipped by %#x: %d records, no fault", at, bit, r.Records)
			}
			data[at] ^= bit
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
			if err := os.WriteFile(path, append(data[:size:size], tail...), 0o600); err != nil {
				t.Fatal(err)
			}
			r, err := Verify(path)
			if err != nil {
				t.Fatal(err)
			}
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
