package sshd

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"charm.land/ssh"
)

// secrets is the PINs of people; everybody else has none. Each check takes so
// long.
type secrets struct {
	pins   map[string]string
	takes  time.Duration
	looked atomic.Int64
	came   atomic.Int64 // right ones
	within atomic.Int32 // looked at now
	most   atomic.Int32
}

func (*secrets) Key(context.Context, string, ssh.PublicKey) (string, bool) { return "", false }
func (s *secrets) Person(user string) Person {
	_, known := s.pins[user]
	return Person{Known: known}
}

func (*secrets) Over(string, string, Person) error { return nil }

func (s *secrets) PIN(_ context.Context, user, pin string) (string, bool) {
	s.looked.Add(1)
	if n := s.within.Add(1); n > s.most.Load() {
		s.most.Store(n)
	}
	defer s.within.Add(-1)
	time.Sleep(s.takes)
	if s.pins[user] == "" || s.pins[user] != pin {
		return "", false
	}
	s.came.Add(1)
	return "pin", true
}

// gated is a gate on a clock of its own, and people's PINs.
type gated struct {
	*gate
	t     *testing.T
	auth  *secrets
	ctx   context.Context
	hears sync.Mutex
	heard []Guesses
}

// last is what was told last.
func (x *gated) last() Guesses {
	x.hears.Lock()
	defer x.hears.Unlock()
	return x.heard[len(x.heard)-1]
}

// gatedTest runs f beside a gate with the usual limits, but for set's. PINs take 25 ms.
func gatedTest(t *testing.T, set func(*Limits), f func(*gated)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		limits := Limits{Hashing: 1}.withDefaults()
		if set != nil {
			set(&limits)
		}
		x := &gated{t: t, auth: &secrets{pins: map[string]string{}, takes: 25 * time.Millisecond}}
		for i := range 30 {
			x.auth.pins[fmt.Sprint("juri", i)] = fmt.Sprintf("%08d", i)
		}
		x.gate = newGate(limits, newGuests("", slog.New(slog.DiscardHandler)), func(g Guesses) {
			x.hears.Lock()
			defer x.hears.Unlock()
			x.heard = append(x.heard, g)
		})
		var cancel context.CancelFunc
		x.ctx, cancel = context.WithCancel(t.Context())
		f(x)
		cancel()
		x.close()
		time.Sleep(time.Minute) // everybody goes
	})
}

// try tries a PIN and waits for what comes of it.
func (x *gated) try(user, pin, address string) (bool, error) {
	_, ok, err := x.check(x.ctx, attempt{user, pin, address}, x.auth, func() {})
	return ok, err
}

// enters logs the user in with the right PIN; it fails after a minute.
func (x *gated) enters(user, address string) (took time.Duration, told bool) {
	x.t.Helper()
	began := time.Now()
	ctx, cancel := context.WithTimeout(x.ctx, 2*time.Minute)
	defer cancel()
	for {
		_, ok, err := x.check(ctx, attempt{user, x.auth.pins[user], address}, x.auth, func() { told = true })
		if ok {
			x.guests.add(subject{user, address})
			return time.Since(began), told
		}
		if !errors.Is(err, errBusy) {
			x.t.Errorf("%s at %s: %v after %s", user, address, err, time.Since(began))
			return time.Since(began), told
		}
	}
}

// guess guesses from the address over so many connections, each time at the next
// name, until ctx ends.
func (x *gated) guess(ctx context.Context, connections int, address string, name func(n int) string) {
	for c := range connections {
		go func() {
			for n := c; ctx.Err() == nil; n += connections {
				_, _, err := x.check(ctx, attempt{name(n), "no", address}, x.auth, func() {})
				if errors.Is(err, errBusy) {
					time.Sleep(50 * time.Millisecond) // connects again
				}
			}
		}()
	}
}

func at(i int) string { return fmt.Sprint("10.0.0.", i) }

// attack has twenty addresses guess for so long, and calls f meanwhile.
func (x *gated) attack(d time.Duration, name func(n int) string, f func()) {
	ctx, cancel := context.WithTimeout(x.ctx, d)
	defer cancel()
	for a := range 20 {
		x.guess(ctx, 12, at(a), name) // as many as may be open
	}
	f()
	<-ctx.Done()
	synctest.Wait()
}

