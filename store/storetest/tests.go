package storetest

import (
	"context"
	"errors"
	"reflect"
	"sync/atomic"

	"juri/scoring"
	"juri/scoring/exact"
	"juri/store"
)

func testEmpty(j *journal) {
	j.same(j.read(0), nil)
	j.same(j.read(7), nil)
	if d := j.drafts(); len(d) > 0 {
		j.Errorf("drafts in an empty journal: %v", d)
	}
	s, last, err := store.Replay(context.Background(), j.log)
	if err != nil || s.Seq != 0 || last.Seq != 0 {
		j.Errorf("replay of nothing: record %d, state of %d, %v", last.Seq, s.Seq, err)
	}
}

func testOrder(j *journal) {
	j.append(j.next(1)...)
	j.append(j.next(3)...)
	j.append(j.next(2)...)
	for seq := range uint64(8) {
		j.same(j.read(seq), j.wrote[min(seq, 6):])
	}
}

func testChain(j *journal) {
	j.append(j.next(5)...)
	s, last, err := store.Replay(context.Background(), j.log)
	if err != nil || s.Seq != 5 || s.Head != j.wrote[4].Hash || last.Hash != s.Head {
		j.Errorf("replay: state of %d, last record %d, %v", s.Seq, last.Seq, err)
	}
	var prev scoring.Hash
	for _, e := range j.read(0) {
		again, before, err := store.Unseal(e.Record)
		if err != nil || before != prev || again.Hash != e.Hash {
			j.Errorf("record %d: does not hold the hash of the one before it (%v)", e.Seq, err)
		}
		prev = e.Hash
	}
}

func testConflict(j *journal) {
	j.conflict(1, j.after(1, scoring.Hash{}, 1)...)
	j.append(j.next(2)...)
	other := j.after(0, scoring.Hash{}, 3)
	j.conflict(0, other...)
	j.conflict(1, other[1:]...)
	j.conflict(3, j.after(3, scoring.Hash{}, 1)...)
	j.same(j.read(0), j.wrote)
	j.append(j.next(1)...)
}

func testNoEvents(j *journal) {
	j.append()
	j.append(j.next(2)...)
	j.append()
	j.conflict(1)
	j.conflict(3)
	j.same(j.read(0), j.wrote)
}

func testDrafts(j *journal) {
	j.append(j.draft("P07", "ani", 80))
	j.append(j.draft("P07", "budi", 70))
	j.append(j.draft("P07", "ani", 80, 85), j.draft("P08", "ani", 60), j.draft("P07", "ani", 80, 85, 90))
	want := map[string]scoring.DraftSaved{}
	for _, e := range []scoring.Event{j.draft("P07", "ani", 80, 85, 90), j.draft("P07", "budi", 70), j.draft("P08", "ani", 60)} {
		d := e.Fact.(scoring.DraftSaved)
		want[d.Slot+"/"+d.Juror] = d
	}
	if got := j.drafts(); !reflect.DeepEqual(got, want) {
		j.Errorf("drafts are\n%+v\nwant\n%+v", got, want)
	}
	j.same(j.read(0), nil)
}

// A draft shares the fate of the records that it is appended with.
func testDraftsWithAppend(j *journal) {
	j.append(append(j.next(1), j.draft("P07", "ani", 80))...)
	j.conflict(0, append(j.after(0, scoring.Hash{}, 1), j.draft("P07", "ani", 1), j.draft("P08", "ani", 2))...)
	j.conflict(7, j.draft("P09", "ani", 3))
	if got := j.drafts(); len(got) != 1 || len(got["P07/ani"].Scores) != 1 || got["P07/ani"].Scores[0].Value != 80*exact.One {
		j.Errorf("an append that failed left drafts: %+v", got)
	}
	j.append(append([]scoring.Event{j.draft("P07", "ani", 81)}, j.next(2)...)...)
	if got := j.drafts()["P07/ani"].Scores; len(got) != 1 || got[0].Value != 81*exact.One {
		j.Errorf("the draft is %v", got)
	}
	j.same(j.read(0), j.wrote)
}

func testManyRecords(j *journal) {
	for len(j.wrote) < 3000 {
		j.append(j.next(300)...)
	}
	for _, seq := range []uint64{0, 1, 1023, 1024, 1025, 2047, 2048, 2999, 3000} {
		j.same(j.read(seq), j.wrote[seq:])
	}
}

