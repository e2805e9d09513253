package store

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"

	"juri/scoring"
)

// Nothing is shown or acknowledged before it is on disk.
func TestAppendComesFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		next, stop := b.Subscribe(panitia)
		defer stop()
		seen, _ := next(background)

		release := make(chan error)
		g.set(func() error { return <-release }, nil)
		acknowledged := make(chan []scoring.Event, 1)
		go func() {
			events, _ := b.Do(background, sari, say(1))
			acknowledged <- events
		}()
		woken := make(chan scoring.State, 1)
		go func() {
			s, _ := next(background)
			woken <- s
		}()
		synctest.Wait()
		select {
		case <-acknowledged:
			t.Error("acknowledged before it was appended")
		case <-woken:
			t.Error("published before it was appended")
		default:
		}
		if s := b.State(); s.Seq != seen.Seq || s.Queues[0].Message.Text != "" {
			t.Errorf("applied before it was appended: record %d, %q", s.Seq, s.Queues[0].Message.Text)
		}
		release <- nil
		events := <-acknowledged
		if s := <-woken; s.Seq != events[0].Seq || s.Head != events[0].Hash || s.Queues[0].Message.Text != "pesan 1" {
			t.Errorf("published record %d, %q", s.Seq, s.Queues[0].Message.Text)
		}
	})
}

// While one commit is written the commands that come wait together.
func TestSharedCommits(t *testing.T) {
	const callers = 64
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		release := make(chan error)
		g.set(func() error { return <-release }, nil)
		start := g.appends.Load()
		var all sync.WaitGroup
		for i := range callers {
			all.Go(func() { do(t, b, sari, say(i)) })
		}
		synctest.Wait()
		close(release)
		all.Wait()
		if n := g.appends.Load() - start; n > 2 {
			t.Errorf("%d commands took %d appends", callers, n)
		}
		texts := map[string]bool{}
		for _, e := range records(t, g.Log) {
			if m, is := e.Fact.(scoring.MessageSaid); is {
				texts[m.Text] = true
			}
		}
		if len(texts) != callers {
			t.Errorf("%d of %d commands happened", len(texts), callers)
		}
	})
}

// Each command is decided against what those before it in the commit leave, and
// one that is refused harms none.
func TestNeighbours(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 3)
		group := []struct {
			by   scoring.Actor
			cmd  scoring.Command
			want scoring.Code
		}{
			{ani, submit("p1", 80, 90), ""},
			{ani, submit("p1", 80, 90), scoring.CodeUnchanged},
			{budi, submit("p1", 80, 101), scoring.CodeOffScale},
			{ani, scoring.Next{Room: "pinus"}, scoring.CodeNotAllowed},
			{sari, scoring.Next{Room: "pinus"}, ""}, // to questions
			{sari, scoring.Next{Room: "pinus"}, ""}, // to scoring
			{budi, submit("p1", 70, 70), ""},
			{sari, scoring.Close{Slot: "p1"}, ""},
			{ani, submit("p1", 81, 90), scoring.CodeSlotNotOpen},
			{ani, submit("p2", 81, 90), scoring.CodeSlotNotOpen},
			{sari, scoring.Next{Room: "pinus"}, ""}, // p2
			{ani, submit("p2", 81, 90), ""},
		}
		release := make(chan error)
		g.set(func() error { return <-release }, nil)
		go b.Do(background, sari, say(0))
		synctest.Wait()
		start := g.appends.Load()
		errs := make([]error, len(group))
		events := make([][]scoring.Event, len(group))
		var all sync.WaitGroup
		for i, r := range group {
			all.Go(func() { events[i], errs[i] = b.Do(background, r.by, r.cmd) })
			synctest.Wait() // they wait in this order
		}
		g.set(nil, nil)
		release <- nil
		all.Wait()
		if n := g.appends.Load() - start; n != 1 {
			t.Errorf("took %d appends", n)
		}
		seq := b.State().Seq
		for i, r := range slices.Backward(group) {
			if got := code(errs[i]); got != r.want {
				t.Errorf("%s %+v: %q, want %q", r.by.User, r.cmd, got, r.want)
			}
			if r.want == "" {
				if len(events[i]) != 1 || events[i][0].Seq != seq {
					t.Errorf("%T led to %+v, want record %d", r.cmd, events[i], seq)
				}
				seq--
			}
		}
		if _, _, err := Replay(background, g.Log); err != nil {
			t.Error(err)
		}
	})
}

// An append that fails moves nothing, and all who waited for it are told.
func TestFailedAppend(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		juror, stop := b.Subscribe(ani)
		defer stop()
		_, _ = juror(background)
		before := b.State()

		release := make(chan error)
		g.set(func() error { <-release; return syscall.EIO }, nil)
		var all sync.WaitGroup
		for i := range 5 {
			all.Go(func() {
				_, err := b.Do(background, sari, say(i))
				if code(err) != CodeNotSaved || !errors.Is(err, syscall.EIO) {
					t.Errorf("told %v", err)
				}
			})
		}
		synctest.Wait()
		close(release)
		all.Wait()
		after := b.State()
		if after.Seq != before.Seq || after.Head != before.Head || !reflect.DeepEqual(after.Queues, before.Queues) {
			t.Errorf("the state moved from record %d to %d", before.Seq, after.Seq)
		}
		told := make(chan bool, 1)
		ctx, cancel := context.WithCancel(background)
		go func() {
			_, err := juror(ctx)
			told <- err == nil
		}()
		synctest.Wait()
		cancel()
		if <-told {
			t.Error("a juror was told of what did not happen")
		}
	})
}
