package store

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"sync"
	"testing"

	"juri/scoring"
)

// Two boards on one journal: each catches up with the other and decides anew.
func TestConflict(t *testing.T) {
	log := NewMemory()
	a := openContest(t, log, 1)
	b := openBoard(t, log)
	do(t, a, ani, submit("p1", 80, 90))
	do(t, a, budi, edit("p1", 55))
	if _, err := b.Do(background, ani, submit("p1", 80, 90)); err != nil && code(err) != scoring.CodeUnchanged {
		t.Error(err)
	}
	do(t, b, sari, scoring.Next{Room: "pinus"})
	if s := b.State(); s.Slot("p1").Cell("ani").Sheet == nil || s.Slot("p1").Cell("budi").Draft == nil {
		t.Error("the other board's sheet and draft are not there")
	}
	var all sync.WaitGroup
	for i := range 50 {
		for _, board := range []*Board{a, b} {
			all.Go(func() { do(t, board, sari, say(i)) })
		}
	}
	all.Wait()
	do(t, a, sari, say(-1))
	do(t, b, sari, say(-2))
	do(t, a, sari, say(-3))
	s, _, err := Replay(background, log)
	if err != nil || s.Head != a.State().Head {
		t.Errorf("replay: %v", err)
	}
	said := 0
	for _, e := range records(t, log) {
		if _, is := e.Fact.(scoring.MessageSaid); is {
			said++
		}
	}
	if said != 103 {
		t.Errorf("%d of 103 commands happened", said)
	}
}

// A journal that went another way than the board's is no journal to go on with.
func TestFork(t *testing.T) {
	log, other := NewMemory(), NewMemory()
	b := openContest(t, log, 1)
	do(t, b, sari, say(0))
	theirs := openContest(t, other, 1)
	do(t, theirs, sari, say(9))
	do(t, theirs, sari, say(1))
	log.mu.Lock()
	log.events = other.events
	log.mu.Unlock()
	before := b.State()
	if _, err := b.Do(background, sari, say(2)); code(err) != CodeNotSaved {
		t.Errorf("told %v", err)
	}
	if s := b.State(); s.Head != before.Head || s.Trouble == nil || s.Trouble.Code != CodeRecordUnlinked {
		t.Errorf("at record %d with trouble %v", s.Seq, s.Trouble)
	}
}

// What runs is what a restart makes of the journal, after whatever was asked.
func TestReplayEqualsLive(t *testing.T) {
	for seed := range uint64(20) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			log := NewMemory()
			b := openContest(t, log, 6)
			r := rand.New(rand.NewPCG(seed, 1))
			slot := func() string { return fmt.Sprint("p", 1+r.IntN(7)) }
			commands := []func() (scoring.Actor, scoring.Command){
				func() (scoring.Actor, scoring.Command) { return ani, submit(slot(), r.IntN(105), r.IntN(100)) },
				func() (scoring.Actor, scoring.Command) { return budi, submit(slot(), r.IntN(105), r.IntN(100)) },
				func() (scoring.Actor, scoring.Command) { return ani, edit(slot(), r.IntN(105)) },
				func() (scoring.Actor, scoring.Command) {
					return ani, scoring.EditSheet{Slot: slot(), Clear: []string{"isi"}}
				},
				func() (scoring.Actor, scoring.Command) { return budi, scoring.EditSheet{Slot: slot(), Discard: true} },
				func() (scoring.Actor, scoring.Command) { return sari, scoring.Next{Room: "pinus"} },
				func() (scoring.Actor, scoring.Command) { return sari, scoring.Close{Slot: slot()} },
				func() (scoring.Actor, scoring.Command) {
					return sari, scoring.Reopen{Slot: slot(), Reason: "salah \xff catat"}
				},
				func() (scoring.Actor, scoring.Command) { return sari, scoring.Undo{Room: "pinus"} },
				func() (scoring.Actor, scoring.Command) { return sari, scoring.Pause{Room: "pinus"} },
				func() (scoring.Actor, scoring.Command) {
					return sari, scoring.Move{Slot: slot(), Room: "pinus", Before: slot()}
				},
				func() (scoring.Actor, scoring.Command) { return sari, say(r.IntN(9)) },
				func() (scoring.Actor, scoring.Command) { return budi, scoring.Recuse{Slot: slot(), Reason: "saudara"} },
				func() (scoring.Actor, scoring.Command) { return panitia, scoring.ShowOn{Mode: scoring.ShowStandings} },
				func() (scoring.Actor, scoring.Command) {
					return panitia, scoring.IssuePIN{User: "ani", Hash: "$argon2id$"}
				},
			}
			var all sync.WaitGroup
			for range 300 {
				by, c := commands[r.IntN(len(commands))]()
				if r.IntN(3) == 0 {
					all.Go(func() { _, _ = b.Do(background, by, c) }) // refusals are part of it
				} else {
					_, _ = b.Do(background, by, c)
				}
			}
			all.Wait()
			live := b.State()
			replayed, _, err := Replay(background, log)
			noError(t, err)
			if live.Seq < 50 {
				t.Fatalf("only %d records", live.Seq)
			}
			if !reflect.DeepEqual(live, replayed) {
				t.Errorf("live:\n%+v\nreplayed:\n%+v", live, replayed)
			}
		})
	}
}
