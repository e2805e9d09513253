package main

import (
	"strings"
	"testing"
	"time"

	"juri/cmd/juri/internal/juritest"
	"juri/tui/sshd"
)

// TestHostileClients sends what no client should, and looks whether the people
// inside notice and whether a goroutine or memory is left behind.
func TestHostileClients(t *testing.T) {
	juritest.Doors(t, func(t *testing.T, web bool) {
		s := serveDemo(t, func(s *served) {
			s.Web = web
			s.Limits = sshd.Limits{Rate: 10_000, Strangers: 400, StrangersPerAddress: 300, PerPerson: 40, UserPINs: 1000, AddressPINs: 1000,
				Handshake: time.Minute, Keepalive: time.Second, Silence: 5 * time.Second}
		})
		inside := s.Console("ani", 80, 24)
		inside.See("Ani Rahma")
		s.attacked(t, inside, s.Pin("budi"))
	})
}

// TestHostileClientsOfTheBinary does the same to the built and running program,
// twice, and asks it at the end which goroutines it had.
func TestHostileClientsOfTheBinary(t *testing.T) {
	t.Parallel()
	flags := []string{"--connection-rate=10000", "--max-strangers=400", "--max-strangers-address=300", "--wrong-pins=1000",
		"--wrong-pins-address=1000", "--max-per-person=40", "--handshake-timeout=1m", "--keepalive=1s", "--silence-timeout=5s"}
	quiet := serveChild(t, flags...)
	quiet.Console("ani", 80, 24).See("Ani Rahma")
	quiet.warm(t)
	usual, _ := quiet.goroutines(t)

	s := serveChild(t, flags...)
	pin := s.Issued(t, "budi")
	inside := s.Console("ani", 80, 24)
	inside.See("Ani Rahma")
	s.attacked(t, inside, pin)
	once := s.measure()
	if !juritest.Raced && !testing.Short() {
		s.attacked(t, inside, pin)
	}
	twice := s.measure()
	t.Logf("resident %d MiB after the attacks, %d MiB after them again; %d files open", once.memory>>20, twice.memory>>20, twice.files)
	if twice.memory > once.memory+96<<20 {
		t.Errorf("the same attacks again take %d MiB more", (twice.memory-once.memory)>>20)
	}
	log := s.said.String()
	if !strings.Contains(log, "user=citra") || strings.Contains(log, "user=budi remote=127.0.0.9:") {
		t.Error("the log does not say that it was citra, or says that it was budi")
	}
	for _, secret := range []string{pin, "\x1b", "\x07", "\u202e"} {
		if strings.Contains(log, secret) {
			t.Errorf("the log has %q", secret)
		}
	}
	if n, stacks := s.goroutines(t); usual == 0 || n > usual+4 {
		t.Errorf("%d goroutines, %d where nothing happened\n%.20000s", n, usual, stacks)
	}
}

// warm takes what the first of everything takes.
func (s *served) warm(t *testing.T) {
	t.Helper()
	if _, e, code := s.Verb("budi", "status"); code != 0 {
		t.Fatal(e)
	}
}

// goesOn checks that somebody who was inside all along still types.
func (s *served) goesOn(t *testing.T, inside *juritest.Terminal) {
	t.Helper()
	for range 2 { // the help opens, and closes
		before := inside.Screen()
		inside.Press("?")
		juritest.Until(t, "the juror goes on", func() bool { return inside.Screen() != before })
	}
}

// attacked has the server attacked in every way, one after the other. budi's PIN
// is pin.
func (s *served) attacked(t *testing.T, inside *juritest.Terminal, pin string) {
	s.warm(t)
	was := s.settled(t)
	was.goroutines++ // each attack is a test of its own
	for name, attack := range map[string]func(*served, *testing.T, string){
		"names": (*served).badNames, "passwords": (*served).badPasswords, "keys that cannot sign": (*served).badKeys,
		"commands": (*served).badCommands, "terminals": (*served).badTerminals, "requests": (*served).tooManyRequests,
		"half-open": (*served).halfOpen, "slow readers": (*served).slowReaders,
	} {
		t.Run(name, func(t *testing.T) {
			attack(s, t, pin)
			s.back(t, was)
			s.goesOn(t, inside)
		})
	}
}

// settled measures once two measurements agree.
func (s *served) settled(t *testing.T) (was level) {
	t.Helper()
	juritest.Until(t, "the server is at rest", func() bool {
		last := was
		time.Sleep(50 * time.Millisecond)
		was = s.measure()
		return was.goroutines == last.goroutines && was.files == last.files
	})
	return was
}