// TestRateOfAName guesses at one name for a day, from one address and from fifty:
// a few at once, and then one every ten seconds.
func TestRateOfAName(t *testing.T) {
	for addresses, hours := range map[int]int{1: 24, 50: 1} {
		gatedTest(t, nil, func(x *gated) {
			for a := range addresses {
				x.guess(x.ctx, 1, at(a), func(int) string { return "juri1" })
			}
			time.Sleep(time.Duration(hours) * time.Hour)
			looked := x.auth.looked.Load()
			if most := int64(5 + 360*hours); looked > most || looked < most-40 {
				t.Errorf("from %d addresses: %d guesses in %d hours", addresses, looked, hours)
			}
			t.Logf("from %d addresses: %d guesses in %d hours, chance %.2g of 8 digits", addresses, looked, hours, float64(looked)/1e8)
		})
	}
}

// TestRateOfAnAddress guesses at another name each time from one address: a few
// at once, and then one a second.
func TestRateOfAnAddress(t *testing.T) {
	gatedTest(t, nil, func(x *gated) {
		x.guess(x.ctx, 3, at(1), func(n int) string { return fmt.Sprint("nobody", n) })
		time.Sleep(10 * time.Minute)
		if n := x.auth.looked.Load(); n > 20+600 || n < 570 {
			t.Errorf("%d guesses in ten minutes", n)
		}
		x.mu.Lock()
		defer x.mu.Unlock()
		if n := len(x.accounts.all); n > maxAccounts {
			t.Errorf("%d accounts", n)
		}
	})
}

// TestOthersGuessedAt lets people in who come for the first time, all from one
// address from which somebody guesses too, while twenty addresses guess at all
// other names, and at names that nobody has. Those who have been there before
// wait no longer.
func TestOthersGuessedAt(t *testing.T) {
	gatedTest(t, nil, func(x *gated) {
		for i := range 10 {
			x.enters(fmt.Sprint("juri", i), at(0)) // known
		}
		var fresh, known []time.Duration
		other := func(n int) string {
			if n%2 == 0 {
				return fmt.Sprint("nobody", n)
			}
			return fmt.Sprint("juri", 20+n/2%10)
		}
		x.attack(time.Minute, other, func() {
			time.Sleep(2 * time.Second)
			for i := range 20 {
				took, _ := x.enters(fmt.Sprint("juri", i), at(0))
				if i < 10 {
					known = append(known, took)
				} else {
					fresh = append(fresh, took)
				}
				time.Sleep(time.Second)
			}
		})
		slices.Sort(fresh)
		slices.Sort(known)
		if fresh[len(fresh)-1] > 3*time.Second || known[len(known)-1] > time.Second {
			t.Errorf("fresh people wait %s, known ones %s", fresh, known)
		}
		if n := x.auth.came.Load(); n != 30 {
			t.Errorf("%d right PINs", n)
		}
		t.Logf("slowest of fresh people %s, of known ones %s; %d PINs looked at", fresh[len(fresh)-1], known[len(known)-1], x.auth.looked.Load())
	})
}

// TestAllAtOnce lets a hall in at once while twenty addresses guess.
func TestAllAtOnce(t *testing.T) {
	gatedTest(t, nil, func(x *gated) {
		var slowest atomic.Int64
		x.attack(time.Minute, func(n int) string { return fmt.Sprint("nobody", n) }, func() {
			time.Sleep(2 * time.Second)
			for i := range 30 {
				go func() {
					took, _ := x.enters(fmt.Sprint("juri", i), at(0))
					slowest.Store(max(slowest.Load(), int64(took)))
				}()
			}
		})
		if took := time.Duration(slowest.Load()); took > 10*time.Second {
			t.Errorf("the slowest of thirty took %s", took)
		}
	})
}

// TestGuessedAt guesses at one person's very name: where they have been they
// come in, elsewhere they are told, organizers see them first, and let them in.
func TestGuessedAt(t *testing.T) {
	gatedTest(t, nil, func(x *gated) {
		x.enters("juri1", "10.0.1.1")
		x.attack(time.Minute, func(int) string { return "juri1" }, func() {
			time.Sleep(5 * time.Second)
			if took, told := x.enters("juri1", "10.0.1.1"); took > time.Second || told {
				t.Errorf("at a known address: %s, told %v", took, told)
			}
			in := make(chan time.Duration, 1)
			told := make(chan struct{})
			go func() {
				_, ok, err := x.check(x.ctx, attempt{"juri1", x.auth.pins["juri1"], "10.0.1.2"}, x.auth, func() { close(told) })
				if !ok {
					t.Errorf("not let in: %v", err)
				}
				in <- 0
			}()
			<-told
			time.Sleep(1500 * time.Millisecond)
			last := x.last()
			if len(last.Delayed) == 0 || last.Delayed[0].User != "juri1" || last.Delayed[0].Address != "10.0.1.2" || last.Addresses < 5 ||
				len(last.Names) != 1 || last.Names[0].User != "juri1" || last.Wrong < 5 {
				t.Errorf("organizers hear %+v", last)
			}
			select {
			case <-in: // it may have been their turn
			default:
				began := time.Now()
				x.let("juri1", "10.0.1.2")
				<-in
				if took := time.Since(began); took > time.Second {
					t.Errorf("it took %s once let in", took)
				}
			}
			if took, told := x.enters("juri1", "10.0.1.2"); took > time.Second || told {
				t.Errorf("the next time: %s, told %v", took, told)
			}
		})
		time.Sleep(guessMemory + time.Minute)
		if last := x.last(); last.Wrong != 0 || len(last.Delayed) != 0 {
			t.Errorf("long after: %+v", last)
		}
	})
}

