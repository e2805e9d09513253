package store

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"

	"juri/scoring"
)

// verifier goes through one journal.
type verifier struct {
	Report
	data    []byte        // the file's
	quick   bool          // no more than what a server that starts depends on
	each    func(element) // given every record as it is stored; nil for nobody
	next    *batch        // being filled; nil before its first record
	reading *batch        // being read meanwhile; nil for none
	links   []link
	last    scoring.Event
	begun   bool // it has come to records in two halves
	owners  owners
	deeds   uint64          // the last record that says more than how the journal was kept
	whole   scoring.State   // as a server that starts makes it
	steps   scoring.State   // as a running server makes it; not if quick
	drafts  []scoring.Event // kept beside the records
}

// verifyBatch is how many records are read at once.
const verifyBatch = 4 * replayBatch

// usualBytes is less than most journals take for a record.
const usualBytes = 250

// batch is records that are read at once, by all processors.
type batch struct {
	stored []element
	found  []opened
	read   sync.WaitGroup
}

// link is what the chain needs of a record.
type link struct {
	seq        uint64
	hash, prev scoring.Hash
	readable   bool
	form       bool // stored in the canonical form
	place      bool // which is the one for its place
}

func (v *verifier) fault(record uint64, what *scoring.Error) {
	v.Faults = append(v.Faults, Fault{record, what})
}

// record takes the next record as it is stored.
func (v *verifier) record(stored element) {
	if v.each != nil {
		v.each(stored)
	}
	if v.next == nil {
		v.next = &batch{stored: make([]element, 0, verifyBatch)}
	}
	if v.next.stored = append(v.next.stored, stored); len(v.next.stored) == verifyBatch {
		v.turn()
	}
}

// opened is what a stored record holds.
type opened struct {
	event scoring.Event
	prev  scoring.Hash
	err   error
	form  bool // the canonical one; of the data taken for granted if the journal is only looked at quickly
	owned      // not if it is only looked at quickly
}

// turn has the records that wait be read, and goes meanwhile through those that
// were read before them.
func (v *verifier) turn() {
	before := v.reading
	v.reading, v.next = v.next, nil
	if v.reading != nil {
		v.reading.begin(v.quick, v.owners.secret)
	}
	if before != nil {
		v.records(before)
	}
}

// begin reads the records.
func (b *batch) begin(quick bool, secret *Secret) {
	b.found = make([]opened, len(b.stored))
	part := (len(b.found) + runtime.GOMAXPROCS(0) - 1) / runtime.GOMAXPROCS(0)
	for from := 0; from < len(b.found); from += part {
		b.read.Go(func() {
			for i := from; i < min(from+part, len(b.found)); i++ {
				o := &b.found[i]
				o.event, o.prev, o.err = Unseal(b.stored[i].value)
				o.form = o.err == nil && (quick && !isOld(o.event.Record) || canonical(o.event, o.prev))
				if !quick && o.err == nil {
					o.owned = ownedBy(o.event, secret)
				}
			}
		})
	}
}

// records goes through a batch.
func (v *verifier) records(b *batch) {
	b.read.Wait()
	good := make([]scoring.Event, 0, len(b.found))
	for i, stored := range b.stored {
		v.link(stored, b.found[i])
		if o := &b.found[i]; o.err == nil && !v.quick {
			if what := v.owners.hold(o.event, o.owned); what != "" {
				v.fault(o.event.Seq, ofRecord(what, o.event.Seq))
			}
		}
		if v.OK() {
			good = append(good, b.found[i].event)
		}
	}
	if len(good) == 0 {
		return
	}
	v.last = good[len(good)-1]
	v.whole = scoring.Apply(v.whole, good...)
	if v.quick {
		return
	}
	for _, e := range good {
		v.authority(e)
		v.steps = scoring.Apply(v.steps, e)
	}
}

// authority asks whether the next record's author could have caused it.
func (v *verifier) authority(e scoring.Event) {
	if _, is := e.Fact.(scoring.JournalBegun); is && v.Begun == 0 {
		v.Begun = e.Seq
	}
	if err := scoring.Caused(v.steps, e); err != nil {
		v.Forged = append(v.Forged, Fault{e.Seq, forged(e, err)})
	}
}

