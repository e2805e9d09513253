package scoring

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
)

// hashes are a tree's stored hashes, as tlog reads them.
type hashes []tlog.Hash

func (h hashes) ReadHashes(at []int64) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, i := range at {
		out = append(out, h[i])
	}
	return out, nil
}

// TestCheckpoint holds the tree against golang.org/x/mod's, for every size up to
// 300; records come one at a time and all at once.
func TestCheckpoint(t *testing.T) {
	var (
		stored  hashes
		records []Hash
		s       State
	)
	if got := s.Checkpoint(); got != (Checkpoint{Root: sha256.Sum256(nil)}) {
		t.Errorf("of nothing it is %v", got)
	}
	for n := range uint64(300) {
		h := Hash(sha256.Sum256(binary.BigEndian.AppendUint64(nil, n)))
		more, err := tlog.StoredHashes(int64(n), h[:], stored)
		if err != nil {
			t.Fatal(err)
		}
		stored, records = append(stored, more...), append(records, h)
		root, err := tlog.TreeHash(int64(n+1), stored)
		if err != nil {
			t.Fatal(err)
		}
		want := Checkpoint{n + 1, Hash(root)}
		before := s
		was := s.Checkpoint()
		s = Apply(s, Event{Seq: n + 1, Hash: h, Fact: BackupTaken{}})
		if got := s.Checkpoint(); got != want {
			t.Fatalf("after %d records it is %v, want %v", n+1, got, want)
		}
		if before.Checkpoint() != was {
			t.Fatalf("record %d changed the state before it", n+1)
		}
		if all := slices.Collect(Checkpoints(records)); len(all) != len(records) || all[n] != want {
			t.Fatalf("of %d records it is %v, want %v", n+1, all, want)
		}
		all := make([]Event, len(records))
		for i, h := range records {
			all[i] = Event{Seq: uint64(i + 1), Hash: h, Fact: BackupTaken{}}
		}
		if got := Apply(State{}, all...).Checkpoint(); got != want {
			t.Fatalf("of %d records at once it is %v, want %v", n+1, got, want)
		}
	}
	if got := Apply(s, Event{Fact: DraftSaved{}}).Checkpoint(); got != s.Checkpoint() {
		t.Error("a draft is in it")
	}
}

// TestPosted holds that people are shown another checkpoint after a closed slot, a
// seal, its lifting and a step of the reveal, of just that record, and the same one
// between; and that whoever may see anything of the contest sees the same.
func TestPosted(t *testing.T) {
	each := func(was State, e Event, due bool) {
		t.Helper()
		now := Apply(was, e)
		if due && now.Posted != now.Checkpoint() || !due && now.Posted != was.Posted {
			t.Errorf("after %s, record %d, people are shown %v, before %v", TypeOf(e.Fact), e.Seq, now.Posted, was.Posted)
		}
		for _, p := range now.People {
			if seen := See(now, Actor{User: p.User}); len(seen.Slots) > 0 && seen.Posted != now.Posted {
				t.Errorf("%s is shown %v, others %v", p.User, seen.Posted, now.Posted)
			}
		}
	}
	closed := 0
	for seed := range uint64(10) {
		game(t, seed, 60, func(was State, e Event) {
			f, is := e.Fact.(PhaseSet)
			switch e.Fact.(type) {
			case ResultSealed, ResultUnsealed, RevealSet: // below
			default:
				each(was, e, is && f.Phase == Closed)
			}
			if is && f.Phase == Closed {
				closed++
			}
		})
	}
	if closed == 0 {
		t.Error("no slot was closed")
	}
	w := running(t)
	for f, due := range map[Fact]bool{RevealSet{Step: 1}: true, RevealSet{Rehearsal: true}: false, ResultUnsealed{Reason: "x"}: true, MessageSaid{"pinus", "x"}: false} {
		each(w.s, w.stamp(Event{By: "panitia", Fact: f}, w.s.Seq), due)
	}
	each(w.s, w.stamp(Event{By: "panitia", Fact: ResultSealed{Snapshot: w.s.snapshot(w.s.Head, "x")}}, w.s.Seq), true)
}