func testStop(j *journal) {
	j.append(j.next(5)...)
	for e, err := range j.log.After(context.Background(), 0) {
		if err != nil || e.Seq != 1 {
			j.Fatalf("record %d, %v", e.Seq, err)
		}
		break
	}
	j.append(j.draft("P07", "ani"), j.draft("P08", "ani"))
	for range j.log.Drafts(context.Background()) {
		break
	}
	j.append(j.next(1)...) // a reader that stopped holds nothing up
}

func testCancelled(j *journal) {
	j.append(append(j.next(5), j.draft("P07", "ani"))...)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := j.log.Append(ctx, 5, j.next(1)...); !errors.Is(err, context.Canceled) {
		j.Errorf("append with an ended context: %v", err)
	}
	j.same(j.read(0), j.wrote)
	for e, err := range j.log.After(ctx, 0) {
		if !errors.Is(err, context.Canceled) {
			j.Fatalf("read with an ended context: record %d, %v", e.Seq, err)
		}
	}
	for _, err := range j.log.Drafts(ctx) {
		if !errors.Is(err, context.Canceled) {
			j.Fatalf("drafts with an ended context: %v", err)
		}
	}
	if _, _, err := store.Replay(ctx, j.log); !errors.Is(err, context.Canceled) {
		j.Errorf("replay with an ended context: %v", err)
	}
}

// Whoever reads during appends sees a beginning of the journal, whole commits of it.
func testReaders(j *journal) {
	const group = 3
	var done atomic.Bool
	var acknowledged atomic.Uint64
	reader := func() {
		for !done.Load() {
			least, n := acknowledged.Load(), uint64(0)
			for e, err := range j.log.After(context.Background(), 0) {
				n++
				if err != nil || e.Seq != n {
					j.Errorf("record %d: number %d, %v", n, e.Seq, err)
					return
				}
			}
			if n < least || n%group != 0 {
				j.Errorf("a reader saw %d records when %d were written, %d at a time", n, least, group)
				return
			}
		}
	}
	atOnce(reader, reader, reader, func() {
		defer done.Store(true)
		for range 60 {
			j.append(j.next(group)...)
			acknowledged.Store(uint64(len(j.wrote)))
		}
	})
	j.same(j.read(0), j.wrote)
}

// Of writers that append after the same record one succeeds.
func testWriters(j *journal) {
	for range 20 {
		seq := uint64(len(j.wrote))
		events := j.next(1)
		var won, lost atomic.Int32
		writer := func() {
			switch err := j.log.Append(context.Background(), seq, events...); {
			case err == nil:
				won.Add(1)
			case errors.Is(err, store.ErrConflict):
				lost.Add(1)
			default:
				j.Error(err)
			}
		}
		atOnce(writer, writer, writer, writer)
		if won.Load() != 1 || lost.Load() != 3 {
			j.Fatalf("%d of 4 appends after record %d succeeded, %d conflicted", won.Load(), seq, lost.Load())
		}
		j.wrote = append(j.wrote, events...)
	}
	j.same(j.read(0), j.wrote)
}

func testReopen(j *journal) {
	j.append(append(j.next(7), j.draft("P07", "ani", 80, 85))...)
	for range 3 {
		before := j.drafts()
		if err := j.log.Close(); err != nil {
			j.Fatal(err)
		}
		j.log = j.open()
		j.same(j.read(0), j.wrote)
		if after := j.drafts(); !reflect.DeepEqual(before, after) {
			j.Errorf("drafts were %v, are %v", before, after)
		}
		j.append(j.next(2)...)
	}
}

// testLarge: a write that is too large for the journal is refused as that, and
// nothing of it is there; another is taken whole.
func testLarge(j *journal) {
	j.append(j.next(1)...)
	large := j.next(20_000)
	switch err := j.log.Append(context.Background(), 1, large...); {
	case err == nil:
		j.wrote = append(j.wrote, large...)
	case !errors.Is(err, store.ErrTooLarge):
		j.Errorf("%d records at once: %v", len(large), err)
	}
	j.append(j.next(2)...)
	j.same(j.read(0), j.wrote)
}
