package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"juri/tui/sshd"
)

// TestHostileClients sends what no client should, and looks whether the people
// inside notice and whether a goroutine or memory is left behind.
func TestHostileClients(t *testing.T) {
	s := serveDemo(t, func(s *served) {
		s.limits = sshd.Limits{Rate: 10_000, Strangers: 400, StrangersPerAddress: 300, PerPerson: 40, UserPINs: 1000, AddressPINs: 1000,
			Handshake: time.Minute, Keepalive: time.Second, Silence: 5 * time.Second}
	})
	inside := s.console("ani", 80, 24)
	inside.see("Ani Rahma")
	s.attacked(t, inside, s.pin("budi"))
}

// TestHostileClientsOfTheBinary does the same to the built and running program,
// twice, and asks it at the end which goroutines it had.
func TestHostileClientsOfTheBinary(t *testing.T) {
	t.Parallel()
	flags := []string{"--connection-rate=10000", "--max-strangers=400", "--max-strangers-address=300", "--wrong-pins=1000",
		"--wrong-pins-address=1000", "--max-per-person=40", "--handshake-timeout=1m", "--keepalive=1s", "--silence-timeout=5s"}
	quiet := serveChild(t, flags...)
	quiet.console("ani", 80, 24).see("Ani Rahma")
	quiet.warm(t)
	usual, _ := quiet.goroutines(t)

	s := serveChild(t, flags...)
	pin := s.issued(t, "budi")
	inside := s.console("ani", 80, 24)
	inside.see("Ani Rahma")
	s.attacked(t, inside, pin)
	once := s.measure()
	if !raced && !testing.Short() {
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
	if _, e, code := s.verb("budi", "status"); code != 0 {
		t.Fatal(e)
	}
}

// issued is a new PIN for the user, as an organizer gets it.
func (s *served) issued(t *testing.T, user string) string {
	t.Helper()
	out, e, code := s.verb("panitia", "cards "+user+" --format json")
	var said struct{ Cards []struct{ PIN string } }
	if err := json.Unmarshal([]byte(out), &said); err != nil || code != 0 || len(said.Cards) != 1 || said.Cards[0].PIN == "" {
		t.Fatalf("cards: %v %d %s %s", err, code, out, e)
	}
	return said.Cards[0].PIN
}

// goesOn checks that somebody who was inside all along still types.
func (s *served) goesOn(t *testing.T, inside *terminal) {
	t.Helper()
	for range 2 { // the help opens, and closes
		before := inside.screen()
		inside.press("?")
		until(t, "the juror goes on", func() bool { return inside.screen() != before })
	}
}

// attacked has the server attacked in every way, one after the other. budi's PIN
// is pin.
func (s *served) attacked(t *testing.T, inside *terminal, pin string) {
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
	until(t, "the server is at rest", func() bool {
		last := was
		time.Sleep(50 * time.Millisecond)
		was = s.measure()
		return was.goroutines == last.goroutines && was.files == last.files
	})
	return was
}
