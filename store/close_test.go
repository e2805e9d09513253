package store

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"

	"juri/scoring"
)

func TestAfterClose(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		next, stop := b.Subscribe(ani)
		_, _ = next(background)
		release := make(chan error)
		g.set(func() error { return <-release }, nil)
		inFlight := make(chan error, 1)
		go func() {
			_, err := b.Do(background, sari, say(1))
			inFlight <- err
		}()
		synctest.Wait()
		waiting := make(chan error, 1)
		go func() {
			_, err := b.Do(background, sari, say(2))
			waiting <- err
		}()
		synctest.Wait()
		go b.Close()
		synctest.Wait()
		close(release)
		b.Close()
		if err := <-inFlight; err != nil {
			t.Errorf("the commit in flight: %v", err)
		}
		if err := <-waiting; err != nil {
			t.Errorf("the command behind it: %v", err)
		}
		if _, err := b.Do(background, sari, say(3)); code(err) != CodeClosing {
			t.Errorf("a command after the end: %v", err)
		}
		if s := b.State(); s.Queues[0].Message.Text != "pesan 2" {
			t.Errorf("the state says %q", s.Queues[0].Message.Text)
		}
		for {
			if _, err := next(background); err != nil {
				if !errors.Is(err, ErrClosed) {
					t.Error(err)
				}
				break
			}
		}
		stop()
		stop()
	})
}

func TestDoGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{Log: NewMemory()}
		b := openContest(t, g, 1)
		release := make(chan error)
		g.set(func() error { return <-release }, nil)
		first := make(chan error, 1)
		go func() {
			_, err := b.Do(background, sari, say(0))
			first <- err
		}()
		synctest.Wait()
		ctx, cancel := context.WithCancel(background)
		given := make(chan error, 1)
		go func() {
			_, err := b.Do(ctx, sari, say(1))
			given <- err
		}()
		synctest.Wait()
		cancel()
		if err := <-given; !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		close(release)
		if err := <-first; err != nil {
			t.Error(err)
		}
		do(t, b, sari, say(2))
		if _, is := records(t, g.Log)[b.State().Seq-2].Fact.(scoring.MessageSaid); !is {
			t.Error("a command that was under way did not happen")
		}
	})
}
