package store

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"juri/scoring"
)

// A terminal that does not read misses what lies between, gets the newest, and
// nobody waits for it.
func TestStalledSubscriber(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := openContest(t, NewMemory(), 1)
		next, stop := b.Subscribe(panitia)
		defer stop()
		first, _ := next(background)
		for i := range 1000 {
			do(t, b, sari, say(i))
		}
		s, err := next(background)
		if err != nil || s.Seq != first.Seq+1000 || s.Queues[0].Message.Text != "pesan 999" {
			t.Errorf("after record %d: record %d, %q, %v", first.Seq, s.Seq, s.Queues[0].Message.Text, err)
		}
		ctx, cancel := context.WithTimeout(background, time.Hour)
		defer cancel()
		if s, err := next(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("record %d twice, %v", s.Seq, err)
		}
	})
}

// Everybody is given what they may see, and all the terminals of one person the same.
func TestSubscribersSee(t *testing.T) {
	b := openContest(t, NewMemory(), 1)
	do(t, b, ani, submit("p1", 80, 90))
	do(t, b, budi, edit("p1", 55))
	do(t, b, panitia, scoring.IssuePIN{User: "ani", Hash: "$argon2id$"})
	see := func(by scoring.Actor) scoring.State {
		next, stop := b.Subscribe(by)
		t.Cleanup(stop)
		s, err := next(background)
		noError(t, err)
		return s
	}
	if s := see(budi); s.Slot("p1").Cell("ani").Sheet != nil || s.Slot("p1").Cell("budi").Draft == nil || s.Logins != nil {
		t.Errorf("a juror sees %+v", s.Slot("p1").Cell("ani"))
	}
	if s := see(layar); s.Table == nil || len(s.Slot("p1").Cells) > 0 {
		t.Errorf("a board sees the cells %v, the table %v", s.Slot("p1").Cells, s.Table)
	}
	if s := see(panitia); s.Slot("p1").Cell("ani").Sheet == nil || s.Logins != nil {
		t.Error("an organizer sees no sheet, or logins")
	}
	next, stop := b.Subscribe(sari)
	defer stop()
	two := see(sari)
	if one, err := next(background); err != nil || one.Slots[0] != two.Slots[0] {
		t.Error("made twice for two terminals of one person")
	}
}

func TestPresence(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := openContest(t, NewMemory(), 1)
		organizer, stop := b.Subscribe(panitia)
		defer stop()
		here := func() map[string]int {
			synctest.Wait()
			s, err := organizer(background)
			noError(t, err)
			terminals := map[string]int{}
			for _, p := range s.Present {
				terminals[p.User] = p.Terminals
			}
			return terminals
		}
		if n := here(); n["panitia"] != 1 {
			t.Errorf("present: %v", n)
		}
		juror, stop1 := b.Subscribe(ani)
		_, stop2 := b.Subscribe(ani)
		if n := here(); n["ani"] != 2 {
			t.Errorf("present: %v", n)
		}
		seq := b.State().Seq
		do(t, b, sari, say(1))
		if n := here(); n["ani"] != 2 {
			t.Errorf("after a command present: %v", n)
		}
		_, _ = juror(background)
		_, stop3 := b.Subscribe(budi)
		ctx, cancel := context.WithTimeout(background, time.Minute)
		defer cancel()
		if s, err := juror(ctx); err == nil {
			t.Errorf("a juror was woken for somebody else's coming: record %d after %d", s.Seq, seq)
		}
		stop1()
		stop1()
		stop3()
		if n := here(); n["ani"] != 1 || n["budi"] != 0 {
			t.Errorf("present: %v", n)
		}
		stop2()
		s := b.State()
		for _, p := range s.Present {
			if p.User == "ani" && (p.Terminals != 0 || !p.Seen.Equal(time.Now())) {
				t.Errorf("last seen %+v", p)
			}
		}
	})
}

// Coming, going, publishing and looking at once: no state that anybody sees is
// older than one they saw, and in the end nobody is counted who is not there.
func TestComeAndGo(t *testing.T) {
	b := openContest(t, NewMemory(), 2)
	var all sync.WaitGroup
	for _, by := range []scoring.Actor{ani, budi, sari, panitia, layar} {
		for range 4 {
			all.Go(func() {
				for range 20 {
					next, stop := b.Subscribe(by)
					var last uint64
					for range 5 {
						ctx, cancel := context.WithTimeout(background, time.Millisecond)
						s, err := next(ctx)
						cancel()
						if err == nil && s.Seq < last {
							t.Errorf("%s saw record %d after %d", by.User, s.Seq, last)
						}
						last = max(last, s.Seq)
					}
					stop()
				}
			})
		}
	}
	all.Go(func() {
		for i := range 300 {
			if _, err := b.Do(background, sari, say(i)); err != nil {
				t.Error(err)
			}
		}
	})
	all.Wait()
	for _, p := range b.State().Present {
		if p.Terminals != 0 {
			t.Errorf("still present: %+v", p)
		}
	}
	if len(b.subs) != 0 {
		t.Errorf("%d subscribers are left", len(b.subs))
	}
}