// forged says of a record why its author could not have caused it.
func forged(e scoring.Event, err error) *scoring.Error {
	what := ofRecord(CodeRecordForged, e.Seq, "author", e.By, "fact", e.Fact.Type())
	var why *scoring.Error
	if errors.As(err, &why) {
		what.Args["why"] = string(why.Code)
		for k, arg := range why.Args {
			if _, taken := what.Args[k]; !taken {
				what.Args[k] = arg
			}
		}
	}
	return what
}

// link puts the next record into the chain.
func (v *verifier) link(stored element, o opened) {
	seq := number(stored.key)
	var before uint64
	if n := len(v.links); n > 0 {
		before = v.links[n-1].seq
	}
	switch {
	case seq <= before || stored.bucket:
		v.fault(0, coded(CodeFileDamaged, "cause", fmt.Sprintf("key %x after record %d", stored.key, before)))
		return
	case seq > before+1:
		v.fault(before+1, ofRecord(CodeRecordMissing, before+1, "to", dec(seq-1)))
	}
	v.Records++
	l := link{seq: seq}
	switch {
	case errors.Is(o.err, errForm):
		v.fault(seq, ofRecord(CodeRecordForm, seq))
	case o.err != nil:
		v.fault(seq, ofRecord(CodeRecordUnreadable, seq, "cause", o.err.Error()))
	case o.event.Seq != seq:
		v.fault(seq, ofRecord(CodeRecordMisplaced, seq, "holds", dec(o.event.Seq)))
	default:
		l = link{seq, o.event.Hash, o.prev, true, o.form, seq > before+1 || formFits(o.event, v.begun)}
		v.begun = !isOld(o.event.Record)
		v.Head = o.event.Hash
	}
	v.links = append(v.links, l)
	switch o.event.Fact.(type) {
	case scoring.ClockSet, scoring.JournalBegun, scoring.HistoryRestored:
	default:
		v.deeds = seq
	}
}

// chain checks each record against the hash that the one after it holds, and the
// last against the head. It goes back from the end, as a record that was altered
// is no witness against the one before it.
func (v *verifier) chain(head []byte) {
	var last uint64
	if n := len(v.links); n > 0 {
		last = v.links[n-1].seq
	}
	after := link{seq: last + 1} // where the next record would be
	switch seq, hash, ok := splitHead(head); {
	case !ok || seq < last:
		v.fault(0, ofRecord(CodeHeadMismatch, last))
	case seq > last:
		v.fault(last+1, ofRecord(CodeRecordMissing, last+1, "to", dec(seq)))
	default:
		after.readable, after.prev = true, hash
	}
	sure := true // that after is as it was written
	for _, l := range slices.Backward(v.links) {
		good := !l.readable || !after.readable || l.seq+1 != after.seq || l.hash == after.prev
		switch {
		case !good && sure:
			v.fault(l.seq, ofRecord(CodeRecordAltered, l.seq))
		case !good:
			v.fault(after.seq, ofRecord(CodeRecordUnlinked, after.seq))
		case l.readable && !l.form:
			v.fault(l.seq, ofRecord(CodeRecordForm, l.seq))
		case l.readable && !l.place:
			v.fault(l.seq, ofRecord(CodeRecordOldForm, l.seq))
		}
		after, sure = l, good
	}
	if after.seq == 1 && after.readable && sure && after.prev != (scoring.Hash{}) {
		v.fault(1, ofRecord(CodeRecordUnlinked, 1))
	}
}

// draft takes the next draft as it is stored.
func (v *verifier) draft(stored element) {
	d, err := UnsealDraft(stored.value)
	if err == nil && !bytes.Equal(draftKey(d), stored.key) {
		err = errAltered
	}
	if err != nil {
		slot, user, _ := strings.Cut(string(stored.key), "\x00")
		v.fault(0, coded(CodeDraftDamaged, "slot", slot, "user", user, "cause", err.Error()))
		return
	}
	v.drafts = append(v.drafts, scoring.Event{Fact: d})
}

// compare holds what a server that starts would show against what one that ran
// all along does.
func (v *verifier) compare() {
	if v.quick || !v.OK() {
		return
	}
	whole := scoring.Apply(v.whole, v.drafts...)
	for _, e := range v.drafts {
		v.steps = scoring.Apply(v.steps, e)
	}
	if !reflect.DeepEqual(whole, v.steps) {
		v.fault(0, ofRecord(CodeReplayDiffers, v.Records))
	}
}
