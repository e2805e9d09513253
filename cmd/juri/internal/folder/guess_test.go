package folder_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"juri/cmd/juri/internal/juritest"
	"juri/scoring"
	"juri/store/setup"
	"juri/tui/sshd"
)

// tally counts the records of a log by what they say, and wrong PINs by name.
type tally struct {
	wrong, waits, logins atomic.Int64

	mu    sync.Mutex
	names map[string]int
}

func (*tally) Enabled(context.Context, slog.Level) bool { return true }

func (c *tally) WithAttrs([]slog.Attr) slog.Handler { return c }

func (c *tally) WithGroup(string) slog.Handler { return c }

func (c *tally) Handle(_ context.Context, r slog.Record) error {
	switch r.Message {
	case "wrong PIN":
		c.wrong.Add(1)
		r.Attrs(func(a slog.Attr) bool {
			if a.Key == "user" {
				c.mu.Lock()
				defer c.mu.Unlock()
				c.names[a.Value.String()]++
			}
			return true
		})
	case "PIN waits":
		c.waits.Add(1)
	case "login":
		c.logins.Add(1)
	}
	return nil
}

// most is how often the name that was tried most was wrong.
func (c *tally) most() (n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, times := range c.names {
		n = max(n, times)
	}
	return n
}

// keyToScreen moves a juror's cursor down and up and measures how long each key
// takes to show, until stop.
func keyToScreen(x *juritest.Terminal, stop func(n int) bool) []time.Duration {
	var took []time.Duration
	for n := 0; !stop(n); n++ {
		before, began := x.Screen(), time.Now()
		x.Press([]string{"\x1b[B", "\x1b[A"}[n%2])
		juritest.Until(x.T, "the cursor moves", func() bool { return x.Screen() != before }, x.Screen)
		took = append(took, time.Since(began))
		time.Sleep(time.Duration(10+rand.IntN(40)) * time.Millisecond)
	}
	slices.Sort(took)
	return took
}

func share(took []time.Duration, p float64) time.Duration {
	return took[int(p*float64(len(took)-1))].Round(100 * time.Microsecond)
}

// siege is addresses that guess at PINs.
type siege struct {
	s         *served
	addresses int
	name      func() string
	pins      map[string]bool // that are right
	patient   bool            // they wait for a while where they are told to
	hangUp    time.Duration   // when they hear nothing for so long
	tried, in atomic.Int64

	stop chan struct{}
	all  sync.WaitGroup
}

// begin has everybody guess until end, or until so many were tried.
func (g *siege) begin(most int64, every time.Duration) {
	g.stop = make(chan struct{})
	for a := range 3 * g.addresses {
		g.all.Go(func() {
			from := fmt.Sprintf("127.0.0.%d", 2+a%g.addresses)
			for g.tried.Add(1) <= most {
				select {
				case <-g.stop:
					return
				case <-time.After(every):
				}
				g.guess(from)
			}
		})
	}
}

func (g *siege) end() {
	close(g.stop)
	g.all.Wait()
}

// guess tries one PIN. Who is told to wait, or hears nothing for long, hangs up.
func (g *siege) guess(from string) {
	pin := sshd.NewPIN()
	for g.pins[pin] {
		pin = sshd.NewPIN()
	}
	conn, err := g.s.Connect(from)
	if err != nil {
		return
	}
	defer conn.Close()
	defer time.AfterFunc(g.hangUp, func() { _ = conn.Close() }).Stop()
	_, _, _, err = gossh.NewClientConn(conn, g.s.Addr, &gossh.ClientConfig{
		User: g.name(), Auth: []gossh.AuthMethod{gossh.Password(pin)}, HostKeyCallback: gossh.InsecureIgnoreHostKey(),
		BannerCallback: func(string) error {
			if g.patient {
				return nil
			}
			return errors.New("no time for that")
		},
	})
	if err == nil {
		g.in.Add(1)
	}
}

// arrive logs the user in from the address until it worked, and returns how long
// that took.
func (s *served) arrive(from, user, pin string) time.Duration {
	s.T.Helper()
	began := time.Now()
	c, err := s.Login(from, user, gossh.Password(pin))
	if err != nil {
		s.T.Errorf("%s is kept out at %s: %v", user, from, err)
		return time.Minute
	}
	took := time.Since(began)
	_ = c.Close()
	return took
}

// grow gives the contest so many jurors more, and returns everybody's PIN.
func (s *served) grow(n int) (users []string, pins map[string]string) {
	s.T.Helper()
	said, err := setup.Load(s.Dir)
	if err != nil {
		s.T.Fatal(err)
	}
	for i := range n {
		said.People = append(said.People, scoring.Person{User: fmt.Sprint("juri", i), Name: fmt.Sprint("Juri ", i), Role: scoring.Juror})
	}
	if _, err := s.Folder.Board.Do(s.T.Context(), scoring.Host, scoring.Configure{Setup: said}); err != nil {
		s.T.Fatal(err)
	}
	pins = map[string]string{}
	for _, p := range s.Folder.Board.State().People {
		users = append(users, p.User)
		pins[p.User] = s.Pin(p.User)
	}
	return users, pins
}

