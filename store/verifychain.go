package store

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"juri/scoring"
)

// verifier goes through one journal.
type verifier struct {
	Report
	links []link
	batch []scoring.Event
	whole scoring.State // as a server that starts makes it
	steps scoring.State // as a running server makes it
}

// link is what the chain needs of a record.
type link struct {
	seq        uint64
	readable   bool
	hash, prev scoring.Hash
	form       bool // stored in the canonical form
}

func (v *verifier) fault(record uint64, what *scoring.Error) {
	v.Faults = append(v.Faults, Fault{record, what})
}

// record takes the next record as it is stored.
func (v *verifier) record(stored element) {
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
	e, prev, err := Unseal(stored.value)
	switch {
	case err != nil:
		v.fault(seq, ofRecord(CodeRecordUnreadable, seq, "cause", err.Error()))
	case e.Seq != seq:
		v.fault(seq, ofRecord(CodeRecordMisplaced, seq, "holds", dec(e.Seq)))
	default:
		l = link{seq, true, e.Hash, prev, canonical(e, prev)}
		v.Head = e.Hash
	}
	v.links = append(v.links, l)
	if v.OK() {
		v.steps = scoring.Apply(v.steps, e)
		if v.batch = append(v.batch, e); len(v.batch) == replayBatch {
			v.whole, v.batch = scoring.Apply(v.whole, v.batch...), v.batch[:0]
		}
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
	e := scoring.Event{Fact: d}
	v.batch, v.steps = append(v.batch, e), scoring.Apply(v.steps, e)
}

// compare holds what a server that starts would show against what one that ran
// all along does.
func (v *verifier) compare() {
	v.whole = scoring.Apply(v.whole, v.batch...)
	if v.OK() && !reflect.DeepEqual(v.whole, v.steps) {
		v.fault(0, ofRecord(CodeReplayDiffers, v.Records))
	}
}
