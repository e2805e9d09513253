// Package storetest is one suite that every journal passes.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
)

// Run holds a journal to what store.Log says. open prepares a new, empty journal
// and returns what opens it; that is called again only after the journal that it
// returned before was closed.
func Run(t *testing.T, open func(t *testing.T) func() store.Log) {
	for name, test := range map[string]func(*journal){
		"Empty":            testEmpty,
		"Order":            testOrder,
		"Chain":            testChain,
		"Conflict":         testConflict,
		"NoEvents":         testNoEvents,
		"Drafts":           testDrafts,
		"DraftsWithAppend": testDraftsWithAppend,
		"ManyRecords":      testManyRecords,
		"Stop":             testStop,
		"Cancelled":        testCancelled,
		"Large":            testLarge,
		"Readers":          testReaders,
		"Writers":          testWriters,
		"Reopen":           testReopen,
	} {
		t.Run(name, func(t *testing.T) {
			j := &journal{T: t, open: open(t)}
			j.log = j.open()
			t.Cleanup(func() {
				if err := j.log.Close(); err != nil {
					t.Errorf("close: %v", err)
				}
			})
			test(j)
		})
	}
}

// journal is one journal under test, and what was written to it.
type journal struct {
	*testing.T
	open  func() store.Log
	log   store.Log
	wrote []scoring.Event
}

// next makes n records that follow on what was written.
func (j *journal) next(n int) []scoring.Event {
	j.Helper()
	var prev scoring.Hash
	if len(j.wrote) > 0 {
		prev = j.wrote[len(j.wrote)-1].Hash
	}
	return j.after(uint64(len(j.wrote)), prev, n)
}

func (j *journal) after(seq uint64, prev scoring.Hash, n int) []scoring.Event {
	j.Helper()
	events := make([]scoring.Event, n)
	for i := range events {
		seq++
		e := &events[i]
		*e = scoring.Event{
			Seq: seq, At: time.UnixMilli(1_679_281_200_000 + int64(seq)).UTC(), Clock: time.Duration(seq), By: "sari",
			Fact: scoring.MessageSaid{Room: "pinus", Text: fmt.Sprintf("pesan %d – “%s”", seq, strings.Repeat("é", int(seq%40)))},
		}
		if seq == 1 {
			e.Fact = scoring.JournalBegun{}
		}
		if err := new(store.Secret).Seal(e, prev); err != nil {
			j.Fatal(err)
		}
		prev = e.Hash
	}
	return events
}

func (j *journal) draft(slot, juror string, values ...int) scoring.Event {
	j.Helper()
	d := scoring.DraftSaved{Slot: slot, Juror: juror, After: uint64(len(j.wrote))}
	for i, v := range values {
		d.Scores = append(d.Scores, scoring.CriterionScore{Criterion: fmt.Sprint("c", i), Value: exact.Decimal(v) * exact.One})
	}
	e := scoring.Event{By: juror, Fact: d}
	if err := new(store.Secret).Seal(&e, scoring.Hash{}); err != nil {
		j.Fatal(err)
	}
	return e
}

func (j *journal) append(events ...scoring.Event) {
	j.Helper()
	if err := j.log.Append(context.Background(), uint64(len(j.wrote)), events...); err != nil {
		j.Fatalf("append after %d: %v", len(j.wrote), err)
	}
	for _, e := range events {
		if !e.Draft() {
			j.wrote = append(j.wrote, e)
		}
	}
}

// read returns the records after seq.
func (j *journal) read(seq uint64) []scoring.Event {
	j.Helper()
	var events []scoring.Event
	for e, err := range j.log.After(context.Background(), seq) {
		if err != nil {
			j.Fatalf("read after %d: %v", seq, err)
		}
		events = append(events, e)
	}
	return events
}

func (j *journal) drafts() map[string]scoring.DraftSaved {
	j.Helper()
	kept := map[string]scoring.DraftSaved{}
	for d, err := range j.log.Drafts(context.Background()) {
		if err != nil {
			j.Fatalf("drafts: %v", err)
		}
		if _, twice := kept[d.Slot+"/"+d.Juror]; twice {
			j.Errorf("two drafts of %s by %s", d.Slot, d.Juror)
		}
		kept[d.Slot+"/"+d.Juror] = d
	}
	return kept
}

// same checks that records are those that were written, byte for byte.
func (j *journal) same(got, want []scoring.Event) {
	j.Helper()
	if len(got) != len(want) {
		j.Fatalf("%d records, want %d", len(got), len(want))
	}
	for i := range got {
		if !reflect.DeepEqual(got[i], want[i]) {
			j.Fatalf("record %d is\n%+v\nwant\n%+v", want[i].Seq, got[i], want[i])
		}
	}
}

func (j *journal) conflict(seq uint64, events ...scoring.Event) {
	j.Helper()
	if err := j.log.Append(context.Background(), seq, events...); !errors.Is(err, store.ErrConflict) {
		j.Errorf("append after %d to %d records: %v, want ErrConflict", seq, len(j.wrote), err)
	}
}

// at once calls every function in a goroutine of its own and waits for them.
func atOnce(do ...func()) {
	var all sync.WaitGroup
	for _, f := range do {
		all.Go(f)
	}
	all.Wait()
}