// TestGuesses lets twenty addresses guess at PINs while a juror works: none gets
// in, and of each name no more are looked at than its rate says. With JURI_LONG=1
// it is ten thousand guesses, mostly at made-up names, while people come in for
// the first time and again, one address of the guessers' among theirs; then at one
// of them.
func TestGuesses(t *testing.T) {
	juritest.Doors(t, func(t *testing.T, web bool) {
		count := &tally{names: map[string]int{}}
		limits := sshd.Limits{UserPINs: 2, PINEvery: time.Hour}
		guesses, people, every, hangUp := int64(60), 3, time.Duration(0), time.Minute
		long := os.Getenv("JURI_LONG") != ""
		if long {
			limits, guesses, people, every, hangUp = sshd.DefaultLimits(), 10_000, 30, 100*time.Millisecond, 2*time.Second
		}
		s := serveDemo(t, func(s *served) { s.Web, s.Log, s.Limits = web, count, limits })
		users, pins := s.grow(people)
		for _, line := range []string{"next pinus", "pause pinus"} { // nothing on the screen moves by itself
			if _, e, code := s.Verb("sari", line); code != 0 {
				t.Fatal(e)
			}
		}
		ani := s.Console("ani", 80, 24)
		ani.See("P01")
		quiet := keyToScreen(ani, func(n int) bool { return n == 150 || !long && n == 5 })

		g := &siege{s: s, addresses: 20, pins: map[string]bool{}, hangUp: hangUp}
		for _, pin := range pins {
			g.pins[pin] = true
		}
		g.name = func() string { // all but those who are to come
			if rand.IntN(2) == 0 {
				return fmt.Sprint("user", rand.IntN(1000))
			}
			return users[rand.IntN(len(users)-people)]
		}
		began := time.Now()
		g.begin(guesses, every)
		shared := "127.0.0.2" // where one of them guesses too
		var fresh, known []time.Duration
		for i := range people {
			user := fmt.Sprint("juri", i)
			fresh = append(fresh, s.arrive(shared, user, pins[user]))
			known = append(known, s.arrive(shared, user, pins[user]))
			time.Sleep(every)
		}
		ended := make(chan struct{})
		go func() { defer close(ended); g.all.Wait() }()
		under := keyToScreen(ani, func(n int) bool {
			select {
			case <-ended:
				return n > 0
			default:
				return false
			}
		})
		took := time.Since(began)
		slices.Sort(fresh)
		slices.Sort(known)
		if n := g.in.Load(); n != 0 {
			t.Errorf("%d guesses came in", n)
		}
		if n, most := count.most(), limits.UserPINs+int(took/limits.PINEvery)+1; n == 0 || n > most {
			t.Errorf("%d guesses at one name were looked at, at most %d may be", n, most)
		}
		t.Logf("%d guesses from %d addresses in %s: %d looked at, %d of one name, 0 in; "+
			"logins behind one of them, for the first time p50 %s, p95 %s, again p50 %s, p95 %s; "+
			"key to screen p50 %s, p95 %s quiet and p50 %s, p95 %s meanwhile (%d and %d keys)",
			guesses, g.addresses, took.Round(time.Second), count.wrong.Load(), count.most(),
			share(fresh, .5), share(fresh, .95), share(known, .5), share(known, .95),
			share(quiet, .5), share(quiet, .95), share(under, .5), share(under, .95), len(quiet), len(under))
		if long && share(fresh, .95) > 3*time.Second {
			t.Error("who comes for the first time waits too long")
		}

		// Who is inside goes on, and comes in by key.
		s.Dial("budi")
		if long {
			s.besieged(t, pins)
		}
	})
}

// besieged has everybody guess at one very name for a minute.
func (s *served) besieged(t *testing.T, pins map[string]string) {
	g := &siege{s: s, addresses: 20, pins: map[string]bool{pins["juri1"]: true}, patient: true, hangUp: 2 * time.Second, name: func() string { return "juri1" }}
	s.arrive("127.0.0.200", "juri1", pins["juri1"])
	g.begin(1<<40, 300*time.Millisecond)
	defer g.end()
	var known []time.Duration
	for range 40 {
		known = append(known, s.arrive("127.0.0.200", "juri1", pins["juri1"]))
		time.Sleep(time.Second)
	}
	slices.Sort(known)
	t.Logf("at their very name: known p50 %s, p95 %s; %d of %d came in", share(known, .5), share(known, .95), g.in.Load(), g.tried.Load())
	for i := range 5 {
		from := fmt.Sprint("127.0.1.", 1+i)
		told, in := make(chan string, 9), make(chan error, 1)
		began := time.Now()
		go func() { in <- s.LoginTold(from, "juri1", pins["juri1"], told) }()
		heard := "in at once, as it was their turn"
		select {
		case <-told:
			heard = "told after " + time.Since(began).Round(time.Millisecond).String()
			if _, e, code := s.Verb("panitia", "unlock juri1 "+from); code != 0 {
				t.Errorf("unlock: %s", e)
			}
			if err := <-in; err != nil {
				t.Errorf("not let in: %v", err)
			}
		case err := <-in:
			if err != nil {
				t.Errorf("neither told nor let in: %v", err)
			}
		}
		t.Logf("for the first time: %s, in after %s", heard, time.Since(began).Round(time.Millisecond))
	}
	if share(known, .95) > 3*time.Second {
		t.Error("where they have been before people wait too long")
	}
}
