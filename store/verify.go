package store

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"juri/scoring"
)

// Report is what Verify found.
type Report struct {
	Records uint64       // how many there are, good or not
	Head    scoring.Hash // the last one's hash
	Faults  []Fault      // by record; none in a journal that is whole and unaltered
	Forged  []Fault      // records of a whole journal that their authors could not have caused
	Begun   uint64       // the record that put the contest's secret on record: those after it are held by all rules; 0 for none
}

// Fault is one thing that is wrong with a journal.
type Fault struct {
	Record uint64 // which record; 0 for what is no one record's
	What   *scoring.Error
}

// OK reports whether the journal is whole; records may be forged all the same.
func (r Report) OK() bool { return len(r.Faults) == 0 }

// DamagedError says that a journal is not to be used, and why.
type DamagedError struct {
	Path   string
	Report Report
	Backup string // the newest good backup; "" if there is none
}

// Error names every fault, for operators.
func (e *DamagedError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s is damaged:", e.Path)
	for _, f := range e.Report.Faults {
		b.WriteString("\n" + f.What.Error())
	}
	return b.String()
}

// Unwrap gives the sentence for people.
func (e *DamagedError) Unwrap() error {
	return coded(CodeJournalDamaged, "path", e.Path, "faults", dec(len(e.Report.Faults)), "backup", e.Backup)
}

// Verify walks all of a journal in a bbolt file: its pages, every record and its
// place in the chain, the drafts, and what they come to. It changes nothing and
// asks for no lock, so that a journal may be verified while it is served. Where a
// folder's secret lies beside its journal, the records are held against it. The
// error is for a file that cannot be read at all; whatever it holds is in the
// report.
func Verify(path string) (Report, error) {
	v := verifier{}
	if s, err := readSecret(filepath.Join(filepath.Dir(path), SecretFile)); err == nil && filepath.Base(path) == JournalFile {
		v.owners.secret = &s
	}
	err := v.file(path)
	return v.Report, err
}

// file verifies a file.
func (v *verifier) file(path string) error {
	data, err := readSnapshot(path)
	if err != nil {
		return err
	}
	v.named(data, path)
	return nil
}

// named goes through the bytes of a file of that name.
func (v *verifier) named(data []byte, path string) {
	v.all(data)
	for _, f := range v.Faults {
		if f.What.Code == CodeNotAJournal {
			f.What.Args["path"] = path
		}
	}
}

// verify is Verify on a file's bytes.
func verify(data []byte) Report {
	v := verifier{}
	v.all(data)
	return v.Report
}

// all goes through a file's bytes.
func (v *verifier) all(data []byte) {
	v.data = data
	m, ok := newestMeta(data)
	if !ok {
		v.fault(0, coded(CodeNotAJournal, "path", ""))
		return
	}
	if _, whole := metas(data); !whole[0] || !whole[1] {
		// The commit that it stood for may be missing.
		v.fault(0, coded(CodePageDamaged, "page", dec(slices.Index(whole[:], false)), "cause", "no valid checksum"))
	}
	for page := range uint64(2) {
		if at := page * uint64(m.pageSize); at+pageHeader > uint64(len(data)) || native.Uint64(data[at:]) != page {
			v.fault(0, coded(CodePageDamaged, "page", dec(page), "cause", "says that it is another page"))
		}
	}
	if m.size() > uint64(len(data)) {
		v.fault(0, coded(CodeTruncated, "size", dec(len(data)), "want", dec(m.size())))
	}
	w := newWalker(data, m, func(e *scoring.Error) { v.fault(0, e) })
	w.free()
	buckets := map[string]element{}
	w.tree(m.root, func(e element) { buckets[string(e.key)] = e })
	for _, name := range [][]byte{recordsBucket, draftsBucket, metaBucket} {
		if !buckets[string(name)].bucket && v.OK() {
			v.fault(0, coded(CodeNotAJournal, "path", ""))
			return
		}
	}
	in := func(name []byte, each func(element)) {
		if b := buckets[string(name)]; b.bucket {
			w.bucket(m.root, b.value, each)
		}
	}
	v.links = make([]link, 0, len(data)/usualBytes) // else a million are moved again and again
	in(recordsBucket, v.record)
	v.turn()
	v.turn()
	var head []byte
	in(metaBucket, func(e element) {
		if bytes.Equal(e.key, headKey) {
			head = e.value
		}
	})
	v.chain(head)
	in(draftsBucket, v.draft)
	v.compare()
	for name, b := range buckets {
		if b.bucket && !slices.Contains([]string{"records", "drafts", "meta"}, name) {
			w.bucket(m.root, b.value, func(element) {})
		}
	}
	if v.OK() {
		w.rest()
	}
	slices.SortStableFunc(v.Faults, func(a, b Fault) int { return cmp.Compare(a.Record, b.Record) })
}
