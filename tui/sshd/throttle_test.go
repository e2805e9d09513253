package sshd

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"
)

// throttled is a throttle on a clock of its own.
type throttled struct {
	*throttle
	t     *testing.T
	clock time.Time
	heard [][]Lock
}

func newThrottled(t *testing.T) *throttled {
	x := &throttled{t: t, clock: time.Date(2023, 3, 20, 8, 0, 0, 0, time.UTC)}
	x.throttle = newThrottle(Limits{UserPINs: 3, AddressPINs: 10, Lock: 10 * time.Minute},
		func(l []Lock) { x.heard = append(x.heard, slices.Clone(l)) })
	x.now = func() time.Time { return x.clock }
	t.Cleanup(x.close)
	return x
}

// try tries a PIN and reports whether it was looked at.
func (x *throttled) try(user, address string, v verdict) bool {
	end, err := x.begin(user, address)
	if err != nil {
		return false
	}
	end(v)
	return true
}

// forAs guesses as often as it can for so long, and returns how often.
func (x *throttled) forAs(d time.Duration, user, address string) (tried int) {
	for end := x.clock.Add(d); x.clock.Before(end); x.clock = x.clock.Add(100 * time.Millisecond) {
		for x.try(user, address, wrong) {
			tried++
		}
	}
	return tried
}

func TestSlowDownThenLock(t *testing.T) {
	x := newThrottled(t)
	waits := []time.Duration{0, 0, 0, 1, 2, 4, 8, 16, 32, 600, 600}
	for i, w := range waits {
		wait := w * time.Second
		if wait > 0 {
			x.clock = x.clock.Add(wait - time.Millisecond)
			if x.try("ani", "10.0.0.9", right) {
				t.Fatalf("PIN %d was looked at before %s", i+1, wait)
			}
			x.clock = x.clock.Add(time.Millisecond)
		}
		if !x.try("ani", fmt.Sprint("10.0.1.", i), wrong) {
			t.Fatalf("PIN %d was not looked at after %s", i+1, wait)
		}
	}
	if !x.try("budi", "10.0.0.9", right) {
		t.Error("budi is locked too")
	}
	last := x.heard[len(x.heard)-1]
	if len(last) != 1 || last[0] != (Lock{User: "ani", Wrong: len(waits), Until: x.clock.Add(10 * time.Minute)}) {
		t.Errorf("heard %+v", last)
	}
	x.clock = x.clock.Add(10 * time.Minute)
	if !x.try("ani", "10.0.0.9", right) {
		t.Error("still locked after its time")
	}
	if last := x.heard[len(x.heard)-1]; len(last) != 0 {
		t.Errorf("after a right PIN: %+v", last)
	}
}

// An hour of guessing comes to a number that the limits give.
func TestGuessesInAnHour(t *testing.T) {
	x := newThrottled(t)
	// 3 and 6 at once or slowed down in the first minute, then one in ten minutes.
	if n := x.forAs(time.Hour, "ani", "10.0.0.9"); n < 12 || n > 3+slowDowns+6 {
		t.Errorf("%d guesses in an hour", n)
	}
	x = newThrottled(t)
	n := 0
	for end := x.clock.Add(time.Hour); x.clock.Before(end); x.clock = x.clock.Add(time.Second) {
		for x.try(fmt.Sprint("user", n), "10.0.0.9", wrong) { // another name each time
			n++
		}
	}
	if n < 20 || n > 10+slowDowns+6 {
		t.Errorf("%d guesses in an hour at many names", n)
	}
}

// Who guesses at ani's PIN from elsewhere does not keep ani out where ani was.
func TestOwnerIsNotLockedOut(t *testing.T) {
	x := newThrottled(t)
	x.try("ani", "10.0.0.1", right)
	for i := range 40 {
		x.try("ani", fmt.Sprint("10.0.9.", i), wrong)
		x.clock = x.clock.Add(time.Minute)
	}
	if x.try("ani", "10.0.0.2", right) {
		t.Error("ani is not locked elsewhere")
	}
	if !x.try("ani", "10.0.0.1", wrong) || !x.try("ani", "10.0.0.1", right) {
		t.Error("ani is kept out")
	}
}

// Guesses all at once are no more than one after the other.
func TestGuessesAtOnce(t *testing.T) {
	x := newThrottled(t)
	var ends []func(verdict)
	for range 500 {
		if end, err := x.begin("ani", "10.0.0.9"); err == nil {
			ends = append(ends, end)
		}
	}
	if len(ends) != 3 {
		t.Fatalf("%d at once", len(ends))
	}
	var all sync.WaitGroup
	for _, end := range ends {
		all.Go(func() { end(wrong) })
	}
	all.Wait()
	if x.try("ani", "10.0.0.9", right) {
		t.Error("a fourth at once")
	}
	x.clock = x.clock.Add(time.Second)
	end, err := x.begin("ani", "10.0.0.9")
	if err != nil {
		t.Fatal(err)
	}
	if x.try("ani", "10.0.0.9", right) {
		t.Error("two at a time while slowed down")
	}
	end(unknown)
	if !x.try("ani", "10.0.0.9", right) {
		t.Error("one that was not looked at in the end counts")
	}
}

func TestLift(t *testing.T) {
	x := newThrottled(t)
	x.forAs(2*time.Minute, "ani", "10.0.0.9")
	if x.try("ani", "10.0.0.8", right) {
		t.Fatal("ani is not locked")
	}
	if !x.lift("ani", "") || x.lift("ani", "") || x.lift("budi", "") {
		t.Error("lift")
	}
	if !x.try("ani", "10.0.0.8", right) {
		t.Error("ani is still locked")
	}
	if last := x.heard[len(x.heard)-1]; len(last) != 0 {
		t.Errorf("heard %+v", last)
	}
}

// A flood of names takes a bounded memory and frees nobody's lock.
func TestManyNames(t *testing.T) {
	x := newThrottled(t)
	x.forAs(2*time.Minute, "ani", "10.0.0.9")
	for i := range maxSubjects + 500 {
		x.try(fmt.Sprint("user", i), fmt.Sprint("10.1.", i), wrong)
	}
	if n := len(x.failed); n > maxSubjects {
		t.Errorf("%d subjects", n)
	}
	if x.try("ani", "10.0.0.8", right) {
		t.Error("the flood freed ani's lock")
	}
}

// The end of a lock is told without anybody asking.
func TestLockEnds(t *testing.T) {
	heard := make(chan []Lock, 10)
	x := newThrottle(Limits{UserPINs: 1, AddressPINs: 100, Lock: 20 * time.Millisecond}, func(l []Lock) { heard <- l })
	defer x.close()
	locked := false
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if end, err := x.begin("ani", "10.0.0.9"); err == nil && !locked {
			end(wrong)
		} else if err == nil {
			end(unknown)
		}
		select {
		case l := <-heard:
			if locked && len(l) == 0 {
				return
			}
			locked = len(l) > 0
		default:
		}
	}
	t.Error("the end of the lock was never told")
}
