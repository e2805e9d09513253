package main

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/tui/sshd"
)

// tally counts the records of a log by what they say.
type tally struct{ wrong, locked, logins atomic.Int64 }

func (*tally) Enabled(context.Context, slog.Level) bool { return true }
func (c *tally) WithAttrs([]slog.Attr) slog.Handler     { return c }
func (c *tally) WithGroup(string) slog.Handler          { return c }

func (c *tally) Handle(_ context.Context, r slog.Record) error {
	switch r.Message {
	case "wrong PIN":
		c.wrong.Add(1)
	case "PIN not looked at":
		c.locked.Add(1)
	case "login":
		c.logins.Add(1)
	}
	return nil
}

// keyToScreen moves a juror's cursor down and up and measures how long each key
// takes to show, until stop.
func keyToScreen(x *terminal, stop func(n int) bool) []time.Duration {
	var took []time.Duration
	for n := 0; !stop(n); n++ {
		before, began := x.screen(), time.Now()
		x.press([]string{"\x1b[B", "\x1b[A"}[n%2])
		until(x.t, "the cursor moves", func() bool { return x.screen() != before }, x.screen)
		took = append(took, time.Since(began))
		time.Sleep(time.Duration(10+rand.IntN(40)) * time.Millisecond)
	}
	slices.Sort(took)
	return took
}

func share(took []time.Duration, p float64) time.Duration {
	return took[int(p*float64(len(took)-1))].Round(100 * time.Microsecond)
}

// TestGuesses lets twenty addresses guess at PINs while a juror works. None gets
// in, and no more guesses are looked at than the limits say. With JURI_LONG=1 it
// is ten thousand guesses in a minute, and the juror must not be slowed down to
// more than twice what the same run measured before.
func TestGuesses(t *testing.T) {
	const addresses = 20
	guesses, length := 150, time.Duration(0)
	limits := sshd.DefaultLimits()
	limits.UserPINs, limits.AddressPINs = 1, 1
	if os.Getenv("JURI_LONG") != "" {
		guesses, length, limits = 10_000, time.Minute, sshd.DefaultLimits()
	}
	count := &tally{}
	s := serveDemo(t, func(s *served) { s.log, s.limits = count, limits })
	var users []string
	pins := map[string]bool{}
	for _, p := range s.f.board.State().People {
		users = append(users, p.User)
		pins[s.pin(p.User)] = true
	}
	for _, line := range []string{"next pinus", "pause pinus"} { // nothing on the screen moves by itself
		if _, e, code := s.verb("sari", line); code != 0 {
			t.Fatal(e)
		}
	}
	ani := s.console("ani", 80, 24)
	ani.see("P01")
	quiet := keyToScreen(ani, func(n int) bool { return n == 150 || length == 0 && n == 5 })
	logins := count.logins.Load()

	var left atomic.Int64
	left.Store(int64(guesses))
	var attackers sync.WaitGroup
	began := time.Now()
	for a := range 3 * addresses {
		attackers.Go(func() {
			from := fmt.Sprintf("127.0.0.%d", 2+a%addresses)
			guess := func() (string, error) {
				n := int64(guesses) - left.Add(-1)
				time.Sleep(time.Until(began.Add(length * time.Duration(n) / time.Duration(guesses))))
				for {
					if pin := sshd.NewPIN(); !pins[pin] {
						return pin, nil
					}
				}
			}
			for left.Load() > 0 {
				user := users[rand.IntN(len(users))]
				if rand.IntN(2) == 0 {
					user = fmt.Sprint("user", rand.IntN(1000))
				}
				if c, err := s.login(from, user, gossh.RetryableAuthMethod(gossh.PasswordCallback(guess), 3)); err == nil {
					t.Errorf("%s got in", user)
					_ = c.Close()
				}
			}
		})
	}
	ended := make(chan struct{})
	go func() { defer close(ended); attackers.Wait() }()
	locked := map[string]bool{} // what organizers were shown
	under := keyToScreen(ani, func(n int) bool {
		for _, l := range s.f.board.State().Locks {
			locked[l.User+l.Address] = true
		}
		select {
		case <-ended:
			return n > 0
		default:
			return false
		}
	})
	<-ended
	took := time.Since(began)

	// From an address so many cost nothing, six more are slowed down and one a
	// lock's length comes after: the attack is shorter than a lock.
	most := int64(addresses * (limits.AddressPINs + 6 + 1))
	if n := count.wrong.Load(); n == 0 || n > most {
		t.Errorf("%d guesses were looked at, at most %d may be", n, most)
	}
	if n := count.logins.Load(); n != logins {
		t.Errorf("%d logins during the attack", n-logins)
	}
	if count.locked.Load() == 0 {
		t.Error("nobody was slowed down")
	}
	t.Logf("%d guesses from %d addresses in %s: %d looked at (at most %d), %d not; "+
		"key to screen p50 %s, p95 %s, p99 %s quiet and p50 %s, p95 %s, p99 %s meanwhile (%d and %d keys)",
		guesses, addresses, took.Round(time.Second), count.wrong.Load(), most, count.locked.Load(),
		share(quiet, .5), share(quiet, .95), share(quiet, .99), share(under, .5), share(under, .95), share(under, .99), len(quiet), len(under))
	if length > 0 && share(under, .5) > 2*share(quiet, .5) {
		t.Error("the juror is slowed down to more than twice the quiet value")
	}

	// Who is inside goes on, and comes in by key.
	s.dial("budi")
	if length > 0 && len(locked) == 0 {
		t.Error("organizers see no lock")
	}
	for l := range locked {
		if strings.HasPrefix(l, "user") {
			t.Errorf("organizers see %q, whom nobody knows", l)
		}
	}
}
