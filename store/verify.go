package store

import (
	"fmt"
	"maps"
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

	Keys     []RecordedKey // that checkpoints were signed with, as recorded, the oldest first
	Erased   uint64        // of how many records the private half was erased
	ErasedAt string        // when, as the file says

	Restored []Restored // backups that took the place of longer journals, as recorded

	Signed []SignedSheets // jurors' words for their sheets that they signed

	secret scoring.Hash   // of the contest, as recorded last
	hashes []scoring.Hash // of the records; of all of them if the journal is whole
}

// RecordedKey is a key of checkpoints from a record on: a later one says that the
// contest's secret was lost, and the key with it.
type RecordedKey struct {
	Record uint64
	Key    string
}

// Restored is a backup that was put back where there were more records.
type Restored struct {
	Record, Lost uint64 // which says so, and how many were lost
	Reason       string
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

// damage is nil for a journal that is whole, and else an error that says what is
// wrong with the file.
func (r Report) damage(path string) error {
	if r.OK() {
		return nil
	}
	return &DamagedError{Path: path, Report: r}
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

// Newer reports whether nothing is wrong but that this program does not know what some
// records say, whose chain of hashes is whole: a newer juri wrote them.
func (r Report) Newer() bool {
	return !r.OK() && !slices.ContainsFunc(r.Faults, func(f Fault) bool { return f.What.Code != CodeRecordNewer })
}

// Unwrap gives the sentence for people.
func (e *DamagedError) Unwrap() error {
	if e.Report.Newer() {
		first := e.Report.Faults[0]
		return coded(CodeJournalNewer, "path", e.Path, "record", dec(first.Record), "kind", first.What.Args["kind"])
	}
	return coded(CodeJournalDamaged, "path", e.Path, "faults", dec(len(e.Report.Faults)), "backup", e.Backup)
}

// checked is a journal's file in memory, as one commit left it, and what checking
// it came to.
type checked struct {
	Report
	path     string
	data     []byte
	quick    bool // no more than what a server that starts depends on
	links    []link
	last     scoring.Event
	begun    bool // it has come to records in two halves
	newer    bool // it has come to one that says what this program does not know
	owners   owners
	lastDeed uint64          // the last record that says more than how the journal was kept
	whole    scoring.State   // as a server that starts makes it
	steps    scoring.State   // as a running server makes it; not if quick
	drafts   []scoring.Event // kept beside the records
}

// Verify walks all of a journal in a bbolt file: its pages, every record and its
// place in the chain, the drafts, and what they come to. It changes nothing and
// asks for no lock, so that a journal may be verified while it is served. Where a
// folder's secret lies beside its journal, the records are held against it. The
// error is for a file that cannot be read at all; whatever it holds is in the
// report.
func Verify(path string) (Report, error) {
	data, err := readSnapshot(path)
	if err != nil {
		return Report{}, err
	}
	c := checked{path: path, data: data}
	if s, err := readSecret(filepath.Join(filepath.Dir(path), SecretFile)); err == nil && filepath.Base(path) == JournalFile {
		c.owners.secret = &s
	}
	c.all()
	return c.Report, nil
}

// check goes through the bytes of a file; path is for what is said of it.
func check(path string, data []byte) *checked {
	c := &checked{path: path, data: data}
	c.all()
	return c
}

// checkFile checks a file; its error is also that it is damaged.
func checkFile(path string) (*checked, error) {
	data, err := readSnapshot(path)
	if err != nil {
		return nil, err
	}
	c := check(path, data)
	return c, c.damage(path)
}

// all goes through the file's bytes.
func (c *checked) all() {
	defer c.ended()
	m, ok := newestMeta(c.data)
	if !ok {
		c.fault(0, coded(CodeNotAJournal, "path", c.path))
		return
	}
	c.firstPages(m)
	w := newWalker(c.data, m, func(e *scoring.Error) { c.fault(0, e) })
	w.free()
	roots := map[string]element{}
	w.tree(m.root, func(e element) { roots[string(e.key)] = e })
	for _, name := range buckets {
		if !roots[string(name)].bucket && c.OK() {
			c.fault(0, coded(CodeNotAJournal, "path", c.path))
			return
		}
	}
	found := map[string][]element{}
	for _, name := range slices.Sorted(maps.Keys(roots)) {
		var held []element
		w.bucket(m.root, roots[name].value, func(e element) { held = append(held, e) })
		found[name] = held
	}
	c.records(found[string(recordsBucket)])
	c.chain(found[string(metaBucket)])
	c.readDrafts(found[string(draftsBucket)])
	c.compare()
	if c.OK() {
		w.rest()
	}
}

// firstPages checks the two meta pages, and that the file is as long as the newer
// one says.
func (c *checked) firstPages(m meta) {
	_, whole := metas(c.data)
	for page := range uint64(2) {
		at := page * uint64(m.pageSize)
		switch {
		case !whole[page]: // the commit that it stood for may be missing
			c.fault(0, coded(CodePageDamaged, "page", dec(page), "cause", "no valid checksum"))
		case native.Uint64(c.data[at:]) != page:
			c.fault(0, coded(CodePageDamaged, "page", dec(page), "cause", "says that it is another page"))
		}
	}
	if m.size() > uint64(len(c.data)) {
		c.fault(0, coded(CodeTruncated, "size", dec(len(c.data)), "want", dec(m.size())))
	}
}
