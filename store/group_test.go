package store

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"juri/scoring"
)

// together has commands done by one group: the first one holds the journal until
// the others wait.
func together(t *testing.T, b *Board, g *gate, by scoring.Actor, commands ...scoring.Command) []error {
	t.Helper()
	release := make(chan struct{})
	g.set(func() error { <-release; return nil }, nil)
	var all sync.WaitGroup
	all.Go(func() { do(t, b, sari, say(-1)) })
	synctest.Wait()
	errs := make([]error, len(commands))
	for i, c := range commands {
		all.Go(func() { _, errs[i] = b.Do(background, by, c) })
		synctest.Wait()
	}
	g.set(nil, nil)
	close(release)
	all.Wait()
	return errs
}

// A command that panics is told so; those in its group are written.
func TestPanicCostsOnlyItself(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		b.turn <- struct{}{}
		b.truth.Contest = nil // which no journal comes to: the decision about Next panics
		<-b.turn
		before := g.appends.Load()
		errs := together(t, b, g, sari, say(1), scoring.Next{Room: "pinus"}, say(2))
		if errs[0] != nil || errs[2] != nil || code(errs[1]) != CodePanic {
			t.Errorf("answered %v", errs)
		}
		if n := g.appends.Load() - before; n != 2 {
			t.Errorf("%d appends, so they were no group", n)
		}
		if fault := (*PanicError)(nil); !errors.As(errs[1], &fault) || fault.Command != "scoring.Next" || !strings.Contains(string(fault.Stack), "Decide") {
			t.Errorf("operators are told %v", fault)
		}
		if s := b.State(); s.Queues[0].Message.Text != "pesan 2" || s.Trouble != nil {
			t.Errorf("message %q, trouble %v", s.Queues[0].Message.Text, s.Trouble)
		}
		do(t, b, sari, say(3))
		if r, _, err := Replay(background, g.Log); err != nil || r.Head != b.State().Head {
			t.Errorf("replay: %v", err)
		}
	})
}

// narrow is a journal that takes only so many events at once.
type narrow struct {
	Log
	most int
}

func (n narrow) Append(ctx context.Context, seq uint64, events ...scoring.Event) error {
	if len(events) > n.most {
		return ErrTooLarge
	}
	return n.Log.Append(ctx, seq, events...)
}

// Of a group that is too large only who asked for too much is told so, and
// nobody is warned of the disk.
func TestTooLarge(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := NewMemory()
		openContest(t, log, 1).Close()
		g := &gate{Log: narrow{log, 2}}
		b := openBoard(t, g)
		errs := together(t, b, g, scoring.Host, say(1), scoring.Configure{Setup: setup(5)}, say(2), say(3))
		if errs[0] != nil || errs[2] != nil || errs[3] != nil || code(errs[1]) != CodeTooMuch || !errors.Is(errs[1], ErrTooLarge) {
			t.Errorf("answered %v", errs)
		}
		if s := b.State(); s.Queues[0].Message.Text != "pesan 3" || len(s.Slots) != 1 || s.Trouble != nil {
			t.Errorf("message %q, %d slots, trouble %v", s.Queues[0].Message.Text, len(s.Slots), s.Trouble)
		}
	})
}

// What is refused is refused for its own reason, also where the rest of its
// group cannot be written.
func TestRefusedWhileFailing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		release := make(chan struct{})
		g.set(func() error { <-release; return nil }, nil)
		var all sync.WaitGroup
		all.Go(func() { do(t, b, sari, say(-1)) })
		synctest.Wait()
		var good, bad error
		all.Go(func() { _, good = b.Do(background, ani, submit("p1", 80, 90)) })
		synctest.Wait()
		all.Go(func() { _, bad = b.Do(background, ani, submit("p1", 80, 101)) })
		synctest.Wait()
		cause := errors.New("no")
		g.set(failing(cause), nil)
		close(release)
		all.Wait()
		if code(good) != CodeNotSaved || !errors.Is(good, cause) || code(bad) != scoring.CodeOffScale {
			t.Errorf("answered %v and %v", good, bad)
		}
	})
}
