package store

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"

	"juri/scoring"
)

// checkBatch is how many records are read at once, by all processors.
const checkBatch = 4 * replayBatch

type batch struct {
	stored []element
	found  []opened
	read   sync.WaitGroup
}

// link is what the chain needs of a record.
type link struct {
	seq        uint64
	stored     []byte
	hash, prev scoring.Hash
	readable   bool
	form       bool   // stored in the canonical form
	place      bool   // which is the one for its place
	newer      string // its kind, where it says what this program does not know
	erased     bool   // its private half
}

func (c *checked) fault(record uint64, what *scoring.Error) {
	c.Faults = append(c.Faults, Fault{record, what})
}

// records goes through the records as they are stored: while one batch is read,
// the one before it is put into the chain.
func (c *checked) records(stored []element) {
	c.links = make([]link, 0, len(stored))
	var before *batch
	for part := range slices.Chunk(stored, checkBatch) {
		now := c.read(part)
		if before != nil {
			c.take(before)
		}
		before = now
	}
	if before != nil {
		c.take(before)
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

func (c *checked) read(stored []element) *batch {
	b := &batch{stored: stored, found: make([]opened, len(stored))}
	part := (len(stored) + runtime.GOMAXPROCS(0) - 1) / runtime.GOMAXPROCS(0)
	for from := 0; from < len(stored); from += part {
		b.read.Go(func() {
			for i := from; i < min(from+part, len(stored)); i++ {
				o := &b.found[i]
				o.event, o.prev, o.err = Unseal(stored[i].value)
				o.form = o.err == nil && (c.quick && !isOld(o.event.Record) || canonical(o.event, o.prev))
				if !c.quick && o.err == nil {
					o.owned = ownedBy(o.event, c.owners.secret)
				}
			}
		})
	}
	return b
}

// take puts a batch into the chain, and follows what its records say.
func (c *checked) take(b *batch) {
	b.read.Wait()
	good := make([]scoring.Event, 0, len(b.found))
	for i, stored := range b.stored {
		c.link(stored, b.found[i])
		if o := &b.found[i]; o.err == nil && !c.quick {
			if what := c.owners.hold(o.event, o.owned); what != "" {
				c.fault(o.event.Seq, ofRecord(what, o.event.Seq))
			}
		}
		if c.OK() && !c.newer && c.Erased == 0 {
			good = append(good, b.found[i].event)
		}
	}
	if len(good) == 0 {
		return
	}
	c.last = good[len(good)-1]
	c.whole = scoring.Apply(c.whole, good...)
	if c.quick {
		return
	}
	for _, e := range good {
		c.authority(e)
		c.steps = scoring.Apply(c.steps, e)
	}
}

// authority asks whether the next record's author could have caused it.
func (c *checked) authority(e scoring.Event) {
	switch f := e.Fact.(type) {
	case scoring.JournalBegun:
		c.keys(e)
	case scoring.HistoryRestored:
		c.Restored = append(c.Restored, Restored{e.Seq, f.Lost, f.Reason})
	}
	err := scoring.Caused(c.steps, e)
	if err == nil {
		err = signedRightly(c.steps, e)
	}
	if err != nil {
		c.Forged = append(c.Forged, Fault{e.Seq, forged(e, err)})
	}
}

// keys takes over what a record says of the contest's secret.
func (c *checked) keys(e scoring.Event) {
	f, is := e.Fact.(scoring.JournalBegun)
	if !is {
		return
	}
	c.Begun, c.secret = cmp.Or(c.Begun, e.Seq), f.Secret
	if f.Key != "" {
		c.Keys = append(c.Keys, RecordedKey{e.Seq, f.Key})
	}
}

// forged says of a record why its author could not have caused it.
func forged(e scoring.Event, err error) *scoring.Error {
	what := ofRecord(CodeRecordForged, e.Seq, "author", e.By, "fact", scoring.TypeOf(e.Fact))
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
func (c *checked) link(stored element, o opened) {
	seq := number(stored.key)
	var before uint64
	if n := len(c.links); n > 0 {
		before = c.links[n-1].seq
	}
	switch {
	case seq <= before || stored.bucket:
		c.fault(0, coded(CodeFileDamaged, "cause", fmt.Sprintf("key %x after record %d", stored.key, before)))
		return
	case seq > before+1:
		c.fault(before+1, ofRecord(CodeRecordMissing, before+1, "to", dec(seq-1)))
	}
	c.Records++
	l := link{seq: seq, stored: stored.value}
	switch kind := newer(o.err); {
	case kind != "" && o.event.Hash != (scoring.Hash{}) && o.event.Seq == seq: // what it is the chain will tell
		l = link{seq: seq, stored: stored.value, hash: o.event.Hash, prev: o.prev, readable: true, form: true, place: true, newer: kind}
		c.newer = true
		c.Head = o.event.Hash
	case errors.Is(o.err, errErased) && o.event.Seq == seq:
		l = link{seq: seq, stored: stored.value, hash: o.event.Hash, prev: o.prev, readable: true, form: true, place: seq > before+1 || formFits(o.event, c.begun), erased: true}
		c.begun = true
		c.Erased++
		c.Head = o.event.Hash
		c.keys(o.event)
	case o.err != nil:
		c.fault(seq, unread(seq, o.err))
	case o.event.Seq != seq:
		c.fault(seq, ofRecord(CodeRecordMisplaced, seq, "holds", dec(o.event.Seq)))
	default:
		l = link{seq: seq, stored: stored.value, hash: o.event.Hash, prev: o.prev, readable: true, form: o.form, place: seq > before+1 || formFits(o.event, c.begun)}
		c.begun = !isOld(o.event.Record)
		c.Head = o.event.Hash
	}
	c.links = append(c.links, l)
	switch o.event.Fact.(type) {
	case scoring.ClockSet, scoring.JournalBegun, scoring.HistoryRestored:
	default:
		c.lastDeed = seq
	}
}

// chain checks each record against the hash that the one after it holds, and the
// last against the head. It goes back from the end, as a record that was altered
// is no witness against the one before it.
func (c *checked) chain(meta []element) {
	var head []byte
	for _, e := range meta {
		switch {
		case bytes.Equal(e.key, headKey):
			head = e.value
		case bytes.Equal(e.key, erasedKey):
			c.ErasedAt = scoring.ShownLine(string(e.value))
		}
	}
	var last uint64
	if n := len(c.links); n > 0 {
		last = c.links[n-1].seq
	}
	after := link{seq: last + 1} // where the next record would be
	switch seq, hash, ok := splitHead(head); {
	case !ok || seq < last:
		c.fault(0, ofRecord(CodeHeadMismatch, last))
	case seq > last:
		c.fault(last+1, ofRecord(CodeRecordMissing, last+1, "to", dec(seq)))
	default:
		after.readable, after.prev = true, hash
	}
	sure := true // that after is as it was written
	for _, l := range slices.Backward(c.links) {
		good := !l.readable || !after.readable || l.seq+1 != after.seq || l.hash == after.prev
		switch {
		case !good && sure:
			c.fault(l.seq, ofRecord(CodeRecordAltered, l.seq))
		case !good:
			c.fault(after.seq, ofRecord(CodeRecordUnlinked, after.seq))
		case l.newer != "":
			c.fault(l.seq, ofRecord(CodeRecordNewer, l.seq, "kind", l.newer))
		case l.erased && c.Erased != uint64(len(c.links)): // Erase leaves none
			c.fault(l.seq, ofRecord(CodeRecordErased, l.seq))
		case l.readable && !l.form:
			c.fault(l.seq, ofRecord(CodeRecordForm, l.seq))
		case l.readable && !l.place:
			c.fault(l.seq, ofRecord(CodeRecordOldForm, l.seq))
		}
		after, sure = l, good
	}
	if after.seq == 1 && after.readable && sure && after.prev != (scoring.Hash{}) {
		c.fault(1, ofRecord(CodeRecordUnlinked, 1))
	}
}

func (c *checked) readDrafts(stored []element) {
	for _, e := range stored {
		d, err := UnsealDraft(e.value)
		if err == nil && !bytes.Equal(draftKey(d), e.key) {
			err = errAltered
		}
		if err != nil {
			slot, user, _ := strings.Cut(string(e.key), "\x00")
			c.fault(0, coded(CodeDraftDamaged, "slot", slot, "user", user, "cause", err.Error()))
			continue
		}
		c.drafts = append(c.drafts, scoring.Event{Fact: d})
	}
}

// compare holds what a server that starts would show against what one that ran
// all along does.
func (c *checked) compare() {
	if c.quick || !c.OK() || c.Erased > 0 {
		return
	}
	whole := scoring.Apply(c.whole, c.drafts...)
	for _, e := range c.drafts {
		c.steps = scoring.Apply(c.steps, e)
	}
	if !reflect.DeepEqual(whole, c.steps) {
		c.fault(0, ofRecord(CodeReplayDiffers, c.Records))
	}
}