// TestWhoPaysWhat holds that a right PIN clears what its address owes, and not
// what its name does.
func TestWhoPaysWhat(t *testing.T) {
	gatedTest(t, nil, func(x *gated) {
		for range 4 {
			x.try("juri1", "no", at(1))
		}
		for i := range 16 {
			x.try(fmt.Sprint("nobody", i), "no", at(1))
		}
		name, address := subject{user: "juri1"}, subject{address: at(1)}
		if n := x.accounts.of(address).wrong; n < 18 {
			t.Errorf("the address owes %v", n)
		}
		x.enters("juri1", at(1))
		if n := x.accounts.of(address).wrong; n != 0 {
			t.Errorf("the address owes %v after a right PIN", n)
		}
		if n := x.accounts.of(name).wrong; n < 3 {
			t.Errorf("the name owes %v after a right PIN", n)
		}
		for range 10 { // a known pair has an account of its own
			x.try("juri1", "no", at(1))
		}
		if n := x.accounts.of(name).wrong; n > 4 {
			t.Errorf("the name owes %v after guesses where juri1 has been", n)
		}
	})
}

// TestManyNames holds that a flood of names takes a bounded memory and clears
// nobody's account.
func TestManyNames(t *testing.T) {
	gatedTest(t, nil, func(x *gated) {
		for range 5 {
			x.try("juri1", "no", at(1))
		}
		for i := range maxAccounts + 500 {
			x.accounts.of(subject{user: fmt.Sprint("nobody", i)}).wrong = 1
		}
		x.mu.Lock()
		defer x.mu.Unlock()
		if n := len(x.accounts.all); n > maxAccounts {
			t.Errorf("%d accounts", n)
		}
		if !x.accounts.of(subject{user: "juri1"}).owes(x.accounts.byName) {
			t.Error("the flood cleared juri1's account")
		}
	})
}

// TestGateIsFull holds that few PINs are looked at at once, and that where too
// many wait the least likely one goes.
func TestGateIsFull(t *testing.T) {
	gatedTest(t, func(l *Limits) { l.Hashing, l.Waiting, l.AddressPINs = 2, 5, 1000 }, func(x *gated) {
		x.auth.takes = time.Second
		results := make(chan string, 20)
		try := func(user, pin string) {
			go func() {
				ok, err := x.try(user, pin, at(1))
				results <- fmt.Sprint(user, " ", ok, " ", err)
			}()
			synctest.Wait()
		}
		for i := range 7 { // two are looked at, five wait
			try(fmt.Sprint("nobody", i), "no")
		}
		try("nobody7", "no")
		if got := <-results; got != "nobody7 false "+errBusy.Error() {
			t.Error(got)
		}
		try("juri1", x.auth.pins["juri1"])
		if got := <-results; !strings.HasSuffix(got, errBusy.Error()) || strings.HasPrefix(got, "juri1") {
			t.Error(got)
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		close(results)
		var in []string
		for r := range results {
			if strings.Contains(r, "true") {
				in = append(in, r)
			}
		}
		if len(in) != 1 || in[0] != "juri1 true <nil>" || x.auth.most.Load() != 2 {
			t.Errorf("came in %q, %d at once", in, x.auth.most.Load())
		}
	})
}

// TestGateLeft holds that who goes away while waiting takes no turn.
func TestGateLeft(t *testing.T) {
	gatedTest(t, func(l *Limits) { l.UserPINs = 1 }, func(x *gated) {
		x.try("juri1", "no", at(1))
		ctx, cancel := context.WithCancel(x.ctx)
		go func() {
			time.Sleep(time.Second)
			cancel()
		}()
		if _, _, err := x.check(ctx, attempt{"juri1", "no", at(1)}, x.auth, func() {}); !errors.Is(err, context.Canceled) {
			t.Errorf("err %v", err)
		}
		if n := x.auth.looked.Load(); n != 1 || len(x.waiting) != 0 {
			t.Errorf("%d looked at, %d wait", n, len(x.waiting))
		}
	})
}
